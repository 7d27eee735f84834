"""What a change to a question does to its answer: nothing, where it asks the same; and something, where it does not.

The material are the labelled questions that are answered rightly today. The first half demands a share, which is the
true one less a little, since a reworded question may at worst be met with silence; the second half tolerates nothing
but the listed offenders, which are to be repaired, and must be struck off when they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.answers.answer import Answer
from bot.answers.assistant import Assistant
from bot.facts.claim import Claim
from bot.questions.reading import Reading
from tests.answers import rewordings
from tests.questions.labelled import Labelled, all_questions, judged

UNLISTED = "Acme Robotics"
OPEN = re.compile(r"(who|which (companies|firms))\b", re.IGNORECASE)
NEGATION = re.compile(r"\b(not|never|no)\b|n't\b", re.IGNORECASE)

SHARES: dict[rewordings.Change, float] = {
    rewordings.lower: 0.96,
    rewordings.upper: 0.95,
    rewordings.polite_before: 0.94,
    rewordings.polite_after: 0.96,
    rewordings.bare: 0.98,
    rewordings.doubled: 0.99,
    rewordings.contracted: 0.94,
    rewordings.marked_up: 0.98,
    rewordings.with_emoji: 0.99,
}
"""Of each change, the share of questions that must keep status, verdict and first citation."""

MISTYPED = 0.70
"""The same for a slip in the longest content word: it is often read rightly, and shown as read, but too late to be
found as part of a phrase."""

KEEP_YES_WHEN_SWAPPED = {
    "is the states barred from government work in huawei",
    "the yanks in hot water w hikvision?",
    (
        "Hey, quick one - my boss wants a line for the newsletter on what the Americans had to say for itself after "
        "the Chinese side listed those firms. Anything there?"
    ),
    "Isn't China the one who said Geng is dissatisfied?",
}
"""Questions with swapped roles that are answered with a yes today."""

ANSWERED_THOUGH_EXCEPTED = {
    "Besides the United States, who'd be doing the eavesdropping via Huawei's systems?",
    "Besides the United States, who fears that Huawei's kit will be used for snooping?",
    "Besides the United States, who'd be doing the snooping through huawei kit then",
}
"""Questions that are answered today with those whom they except."""


@dataclass(frozen=True)
class Passing:
    """A question that is answered as labelled, with its answer."""

    question: Labelled
    answer: Answer

    def again(self, text: str, assistant: Assistant) -> Answer:
        """The answer to other words in the same context."""
        return assistant.answer(text, self.question.context)


@pytest.fixture(scope="module")
def passing(from_article: Assistant) -> tuple[Passing, ...]:
    """Every question that the article answers and that is answered as labelled."""
    quotes = {claim.id: claim.quote for claim in from_article.knowledge.claims}
    asked = [question for question in all_questions() if question.positive]
    answered = [Passing(one, from_article.answer(one.ask, one.context)) for one in asked]
    return tuple(one for one in answered if judged(one.question, one.answer, quotes) is None)


@pytest.fixture(scope="module")
def alone(passing: tuple[Passing, ...], from_article: Assistant) -> tuple[tuple[Passing, Reading], ...]:
    """Those that ask one thing, without a context, each with how it is read."""
    read = [(one, from_article.readings(one.question.ask)) for one in passing if not one.question.context]
    return tuple((one, readings[0]) for one, readings in read if len(readings) == 1 and not one.question.and_claims)


Changed = list[tuple[Passing, str, Answer]]
"""Questions with changed words and the answer to those."""


@pytest.fixture(scope="module")
def changed(passing: tuple[Passing, ...], from_article: Assistant) -> dict[rewordings.Change, Changed]:
    """What comes of each change."""
    return {change: list(reworded(passing, change, from_article)) for change in SHARES}


def core(answer: Answer) -> object:
    """What a rewording must keep."""
    return answer.status, answer.verdict, answer.citations[:1]


def reworded(
    passing: tuple[Passing, ...], change: rewordings.Change, assistant: Assistant
) -> Iterator[tuple[Passing, str, Answer]]:
    """Every question that can be changed so, with the changed words and their answer."""
    for one in passing:
        text = change(one.question.ask)
        if text is not None:
            yield one, text, one.again(text, assistant)


def kept(found: Changed) -> float:
    """The share of questions whose answer is the same."""
    assert len(found) > 20
    return sum(core(answer) == core(one.answer) for one, _, answer in found) / len(found)


@pytest.mark.parametrize("change", SHARES, ids=lambda change: change.__name__)
def test_a_rewording_keeps_the_answer(change: rewordings.Change, changed: dict[rewordings.Change, Changed]) -> None:
    assert kept(changed[change]) >= SHARES[change]


@pytest.mark.parametrize("change", list(SHARES), ids=lambda change: change.__name__)
def test_a_rewording_never_turns_a_yes_into_a_no(
    change: rewordings.Change, changed: dict[rewordings.Change, Changed]
) -> None:
    assert turned(changed[change]) == set()


def test_a_slip_of_the_keyboard_keeps_the_answer_or_silences_it(
    passing: tuple[Passing, ...], from_article: Assistant
) -> None:
    known = from_article.reader._lexicon.knows
    found = list(reworded(passing, lambda text: rewordings.mistyped(text, known), from_article))
    assert kept(found) >= MISTYPED
    assert turned(found) == set()


def turned(found: Changed) -> set[str]:
    """The changed words that got the opposite verdict."""
    return {text for one, text, answer in found if {one.answer.verdict, answer.verdict} == {"yes", "no"}}


def test_an_inserted_not_turns_the_verdict_or_silences_it(
    alone: tuple[tuple[Passing, Reading], ...], from_article: Assistant
) -> None:
    tried, offenders = 0, set()
    for one, _ in alone:
        text = None if NEGATION.search(one.question.ask) else rewordings.negated(one.question.ask)
        if one.answer.verdict in ("yes", "no") and text:
            tried += 1
            if from_article.answer(text).verdict == one.answer.verdict:
                offenders.add(text)
    assert tried >= 30
    assert offenders == set()


def test_swapped_roles_never_keep_a_yes(alone: tuple[tuple[Passing, Reading], ...], from_article: Assistant) -> None:
    tried, offenders = 0, set()
    for one, reading in alone:
        text = swapped(one, reading, from_article)
        if one.answer.verdict == "yes" and text:
            tried += 1
            if from_article.answer(text).verdict == "yes":
                offenders.add(text)
    assert tried >= 10
    assert offenders == KEEP_YES_WHEN_SWAPPED


def swapped(one: Passing, reading: Reading, assistant: Assistant) -> str | None:
    """The question with its two parties changed about, where they stand on either side of what is cited."""
    names = {mention.parties[0]: mention.typed for mention in reading.mentions if mention.form == "name"}
    if len(names) != 2:
        return None
    (first, first_name), (second, second_name) = names.items()
    claims = cited(one.answer, assistant)
    across = any(opposed(claim, first, second) for claim in claims)
    alike = any(
        claim.symmetric or any({first, second} <= set(role) for role in claim.roles.values()) for claim in claims
    )
    return rewordings.swapped(one.question.ask, first_name, second_name) if across and not alike else None


def opposed(claim: Claim, first: str, second: str) -> bool:
    """Whether of two parties one acts and the other is acted upon."""
    acting = {*claim.roles.get("agent", ()), *claim.roles.get("speaker", ())}
    suffering = {*claim.roles.get("patient", ()), *claim.roles.get("member", ()), *claim.roles.get("topic", ())}
    return (first in acting and second in suffering) or (second in acting and first in suffering)


def cited(answer: Answer, assistant: Assistant) -> list[Claim]:
    """The claims whose quotes an answer cites."""
    quotes = {citation.quote for citation in answer.citations}
    return [claim for claim in assistant.knowledge.claims if claim.quote in quotes]


def test_an_unlisted_firm_in_the_place_of_a_listed_one_is_answered_about_never(
    alone: tuple[tuple[Passing, Reading], ...], from_article: Assistant
) -> None:
    tried, offenders = 0, set()
    for one, reading in alone:
        text = one.question.ask
        for mention in reading.mentions:
            if {"hikvision", "megvii", "sensetime"} & set(mention.parties):
                text = rewordings.renamed(text, mention.typed, UNLISTED) or text
        if UNLISTED in text:
            tried += 1
            if from_article.answer(text).status == "answered":
                offenders.add(text)
    assert tried >= 60
    assert offenders == set()


def test_what_is_excepted_is_not_given_as_the_answer(
    alone: tuple[tuple[Passing, Reading], ...], from_article: Assistant
) -> None:
    tried, offenders = 0, set()
    for one, reading in alone:
        text = excepted(one, reading, from_article)
        if text:
            tried += 1
            if from_article.answer(text).status == "answered":
                offenders.add(text)
    assert tried >= 20
    assert offenders == ANSWERED_THOUGH_EXCEPTED


def excepted(one: Passing, reading: Reading, assistant: Assistant) -> str | None:
    """An open question for a party that excepts all whom its answer names; None for one that asks who somebody is."""
    if not OPEN.match(one.question.ask) or (reading.frames and reading.frames[0].frame == "identify"):
        return None
    parties = [
        party
        for claim in cited(one.answer, assistant)
        for party in (*claim.roles.get("agent", ()), *claim.roles.get("member", ()), claim.speaker)
        if party and party not in reading.parties
    ]
    names = [assistant.knowledge.parties[party].name for party in dict.fromkeys(parties)]
    return rewordings.besides(one.question.ask, names)
