"""How alike two names are, word by word, weighted by how rare the words are.

A different word is worse than an added one, and that worse than a missing one; rare words weigh, common ones hardly.
Numbers and countries that are not the same on both sides, initials, and words that differ forbid a yes.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from bot.names.alignment import Alignment, align
from bot.names.common_words import (
    ABBREVIATIONS,
    CLASS_WEIGHT,
    EMPTY_WORDS,
    GENERIC_WORDS,
    cjk_parts,
    is_country,
    is_numeral,
)
from bot.names.legal_forms import split_legal
from bot.names.match import Band, Explanation, NameEntry, NameMatch, Via
from bot.names.normal import is_cjk, normal_tokens

STRONG_SCORE = 0.8
POSSIBLE_SCORE = 0.55

# What a word costs in proportion to its weight; chosen on labelled pairs, see docs.
_MISSING_COST = 0.35
_EXTRA_COST = 0.5
_DIFFERENT_COST = 1.3
_TYPO_COST = 0.4
_LEAST_DIFFERENT_WEIGHT = 0.65
"""Two common words that differ ("Gas", "Oil") tell names apart better than one that is left out."""
_DISTINCTIVE = 0.45
"""Weight from which a word can tell one name from the next."""
_NUMERAL_WEIGHT = 0.5
_BEST_INEXACT = 0.97
"""The score of the same words in another order, or joined."""


@dataclass(frozen=True, slots=True)
class ParsedName:
    """A name taken apart: its normal form, its words in their standing spelling, the codes of its legal forms."""

    normal: str
    words: tuple[str, ...]
    legal: tuple[str, ...]

    @property
    def joined(self) -> str:
        return "".join(self.words)


def parse_name(name: str) -> ParsedName:
    tokens = normal_tokens(name)
    core, legal = split_legal(tokens)
    parts = (part for token in core for part in (cjk_parts(token) if is_cjk(token) else [token]))
    return ParsedName(" ".join(tokens), tuple(ABBREVIATIONS.get(part, part) for part in parts), legal)


class Rarity:
    """What a word weighs, by how many names of an index hold it."""

    def __init__(self, names: Iterable[ParsedName]) -> None:
        frequency: Counter[str] = Counter()
        self._size = 0
        for name in names:
            self._size += 1
            frequency.update(set(name.words))
        self._frequency = frequency

    def weight(self, word: str) -> float:
        """From 0 to 1."""
        if word in CLASS_WEIGHT:
            return CLASS_WEIGHT[word]
        if any(character.isdigit() for character in word):
            return _NUMERAL_WEIGHT
        if self._size < 2:
            return 1.0
        rarity = log((1 + self._size) / (1 + self._frequency[word])) / log(1 + self._size)
        return 0.5 + 0.5 * rarity


def compare(query: ParsedName, name: ParsedName, entry: NameEntry, rarity: Rarity) -> NameMatch:
    """How the query matches the entry, whose parsed alias is `name`."""
    if query.words == name.words and query.words:
        return _same_words(query, name, entry)
    alignment = align(query.words, name.words)
    score = _score(alignment, rarity)
    return NameMatch(
        party_id=entry.party_id,
        alias=entry.alias,
        via=_via(alignment),
        score=round(score, 3),
        band=_band(score, alignment, rarity),
        explanation=_explanation(alignment, query, name),
    )


def _same_words(query: ParsedName, name: ParsedName, entry: NameEntry) -> NameMatch:
    ignored = _ignored(query, name)
    explanation = Explanation(matched=query.words, ignored=ignored)
    if not ignored:
        return NameMatch(entry.party_id, entry.alias, entry.via, 1.0, Band.EXACT, explanation)
    return NameMatch(entry.party_id, entry.alias, Via.LEGAL_FORM, 0.98, Band.STRONG, explanation)


def _score(alignment: Alignment, rarity: Rarity) -> float:
    weight = rarity.weight
    same = sum(weight(word) for word in alignment.same)
    same += sum(weight(joined) for joined in alignment.joined)
    cost = 0.0
    for _, meant, edits in alignment.typos:
        share = edits / len(meant)
        same += weight(meant) * (1 - share)
        cost += weight(meant) * _TYPO_COST * share
    for _, word in alignment.initials:
        same += weight(word) * 0.5
        cost += weight(word) * 0.3
    for typed, meant in alignment.different:
        cost += _DIFFERENT_COST * max(weight(typed), weight(meant), _LEAST_DIFFERENT_WEIGHT)
    cost += _MISSING_COST * sum(map(weight, alignment.missing)) + _EXTRA_COST * sum(map(weight, alignment.extra))
    return _BEST_INEXACT * same / (same + cost) if same else 0.0


def _band(score: float, alignment: Alignment, rarity: Rarity) -> Band:
    if score < POSSIBLE_SCORE:
        return Band.NONE
    if score < STRONG_SCORE or _forbids_yes(alignment) or not _is_distinctive(alignment, rarity):
        return Band.POSSIBLE
    return Band.STRONG


def _forbids_yes(alignment: Alignment) -> bool:
    if alignment.different or alignment.initials or alignment.doubtful or _hangs_on_one_word(alignment):
        return True
    return any(is_country(word) or is_numeral(word) for word in (*alignment.missing, *alignment.extra))


def _is_distinctive(alignment: Alignment, rarity: Rarity) -> bool:
    """Whether a word that few names hold is in both; "Technology Corp" matches nobody."""
    shared = [*alignment.same, *alignment.joined, *(meant for _, meant, _ in alignment.typos)]
    own = (word for word in shared if word not in CLASS_WEIGHT and (len(word) > 2 or is_cjk(word)))
    return any(rarity.weight(word) >= _DISTINCTIVE for word in own)


def _hangs_on_one_word(alignment: Alignment) -> bool:
    """Whether only one word of its own is in both, and what else is there speaks for a namesake."""
    if sum(word not in CLASS_WEIGHT for word in (*alignment.same, *alignment.joined)) > 1:
        return False
    apart = (*alignment.missing, *alignment.extra)
    return bool(apart and alignment.typos) or any(_says_what_it_is(word) for word in apart)


def _says_what_it_is(word: str) -> bool:
    return word in GENERIC_WORDS and word not in EMPTY_WORDS


def _via(alignment: Alignment) -> Via:
    steps = (
        (alignment.different, Via.DIFFERENT),
        (alignment.initials, Via.INITIALS),
        (alignment.extra, Via.ADDED),
        (alignment.missing, Via.DROPPED),
        (alignment.typos, Via.TYPO),
        (alignment.was_split, Via.SPLIT),
        (alignment.joined, Via.JOINED),
    )
    return next((via for happened, via in steps if happened), Via.ORDER)


def _ignored(query: ParsedName, name: ParsedName) -> tuple[str, ...]:
    return tuple(sorted(set(query.legal) ^ set(name.legal)))


def _explanation(alignment: Alignment, query: ParsedName, name: ParsedName) -> Explanation:
    typos = tuple((typed, meant) for typed, meant, _ in alignment.typos)
    return Explanation(
        matched=(*alignment.same, *alignment.joined),
        differing=(*typos, *alignment.initials, *alignment.different),
        missing=alignment.missing,
        extra=alignment.extra,
        ignored=_ignored(query, name),
    )
