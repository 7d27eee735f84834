"""Mistyped ordinary words, put right only where nothing else can have been meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 5
"""Shorter words have too many neighbours to be corrected."""

TWO_EDITS_FROM = 8
"""From this length on two slips are allowed."""


class Spelling:
    """Corrects a word to one of `words`. A word among `lookalikes` is a word in its own right and stays."""

    def __init__(self, words: Iterable[str], lookalikes: frozenset[str]) -> None:
        self._lookalikes = lookalikes
        self._by_letter: dict[str, list[str]] = defaultdict(list)
        for word in sorted(words):
            if len(word) >= SHORTEST - 1 and word.isalpha():
                self._by_letter[word[0]].append(word)

    def nearest(self, word: str) -> str | None:
        """The one vocabulary word that a lower-case word was meant to be, or None. Two that tie are none."""
        if len(word) < SHORTEST or not word.isalpha() or word in self._lookalikes or self._holds(word):
            return None
        allowed = 2 if len(word) >= TWO_EDITS_FROM else 1
        near = [
            (edits, candidate)
            for letter in dict.fromkeys(word[:2])
            for candidate, edits, _ in process.extract(
                word, self._by_letter.get(letter, ()), scorer=OSA.distance, score_cutoff=allowed, limit=None
            )
        ]
        fewest = min((edits for edits, _ in near), default=0)
        best = [candidate for edits, candidate in near if edits == fewest]
        return best[0] if len(best) == 1 or _one_stem(best) else None

    def _holds(self, word: str) -> bool:
        return word in self._by_letter.get(word[0], ())


def _one_stem(words: list[str]) -> bool:
    """Whether several candidates are forms of one word, the shortest of which begins all others."""
    shortest = min(words, key=len, default="")
    return bool(shortest) and all(other.startswith(shortest[: max(4, len(shortest) - 2)]) for other in words)
