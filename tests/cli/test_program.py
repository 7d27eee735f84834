from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.cli.main import COMMANDS
from bot.cli.program import Program
from tests.cli.breaking import ASKED
from tests.cli.conftest import Run


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_without_a_command_the_program_teaches(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    for taught in ('entitylist ask "is SenseTime listed?"', "What can be asked", "Exit status", "商汤", *COMMANDS):
        assert taught in result.stdout


@pytest.mark.parametrize(
    "path", [["ask"], ["chat"], *(["knowledge", name] for name in ("check", "list", "draft", "seal"))]
)
def test_every_command_has_help(run: Run, path: list[str]) -> None:
    result = run(*path, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: entitylist {' '.join(path)}")


def test_the_knowledge_group_teaches_how_to_add_an_article(run: Run) -> None:
    result = run("knowledge")
    assert result.exit_code == 0
    assert [word for word in ("draft", "seal", "check") if f"entitylist knowledge {word}" not in result.stdout] == []


def test_the_version_is_one_line(run: Run) -> None:
    assert re.fullmatch(r"entitylist\b.*\n", run("--version").stdout)


def test_a_fault_gives_a_sentence_with_a_reference_and_leaves_the_question_out_of_the_log(tmp_path: Path) -> None:
    program = Program("entitylist", modules={"breaking": "tests.cli.breaking"})
    result = CliRunner().invoke(program, ["breaking"], env={"ENTITYLIST_DATA_DIR": str(tmp_path / "data")})
    assert result.exit_code == 1
    told = re.fullmatch(r"entitylist: something went wrong .*\(reference (\w{8}); see (.*)\)\n", result.stderr)
    assert told
    log = Path(told[2]).read_text("utf-8")
    assert Path(told[2]).parent == tmp_path / "data"
    assert told[1] in log
    assert log.index("builtins.KeyError") < log.index("builtins.RuntimeError")
    assert log.count("breaking.py") == 2
    assert ASKED not in log + result.output


def test_a_fault_is_told_also_where_no_log_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", "utf-8")
    program = Program("entitylist", modules={"breaking": "tests.cli.breaking"})
    result = CliRunner().invoke(program, ["breaking"], env={"ENTITYLIST_DATA_DIR": str(tmp_path / "data")})
    assert result.exit_code == 1
    assert "no log could be written" in result.stderr


def test_asking_loads_nothing_that_only_drafting_or_a_server_needs() -> None:
    program = (
        "import sys; sys.argv[1:] = ['ask', 'hello']\ntry:\n    from bot.cli.main import main; main()\nfinally:\n    "
    )
    listing = "print(sorted({'tomlkit', 'rich', 'slack_bolt', 'bot.drafts.seal'} & set(sys.modules)), file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", program + listing], capture_output=True, text=True, check=True)
    assert run.stderr == "[]\n"


def test_a_terminal_that_cannot_show_a_character_gets_its_code() -> None:
    command = (sys.executable, "-X", "utf8=0", "-m", "bot", "--help")
    run = subprocess.run(command, capture_output=True, check=True, env={"PYTHONIOENCODING": "latin-1:strict"})
    assert rb"\u5546\u6c64" in run.stdout
