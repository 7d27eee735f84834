"""What must hold across files; each check yields every problem that it finds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from bot.errors import Problem
from bot.facts.claim import Claim
from bot.facts.claim_checks import claim_faults, place_faults
from bot.facts.entry import Entry
from bot.facts.gathering import Gathered
from bot.facts.knowledge import SourceFile


def check(gathered: Gathered) -> tuple[Problem, ...]:
    """Every problem between the items of a load; those within one item are noted already."""
    return (
        *_lost_references(gathered),
        *_shared_aliases(gathered),
        *(problem for file, source_file in gathered.files for problem in _of_file(file, source_file, gathered)),
    )


def _of_file(file: str, source_file: SourceFile, gathered: Gathered) -> Iterator[Problem]:
    for field in ("id", "title", "publisher"):
        if not getattr(source_file.source, field).strip():
            yield Problem(file, "source", f"{field}: it is empty")
    by_id = {claim.id: claim for claim in source_file.claims}
    for claim in source_file.claims:
        for reason in (*_lost_in_claim(claim, file, gathered), *claim_faults(claim, by_id, gathered)):
            yield Problem(file, claim.id, reason)
    for reason in place_faults(source_file):
        yield Problem(file, "", reason)
    for entry in source_file.entries:
        for reason in _entry_faults(entry):
            yield Problem(file, entry.party, reason)
    yield from _lost_in_list(file, source_file, gathered)


def _lost_in_claim(claim: Claim, file: str, gathered: Gathered) -> Iterator[str]:
    if not gathered.knows("predicate", claim.predicate):
        yield f"unknown predicate {claim.predicate!r}"
    units = (count.unit for count in claim.counts)
    named = (
        *claim.states,
        *claim.about,
        *claim.keeps_from,
        *claim.denies,
        *claim.explains,
        *claim.consequence_of,
        *units,
    )
    for concept in gathered.unknown("concept", named):
        yield f"unknown concept {concept!r}"
    for party in gathered.unknown("party", (*sorted(claim.parties), *filter(None, [claim.speaker]))):
        yield f"unknown party {party!r}"
    for key in claim.evidence:
        if gathered.origins.get(("claim", key)) != file:
            yield f"its evidence {key!r} is no claim of this source"


def _lost_in_list(file: str, source_file: SourceFile, gathered: Gathered) -> Iterator[Problem]:
    for item in source_file.discrepancies:
        lost = (*gathered.unknown("claim", item.claims), *gathered.unknown("entry", item.entries))
        yield from (Problem(file, item.id, f"unknown claim or entry {key!r}") for key in lost)
        for concept in gathered.unknown("concept", item.asked):
            yield Problem(file, item.id, f"unknown concept {concept!r}")
        for topic in gathered.unknown("predicate", item.topics):
            if not gathered.knows("concept", topic):
                yield Problem(file, item.id, f"unknown topic {topic!r}")
    if source_file.list_head:
        for party in gathered.unknown("party", [source_file.list_head.group]):
            yield Problem(file, "list", f"unknown party {party!r}")


def _entry_faults(entry: Entry) -> Iterator[str]:
    try:
        cited = entry.citations
    except ValueError as fault:
        yield f"federal_register: {fault}: {entry.federal_register!r}"
    else:
        if not cited:
            yield f"federal_register: it cites no page with its date: {entry.federal_register!r}"


def _lost_references(gathered: Gathered) -> Iterator[Problem]:
    """References between vocabulary and parties that lead nowhere."""
    for key, predicate in gathered.predicates.items():
        for cue in gathered.unknown("concept", predicate.cues):
            yield Problem(gathered.origins["predicate", key], key, f"unknown concept {cue!r}")
    if gathered.relations:
        named = {**vars(gathered.relations), "meets": tuple(gathered.relations.meets.values())}
        for concept in gathered.unknown("concept", _leaves(named.values())):
            yield Problem("vocabulary/relations.toml", "", f"unknown concept {concept!r}")
    for key, party in gathered.parties.items():
        file = _origin_of_party(key, gathered)
        for other in gathered.unknown(
            "party", filter(None, (party.speaks_for, party.part_of, party.nation, *party.members))
        ):
            yield Problem(file, key, f"unknown party {other!r}")
        for concept in gathered.unknown("concept", party.concepts):
            yield Problem(file, key, f"unknown concept {concept!r}")


def _leaves(values: Iterable[Any]) -> Iterator[str]:
    """The texts in nested lists, and in the values of tables."""
    for value in values:
        yield from [value] if isinstance(value, str) else _leaves(value.values() if isinstance(value, dict) else value)


def _shared_aliases(gathered: Gathered) -> Iterator[Problem]:
    """Names of several parties; each of them is to say that it is ambiguous."""
    holders: dict[str, dict[str, bool]] = defaultdict(dict)
    for key, party in gathered.parties.items():
        marked = {name.casefold() for name in party.ambiguous}
        for name in (*party.names, *party.case, *party.adjectives, *party.titles, *party.short, *party.native):
            holders[name.casefold()][key] = name.casefold() in marked
    for name, keys in holders.items():
        if len(keys) > 1 and not all(keys.values()):
            reason = f"{name!r} is a name of {' and '.join(sorted(keys))}; mark it as ambiguous in each"
            first = min(key for key, marked in keys.items() if not marked)
            yield Problem(_origin_of_party(first, gathered), first, reason)


def _origin_of_party(key: str, gathered: Gathered) -> str:
    return gathered.origins.get(("party", key)) or gathered.origins["entry", key]
