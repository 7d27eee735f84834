"""Whatever is asked, in whatever context, the contract holds."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.answers.answer import MAX_CITATIONS, MAX_QUOTE_CHARS, Answer, Citation
from bot.answers.assistant import Assistant
from bot.cli.requests import json_of
from bot.facts.loading import load
from tests.questions.labelled import all_questions

KNOWLEDGE = load(Path(__file__).parents[2] / "knowledge")
ARTICLE = KNOWLEDGE.only(["new-arab-2019-10-08"])
ASSISTANTS = {"all sources": Assistant.of(KNOWLEDGE), "the article": Assistant.of(ARTICLE)}
QUOTES = {(claim.source_id, claim.quote) for claim in KNOWLEDGE.claims}
PRINTED = tuple(entry.name for entry in KNOWLEDGE.entries) + tuple(
    file.source.title for file in KNOWLEDGE.files if file.rule
)
DATED = re.compile(r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b")

CONTRACT = TypeAdapter(Answer)

VOCABULARY = KNOWLEDGE.vocabulary
ASKED = [question.ask for question in all_questions()]
NAMES = sorted({name for party in KNOWLEDGE.parties.values() for name in (*party.names, *party.case, *party.native)})
MEANINGS = sorted({word for concept in VOCABULARY.concepts.values() for word in concept.words})
FRAMES = sorted({phrase for frame in VOCABULARY.frames.values() for phrase in frame.phrases})
CONDITIONS = sorted({word for operator in VOCABULARY.operators.values() for word in operator.words})
OPENERS = ("is", "did", "has", "isn't", "won't", "and", "tell me", "so", "who", "why", "which", "how many")
MARKS = (
    "?",
    "??",
    ".",
    ",",
    "...",
    "!",
    "\n",
    "*",
    "_",
    "`",
    ">",
    "<@U0123>",
    ":wave:",
    "🙏",
    '"',
    "“",
    "—",
    "(",
    ")",
    "/",
)

words = st.one_of(*map(st.sampled_from, (NAMES, MEANINGS, FRAMES, CONDITIONS, OPENERS, MARKS)))


@st.composite
def altered(draw: st.DrawFn) -> str:
    """A real question with a word put in, and perhaps with one word left out."""
    asked = draw(st.sampled_from(ASKED)).split()
    place = draw(st.integers(0, len(asked)))
    left = asked[place + draw(st.booleans()) :]
    return " ".join([*asked[:place], draw(words), *left])


questions = st.one_of(st.text(), st.lists(words, max_size=12).map(" ".join), altered())
contexts = st.lists(questions, max_size=3)


def answers(question: str, context: list[str]) -> list[Answer]:
    """The answers of each assistant."""
    return [assistant.answer(question, context) for assistant in ASSISTANTS.values()]


@pytest.fixture(scope="module", params=ASSISTANTS)
def assistant(request: pytest.FixtureRequest) -> Assistant:
    return ASSISTANTS[request.param]


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(question=questions, context=contexts)
def test_any_text_in_any_context_gets_an_answer_that_keeps_the_contract(question: str, context: list[str]) -> None:
    for answer in answers(question, context):
        assert CONTRACT.validate_python(json.loads(json_of(answer, None))) == answer
        assert answer.text.strip()
        _status_fits_the_rest(answer)
        _within_limits(answer)
        for citation in (*answer.citations, *answer.related):
            _is_printed(citation)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(question=questions, context=contexts)
def test_a_verdict_is_given_only_where_one_is_asked(question: str, context: list[str]) -> None:
    for assistant in ASSISTANTS.values():
        if assistant.answer(question, context).verdict:
            asked = {reading.asks for reading in assistant.readings(question, context)}
            assert asked & {"verdict", "choice"}


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(question=questions, context=contexts)
def test_the_same_question_gets_the_same_answer_again(question: str, context: list[str]) -> None:
    assert answers(question, context) == answers(question, context)


@settings(max_examples=50)
@given(question=st.text(st.characters(categories=["Cs", "Cc", "Cf", "Lo", "So"]), max_size=40))
def test_controls_and_halves_of_characters_can_still_be_sent_as_json(question: str) -> None:
    for answer in answers(question, [question]):
        assert json.loads(json_of(answer, None))["status"] == answer.status


def test_the_order_of_sets_in_a_process_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "".join(json.dumps({"question": question}) + "\n" for question in ASKED[::8])
    printed = []
    for seed in ("1", "2"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        command = (sys.executable, "-m", "bot", "ask", "--jsonl")
        printed.append(subprocess.run(command, input=lines.encode(), capture_output=True, check=True).stdout)
    assert printed[0] == printed[1]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "?", "?!", "...", "*", "🙏", "<@U0123ABC>"])
def test_a_text_without_words_gets_a_question_back(assistant: Assistant, text: str) -> None:
    answer = assistant.answer(text)
    assert answer.status in ("clarify", "help")
    assert answer.options


@pytest.mark.parametrize("word", ["a", "why ", "SenseTime ", "is SenseTime listed? ", "no, not ", "和", "((((", "\n"])
def test_four_thousand_characters_of_one_thing_are_answered(assistant: Assistant, word: str) -> None:
    _within_limits(assistant.answer((word * 4000)[:4000]))


def _status_fits_the_rest(answer: Answer) -> None:
    if answer.status == "answered":
        assert answer.citations
        assert answer.reason is None
        assert any(citation.publisher in answer.text for citation in answer.citations)
        assert DATED.search(answer.text)
    else:
        assert not answer.citations
        assert answer.verdict in (None, "unknown")
    if answer.status == "not_found":
        assert answer.reason
    assert bool(answer.options) == (answer.status in ("clarify", "help"))
    assert answer.as_of


def _within_limits(answer: Answer) -> None:
    for shown in (answer.citations, answer.related):
        assert len(shown) <= MAX_CITATIONS
        assert sum(len(citation.quote) for citation in shown) <= MAX_QUOTE_CHARS
    assert len(set(answer.citations)) == len(answer.citations)


def _is_printed(citation: Citation) -> None:
    if citation.kind == "quote":
        assert (citation.source_id, citation.quote) in QUOTES
    else:
        assert citation.quote.startswith(PRINTED)
