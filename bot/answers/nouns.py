"""The noun that a question asks for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.answers.profiles import Profile
from bot.questions.reading import Item, Mention, Reading

VERBS = frozenset({"is", "are", "was", "were", "did", "does", "do", "has", "have", "on", "got"})
"""Words behind those that ask, after which no noun follows that is asked for."""


def head_noun(reading: Reading, profile: Profile) -> Item | Mention | None:
    """The noun that is asked for: of several words in a row, the last that is a kind of party in the claim ("which
    surveillance company", "the blacklisted firms")."""
    noun = _unit(reading)
    for item in reading.items:
        if isinstance(noun, Item) and item.first == noun.last and item.concepts & profile.kinds:
            noun = item
    return noun


def _end(words: Sequence[int]) -> int:
    """The place behind the words of a frame, or behind the first of them that stand together."""
    return next((one + 1 for one, other in pairwise(words) if other - one > 1), max(words, default=-1) + 1)


def _unit(reading: Reading) -> Item | Mention | None:
    """The noun behind the words that ask for a number, a kind or members; None where a verb follows ("how many are
    ..."), and where no words ask."""
    if not reading.frames:
        return None
    end = _end(reading.frames[0].words)
    if end < len(reading.tokens) and reading.tokens[end].key in VERBS and reading.asks != "kind":
        return None
    parts: tuple[Item | Mention, ...] = (*reading.items, *reading.mentions)
    after = [part for part in parts if part.first >= end]
    items = {item.first for item in reading.items if item.here and reading.tokens[item.first].key not in VERBS}
    nouns = [
        part for part in after if not (isinstance(part, Mention) and (part.form == "adjective" or part.last in items))
    ]
    return min(nouns, key=lambda part: part.first, default=None)
