"""What comes in from files and from standard input, as text."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from bot.errors import BadRequest, UnreadableFile

STDIN = "-"


def is_piped() -> bool:
    """Whether standard input is there and is no terminal."""
    return sys.stdin is not None and not sys.stdin.isatty()


def text_of_input() -> str:
    """All of standard input. Raises BadRequest when it is not UTF-8."""
    return decoded(sys.stdin.buffer.read(), "standard input") if sys.stdin is not None else ""


def lines_of_input() -> Iterator[bytes]:
    """The lines of standard input as they arrive."""
    if sys.stdin is not None:
        yield from sys.stdin.buffer


def decoded(data: bytes, what: str) -> str:
    """Bytes as text, without a byte order mark. Raises BadRequest."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadRequest(f"{what} is not UTF-8 (byte {fault.start + 1})") from fault


def text_of(path: Path) -> str:
    """The text of a file, character for character. Raises UnreadableFile."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as fault:
        raise UnreadableFile(str(path), f"it is not UTF-8 (byte {fault.start + 1})") from fault
    except OSError as fault:
        raise UnreadableFile(str(path), (fault.strerror or "it cannot be opened").lower()) from fault
