"""The words of one question sorted: content, operators, fillers, words that point back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.questions.lexicon import Lexicon
from bot.questions.numbers import number_at
from bot.questions.reading import Item, Mention, Need, OperatorFound
from bot.questions.tokens import Token, stem

SMALL = (2, 3)
"""Numbers that, as words, only say that there are a few ("the two countries")."""


MEASURING = frozenset({"over", "under", "above", "below"})
"""Prepositions that compare only with a number behind them."""

STRANDING = frozenset({"what", "which", "who", "whom"})
"""With one of these in a question, a preposition at its end belongs to it ("what are they at odds over")."""

BEHIND_OVER = frozenset({"now", "yet", "already", "then", "by", "according", "or", "with"})

BACKING = frozenset({"behind"})
"""Words that say little, but much right before a name ("who is behind X")."""

LEGAL = frozenset(
    "co ltd limited inc corp corporation llc llp plc gmbh ag sa bv nv ab oy pte pty bhd srl spa kk".split()
)
"""Legal forms as they stand behind the name of a firm."""

CORPORATE = frozenset("group technology technologies company holding holdings digital ai".split())
"""Words behind the name of a firm that leave it the same firm for those who ask."""

FRACTIONS = frozenset({"half", "third", "quarter", "dozen", "score"})


@dataclass(frozen=True, slots=True)
class _Seen:
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
        self._keys = [token.key for token in tokens]
        self._stems = [token.stem for token in tokens]
        self._used = used
        self._names = {index for mention in mentions for index in range(mention.first, mention.last)}
        self._taken = used | self._names
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
        return length > 0 and not any(place in self._taken for place in range(index, index + length))

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
        concept, concepts = next(
            (hit for hit in self._lexicon.concepts.all_at(self._stems, index) if self._free(index, hit[0])),
            (0, frozenset[str]()),
        )
        if concept == 1 and self._keys[index] in self._lexicon.function:
            concept, concepts = 0, frozenset()
        filler, _ = self._lexicon.fillers.at(self._keys, index)
        return _Seen(operator, names, concept, concepts, filler)

    def _name(self, index: int) -> int:
        length = self._capitals(index) or self._longer_name(index)
        if length:
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
        if self._keys[index:] == ["most"]:
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

    def _capitals(self, index: int) -> int:
        """How many words from `index`, inside the sentence, are written like a name of several words; 0 if fewer than
        two."""
        length = 0
        while index + length < len(self._tokens) and self._name_word(index + length):
            length += 1
        form = next((place for place in range(index + 1, index + length + 1) if self._legal(place)), 0)
        if length and form and index:
            while self._legal(form):
                form += 1
            return form - index
        return length if length > 1 and index and not self._title_case else 0

    def _longer_name(self, index: int) -> int:
        """1 where a capitalised word follows a name without a pause, so that both are another name ("Washington
        Post")."""
        before = self._tokens[index - 1] if index else None
        if before is None or index - 1 not in self._names or before.after or before.text.isupper():
            return 0
        named = before.capital and "'" not in before.text and self._keys[index] not in CORPORATE
        return int(named and self._name_word(index) and not self._title_case)

    def _legal(self, index: int) -> bool:
        """Whether a legal form stands there, which belongs to the name before it whatever stands between them."""
        return index < len(self._tokens) and index not in self._names and self._keys[index] in LEGAL

    def _name_word(self, index: int) -> bool:
        token = self._tokens[index]
        free = index not in self._taken and token.key not in self._lexicon.function
        return free and token.capital and not token.text.isupper()

    @cached_property
    def _title_case(self) -> bool:
        """Whether nearly every word has a capital, so that capitals say nothing; "Entity List" and its like aside."""
        phrases = {
            place
            for index in range(len(self._stems))
            if (length := self._lexicon.concepts.at(self._stems, index)[0]) > 1
            for place in range(index, index + length)
        }
        plain = [token for index, token in enumerate(self._tokens) if index not in phrases]
        return sum(token.capital for token in plain) > 0.6 * len(plain)

    def _single(self, index: int) -> int:
        if index in self._taken:
            return 1
        key, token = self._keys[index], self._tokens[index]
        length, words = self._lexicon.anaphora.at(self._keys, index)
        if length:
            self.anaphora += sorted(words)
            return 1
        if key == "may" and token.capital and index and not self._title_case:
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
            inside = index > 0 or (len(self._tokens) > 1 and self._name_word(1) and not self._title_case)
            self._add(index, 1, frozenset(), name_like=token.capital and inside)

    def _correct(self, index: int, better: str) -> None:
        stems = [*self._stems[:index], stem(better), *self._stems[index + 1 :]]
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
                stems=(stem(corrected),) if corrected else tuple(self._stems[index : index + length]),
                concepts=concepts, first=index, last=index + length, need=need, light=light, number=number,
                name_like=name_like, corrected=corrected,
            )
        )  # fmt: skip


def _typed(tokens: Sequence[Token]) -> str:
    """The words as typed, with the punctuation between them, and the full stop that ends a legal form."""
    *firsts, last = tokens
    text = " ".join([*(token.text + token.after for token in firsts), last.text])
    return text + "." if last.key in LEGAL and last.after.startswith(".") else text
