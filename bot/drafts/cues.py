"""What a sentence is about: its concepts, and the predicate that they speak for."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.drafts.named import STRAIGHT, Named
from bot.drafts.sentences import Span
from bot.facts.vocabulary import Predicate
from bot.questions.lexicon import Lexicon
from bot.questions.tokens import Token, tokens_of

AMBIGUOUS = 3
"""A word of more concepts than this says too little to name them."""

LEAD = 0.25
"""The least lead over the next predicate at which the best one stands without doubt."""

LATE = 0.4
"""How much less a cue weighs at the end of a sentence than at its head."""

ATTRIBUTION = 0.3
"""Weight of a cue in the words that only say who speaks."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that expresses concepts, at characters `start` to `end`."""

    words: str
    concepts: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Guess:
    """A predicate with the cue that speaks for it most; '' where nothing does. `others` came close behind."""

    predicate: str
    cue: Cue | None = None
    others: tuple[str, ...] = ()


class CueFinder:
    """Finds concepts in sentences, and weighs predicates by them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._predicates = lexicon.vocabulary.predicates
        self._rarity = _rarity(self._predicates)
        self._generic = frozenset(lexicon.vocabulary.relations.generic)

    def find(self, text: str, named: Sequence[Named]) -> tuple[Cue, ...]:
        """The cues of a sentence, longest first at each place; names are no vocabulary."""
        tokens = tokens_of(text.translate(STRAIGHT), self._lexicon.spellings)
        stems = [token.stem for token in tokens]
        found: list[Cue] = []
        index = 0
        while index < len(tokens):
            length, concepts = self._lexicon.concepts.at(stems, index)
            if length and not self._idle(tokens[index : index + length], named):
                start, end = tokens[index].start, tokens[index + length - 1].end
                found.append(Cue(text[start:end], concepts, start, end))
            index += max(length, 1)
        return tuple(found)

    def _idle(self, tokens: Sequence[Token], named: Sequence[Named]) -> bool:
        """Whether words are part of a name, or a single word that says nothing."""
        if any(one.start < tokens[-1].end and tokens[0].start < one.end for one in named if not one.doubt):
            return True
        return len(tokens) == 1 and tokens[0].key in (self._lexicon.function | self._lexicon.light)

    def about(self, cues: Sequence[Cue], predicate: str) -> tuple[str, ...]:
        """The concepts of a sentence in order, but for those of its predicate, and words of too many meanings."""
        own = self._predicates[predicate].cues if predicate in self._predicates else ()
        return tuple(
            dict.fromkeys(
                concept
                for cue in cues
                if len(cue.concepts) <= AMBIGUOUS
                for concept in sorted(cue.concepts)
                if concept not in own and concept not in self._generic
            )
        )

    def guess(self, cues: Sequence[Cue], attribution: Span | None, length: int) -> Guess:
        """The predicate that the cues of a sentence speak for most; of equals, the one whose cue comes first."""
        scores: dict[str, float] = defaultdict(float)
        strongest: dict[str, tuple[float, Cue]] = {}
        for name, predicate in self._predicates.items():
            for concept in predicate.cues:
                weights = [
                    (self._weight(concept, cue, attribution, length), cue) for cue in cues if concept in cue.concepts
                ]
                if weights:
                    best = max(weights, key=lambda pair: pair[0])
                    scores[name] += best[0]
                    strongest[name] = max(strongest.get(name, best), best, key=lambda pair: pair[0])
            if name in scores:
                scores[name] /= math.sqrt(len(predicate.cues))
        ranked = sorted(scores, key=lambda name: (-scores[name], strongest[name][1].start, name))
        if not ranked:
            return Guess("")
        close = tuple(name for name in ranked[1:4] if scores[name] >= scores[ranked[0]] * (1 - LEAD))
        return Guess(ranked[0], strongest[ranked[0]][1], close)

    def _weight(self, concept: str, cue: Cue, attribution: Span | None, length: int) -> float:
        apart = attribution is not None and attribution.start <= cue.start < attribution.end
        late = 1 - LATE * cue.start / length
        return self._rarity[concept] / math.sqrt(len(cue.concepts)) * late * (ATTRIBUTION if apart else 1)


def _rarity(predicates: Mapping[str, Predicate]) -> dict[str, float]:
    """One over the number of predicates that a concept is a cue of, softened by the square root."""
    holders: dict[str, int] = defaultdict(int)
    for predicate in predicates.values():
        for concept in predicate.cues:
            holders[concept] += 1
    return {concept: 1 / math.sqrt(count) for concept, count in holders.items()}
