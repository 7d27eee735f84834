"""The sources as a table for a console."""

from __future__ import annotations

from collections.abc import Iterator

from bot.facts.knowledge import Knowledge, SourceFile

HEAD = ("source", "kind", "date", "claims", "entries", "parties")


def source_lines(knowledge: Knowledge) -> Iterator[str]:
    """A line of column names, then one a source, in order of date."""
    rows = [HEAD, *map(_row, knowledge.files)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        words = [cell.ljust(width) for cell, width in zip(row[:3], widths[:3], strict=True)]
        numbers = [cell.rjust(width) for cell, width in zip(row[3:], widths[3:], strict=True)]
        yield "  ".join([*words, *numbers])


def parties_of(file: SourceFile) -> frozenset[str]:
    """Every party that has a role in a source, speaks in it, or is entered in its list."""
    acting = {party for claim in file.claims for party in claim.parties}
    speaking = {claim.speaker for claim in file.claims if claim.speaker}
    return frozenset(acting | speaking | {entry.party for entry in file.entries})


def _row(file: SourceFile) -> tuple[str, ...]:
    source = file.source
    counts = (len(file.claims), len(file.entries), len(parties_of(file)))
    return (source.id, source.kind, source.published.isoformat(), *map(str, counts))
