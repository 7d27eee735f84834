"""Every claim can be asked for, by questions made from its own words and parties."""

from __future__ import annotations

import pytest

from bot.answers.assistant import Assistant
from bot.answers.reach import questions_for, reaching, unreached
from bot.facts.knowledge import Knowledge


def test_every_claim_is_brought_up_by_a_question_made_for_it(assistant: Assistant) -> None:
    assert unreached(assistant) == ()


@pytest.mark.parametrize("source_id", ["new-arab-2019-10-08", "fr-2019-22210"])
def test_every_claim_is_brought_up_when_its_source_is_asked_alone(knowledge: Knowledge, source_id: str) -> None:
    assert unreached(Assistant.of(knowledge.only([source_id]))) == ()


def test_the_claim_itself_and_not_only_its_sentence_is_chosen(from_article: Assistant) -> None:
    lost = []
    for claim in from_article.knowledge.claims:
        readings = (r for q in questions_for(claim, from_article.knowledge) for r in from_article.readings(q))
        if not any(one.profile.claim is claim for r in readings for one in from_article.claims.find(r).claims):
            lost.append(claim.id)
    assert lost == []


def test_the_questions_are_made_of_what_the_claim_gives(article: Knowledge) -> None:
    claim = next(claim for claim in article.claims if claim.predicate == "back")
    questions = list(questions_for(claim, article))
    assert len(questions) == len(set(questions)) > 50
    assert any(question.startswith("Who ") and "Megvii" in question for question in questions)
    assert any(question.startswith("Did Alibaba ") for question in questions)
    assert not any("{" in question for question in questions)
    assert list(questions_for(claim, article)) == questions


def test_a_claim_that_the_assistant_does_not_hold_is_not_reached(knowledge: Knowledge) -> None:
    rule = Assistant.of(knowledge.only(["fr-2019-22210"]))
    (other,) = (claim for claim in knowledge.claims if claim.predicate == "back")
    assert reaching(other, rule) is None
