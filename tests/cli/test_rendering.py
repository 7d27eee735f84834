from __future__ import annotations

from dataclasses import replace
from datetime import date

import click
import pytest

from bot.answers.answer import Answer, Citation, Option, PartyRead
from bot.cli.rendering import answer_text

QUOTE = Citation(
    kind="quote",
    source_id="vell-2021-03-12",
    title="Vell bars old ferries from its harbour",
    publisher="Vell Gazette",
    published=date(2021, 3, 12),
    url="https://example.org/ferries",
    locator="paragraph 5",
    speaker="Ada Rook",
    quote='"They drown us in noise," said mayor Ada Rook.',
)
RECORD = Citation(
    kind="record",
    source_id="ferry-register",
    title="Register of barred ferries",
    publisher="Port office",
    published=date(2021, 6, 1),
    url=None,
    locator="",
    speaker=None,
    quote="MV Sea Wren\nAlias: Wren",
)
MISTYPED = PartyRead(id="sea-wren", name="MV Sea Wren", matched="Wren", via="typo", score=0.75, band="possible")


def plain(answer: Answer, width: int = 80) -> str:
    return click.unstyle(answer_text(answer, width))


def test_a_quote_stands_behind_a_bar_with_who_says_it_where_and_when() -> None:
    assert plain(Answer(status="answered", text="The mayor complains.", citations=(QUOTE,)), 60) == (
        "The mayor complains.\n"
        "\n"
        '  | "They drown us in noise," said mayor Ada Rook.\n'
        "    Vell Gazette, 12 March 2021, paragraph 5, speaker: Ada\n"
        "    Rook, https://example.org/ferries, source:\n"
        "    vell-2021-03-12"
    )


def test_a_record_keeps_its_lines() -> None:
    assert plain(Answer(status="answered", text="It is.", citations=(RECORD,))) == (
        "It is.\n\n  | MV Sea Wren\n  | Alias: Wren\n    Port office, 1 June 2021, source: ferry-register"
    )


def test_a_related_quote_is_never_shown_as_an_answer() -> None:
    said, label, quote = plain(Answer(status="not_found", text="They do not say.", related=(QUOTE,))).split("\n\n")
    assert (said, label) == ("They do not say.", "Related, but no answer:")
    assert quote.startswith("  | ")


def test_quotes_that_are_left_out_are_counted() -> None:
    answer = Answer(status="answered", text="Many.", citations=(QUOTE,), more=2)
    assert plain(answer).endswith("\n\n    and 2 more quotes that are not shown")


def test_a_name_that_was_not_typed_as_written_shows_how_it_was_read() -> None:
    exact = replace(MISTYPED, via="exact", band="exact", score=1.0)
    answer = Answer(status="answered", text="Yes.", parties=(MISTYPED, MISTYPED, exact), reading="I read wrn as Wren.")
    assert plain(answer) == (
        'Yes.\n\nI read wrn as Wren.\nName read: MV Sea Wren, by "Wren" (typo, possible match, score 0.75)'
    )


def test_options_are_numbered_and_the_date_of_the_sources_comes_last() -> None:
    options = (Option(label="The ferry", question="is the ferry barred?"), Option(label="The bird", question="a bird?"))
    answer = Answer(status="clarify", text="Which Wren?", options=options, as_of=date(2021, 6, 1))
    assert plain(answer) == "Which Wren?\n\n  1. The ferry\n  2. The bird\n\nSources up to 1 June 2021."


@pytest.mark.parametrize("width", [40, 60, 100])
def test_lines_keep_to_the_width_and_words_to_the_text(width: int) -> None:
    words = "a harbour-master wrote that twelve ferries were barred " * 9
    text = plain(Answer(status="answered", text=words, citations=(replace(QUOTE, quote=words),)), width)
    assert max(map(len, text.splitlines())) <= width
    said, quoted = text.split("\n\n")
    assert said.split() == words.split()
    assert quoted.replace("|", " ").split()[: len(words.split())] == words.split()
