from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from bot.drafts.seal import seal
from tests.cli.conftest import Run
from tests.knowledge_builder import ARTICLE, ARTICLE_FILE, TEXT, KnowledgeFolder

SOURCE = "vell-2021-03-12"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """The full text of the article, under a name that says nothing."""
    path = tmp_path / "saved page.txt"
    path.write_bytes(TEXT.encode())
    return path


def test_sound_knowledge_is_counted(run: Run, folder: KnowledgeFolder) -> None:
    result = run("knowledge", "check", ENTITYLIST_KNOWLEDGE_DIR=str(folder.root))
    assert result.exit_code == 0
    assert result.stdout == "2 sources, 3 claims, 1 list entry, 5 parties: no problem in the files.\n"


def test_every_problem_of_the_knowledge_is_told(run: Run, folder: KnowledgeFolder) -> None:
    folder.change(ARTICLE_FILE, 'predicate = "bar"', 'predicate = "applaud"')
    folder.change(ARTICLE_FILE, 'speaker = "port-office"', 'speaker = "nobody"')
    result = run("knowledge", "check", ENTITYLIST_KNOWLEDGE_DIR=str(folder.root))
    assert result.exit_code == 2
    assert [word for word in ("applaud", "nobody", SOURCE) if word not in result.stderr] == []
    assert result.stdout == ""


def test_the_files_are_checked_whatever_is_prepared(run: Run, folder: KnowledgeFolder, tmp_path: Path) -> None:
    places = {"ENTITYLIST_KNOWLEDGE_DIR": str(folder.root), "ENTITYLIST_DATA_DIR": str(tmp_path / "data")}
    assert run("ask", "who barred the boats?", **places).exit_code == 0
    assert run("knowledge", "check", **places).exit_code == 0
    folder.change(ARTICLE_FILE, 'predicate = "bar"', 'predicate = "applaud"')
    for command in (("knowledge", "check"), ("knowledge", "list"), ("ask", "who barred the boats?")):
        result = run(*command, **places)
        assert (result.exit_code, "applaud" in result.stderr) == (2, True)


def test_a_claim_that_nobody_can_ask_for_is_a_problem(run: Run, folder: KnowledgeFolder) -> None:
    folder.add("vocabulary/concepts/port.toml", '[mark]\ngloss = "no word at all"\nwords = ["?"]\n')
    folder.add("vocabulary/predicates.toml", '[hush]\ngloss = "to say nothing"\ncues = ["mark"]\n')
    silent = '[[claim]]\nid = "silent"\npredicate = "hush"\nvoice = "publisher"\nquote = "12 March, 2021"\n\n'
    with_it = ARTICLE.replace("[[discrepancy]]", f"{silent}[[discrepancy]]")
    folder.write(ARTICLE_FILE, seal(with_it, TEXT))
    result = run("knowledge", "check", ENTITYLIST_KNOWLEDGE_DIR=str(folder.root))
    assert result.exit_code == 2
    assert f"sources/{SOURCE}: silent: no question made from its words and parties" in result.stderr
    assert result.stderr.count("\n") == 2
    assert result.stdout == ""


@pytest.mark.parametrize("named", [(), ("--source", SOURCE)])
def test_quotes_that_stand_in_the_text_are_proved(
    run: Run, folder: KnowledgeFolder, text: Path, named: tuple[str, ...]
) -> None:
    result = run("knowledge", "check", "--text", str(text), *named, ENTITYLIST_KNOWLEDGE_DIR=str(folder.root))
    assert result.exit_code == 0
    assert f"{SOURCE}: 3 quotes stand in {text} to the character." in result.stdout


def test_a_quote_that_the_text_does_not_hold_is_a_problem(run: Run, folder: KnowledgeFolder, tmp_path: Path) -> None:
    changed = tmp_path / f"{SOURCE}.txt"
    changed.write_text(TEXT.replace("twelve", "eleven"), "utf-8")
    result = run("knowledge", "check", "--text", str(changed), ENTITYLIST_KNOWLEDGE_DIR=str(folder.root))
    assert result.exit_code == 2
    assert "twelve-ferries" in result.stderr


def test_a_text_of_no_known_source_is_asked_about(run: Run, folder: KnowledgeFolder, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Something else.", "utf-8")
    result = run("knowledge", "check", "--text", str(other), ENTITYLIST_KNOWLEDGE_DIR=str(folder.root))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"entitylist: which source is {other} the text of?")


def test_the_list_shows_date_and_counts_of_each_source(run: Run, folder: KnowledgeFolder) -> None:
    result = run("knowledge", "list", ENTITYLIST_KNOWLEDGE_DIR=str(folder.root))
    assert result.stdout.splitlines() == [
        "source           kind     date        claims  entries  parties",
        "vell-2021-03-12  article  2021-03-12       3        0        3",
        "ferry-register   list     2021-06-01       0        1        1",
    ]


def test_a_draft_is_toml_with_a_claim_for_each_sentence(run: Run, folder: KnowledgeFolder, text: Path) -> None:
    result = run("knowledge", "draft", str(text), ENTITYLIST_KNOWLEDGE_DIR=str(folder.root))
    assert result.exit_code == 0
    quotes = [claim["quote"] for claim in tomllib.loads(result.stdout)["claim"]]
    assert "The ban covers twelve ferries." in quotes
    assert "TODO" in result.stdout


def test_a_seal_is_written_into_the_file_once(run: Run, text: Path, tmp_path: Path) -> None:
    file = tmp_path / "facts.toml"
    file.write_text(ARTICLE, "utf-8")
    first = run("knowledge", "seal", str(file), "--text", str(text))
    assert (first.exit_code, first.stdout) == (0, f"{file} is sealed.\n")
    sealed = file.read_bytes()
    assert tomllib.loads(sealed.decode())["source"]["text"]["length"] == len(TEXT)
    again = run("knowledge", "seal", str(file), "--text", str(text))
    assert again.stdout == f"{file} is sealed already; nothing was changed.\n"
    assert file.read_bytes() == sealed


def test_a_quote_that_is_not_in_the_text_leaves_the_file_as_it_was(run: Run, text: Path, tmp_path: Path) -> None:
    file = tmp_path / "facts.toml"
    spoilt = ARTICLE.replace("twelve ferries.", "twenty ferries.")
    file.write_text(spoilt, "utf-8")
    result = run("knowledge", "seal", str(file), "--text", str(text))
    assert result.exit_code == 2
    assert "twelve-ferries" in result.stderr
    assert file.read_text("utf-8") == spoilt


def test_a_file_that_cannot_be_written_is_told(
    run: Run, text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, data: bytes) -> int:
        raise PermissionError(13, "Permission denied")

    file = tmp_path / "facts.toml"
    file.write_text(ARTICLE, "utf-8")
    monkeypatch.setattr(Path, "write_bytes", refuse)  # a test run as root can write anywhere
    result = run("knowledge", "seal", str(file), "--text", str(text))
    assert (result.exit_code, result.stderr) == (2, f"entitylist: cannot write {file}: permission denied\n")
