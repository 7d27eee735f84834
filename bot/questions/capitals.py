"""Strange names: words that no table knows, written as names are."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from bot.questions.lexicon import Lexicon
from bot.questions.tokens import Token, stems_in

LEGAL = frozenset(
    "co ltd limited inc corp corporation llc llp plc gmbh ag sa bv nv ab oy pte pty bhd srl spa kk".split()
)
"""Legal forms as they stand behind the name of a firm."""

MOSTLY = 0.75
"""With a larger share of words in capitals, past the first, capitals say nothing."""

CORPORATE = frozenset("group technology technologies company holding holdings digital ai".split())
"""Words behind the name of a firm that leave it the same firm for those who ask."""


class Capitals:
    """The words of one question by their capitals; `names` are the places of known names, `taken` of all words that
    have a meaning already."""

    def __init__(
        self, tokens: Sequence[Token], names: AbstractSet[int], taken: AbstractSet[int], lexicon: Lexicon
    ) -> None:
        self._tokens = tokens
        self._names = names
        self._taken = taken
        self._lexicon = lexicon

    def name_at(self, index: int) -> int:
        """How many words from `index` are a strange name, or make one of the name before them."""
        if not self.is_name_word(index):
            return 0
        return self._of_several(index) or self._longer_name(index)

    def _of_several(self, index: int) -> int:
        """How many words from `index`, inside the sentence, are written like a name of several words; 0 if fewer than
        two."""
        length = 1
        while index + length < len(self._tokens) and self.is_name_word(index + length):
            length += 1
        form = next((place for place in range(index + 1, index + length + 1) if self._legal(place)), 0)
        if form and index:
            while self._legal(form):
                form += 1
            return form - index
        return length if length > 1 and index and not self.everywhere else 0

    def _longer_name(self, index: int) -> int:
        """1 where a capitalised word follows a name without a pause, so that both are another name ("Washington
        Post")."""
        if index - 1 not in self._names:
            return 0
        before = self._tokens[index - 1]
        if before.after or before.text.isupper():
            return 0
        named = before.capital and "'" not in before.text and self._tokens[index].key not in CORPORATE
        return int(named and not self.everywhere)

    def _legal(self, index: int) -> bool:
        """Whether a legal form stands there, which belongs to the name before it whatever stands between them."""
        return index < len(self._tokens) and index not in self._names and self._tokens[index].key in LEGAL

    def is_name_word(self, index: int) -> bool:
        """Whether a word has a capital, and is neither vocabulary of grammar nor taken."""
        token = self._tokens[index]
        if not token.capital or token.text.isupper():
            return False
        return index not in self._taken and token.key not in self._lexicon.function

    @cached_property
    def everywhere(self) -> bool:
        """Whether nearly every word has a capital, so that capitals say nothing; "Entity List" and its like aside."""
        stems = stems_in(self._tokens)
        phrases = {
            place
            for index in range(len(stems))
            if (length := self._lexicon.concepts.at(stems, index)[0]) > 1
            for place in range(index, index + length)
        }
        plain = [token for index, token in enumerate(self._tokens) if index and index not in phrases]
        return sum(token.capital for token in plain) > MOSTLY * len(plain)
