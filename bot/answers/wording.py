"""Sentences of replies, from the templates of the knowledge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache


@dataclass(frozen=True)
class Wording:
    """Templates by key."""

    templates: Mapping[str, str]

    def say(self, key: str, **fields: object) -> str:
        """One sentence. Raises KeyError for an unknown key or a field that the template needs and was not given."""
        return self.templates[key].format(**fields)


@lru_cache(maxsize=1_000)
def day(value: date) -> str:
    """A date as printed in replies: 8 October 2019."""
    return f"{value.day} {value:%B %Y}"


def listed(words: Iterable[str]) -> str:
    """Words as an enumeration: a, b and c."""
    found = list(words)
    return " and ".join([", ".join(found[:-1]), found[-1]]) if len(found) > 1 else "".join(found)
