"""A table of phrases, looked up at a place in a sequence of words, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


NOTHING: tuple[int, frozenset[Any]] = (0, frozenset())
"""What is found where no phrase begins."""

NONE_LONGER: tuple[frozenset[str], tuple[int, ...]] = (frozenset(), ())


class PhraseTable(Generic[Value]):
    """Maps sequences of words, in which there are no blanks, to sets of values."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], Value]]) -> None:
        # By the words with blanks between: one text is kept, and read again, at half the cost of a tuple of texts.
        self._values: dict[str, frozenset[Value]] = {}
        sets: dict[frozenset[Value], frozenset[Value]] = {}
        longer: dict[str, tuple[set[str], set[int]]] = {}
        for words, value in phrases:
            if not words:
                continue
            phrase = " ".join(words)
            before = self._values.get(phrase)
            if before is None and len(words) > 1:
                seconds, lengths = longer.setdefault(words[0], (set(), set()))
                seconds.add(words[1])
                lengths.add(len(words))
            if before is None or value not in before:
                found = frozenset((value,)) if before is None else before | {value}
                self._values[phrase] = sets.setdefault(found, found)
        # By the first word of phrases of several: their second words, and their lengths.
        self._longer = {
            first: (frozenset(seconds), tuple(sorted(lengths, reverse=True)))
            for first, (seconds, lengths) in longer.items()
        }

    def parts(self) -> frozenset[str]:
        """Every word of every phrase."""
        return frozenset(chain.from_iterable(map(str.split, self._values)))

    def first_words(self) -> frozenset[str]:
        """Every word with which a phrase begins."""
        return frozenset(phrase.partition(" ")[0] for phrase in self._values)

    def __contains__(self, word: str) -> bool:
        return word in self._values

    def at(self, words: Sequence[str], index: int) -> tuple[int, frozenset[Value]]:
        """Length and values of the longest phrase that begins at `index`; (0, empty) where none does."""
        found = self.all_at(words, index)
        return found[0] if found else NOTHING

    def all_at(self, words: Sequence[str], index: int) -> Sequence[tuple[int, frozenset[Value]]]:
        """Length and values of every phrase that begins at `index`, longest first."""
        found: list[tuple[int, frozenset[Value]]] = []
        seconds, lengths = self._longer.get(words[index], NONE_LONGER)
        if lengths and index + 1 < len(words) and words[index + 1] in seconds:
            for length in lengths:
                values = self._values.get(" ".join(words[index : index + length]))
                if values is not None and index + length <= len(words):
                    found.append((length, values))
        alone = self._values.get(words[index])
        if alone is not None:
            found.append((1, alone))
        return found
