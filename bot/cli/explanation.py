"""How a question was understood, and how the claims fared: the working behind an answer."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

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

GATE = 13
"""Width of the column of gates: the longest reason."""


def explanation_text(assistant: Assistant, question: str, width: int, context: Sequence[str] = ()) -> str:
    """The working for each thing that is asked, in paragraphs."""
    readings = assistant.readings(question, context)
    if not readings:
        return "No word of it could be read as a question."
    return "\n\n".join(_one(assistant, reading, width) for reading in readings)


def _one(assistant: Assistant, reading: Reading, width: int) -> str:
    selection = select(reading, assistant.claims.candidates)
    aspects = [_row(label, content, width) for label, content in _aspects(selection.reading) if content]
    return "\n".join([click.style("How it was understood", bold=True), *aspects, *_claims(selection, width)])


def _row(label: str, content: str, width: int) -> str:
    blank = " " * (LABEL + 2)
    text = textwrap.fill(content, width, initial_indent=blank, subsequent_indent=blank, break_long_words=False)
    return "  " + click.style(label.ljust(LABEL), fg="cyan") + text.removeprefix(blank)


def _aspects(reading: Reading) -> Iterator[tuple[str, str]]:
    """Labels and contents; several rows where there are several things of a kind."""
    yield "tokens", " ".join(map(_token, reading.tokens))
    yield from (("name", _mention(mention)) for mention in reading.mentions)
    yield "asks for", reading.asks
    yield "frames", ", ".join(map(_frame, reading.frames))
    yield from (("cue", _item(item)) for item in reading.items)
    yield "hints", ", ".join(sorted(reading.hints))
    yield "operators", ", ".join(sorted(reading.operator_names))
    yield "sentence", ", ".join(_turns(reading))
    yield "points back", ", ".join(reading.anaphora)


def _token(token: Token) -> str:
    return token.text if token.text.lower() == token.stem else f"{token.text}/{token.stem}"


def _mention(mention: Mention) -> str:
    parties = " or ".join(mention.parties)
    place = {"agent": ", acts", "patient": ", is acted upon", "": ""}[mention.place]
    how = f"{mention.via}, {mention.band}, {mention.score:.2f}, {mention.form}{place}, {mention.need}"
    return f"{mention.typed!r} is {parties} by {mention.alias!r} ({how})"


def _frame(frame: FrameFound) -> str:
    return f"{frame.frame} for {frame.asks} ({frame.strength})"


def _item(item: Item) -> str:
    read = f"{item.text!r}" + (f" read as {item.corrected!r}" if item.corrected else "")
    return f"{read}: {_meaning(item)} ({item.need}{', light' if item.light else ''})"


def _meaning(item: Item) -> str:
    if item.number is not None:
        return f"the number {item.number}"
    if item.concepts:
        return ", ".join(sorted(item.concepts))
    return "unknown, and looks like a name" if item.name_like else "unknown"


def _turns(reading: Reading) -> Iterator[str]:
    """What turns the sense of the sentence."""
    for turn, there in (("negated", reading.negated), ("a choice", reading.choice), ("passive", reading.passive)):
        if there:
            yield turn


def _claims(selection: Selection, width: int) -> Iterator[str]:
    """The best claims: those that answer, then those that a gate refused."""
    fared = [*((one, "open") for one in selection.chosen), *((one, _gate(selection, one)) for one in selection.near)]
    if not fared:
        yield "  No claim comes near."
        return
    yield click.style(f"  {'score':>5}  {'explained':>9}  {'cue':>4}  {'gate':<{GATE}}  claim, and its quote", dim=True)
    for one, gate in fared[:SHOWN]:
        yield from _claim(one, gate, width)


def _gate(selection: Selection, one: Scored) -> str:
    return refusal(selection.reading, one) or "outscored"


def _claim(one: Scored, gate: str, width: int) -> Iterator[str]:
    claim = one.profile.claim
    line = f"  {one.score:5.2f}  {one.coverage:9.0%}  {one.cue:4.2f}  {gate:<{GATE}}  {claim.id}"
    yield click.style(line, fg="green" if gate == "open" else None)
    yield click.style(f"{'':9}{textwrap.shorten(claim.quote, width - 9, placeholder=' ...')}", dim=True)
