"""A paragraph cut into sentences, without cutting a quotation, an abbreviation or a figure in two."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

BEFORE_A_NAME = frozenset(
    "mr mrs ms mx dr prof rev fr hon gen col lt maj capt cmdr adm sgt cpl sen rep gov amb pres supt insp "
    "st mt ft ed eds vs v al cf ca approx dept univ e.g i.e".split()
)
"""Abbreviations with which no sentence ends."""

BEFORE_A_FIGURE = frozenset("no nos art arts sec para paras vol fig figs p pp ch".split())
"""Abbreviations only where a figure follows."""

BEFORE_ANYTHING = frozenset(
    "co ltd inc corp plc llc bros jr sr etc esq phd ave rd blvd a.m p.m jan feb mar apr jun jul aug sep sept oct nov "
    "dec mon tue tues wed thu thur thurs fri sat sun".split()
)
"""Abbreviations with which a sentence may end: it does if a word follows with which sentences begin."""

_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s)|[。！？]+[”」』]*")  # the second half is for Chinese
_NEXT = re.compile(r"\s*[\"“‘'(\[]*(?P<word>[^\W_]+(?:['’][^\W_]+)?)?")
_LAST = re.compile(r"(?P<word>(?:[^\W\d_]\.)*[^\W\d_]+)[.]$")
_QUOTES = re.compile(r"[\"“”]")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, by its offsets."""

    start: int
    end: int


def quotations(text: str) -> tuple[Span, ...]:
    """What stands between double quotation marks, marks included. A mark that is never closed opens nothing."""
    found: list[Span] = []
    opened: int | None = None
    for mark in _QUOTES.finditer(text):
        if opened is None:
            opened = mark.start() if mark[0] != "”" else None
        elif mark[0] != "“":
            found.append(Span(opened, mark.end()))
            opened = None
        else:
            opened = mark.start()
    return tuple(found)


def sentences(text: str, starters: Collection[str]) -> tuple[Span, ...]:
    """The sentences of one paragraph, without the blanks between. `starters` are lower-case words that begin one."""
    return tuple(_trimmed(text, start, end) for start, end in _cut(text, starters) if text[start:end].strip())


def _cut(text: str, starters: Collection[str]) -> Iterator[tuple[int, int]]:
    quoted = quotations(text)
    start = 0
    for match in _END.finditer(text):
        inside = any(span.start < match.start() and match.end() < span.end for span in quoted)
        if not inside and _ends(text, match, starters):
            yield start, match.end()
            start = match.end()
    yield start, len(text)


def _ends(text: str, match: re.Match[str], starters: Collection[str]) -> bool:
    """Whether a sentence ends with these marks."""
    following = _NEXT.match(text, match.end())
    word = (following["word"] if following else None) or ""
    if word and word[0].islower():
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    last = _LAST.search(text[: match.start() + 1])
    short = last["word"].lower() if last else ""
    if (short in BEFORE_A_NAME and word) or (short in BEFORE_A_FIGURE and word[:1].isdigit()):
        return False
    if short in BEFORE_ANYTHING or "." in short or _initial(short, text, match):
        return not word or word.lower() in starters
    return True


def _initial(short: str, text: str, match: re.Match[str]) -> bool:
    """A single capital with a full stop, as in "J. Smith"."""
    return len(short) == 1 and text[match.start() - 1].isupper()


def _trimmed(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return Span(start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip()))
