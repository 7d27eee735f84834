"""How a question was understood, and how the claims fared: the working behind an answer."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

import click

from bot.answers.assistant import Assistant
from bot.answers.gates import refusal
from bot.answers.scoring import Scored
from bot.answers.selection import Selection, select
from bot.questions.frames import FrameFound
from bot.questions.reading import Item, Mention, Reading
from bot.questions.tokens import Token

SHOWN = 6
"""Claims shown a reading."""

LABEL = 13
"""Width of the column of labels."""


def explanation_text(assistant: Assistant, question: str, width: int, context: Sequence[str] = ()) -> str:
    """The working for each thing that is asked, in paragraphs."""
    readings = assistant.readings(question, context)
    if not readings:
        return "No word of it could be read as a question."
    return "\n\n".join(_one(assistant, reading, width) for reading in readings)


def _one(assistant: Assistant, reading: Reading, width: int) -> str:
    selection = select(reading, assistant.profiles)
    head = click.style("How it was understood", bold=True)
    rows = [_row(label, line, width) for label, lines in _aspects(selection.reading) for line in _labelled(label, lines)]
    return "\n".join([head, *(row for row in rows), *_claims(selection, width)])


def _aspects(reading: Reading) -> Iterator[tuple[str, Iterable[str]]]:
    yield "tokens", [" ".join(map(_token, reading.tokens))]
    yield "names", map(_mention, reading.mentions)
    yield "asks for", [reading.asks]
    yield "frames", map(_frame(reading.tokens), reading.frames)
    yield "cues", map(_item, reading.items)
    yield "hints", [", ".join(sorted(reading.hints))]
    yield "operators", [_operators(reading)]
    yield "direction", [_direction(reading)]
    yield "points back", [", ".join(reading.anaphora)]
