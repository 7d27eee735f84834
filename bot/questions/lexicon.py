"""The vocabulary compiled for reading: tables of phrases, spellings and the words that are known at all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from bot.facts.vocabulary import Vocabulary
from bot.names.spelling import Spelling
from bot.questions.frames import FrameTable
from bot.questions.phrases import PhraseTable
from bot.questions.tokens import keys_of, stem, stems_of
from bot.questions.voices import VoiceTable

STEPS = frozenset({"_grammar", "correctable"})
"""What is there for other tables to be made of, and no longer once they are."""


@dataclass(frozen=True)
class Lexicon:
    """Look-ups by word (`fillers`, `operators`, `frames`, `anaphora`) and by stem (`concepts`)."""

    vocabulary: Vocabulary

    def compiled(self) -> Lexicon:
        """The same with every table made, and the phrases let go of which they were made."""
        lean = Lexicon(self.vocabulary.without_phrases())
        for name, attribute in vars(Lexicon).items():
            if isinstance(attribute, cached_property) and name not in STEPS:
                vars(lean)[name] = getattr(self, name)
        return lean

    @cached_property
    def spellings(self) -> dict[str, str]:
        """Typed words, lower-case, and the words they stand for."""
        fillers = self.vocabulary.fillers
        return {**fillers.slang, **fillers.contraction}

    @cached_property
    def concepts(self) -> PhraseTable[str]:
        """Concept ids by stems."""
        return PhraseTable(
            (stems_of(word), name) for name, concept in self.vocabulary.concepts.items() for word in concept.words
        )

    @cached_property
    def frames(self) -> FrameTable:
        """Ways of asking."""
        return FrameTable(self.vocabulary.frames)

    @cached_property
    def operators(self) -> PhraseTable[str]:
        """Operator names by words."""
        return PhraseTable(
            (keys_of(word), name) for name, operator in self.vocabulary.operators.items() for word in operator.words
        )

    @cached_property
    def fillers(self) -> PhraseTable[str]:
        """Phrases without content."""
        return PhraseTable((keys_of(phrase), "filler") for phrase in self.vocabulary.fillers.filler)

    @cached_property
    def anaphora(self) -> PhraseTable[str]:
        """Words that point back."""
        return PhraseTable((keys_of(word), word) for word in self.vocabulary.pronouns.anaphora)

    @cached_property
    def membership(self) -> frozenset[str]:
        """Concepts by which it is asked whether a party is on a list."""
        return frozenset(self.vocabulary.relations.membership)

    @cached_property
    def tags(self) -> frozenset[tuple[str, ...]]:
        """What turns the sentence before it into a yes/no question, as words."""
        return frozenset(map(keys_of, self.vocabulary.pronouns.tag))

    @cached_property
    def near(self) -> dict[str, frozenset[str]]:
        """The concepts near each, itself among them."""
        found: dict[str, set[str]] = {}
        for group in self.vocabulary.relations.near:
            for concept in group:
                found.setdefault(concept, set()).update(group)
        return {concept: frozenset(group) for concept, group in found.items()}

    @cached_property
    def voices(self) -> VoiceTable:
        """Phrases around a name whose words are asked for."""
        return VoiceTable(self.vocabulary.pronouns.voice)

    @cached_property
    def function(self) -> frozenset[str]:
        """Grammar words."""
        return frozenset(self.vocabulary.fillers.function) | self.auxiliary

    @cached_property
    def auxiliary(self) -> frozenset[str]:
        """Verbs that open a yes/no question."""
        return frozenset(self.vocabulary.pronouns.auxiliary)

    @cached_property
    def light(self) -> frozenset[str]:
        """Words that refer to anything."""
        return frozenset(self.vocabulary.fillers.light)

    @cached_property
    def generic(self) -> frozenset[str]:
        """Concepts so general that they rule nothing out."""
        return frozenset(self.vocabulary.relations.generic)

    @cached_property
    def seated(self) -> frozenset[str]:
        """Concepts of those who govern, and of what they do, with which the name of their seat stands for them."""
        return frozenset(self.vocabulary.relations.seated)

    @cached_property
    def reacting(self) -> frozenset[str]:
        """Concepts of what somebody says or feels about a thing."""
        return frozenset(self.vocabulary.relations.reacting)

    @cached_property
    def imperative(self) -> frozenset[str]:
        """Verbs that open a request."""
        return frozenset(self.vocabulary.fillers.imperative)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stem of every word of the vocabulary; a word with one of these is never a mistyped name."""
        return self.concepts.parts() | frozenset(map(stem, self._grammar))

    @cached_property
    def correctable(self) -> frozenset[str]:
        """The words to which a mistyped one may be corrected: those of concepts and frames."""
        phrases = (
            *(phrase for concept in self.vocabulary.concepts.values() for phrase in concept.words),
            *(phrase for frame in self.vocabulary.frames.values() for phrase in frame.phrases),
        )
        return frozenset(word for phrase in phrases for word in keys_of(phrase)) - {"*"}

    @cached_property
    def spelling(self) -> Spelling:
        """Corrects a mistyped word to a word of the vocabulary."""
        return Spelling(self.correctable, self.vocabulary.lookalikes)

    def knows(self, word: str) -> bool:
        """Whether a lower-case word belongs to the vocabulary in any inflection, or only looks as if it did."""
        return stem(word) in self.stems or word in self.vocabulary.lookalikes

    @cached_property
    def _grammar(self) -> frozenset[str]:
        """Every word of a phrase that stands for no concept."""
        fillers = self.vocabulary.fillers
        spelled = chain.from_iterable(
            map(str.split, chain(fillers.slang, fillers.slang.values(), fillers.contraction.values()))
        )
        tables = (self.fillers, self.operators, self.anaphora, self.frames)
        return frozenset().union(
            *(table.parts() for table in tables), fillers.light, self.function, self.imperative, spelled
        )
