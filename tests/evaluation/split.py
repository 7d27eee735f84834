"""Which labelled questions may be read while the rules are made, and which stay unread (docs/evaluation.md)."""

from __future__ import annotations

import hashlib
from typing import Literal

Part = Literal["read", "opened", "unread"]
PARTS: tuple[Part, ...] = ("read", "opened", "unread")

SEEN = frozenset({"a-125", "a-147", "b-043", "b-089"})
"""Questions of the unread part that were printed among failures, and so count as unread no longer."""


def part_of(question_id: str) -> Part:
    """Read from the start, opened once the rules stood, or unread still: settled by the id, but for those SEEN.

    A third by the SHA-1 of the id was set aside; of that third, half was opened.
    """
    if _number(question_id) % 3:
        return "read"
    return "unread" if _number(f"{question_id}half") % 2 and question_id not in SEEN else "opened"


def _number(text: str) -> int:
    return int(hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest(), 16)
