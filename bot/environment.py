"""The environment and the file .env, read as settings: the only place that does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


def environment(prefix: str, file: str) -> dict[str, Any]:
    """What is set, by the fields of `bot.settings.Settings`; a variable goes before the line of the file.

    Raises OSError or UnicodeDecodeError for a file that is no text.
    """

    class Environment(BaseSettings):
        model_config = SettingsConfigDict(
            env_prefix=prefix, env_file=file, env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
        )

        data_dir: Path | None = None
        knowledge_dir: Path | None = None
        no_color: str = Field(default="", validation_alias="NO_COLOR", serialization_alias="NO_COLOR")

    return Environment().model_dump(exclude_unset=True, by_alias=True)
