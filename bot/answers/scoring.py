"""How much of a question a claim explains."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.answers.profiles import ABOUT, CORE, REPRESENTED, Profile
from bot.questions.reading import Item, Mention, Reading

NAME_WEIGHT, ADJECTIVE_WEIGHT, CONCEPT_WEIGHT, UNKNOWN_WEIGHT, LIGHT_WEIGHT, HINT_BONUS = 1.5, 0.4, 1.0, 1.3, 0.15, 0.1

LEAST_WEIGHT = 0.4
"""With less than this in need of an explanation, the question rests on its frame alone."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A claim with its score.

    `coverage` is the explained share of what is required; `cue` the closeness of the best head concept; `missing` the
    required words that it does not explain; `named` whether every party in the question has a role in the claim
    itself; `identity` whether it is about an office; `strong` how many words and names it explains well.
    """

    profile: Profile
    score: float
    coverage: float
    cue: float
    missing: tuple[Item | Mention, ...]
    named: bool
    identity: bool
    strong: int


def explains_item(item: Item, profile: Profile, concepts: Mapping[str, float]) -> float:
    """Closeness from 0 to 1 of a content word."""
    if item.number is not None:
        return 1.0 if item.number in profile.numbers else 0.0
    closeness = 0.0
    for concept in item.concepts:
        found = concepts.get(concept, 0.0)
        closeness = max(closeness, found)
    return max(closeness, _by_stems(item, profile))


def _by_stems(item: Item, profile: Profile) -> float:
    """Closeness by the very words: that of the one that fits worst."""
    closeness = 1.0
    for stem in item.stems:
        found = profile.stems.get(stem, 0.0)
        if not found:
            return 0.0
        closeness = min(closeness, found)
    return closeness if item.stems else 0.0


def explains_mention(mention: Mention, profile: Profile) -> float:
    """Closeness from 0 to 1 of a party."""
    return max([profile.parties.get(party, 0.0) for party in mention.parties], default=0.0)


def concepts_for(reading: Reading, profile: Profile) -> Mapping[str, float]:
    """The concepts by which a claim answers this way of asking: as a reason it answers for what it explains."""
    match reading.asks:
        case "reason":
            return {**profile.concepts, **dict.fromkeys(profile.reasons, 1.0)}
        case "consequence":
            return {**profile.concepts, **dict.fromkeys(profile.consequences, 1.0)}
        case "verdict" if profile.prevents:
            return {"allow": ABOUT, **profile.concepts}
        case _:
            return profile.concepts


def scored(reading: Reading, profile: Profile) -> Scored:
    """The claim's score for the reading."""
    concepts = concepts_for(reading, profile)
    total = gained = bonus = 0.0
    cue = max((concepts.get(hint, 0.0) for hint in reading.hints), default=0.0)
    missing: list[Item | Mention] = []
    strong = 0
    for item in reading.items:
        closeness = explains_item(item, profile, concepts)
        weight = _weight(item)
        if item.stems and set(item.stems) <= profile.time_stems:
            closeness = ABOUT
        if closeness >= ABOUT and item.number is None:
            cue = max(cue, closeness)
        if item.need == "optional":
            bonus += 0.2 * weight * closeness
            continue
        total, gained = total + weight, gained + weight * closeness
        strong += closeness >= CORE and not item.light
        if not closeness and not item.light:
            missing.append(item)
    for mention in reading.mentions:
        closeness = explains_mention(mention, profile)
        weight = ADJECTIVE_WEIGHT if mention.form == "adjective" else NAME_WEIGHT
        if mention.need == "optional":
            bonus += 0.2 * weight * closeness
            continue
        total, gained = total + weight, gained + weight * closeness
        strong += closeness >= REPRESENTED and mention.form != "adjective"
        if not closeness:
            missing.append(mention)
    coverage = gained / total if total >= LEAST_WEIGHT else 1.0
    hinted = HINT_BONUS * sum(concepts.get(hint, 0.0) for hint in reading.hints)
    return Scored(
        profile,
        coverage + hinted + 0.1 * bonus + 0.1 * cue,
        coverage,
        cue,
        tuple(missing),
        _named(reading, profile),
        _identity(reading, profile),
        strong,
    )


def _named(reading: Reading, profile: Profile) -> bool:
    needed = (mention for mention in reading.mentions if mention.form != "adjective" and mention.need == "required")
    return all(not profile.stated.isdisjoint(mention.parties) for mention in needed)


def _identity(reading: Reading, profile: Profile) -> bool:
    """Whether the question says of a party that it holds an office, and the claim says which office it holds."""
    if profile.claim.predicate != "describe_party":
        return False
    forms = {
        mention.form
        for mention in reading.mentions
        if set(mention.parties) & set(profile.claim.roles.get("patient", ()))
    }
    return reading.copular and forms == {"name", "title"}


def _weight(item: Item) -> float:
    if item.light:
        return LIGHT_WEIGHT
    return CONCEPT_WEIGHT if item.concepts or item.number is not None else UNKNOWN_WEIGHT
