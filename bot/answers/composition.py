"""Findings put into the contract: sentences, citations within their limits, names as read, dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from bot.answers.answer import MAX_CITATIONS, MAX_QUOTE_CHARS, Answer, Citation, PartyRead
from bot.answers.attribution import entry_record, opening, quoted, rule_record
from bot.answers.findings import Finding, joined
from bot.answers.records import native_or_short
from bot.answers.scoring import Scored
from bot.answers.wording import Wording, day
from bot.facts.claim import Time
from bot.facts.knowledge import Knowledge
from bot.questions.reading import Mention, Reading

COUNTING = frozenset({"quantity", "members", "composition"})


@dataclass(frozen=True)
class Composer:
    """Writes answers with the templates of one knowledge."""

    knowledge: Knowledge
    wording: Wording

    def compose(self, findings: Sequence[Finding], whole: str | None) -> Answer:
        """One answer for all findings of a question; `whole` is how a follow-up was completed."""
        ordered = joined(findings)
        best = ordered[0]
        citations, more = _within_limits(_in_turn([list(self._citations(finding)) for finding in ordered]))
        related, _ = _within_limits(quoted(one.profile.claim, self.knowledge) for one in best.near)
        verdicts = {finding.verdict for finding in ordered if finding.status == best.status} - {None}
        return Answer(
            status=best.status,
            verdict=verdicts.pop() if len(verdicts) == 1 else None,
            listing=best.listing,
            text=" ".join(dict.fromkeys(sentence for finding in ordered for sentence in self._sentences(finding))),
            citations=citations,
            related=related,
            parties=tuple(dict.fromkeys(party for finding in ordered for party in self._parties(finding.reading))),
            reading=self._reading(findings, whole),
            reason=best.reason,
            options=best.options,
            as_of=max(
                (self.knowledge.sources[one.source_id].published for one in citations), default=self.knowledge.as_of
            ),
            more=more,
        )

    def _citations(self, finding: Finding) -> Iterable[Citation]:
        yield from (rule_record(file.source, file.rule) for file in finding.rules if file.rule)
        yield from (entry_record(file, entry) for file, entry in finding.entries)
        yield from (quoted(one.profile.claim, self.knowledge) for one in finding.claims)

    def _sentences(self, finding: Finding) -> Iterable[str]:
        yield from finding.sentences
        if finding.claims and not finding.sentences:
            yield self._statement(finding, finding.claims[0])
        if finding.status == "answered" and finding.reading.asks in COUNTING:
            yield from self._discrepancies(finding)

    def _statement(self, finding: Finding, best: Scored) -> str:
        claim = best.profile.claim
        source, core = opening(claim, self.knowledge), f"“{(claim.core or claim.quote).rstrip('.,')}”"
        if finding.corrects and finding.verdict is None:
            return self.wording.say("correction", source=source, core=core)
        if finding.verdict:
            return self.wording.say(f"verdict_{finding.verdict}", source=source, core=core)
        if finding.reading.asks == "time" and claim.time:
            return self.wording.say("time", source=source, time=self._time(claim.time), core=core)
        if finding.reading.asks == "quantity" and claim.counts:
            return self.wording.say("quantity", source=source, number=_count(finding.reading, best), core=core)
        return self.wording.say("statement", source=source, core=core)

    def _time(self, time: Time) -> str:
        if time.first is None:
            return self.wording.say("time_printed", printed=time.as_printed, how=time.how)
        span = f"{day(time.first)} to {day(time.last)}" if time.last else day(time.first)
        return self.wording.say("time_resolved", printed=time.as_printed, date=span, how=time.how)

    def _discrepancies(self, finding: Finding) -> Iterable[str]:
        """Known disagreements of the sources that bear on what is cited."""
        claims = {one.profile.claim.id for one in finding.claims}
        entries = {entry.party for _, entry in finding.entries}
        for item in self.knowledge.discrepancies:
            if claims & set(item.claims) or (entries and entries <= set(item.entries)):
                yield self.wording.say("discrepancy", text=item.text)

    def _parties(self, reading: Reading) -> Iterable[PartyRead]:
        for mention in reading.mentions:
            for party in mention.parties:
                yield PartyRead(
                    id=party, name=self.knowledge.parties[party].name, matched=mention.alias, via=mention.via.value,
                    score=mention.score, band=mention.band.value,  # type: ignore[arg-type]  # no mention has the band none
                )  # fmt: skip

    def _reading(self, findings: Sequence[Finding], whole: str | None) -> str | None:
        """How the question was understood where that was not literal."""
        sentences = [self.wording.say("read_whole", text=whole)] if whole else []
        for finding in findings:
            sentences += [sentence for mention in finding.reading.mentions if (sentence := self._name_read(mention))]
            sentences += [
                self.wording.say("read_word", typed=item.text, word=item.corrected)
                for item in finding.reading.items
                if item.corrected
            ]
        return " ".join(dict.fromkeys(sentences)) or None

    def _name_read(self, mention: Mention) -> str:
        party = self.knowledge.parties[mention.parties[0]]
        unofficial = native_or_short(party, mention.typed)
        if unofficial == "native" or (unofficial == "short" and party.name.casefold() != mention.typed.casefold()):
            return self.wording.say(f"read_{unofficial}", typed=mention.typed, name=party.name)
        if mention.literal:
            return ""
        return self.wording.say("read_name", typed=mention.typed, name=party.name)


def _count(reading: Reading, best: Scored) -> str:
    """The count that is asked for, as printed; all of them when the question does not say which."""
    counts = best.profile.claim.counts
    asked = reading.concepts | reading.kinds | reading.hints
    fitting = [count for count in counts if count.unit in asked] or list(counts)
    return ", ".join(count.as_printed for count in fitting)


def _in_turn(lists: Sequence[Sequence[Citation]]) -> Iterable[Citation]:
    """The first citation of each part, then the second of each, so that no part of a question goes unquoted."""
    return (citation for row in zip_longest(*lists) for citation in row if citation)


def _within_limits(citations: Iterable[Citation]) -> tuple[tuple[Citation, ...], int]:
    """The first citations that fit the limits of the contract, each quote once, and how many were left out."""
    kept: list[Citation] = []
    left = chars = 0
    for citation in dict.fromkeys(citations):
        if any(citation.quote in other.quote and citation.source_id == other.source_id for other in kept):
            continue
        if len(kept) == MAX_CITATIONS or chars + len(citation.quote) > MAX_QUOTE_CHARS:
            left += 1
            continue
        kept.append(citation)
        chars += len(citation.quote)
    return tuple(kept), left
