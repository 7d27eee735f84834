from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module
from select import select

import pytest

from bot.answers.answer import Answer, Option
from bot.answers.assistant import Assistant
from bot.cli.chat import REMEMBERED, Conversation
from bot.cli.screen import Screen
from tests.cli.conftest import Run

PATIENCE = 20
"""Seconds without a word after which a chat counts as waiting for more."""

WREN = Answer(
    status="clarify",
    text="Which Wren?",
    options=(Option(label="The ferry", question="is the ferry barred?"), Option(label="The bird", question="a bird?")),
)


class Listener(Assistant):
    """An assistant that only notes what it is asked, and answers everything alike."""

    asked: list[tuple[str, tuple[str, ...]]]

    def answer(self, question: str, context: Sequence[str] = (), today: date | None = None) -> Answer:
        self.asked.append((question, tuple(context)))
        return replace(WREN, as_of=today)


@pytest.fixture
def heard(assistant: Assistant) -> Listener:
    listener = Listener(**{name: getattr(assistant, name) for name in assistant.__dataclass_fields__})
    object.__setattr__(listener, "asked", [])
    return listener


@pytest.fixture
def conversation(heard: Listener) -> Conversation:
    return Conversation(heard, Screen(80, colour=False))


def test_each_question_comes_with_those_before_it(conversation: Conversation, heard: Listener) -> None:
    for question in ("one", "two", "three"):
        conversation.reply(question)
    assert heard.asked == [("one", ()), ("two", ("one",)), ("three", ("one", "two"))]


def test_only_so_many_questions_are_remembered(conversation: Conversation, heard: Listener) -> None:
    for number in range(2 * REMEMBERED):
        conversation.reply(f"question {number}")
    assert len(heard.asked[-1][1]) == REMEMBERED
    assert heard.asked[-1][1][-1] == f"question {2 * REMEMBERED - 2}"


def test_the_number_of_an_option_asks_its_question(conversation: Conversation, heard: Listener) -> None:
    for line in ("wren", "2", "9"):
        conversation.reply(line)
    assert [question for question, _ in heard.asked] == ["wren", "a bird?", "9"]


def test_a_new_beginning_forgets_what_was_asked(conversation: Conversation, heard: Listener) -> None:
    for line in ("wren", ":new", "1"):
        conversation.reply(line)
    assert heard.asked[-1] == ("1", ())


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (":help", ":why"),
        (":what", "There is no command :what"),
        (":why", "Nothing has been asked yet."),
        (":sources", "new-arab-2019-10-08"),
    ],
)
def test_a_command_is_no_question(
    conversation: Conversation, heard: Listener, capsys: pytest.CaptureFixture[str], line: str, shown: str
) -> None:
    conversation.reply(line)
    assert shown in capsys.readouterr().out
    assert heard.asked == []


def test_a_piped_conversation_shows_questions_quotes_and_reasons(run: Run) -> None:
    result = run("chat", piped="is SenseTime listed?\n\nand hikvison?\n:why\n:quit\nnever asked\n")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "> and hikvison?\n" in result.stdout
    assert "\n  | " in result.stdout
    assert "'hikvison' is hikvision by 'Hikvision' (typo" in result.stdout
    assert "never asked" not in result.stdout


def test_the_end_of_input_ends_the_chat(run: Run) -> None:
    assert run("chat", piped=b"\xff").exit_code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_terminal_shows_a_prompt_and_colour_and_takes_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    shown, status = at_a_terminal("is SenseTime listed?\n:quit\n")
    assert status == 0
    assert "> " in shown
    assert "\x1b[36m  | " in shown
    assert "Traceback" not in shown


def at_a_terminal(typed: str) -> tuple[str, int]:
    """What a chat shows on a terminal, and its exit status."""
    pty = import_module("pty")  # which Windows has not
    terminal, inner = pty.openpty()
    command = (sys.executable, "-m", "bot", "chat")
    with subprocess.Popen(command, stdin=inner, stdout=inner, stderr=inner) as process:
        os.close(inner)
        os.write(terminal, typed.encode())
        shown = b"".join(iter(lambda: _more(terminal), b""))
        os.close(terminal)  # which ends a chat that still waits
        return shown.decode(), process.wait()


def _more(terminal: int) -> bytes:
    """What is shown next; nothing when the program has let go of the terminal, or is silent for long."""
    if not select([terminal], [], [], PATIENCE)[0]:
        return b""
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux reports the end
        return b""
