"""A claim: one statement of a source, with the words that carry it and the one who makes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.facts.record import ALIAS, Record

Voice = Literal["publisher", "direct_quote", "reported_speech", "alleged", "reported_unattributed"]
Modality = Literal["asserted", "planned", "feared", "denied"]
Polarity = Literal["positive", "negative"]
RoleName = Literal["agent", "patient", "speaker", "topic", "place", "member"]


@dataclass(frozen=True, kw_only=True)
class Locator(Record):
    """Where a quote stands: paragraph (non-empty lines, from 1) and character offsets into the full text."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Time(Record):
    """A time as printed, and as resolved: first day, last day where it is a span, and how it was worked out."""

    as_printed: str
    first: date | None = field(default=None, metadata={ALIAS: "from"})
    last: date | None = field(default=None, metadata={ALIAS: "to"})
    how: str


@dataclass(frozen=True, kw_only=True)
class Quantity(Record):
    """A number with the concept it counts, and its words in the source."""

    number: int
    unit: str
    as_printed: str
    approximate: bool = False


@dataclass(frozen=True, kw_only=True)
class Claim(Record):
    """One statement.

    `states` names concepts that put the statement in other words than its predicate, `about` those that it speaks of;
    `core` is the part of `quote` that states the claim ('' for the whole quote);
    `where` is the place as printed; `keeps_from` names the doings that a forbidding claim keeps its patient from,
    `denies` what the speaker says that there is not;
    `explains` and `consequence_of` name concepts for which this claim is the stated reason or effect;
    `evidence` names claims whose quotes carry a party, a time or a number that this quote only refers to.
    `digest` is the start of the SHA-256 of the quote.
    """

    id: str
    predicate: str
    states: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    roles: dict[RoleName, tuple[str, ...]] = field(default_factory=dict)
    voice: Voice
    speaker: str | None = None
    modality: Modality = "asserted"
    polarity: Polarity = "positive"
    symmetric: bool = False
    where: str = ""
    time: Time | None = None
    quantity: Quantity | None = None
    quantities: tuple[Quantity, ...] = ()
    keeps_from: tuple[str, ...] = ()
    denies: tuple[str, ...] = ()
    explains: tuple[str, ...] = ()
    consequence_of: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    core: str = ""
    quote: str
    locator: Locator | None = None
    digest: str = ""
    notes: str = ""
    source_id: str = ""

    @property
    def counts(self) -> tuple[Quantity, ...]:
        """All quantities of the claim."""
        return self.quantities or ((self.quantity,) if self.quantity else ())

    @property
    def parties(self) -> frozenset[str]:
        """Every party in any role."""
        return frozenset(party for parties in self.roles.values() for party in parties)


@dataclass(frozen=True, kw_only=True)
class Discrepancy(Record):
    """Something the sources do not agree on; shown with every answer that quotes one of its claims or entries.

    `asked` names concepts by which it is asked for itself; it answers where it has entries to show for it.
    """

    id: str
    topics: tuple[str, ...]
    asked: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    text: str
    source_id: str = ""
