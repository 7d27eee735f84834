"""Numbers as a text prints them: in figures, in words, or both ("28", "1,200", "one million", "$3.5 billion")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * place for place, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12,
}  # fmt: skip

_PART = re.compile(r"(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(?P<word>[A-Za-z]+)")
_BETWEEN = re.compile(r"[\s-]*(?:\sand\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number with the characters it takes up. `value` is None for one that is not whole."""

    value: int | None
    start: int
    end: int


def numbers_in(text: str) -> tuple[Printed, ...]:
    """Every number, in order. A figure that is part of a name ("5G", "3M") is none."""
    return tuple(_numbers(text))


def _numbers(text: str) -> Iterator[Printed]:
    run: list[re.Match[str]] = []
    for match in _PART.finditer(text):
        if match[0].lower() == "and":
            continue
        if run and not _continues(run, match, text):
            yield from _printed(run, text)
            run = []
        if run or _opens(match, text):
            run.append(match)
    yield from _printed(run, text)


def _opens(match: re.Match[str], text: str) -> bool:
    if match["word"]:
        return match["word"].lower() in UNITS | TENS and not _glued(match, text)
    return not text[match.start() - 1 : match.start()].isalpha() if match.start() else True


def _glued(match: re.Match[str], text: str) -> bool:
    """Whether a word is only the end of a longer one."""
    return bool(match.start()) and (text[match.start() - 1].isalnum() or text[match.start() - 1] == "'")


def _continues(run: list[re.Match[str]], match: re.Match[str], text: str) -> bool:
    """Whether a part belongs to the number before it: a scale, or a smaller number in words."""
    between = text[run[-1].end() : match.start()]
    word = (match["word"] or "").lower()
    if not _BETWEEN.fullmatch(between):
        return False
    if word in SCALES:
        return not between or len(word) > 2
    before = (run[-1]["word"] or "").lower()
    joined = "and" in between.lower()
    if before in TENS:
        return word in UNITS and UNITS[word] < 10 and not joined
    return before in SCALES and len(run) > 1 and word in UNITS | TENS


def _printed(run: list[re.Match[str]], text: str) -> Iterator[Printed]:
    if not run or text[run[-1].end() : run[-1].end() + 1].isalpha():
        return
    total, current = Decimal(0), Decimal(0)
    for part in run:
        word = (part["word"] or "").lower()
        if part["figure"]:
            current = Decimal(part["figure"].replace(",", ""))
        elif word in SCALES:
            current *= SCALES[word]
            if SCALES[word] >= 1000:
                total, current = total + current, Decimal(0)
        else:
            current += {**UNITS, **TENS}[word]
    value = total + current
    yield Printed(int(value) if value == int(value) else None, run[0].start(), run[-1].end())
