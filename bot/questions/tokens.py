"""Words of a question, with spellings expanded and stems taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

import Stemmer

_STEMMER = Stemmer.Stemmer("english", 0)
_WORD = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff]+"  # a run of Chinese characters
    r"|(?<!\w)(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
    r"|\$+"
)
_POSSESSIVE = re.compile(r"'s?$")


class Token(NamedTuple):  # a tuple because one is made of every word
    """One word. `key` is lower-case and expanded; `text` as typed; `after` the punctuation up to the
    next word; `before` the character that it leans on, if that is no blank.

    `start` and `end` are characters of the cleaned text. Words of one contraction share them.
    """

    key: str
    stem: str
    text: str
    start: int
    end: int
    after: str
    before: str = ""

    @property
    def capital(self) -> bool:
        """Whether it is typed with a capital letter."""
        return self.text[:1].isupper()


APART = ("designat",)
"""Beginnings of words whose stem is that of another word: who is designated is not designed."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The Snowball English stem of a lower-case word; a word that it would merge with another keeps apart."""
    apart = next((beginning for beginning in APART if word.startswith(beginning)), "")
    return apart or str(_STEMMER.stemWord(word))


def stems_of(phrase: str) -> tuple[str, ...]:
    """The stems of a phrase of the vocabulary, cut as a question is cut."""
    return tuple(map(stem, _plain_words(phrase) or [bare(match[0].lower()) for match in _WORD.finditer(phrase)]))


def keys_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of the vocabulary, cut as a question is cut; '*' stays."""
    return tuple(
        _plain_words(phrase) or [word for part in phrase.split() for word in (["*"] if part == "*" else _keys(part))]
    )


def _plain_words(phrase: str) -> list[str]:
    """The words of a phrase of nothing but ASCII letters and single blanks, which needs no cutting; else none."""
    plain = phrase.isascii() and phrase.replace(" ", "").isalpha() and "  " not in phrase
    return phrase.lower().split(" ") if plain else []


def _keys(part: str) -> list[str]:
    return [bare(match[0].lower()) for match in _WORD.finditer(part)]


def bare(key: str) -> str:
    """A word without a possessive ending."""
    return _POSSESSIVE.sub("", key) if "'" in key else key


def keys_in(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The key of each word."""
    return tuple([token.key for token in tokens])


def stems_in(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The stem of each word."""
    return tuple([token.stem for token in tokens])


def tokens_of(text: str, spellings: Mapping[str, str]) -> tuple[Token, ...]:
    """The words of a cleaned text in order; `spellings` maps a typed word to the words that it stands for."""
    return tuple(_tokens(text, spellings))


def _tokens(text: str, spellings: Mapping[str, str]) -> Iterator[Token]:
    matches = list(_WORD.finditer(text))
    edges = [*(match.start() for match in matches[1:]), len(text)]
    for match, following in zip(matches, edges, strict=False):
        typed, (start, end) = match[0], match.span()
        after, before = text[end:following].strip(), text[max(start - 1, 0) : start].strip()
        lower = typed.lower().rstrip(".") if "." in typed and not typed[0].isdigit() else typed.lower()
        words = [bare(word) for word in spellings[lower].split()] if lower in spellings else [bare(lower)]
        last = len(words) - 1
        for place, key in enumerate(words):
            yield Token(key, stem(key), typed, start, end, "" if place < last else after, "" if place else before)
