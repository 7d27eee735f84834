"""An answer as text for a console: what is said, then the words it rests on."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

import click

from bot.answers.answer import Answer, Citation, PartyRead
from bot.answers.wording import day

BAR = "  | "
HANGING = "    "
PLAIN_READING = frozenset({"exact", "alias"})
"""Ways of reading a name that need no remark."""


def answer_text(answer: Answer, width: int) -> str:
    """All that an answer holds, in paragraphs."""
    return "\n\n".join(filter(None, _blocks(answer, width)))


def _blocks(answer: Answer, width: int) -> Iterator[str]:
    yield wrapped(answer.text, width)
    yield from (citation_text(citation, width) for citation in answer.citations)
    if answer.more:
        yield f"{HANGING}and {answer.more} more quote{'' if answer.more == 1 else 's'} that are not shown"
    if answer.related:
        yield click.style("Related, but no answer:", bold=True)
        yield from (citation_text(citation, width) for citation in answer.related)
    yield "\n".join(wrapped(line, width) for line in _readings(answer))
    yield "\n".join(f"  {number}. {option.label}" for number, option in enumerate(answer.options, 1))
    if answer.as_of:
        yield click.style(f"Sources up to {day(answer.as_of)}.", dim=True)


def citation_text(citation: Citation, width: int) -> str:
    """The quote with a bar at its side, and below it where it stands and who says it."""
    quote = "\n".join(
        click.style(BAR, fg="cyan") + line
        for paragraph in citation.quote.splitlines()
        for line in lines_of(paragraph, width - len(BAR)) or [""]
    )
    source = wrapped(", ".join(_attribution(citation)), width, HANGING)
    return f"{quote}\n{click.style(source, dim=True)}"


def wrapped(text: str, width: int, indent: str = "") -> str:
    """Text broken into lines, each paragraph by itself."""
    return "\n".join(
        f"{indent}{line}"
        for paragraph in text.splitlines()
        for line in lines_of(paragraph, width - len(indent)) or [""]
    )


def lines_of(paragraph: str, width: int) -> list[str]:
    """A paragraph broken between its words, of which none is broken."""
    return textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)


def _attribution(citation: Citation) -> Iterator[str]:
    yield citation.publisher
    yield day(citation.published)
    if citation.locator:
        yield citation.locator
    if citation.speaker:
        yield f"speaker: {citation.speaker}"
    if citation.url:
        yield citation.url
    yield f"source: {citation.source_id}"


def _readings(answer: Answer) -> Iterable[str]:
    """How the question and its names were understood, where that was not to the letter; each once."""
    said = [answer.reading] if answer.reading else []
    return dict.fromkeys([*said, *(_name_reading(party) for party in answer.parties if party.via not in PLAIN_READING)])


def _name_reading(party: PartyRead) -> str:
    return f'Name read: {party.name}, by "{party.matched}" ({party.via}, {party.band} match, score {party.score:.2f})'
