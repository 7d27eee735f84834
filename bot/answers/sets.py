"""Only, all and none: what a list says of the whole set that a yes/no question speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers.profiles import Profile
from bot.answers.scoring import Scored, scored
from bot.questions.reading import Reading

WHOLE = frozenset({"only", "all", "none"})


def denied(reading: Reading, profiles: Sequence[Profile]) -> tuple[Scored, ...]:
    """Claims that show a statement on the whole set to be wrong, the plainest first; nothing where none does.

    "Only X": the list names others. "All are K", "only K": the list counts more than one kind. "None is K": it counts some.
    """
    operators = reading.operator_names & WHOLE
    if reading.asks != "verdict" or not operators or reading.operator_names - WHOLE - {"unremarkable", "not"}:
        return ()
    found = [one for profile in profiles if _denies(reading, profile, operators) for one in [scored(reading, profile)]]
    fitting = [one for one in found if not _foreign(reading, one)]
    return tuple(sorted(fitting, key=lambda one: -one.score))


def _denies(reading: Reading, profile: Profile, operators: frozenset[str]) -> bool:
    claim = profile.claim
    members = set(claim.roles.get("member", ()))
    if not members:
        return False
    if reading.individuals:
        named = reading.individuals & members
        return "only" in operators and bool(members - reading.individuals) and bool(named or len(claim.counts) > 1)
    kinds = {count.unit for count in claim.counts}
    asked = reading.concepts | reading.kinds
    if len(kinds) < 3 or not asked & (kinds | SMALLER):
        return False
    return "none" not in operators or bool(asked & kinds)


SMALLER = frozenset({"company", "business", "startup", "artificial_intelligence", "technology", "police_bureau", "police_college"})
"""Kinds to which not every entry of a mixed list can belong."""


def _foreign(reading: Reading, one: Scored) -> bool:
    """Whether the question has a word that has nothing to do with such a list."""
    return any(
        getattr(part, "number", None) is None and not getattr(part, "concepts", frozenset()) & (SMALLER | {"membership", "blacklist"})
        and not (set(getattr(part, "parties", ())) & reading.individuals)
        for part in one.missing
    )
