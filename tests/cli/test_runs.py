"""A run of JSON lines: one object out for each line in, in order, as soon as it is read."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.cli.conftest import Run

LINES = [
    '{"id": "first", "question": "is SenseTime listed?"}',
    '{"id": "leaning", "question": "and Hikvision?", "context": ["is SenseTime listed?"], "as_of": "2019-11-01"}',
    "",
    '{"id": "no question"}',
    "not JSON",
    '{"id": 6, "question": "商汤?"}',
]


def test_a_run_goes_on_past_bad_lines_and_ends_with_status_2(run: Run) -> None:
    result = run("ask", "--jsonl", piped="\n".join(LINES))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["first", "leaning", "no question", None, 6]
    errors = [answer["error"] for answer in answers if "error" in answer]
    assert [error.partition(":")[0] for error in errors] == ["line 4", "line 5"]
    assert result.stderr.splitlines() == [f"entitylist: {error}" for error in errors]
    assert result.exit_code == 2


def test_a_run_of_good_lines_ends_with_status_0(run: Run) -> None:
    result = run("ask", "--jsonl", piped=LINES[0] + "\r\n\r\n" + LINES[1])
    assert (result.exit_code, result.stderr) == (0, "")
    assert [json.loads(line)["status"] for line in result.stdout.splitlines()] == ["answered", "answered"]


def test_an_empty_run_is_no_failure(run: Run) -> None:
    result = run("ask", "--jsonl")
    assert (result.exit_code, result.output) == (0, "")


def test_each_answer_is_there_before_the_next_question() -> None:
    command = (sys.executable, "-m", "bot", "ask", "--jsonl")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for question in ("one", "two"):
            process.stdin.write(json.dumps({"id": question, "question": question}) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == question
        process.stdin.close()
        assert process.wait() == 0


def test_a_reader_that_stops_listening_ends_the_run_quietly() -> None:
    command = (sys.executable, "-m", "bot", "ask", "--jsonl")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(b'{"question": "one"}\n{"question": "two"}\n')
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait() in (0, 1)
