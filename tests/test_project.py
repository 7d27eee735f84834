"""The project as a whole: what it ships, what it must not hold, and that the README tells the truth."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from hatchling.builders.wheel import WheelBuilder

from bot.cli.main import main

# In pieces, so that this file holds none of them.
REGISTRIES = ("py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "deb." + "debian.org")
MACHINE_PATH = re.compile(r"(?<![\w.)}])/(home|Users|root|tmp|work|opt|mnt|var/folders)/\w")
FENCE = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    return Path(next(WheelBuilder(str(root)).build(directory=str(target), versions=["standard"])))


@pytest.fixture(scope="module")
def texts(root: Path) -> dict[str, str]:
    """The text files that are in git, or would be added, by their path."""
    listing = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    run = subprocess.run(listing, cwd=root, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.skip("not a git checkout")
    paths = [root / name for name in run.stdout.split("\0") if name]
    return {str(path.relative_to(root)): path.read_text("utf-8", errors="replace") for path in paths if path.is_file()}


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text("utf-8")


def project(root: Path) -> dict[str, object]:
    table: dict[str, object] = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return table


def modules(root: Path) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((root / "bot").rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def fences(readme: str) -> list[str]:
    return [match["body"] for match in FENCE.finditer(readme)]


def printed(*arguments: str) -> str:
    """What the program prints, without colour, on a terminal 80 columns wide."""
    result = CliRunner().invoke(main, arguments, prog_name="entitylist", terminal_width=80)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_wheel_holds_the_code_and_the_knowledge_and_nothing_else(root: Path, wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if ".dist-info/" not in name}
    code = {str(path.relative_to(root)) for path in (root / "bot").rglob("*.py")}
    knowledge = {f"bot/{path.relative_to(root)}" for path in (root / "knowledge").rglob("*.toml")}
    assert shipped == code | knowledge


def test_the_unpacked_wheel_answers_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    # -S leaves out the editable install of this checkout; what the package needs is put back by hand.
    start = "import runpy, sys; sys.path[:0] = sys.argv[1:3]; del sys.argv[1:3]; runpy.run_module('bot', None, %r)"
    paths = (str(tmp_path / "site"), str(Path(pytest.__file__).parents[1]))
    command = (sys.executable, "-S", "-c", start % "__main__", *paths, "ask", "is SenseTime listed?")
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "sensetime" in run.stdout.casefold()


def test_knowledge_is_data_only(root: Path) -> None:
    assert {path.suffix for path in (root / "knowledge").rglob("*") if path.is_file()} == {".toml"}


def test_each_init_file_says_what_its_folder_is_for_and_no_more(root: Path) -> None:
    inits = {path: tree for path, tree in modules(root) if path.name == "__init__.py"}
    assert [path for path, tree in inits.items() if len(tree.body) != 1 or not ast.get_docstring(tree)] == []


def test_every_package_that_the_code_imports_is_a_declared_dependency(root: Path) -> None:
    imported: set[str] = set()
    for _, tree in modules(root):
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                imported.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
    outside = imported - sys.stdlib_module_names - {"bot"}
    distributions = packages_distributions()
    needed = {distributions.get(name, [name])[0].lower().replace("_", "-") for name in outside}
    assert needed <= {re.split(r"[<>=!~ ]", str(line))[0] for line in declared(root)}


def declared(root: Path) -> list[object]:
    dependencies = project(root)["dependencies"]
    assert isinstance(dependencies, list)
    return dependencies


@pytest.mark.parametrize("lock", ["runtime.txt", "dev.txt", "bench.txt"])
def test_a_lock_pins_everything_with_hashes_and_names_no_place_to_fetch_from(root: Path, lock: str) -> None:
    lines = (root / "requirements" / lock).read_text("utf-8").replace("\\\n", " ").splitlines()
    requirements = [line for line in lines if line and not line.lstrip().startswith("#")]
    assert [line for line in requirements if not re.match(r"[\w.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)] == []
    assert [line for line in lines if "://" in line or line.startswith("-")] == []


def test_every_dependency_is_locked(root: Path) -> None:
    locked = (root / "requirements" / "runtime.txt").read_text("utf-8")
    names = [re.split(r"[<>=!~ ]", str(line))[0] for line in declared(root)]
    assert [name for name in names if f"\n{name}==" not in locked] == []


def test_no_file_names_a_package_registry(texts: dict[str, str]) -> None:
    assert [path for path, text in texts.items() if any(host in text for host in REGISTRIES)] == []


def test_no_file_holds_a_path_of_somebodys_machine(texts: dict[str, str]) -> None:
    assert [path for path, text in texts.items() if MACHINE_PATH.search(text)] == []


def test_the_readme_opens_with_the_two_commands(readme: str) -> None:
    commands = [line.split("#")[0].strip() for line in fences(readme)[0].splitlines()]
    assert commands == ["make try", "make test"]


def test_the_readme_shows_what_the_program_prints(readme: str) -> None:
    question = "is SenseTime listed?"
    shown = [body for body in fences(readme) if body.startswith(f'$ entitylist ask "{question}"\n')]
    assert [body.partition("\n")[2].strip() for body in shown] == [printed("ask", question).strip()]


def test_the_readme_shows_the_help_of_the_program(readme: str) -> None:
    shown = [body for body in fences(readme) if body.startswith("$ entitylist --help\n")]
    assert [body.partition("\n")[2].strip() for body in shown] == [printed("--help").strip()]


def test_every_make_target_of_the_readme_exists(root: Path, readme: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)\b(?=`|\s*#|$)", readme, re.MULTILINE)) <= targets


def test_the_changelog_knows_the_version(root: Path) -> None:
    changelog = (root / "CHANGELOG.md").read_text("utf-8")
    assert f"## [{project(root)['version']}]" in changelog or "## [Unreleased]" in changelog
