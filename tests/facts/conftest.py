"""A valid knowledge folder for each test, to be spoiled."""

from pathlib import Path

import pytest

from tests.knowledge_builder import KnowledgeFolder, small_knowledge


@pytest.fixture
def folder(tmp_path: Path) -> KnowledgeFolder:
    return small_knowledge(tmp_path / "knowledge")
