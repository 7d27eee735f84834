"""TOML files of a knowledge folder turned into models; every fault becomes a Problem, none an exception."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import tomli
from pydantic import TypeAdapter, ValidationError

from bot.errors import Problem

Model = TypeVar("Model")

REASONS = {
    "dataclass_type": "this is to be a table",
    "unexpected_keyword_argument": "Extra inputs are not permitted",
}
"""What is said in place of pydantic's words where those speak of Python and not of files."""

LARGEST = 2**63 - 1
"""TOML promises whole numbers of 64 bits and no more."""


def read_toml(path: Path, root: Path, problems: list[Problem]) -> dict[str, Any] | None:
    """The table of one file, with lists made into tuples; None, with a problem noted, when it cannot be read."""
    try:
        with path.open("rb") as stream:
            table: dict[str, Any] = _frozen(tomli.load(stream))
    except (OSError, ValueError, RecursionError) as fault:  # ValueError: no UTF-8, no TOML, or a figure without end
        problems.append(Problem(shown(path, root), "", f"cannot be read as TOML: {fault}"))
        return None
    return table


def shown(path: Path, root: Path) -> str:
    """The path as it is named in a problem: relative to the knowledge folder."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def model(adapter: TypeAdapter[Model], value: object, file: str, entry: str, problems: list[Problem]) -> Model | None:
    """The value as a model, or None with a problem for each fault in it."""
    try:
        return adapter.validate_python(value)
    except ValidationError as fault:
        for error in fault.errors(include_url=False, include_context=False):
            where = ".".join(str(step) for step in error["loc"])
            reason = REASONS.get(error["type"], error["msg"])
            problems.append(Problem(file, entry, f"{where}: {reason}" if where else reason))
        return None


def as_table(value: object, file: str, entry: str, problems: list[Problem]) -> dict[str, Any]:
    """The value if it is a table; empty, with a problem noted, if not."""
    if isinstance(value, dict):
        return value
    problems.append(Problem(file, entry, "this is to be a table"))
    return {}


def as_tables(value: object, file: str, entry: str, problems: list[Problem]) -> tuple[dict[str, Any], ...]:
    """The value if it is a list of tables; empty, with a problem noted, if not."""
    if isinstance(value, tuple) and all(isinstance(item, dict) for item in value):
        return value
    problems.append(Problem(file, entry, f"these are to be written as [[{entry}]] tables"))
    return ()


def _frozen(value: object) -> Any:
    match value:
        case int() if abs(value) > LARGEST:
            raise ValueError(f"a whole number beyond {LARGEST}")
        case list():
            return tuple(_frozen(item) for item in value)
        case dict():
            return {key: _frozen(item) for key, item in value.items()}
        case _:
            return value
