"""Running the command line in this process, and a small knowledge of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.cli.main import main
from tests.knowledge_builder import KnowledgeFolder, small_knowledge

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """The program with arguments, what is piped in, and variables of the environment; as on no terminal."""

    def run(*arguments: str, piped: str | bytes = "", **environment: str) -> Result:
        return CliRunner().invoke(main, arguments, input=piped, env=environment)

    return run


@pytest.fixture
def folder(tmp_path: Path) -> KnowledgeFolder:
    """A knowledge about a harbour, of one article and one register; a test may spoil it."""
    return small_knowledge(tmp_path / "knowledge")
