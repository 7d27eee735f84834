"""Only, all and none: what a claim says of the whole set that a question speaks of."""

from __future__ import annotations

from bot.answers.profiles import Profile
from bot.questions.reading import Reading

WHOLE = frozenset({"only", "all", "none"})
"""Operators that speak of a whole set."""

KINDS = frozenset(
    {"company", "business", "startup", "artificial_intelligence", "technology", "police_bureau", "police_college"}
)
"""Kinds to which not every entry of a mixed list can belong."""

MIXED = 3
"""Kinds that a claim must count before it shows a list to be mixed: the whole and two parts."""


def beyond(reading: Reading, profile: Profile) -> bool:
    """Whether the claim names others in the role of a party that the question names, so that this one is not
    alone."""
    if not reading.named:
        return False
    for parties in profile.claim.roles.values():
        if reading.named & set(parties) and set(parties) - reading.named:
            return True
    return False


def denies(reading: Reading, profile: Profile) -> bool:
    """Whether the claim shows a statement on the whole set to be wrong.

    "Only X": it names others beside X, or counts more. "All are K", "only K": it counts several kinds. "None is K":
    it counts some.
    """
    operators = reading.operator_names & WHOLE
    if reading.asks != "verdict" or not operators:
        return False
    counted = {count.unit for count in profile.claim.counts}
    if "only" in operators and reading.named:
        listed = reading.individuals and len(counted) >= MIXED
        return beyond(reading, profile) or bool(listed and "membership" in profile.states | profile.heads)
    asked = reading.concepts | reading.kinds
    numbers = {item.number for item in reading.items}
    if any(count.number in numbers and count.unit in asked for count in profile.claim.counts):
        return False
    if len(counted) < MIXED or not asked & (counted | KINDS):
        return False
    return "none" not in operators or bool(asked & counted)
