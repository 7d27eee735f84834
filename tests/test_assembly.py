"""Prepared assistants: the same answers, sooner, and never those of another knowledge."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot import assembly, prepared
from bot.answers.answer import Answer
from bot.answers.assistant import Assistant
from bot.assembly import PREPARED, assistant
from bot.errors import KnowledgeInvalid, UnknownSource
from bot.facts.knowledge import Knowledge
from bot.prepared import Prepared
from bot.settings import Settings
from tests.knowledge_builder import ARTICLE_FILE, CONCEPT_FILE, PARTY_FILE, KnowledgeFolder, small_knowledge
from tests.questions.labelled import all_questions

QUESTION = "who barred the boats?"
TENTH = all_questions()[::10]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="nothing is kept where it cannot be told who may write")


@pytest.fixture
def folder(tmp_path: Path) -> KnowledgeFolder:
    """A knowledge of its own, which a test may change."""
    return small_knowledge(tmp_path / "knowledge")


@pytest.fixture
def settings(folder: KnowledgeFolder, tmp_path: Path) -> Settings:
    """Settings with nothing kept yet."""
    return Settings(data_dir=tmp_path / "data", knowledge_dir=folder.root)


def kept(settings: Settings) -> list[Path]:
    return sorted((settings.data_dir / PREPARED).glob("*"))


def answer(settings: Settings, sources: Sequence[str] = ()) -> Answer:
    return assistant(settings, sources).answer(QUESTION)


def test_a_prepared_assistant_reads_and_answers_as_one_just_built(
    knowledge: Knowledge, tmp_path: Path, root: Path
) -> None:
    settings = Settings(data_dir=tmp_path / "data", knowledge_dir=root / "knowledge")
    asked = [(question.ask, question.context) for question in TENTH]
    compiled, read, built = assistant(settings), assistant(settings), Assistant.of(knowledge)
    assert read is not compiled
    for one in (compiled, read):
        assert [one.readings(*ask) for ask in asked] == [built.readings(*ask) for ask in asked]
        assert [one.answer(*ask) for ask in asked] == [built.answer(*ask) for ask in asked]


def test_only_the_user_can_read_and_write_what_is_kept(settings: Settings) -> None:
    assistant(settings)
    (file,) = kept(settings)
    assert [path.stat().st_mode & 0o777 for path in (file.parent, file)] == [0o700, 0o600]


def test_the_second_process_needs_no_reader_of_knowledge(settings: Settings) -> None:
    assert _imported(settings) == "['pydantic', 'tomli']"
    assert _imported(settings) == "[]"


def test_each_choice_of_sources_is_kept_by_itself(settings: Settings) -> None:
    for _ in range(2):
        assert answer(settings, ["vell-2021-03-12"]).citations[0].source_id == "vell-2021-03-12"
        assert answer(settings, ["ferry-register"]).status == "not_found"
    assert len(kept(settings)) == 2
    with pytest.raises(UnknownSource):
        assistant(settings, ["nope"])


def test_a_change_of_the_knowledge_shows_at_once(settings: Settings, folder: KnowledgeFolder) -> None:
    assert answer(settings).citations[0].publisher == "Vell Gazette"
    folder.change(ARTICLE_FILE, "Vell Gazette", "Gell Vazette")  # of the same length
    assert answer(settings).citations[0].publisher == "Gell Vazette"
    folder.change(CONCEPT_FILE, '"boat"', '"skiff"')
    assert answer(settings).status == "not_found"
    (folder.root / ARTICLE_FILE).unlink()
    assert set(assistant(settings).knowledge.sources) == {"ferry-register"}


def test_a_change_below_a_linked_folder_shows_too(settings: Settings, folder: KnowledgeFolder, tmp_path: Path) -> None:
    (folder.root / "sources").rename(tmp_path / "elsewhere")
    (folder.root / "sources").symlink_to(tmp_path / "elsewhere")
    assert answer(settings).citations[0].publisher == "Vell Gazette"
    folder.change(ARTICLE_FILE, "Vell Gazette", "Port Gazette")
    assert answer(settings).citations[0].publisher == "Port Gazette"


def test_spoilt_knowledge_is_refused_whatever_is_kept(settings: Settings, folder: KnowledgeFolder) -> None:
    assistant(settings)
    before = kept(settings)
    folder.add(PARTY_FILE, '\n[stray]\nkind = "person"\n')
    with pytest.raises(KnowledgeInvalid):
        assistant(settings)
    assert kept(settings) == before


def test_knowledge_that_changes_while_it_is_read_is_not_kept(
    settings: Settings, folder: KnowledgeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def edited_meanwhile(given: Settings) -> Knowledge:
        folder.change(ARTICLE_FILE, "Vell Gazette", "Port Gazette")
        return folder.load()

    monkeypatch.setattr(assembly, "knowledge", edited_meanwhile)
    assistant(settings)
    assert kept(settings) == []


@pytest.mark.parametrize("damage", ["nothing", "half", "a changed byte", "no pickle", "another object"])
def test_what_is_damaged_is_made_anew(settings: Settings, damage: str) -> None:
    whole = answer(settings)
    (file,) = kept(settings)
    content = file.read_bytes()
    middle = len(content) // 2
    file.write_bytes(
        {
            "nothing": b"",
            "half": content[:middle],
            "a changed byte": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
            "no pickle": prepared._seal(b"no pickle") + b"no pickle",
            "another object": prepared._seal(pickle.dumps("text")) + pickle.dumps("text"),
        }[damage]
    )
    assert answer(settings) == whole
    assert [path.name for path in kept(settings)] == [file.name]
    assert isinstance(Prepared(file.parent, file.name).read(), Assistant)


def test_where_nothing_can_be_written_it_answers_all_the_same(settings: Settings, tmp_path: Path) -> None:
    settings.data_dir.write_text("in the way", "utf-8")
    assert answer(settings).status == "answered"
    assert settings.data_dir.read_text("utf-8") == "in the way"
    full = replace(settings, data_dir=Path(os.devnull) / "data")
    assert answer(full).status == "answered"


def test_processes_that_prepare_at_once_do_not_disturb_each_other(settings: Settings) -> None:
    command = (sys.executable, "-m", "bot", "ask", "--json", QUESTION)
    started = [
        subprocess.Popen(command, env=_environment(settings), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    printed = {process.communicate()[0] for process in started}
    assert [process.returncode for process in started] == [0, 0, 0]
    assert len(printed) == 1
    (file,) = kept(settings)
    assert isinstance(Prepared(file.parent, file.name).read(), Assistant)


def _environment(settings: Settings) -> dict[str, str]:
    """Nothing but the settings, and where the code is."""
    return {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "ENTITYLIST_DATA_DIR": str(settings.data_dir),
        "ENTITYLIST_KNOWLEDGE_DIR": str(settings.knowledge_dir),
    }


def _imported(settings: Settings) -> str:
    """Which of the libraries that read knowledge a process that asks has imported."""
    ask = f"import sys\nfrom bot.cli.main import main\ntry:\n    main(['ask', {QUESTION!r}])\nfinally:\n    "
    tell = "print(sorted({'pydantic', 'tomli'} & set(sys.modules)), file=sys.stderr)"
    command = (sys.executable, "-c", ask + tell)
    run = subprocess.run(command, env=_environment(settings), capture_output=True, text=True, check=True)
    return run.stderr.strip()
