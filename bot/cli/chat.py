"""`entitylist chat`: a console in which questions may lean on those before."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module

import click

from bot.answers.answer import Option
from bot.answers.assistant import Assistant
from bot.assembly import assistant
from bot.cli.explanation import explanation_text
from bot.cli.rendering import answer_text
from bot.cli.screen import Screen
from bot.cli.sources import source_lines
from bot.settings import Settings

PROMPT = "> "
REMEMBERED = 10
"""Earlier questions that a new one may lean on."""

COMMANDS = """\
  :why      how the last question was understood, and how the claims fared
  :sources  what the answers rest on
  :new      forget the questions so far
  :help     this
  :quit     leave; so does the end of input (Ctrl-D)"""


@dataclass
class Conversation:
    """The questions so far, oldest first, and the options of the last answer."""

    assistant: Assistant
    screen: Screen
    questions: list[str] = field(default_factory=list)
    options: tuple[Option, ...] = ()

    def reply(self, line: str) -> None:
        """Show what a line asks for: a command, one of the options by its number, or a question."""
        match line:
            case ":why":
                self._why()
            case ":sources":
                self._sources()
            case ":new":
                self.questions.clear()
                self.options = ()
                self.screen.show("The next question stands by itself.")
            case ":help":
                self.screen.show(COMMANDS)
            case command if command.startswith(":"):
                self.screen.show(f"There is no command {command}; these there are:\n{COMMANDS}")
            case question:
                self._answer(self._chosen(question))

    def _chosen(self, line: str) -> str:
        numbers = {str(number): option.question for number, option in enumerate(self.options, 1)}
        return numbers.get(line, line)

    def _answer(self, question: str) -> None:
        answer = self.assistant.answer(question, tuple(self.questions))
        self.screen.show(answer_text(answer, self.screen.width))
        self.options = answer.options
        self.questions = [*self.questions, question][-REMEMBERED:]

    def _why(self) -> None:
        if not self.questions:
            self.screen.show("Nothing has been asked yet.")
            return
        *earlier, last = self.questions
        self.screen.show(explanation_text(self.assistant, last, self.screen.width, earlier))

    def _sources(self) -> None:
        self.screen.show("\n".join(source_lines(self.assistant.knowledge)))


@click.command()
@click.option("source_ids", "--source", metavar="ID", multiple=True, help="Answer from this source alone; repeatable.")
def chat(source_ids: tuple[str, ...]) -> None:
    """Ask one question after another.

    A question may lean on the one before: "and Hikvision?", "why?", "what about him?". Each answer shows its quotes;
    ":why" shows how the question was understood, ":help" lists the other commands. Nothing of it is kept.
    """
    conversation = Conversation(assistant(Settings.read(), source_ids), Screen.of_process())
    conversation.screen.show('Ask away, for instance "is SenseTime listed?"; :help lists the commands, :quit leaves.\n')
    for line in _lines():
        if line == ":quit":
            break
        if line:
            conversation.reply(line)
            conversation.screen.show("")


def _lines() -> Iterator[str]:
    """What is typed, or piped in and then shown too, line by line until the end."""
    if sys.stdin is None:
        return
    if sys.stdin.isatty():
        yield from _typed()
        return
    for line in sys.stdin.buffer:
        text = line.decode("utf-8", "replace").strip()
        click.echo(f"{PROMPT}{text}")
        yield text


def _typed() -> Iterator[str]:
    """Lines with editing, and earlier ones at the arrow keys, where the platform has it."""
    with contextlib.suppress(ImportError):
        import_module("readline")  # which makes input() editable
    while True:
        try:
            yield input(PROMPT).strip()
        except (EOFError, KeyboardInterrupt):
            click.echo()
            return
