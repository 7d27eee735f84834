"""Which files a knowledge folder holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("sources", "parties", "vocabulary/concepts")
"""Folders of which every file is read, those in folders below them too."""

NAMED = ("vocabulary", "wording")
"""Folders of which single files are read, by their names."""


def toml_files(folder: Path) -> Iterator[Path]:
    """The TOML files below a folder, in a stable order."""
    yield from sorted(folder.rglob("*.toml"))


def knowledge_files(root: Path) -> Iterator[Path]:
    """Every file that loading reads, in a stable order: what can change the knowledge. Some come twice."""
    for folder in (*FOLDERS, *NAMED):
        yield from toml_files(root / folder)
