"""Numbers in figures and words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.facts.numbers import SCALES as PRINTED
from bot.facts.numbers import TENS, UNITS

LONGEST_SUFFIX = 2
SCALES = {word: value for word, value in PRINTED.items() if len(word) > LONGEST_SUFFIX} | {"dozen": 12}
SUFFIXES = {word: value for word, value in PRINTED.items() if len(word) <= LONGEST_SUFFIX}
ORDINAL = frozenset({"st", "nd", "rd", "th"})
"""Endings of a day of the month, cut from its figure."""

BEFORE_SCALE = frozenset({"a", "the", "that", "this", "nearly", "about", "around"})
"""Words behind which a "million" is a number by itself."""

WORDS = frozenset({*UNITS, *TENS, *SCALES})
"""Words with which a number may begin."""

_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")


def number_at(keys: Sequence[str], index: int) -> tuple[int, int | None]:
    """How many words from `index` form a number, and its value; (0, None) where none stands.

    A lone "one" is a pronoun.
    """
    opening = keys[index] if index < len(keys) else ""
    return _number_at(keys, index) if opening in WORDS or opening[:1].isdecimal() else (0, None)


def _number_at(keys: Sequence[str], index: int) -> tuple[int, int | None]:
    length, value, current = 0, 0, 0
    while index + length < len(keys):
        key = keys[index + length]
        if _FIGURE.fullmatch(key) and not length:
            current = int(float(key.replace(",", "")))
        elif key in UNITS and (not length or current % 10 == 0):
            current += UNITS[key]
        elif key in TENS and (not length or current % 100 == 0):
            current += TENS[key]
        elif key in SCALES and (length or key == "dozen" or keys[max(index - 1, 0)] in BEFORE_SCALE):
            current = max(current, 1) * SCALES[key]
            if SCALES[key] >= 1000:
                value, current = value + current, 0
        elif key in SUFFIXES and length:
            current *= SUFFIXES[key]
        elif key in ORDINAL and length == 1:
            pass
        else:
            break
        length += 1
    if not length or tuple(keys[index : index + length]) == ("one",):
        return 0, None
    return length, value + current
