"""Which curated name a mistyped word or phrase means, if it can mean only one."""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.names.aliases import Alias, AliasTable
from bot.names.edits import SHORTEST, edits_allowed, typo_edits
from bot.names.normal import is_cjk
from bot.names.pieces import Piece

SHORTEST_TYPO = 5
"""Letters of a mistyped word; of four letters two may change places."""

MOST_PHRASE_EDITS = 3


class TypoTable:
    """The names of an `AliasTable` that may be mistyped: none in CJK, and none whose capitals matter."""

    def __init__(self, table: AliasTable) -> None:
        aliases = [alias for alias in table.aliases if alias.capitals is None and not is_cjk(alias.joined)]
        self._names: dict[str, Alias] = {}
        self._bearers: dict[str, set[str]] = {}
        for alias in sorted(aliases, key=lambda alias: len(alias.keys)):
            self._names.setdefault(alias.joined, alias)
            self._bearers.setdefault(alias.joined, set()).update(alias.party_ids)
        self._letters = list(self._names)
        self._names_by_initial = _by_initial(self._letters)
        self._phrases = _phrases(alias for alias in aliases if len(alias.keys) > 1)
        self._words_by_initial = _by_initial(self._phrases)

    def nearest(self, typed: str) -> tuple[Alias, int] | None:
        """The name with the fewest edits and what they are; None if there is none, or if it may be another party's."""
        found = self._nearest(typed)
        if found is None and typed.endswith("s") and len(typed) > SHORTEST_TYPO:
            return self._nearest(typed[:-1])
        return found

    def _nearest(self, typed: str) -> tuple[Alias, int] | None:
        near = min(_near(typed, self._names_by_initial), key=lambda pair: pair[1], default=None)
        if near is None:
            return None
        letters, edits = near
        return (self._names[letters], edits) if self._is_only(typed, letters, edits) else None

    def phrases_with(self, piece: Piece) -> Iterator[tuple[Alias, int]]:
        """Names of several words that hold a word which this piece mistypes, and the place of that word."""
        for word, _ in _near(piece.bare or piece.key, self._words_by_initial):
            yield from self._phrases[word]

    def phrase_edits(self, span: Sequence[Piece], alias: Alias, fixed: Sequence[bool]) -> int | None:
        """Edits from these pieces to the name; None if a fixed one differs, or if they may mean another party."""
        total = 0
        for piece, key, is_fixed in zip(span, alias.keys, fixed, strict=True):
            edits = _piece_edits(piece, key, is_fixed)
            if edits is None:
                return None
            total += edits
        typed = "".join(piece.bare or piece.key for piece in span)
        if total > MOST_PHRASE_EDITS or not self._is_only(typed, alias.joined, total):
            return None
        return total

    def _is_only(self, typed: str, letters: str, edits: int) -> bool:
        """Whether any name of another party is at least twice as many edits away."""
        near = process.extract(typed, self._letters, scorer=OSA.distance, score_cutoff=2 * edits - 1, limit=None)
        return all(self._bearers[other] <= self._bearers[letters] for other, *_ in near)


def _near(typed: str, by_initial: dict[str, list[str]]) -> Iterator[tuple[str, int]]:
    """Words that this one mistypes, and by how many edits; it is none of them itself."""
    if len(typed) < SHORTEST:
        return
    most = edits_allowed(len(typed))
    for initial in dict.fromkeys(typed[:2]):
        near = process.extract(typed, by_initial.get(initial, ()), scorer=OSA.distance, score_cutoff=most, limit=None)
        for word, *_ in sorted(near, key=itemgetter(2)):  # in the order of the table
            edits = typo_edits(typed, word)
            if edits and (len(typed) >= SHORTEST_TYPO or len(typed) == len(word)):
                yield word, edits


def _piece_edits(piece: Piece, key: str, is_fixed: bool) -> int | None:
    if key in (piece.key, piece.bare):
        return 0
    return None if is_fixed else typo_edits(piece.bare or piece.key, key)


def _by_initial(words: Iterable[str]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for word in words:
        if word.isalpha() and len(word) >= SHORTEST:
            table.setdefault(word[0], []).append(word)
    return table


def _phrases(aliases: Iterable[Alias]) -> dict[str, list[tuple[Alias, int]]]:
    table: dict[str, list[tuple[Alias, int]]] = {}
    for alias in aliases:
        for position, key in enumerate(alias.keys):
            table.setdefault(key, []).append((alias, position))
    return table
