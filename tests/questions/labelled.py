"""The labelled questions, and how an answer is judged against its label.

A file holds one family: `family` and `[[question]]` tables with `ask`, and where they apply `context` (earlier
questions), `claims` (one of them must be quoted), `and_claims` (one of these too), `status` (alternatives joined by
`|`; "answered" where none is given), `verdict` (yes, no or unknown; only for yes/no questions), and for people `why`
and `kind`.
All labels are those of the article alone.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.answers.answer import Answer, Status, Verdict

ARTICLE = "new-arab-2019-10-08"
FOLDER = Path(__file__).parent
KNOWN_FAILURES = FOLDER / "known-failures.toml"

Failure = Literal["silent", "false", "verdict", "quote"]
"""How an answer fails: no answer, no yes or no, or the wrong kind of refusal; an answer where the article has none;
a yes or no that the article does not give; other quotes than those that say it. The second and third do harm."""


class Row(BaseModel):
    """Base of what is read from the files: closed to unknown keys, and frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Labelled(Row):
    """One question with its label."""

    family: str
    ask: str
    context: tuple[str, ...] = ()
    status: str = "answered"
    verdict: Verdict | None = None
    claims: tuple[str, ...] = ()
    and_claims: tuple[str, ...] = ()
    why: str = ""
    kind: str = ""

    @property
    def statuses(self) -> frozenset[str]:
        """Every status that is right."""
        return frozenset(self.status.split("|"))

    @property
    def positive(self) -> bool:
        """Whether the article answers it, beyond doubt."""
        return self.status == "answered"

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """What makes it the same question as another: its words, whatever their case and punctuation."""
        return _words(self.ask), tuple(_words(earlier) for earlier in self.context)


class Family(Row):
    """One file."""

    family: str
    question: tuple[dict[str, object], ...] = Field(min_length=1)


def families() -> Iterator[tuple[Path, tuple[Labelled, ...]]]:
    """Every file with its questions, in the order of the names."""
    for path in sorted(FOLDER.glob("*.toml")):
        if path != KNOWN_FAILURES:
            family = Family.model_validate(tomllib.loads(path.read_text("utf-8")))
            yield path, tuple(Labelled.model_validate({"family": family.family, **item}) for item in family.question)


def all_questions() -> tuple[Labelled, ...]:
    """The questions of all files."""
    return tuple(question for _, questions in families() for question in questions)


def judged(question: Labelled, answer: Answer, quotes: Mapping[str, str]) -> Failure | None:
    """How an answer fails, None where it passes. `quotes` are those of the claims, by id."""
    if wrong := _harm(question, answer):
        return wrong
    if answer.status not in question.statuses:
        return "silent"
    if answer.status != "answered":
        return None
    if question.verdict in ("yes", "no") and answer.verdict != question.verdict:
        return "silent"
    cited = {citation.quote for citation in answer.citations}
    wanted = [claims for claims in (question.claims, question.and_claims) if claims]
    return None if all(cited & {quotes[claim] for claim in claims} for claims in wanted) else "quote"


def _harm(question: Labelled, answer: Answer) -> Failure | None:
    """What must never happen."""
    answered: Status = "answered"
    if answer.status == answered and answered not in question.statuses:
        return "false"
    if answer.verdict in ("yes", "no") and question.verdict not in (None, answer.verdict):
        return "verdict"
    return None


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
