"""Faults of the program itself: a sentence with a reference for the user, the place in the code for the log."""

from __future__ import annotations

import secrets
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import EntitylistError
from bot.settings import Settings

LOG_NAME = "faults.log"


def noted(fault: Exception) -> str:
    """Log a fault, and return what to tell the user; never raises, and never repeats what the fault says."""
    reference = secrets.token_hex(4)
    try:
        path = Settings.read().data_dir / LOG_NAME
        _log(path, reference, fault)
    except (OSError, EntitylistError):
        return f"something went wrong here that should not (reference {reference}; no log could be written)"
    return f"something went wrong here that should not (reference {reference}; see {path})"


def _log(path: Path, reference: str, fault: BaseException) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    head = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {reference}\n"
    with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
        log.write(head + "".join(_trail(fault)))


def _trail(fault: BaseException) -> Iterator[str]:
    """Where it came from, cause first. Without the messages, which may hold what somebody asked."""
    before = fault.__cause__ or fault.__context__
    if before is not None:
        yield from _trail(before)
    yield from traceback.format_tb(fault.__traceback__)
    yield f"{type(fault).__module__}.{type(fault).__qualname__}\n"
