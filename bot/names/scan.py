"""An index that looks at every name: the fastest for fewer than about 1,000."""

from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz, process

from bot.names.match import Band, NameEntry, NameMatch, Via
from bot.names.scoring import ParsedName, Rarity, compare, parse_name

_RESCORED = 24
"""Candidates looked at word by word."""
_WORST_RATIO = 55.0
_CLEARLY_BEHIND = 0.08
"""By how much the next party's score must be lower for a typo to be sure of its party."""


class ScanIndex:
    """Implements `NameIndex` for fewer than about 1,000 names."""

    def __init__(self, entries: Iterable[NameEntry]) -> None:
        self._entries = tuple(entries)
        self._names = tuple(parse_name(entry.alias) for entry in self._entries)
        self._rarity = Rarity(self._names)
        self._joined = [name.joined for name in self._names]
        self._sorted = [" ".join(sorted(name.words)) for name in self._names]
        self._by_words: dict[tuple[str, ...], list[int]] = {}
        self._by_word: dict[str, list[int]] = {}
        for place, name in enumerate(self._names):
            self._by_words.setdefault(name.words, []).append(place)
            for word in dict.fromkeys(name.words):
                self._by_word.setdefault(word, []).append(place)

    def __len__(self) -> int:
        return len(self._entries)

    def exact(self, text: str) -> tuple[NameMatch, ...]:
        query = parse_name(text)
        matches = (self._compare(query, place) for place in self._by_words.get(query.words, ()))
        return tuple(match for match in matches if match.band is Band.EXACT)

    def search(self, text: str, *, limit: int = 10) -> tuple[NameMatch, ...]:
        query = parse_name(text)
        if not query.words:
            return ()
        matches = (self._compare(query, place) for place in self._candidates(query))
        found = sorted((match for match in matches if match.band is not Band.NONE), key=_best_first)
        return tuple(_sure_of_party(found)[:limit])

    def _compare(self, query: ParsedName, place: int) -> NameMatch:
        return compare(query, self._names[place], self._entries[place], self._rarity)

    def _candidates(self, query: ParsedName) -> list[int]:
        """Places of names worth a closer look: with the query's rarest words, or like it in letters."""
        rated: dict[int, float] = {}
        for word in query.words:
            weight = self._rarity.weight(word)
            for place in self._by_word.get(word, ()):
                rated[place] = rated.get(place, 0.0) + weight
        for choices, typed in ((self._joined, query.joined), (self._sorted, " ".join(sorted(query.words)))):
            for _, ratio, place in process.extract(
                typed, choices, scorer=fuzz.ratio, score_cutoff=_WORST_RATIO, limit=_RESCORED
            ):
                rated[place] = rated.get(place, 0.0) + ratio / 100
        best = sorted(rated, key=lambda place: (-rated[place], place))[:_RESCORED]
        return sorted(best)


def _best_first(match: NameMatch) -> tuple[int, float]:
    return -match.band.rank, -match.score


def _sure_of_party(matches: list[NameMatch]) -> list[NameMatch]:
    """Typos that other parties' names come near to are only possible."""
    lowered = [replace(match, band=Band.POSSIBLE) if _is_rivalled(match, matches) else match for match in matches]
    return sorted(lowered, key=_best_first)


def _is_rivalled(match: NameMatch, matches: list[NameMatch]) -> bool:
    if match.band is not Band.STRONG or match.via is not Via.TYPO:
        return False
    return any(other.party_id != match.party_id and other.score > match.score - _CLEARLY_BEHIND for other in matches)
