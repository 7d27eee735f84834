"""The labelled questions that fail today, as a list that may only grow shorter without anybody noticing.

    python -m tests.questions.known_failures

writes known-failures.toml anew from what the program answers now: it strikes off what passes, and adds what fails.
It refuses to add a question that is answered though the article is silent, or with a wrong yes or no, unless it is
given `--accept-false`: such a failure is to be repaired, and only for a good reason to be lived with.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

import click

from bot.answers.assistant import Assistant
from bot.facts.loading import load
from tests.questions.labelled import ARTICLE, FOLDER, KNOWN_FAILURES, Failure, Labelled, Row, all_questions, judged

KNOWLEDGE = FOLDER.parents[1] / "knowledge"
HARMFUL = frozenset({"false", "verdict"})
HEAD = """# Labelled questions that fail today, by family; written by `python -m tests.questions.known_failures`.
# A question here that passes must be struck off, and one that fails must stand here: the tests see to both.
"""

Key = tuple[str, str, tuple[str, ...]]
"""Family, question and context."""


class Known(Row):
    """One line of the list."""

    kind: Failure
    ask: str
    context: tuple[str, ...] = ()


class FamilyFailures(Row):
    """The lines of one family."""

    name: str
    failures: tuple[Known, ...]


class KnownFailures(Row):
    """The file."""

    family: tuple[FamilyFailures, ...] = ()


def key_of(question: Labelled) -> Key:
    """Under what a question stands on the list."""
    return question.family, question.ask, question.context


def known_failures(path: Path = KNOWN_FAILURES) -> dict[Key, Failure]:
    """The list as it stands."""
    listed = KnownFailures.model_validate(tomllib.loads(path.read_text("utf-8")))
    return {
        (family.name, known.ask, known.context): known.kind for family in listed.family for known in family.failures
    }


def failures_now() -> dict[Key, Failure]:
    """What fails now, from the article alone."""
    knowledge = load(KNOWLEDGE).only([ARTICLE])
    assistant = Assistant.of(knowledge)
    quotes = {claim.id: claim.quote for claim in knowledge.claims}
    outcomes = {
        key_of(question): judged(question, assistant.answer(question.ask, question.context), quotes)
        for question in all_questions()
    }
    return {key: failure for key, failure in outcomes.items() if failure}


def harm_added(before: Mapping[Key, Failure], now: Mapping[Key, Failure]) -> list[Key]:
    """The questions that do harm now and did not before."""
    return [key for key, failure in now.items() if failure in HARMFUL and before.get(key) not in HARMFUL]


def written(failures: Mapping[Key, Failure]) -> str:
    """The list as TOML, one line a question."""
    rows = sorted((key[0], failure, *key[1:]) for key, failure in failures.items())
    return HEAD + "".join(_family(name, group) for name, group in groupby(rows, key=lambda row: row[0]))


def _family(name: str, rows: Iterable[tuple[str, str, str, tuple[str, ...]]]) -> str:
    lines = "".join(f"    {_line(kind, ask, context)},\n" for _, kind, ask, context in rows)
    return f"\n[[family]]\nname = {_string(name)}\nfailures = [\n{lines}]\n"


def _line(kind: str, ask: str, context: tuple[str, ...]) -> str:
    earlier = f", context = [{', '.join(map(_string, context))}]" if context else ""
    return f"{{ kind = {_string(kind)}, ask = {_string(ask)}{earlier} }}"


def _string(text: str) -> str:
    """A TOML string; what JSON escapes, TOML escapes alike."""
    return json.dumps(text, ensure_ascii=False)


@click.command()
@click.option("--accept-false", is_flag=True, help="Add answers that do harm, too.")
def main(accept_false: bool) -> None:
    """Write the list of known failures anew."""
    before, now = known_failures() if KNOWN_FAILURES.exists() else {}, failures_now()
    added = harm_added(before, now)
    if added and not accept_false:
        lines = "\n".join(f"  {now[key]}: {_line(now[key], *key[1:])} in {key[0]}" for key in added)
        raise click.ClickException(f"{len(added)} new failures that do harm; repair them, or --accept-false:\n{lines}")
    KNOWN_FAILURES.write_text(written(now), "utf-8")
    click.echo(f"{len(before)} known failures before, {len(now)} now")


if __name__ == "__main__":
    main()
