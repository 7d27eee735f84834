"""`entitylist ask`: one question, or a run of them as JSON lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from bot.cli.intake import STDIN, is_piped, lines_of_input, text_of_input
from bot.cli.program import REFUSED, complain
from bot.errors import BadRequest

if TYPE_CHECKING:
    from bot.answers.assistant import Assistant

AS_JSON, AS_JSONL, EXPLAINED = "--json", "--jsonl", "--explain"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of JSON lines."""

    assistant: Assistant
    as_of: date | None

    def all(self, lines: Iterable[bytes]) -> bool:
        """Answer line by line, each as soon as it is read; whether every line was a request."""
        return all([self._one(line, number) for number, line in enumerate(lines, 1) if line.strip()])

    def _one(self, line: bytes, number: int) -> bool:
        from bot.cli.requests import encoded, id_in, json_of, request

        try:
            asked = request(line)
        except BadRequest as fault:
            refusal = str(BadRequest(fault.reason, number))
            complain(refusal)
            click.echo(encoded({"id": id_in(line), "error": refusal}))
            return False
        answer = self.assistant.answer(asked.question, asked.context, asked.as_of or self.as_of)
        click.echo(json_of(answer, asked.id))
        return True


@click.command()
@click.argument("question", nargs=-1)
@click.option("json_", AS_JSON, is_flag=True, help="Print the answer as one JSON object.")
@click.option("jsonl", AS_JSONL, is_flag=True, help="Answer a run of questions: one JSON object a line in, one out.")
@click.option("source_ids", "--source", metavar="ID", multiple=True, help="Answer from this source alone; repeatable.")
@click.option("as_of", "--as-of", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="Ask as of a day: 2019-11-01.")
@click.option("explain", EXPLAINED, is_flag=True, help="Show how the question was understood and the answer chosen.")
@click.pass_context
def ask(
    ctx: click.Context,
    question: tuple[str, ...],
    source_ids: tuple[str, ...],
    as_of: datetime | None,
    *,
    json_: bool,
    jsonl: bool,
    explain: bool,
) -> None:
    """Answer a QUESTION from quoted sources.

    The words of the question need no quotation marks, unless the shell would take one of them for itself, as it does
    with "?" and "'". Without a question, or with "-", it is read from standard input.

    \b
    Examples:
      entitylist ask "is SenseTime listed?"
      entitylist ask --source new-arab-2019-10-08 why were they blacklisted
      entitylist ask --explain "did China blacklist US firms?"
      echo "when did it take effect?" | entitylist ask
      echo '{"id": "1", "question": "and Hikvision?", "context": ["is SenseTime listed?"]}' | entitylist ask --jsonl

    With --jsonl a line is {"id", "question", "context", "as_of"}, the last two optional; `context` holds the earlier
    questions of a thread, oldest first. A line that is no request gets an object with "error" in its place.
    """
    _check_options(json_=json_, jsonl=jsonl, explain=explain)
    day = as_of.date() if as_of else None
    if jsonl:
        if question:
            raise click.UsageError(f"{AS_JSONL} reads its questions from standard input, so give none beside it.", ctx)
        if not Run(_assistant(source_ids), day).all(lines_of_input()):
            ctx.exit(REFUSED)
        return
    text = _question(question)
    assistant = _assistant(source_ids)
    if json_:
        from bot.cli.requests import json_of

        click.echo(json_of(assistant.answer(text, (), day), None, indent=2))
        return
    from bot.cli.rendering import answer_text
    from bot.cli.screen import Screen

    screen = Screen.of_process()
    screen.show(answer_text(assistant.answer(text, (), day), screen.width))
    if explain:
        from bot.cli.explanation import explanation_text

        screen.show("\n" + explanation_text(assistant, text, screen.width))


def _check_options(**chosen: bool) -> None:
    names = [f"--{name.strip('_')}" for name, given in chosen.items() if given]
    if len(names) > 1:
        raise click.UsageError(f"{' and '.join(names)} do not go together.")


def _question(words: tuple[str, ...]) -> str:
    text = " ".join(words)
    if text == STDIN or (not words and is_piped()):
        text = text_of_input()
    if not text.strip():
        raise BadRequest('no question; try: entitylist ask "is SenseTime listed?"')
    return text


def _assistant(source_ids: tuple[str, ...]) -> Assistant:
    from bot.assembly import assistant
    from bot.settings import Settings

    return assistant(Settings.read(), source_ids)
