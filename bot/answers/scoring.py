"""How much of a question a claim explains."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bot.answers.profiles import ABOUT, CORE, REPRESENTED, Profile
from bot.questions.reading import Item, Mention, Reading

NAME_WEIGHT, ADJECTIVE_WEIGHT, CONCEPT_WEIGHT, UNKNOWN_WEIGHT, LIGHT_WEIGHT, HINT_BONUS = 1.5, 0.4, 1.0, 1.3, 0.15, 0.1

CUE_BONUS, OPTIONAL_BONUS = 0.1, 0.02

OFFICIALS = frozenset({"official", "government"})
"""Concepts that may stand beside a name and a country ("is X an American official")."""

TELLING = 12
"""A number above this says by itself which statement is meant."""

LEAST_WEIGHT = 0.4
"""With less than this in need of an explanation, the question rests on its frame alone."""


class Scored(NamedTuple):  # a tuple because one is made of every claim that is looked at
    """A claim with its score.

    `coverage` is the explained share of what is required; `cue` the closeness of the best head concept; `missing` the
    required words that it does not explain; `strong` how many words and names it explains well.
    """

    profile: Profile
    score: float
    coverage: float
    cue: float
    missing: tuple[Item | Mention, ...]
    strong: int


def explains_mention(mention: Mention, profile: Profile) -> float:
    """Closeness from 0 to 1 of a party."""
    if len(mention.parties) == 1:
        return profile.parties.get(mention.parties[0], 0.0)
    return max([profile.parties.get(party, 0.0) for party in mention.parties], default=0.0)


def scored(reading: Reading, profile: Profile) -> Scored:
    """The claim's score for the reading."""
    return Scale(reading).scored(profile)


class Scale:
    """Weighs claims against one reading: what its words and names weigh is settled once, for all of them."""

    def __init__(self, reading: Reading) -> None:
        self._asks = reading.asks
        self._hints = tuple(reading.hints)
        self._items = tuple((item, _weight(item), item.need == "optional") for item in reading.items)
        self._mentions = tuple(
            (mention, ADJECTIVE_WEIGHT if mention.form == "adjective" else NAME_WEIGHT, mention.need == "optional")
            for mention in reading.mentions
        )
        self._total = sum(weight for _, weight, optional in (*self._items, *self._mentions) if not optional)

    def scored(self, profile: Profile) -> Scored:
        """The claim's score for the reading."""
        concepts = profile.concepts_for(self._asks)
        hinted = [concepts.get(hint, 0.0) for hint in self._hints]
        gained = bonus = 0.0
        cue = max(hinted) if hinted else 0.0
        missing: list[Item | Mention] = []
        strong = 0
        for item, weight, optional in self._items:
            closeness = _explains(item, profile, concepts)
            if closeness >= ABOUT and closeness > cue and (item.number is None or item.number > TELLING):
                cue = closeness if item.number is None else ABOUT
            if optional:
                bonus += weight * closeness
                continue
            gained += weight * closeness
            if closeness >= CORE and not item.light:
                strong += 1
            elif not closeness and not item.light and item.need == "required":
                missing.append(item)
        for mention, weight, optional in self._mentions:
            closeness = explains_mention(mention, profile)
            if optional:
                bonus += weight * closeness
                continue
            gained += weight * closeness
            if not closeness:
                missing.append(mention)
            elif closeness >= REPRESENTED and mention.form != "adjective":
                strong += 1
        coverage = gained / self._total if self._total >= LEAST_WEIGHT else 1.0
        score = coverage + HINT_BONUS * sum(hinted) + OPTIONAL_BONUS * bonus + CUE_BONUS * cue
        return Scored(profile, score, coverage, cue, tuple(missing), strong)


def _explains(item: Item, profile: Profile, concepts: Mapping[str, float]) -> float:
    """Closeness from 0 to 1 of a content word: by its meaning, or by the very words; a word for the claim's time is
    close in any case."""
    if item.number is not None:
        return 1.0 if item.number in profile.numbers else 0.0
    if profile.time_stems and item.stems and profile.time_stems.issuperset(item.stems):
        return ABOUT
    closeness = _by_stems(item, profile)
    for concept in item.concepts:
        found = concepts.get(concept, 0.0)
        closeness = max(closeness, found)
    return closeness


def _by_stems(item: Item, profile: Profile) -> float:
    """Closeness by the very words: that of the one that fits worst."""
    closeness = 1.0
    for stem in item.stems:
        found = profile.stems.get(stem)
        if not found:
            return 0.0
        closeness = min(closeness, found)
    if item.name_like and not profile.name_stems.isdisjoint(item.stems):  # "Germany" is not "Nazi Germany"
        return 0.0
    return closeness if item.stems else 0.0


def weighty_parts(reading: Reading) -> int:
    """How many words and names, figures aside, a claim should explain well."""
    items = sum(bool(item.concepts) and not item.light and item.need == "required" for item in reading.items)
    return items + sum(mention.need == "required" and mention.form != "adjective" for mention in reading.mentions)


def names_all(reading: Reading, profile: Profile) -> bool:
    """Whether every party that the question needs has a role in the claim itself."""
    needed = (mention for mention in reading.mentions if mention.form != "adjective" and mention.need == "required")
    return all(not profile.stated.isdisjoint(mention.parties) for mention in needed)


def tells_office(reading: Reading, profile: Profile) -> bool:
    """Whether the question asks who holds an office, or says of a party that it holds one or serves a country, and the
    claim says which office it holds."""
    if profile.claim.predicate != "describe_party":
        return False
    described = set(profile.claim.roles.get("patient", ()))
    forms = {mention.form for mention in reading.mentions if set(mention.parties) & described}
    others = {party for mention in reading.mentions for party in mention.parties} - described
    if not all(_tells_of_office(item, profile) for item in reading.items if item.need == "required"):
        return False
    if reading.asks != "verdict":
        return "title" in forms
    serves = bool(others) and all(others <= profile.above[party] for party in described)
    return "name" in forms and ("title" in forms or serves)


def _tells_of_office(item: Item, profile: Profile) -> bool:
    """Whether a word only says that somebody is an official, or names the very office of the claim."""
    offices = item.concepts - OFFICIALS
    very = any(profile.concepts.get(concept, 0.0) >= CORE for concept in offices)
    return item.light or very or (bool(item.concepts) and not offices)


def _weight(item: Item) -> float:
    if item.light:
        return LIGHT_WEIGHT
    return CONCEPT_WEIGHT if item.concepts or item.number is not None else UNKNOWN_WEIGHT
