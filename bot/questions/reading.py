"""How a question was understood: the material on which answers are decided."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from bot.names.match import Band, Via
from bot.questions.frames import FrameFound
from bot.questions.tokens import Token

Place = Literal["agent", "patient", ""]
Need = Literal["required", "optional", "told", "aside"]
"""Whether a claim must explain a part of the question: yes; no, but it helps; most of these together; not at all."""


WHOLE = frozenset({"only", "all", "none"})
"""Operators that speak of a whole set."""

COUNTING = WHOLE | {"most", "more_than", "less_than"}
"""Operators on which the counts of a claim decide."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named in the question, at tokens `first` to `last` (exclusive).

    `form` says whether it stands as a name, an office ("Commerce Secretary") or an adjective ("Chinese"); `place` is
    what the grammar makes of it: who acts, or who is acted upon.
    """

    parties: tuple[str, ...]
    alias: str
    typed: str
    via: Via
    score: float
    band: Band
    first: int
    last: int
    form: Literal["name", "title", "adjective"] = "name"
    place: Place = ""
    need: Need = "required"

    @property
    def here(self) -> bool:
        """Whether it stands in the question itself, and is not carried over from elsewhere."""
        return self.first >= 0

    @property
    def literal(self) -> bool:
        """Whether it was typed as the name is written, but for capitals."""
        return self.typed.casefold() == self.alias.casefold() or self.via in (Via.EXACT, Via.ALIAS, Via.NATIVE)


@dataclass(frozen=True, slots=True)
class Item:
    """A content word or phrase at tokens `first` to `last` (exclusive).

    Without concepts it is unknown.     `number` is set for figures and number words; `name_like` for an unknown word
    that looks like a name.
    """

    text: str
    stems: tuple[str, ...]
    concepts: frozenset[str]
    first: int
    last: int
    need: Need = "required"
    light: bool = False
    number: int | None = None
    name_like: bool = False
    corrected: str = ""

    @property
    def here(self) -> bool:
        """Whether it stands in the question itself, and is not carried over from elsewhere."""
        return self.first >= 0


@dataclass(frozen=True, slots=True)
class OperatorFound:
    """An operator with the token indices of its words."""

    name: str
    first: int
    last: int


@dataclass(frozen=True)  # without slots, so that what follows from it is worked out once
class Reading:
    """One question, understood.

    `frames` are ordered, the one to try first at the front; `anaphora` are words that point back ("it", "that
    company"); `negated` is whether the sentence as asked is negative; `words_of` are the parties whose words are
    asked for; `nations` those named as the nationality of companies; `quoted` the stems of words that stand in
    quotation marks; `copular`: the sentence only says what something is; `kinds` the kinds of groups and
    `individuals` the single parties that it names; `alternatives` the parties between which it asks to choose;
    `on_list`: what it says of a name is that it stands on a list.
    """

    text: str
    tokens: tuple[Token, ...]
    frames: tuple[FrameFound, ...]
    mentions: tuple[Mention, ...]
    items: tuple[Item, ...]
    operators: tuple[OperatorFound, ...] = ()
    anaphora: tuple[str, ...] = ()
    negated: bool = False
    choice: bool = False
    bare: bool = False
    passive: bool = False
    hints: frozenset[str] = frozenset()
    words_of: frozenset[str] = frozenset()
    nations: frozenset[str] = frozenset()
    quoted: frozenset[str] = frozenset()
    copular: bool = False
    kinds: frozenset[str] = frozenset()
    individuals: frozenset[str] = frozenset()
    alternatives: frozenset[str] = frozenset()
    on_list: bool = False

    @cached_property
    def asks(self) -> str:
        """The field that is asked for; 'content' when nothing says which."""
        return self.frames[0].asks if self.frames else "content"

    @cached_property
    def measures(self) -> bool:
        """Whether a yes/no question speaks of a number or of a whole set, on which the counts of a claim decide."""
        numbers = any(item.number is not None for item in self.items)
        return self.asks == "verdict" and (numbers or not COUNTING.isdisjoint(self.operator_names))

    @cached_property
    def operator_names(self) -> frozenset[str]:
        """The operators in the question."""
        return frozenset(found.name for found in self.operators)

    @cached_property
    def parties(self) -> frozenset[str]:
        """Every party mentioned, in whatever form."""
        return frozenset(party for mention in self.mentions for party in mention.parties)

    @cached_property
    def named(self) -> frozenset[str]:
        """The parties that the question needs by name or office."""
        needed = (mention for mention in self.mentions if mention.form != "adjective" and mention.need == "required")
        return frozenset(party for mention in needed for party in mention.parties)

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Every concept of its items."""
        return frozenset().union(*(item.concepts for item in self.items))

    @cached_property
    def needed(self) -> frozenset[str]:
        """Every concept of the items that do more than help."""
        return frozenset().union(*(item.concepts for item in self.items if item.need != "optional"))

    @cached_property
    def touched(self) -> frozenset[str]:
        """Every concept of its items, and of the words that a frame has used up."""
        return self.concepts | self.hints

    @cached_property
    def figures(self) -> tuple[Item, ...]:
        """The numbers that a claim must explain."""
        return tuple(item for item in self.items if item.number is not None and item.need == "required")
