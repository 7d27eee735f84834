"""Ids made from words."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 5
"""Words of an id."""


def slug(words: str) -> str:
    """Lower-case ASCII words joined by hyphens, '' when none is left."""
    plain = unicodedata.normalize("NFKD", words.replace("'", "").replace("’", "")).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.lower())[:LONGEST])


class Ids:
    """Hands out ids, each once; a number sets apart those that are made from the same words."""

    def __init__(self, taken: frozenset[str]) -> None:
        self._taken = set(taken)

    def new(self, base: str) -> str:
        """The id itself where it is free, else with the next number."""
        made, number = base, 1
        while made in self._taken:
            number += 1
            made = f"{base}-{number}"
        self._taken.add(made)
        return made
