"""Every place at which a quote stands in a text, to the character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.drafts.paragraphs import Paragraph, paragraph_at

MANY = 3
"""So many places are told; of more, their number."""


@dataclass(frozen=True, slots=True)
class Place:
    """One occurrence, by paragraph and offsets. `whole` is False where it runs on into another paragraph."""

    paragraph: int
    start: int
    end: int
    whole: bool = True

    def __str__(self) -> str:
        return f"{self.start} to {self.end} in paragraph {self.paragraph}{'' if self.whole else ' and beyond its end'}"


def places_of(quote: str, text: str, found: tuple[Paragraph, ...]) -> tuple[Place, ...]:
    """The places in order; none for an empty quote, or for one that begins between paragraphs."""
    return tuple(_places(quote, text, found))


def _places(quote: str, text: str, found: tuple[Paragraph, ...]) -> Iterator[Place]:
    start = text.find(quote) if quote else -1
    while start >= 0:
        end = start + len(quote)
        paragraph = paragraph_at(found, start)
        if paragraph is not None:
            yield Place(paragraph.number, start, end, paragraph.holds(start, end))
        start = text.find(quote, start + 1)


def shown_places(places: tuple[Place, ...]) -> str:
    """The places as words."""
    first = "; ".join(str(place) for place in places[:MANY])
    return f"{first}; and {len(places) - MANY} more" if len(places) > MANY else first
