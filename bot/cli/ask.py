"""`entitylist ask`: one question, or a run of them as JSON lines."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

import click

from bot.answers.assistant import Assistant
from bot.assembly import assistant
from bot.cli.explanation import explanation_text
from bot.cli.intake import STDIN, is_piped, lines_of_input, text_of_input
from bot.cli.program import REFUSED, complain
from bot.cli.rendering import answer_text
from bot.cli.requests import encoded, id_in, json_of, request
from bot.cli.screen import Screen
from bot.errors import BadRequest
from bot.settings import Settings

DAY = click.DateTime(["%Y-%m-%d"])


@dataclass(frozen=True, slots=True)
class Run:
    """A run of JSON lines."""

    assistant: Assistant
    as_of: date | None

    def refused(self, lines: Iterable[bytes]) -> int:
        """Answer line by line, each as soon as it is read; how many were no requests."""
        return sum(not self._one(line, number) for number, line in enumerate(lines, 1) if line.strip())

    def _one(self, line: bytes, number: int) -> bool:
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
@click.option("json_", "--json", is_flag=True, help="Print the answer as one JSON object.")
@click.option("jsonl", "--jsonl", is_flag=True, help="Answer a run of questions: one JSON object a line in, one out.")
@click.option("source_ids", "--source", metavar="ID", multiple=True, help="Answer from this source alone; repeatable.")
@click.option("as_of", "--as-of", metavar="DATE", type=DAY, help="Ask as of a day, such as 2019-11-01.")
@click.option("explain", "--explain", is_flag=True, help="Show how the question was understood and the answer chosen.")
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
    _check_options(json=json_, jsonl=jsonl, explain=explain)
    day = as_of.date() if as_of else None
    if not jsonl:
        _one(_question(question), source_ids, day, json_=json_, explain=explain)
    elif question:
        raise click.UsageError("--jsonl reads its questions from standard input; give none beside it.")
    elif Run(_assistant(source_ids), day).refused(lines_of_input()):
        ctx.exit(REFUSED)


def _one(question: str, source_ids: Iterable[str], day: date | None, *, json_: bool, explain: bool) -> None:
    bot = _assistant(source_ids)
    answer = bot.answer(question, (), day)
    if json_:
        click.echo(json_of(answer, None, indent=2))
        return
    screen = Screen.of_process()
    screen.show(answer_text(answer, screen.width))
    if explain:
        screen.show("\n" + explanation_text(bot, question, screen.width))


def _assistant(source_ids: Iterable[str]) -> Assistant:
    bot = assistant(Settings.read(), source_ids)
    gc.freeze()  # it stays to the end of the process; looking through it then would take longer than an answer
    return bot


def _check_options(**chosen: bool) -> None:
    names = [f"--{name}" for name, given in chosen.items() if given]
    if len(names) > 1:
        raise click.UsageError(f"{' and '.join(names)} do not go together.")


def _question(words: tuple[str, ...]) -> str:
    text = " ".join(words)
    if text == STDIN or (not words and is_piped()):
        text = text_of_input()
    if not text.strip():
        raise BadRequest('no question; try: entitylist ask "is SenseTime listed?"')
    return text
