"""The words of one question sorted: content, operators, fillers, words that point back."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from bot.questions.capitals import LEGAL, Capitals
from bot.questions.lexicon import Lexicon
from bot.questions.numbers import number_at
from bot.questions.phrases import NOTHING
from bot.questions.reading import Item, Mention, Need, OperatorFound
from bot.questions.tokens import Token, keys_in, stem, stems_in

SMALL = (2, 3)
"""Numbers that, as words, only say that there are a few ("the two countries")."""


MEASURING = frozenset({"over", "under", "above", "below"})
"""Prepositions that compare only with a number behind them."""

STRANDING = frozenset({"what", "which", "who", "whom"})
"""With one of these in a question, a preposition at its end belongs to it ("what are they at odds over")."""

BEHIND_OVER = frozenset({"now", "yet", "already", "then", "by", "according", "or", "with"})

BACKING = frozenset({"behind"})
"""Words that say little, but much right before a name ("who is behind X")."""

FRACTIONS = frozenset({"half", "third", "quarter", "dozen", "score"})


class _Seen(NamedTuple):  # a tuple because one is made of every word
    """Lengths in words, and meanings, of what begins at one place."""

    operator: int
    names: frozenset[str]
    concept: int
    concepts: frozenset[str]
    filler: int


class Sorter:
    """One pass over the words, longest meaning first."""

    def __init__(self, tokens: Sequence[Token], mentions: Sequence[Mention], used: set[int], lexicon: Lexicon) -> None:
        self.items: list[Item] = []
        self.operators: list[OperatorFound] = []
        self.anaphora: list[str] = []
        self._tokens = tokens
        self._keys = keys_in(tokens)
        self._stems = stems_in(tokens)
        self._used = used
        self._names = {index for mention in mentions for index in range(mention.first, mention.last)}
        self._taken = used | self._names
        self._room = _room(len(tokens), self._taken)
        self._capitals = Capitals(tokens, self._names, self._taken, lexicon)
        self._lexicon = lexicon

    def run(self) -> None:
        index = 0
        while index < len(self._tokens):
            index += self._step(index) if index not in self._names else 1

    def _may_operate(self, index: int, length: int) -> bool:
        """An operator counts unless a name has its words, or a longer phrase that asks for something."""
        places = set(range(index, index + length))
        swallowed = len(self._used) > length and places <= self._used
        return not places & self._names and not swallowed

    def _free(self, index: int, length: int) -> bool:
        return 0 < length <= self._room[index]

    def _step(self, index: int) -> int:
        """Sort the words that begin at `index`; how many were used."""
        if length := self._name(index):
            return length
        seen = self._look(index)
        for attempt in (self._number, self._operator, self._filler, self._concept):
            if length := attempt(index, seen):
                return length
        return self._single(index)

    def _look(self, index: int) -> _Seen:
        """The longest operator, concept and filler that begin here."""
        operator, names = self._lexicon.operators.at(self._keys, index)
        found = self._lexicon.concepts.all_at(self._stems, index)
        concept, concepts = next((hit for hit in found if self._free(index, hit[0])), NOTHING) if found else NOTHING
        if concept == 1 and self._keys[index] in self._lexicon.function:
            concept, concepts = 0, frozenset()
        filler, _ = self._lexicon.fillers.at(self._keys, index)
        return _Seen(operator, names, concept, concepts, filler)

    def _name(self, index: int) -> int:
        if length := self._capitals.name_at(index):
            self._add(index, length, frozenset(), name_like=True)
        return length

    def _number(self, index: int, seen: _Seen) -> int:
        length, value = number_at(self._keys, index)
        if not self._free(index, length) or length < seen.concept:
            return 0
        small = value in SMALL and not self._keys[index].isdigit()
        self._add(index, length, frozenset(), number=None if small else value, light=small)
        return length

    def _operator(self, index: int, seen: _Seen) -> int:
        if seen.operator < max(1, seen.concept, seen.filler) or not self._may_operate(index, seen.operator):
            return 0
        if self._keys[index:] == ("most",):
            return 0
        if seen.operator == 1 and self._keys[index] in MEASURING and not self._figure_behind(index):
            if self._keys[index] == "over" and self._is_predicate(index):
                self.operators.append(OperatorFound("ended", index, index + 1))
            return 0
        self.operators += [OperatorFound(name, index, index + seen.operator) for name in sorted(seen.names)]
        if seen.concepts and seen.concept == seen.operator:
            idle = seen.names == {"unremarkable"}
            self._add(index, seen.concept, seen.concepts, need="required" if idle else "optional")
        return seen.operator

    def _is_predicate(self, index: int) -> bool:
        """Whether an "over" ends what is said ("is it over, then?"), and is no stranded preposition ("... at odds
        over")."""
        last = index == len(self._keys) - 1
        ends = last or bool(self._tokens[index].after) or self._keys[index + 1] in BEHIND_OVER
        return ends and STRANDING.isdisjoint(self._keys)

    def _figure_behind(self, index: int) -> bool:
        """Whether a number follows, or a word for one ("over half", "under the million")."""
        behind = range(index + 1, min(index + 3, len(self._keys)))
        return any(number_at(self._keys, place)[0] or self._keys[place] in FRACTIONS for place in behind)

    def _filler(self, index: int, seen: _Seen) -> int:
        return seen.filler if self._free(index, seen.filler) and seen.filler >= seen.concept else 0

    def _concept(self, index: int, seen: _Seen) -> int:
        if seen.concept == 1 and self._requests(index):
            return 1
        if not self._free(index, seen.concept):
            return 0
        backing = self._keys[index] in BACKING and index + 1 in self._names
        single = seen.concept == 1 and self._keys[index] in self._lexicon.light and not backing
        self._add(index, seen.concept, seen.concepts, light=single or seen.concepts <= self._lexicon.generic)
        return seen.concept

    def _requests(self, index: int) -> bool:
        """Whether a verb like "explain" opens a request."""
        opening = (
            index == 0
            or bool(self._tokens[index - 1].after)
            or self._keys[index - 1] in ("you", "please", "kindly", "possibly", "to", "just", "and")
        )
        return opening and self._keys[index] in self._lexicon.imperative

    def _single(self, index: int) -> int:
        if index in self._taken:
            return 1
        key, token = self._keys[index], self._tokens[index]
        length, words = self._lexicon.anaphora.at(self._keys, index)
        if length:
            self.anaphora += sorted(words)
            return 1
        if key == "may" and token.capital and index and not self._capitals.everywhere:
            self._add(index, 1, frozenset(), name_like=True)
            return 1
        if key == "no" and self._denies(index):
            if self._lexicon.concepts.at(self._stems, index + 1)[0]:
                self.operators.append(OperatorFound("not", index, index + 1))
            else:
                self._add(index, 1, frozenset())
            return 1
        if key in self._lexicon.function or (len(key) == 1 and key.isascii()) or key in self._lexicon.light:
            return 1
        self._unknown(index, token)
        return 1

    def _denies(self, index: int) -> bool:
        """Whether a "no" stands before what it denies ("no firm was hit"), and is no answer by itself."""
        behind = self._tokens[index + 1 : index + 2]
        return bool(behind) and not self._tokens[index].after and behind[0].key not in self._lexicon.function

    def _unknown(self, index: int, token: Token) -> None:
        better = None if token.capital and index else self._lexicon.spelling.nearest(token.key)
        if better:
            self._correct(index, better)
        else:
            inside = index > 0 or (
                len(self._tokens) > 1 and self._capitals.is_name_word(1) and not self._capitals.everywhere
            )
            self._add(index, 1, frozenset(), name_like=token.capital and inside)

    def _correct(self, index: int, better: str) -> None:
        stems = (*self._stems[:index], stem(better), *self._stems[index + 1 :])
        length, concepts = self._lexicon.concepts.at(stems, index)
        self._add(index, 1, concepts if length == 1 else frozenset(), corrected=better)

    def _add(
        self, index: int, length: int, concepts: frozenset[str], *, need: Need = "required", light: bool = False,
        number: int | None = None, name_like: bool = False, corrected: str = "",
    ) -> None:  # fmt: skip
        tokens = self._tokens[index : index + length]
        self.items.append(
            Item(
                text=_typed(tokens),
                stems=(stem(corrected),) if corrected else self._stems[index : index + length],
                concepts=concepts, first=index, last=index + length, need=need, light=light, number=number,
                name_like=name_like, corrected=corrected,
            )
        )  # fmt: skip


def _room(length: int, taken: AbstractSet[int]) -> Sequence[int]:
    """How many words from each place on are free, up to the first that is taken."""
    room = [0] * (length + 1)
    for index in range(length - 1, -1, -1):
        room[index] = 0 if index in taken else room[index + 1] + 1
    return room


def _typed(tokens: Sequence[Token]) -> str:
    """The words as typed, with the punctuation between them, and the full stop that ends a legal form."""
    *firsts, last = tokens
    text = " ".join([*(token.text + token.after for token in firsts), last.text])
    return text + "." if last.key in LEGAL and last.after.startswith(".") else text
