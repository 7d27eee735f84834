from __future__ import annotations

import json
import re

import pytest

from bot.facts.knowledge import Knowledge
from tests.cli.conftest import Run

QUESTION = "is SenseTime listed?"
ARTICLE = "new-arab-2019-10-08"
BARRED = re.compile(r"((?:^  \| .*\n)+)", re.MULTILINE)


def quoted(text: str) -> list[str]:
    """The quotes of a printed answer, each on one line again."""
    return [" ".join(line.removeprefix("  | ") for line in block.splitlines()) for block in BARRED.findall(text)]


def test_an_answer_shows_quotes_of_the_source_word_for_word(run: Run, knowledge: Knowledge) -> None:
    result = run("ask", "--source", ARTICLE, QUESTION)
    assert result.exit_code == 0
    quotes = quoted(result.stdout)
    assert quotes
    assert set(quotes) <= {claim.quote for claim in knowledge.claims}
    assert "The New Arab, 8 October 2019, paragraph" in result.stdout
    assert f"source: {ARTICLE}" in " ".join(result.stdout.split())


def test_what_goes_to_no_terminal_has_no_colour_and_at_most_eighty_columns(run: Run) -> None:
    result = run("ask", QUESTION, NO_COLOR="")
    assert "\x1b" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "piped"),
    [
        (["is", "SenseTime", "listed?"], ""),
        (["-"], QUESTION),
        ([], QUESTION),
        ([], "\ufeff" + QUESTION + "\n"),
        ([QUESTION], "something else"),
    ],
)
def test_a_question_comes_as_words_or_from_standard_input(run: Run, arguments: list[str], piped: str) -> None:
    assert run("ask", *arguments, piped=piped).stdout == run("ask", QUESTION).stdout


def test_finding_no_answer_is_no_failure(run: Run) -> None:
    assert run("ask", "what is the price of tea in Vell?").exit_code == 0


def test_an_answer_as_json_is_one_object_with_a_null_id(run: Run) -> None:
    fields = json.loads(run("ask", "--json", QUESTION).stdout)
    assert (fields["id"], fields["status"], fields["verdict"]) == (None, "answered", "yes")


def test_only_the_sources_named_are_quoted(run: Run) -> None:
    fields = json.loads(run("ask", "--json", "--source", ARTICLE, QUESTION).stdout)
    assert {citation["source_id"] for citation in fields["citations"]} == {ARTICLE}


@pytest.mark.parametrize("question", ["\udcff listed?", "is \x1b[31mSenseTime listed?", "?", "🙂", "x" * 50_000])
def test_any_words_get_an_answer(run: Run, question: str) -> None:
    result = run("ask", question)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "\x1b" not in result.stdout


def test_an_explanation_follows_the_answer(run: Run) -> None:
    plain, explained = run("ask", QUESTION).stdout, run("ask", "--explain", QUESTION).stdout
    assert explained.startswith(plain)
    assert "How it was understood" in explained.removeprefix(plain)
