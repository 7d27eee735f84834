"""A table of phrases, looked up at a place in a sequence of words, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


NOTHING: tuple[int, frozenset[Any]] = (0, frozenset())
"""What is found where no phrase begins."""


class PhraseTable(Generic[Value]):
    """Maps sequences of words to sets of values."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], Value]]) -> None:
        self._values: dict[tuple[str, ...], frozenset[Value]] = {}
        single: dict[Value, frozenset[Value]] = {}
        lengths: dict[str, set[int]] = {}
        for words, value in phrases:
            if not words:
                continue
            alone = single.get(value) or single.setdefault(value, frozenset((value,)))
            before = self._values.get(words)
            if before is None:
                self._values[words] = alone
                lengths.setdefault(words[0], set()).add(len(words))
            elif value not in before:
                self._values[words] = before | alone
        orders: dict[frozenset[int], tuple[int, ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        for first, found in lengths.items():
            key = frozenset(found)
            order = orders.get(key) or orders.setdefault(key, tuple(sorted(found, reverse=True)))
            self._lengths[first] = order

    def parts(self) -> frozenset[str]:
        """Every word of every phrase."""
        return frozenset(chain.from_iterable(self._values))

    def first_words(self) -> frozenset[str]:
        """Every word with which a phrase begins."""
        return frozenset(self._lengths)

    def __contains__(self, word: str) -> bool:
        return (word,) in self._values

    def at(self, words: Sequence[str], index: int) -> tuple[int, frozenset[Value]]:
        """Length and values of the longest phrase that begins at `index`; (0, empty) where none does."""
        for length in self._lengths.get(words[index], ()):
            found = self._values.get(tuple(words[index : index + length]))
            if found is not None and index + length <= len(words):
                return length, found
        return NOTHING

    def all_at(self, words: Sequence[str], index: int) -> Iterator[tuple[int, frozenset[Value]]]:
        """Length and values of every phrase that begins at `index`, longest first."""
        for length in self._lengths.get(words[index], ()):
            found = self._values.get(tuple(words[index : index + length]))
            if found is not None and index + length <= len(words):
                yield length, found
