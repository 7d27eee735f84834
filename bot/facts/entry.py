"""A list entry, as printed in the official list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.facts.party import PartyKind
from bot.facts.record import Record

CITED = re.compile(r"(?P<volume>\d+) FR (?P<page>\d+), (?P<month>\d+)/(?P<day>\d+)/(?P<year>\d+)")


@dataclass(frozen=True, kw_only=True)
class Citation(Record):
    """A page of the Federal Register with its date."""

    page: str
    published: date


@dataclass(frozen=True, kw_only=True)
class Entry(Record):
    """One entry. `short` and `native` names are this project's, not the list's; the rest is verbatim."""

    party: str
    name: str
    kind: PartyKind
    name_in_2019: str = ""
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    native: tuple[str, ...] = ()
    address: str
    federal_register: str
    requirement: str
    policy: str
    source_id: str = ""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The pages cited, in order of printing; the first one added the entry, later ones changed it."""
        return tuple(_citation(match) for match in CITED.finditer(self.federal_register))


def _citation(match: re.Match[str]) -> Citation:
    published = date(2000 + int(match["year"]), int(match["month"]), int(match["day"]))
    return Citation(page=f"{match['volume']} FR {match['page']}", published=published)
