"""Typing errors in one word: how many edits are still the same word."""

from collections import Counter

from rapidfuzz.distance import OSA

SHORTEST = 4
"""Words of three letters or fewer are right or wrong, never mistyped."""


def edits_allowed(shorter: int) -> int:
    """How many edits two words may be apart, by the letters of the shorter one."""
    if shorter <= 7:
        return 1
    return 2 if shorter <= 12 else 3


def typo_edits(typed: str, meant: str) -> int | None:
    """Edits (a swap of neighbours is one) from one word to the other; None when it is another word.

    The first letter stands, or changes places with the second. Four letters may only change places. Digits never err.
    """
    shorter = min(len(typed), len(meant))
    if shorter < SHORTEST or not (typed.isalpha() and meant.isalpha()) or not same_start(typed, meant):
        return None
    allowed = edits_allowed(shorter)
    edits = OSA.distance(typed, meant, score_cutoff=allowed)
    if edits > allowed or (shorter == SHORTEST and edits and sorted(typed) != sorted(meant)):
        return None
    return edits


def is_doubtful(typed: str, meant: str) -> bool:
    """Whether a typo may well be another name: two letters replaced (Sulaiman, Sullivan), or one of five (Ching).

    Letters dropped, doubled or swapped are what fingers do; replaced ones are often what another name has.
    """
    if len(meant) <= SHORTEST and typed[0] != meant[0]:  # Anzi is a family name
        return True
    theirs, ours = Counter(typed), Counter(meant)
    replaced = min((theirs - ours).total(), (ours - theirs).total())
    return replaced >= 2 or (replaced == 1 and len(meant) <= 5)


def same_start(typed: str, meant: str) -> bool:
    """Whether both begin with the same letter, or with the same two in the other order."""
    return typed[0] == meant[0] or (typed[0] == meant[1] and typed[1] == meant[0])
