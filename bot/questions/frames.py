"""Which way of asking a question takes: the field of a claim that it wants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.facts.vocabulary import Frame
from bot.questions.phrases import PhraseTable
from bot.questions.tokens import keys_of

MAX_SLOT = 6
"""Words that a '*' of a frame may stand for."""


@dataclass(frozen=True, slots=True)
class FrameFound:
    """A frame at a place.

    `words` are the token indices of its literal words; `strength` is their number, 0 if weak.
    """

    frame: str
    asks: str
    words: tuple[int, ...]
    strength: int

    @property
    def first(self) -> int:
        """Index of its first word, 0 for a frame without words of its own."""
        return self.words[0] if self.words else 0


class _Slotted(NamedTuple):  # a tuple because there are thousands, to be read at every start
    frame: str
    parts: tuple[tuple[str, ...], ...]
    words: frozenset[str]


NO_ENDS: Mapping[str, list[_Slotted]] = {}


class FrameTable:
    """All frames of the vocabulary, ready to be found."""

    def __init__(self, frames: Mapping[str, Frame]) -> None:
        self._asks = {name: frame.asks for name, frame in frames.items()}
        self._plain = PhraseTable(_plain(frames))
        self._weak = PhraseTable((keys_of(phrase), name) for name, frame in frames.items() for phrase in frame.weak)
        self._slotted: dict[str, dict[str, list[_Slotted]]] = {}
        for name, frame in frames.items():
            for phrase in frame.phrases:
                if "*" in phrase:
                    parts = _parts(keys_of(phrase))
                    words = frozenset(word for part in parts for word in part)
                    ends = self._slotted.setdefault(parts[0][0], {})
                    ends.setdefault(parts[-1][-1], []).append(_Slotted(name, parts, words))
        self._first_words = self._plain.first_words() | self._weak.first_words() | self._slotted.keys()

    def parts(self) -> frozenset[str]:
        """Every word of every phrase."""
        slotted = (
            pattern.words for ends in self._slotted.values() for patterns in ends.values() for pattern in patterns
        )
        return self._plain.parts() | self._weak.parts() | frozenset().union(*slotted)

    def find(self, keys: Sequence[str]) -> tuple[FrameFound, ...]:
        """Every frame in the words, by rank."""
        words = frozenset(keys)
        begun = [index for index, key in enumerate(keys) if key in self._first_words]
        found = [hit for index in begun for hit in self._at(keys, index, words)]
        return tuple(sorted(found, key=_rank))

    def _at(self, keys: Sequence[str], index: int, present: frozenset[str]) -> Iterator[FrameFound]:
        for length, names in self._plain.all_at(keys, index):
            for name in sorted(names):
                yield FrameFound(name, self._asks[name], tuple(range(index, index + length)), length)
        length, names = self._weak.at(keys, index)
        for name in sorted(names):
            yield FrameFound(name, self._asks[name], tuple(range(index, index + length)), 0)
        ends = self._slotted.get(keys[index], NO_ENDS)
        for last in ends.keys() & present:
            for pattern in ends[last]:
                if pattern.words <= present and (words := _match(pattern.parts, keys, index)):
                    yield FrameFound(pattern.frame, self._asks[pattern.frame], words, len(words))


def _rank(found: FrameFound) -> tuple[int, int, str, tuple[int, ...]]:
    """Strongest first, then in order of the words, to the last of them; "what is" and its like count for less."""
    return -found.strength + (found.asks == "definition"), found.first, found.frame, found.words


def _plain(frames: Mapping[str, Frame]) -> Iterator[tuple[tuple[str, ...], str]]:
    for name, frame in frames.items():
        for phrase in frame.phrases:
            if "*" not in phrase:
                yield keys_of(phrase), name


def _parts(keys: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    parts: list[list[str]] = [[]]
    for key in keys:
        if key == "*":
            parts.append([])
        else:
            parts[-1].append(key)
    return tuple(tuple(part) for part in parts if part)


def _match(parts: tuple[tuple[str, ...], ...], keys: Sequence[str], index: int) -> tuple[int, ...]:
    """Token indices of the literal words when all parts follow each other with at most MAX_SLOT words between."""
    if tuple(keys[index : index + len(parts[0])]) != parts[0]:
        return ()
    words = list(range(index, index + len(parts[0])))
    at = index + len(parts[0])
    for part in parts[1:]:
        place = next((start for start in range(at, min(at + MAX_SLOT, len(keys) - len(part)) + 1)
                      if tuple(keys[start : start + len(part)]) == part), None)  # fmt: skip
        if place is None:
            return ()
        words.extend(range(place, place + len(part)))
        at = place + len(part)
    return tuple(words)
