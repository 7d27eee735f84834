"""The words by which questions are asked, as data: concepts, predicates, frames, operators, fillers and wordings."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.facts.record import Record


@dataclass(frozen=True, kw_only=True)
class Concept(Record):
    """A meaning and the words and phrases that express it; matched by English stem."""

    gloss: str
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Predicate(Record):
    """What a claim states. `cues` are the concepts by which it is asked; `speech` marks an act of speaking,
    `attitude` one that shows how the speaker feels, of which no more proof is needed;
    `prevents` one that keeps a party from something, so that "can they?" is answered by no."""

    gloss: str
    cues: tuple[str, ...]
    speech: bool = False
    attitude: bool = False
    prevents: bool = False


@dataclass(frozen=True, kw_only=True)
class Frame(Record):
    """A way of asking. `asks` names the field of a claim that is wanted; '*' in a phrase stands for up to six words."""

    asks: str
    phrases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Operator(Record):
    """Words that change which claim is asked about; `needs` says what a fact must carry to meet them."""

    words: tuple[str, ...]
    needs: str


@dataclass(frozen=True, kw_only=True)
class Fillers(Record):
    """Words without content of their own, and spellings to expand before anything is matched."""

    filler: tuple[str, ...]
    light: tuple[str, ...]
    function: tuple[str, ...]
    imperative: tuple[str, ...]
    slang: dict[str, str]
    contraction: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Pronouns(Record):
    """Words that point back, and grammar words from which the direction of a sentence is read.

    In `voice`, '*' stands for a name whose words are asked for; in `heading` for a body,
    where the phrase stands for the one at its head."""

    anaphora: tuple[str, ...]
    auxiliary: tuple[str, ...]
    passive: tuple[str, ...]
    participle: tuple[str, ...]
    state: tuple[str, ...]
    agent_before: tuple[str, ...]
    patient_before: tuple[str, ...]
    voice: tuple[str, ...]
    heading: tuple[str, ...]
    receiving: tuple[str, ...]
    tag: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Relations(Record):
    """How concepts stand to each other: groups of near ones, pairs of opposites, those that ask whether a party is
    listed, and generic ones, which a claim need not carry."""

    near: tuple[tuple[str, ...], ...]
    opposite: tuple[tuple[str, str], ...]
    contrary: tuple[tuple[str, str], ...]
    membership: tuple[str, ...]
    generic: tuple[str, ...]
    permission: tuple[str, ...]
    meets: dict[str, tuple[str, ...]]
    official: tuple[str, ...]
    seated: tuple[str, ...]
    reacting: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Details(Record):
    """What can be asked of an entry or a rule, by the concepts that ask for it; how each is called in replies."""

    entry: dict[str, tuple[str, ...]]
    rule: dict[str, tuple[str, ...]]
    label: dict[str, str]
    kind: dict[str, str]
    examples: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Vocabulary(Record):
    """All of it. Keys are ids."""

    concepts: dict[str, Concept]
    predicates: dict[str, Predicate]
    frames: dict[str, Frame]
    operators: dict[str, Operator]
    fillers: Fillers
    pronouns: Pronouns
    relations: Relations
    details: Details
    lookalikes: frozenset[str]
    wording: dict[str, str]

    def without_phrases(self) -> Vocabulary:
        """What is still read once the phrases have been made into tables."""
        none = Fillers(filler=(), light=(), function=(), imperative=(), slang={}, contraction={})
        return replace(self, concepts={}, frames={}, operators={}, fillers=none)
