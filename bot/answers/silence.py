"""What is said when the sources are silent, and why."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answers.attribution import source_line
from bot.answers.findings import Finding
from bot.answers.profiles import Profile
from bot.answers.scoring import scored
from bot.answers.selection import Selection
from bot.answers.wording import Wording, listed
from bot.facts.knowledge import Knowledge
from bot.questions.reading import Reading

RELATED = 2
"""Quotes shown as related."""


@dataclass(frozen=True)
class Silence:
    """Explains an unanswered question with one knowledge."""

    knowledge: Knowledge
    profiles: tuple[Profile, ...]
    wording: Wording

    def explain(self, selection: Selection) -> Finding:
        """The finding for a question that no claim answers."""
        reading = selection.reading
        if finding := self._named_elsewhere(reading):
            return finding
        reason = selection.reason or "no_claim"
        why = (
            self.wording.say(f"why_{reason}", words=self._words(selection))
            if f"why_{reason}" in self.wording.templates
            else ""
        )
        key, names = ("silent_membership", self._names(reading)) if self._membership(reading) else ("silent", "")
        related = self.wording.say("related") if selection.near else ""
        text = self.wording.say(key, sources=self._sources(), names=names, why=why).strip()
        return Finding(
            reading, "not_found", verdict="unknown" if reading.asks == "verdict" else None,
            listing="not_found" if self._membership(reading) else None, near=selection.near[:RELATED], reason=reason,
            sentences=tuple(filter(None, (text, related))),
        )  # fmt: skip

    def _named_elsewhere(self, reading: Reading) -> Finding | None:
        """A party whose listing is asked for, and which the sources name in another role."""
        if not self._membership(reading) or not reading.individuals or not self._bare(reading):
            return None
        found = [scored(reading, profile) for profile in self.profiles if reading.individuals & profile.claim.parties]
        if not found or any(
            "member" in one.profile.claim.roles and reading.individuals & set(one.profile.claim.roles["member"])
            for one in found
        ):
            return None
        found.sort(key=lambda one: -one.score)
        source = source_line(self.knowledge.sources[found[0].profile.claim.source_id])
        sentence = self.wording.say("named_not_listed", source=source, name=self._names(reading))
        if all(self.knowledge.parties[party].kind == "company" for party in reading.individuals):
            return Finding(
                reading, "answered", "unknown", "named_not_listed", claims=tuple(found), sentences=(sentence,)
            )
        return Finding(
            reading,
            "not_found",
            "unknown",
            "named_not_listed",
            near=tuple(found[:RELATED]),
            reason="no_claim",
            sentences=(sentence,),
        )

    def _bare(self, reading: Reading) -> bool:
        """Whether nothing but the listing is asked: no other matter, no condition, no other agent than the lister."""
        vocabulary = self.knowledge.vocabulary
        fitting = {*vocabulary.relations.membership, "company", "entity", "business"}
        needed = [item for item in reading.items if item.need == "required" and not item.light]
        agents = {party for mention in reading.mentions if mention.place == "agent" for party in mention.parties}
        listers = {party for profile in self.profiles for party in profile.agents if profile.states & {"blacklist"}}
        plain = reading.operator_names <= {"unremarkable", "not", "now"}
        return (
            plain
            and all(item.concepts & fitting or item.number is not None for item in needed)
            and not agents - listers - reading.individuals
        )

    def _membership(self, reading: Reading) -> bool:
        membership = frozenset(self.knowledge.vocabulary.relations.membership)
        return reading.asks == "verdict" and bool(reading.touched & membership)

    def _names(self, reading: Reading) -> str:
        listed_ones = {party for profile in self.profiles for party in profile.claim.roles.get("member", ())}
        listed_ones |= {entry.party for entry in self.knowledge.entries}
        named = [party for mention in reading.mentions for party in mention.parties if party in reading.individuals]
        parties = [party for party in named if party not in listed_ones] or named
        unknown = [item.text for item in reading.items if item.name_like]
        return (
            listed([*(self.knowledge.parties[party].name for party in dict.fromkeys(parties)), *unknown]) or "the party"
        )

    def _words(self, selection: Selection) -> str:
        reading = selection.reading
        if selection.reason == "operator":
            return listed(
                " ".join(token.text for token in reading.tokens[found.first : found.last])
                for found in reading.operators
            )
        unknown = [
            item
            for item in reading.items
            if not item.concepts and item.number is None and not reading.quoted.issuperset(item.stems)
        ]
        return listed(f"'{item.text}'" for item in unknown) or "some of the words"

    def _sources(self) -> str:
        return listed(source_line(source) for source in self.knowledge.sources.values())
