"""What can be set from outside, and what holds where nothing is set."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import platformdirs
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.errors import UnreadableFile

ENV_FILE = ".env"
PREFIX = "ENTITYLIST_"

Folder = Annotated[Path, AfterValidator(Path.expanduser)]


def user_data_dir() -> Path:
    """The platform's folder for what a program keeps between runs."""
    return platformdirs.user_data_path("entitylist", appauthor=False)


def shipped_knowledge_dir() -> Path:
    """The knowledge inside an installed package, or the one at the top of a checkout."""
    package = Path(__file__).parent
    packaged = package / "knowledge"
    return packaged if packaged.is_dir() else package.parent / "knowledge"


class Settings(BaseModel):
    """One field a setting, each ENTITYLIST_<FIELD> in the environment; an empty value counts as none.

    `data_dir` is where state lives; nothing is created before something is kept.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    data_dir: Folder = Field(default_factory=user_data_dir)
    knowledge_dir: Folder = Field(default_factory=shipped_knowledge_dir)
    no_color: str = Field(default="", validation_alias="NO_COLOR")

    @classmethod
    def read(cls) -> Settings:
        """The settings of this process. Raises UnreadableFile for a .env that is no text."""
        if not _anything_set():
            return cls()
        from bot.environment import environment  # noqa: PLC0415  a fifth of the time that a question takes

        try:
            found = environment(PREFIX, ENV_FILE)
        except (OSError, UnicodeDecodeError) as fault:
            raise UnreadableFile(ENV_FILE, "it is not a text file in UTF-8") from fault
        return cls.model_validate(found)


def _anything_set() -> bool:
    """Whether there is a .env, or a variable of ours."""
    names = {name.upper() for name in os.environ}
    return Path(ENV_FILE).exists() or "NO_COLOR" in names or any(name.startswith(PREFIX) for name in names)
