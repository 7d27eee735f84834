from __future__ import annotations

from pathlib import Path

import pytest

from bot.assembly import assistant
from bot.errors import UnknownSource, UnreadableFile
from bot.settings import Settings
from tests.knowledge_builder import small_knowledge


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An empty working folder, and an environment without settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ENTITYLIST_DATA_DIR", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return monkeypatch


def test_without_settings_state_goes_to_the_users_folder_and_the_shipped_knowledge_is_used(
    bare: pytest.MonkeyPatch, root: Path
) -> None:
    settings = Settings.read()
    assert settings.data_dir.is_absolute()
    assert settings.data_dir.name == "entitylist"
    assert settings.knowledge_dir == root / "knowledge"
    assert not settings.no_color


def test_reading_the_settings_creates_nothing(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare.setenv("ENTITYLIST_DATA_DIR", str(tmp_path / "data"))
    assert Settings.read().data_dir == tmp_path / "data"
    assert list(tmp_path.iterdir()) == []


def test_the_environment_goes_before_the_env_file(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lines = ["ENTITYLIST_DATA_DIR=from-file", "ENTITYLIST_KNOWLEDGE_DIR='of ours'", "SLACK_BOT_TOKEN=xoxb"]
    (tmp_path / ".env").write_text("\n".join(lines), "utf-8")
    bare.setenv("ENTITYLIST_DATA_DIR", "from-environment")
    settings = Settings.read()
    assert (settings.data_dir, settings.knowledge_dir) == (Path("from-environment"), Path("of ours"))


def test_an_empty_setting_is_none(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("ENTITYLIST_DATA_DIR", "")
    assert Settings.read().data_dir.name == "entitylist"


def test_a_folder_may_be_named_from_home(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("ENTITYLIST_DATA_DIR", "~/lists")
    assert Settings.read().data_dir == Path.home() / "lists"


def test_an_env_file_that_is_no_text_is_refused(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff=1")
    with pytest.raises(UnreadableFile):
        Settings.read()


def test_an_assistant_is_built_from_the_sources_named(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = small_knowledge(tmp_path / "knowledge")
    settings = Settings(knowledge_dir=folder.root, data_dir=tmp_path / "data")
    assert set(assistant(settings).knowledge.sources) == {"vell-2021-03-12", "ferry-register"}
    assert set(assistant(settings, ["ferry-register"]).knowledge.sources) == {"ferry-register"}
    with pytest.raises(UnknownSource):
        assistant(settings, ["ferry-register", "nope"])
