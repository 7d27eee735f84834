"""Everything that was loaded, for reading only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.errors import UnknownSource
from bot.facts.claim import Claim, Discrepancy
from bot.facts.entry import Entry
from bot.facts.party import Party
from bot.facts.source import ListHead, Rule, Source
from bot.facts.vocabulary import Vocabulary


@dataclass(frozen=True)
class SourceFile:
    """What one file under knowledge/sources holds."""

    source: Source
    claims: tuple[Claim, ...] = ()
    entries: tuple[Entry, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    rule: Rule | None = None
    list_head: ListHead | None = None


@dataclass(frozen=True)
class Knowledge:
    """Sources in order of publication, the parties of all of them, and the shared vocabulary."""

    files: tuple[SourceFile, ...]
    parties: dict[str, Party]
    vocabulary: Vocabulary

    @property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return {file.source.id: file.source for file in self.files}

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in the order of the files."""
        return tuple(claim for file in self.files for claim in file.claims)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All list entries, in the order of the files."""
        return tuple(entry for file in self.files for entry in file.entries)

    @property
    def discrepancies(self) -> tuple[Discrepancy, ...]:
        """All known disagreements."""
        return tuple(item for file in self.files for item in file.discrepancies)

    @property
    def as_of(self) -> date:
        """The latest date that any source reaches."""
        return max(file.source.published for file in self.files)

    def above(self, party: str) -> tuple[str, ...]:
        """Those for whom a party speaks, of which it is part, or whose nation it has, and theirs in turn."""
        one = self.parties[party]
        direct = [other for other in (one.speaks_for, one.part_of, one.nation) if other]
        return tuple(dict.fromkeys((*direct, *(further for other in direct for further in self.above(other)))))

    def file(self, source_id: str) -> SourceFile:
        """The file of a source. Raises UnknownSource."""
        for file in self.files:
            if file.source.id == source_id:
                return file
        raise UnknownSource(source_id, tuple(self.sources))

    def only(self, source_ids: Iterable[str]) -> Knowledge:
        """The same knowledge restricted to some sources; all of them when none is named. Raises UnknownSource."""
        wanted = tuple(dict.fromkeys(source_ids))
        return replace(self, files=tuple(self.file(source_id) for source_id in wanted)) if wanted else self
