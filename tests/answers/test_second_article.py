"""An article on another subject, added as a user would add it: by a fact file, and by nothing else."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from bot.answers.assistant import Assistant
from bot.drafts.seal import seal
from bot.facts.knowledge import Knowledge
from bot.facts.loading import load
from tests.questions.labelled import Failure, Labelled, judged

FOLDER = Path(__file__).parents[1] / "second_article"
SECOND = "harbour-courier-2024-05-14"
QUESTIONS = tuple(
    Labelled.model_validate({"family": SECOND, **table})
    for table in tomllib.loads((FOLDER / "questions.toml").read_text("utf-8"))["question"]
)
MAIN = tuple(question for question in QUESTIONS if question.kind == "main")
OF_THE_FIRST_ALONE = {"Is SenseTime listed?"}
FALSE_TODAY = {"Which councillors voted against the measure?"}


@pytest.fixture(scope="module")
def both(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """All that ships, and the second article."""
    folder = tmp_path_factory.mktemp("second") / "knowledge"
    shutil.copytree(root / "knowledge", folder)
    sealed = seal((FOLDER / "bare.toml").read_text("utf-8"), (FOLDER / "article.txt").read_text("utf-8"))
    (folder / "sources" / f"{SECOND}.toml").write_text(sealed, "utf-8")
    return load(folder)


@pytest.fixture(scope="module")
def from_second(both: Knowledge) -> Assistant:
    return Assistant.of(both.only([SECOND]))


@pytest.fixture(scope="module")
def from_both(both: Knowledge) -> Assistant:
    return Assistant.of(both)


def outcome(question: Labelled, assistant: Assistant) -> Failure | None:
    """How the answer fails."""
    quotes = {claim.id: claim.quote for claim in assistant.knowledge.claims}
    return judged(question, assistant.answer(question.ask), quotes)


def marked(questions: tuple[Labelled, ...]) -> list[object]:
    """The questions as parameters; those that are answered falsely today are expected to fail."""
    mark = pytest.mark.xfail(strict=True)
    return [
        pytest.param(question, marks=mark if question.ask in FALSE_TODAY else (), id=question.ask)
        for question in questions
    ]


def test_there_are_ten_main_questions_and_as_many_that_it_does_not_answer_as_it_does() -> None:
    assert len(MAIN) == 10
    assert len([question for question in QUESTIONS if question.status == "not_found"]) >= 20
    assert len([question for question in QUESTIONS if question.positive]) >= 20


def test_at_least_eight_of_the_ten_main_questions_are_answered(from_second: Assistant, from_both: Assistant) -> None:
    for assistant in (from_second, from_both):
        assert len([question for question in MAIN if outcome(question, assistant) is None]) >= 8


def test_of_all_that_it_answers_three_quarters_are_found(from_second: Assistant) -> None:
    answered = [question for question in QUESTIONS if question.positive]
    found = [question for question in answered if outcome(question, from_second) is None]
    assert len(found) / len(answered) >= 0.75


@pytest.mark.parametrize("question", marked(QUESTIONS))
def test_nothing_wrong_is_said_from_the_second_article(question: Labelled, from_second: Assistant) -> None:
    assert outcome(question, from_second) in (None, "silent")


@pytest.mark.parametrize("question", marked(QUESTIONS))
def test_nothing_wrong_is_said_when_all_sources_are_asked(question: Labelled, from_both: Assistant) -> None:
    if question.ask not in OF_THE_FIRST_ALONE:
        assert outcome(question, from_both) in (None, "silent")


@pytest.mark.parametrize(
    "ask", ["Is SenseTime listed?", "What did China say?", "Who backs Megvii?", "When do the talks resume?"]
)
def test_a_second_article_changes_no_answer_of_the_first(ask: str, assistant: Assistant, from_both: Assistant) -> None:
    assert from_both.answer(ask).citations == assistant.answer(ask).citations


def test_relative_days_are_those_of_its_own_date_line(from_second: Assistant) -> None:
    text = from_second.answer("When will ticket prices be discussed?").text
    assert text.startswith("Harbour Courier (14 May 2024)")
    assert "16 May 2024" in text
