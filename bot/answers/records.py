"""What list entries and rules say: membership, their fields, and who else is among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.answers.answer import Listing, Verdict
from bot.answers.attribution import source_line
from bot.answers.findings import Finding
from bot.answers.wording import Wording, day, listed
from bot.facts.entry import Entry
from bot.facts.knowledge import Knowledge, SourceFile
from bot.facts.party import Party
from bot.questions.reading import Reading

PASSING = frozenset({"unremarkable", "not", "both", "now", "today", "still", "exactly", "false_that", "all", "either"})
"""Operators that a record, with its date, can bear."""

FORMER_NAME = "name_in_2019"

OTHER_MATTERS = frozenset({"contract", "earlier_move", "buy", "sell"})
"""Concepts of other measures; a question that has one is not about the list."""


@dataclass(frozen=True)
class Records:
    """Answers from the entries and the rules of one knowledge."""

    knowledge: Knowledge
    wording: Wording

    def find(self, reading: Reading, today: date | None) -> Finding | None:
        """The finding, or None when it is no question for a record."""
        if reading.operator_names - PASSING:
            return None
        return (
            self._fields(reading)
            or self._since(reading)
            or self._membership(reading, today)
            or self._members(reading)
            or self._disagreement(reading)
            or self._rule(reading)
        )

    def _disagreement(self, reading: Reading) -> Finding | None:
        """A known disagreement of the sources that is itself asked for, with the entries that settle it."""
        if reading.individuals:
            return None
        for item in self.knowledge.discrepancies:
            if not item.entries or reading.touched.isdisjoint(item.asked):
                continue
            entries = [
                (file, entry) for file in self.knowledge.files for entry in file.entries if entry.party in item.entries
            ]
            source = source_line(self.knowledge.sources[item.source_id])
            names = listed(entry.name for _, entry in entries)
            sentence = self.wording.say("settled", source=source, text=item.text, names=names)
            return Finding(reading, "answered", entries=tuple(entries), sentences=(sentence,))
        return None

    def _entries(self, reading: Reading) -> list[tuple[SourceFile, Entry]]:
        """The entries of the parties named, as those of whom something is asked."""
        asked = {party for mention in reading.mentions if mention.form == "name" for party in mention.parties}
        return [(file, entry) for file in self.knowledge.files for entry in file.entries if entry.party in asked]

    def _membership(self, reading: Reading, today: date | None) -> Finding | None:
        """Whether the parties named are on the list: every one of them must have an entry."""
        membership = frozenset(self.knowledge.vocabulary.relations.membership)
        asked = {concept for item in reading.items if item.need == "required" for concept in item.concepts}
        entries = self._entries(reading)
        named = {
            party for mention in reading.mentions if mention.place != "agent" for party in mention.parties
        } & reading.individuals
        if reading.asks != "verdict" or not (asked | reading.hints) & membership or not entries:
            return None
        if named - {entry.party for _, entry in entries} or self._foreign(reading, membership):
            return None
        states = {self._state(entry, today) for _, entry in entries}
        if len(states) > 1:
            return None
        (listing,) = states
        verdict: Verdict = "yes" if (listing != "not_yet_listed") != reading.negated else "no"
        sentences = tuple(self._listed(file, entry, listing, today) for file, entry in entries)
        return Finding(reading, "answered", verdict, listing, entries=tuple(entries), sentences=sentences)

    def _foreign(self, reading: Reading, expected: frozenset[str]) -> bool:
        """Whether the question has words that no record speaks of."""
        allowed = expected | {
            "company",
            "business",
            "entity",
            "technology",
            "entity_list",
            "bar",
            "artificial_intelligence",
            "video_surveillance",
        }
        needed = [item for item in reading.items if item.need == "required" and not item.light]
        return any(
            item.number is None and (not item.concepts & allowed or item.concepts & OTHER_MATTERS) for item in needed
        )

    def _state(self, entry: Entry, today: date | None) -> Listing:
        first = entry.citations[0].published if entry.citations else None
        if today and first and today < first:
            return "not_yet_listed"
        return "amended" if len(entry.citations) > 1 else "listed"

    def _listed(self, file: SourceFile, entry: Entry, listing: Listing | Literal["since"], today: date | None) -> str:
        first, *later = entry.citations
        fields = {
            "source": source_line(file.source),
            "name": entry.name,
            "citation": first.page,
            "date": day(first.published),
        }
        if listing == "not_yet_listed":
            return self.wording.say("record_not_yet", day=day(today) if today else "", **fields)
        changes = listed(f"{citation.page} of {day(citation.published)}" for citation in later)
        amended = self.wording.say("record_amended", citations=changes) if later else ""
        list_name = file.list_head.name if file.list_head else file.source.title
        key = "record_since" if listing == "since" else "record_listed"
        return self.wording.say(key, list=list_name, amended=amended, **fields)

    def _fields(self, reading: Reading) -> Finding | None:
        """A field of the entries of the parties named."""
        details = self.knowledge.vocabulary.details
        wanted = [key for key, concepts in details.entry.items() if not reading.touched.isdisjoint(concepts)]
        entries = self._entries(reading)
        if not wanted or not entries:
            return None
        if reading.asks == "verdict":
            return self._renamed(reading, entries) if wanted == [FORMER_NAME] else None
        sentences = [self._field(file, entry, key) for key in wanted for file, entry in entries]
        return Finding(reading, "answered", entries=tuple(entries), sentences=tuple(sentences))

    def _renamed(self, reading: Reading, entries: list[tuple[SourceFile, Entry]]) -> Finding | None:
        """Whether the entries had another name before; only a record that shows it can say so."""
        if not all(entry.name_in_2019 not in ("", entry.name) for _, entry in entries):
            return None
        sentences = tuple(self._field(file, entry, FORMER_NAME) for file, entry in entries)
        verdict: Verdict = "no" if reading.negated else "yes"
        return Finding(reading, "answered", verdict, entries=tuple(entries), sentences=sentences)

    def _field(self, file: SourceFile, entry: Entry, key: str) -> str:
        value = getattr(entry, key)
        text = "; ".join(value) if isinstance(value, tuple) else value
        source, label = source_line(file.source), self.knowledge.vocabulary.details.label[key]
        if not text:
            return self.wording.say("record_none", source=source, name=entry.name)
        return self.wording.say("record_field", source=source, name=entry.name, field=label, value=text.rstrip("."))

    def _since(self, reading: Reading) -> Finding | None:
        """Since when the parties named have been on the list."""
        membership = frozenset(self.knowledge.vocabulary.relations.membership)
        entries = self._entries(reading)
        if reading.asks != "time" or not entries or not reading.touched & membership:
            return None
        sentences = tuple(self._listed(file, entry, "since", None) for file, entry in entries)
        return Finding(reading, "answered", entries=tuple(entries), sentences=sentences)

    def _members(self, reading: Reading) -> Finding | None:
        """The entries of one kind, by name."""
        if reading.asks not in ("members", "kind") or reading.individuals:
            return None
        details = self.knowledge.vocabulary.details
        asked = reading.touched | reading.kinds
        kinds = [kind for kind in details.kind if kind in asked]
        if not kinds or self._foreign(
            reading, frozenset(details.kind) | set(self.knowledge.vocabulary.relations.membership)
        ):
            return None
        kind = "entity" if {"entity", "company"} <= set(kinds) and "entity" in reading.concepts else kinds[0]
        for file in self.knowledge.files:
            entries = [(file, entry) for entry in file.entries if kind == "entity" or entry.kind.startswith(kind)]
            if entries:
                names = listed(entry.name for _, entry in entries)
                sentence = self.wording.say(
                    "record_names",
                    source=source_line(file.source),
                    count=len(entries),
                    kind=details.kind[kind],
                    names=names.rstrip("."),
                )
                return Finding(reading, "answered", entries=tuple(entries), sentences=(sentence,))
        return None

    def _rule(self, reading: Reading) -> Finding | None:
        """A date or a number of the rule."""
        details = self.knowledge.vocabulary.details
        asked = reading.touched
        keys = [key for key, concepts in details.rule.items() if not asked.isdisjoint(concepts)]
        rules = [file for file in self.knowledge.files if file.rule]
        if not keys or not rules or reading.individuals or reading.asks == "verdict":
            return None
        about = frozenset(
            {
                "rule",
                "register",
                "blacklist",
                "list_noun",
                "move_noun",
                "sanction",
                "bar",
                "membership",
                "entity_list",
                *(c for k in keys for c in details.rule[k]),
            }
        )
        if self._foreign(reading, about):
            return None
        sentences = tuple(
            sentence for file in rules for key in keys for sentence in self._rule_sentence(file, key, reading.asks)
        )
        return Finding(reading, "answered", rules=tuple(rules), sentences=sentences) if sentences else None

    def _rule_sentence(self, file: SourceFile, key: str, asks: str) -> Iterable[str]:
        value = getattr(file.rule, key)
        label, source = self.knowledge.vocabulary.details.label[key], source_line(file.source)
        if isinstance(value, date):
            if asks == "time":
                yield self.wording.say("rule_date", source=source, what=label, date=day(value))
        elif asks != "time":
            yield self.wording.say("rule_field", source=source, what=label, value=value)


def native_or_short(party: Party, typed: str) -> str:
    """Which unofficial kind of name was typed: 'native', 'short', or '' for an official or ordinary one."""
    folded = typed.casefold()
    if folded in {name.casefold() for name in party.native}:
        return "native"
    return "short" if folded in {name.casefold() for name in party.short} else ""
