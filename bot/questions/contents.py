"""What a question is about: its content words by concept, its operators, and the words that point back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.questions.frames import FrameFound
from bot.questions.lexicon import Lexicon
from bot.questions.numbers import number_at
from bot.questions.reading import Item, Mention, Need, OperatorFound
from bot.questions.sentences import QUESTION_WORDS
from bot.questions.tokens import Token, stem

FIRST_PERSON = frozenset({"i", "we", "me", "my", "our", "mine", "us", "you", "your"})
BREAKS = frozenset(',:;-()"/')
SAYING = frozenset({"say", "claim"})
"""Concepts by which somebody's words are reported."""

DOUBTING = frozenset({"is", "are", "was", "were", "am", "did", "does", "do", "have", "has"})
POINTING = frozenset({"that", "this", "it", "i", "they", "we", "he", "she", "you", "these", "those"})

PLAIN = frozenset({"time", "place", "quantity", "party", "reason", "speaker", "kind"})
"""Fields whose phrases hold no content, also where another frame comes first."""

SERIOUS = frozenset({"opinion", "advice", "except", "hypothetical"})
"""Operators that count wherever they stand."""

TURNING = frozenset({"not", "false_that"})


@dataclass(frozen=True, slots=True)
class Contents:
    """The words of one question, sorted. `hints` are concepts of words that a frame has used up."""

    mentions: tuple[Mention, ...]
    items: tuple[Item, ...]
    operators: tuple[OperatorFound, ...]
    anaphora: tuple[str, ...]
    hints: frozenset[str]
    negated: bool
    choice: bool


def contents(
    tokens: Sequence[Token], mentions: Sequence[Mention], frames: Sequence[FrameFound], lexicon: Lexicon
) -> Contents:
    """Sort the words of one question. Words of the first frame count as hints, not as content."""
    frame = frames[0] if frames else None
    used = {index for found in frames if found is frame or found.asks in PLAIN for index in found.words}
    sorter = _Sorter(tokens, mentions, used, lexicon)
    sorter.run()
    needs = _needs(tokens, frame, sorter.items, mentions, lexicon)
    items = tuple(
        replace(item, need=_need(item, needs))
        for item in sorter.items
        if needs[item.first] != "aside" or (item.concepts and not item.light)
    )
    negations = sum(
        1 for found in sorter.operators if found.name in TURNING and not _rhetorical(found, tokens, lexicon)
    )
    return Contents(
        mentions=tuple(mentions),
        items=items,
        operators=tuple(
            found for found in sorter.operators if needs[found.first] == "required" or found.name in SERIOUS
        ),
        anaphora=tuple(sorter.anaphora),
        hints=_hints(tokens, used, lexicon),
        negated=negations % 2 == 1,
        choice=_is_choice(tokens, mentions, items),
    )


def _is_choice(tokens: Sequence[Token], mentions: Sequence[Mention], items: Sequence[Item]) -> bool:
    """Whether an "or" stands between two things to choose from: two names, or two words of one meaning, are no choice."""
    edges = {(before.last, after.first) for before in mentions for after in mentions}
    return any(
        token.key == "or" and (index, index + 1) not in edges and not _restarts(tokens, items, index) and _differ(items, index)
        for index, token in enumerate(tokens)
        if 0 < index < len(tokens) - 1
    )


def _restarts(tokens: Sequence[Token], items: Sequence[Item], index: int) -> bool:
    """Whether a second question follows the "or" that only doubts the first ("or is that a rumour?")."""
    keys = [token.key for token in tokens[index + 1 : index + 3]]
    doubts = len(keys) == 2 and keys[0] in DOUBTING and keys[1] in POINTING
    return doubts and sum(item.first > index and not item.light for item in items) <= 1


def _differ(items: Sequence[Item], index: int) -> bool:
    """Whether the words on either side of the "or" mean different things."""
    before = next((item.concepts for item in reversed(items) if item.last <= index), frozenset[str]())
    after = next((item.concepts for item in items if item.first > index), None)
    return after is not None and not before & after


def _need(item: Item, needs: Sequence[Need]) -> Need:
    need = needs[item.first]
    if need == "aside":
        return "optional"
    return "required" if item.name_like else need


def _rhetorical(found: OperatorFound, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """ "Isn't X listed?": a negation contracted with the auxiliary at the head asks for a yes."""
    if found.first == 0 or found.last - found.first > 1:
        return False
    before = tokens[found.first - 1]
    return before.start == tokens[found.first].start and before.key in lexicon.auxiliary and found.first == 1


def _hints(tokens: Sequence[Token], used: set[int], lexicon: Lexicon) -> frozenset[str]:
    stems = [token.stem for token in tokens]
    found: set[str] = set()
    for index in used:
        found |= lexicon.concepts.at(stems, index)[1]
    return frozenset(found)


def _needs(
    tokens: Sequence[Token],
    frame: FrameFound | None,
    items: Sequence[Item],
    mentions: Sequence[Mention],
    lexicon: Lexicon,
) -> list[Need]:
    """What is needed: the clause that asks; clauses around it help; what the asker says of himself is left aside."""
    clauses = _clauses(tokens, mentions)
    main = clauses[frame.first] if frame else None
    personal = {clause for token, clause in zip(tokens, clauses, strict=True) if token.key in FIRST_PERSON}
    needs: list[Need] = ["required"] * len(tokens)
    if main is not None and _own(clauses, main, items, mentions):
        needs = ["required" if clause == main else "optional" for clause in clauses]
    for index, clause in enumerate(clauses):
        if clause in personal and main is not None and (clause != main or index < frame.first):  # type: ignore[union-attr]
            needs[index] = "aside"
    hearsay = (
        0
        if not tokens or tokens[0].key in lexicon.auxiliary or tokens[0].key in QUESTION_WORDS
        else _hearsay(items, mentions)
    )
    needs[:hearsay] = ["aside"] * hearsay
    for index, token in enumerate(tokens):
        if index and token.key == "or" and _restarts(tokens, items, index):
            needs[index:] = ["aside"] * (len(tokens) - index)
            break
    if frame and frame.asks == "verdict" and len(frame.words) > 1:
        needs[: frame.first] = [
            "aside" if clauses[index] == main else need for index, need in enumerate(needs[: frame.first])
        ]
    return needs


def _hearsay(items: Sequence[Item], mentions: Sequence[Mention]) -> int:
    """Where the statement begins that somebody unnamed is said to make ("my colleague insists that ..."); 0 if none is."""
    named = min((mention.first for mention in mentions), default=99)
    for item in items:
        if item.concepts & SAYING and 0 < item.first <= 6 and item.last <= named:
            return item.last
    return 0


def _own(clauses: Sequence[int], main: int, items: Sequence[Item], mentions: Sequence[Mention]) -> bool:
    """Whether the clause that asks has content of its own."""
    content = any(clauses[item.first] == main and item.concepts and not item.light for item in items)
    return content or any(clauses[mention.first] == main for mention in mentions)


def _clauses(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[int]:
    """The number of the clause in which each token stands. A comma between names, or a hyphen, breaks nothing."""
    named = {index for mention in mentions for index in range(mention.first, mention.last)}
    numbers, clause = [], 0
    for index, token in enumerate(tokens):
        numbers.append(clause)
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        hyphen = following is not None and token.after == "-" and following.start - token.end == 1
        listing = index in named and (index + 1 in named or index + 2 in named) and token.after == ","
        clause += bool(BREAKS & set(token.after)) and not hyphen and not listing
    return numbers


class _Sorter:
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
        if length := self._capitals(index):
            self._add(index, length, frozenset(), name_like=True)
            return length
        lexicon = self._lexicon
        operator, names = lexicon.operators.at(self._keys, index)
        concept, concepts = lexicon.concepts.at(self._stems, index)
        if concept == 1 and self._keys[index] in lexicon.function:
            concept, concepts = 0, frozenset()
        filler, _ = lexicon.fillers.at(self._keys, index)
        number, value = number_at(self._keys, index)
        if self._free(index, number) and number >= concept:
            small = value in (2, 3) and not self._keys[index].isdigit()
            self._add(index, number, frozenset(), number=None if small else value, light=small)
            return number
        if operator and operator >= concept and operator >= filler and self._may_operate(index, operator):
            self.operators += [OperatorFound(name, index, index + operator) for name in sorted(names)]
            if concepts and concept == operator:
                self._add(index, concept, concepts, need="optional")
            return operator
        if self._free(index, filler) and filler >= concept:
            return filler
        if concept == 1 and self._requests(index):
            return 1
        if self._free(index, concept):
            self._add(
                index,
                concept,
                concepts,
                light=(concept == 1 and self._keys[index] in lexicon.light) or concepts <= lexicon.generic,
            )
            return concept
        return self._single(index)

    def _requests(self, index: int) -> bool:
        """Whether a verb like "explain" opens a request."""
        opening = (
            index == 0
            or bool(self._tokens[index - 1].after)
            or self._keys[index - 1] in ("you", "please", "kindly", "possibly", "to", "just", "and")
        )
        return opening and self._keys[index] in self._lexicon.imperative

    def _capitals(self, index: int) -> int:
        """How many words from `index`, inside the sentence, are written like a name of several words; 0 if fewer than two."""
        length = 0
        while index + length < len(self._tokens) and self._name_word(index + length):
            length += 1
        return length if length > 1 and index and not self._title_case else 0

    def _name_word(self, index: int) -> bool:
        token = self._tokens[index]
        free = index not in self._taken and token.key not in self._lexicon.function
        return free and token.capital and not token.text.isupper()

    @property
    def _title_case(self) -> bool:
        """Whether nearly every word has a capital, so that capitals say nothing."""
        return sum(token.capital for token in self._tokens) > 0.6 * len(self._tokens)

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
        if key in self._lexicon.function or (len(key) == 1 and key.isascii()) or key in self._lexicon.light:
            return 1
        self._unknown(index, token)
        return 1

    def _unknown(self, index: int, token: Token) -> None:
        better = None if token.capital and index else self._lexicon.spelling.nearest(token.key)
        if better:
            self._correct(index, token, better)
        else:
            self._add(index, 1, frozenset(), name_like=token.capital and index > 0)

    def _correct(self, index: int, token: Token, better: str) -> None:
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
                text=" ".join(token.text for token in tokens), stems=tuple(self._stems[index : index + length]),
                concepts=concepts, first=index, last=index + length, need=need, light=light, number=number,
                name_like=name_like, corrected=corrected,
            )
        )  # fmt: skip
