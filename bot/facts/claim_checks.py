"""What must hold of a claim and its quote; each check yields reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.facts.claim import Claim, Quantity
from bot.facts.digests import quote_digest
from bot.facts.gathering import Gathered
from bot.facts.knowledge import SourceFile
from bot.facts.numbers import numbers_in
from bot.facts.party import Party

UNSPOKEN_FOR = frozenset({"publisher", "reported_unattributed"})
UNNAMED_KINDS = frozenset({"group", "publication"})


def claim_faults(claim: Claim, by_id: Mapping[str, Claim], gathered: Gathered) -> Iterator[str]:
    """Everything that is wrong with a claim, given the other claims of its source."""
    yield from _quote_faults(claim)
    if claim.voice not in UNSPOKEN_FOR and not claim.speaker:
        yield f"the voice is {claim.voice}, so a speaker is needed"
    evidence = "\n".join([claim.quote, *(by_id[key].quote for key in claim.evidence if key in by_id)])
    yield from _unprinted(claim, evidence)
    yield from _unnamed(claim, evidence, gathered.parties)
    if not _cued(claim, gathered):
        yield "no question can reach it: its predicate has no cue words, and it names no concept"


def _quote_faults(claim: Claim) -> Iterator[str]:
    if not claim.quote.strip():
        yield "it has no quote"
    if claim.core not in claim.quote:
        yield f"its core is not in its quote: {claim.core!r}"
    if claim.digest != quote_digest(claim.quote):
        yield f"the digest does not fit the quote; it would be {quote_digest(claim.quote)!r}"
    if claim.locator is None:
        yield "it has no locator"
    elif claim.locator.end - claim.locator.start != len(claim.quote):
        span = f"{claim.locator.start} to {claim.locator.end}"
        yield f"the offsets {span} do not fit a quote of {len(claim.quote)} characters"
    elif claim.locator.start < 0 or claim.locator.paragraph < 1:
        yield "paragraphs count from 1 and offsets from 0"


def _unprinted(claim: Claim, evidence: str) -> Iterator[str]:
    time = claim.time
    if time and (not time.as_printed or time.as_printed not in evidence):
        yield f"the time {time.as_printed!r} is not in the quote or its evidence"
    if time and time.last and not time.first:
        yield "a time with a last day needs a first day"
    if time and time.first and time.last and time.last < time.first:
        yield f"the time ends on {time.last}, before it begins on {time.first}"
    for count in claim.counts:
        yield from _miscounted(count, evidence)


def _miscounted(count: Quantity, evidence: str) -> Iterator[str]:
    if not count.as_printed or count.as_printed not in evidence:
        yield f"the number {count.as_printed!r} is not in the quote or its evidence"
    elif not count.approximate and count.number not in {printed.value for printed in numbers_in(count.as_printed)}:
        yield f"the number {count.number} is printed as {count.as_printed!r}, and not marked as approximate"


def _unnamed(claim: Claim, evidence: str, parties: Mapping[str, Party]) -> Iterator[str]:
    text = _plain(evidence)
    for key in sorted(claim.parties | {claim.speaker or ""}):
        party = parties.get(key)
        if party and party.kind not in UNNAMED_KINDS and not _named(key, party, parties, text):
            yield f"the party {key!r} is not named in the quote or its evidence"


def _named(key: str, party: Party, parties: Mapping[str, Party], text: str) -> bool:
    """Whether the text names a party, or one who speaks for it or is part of it."""
    voices = [other for other in parties.values() if key in (other.speaks_for, other.part_of)]
    indirect = [
        deeper for voice in voices for deeper in parties.values() if parties.get(deeper.speaks_for or "") is voice
    ]
    return any(_stands(name, text, folded) for one in (party, *voices, *indirect) for name, folded in _all_names(one))


def _stands(name: str, text: str, folded: bool) -> bool:
    """Whether a name stands in a text as words of their own; Chinese has no blanks between words."""
    pattern = re.escape(_plain(name))
    if name[:1].isascii():
        pattern = rf"(?<!\w){pattern}(?!\w)"
    return re.search(pattern, text, re.IGNORECASE if folded else re.NOFLAG) is not None


def _plain(text: str) -> str:
    """Straight apostrophes."""
    return text.replace("’", "'")


def _all_names(party: Party) -> Iterator[tuple[str, bool]]:
    """Every name, and whether it counts in any case of letters."""
    for name in (party.name, *party.names, *party.adjectives, *party.titles, *party.short, *party.native):
        yield name, True
    yield from ((name, False) for name in party.case)


def _cued(claim: Claim, gathered: Gathered) -> bool:
    """Whether words lead to the claim. What could not be read is told elsewhere, and counts as if it had words."""
    predicate = gathered.predicates.get(claim.predicate)
    if predicate is None:
        return True
    concepts = (*predicate.cues, *claim.states, *claim.about)
    return any(key not in gathered.concepts or gathered.concepts[key].words for key in concepts)


def place_faults(file: SourceFile) -> Iterator[str]:
    """Quotes must agree on what they share: one paragraph and one text, paragraphs in order, none past the end."""
    placed = sorted(_placed(file), key=lambda quote: (quote.start, quote.end, quote.claim))
    for before, quote in _reached(placed):
        if quote.start < before.end:
            if quote.paragraph != before.paragraph or not _agree(before.text[quote.start - before.start :], quote.text):
                yield f"{before.claim} and {quote.claim} overlap, but differ"
        elif quote.paragraph < before.paragraph:
            yield f"{quote.claim} stands after {before.claim}, but in an earlier paragraph"
    length = file.source.text.length if file.source.text else None
    if length is None and placed:
        yield "the source has claims, but no [source.text] with the length and the digest of what they quote"
    if length is not None and any(quote.end > length for quote in placed):
        yield f"a quote reaches past the end of the text ({length} characters)"


@dataclass(frozen=True, slots=True)
class _Placed:
    """A quote where its locator puts it."""

    claim: str
    paragraph: int
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def _placed(file: SourceFile) -> Iterator[_Placed]:
    for claim in file.claims:
        if claim.locator and claim.locator.start >= 0 and claim.quote:
            yield _Placed(claim.id, claim.locator.paragraph, claim.locator.start, claim.quote)


def _reached(placed: list[_Placed]) -> Iterator[tuple[_Placed, _Placed]]:
    """Each quote but the first, behind the one that reaches furthest of those before it."""
    for index, quote in enumerate(placed[1:], 1):
        yield max(placed[:index], key=lambda before: before.end), quote


def _agree(tail: str, quote: str) -> bool:
    return tail.startswith(quote) or quote.startswith(tail)
