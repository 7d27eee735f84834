"""Whose words are asked for: the phrases that people put around a name to say so ("in X's words", "as X tells it")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.questions.reading import Mention
from bot.questions.tokens import Token, keys_in, keys_of

Words = tuple[str, ...]

ARTICLES = frozenset({"the", "a", "an", "mr", "mrs", "ms", "dr"})
ASKING = frozenset({"which", "what", "whose"})
"""Words that make a question of the noun behind them, and no speaker."""

NAMELESS = "*"
LONGEST_NOUN = 4
"""Words that may stand for the one who speaks, if no name does."""


@dataclass(frozen=True, slots=True)
class Voiced:
    """The names whose words are asked for, by their place among the mentions, and the indices of the words that say
    so."""

    mentions: frozenset[int] = frozenset()
    words: frozenset[int] = frozenset()


class VoiceTable:
    """The phrases of the vocabulary, by the words before the name."""

    def __init__(self, phrases: Iterable[str]) -> None:
        phrases_behind: dict[Words, set[Words]] = defaultdict(set)
        for phrase in phrases:
            words = keys_of(phrase)
            place = words.index(NAMELESS)
            phrases_behind[words[:place]].add(words[place + 1 :])
        self._behind = {
            before: sorted(found, key=lambda behind: (-len(behind), behind)) for before, found in phrases_behind.items()
        }
        self._longest = max(map(len, self._behind), default=0)
        self._enclosing: dict[str, list[tuple[Words, Words]]] = defaultdict(list)
        for before, found in self._behind.items():
            if before:
                self._enclosing[before[0]] += [(before, behind) for behind in found if behind]

    def find(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Voiced:
        """The names with such a phrase around them."""
        keys = keys_in(tokens)
        found = {place: self._around(keys, mention) for place, mention in enumerate(mentions) if mention.here}
        spoken = {place: words for place, words in found.items() if words}
        nameless = self._nameless(keys) if not spoken else frozenset()
        return Voiced(frozenset(spoken), nameless.union(*spoken.values()))

    def _nameless(self, keys: Words) -> frozenset[int]:
        """The indices of a phrase on both sides of a common noun ("if that diplomat is to be believed")."""
        for start, key in enumerate(keys):
            for before, behind in self._enclosing.get(key, ()):
                end = start + len(before)
                if behind[0] not in keys or keys[start:end] != before:
                    continue
                for first in range(end + 1, end + LONGEST_NOUN + 1):
                    if not ASKING.isdisjoint(keys[end:first]):
                        break
                    if keys[first : first + len(behind)] == behind:
                        return frozenset((*range(start, end), *range(first, first + len(behind))))
        return frozenset()

    def _around(self, keys: Words, mention: Mention) -> frozenset[int]:
        """The indices of the words around a name that ask for its words; the longest phrase counts."""
        end = mention.first
        while end and keys[end - 1] in ARTICLES:
            end -= 1
        for length in range(min(self._longest, end), -1, -1):
            for behind in self._behind.get(keys[end - length : end], ()):
                last = mention.last + len(behind)
                if keys[mention.last : last] == behind:
                    return frozenset((*range(end - length, mention.first), *range(mention.last, last)))
        return frozenset()
