"""What can be set from outside: the only reader of the environment and of the file .env."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Self

import platformdirs
from pydantic import AfterValidator, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import UnreadableFile

ENV_FILE = ".env"

Folder = Annotated[Path, AfterValidator(Path.expanduser)]


def user_data_dir() -> Path:
    """The platform's folder for what a program keeps between runs."""
    return platformdirs.user_data_path("entitylist", appauthor=False)


def shipped_knowledge_dir() -> Path:
    """The knowledge inside an installed package, or the one at the top of a checkout."""
    package = Path(__file__).parent
    packaged = package / "knowledge"
    return packaged if packaged.is_dir() else package.parent / "knowledge"


class Settings(BaseSettings):
    """One field a setting, each ENTITYLIST_<FIELD> in the environment; an empty value counts as none.

    `data_dir` is where state lives; nothing is created before something is kept.
    """

    model_config = SettingsConfigDict(
        env_prefix="ENTITYLIST_",
        env_file=ENV_FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    data_dir: Folder = Field(default_factory=user_data_dir)
    knowledge_dir: Folder = Field(default_factory=shipped_knowledge_dir)
    no_color: str = Field(default="", validation_alias="NO_COLOR")

    @classmethod
    def read(cls) -> Self:
        """The settings of this process. Raises UnreadableFile for a .env that is no text."""
        try:
            return cls()
        except (OSError, UnicodeDecodeError) as fault:
            raise UnreadableFile(ENV_FILE, "it is not a text file in UTF-8") from fault
