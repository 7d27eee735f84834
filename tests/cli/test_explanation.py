from __future__ import annotations

import re

import click
import pytest

from bot.answers.assistant import Assistant
from bot.cli.explanation import explanation_text


@pytest.fixture
def explained(assistant: Assistant) -> str:
    """The working of a question that holds something of each kind."""
    question = "Was it not before 2018 that hikvison blacklisted the US zoo Zorbling?"
    return click.unstyle(explanation_text(assistant, question, 160))


@pytest.mark.parametrize(
    "row",
    [
        r"tokens +Was it not before/befor 2018 that hikvison blacklisted/blacklist the US zoo",
        r"name +'hikvison' is hikvision by 'Hikvision' \(typo, strong, 0\.\d\d, name, (acts|is acted upon), required\)",
        r"name +'US' is us by 'US' \(exact, exact, 1\.00, \w+, ",
        r"asks for +verdict",
        r"frames +\w+ for verdict",
        r"cue +'2018': the number 2018 ",
        r"cue +'blacklisted': blacklist, .*",
        r"cue +'Zorbling': unknown, and looks like a name \(required\)",
        r"operators +.*\bbefore\b",
        r" +score +explained +cue +gate +claim",
        r" +\d\.\d\d +\d+% +\d\.\d\d +unknown_name +[a-z0-9-]+",
    ],
)
def test_an_explanation_shows_each_step(explained: str, row: str) -> None:
    assert re.search(rf"^ *{row}", explained, re.MULTILINE), explained


def test_a_claim_that_answers_shows_its_gates_open(assistant: Assistant) -> None:
    text = click.unstyle(explanation_text(assistant, "is SenseTime listed?", 100))
    assert re.search(r"^ +\d\.\d\d +\d+% +\d\.\d\d +open +firms-named$", text, re.MULTILINE), text


def test_a_follow_up_is_explained_with_what_it_leans_on(assistant: Assistant) -> None:
    text = explanation_text(assistant, "and Hikvision?", 100, ["is SenseTime listed?"])
    assert "'Hikvision' is hikvision" in text
    assert "'listed':" in text


@pytest.mark.parametrize("question", ["", "?!", "\udcff", "a" * 5_000, "why? " * 900])
@pytest.mark.parametrize("width", [80, 100])
def test_whatever_was_typed_is_explained_within_the_width(assistant: Assistant, question: str, width: int) -> None:
    rows = click.unstyle(explanation_text(assistant, question, width)).splitlines()
    breakable = [row for row in rows if max(map(len, row.split()), default=0) < width // 2]
    assert [row for row in breakable if len(row) > width] == []
