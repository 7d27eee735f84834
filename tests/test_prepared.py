"""Objects kept on disk, and never read from a file that somebody else may have written."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from bot import prepared
from bot.prepared import KEPT, Prepared, key_of

pytestmark = pytest.mark.skipif(os.name != "posix", reason="nothing is kept where it cannot be told who may write")


def test_a_draft_that_cannot_take_its_place_is_taken_away(tmp_path: Path) -> None:
    one = Prepared(tmp_path / "kept", "key")
    (one.folder / one.key).mkdir(mode=0o700, parents=True)
    one.folder.chmod(0o700)
    one.write("object")
    assert [path.name for path in one.folder.iterdir()] == ["key"]
    assert one.read() is None


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write_to_is_not_read(tmp_path: Path, mode: int) -> None:
    one = _written(tmp_path)
    (one.folder / one.key).chmod(mode)
    assert one.read() is None
    one.write("anew")
    assert one.read() == "anew"


@pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
def test_a_folder_that_others_may_write_to_is_not_used(tmp_path: Path, mode: int) -> None:
    one = _written(tmp_path)
    one.folder.chmod(mode)
    assert one.read() is None
    one.write("anew")
    one.folder.chmod(0o700)
    assert one.read() == "object"


def test_what_belongs_to_somebody_else_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = _written(tmp_path)
    somebody = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: somebody)
    assert one.read() is None
    one.write("anew")
    monkeypatch.undo()
    assert one.read() == "object"


def test_links_are_not_followed(tmp_path: Path) -> None:
    one = _written(tmp_path)
    (tmp_path / "link").symlink_to(one.folder)
    (one.folder / "other").symlink_to(one.key)
    assert Prepared(tmp_path / "link", one.key).read() is None
    assert Prepared(one.folder, "other").read() is None


def test_what_is_too_large_is_neither_written_nor_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = _written(tmp_path)
    monkeypatch.setattr(prepared, "LARGEST", 40)
    assert one.read() is None
    replace(one, key="large").write("object" * 9)
    assert [path.name for path in one.folder.iterdir()] == ["key"]


def test_the_newest_are_kept(tmp_path: Path) -> None:
    for number in range(KEPT + 3):
        Prepared(tmp_path / "kept", str(number)).write(number)
        os.utime(tmp_path / "kept" / str(number), (number, number))
    assert {path.name for path in (tmp_path / "kept").iterdir()} == {str(3 + number) for number in range(KEPT)}


def test_the_key_tells_files_names_and_texts_apart(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("ab", "utf-8")
    two.write_text("c", "utf-8")
    keys = [key_of([one, two]), key_of([two, one]), key_of([one]), key_of([one], "c"), key_of([one], "c", "")]
    one.write_text("a", "utf-8")
    two.write_text("bc", "utf-8")
    keys += [key_of([one, two]), key_of([], "a", "bc"), key_of([], "ab", "c")]
    assert len(set(keys)) == len(keys)


def _written(tmp_path: Path) -> Prepared:
    one = Prepared(tmp_path / "kept", "key")
    one.write("object")
    assert one.read() == "object"
    return one
