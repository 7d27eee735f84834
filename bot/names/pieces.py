"""The pieces in which names are sought in a text: words cut at hyphens and between scripts, with their places kept."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.names.normal import APOSTROPHES, CJK_RANGES, MARK_RANGES, fold, is_cjk

_INNER = f"{APOSTROPHES}{MARK_RANGES}\u00ad\u200b-\u200f\u2060\ufeff"
_LETTER = f"[^\\W_{CJK_RANGES}]"
_PIECE = re.compile(
    f"[{CJK_RANGES}]+"
    r"|(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])\.?"
    f"|{_LETTER}(?:[{_INNER}]*{_LETTER})*[{MARK_RANGES}]*(?:\\+{{1,2}}(?![^\\W_]))?"
    "|[&\uff06]"
)
_SENTENCE_END = re.compile(r"[\"'\u2019\u201d)\]]*[.?!;]\W*")
_LONGEST_ABBREVIATION = 4  # "Co." and "Corp." are followed by more of the name
_POSSESSIVE = re.compile(f"(.+)[{APOSTROPHES}][sS]")


class Word(NamedTuple):  # a tuple, as Piece is
    """A word of a text as it was typed; `start` and `end` are its place in the text, in characters."""

    text: str
    start: int
    end: int


class Piece(NamedTuple):  # a tuple because it is made twelve times a question
    """Part of a word, or all of it; `word` is the index of the word, `start` and `end` its place in the text.

    `key` is the normal form without dots, with a plus at its end ("face++" is not "face"); `bare` the same without 's,
    or empty.
    """

    key: str
    bare: str
    typed: str
    word: int
    start: int
    end: int
    is_native: bool = False
    """of Chinese, Japanese or Korean characters"""
    ends_sentence: bool = False

    @property
    def is_dotted(self) -> bool:
        return "." in self.typed.rstrip(".")


class PiecedText:
    """A text in words as typed, and its pieces."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._words = words
        self.pieces = pieces_of(words)

    def typed(self, first: int, last: int, start: int, end: int) -> str:
        """What was typed between two places in words `first` to `last` (exclusive); a space where words are apart."""
        text = ""
        previous_end = start
        for word in self._words[first:last]:
            text += " " if text and word.start > previous_end else ""
            text += word.text[max(start - word.start, 0) : max(end - word.start, 0)]
            previous_end = word.end
        return text


def pieces_of(words: Iterable[Word]) -> list[Piece]:
    """The pieces of all words in their order; punctuation has none."""
    pieces: list[Piece] = []
    for index, word in enumerate(words):
        text = word.text
        if text.isascii() and text.isalnum():
            pieces.append(Piece(text.lower(), "", text, index, word.start, word.end))
        else:
            pieces += _cut(word, index)
    return pieces


def alias_keys(alias: str) -> tuple[str, ...]:
    """The keys of the pieces of a name."""
    return tuple(piece.key for piece in pieces_of([Word(alias, 0, len(alias))]))


def _cut(word: Word, index: int) -> list[Piece]:
    pieces = [_piece(found, word, index) for found in _PIECE.finditer(word.text)]
    return [piece for piece in pieces if piece.key]


def _piece(found: re.Match[str], word: Word, index: int) -> Piece:
    typed = found[0]
    possessive = _POSSESSIVE.fullmatch(typed)
    bare = _key(possessive[1]) if possessive else ""
    start = word.start + found.start()
    ends_sentence = len(typed) > _LONGEST_ABBREVIATION and _SENTENCE_END.fullmatch(word.text, found.end()) is not None
    return Piece(_key(typed), bare, typed, index, start, start + len(typed), is_cjk(typed), ends_sentence)


def _key(typed: str) -> str:
    if typed in ("&", "\uff06"):
        return "and"
    key = fold(typed)
    if key.isalnum():
        return key
    return "".join(character for character in key if character.isalnum() or character == "+" or is_cjk(character))
