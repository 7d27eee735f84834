"""Which word of one name is which word of the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.names.common_words import CLASS_WEIGHT, is_common, is_country, is_numeral
from bot.names.edits import is_doubtful, typo_edits
from bot.names.legal_forms import split_joined_end
from bot.names.normal import is_cjk


@dataclass(frozen=True, slots=True)
class Alignment:
    """Words by what became of them. Pairs are (in the query, in the entry).

    `joined` holds words that one name writes as two; `was_split` says that the query does. `typos` have their edits.
    An initial, or an acronym of the whole name, stands beside its words in `initials`.
    """

    same: tuple[str, ...]
    joined: tuple[str, ...]
    was_split: bool
    typos: tuple[tuple[str, str, int], ...]
    initials: tuple[tuple[str, str], ...]
    different: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def doubtful(self) -> bool:
        """Whether a typo may be another name, with no word of their own that both names share to speak for it."""
        if any(word not in CLASS_WEIGHT and len(word) > 3 for word in self.same):
            return False
        return any(is_doubtful(typed, meant) for typed, meant, _ in self.typos)


def align(query: Sequence[str], entry: Sequence[str]) -> Alignment:
    """Equal words first, then joined ones, typing errors and initials; then what is left over."""
    ours, theirs = _Left(query), _Left(entry)
    same = tuple(_same(ours, theirs))
    joined_theirs = tuple(_joined(ours, theirs))
    joined_ours = (*_joined(theirs, ours), *_written_on(ours, theirs), *_written_on(theirs, ours))
    typos = tuple(_typos(ours, theirs))
    initials = (*_acronyms(ours, theirs, query, entry), *_initials(ours, theirs), *_swapped(_initials(theirs, ours)))
    different = tuple(_different(ours, theirs))
    return Alignment(
        same, (*joined_theirs, *joined_ours), bool(joined_theirs), typos, initials, different,
        tuple(theirs.words()), tuple(ours.words()),
    )  # fmt: skip


class _Left:
    """Words not yet aligned, with their places."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words: list[str | None] = list(words)

    def words(self) -> list[str]:
        return [word for word in self._words if word is not None]

    def placed(self) -> list[tuple[int, str]]:
        return [(place, word) for place, word in enumerate(self._words) if word is not None]

    def take(self, start: int, size: int = 1) -> None:
        self._words[start : start + size] = [None] * size

    def take_word(self, word: str) -> bool:
        if word not in self._words:
            return False
        self.take(self._words.index(word))
        return True

    def runs(self, size: int) -> Iterator[tuple[int, str]]:
        """Words that stand together, written as one, each with the place of the first."""
        for start in range(len(self._words) - size + 1):
            run = [word for word in self._words[start : start + size] if word is not None]
            if len(run) == size:
                yield start, "".join(run)


def _same(ours: _Left, theirs: _Left) -> Iterator[str]:
    for place, word in ours.placed():
        if theirs.take_word(word):
            ours.take(place)
            yield word


def _joined(torn: _Left, whole: _Left) -> Iterator[str]:
    """Words of one side that are two or three on the other."""
    for size in (2, 3):
        for start, word in list(torn.runs(size)):
            if len(word) >= 4 and whole.take_word(word):
                torn.take(start, size)
                yield word


def _written_on(long: _Left, short: _Left) -> Iterator[str]:
    """Words of one side that have their legal form written onto them."""
    for place, word in long.placed():
        parts = split_joined_end(word)
        if parts and short.take_word(parts[0]):
            long.take(place)
            yield parts[0]


def _typos(ours: _Left, theirs: _Left) -> Iterator[tuple[str, str, int]]:
    """The fewest edits first. A word that names share is itself, not the typo of another; nor is any CJK."""
    pairs = []
    for our_place, typed in ours.placed():
        for their_place, meant in theirs.placed():
            if not (is_common(typed) or is_cjk(typed)) and (edits := typo_edits(typed, meant)):
                pairs.append((edits, our_place, their_place, typed, meant))
    taken: set[tuple[str, int]] = set()
    for edits, our_place, their_place, typed, meant in sorted(pairs):
        if ("ours", our_place) not in taken and ("theirs", their_place) not in taken:
            taken |= {("ours", our_place), ("theirs", their_place)}
            ours.take(our_place)
            theirs.take(their_place)
            yield typed, meant, edits


def _acronyms(ours: _Left, theirs: _Left, query: Sequence[str], entry: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A name of one word that is the initials of all words of the other."""
    if len(query) == 1 and len(entry) > 2 and query[0] == _acronym(entry):
        ours.take(0)
        theirs.take(0, len(entry))
        yield query[0], " ".join(entry)
    elif len(entry) == 1 and len(query) > 2 and entry[0] == _acronym(query):
        theirs.take(0)
        ours.take(0, len(query))
        yield " ".join(query), entry[0]


def _acronym(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if CLASS_WEIGHT.get(word, 1) > 0.1)


def _initials(short: _Left, full: _Left) -> Iterator[tuple[str, str]]:
    for place, letter in short.placed():
        if len(letter) > 1 or not letter.isalpha() or is_cjk(letter):
            continue
        found = next(((at, word) for at, word in full.placed() if len(word) > 1 and word[0] == letter), None)
        if found:
            short.take(place)
            full.take(found[0])
            yield letter, found[1]


def _swapped(pairs: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((second, first) for first, second in pairs)


def _different(ours: _Left, theirs: _Left) -> Iterator[tuple[str, str]]:
    """Left-over words of one sort, in their order: each stands where the other has another."""
    for place, typed in ours.placed():
        sort = _sort(typed, place)
        rival = next(((at, word) for at, word in theirs.placed() if _sort(word, at) == sort), None)
        if sort != "function" and rival:
            ours.take(place)
            theirs.take(rival[0])
            yield typed, rival[1]


def _sort(word: str, place: int) -> str:
    if is_numeral(word, place):
        return "numeral"
    if is_country(word):
        return "country"
    weight = CLASS_WEIGHT.get(word)
    if weight is None:
        return "own"
    return "function" if weight < 0.1 else "common"
