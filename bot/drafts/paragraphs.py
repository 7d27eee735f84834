"""A source's text cut into paragraphs, the unit by which quotes are located."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line that is not blank: `number` counts them from 1; `start` and `end` are offsets into the whole text."""

    number: int
    start: int
    end: int
    text: str

    def holds(self, start: int, end: int) -> bool:
        """Whether a span lies within it."""
        return self.start <= start and end <= self.end


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs in order. Lines end at a line feed alone, so that every other character keeps its place."""
    found: list[Paragraph] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Paragraph(len(found) + 1, start, start + len(line), line))
        start += len(line) + 1
    return tuple(found)


def paragraph_at(found: tuple[Paragraph, ...], start: int) -> Paragraph | None:
    """The paragraph in which an offset lies."""
    return next((paragraph for paragraph in found if paragraph.start <= start < paragraph.end), None)
