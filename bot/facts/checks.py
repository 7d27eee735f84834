"""What must hold across files; each check yields every problem that it finds."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from bot.errors import Problem
from bot.facts.claim import Claim
from bot.facts.digests import quote_digest
from bot.facts.knowledge import Knowledge, SourceFile
from bot.facts.party import Party

UNSPOKEN_FOR = frozenset({"publisher", "reported_unattributed"})
UNNAMED_KINDS = frozenset({"group", "publication"})


def check(knowledge: Knowledge) -> tuple[Problem, ...]:
    """Every problem of the knowledge as a whole."""
    return (
        *_repeated_ids(knowledge),
        *_unknown_names(knowledge),
        *_shared_aliases(knowledge),
        *(problem for file in knowledge.files for problem in _claims_of(file, knowledge)),
    )


def _claims_of(file: SourceFile, knowledge: Knowledge) -> Iterator[Problem]:
    by_id = {claim.id: claim for claim in file.claims}
    name = f"sources/{file.source.id}"
    for claim in file.claims:
        for reason in _faults(claim, by_id, knowledge):
            yield Problem(name, claim.id, reason)
    for reason in _places(file):
        yield Problem(name, "", reason)


def _faults(claim: Claim, by_id: dict[str, Claim], knowledge: Knowledge) -> Iterator[str]:
    yield from _unknown_references(claim, by_id, knowledge)
    yield from _quote_faults(claim)
    if claim.voice not in UNSPOKEN_FOR and claim.speaker is None:
        yield f"the voice is {claim.voice}, so a speaker is needed"
    evidence = "\n".join([claim.quote, *(by_id[key].quote for key in claim.evidence if key in by_id)])
    yield from _unprinted(claim, evidence)
    yield from _unnamed(claim, evidence, knowledge.parties)
    if not _cued(claim, knowledge):
        yield "no question can reach it: its predicate has no cue words, and it names no concept"


def _unknown_references(claim: Claim, by_id: dict[str, Claim], knowledge: Knowledge) -> Iterator[str]:
    vocabulary = knowledge.vocabulary
    if claim.predicate not in vocabulary.predicates:
        yield f"unknown predicate {claim.predicate!r}"
    for concept in (*claim.about, *claim.explains, *claim.consequence_of, *(count.unit for count in claim.counts)):
        if concept not in vocabulary.concepts:
            yield f"unknown concept {concept!r}"
    for party in sorted(claim.parties | ({claim.speaker} if claim.speaker else set())):
        if party not in knowledge.parties:
            yield f"unknown party {party!r}"
    for key in claim.evidence:
        if key not in by_id:
            yield f"its evidence {key!r} is no claim of this source"


def _quote_faults(claim: Claim) -> Iterator[str]:
    if claim.core not in claim.quote:
        yield f"its core is not in its quote: {claim.core!r}"
    if claim.digest != quote_digest(claim.quote):
        yield f"the digest does not fit the quote; it would be {quote_digest(claim.quote)!r}"
    if claim.locator is None:
        yield "it has no locator"
    elif claim.locator.end - claim.locator.start != len(claim.quote):
        span = f"{claim.locator.start} to {claim.locator.end}"
        yield f"the offsets {span} do not fit a quote of {len(claim.quote)} characters"


def _unprinted(claim: Claim, evidence: str) -> Iterator[str]:
    if claim.time and claim.time.as_printed not in evidence:
        yield f"the time {claim.time.as_printed!r} is not in the quote or its evidence"
    if claim.time and claim.time.last and not claim.time.first:
        yield "a time with a last day needs a first day"
    for count in claim.counts:
        if count.as_printed not in evidence:
            yield f"the number {count.as_printed!r} is not in the quote or its evidence"
        digits = re.sub(r"[^\d]", "", count.as_printed)
        if digits and not count.approximate and int(digits) != count.number:
            yield f"the number {count.number} is printed as {count.as_printed!r}"


def _unnamed(claim: Claim, evidence: str, parties: dict[str, Party]) -> Iterator[str]:
    text = evidence.casefold()
    for key in sorted(claim.parties):
        party = parties.get(key)
        if party and party.kind not in UNNAMED_KINDS and not _named(key, party, parties, text):
            yield f"the party {key!r} is not named in the quote or its evidence"


def _named(key: str, party: Party, parties: dict[str, Party], text: str) -> bool:
    """Whether the text names a party, or one who speaks for it or is part of it."""
    voices = [other for other in parties.values() if key in (other.speaks_for, other.part_of)]
    indirect = [deeper for voice in voices for deeper in parties.values() if parties.get(deeper.speaks_for or "") is voice]
    everyone = (party, *voices, *indirect)
    return any(name.casefold() in text for one in everyone for name in _all_names(one))


def _all_names(party: Party) -> tuple[str, ...]:
    return (party.name, *party.names, *party.case, *party.adjectives, *party.titles, *party.short)


def _cued(claim: Claim, knowledge: Knowledge) -> bool:
    vocabulary = knowledge.vocabulary
    predicate = vocabulary.predicates.get(claim.predicate)
    concepts = (*(predicate.cues if predicate else ()), *claim.about)
    return any(vocabulary.concepts[key].words for key in concepts if key in vocabulary.concepts)


def _places(file: SourceFile) -> Iterator[str]:
    """Quotes must agree on what they share: no two texts at one place, paragraphs in order, none past the end."""
    placed = sorted(
        (claim.locator.start, claim.locator.paragraph, claim.id, claim.quote) for claim in file.claims if claim.locator
    )
    for (start, paragraph, key, quote), (other_start, other_paragraph, other, other_quote) in pairwise(placed):
        if other_paragraph < paragraph:
            yield f"{other} stands after {key}, but in an earlier paragraph"
        shared = start + len(quote) - other_start
        if shared > 0 and not _agree(quote[other_start - start :], other_quote):
            yield f"{key} and {other} overlap, but differ"
    length = file.source.text.length if file.source.text else None
    if length is None and placed:
        yield "the source has claims, but no [source.text] with the length and the digest of what they quote"
    if length is not None and any(start + len(quote) > length for start, _, _, quote in placed):
        yield f"a quote reaches past the end of the text ({length} characters)"


def _agree(tail: str, quote: str) -> bool:
    return tail.startswith(quote) or quote.startswith(tail)


def _repeated_ids(knowledge: Knowledge) -> Iterator[Problem]:
    for label, ids in (
        ("source", [file.source.id for file in knowledge.files]),
        ("claim", [claim.id for claim in knowledge.claims]),
        ("entry", [entry.party for entry in knowledge.entries]),
        ("discrepancy", [item.id for item in knowledge.discrepancies]),
    ):
        for key, count in Counter(ids).items():
            if count > 1:
                yield Problem("sources", key, f"this {label} id is used {count} times")


def _unknown_names(knowledge: Knowledge) -> Iterator[Problem]:
    """References between vocabulary, parties and discrepancies that lead nowhere."""
    concepts, predicates = knowledge.vocabulary.concepts, knowledge.vocabulary.predicates
    for key, predicate in predicates.items():
        for cue in predicate.cues:
            if cue not in concepts:
                yield Problem("vocabulary/predicates.toml", key, f"unknown concept {cue!r}")
    for key, party in knowledge.parties.items():
        for other in filter(None, (party.speaks_for, party.part_of, *party.members)):
            if other not in knowledge.parties:
                yield Problem("parties", key, f"unknown party {other!r}")
    claims = {claim.id for claim in knowledge.claims}
    entries = {entry.party for entry in knowledge.entries}
    for item in knowledge.discrepancies:
        for other in (*(set(item.claims) - claims), *(set(item.entries) - entries)):
            yield Problem(f"sources/{item.source_id}", item.id, f"unknown claim or entry {other!r}")


def _shared_aliases(knowledge: Knowledge) -> Iterator[Problem]:
    holders: dict[str, set[str]] = defaultdict(set)
    for key, party in knowledge.parties.items():
        for name in (*party.names, *party.case, *party.adjectives, *party.titles, *party.short, *party.native):
            if name not in party.ambiguous:
                holders[name.casefold()].add(key)
    for name, keys in holders.items():
        if len(keys) > 1:
            reason = f"{name!r} is a name of {' and '.join(sorted(keys))}; mark it as ambiguous in each"
            yield Problem("parties", sorted(keys)[0], reason)
