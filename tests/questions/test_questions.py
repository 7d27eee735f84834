"""Every labelled question, answered from the article alone; and the data themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from bot.answers.answer import Answer, Citation
from bot.answers.assistant import Assistant
from bot.facts.knowledge import Knowledge
from tests.questions.known_failures import Key, harm_added, key_of, known_failures, written
from tests.questions.labelled import Failure, Labelled, all_questions, families, judged

QUESTIONS = all_questions()
CITED = Citation(
    kind="quote",
    source_id="vell-2021-03-12",
    title="Vell bars old ferries",
    publisher="Vell Gazette",
    published=date(2021, 3, 12),
    url=None,
    locator="",
    speaker=None,
    quote="",
)
STATUSES = {"answered", "not_found", "clarify", "help"}
LEAST = 10

NEGATIVE = {"look-alikes"}
"""Families of questions that are all unanswered, beside those of every claim."""
"""Wordings of each sign that a family must have."""

ASKS_FOR_A_FIELD = re.compile(r"^(so |and |but |ok )*(who|whom|whose|what|when|where|why|how)\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def quotes(knowledge: Knowledge) -> dict[str, str]:
    return {claim.id: claim.quote for claim in knowledge.claims}


@pytest.fixture(scope="module")
def known() -> Mapping[Key, Failure]:
    return known_failures()


@pytest.mark.parametrize("question", QUESTIONS, ids=[f"{question.family}: {question.ask}" for question in QUESTIONS])
def test_a_labelled_question_is_answered_as_labelled(
    question: Labelled, from_article: Assistant, quotes: Mapping[str, str], known: Mapping[Key, Failure]
) -> None:
    answer = from_article.answer(question.ask, question.context)
    failure, expected = judged(question, answer, quotes), known.get(key_of(question))
    if expected and not failure:
        pytest.fail("it passes now: strike it off with `python -m tests.questions.known_failures`")
    if failure != expected:
        cited = [citation.quote for citation in answer.citations]
        pytest.fail(f"{failure} (known: {expected}): {answer.status}, {answer.verdict}, {answer.reason}, {cited}")


def test_the_known_failures_are_all_labelled_questions(known: Mapping[Key, Failure]) -> None:
    assert set(known) - {key_of(question) for question in QUESTIONS} == set()


def test_each_file_is_named_after_its_family() -> None:
    assert [path.name for path, questions in families() if path.stem != questions[0].family] == []


def test_every_status_of_a_label_exists() -> None:
    assert [question.ask for question in QUESTIONS if not question.statuses <= STATUSES] == []


def test_every_claim_of_a_label_is_a_claim_of_the_article(article: Knowledge) -> None:
    ids = {claim.id for claim in article.claims}
    assert {claim for question in QUESTIONS for claim in (*question.claims, *question.and_claims)} <= ids


def test_a_question_that_is_to_be_answered_says_by_what() -> None:
    assert [question.ask for question in QUESTIONS if question.positive and not question.claims] == []


def test_a_question_that_is_not_to_be_answered_names_no_claims() -> None:
    silent = [question for question in QUESTIONS if "answered" not in question.statuses]
    assert [question.ask for question in silent if question.claims or question.and_claims] == []


def test_no_question_is_asked_twice() -> None:
    times = Counter(question.key for question in QUESTIONS)
    assert [key for key, count in times.items() if count > 1] == []


def test_every_family_has_ten_wordings_that_are_answered_and_ten_that_are_not() -> None:
    answered = Counter(question.family for question in QUESTIONS if "answered" in question.statuses)
    silent = Counter(question.family for question in QUESTIONS if "answered" not in question.statuses)
    short = [f for f in {*answered, *silent} - NEGATIVE if answered[f] < LEAST or silent[f] < LEAST]
    assert short == []


def test_only_yes_or_no_questions_have_a_verdict() -> None:
    labelled = [question for question in QUESTIONS if question.verdict and not question.context]
    assert [question.ask for question in labelled if ASKS_FOR_A_FIELD.match(question.ask)] == []


def test_a_yes_or_a_no_goes_with_an_answer_and_an_unknown_with_silence() -> None:
    for question in QUESTIONS:
        if question.verdict in ("yes", "no"):
            assert "answered" in question.statuses, question.ask
        if question.verdict == "unknown":
            assert "not_found" in question.statuses, question.ask


@pytest.mark.parametrize("spoilt", [{"asks": "?"}, {"ask": 3}, {"verdict": "maybe"}, {"claims": "one"}])
def test_a_label_of_another_shape_is_refused(spoilt: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Labelled.model_validate({"family": "f", "ask": "?", **spoilt})


def test_the_list_of_known_failures_is_read_as_it_was_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    failures: dict[Key, Failure] = {
        ("b", 'the "move"?', ()): "quote",
        ("a", "why\\?", ("who’s on it?", "ok")): "false",
        ("a", "when", ()): "silent",
    }
    path = tmp_path_factory.mktemp("list") / "known.toml"
    path.write_text(written(failures), "utf-8")
    assert known_failures(path) == failures
    assert path.read_text("utf-8").index("why") < path.read_text("utf-8").index("when")


def test_harm_is_added_only_where_there_was_none() -> None:
    before: dict[Key, Failure] = {("a", "1", ()): "false", ("a", "2", ()): "silent"}
    now: dict[Key, Failure] = {("a", "1", ()): "verdict", ("a", "2", ()): "false", ("a", "3", ()): "quote"}
    assert harm_added(before, now) == [("a", "2", ())]


@pytest.mark.parametrize(
    ("label", "answer", "failure"),
    [
        ({"claims": ["c"]}, {"status": "answered", "cited": "said"}, None),
        ({"claims": ["c"]}, {"status": "answered", "cited": "other"}, "quote"),
        ({"claims": ["c"], "and_claims": ["d"]}, {"status": "answered", "cited": "said"}, "quote"),
        ({"claims": ["c"]}, {"status": "not_found"}, "silent"),
        ({"claims": ["c"], "verdict": "yes"}, {"status": "answered", "cited": "said", "verdict": "no"}, "verdict"),
        ({"claims": ["c"], "verdict": "yes"}, {"status": "answered", "cited": "said", "verdict": "unknown"}, "silent"),
        ({"status": "not_found"}, {"status": "answered", "cited": "said"}, "false"),
        ({"status": "not_found"}, {"status": "clarify"}, "silent"),
        ({"status": "not_found", "verdict": "unknown"}, {"status": "not_found", "verdict": "no"}, "verdict"),
        ({"status": "not_found", "verdict": "unknown"}, {"status": "not_found"}, None),
        ({"status": "answered|not_found", "claims": ["c"]}, {"status": "not_found"}, None),
    ],
)
def test_an_answer_is_judged_by_status_verdict_and_quotes(
    label: dict[str, object], answer: dict[str, Any], failure: Failure | None
) -> None:
    cited = (replace(CITED, quote=answer["cited"]),) if "cited" in answer else ()
    given = Answer(status=answer["status"], verdict=answer.get("verdict"), text="", citations=cited)
    question = Labelled.model_validate({"family": "f", "ask": "?", **label})
    assert judged(question, given, {"c": "said", "d": "shown"}) == failure
