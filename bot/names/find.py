"""Curated names anywhere in a text: as written, joined or torn apart, in native script, or mistyped."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.names.aliases import Alias, AliasTable
from bot.names.common_words import is_common
from bot.names.edits import SHORTEST, is_doubtful
from bot.names.match import Band, NameEntry, Via
from bot.names.pieces import Piece, PiecedText, Word
from bot.names.taken import Found, Taken, longest_first
from bot.names.typos import TypoTable

__all__ = ["Found", "Gazetteer", "KnownWords", "Word"]

LONGEST_SPLIT = 3
"""Pieces into which one word of a name may have been torn."""

KnownWords = Callable[[str], bool]
"""Whether a word, given in lower case without accents and apostrophes, is vocabulary."""

_JOINED_SCORE = 0.97


class Gazetteer:
    """Finds the names it was built from, and nothing else."""

    def __init__(self, entries: Iterable[NameEntry]) -> None:
        self._aliases = AliasTable(entries)
        self._typos = TypoTable(self._aliases)

    def find(self, words: Sequence[Word], known_words: KnownWords) -> tuple[Found, ...]:
        """Names in text order; of two that overlap the longer one stands. What `known_words` knows is never mistyped.

        Places never overlap by characters. They may share a word that holds two names ("US-China", 中国把商汤).
        """
        text = PiecedText(words)
        taken = Taken(text.pieces)
        taken.add(longest_first(self._exact(text)))
        taken.add(longest_first(self._joined(text, taken)))
        known = _known(known_words)
        if taken.any_left(known):
            taken.add_wider(longest_first(self._mistyped_phrases(text, taken, known)))
            taken.add(self._mistyped_words(text, taken, known))
        return taken.in_order()

    def _exact(self, text: PiecedText) -> Iterator[Found]:
        for at, piece in enumerate(text.pieces):
            if piece.is_native:
                yield from self._native(text, piece)
            for alias in self._aliases.starting_at(text.pieces, at):
                span = text.pieces[at : at + len(alias.keys)]
                if alias.is_typed_as(span):
                    bare = span[-1].key != alias.keys[-1]
                    yield _found(text, span, alias, alias.via, 1.0, Band.EXACT, bare=bare)

    def _native(self, text: PiecedText, piece: Piece) -> Iterator[Found]:
        """Names in CJK inside a longer run, since no spaces set them apart."""
        if len(piece.key) != len(piece.typed):  # places inside the run are not known
            return
        for offset, alias in self._aliases.inside(piece.key):
            start = piece.start + offset
            end = start + len(alias.keys[0])
            yield _placed(text, piece.word, piece.word + 1, start, end, alias, alias.via, 1.0, Band.EXACT)

    def _joined(self, text: PiecedText, taken: Taken) -> Iterator[Found]:
        for at, piece in enumerate(text.pieces):
            if not self._aliases.begins_joined(piece.bare or piece.key):
                continue
            for span in taken.free_spans(at, self._longest_joined(text.pieces, at)):
                for bare in (True, False) if span[-1].bare else (False,):
                    if alias := self._aliases.joined(_letters(span, bare=bare)):
                        via = Via.SPLIT if len(span) > len(alias.keys) else Via.JOINED
                        yield _found(text, span, alias, via, _JOINED_SCORE, Band.STRONG, bare=bare)

    def _longest_joined(self, pieces: Sequence[Piece], at: int) -> int:
        """How many pieces from there on may be one name run together: all but the last must begin it."""
        letters = ""
        for size, piece in enumerate(pieces[at : at + LONGEST_SPLIT], 1):
            letters += piece.key
            if not self._aliases.begins_joined(letters):
                return size
        return LONGEST_SPLIT

    def _mistyped_phrases(self, text: PiecedText, taken: Taken, known: KnownWords) -> Iterator[Found]:
        """Names of several words, of which those that are known or taken must be right to the letter."""
        for at, piece in enumerate(text.pieces):
            if taken.has(at) or known(piece.key):
                continue
            for alias, position in self._typos.phrases_with(piece):
                first = at - position
                places = range(first, first + len(alias.keys))
                if first < 0 or places.stop > len(text.pieces):
                    continue
                span = text.pieces[first : places.stop]
                fixed = [taken.has(place) or known(text.pieces[place].key) for place in places]
                if edits := self._typos.phrase_edits(span, alias, fixed):
                    yield _mistyped(text, span, alias, edits)

    def _mistyped_words(self, text: PiecedText, taken: Taken, known: KnownWords) -> list[Found]:
        """Names of one word, also when torn apart; the fewest edits first, then the fewest pieces."""
        hits: list[tuple[int, int, Found]] = []
        for at in range(len(text.pieces)):
            for span in taken.free_spans(at, LONGEST_SPLIT):
                if not _may_be_mistyped(span, known):
                    continue
                if hit := self._typos.nearest(_letters(span, bare=bool(span[-1].bare))):
                    alias, edits = hit
                    if len(span) == len(alias.keys) > 1:  # no word of it was torn: a phrase, and judged as one
                        continue
                    hits.append((edits, len(span), _mistyped(text, span, alias, edits)))
        return [found for *_, found in sorted(hits, key=lambda hit: hit[:2])]


def _known(known_words: KnownWords) -> KnownWords:
    """Also what holds a digit, or is shared by many names."""
    answers: dict[str, bool] = {}

    def known(key: str) -> bool:
        if key not in answers:
            answers[key] = not key.isalpha() or is_common(key) or known_words(key)
        return answers[key]

    return known


def _may_be_mistyped(span: Sequence[Piece], known: KnownWords) -> bool:
    """One piece must be unknown; a known one beside it must be long enough to be part of a name."""
    known_here = [piece for piece in span if known(piece.key) or (piece.bare and known(piece.bare))]
    return len(known_here) < len(span) and all(len(piece.key) >= SHORTEST for piece in known_here)


def _letters(span: Sequence[Piece], *, bare: bool) -> str:
    last = span[-1]
    return "".join([piece.key for piece in span[:-1]]) + (last.bare if bare else last.key)


def _mistyped(text: PiecedText, span: Sequence[Piece], alias: Alias, edits: int) -> Found:
    bare = bool(span[-1].bare)
    score = round(1 - edits / len(alias.joined), 3)
    return _found(text, span, alias, Via.TYPO, score, _typo_band(span, alias, bare=bare), bare=bare)


def _typo_band(span: Sequence[Piece], alias: Alias, *, bare: bool) -> Band:
    """A name both torn and mistyped ("Ali Abbas" for Alibaba) is only possible."""
    typed = [*(piece.key for piece in span[:-1]), span[-1].bare if bare else span[-1].key]
    meant = alias.keys
    if len(typed) == 1:
        meant = (alias.joined,)
    doubtful = len(typed) != len(meant) or any(map(is_doubtful, typed, meant))
    return Band.POSSIBLE if doubtful else Band.STRONG


def _found(
    text: PiecedText, span: Sequence[Piece], alias: Alias, via: Via, score: float, band: Band, *, bare: bool
) -> Found:
    """`bare`: the last piece matched without its possessive 's, which is then no part of the name."""
    first, last = span[0], span[-1]
    end = last.end - len("'s") if bare else last.end
    return _placed(text, first.word, last.word + 1, first.start, end, alias, via, score, band)


def _placed(
    text: PiecedText, first: int, last: int, start: int, end: int, alias: Alias, via: Via, score: float, band: Band
) -> Found:
    typed = text.typed(first, last, start, end)
    return Found(first, last, start, end, alias.party_ids, alias.text, via, score, band, typed)
