"""Only, all and none: what a claim says of the whole set that a question speaks of."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from bot.answers.profiles import Profile
from bot.questions.reading import WHOLE, Item, OperatorFound, Reading

KINDS = frozenset(
    {"company", "business", "startup", "artificial_intelligence", "technology", "police_bureau", "police_college"}
)
"""Kinds to which not every entry of a mixed list can belong."""

GENERAL = frozenset({"company", "business", "entity", "technology"})
"""Kinds that set nobody aside, as they fit too many."""

MIXED = 3
"""Kinds that a claim must count before it shows a list to be mixed: the whole and two parts."""


def _speaks_of_all(reading: Reading, kinds: AbstractSet[str]) -> bool:
    """Whether an "all" stands before the only word for a kind, so that it is all of those of whom something else is
    said ("are all firms listed")."""
    words = [item for item in reading.items if item.here and item.concepts & kinds]
    alls = [found.last for found in reading.operators if found.name == "all"]
    return len(words) == 1 and any(_right_behind(words[0], place, reading) for place in alls)


def _right_behind(item: Item, place: int, reading: Reading) -> bool:
    """Whether a word follows a place, with no more than names and adjectives between."""
    named = {index for mention in reading.mentions for index in range(mention.first, mention.last)}
    others = {index for other in reading.items if other is not item for index in range(other.first, other.last)}
    return item.first >= place and all(index in named | others for index in range(place, item.first))


def beyond(reading: Reading, profile: Profile) -> frozenset[str]:
    """The others that the claim names in the role of a party that the question sets aside, by its name or by what it
    is; none for one that stands alone."""
    named = reading.named or _described(reading, profile)
    roles = (set(parties) for parties in profile.claim.roles.values())
    others = (other for parties in roles if named & parties for other in parties - named)
    return frozenset(other for other in others if named.isdisjoint(profile.above[other]))


def _described(reading: Reading, profile: Profile) -> frozenset[str]:
    """The single parties of the claim that a question sets aside by a word for their kind ("besides the camera
    firm")."""
    aside = [set_aside(found, reading) for found in reading.operators if found.name == "except"]
    kinds = [item.concepts - GENERAL for item in aside if item]
    return frozenset(
        party for party in profile.individuals for kind in kinds if kind and kind & profile.kinds_of[party]
    )


def set_aside(found: OperatorFound, reading: Reading) -> Item | None:
    """The first word of content behind an operator like "besides"."""
    behind = (item for item in reading.items if item.here and item.first >= found.last and not item.light)
    return min(behind, key=lambda item: item.first, default=None)


def denies(reading: Reading, profile: Profile) -> bool:
    """Whether the claim shows a statement on the whole set to be wrong: it names others beside the "only" one, or
    counts a mixed set."""
    if reading.asks != "verdict" or not reading.operator_names & WHOLE:
        return False
    alone = "only" in reading.operator_names and reading.named
    return bool(alone and beyond(reading, profile)) or mixes(reading, profile)


def mixes(reading: Reading, profile: Profile) -> bool:
    """Whether the claim counts a mixed set, where the question speaks of it as if it were all of one kind.

    "All are K", "only K": it counts several kinds. "Only X and Y are listed": it counts more. "None is K": it counts
    some. Then the counts decide, whatever the words of the question.
    """
    operators = reading.operator_names & WHOLE
    if reading.asks != "verdict" or not operators:
        return False
    counted = {count.unit for count in profile.claim.counts}
    if len(counted) < MIXED:
        return False
    asked = reading.concepts | reading.kinds
    numbers = {item.number for item in reading.items}
    if any(count.number in numbers and count.unit in asked for count in profile.claim.counts):
        return False
    if "only" in operators and reading.individuals:
        return "membership" in profile.states | profile.heads
    if not asked & (counted | KINDS) or _speaks_of_all(reading, counted | KINDS):
        return False
    return "none" not in operators or bool(asked & counted)
