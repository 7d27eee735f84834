"""What can be set from outside, and what holds where nothing is set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.environment import environment
from bot.errors import UnreadableFile

ENV_FILE = ".env"
PREFIX = "ENTITYLIST_"


def user_data_dir() -> Path:
    """The platform's folder for what a program keeps between runs."""
    import platformdirs  # noqa: PLC0415  not needed where the folder is set, or nothing is kept

    return platformdirs.user_data_path("entitylist", appauthor=False)


def shipped_knowledge_dir() -> Path:
    """The knowledge inside an installed package, or the one at the top of a checkout."""
    package = Path(__file__).parent
    packaged = package / "knowledge"
    return packaged if packaged.is_dir() else package.parent / "knowledge"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """One field a setting, each ENTITYLIST_<FIELD> in the environment; an empty value counts as none.

    `data_dir` is where state lives; nothing is created before something is kept.
    """

    data_dir: Path = field(default_factory=user_data_dir)
    knowledge_dir: Path = field(default_factory=shipped_knowledge_dir)
    no_color: bool = False

    @classmethod
    def read(cls) -> Settings:
        """The settings of this process. Raises UnreadableFile for a .env that is no text."""
        try:
            found = environment(ENV_FILE)
        except (OSError, UnicodeDecodeError) as fault:
            raise UnreadableFile(ENV_FILE, "it is not a text file in UTF-8") from fault
        folders = {name: folder for name in ("data_dir", "knowledge_dir") if (folder := _folder(found, name))}
        return cls(**folders, no_color="NO_COLOR" in found)


def _folder(found: Mapping[str, str], name: str) -> Path | None:
    value = found.get(f"{PREFIX}{name}".upper())
    return Path(value).expanduser() if value else None
