"""The environment and the file .env, read as settings: the only place that does."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Environment(BaseSettings):
    """What is set, under the names of `bot.settings.Settings`; the environment goes before the file.

    The prefix of the variables and the file are given as `_env_prefix` and `_env_file`.
    """

    model_config = SettingsConfigDict(env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore")

    data_dir: Path | None = None
    knowledge_dir: Path | None = None
    no_color: str = Field(default="", validation_alias="NO_COLOR", serialization_alias="NO_COLOR")
