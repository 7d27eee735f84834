"""Other forms of a reading: one name at a time, or its words turned into their opposites."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.questions.reading import Item, Mention, Reading


def one_name_each(reading: Reading) -> tuple[Reading, ...]:
    """The reading once for each of its names, where it names several in a row; nothing where it does not."""
    if reading.asks not in ("verdict", "definition", "choice", "content"):
        return ()
    names = [mention for mention in reading.mentions if mention.form == "name" and mention.need == "required"]
    rows = [mention for mention in names if any(_beside(mention, other) for other in names)]
    if len(rows) < 2:
        return ()
    operators = tuple(found for found in reading.operators if found.name not in ("both", "all", "either"))
    return tuple(
        replace(
            reading,
            mentions=tuple(other for other in reading.mentions if other is mention or other not in rows),
            operators=operators,
        )
        for mention in rows
    )


def _beside(mention: Mention, other: Mention) -> bool:
    """Whether two names stand next to each other, with at most a comma or an "and" between."""
    return other is not mention and 0 <= max(mention.first, other.first) - min(mention.last, other.last) <= 1


def turned_round(reading: Reading, opposites: Mapping[str, frozenset[str]]) -> Reading | None:
    """The reading with each concept that has opposites replaced by them; None where none has."""
    if not any(_has_opposite(item, opposites) for item in reading.items):
        return None
    items = tuple(
        replace(item, concepts=frozenset(other for concept in item.concepts for other in opposites[concept]))
        if _has_opposite(item, opposites) else item
        for item in reading.items
    )  # fmt: skip
    return replace(reading, items=items)


def _has_opposite(item: Item, opposites: Mapping[str, frozenset[str]]) -> bool:
    return bool(item.concepts) and all(concept in opposites for concept in item.concepts)
