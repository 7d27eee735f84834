"""Who is spoken of: persons, companies, governments, places and groups, with every name they go by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from bot.facts.record import Record

PartyKind = Literal[
    "person", "company", "country", "agency", "organisation", "publication", "list", "regulation", "place", "event",
    "people", "group", "police_bureau", "police_bureau_regional", "police_college",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Party(Record):
    """A party and its names.

    `names` count in any case of letters, `case` only as written; `adjectives` ("Chinese") point to the party without
    naming it as an actor; `titles` are offices by which a person is asked for, and `heads` the
    bodies at whose head that person stands; `seats` are names that are a city's as well
    ("Beijing"); `native` names stand in the original
    script and on no official list. `speaks_for`, `part_of` and `nation` (a country) are party ids;
    `concepts` are common nouns by which a text refers to the party ("the companies").
    """

    name: str
    kind: PartyKind
    names: tuple[str, ...] = ()
    case: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    native: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    office: str = ""
    speaks_for: str | None = None
    part_of: str | None = None
    nation: str | None = None
    members: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
