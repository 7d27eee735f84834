"""A table of phrases, looked up at a place in a sequence of words, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


NOTHING: tuple[int, frozenset[Any]] = (0, frozenset())
"""What is found where no phrase begins."""


class PhraseTable(Generic[Value]):
    """Maps sequences of words, in which there are no blanks, to sets of values."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], Value]]) -> None:
        # By the words with blanks between: one text is kept, and read again, at half the cost of a tuple of texts.
        self._values: dict[str, frozenset[Value]] = {}
        sets: dict[frozenset[Value], frozenset[Value]] = {}
        lengths: dict[str, set[int]] = {}
        for words, value in phrases:
            if not words:
                continue
            phrase = " ".join(words)
            before = self._values.get(phrase)
            if before is None:
                lengths.setdefault(words[0], set()).add(len(words))
            if before is None or value not in before:
                found = frozenset((value,)) if before is None else before | {value}
                self._values[phrase] = sets.setdefault(found, found)
        orders: dict[frozenset[int], tuple[int, ...]] = {}
        self._lengths = {
            first: orders.setdefault(frozenset(found), tuple(sorted(found, reverse=True)))
            for first, found in lengths.items()
        }

    def parts(self) -> frozenset[str]:
        """Every word of every phrase."""
        return frozenset(chain.from_iterable(map(str.split, self._values)))

    def first_words(self) -> frozenset[str]:
        """Every word with which a phrase begins."""
        return frozenset(self._lengths)

    def __contains__(self, word: str) -> bool:
        return word in self._values

    def at(self, words: Sequence[str], index: int) -> tuple[int, frozenset[Value]]:
        """Length and values of the longest phrase that begins at `index`; (0, empty) where none does."""
        for length in self._lengths.get(words[index], ()):
            found = self._values.get(" ".join(words[index : index + length]))
            if found is not None and index + length <= len(words):
                return length, found
        return NOTHING

    def all_at(self, words: Sequence[str], index: int) -> Iterator[tuple[int, frozenset[Value]]]:
        """Length and values of every phrase that begins at `index`, longest first."""
        for length in self._lengths.get(words[index], ()):
            found = self._values.get(" ".join(words[index : index + length]))
            if found is not None and index + length <= len(words):
                yield length, found
