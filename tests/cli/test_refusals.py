"""Bad input gets one clear line on standard error and status 2, and nothing on standard output."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

NO_QUESTION = r"no question; try: entitylist ask"


@pytest.mark.parametrize(
    ("arguments", "piped", "sentence"),
    [
        (["ask"], b"", NO_QUESTION),
        (["ask"], b" \n\t", NO_QUESTION),
        (["ask", ""], b"is it listed?", NO_QUESTION),
        (["ask", "-"], b"", NO_QUESTION),
        (["ask"], b"is \xff listed?", r"standard input is not UTF-8 \(byte 4\)"),
        (["ask", "--source", "nope", "hello"], b"", r"unknown source 'nope'; the sources are .*new-arab-2019-10-08"),
        (["ask", "--source", "nope", "--jsonl"], b"{}", r"unknown source 'nope'"),
        (["ask", "--as-of", "tomorrow", "hello"], b"", r"'tomorrow' does not match the format '%Y-%m-%d'"),
        (["ask", "--json", "--jsonl"], b"", r"--json and --jsonl do not go together"),
        (["ask", "--json", "--explain", "hello"], b"", r"--json and --explain do not go together"),
        (["ask", "--jsonl", "hello"], b"", r"--jsonl reads its questions from standard input"),
        (["ask", "--frobnicate"], b"", r"No such option.*--frobnicate.*see 'entitylist ask --help'"),
        (["askk"], b"", r"No such command 'askk'.*see 'entitylist --help'"),
        (["chat", "--source", "nope"], b"", r"unknown source 'nope'"),
        (["knowledge", "nope"], b"", r"No such command 'nope'.*see 'entitylist knowledge --help'"),
        (["knowledge", "draft"], b"", r"Missing argument 'FILE'"),
        (["knowledge", "draft", "missing.txt"], b"", r"cannot read missing\.txt: no such file"),
        (["knowledge", "draft", "."], b"", r"cannot read \.: is a directory"),
        (["knowledge", "draft", "empty.txt"], b"", r"empty\.txt has no text in it"),
        (["knowledge", "draft", "latin.txt"], b"", r"cannot read latin\.txt: it is not UTF-8 \(byte 4\)"),
        (["knowledge", "seal", "missing.toml", "--text", "empty.txt"], b"", r"cannot read missing\.toml: no such file"),
        (["knowledge", "seal", "empty.txt"], b"", r"Missing option '--text'"),
        (["knowledge", "check", "--source", "nope"], b"", r"Give as many --source as --text, or none"),
    ],
)
def test_bad_input_is_refused_in_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], piped: bytes, sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.txt").write_text("\n", "utf-8")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    result = run(*arguments, piped=piped)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert re.fullmatch(f"entitylist: .*{sentence}.*\n", result.stderr)


def test_knowledge_that_is_not_there_is_refused_with_every_problem(run: Run, tmp_path: Path) -> None:
    result = run("ask", "hello", ENTITYLIST_KNOWLEDGE_DIR=str(tmp_path))
    assert result.exit_code == 2
    assert {"sources", "parties", "vocabulary"} <= set(re.findall(r"^  (\w+)[:/]", result.stderr, re.MULTILINE))


def test_an_env_file_that_is_no_text_is_refused(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_bytes(b"\xff\xfe=1")
    result = run("ask", "hello")
    assert (result.exit_code, result.stderr) == (2, "entitylist: cannot read .env: it is not a text file in UTF-8\n")
