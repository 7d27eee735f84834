"""Numbers in a sentence, with what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.drafts.cues import Cue
from bot.drafts.times import TimeFound
from bot.facts.numbers import Printed, numbers_in
from bot.questions.tokens import stem

REACH = 3
"""Fewer words than this may stand between a number and what it counts ("28 Chinese companies")."""

_ABOUT = re.compile(
    r"(?:around|about|nearly|almost|over|more than|less than|fewer than|some|at least|at most|up to|as many as|roughly|"
    r"approximately|an estimated|close to)\s+[$€£¥]?$",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€£¥]$")
_VAGUE = re.compile(
    r"\b(?:dozens|scores|hundreds|thousands|millions|billions)\b(?: of (?:thousands|millions|billions))?"
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its unit (a concept), at `start` to `end`."""

    number: int
    unit: str
    start: int
    end: int
    approximate: bool


def counts_in(text: str, cues: Sequence[Cue], times: Sequence[TimeFound]) -> tuple[tuple[Count, ...], tuple[str, ...]]:
    """The numbers with a known unit, and why others are left to a person. `cues` are to include words inside names."""
    found: list[Count] = []
    doubts = [f"{match[0]!r} is no number" for match in _VAGUE.finditer(text)]
    for number in numbers_in(text):
        if any(time.start < number.end and number.start < time.end for time in times):
            continue
        unit = _unit(number, text, cues)
        shown = text[number.start : number.end]
        if number.value is None:
            doubts.append(f"{shown!r} is not whole")
        elif unit is None:
            doubts += [] if shown.lower() == "one" else [f"no concept for what {shown!r} counts"]
        else:
            found.append(_count(number, number.value, unit, text))
            doubts += _choice(unit, shown)
    return tuple(found), tuple(doubts)


def _unit(number: Printed, text: str, cues: Sequence[Cue]) -> Cue | None:
    """What the vocabulary knows of the words right behind a number, up to a plural: in "two biggest economies" that."""
    unit: Cue | None = None
    for cue in sorted(cues, key=lambda cue: cue.start):
        between = text[unit.end if unit else number.end : cue.start]
        near = cue.start >= number.end and len(between.split()) < (1 if unit else REACH)
        if near and not re.search(r"[^\w\s'’-]|\b(?:and|or|of|in|on|to|at|by|for|with|the|a)\b", between):
            unit = cue
        if unit and unit.words.endswith("s"):
            break
    return unit


def _count(number: Printed, value: int, unit: Cue, text: str) -> Count:
    about = _ABOUT.search(text, 0, number.start)
    money = _MONEY.search(text, 0, number.start)
    start = about.start() if about else money.start() if money else number.start
    return Count(value, _concept(unit), start, unit.end, approximate=about is not None)


def _concept(unit: Cue) -> str:
    """Of several concepts the one that is called by the word itself, else the first by name."""
    stems = {stem(word.lower()) for word in unit.words.split()}
    return min(
        unit.concepts, key=lambda concept: (not any(stem(part) in stems for part in concept.split("_")), concept)
    )


def _choice(unit: Cue, shown: str) -> list[str]:
    others = sorted(unit.concepts - {_concept(unit)})
    return [f"{unit.words!r} behind {shown!r} may also be {', '.join(others)}"] if others else []
