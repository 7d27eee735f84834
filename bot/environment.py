"""The environment and the file .env, the only place that reads them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def environment(file: str) -> dict[str, str]:
    """What is set, by names in capitals; a variable goes before the line of the file, an empty value counts as none.

    Raises OSError or UnicodeDecodeError for a file that is no text.
    """
    return {**(_set(_lines(file)) if Path(file).is_file() else {}), **_set(os.environ)}


def _set(values: Mapping[str, str | None]) -> dict[str, str]:
    return {name.upper(): value for name, value in values.items() if value}


def _lines(file: str) -> Mapping[str, str | None]:
    from dotenv import dotenv_values  # noqa: PLC0415  most have no such file, and need not wait for it

    return dotenv_values(file, encoding="utf-8")
