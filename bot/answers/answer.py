"""The contract: what every surface gets for a question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Status = Literal["answered", "not_found", "clarify", "help"]
Verdict = Literal["yes", "no", "unknown"]
Listing = Literal[
    "listed", "amended", "removed", "not_yet_listed", "possible_match", "named_not_listed", "not_found", "cannot_tell"
]
Reason = Literal[
    "unknown_name", "no_claim", "operator", "direction", "missing_field", "off_topic", "ambiguous", "no_snapshot",
    "unknown_words", "no_context", "opinion", "too_little", "other_kind",
]  # fmt: skip

MAX_CITATIONS = 5
MAX_QUOTE_CHARS = 1200


@dataclass(frozen=True, kw_only=True)
class Citation:
    """A quote, verbatim, or a record as printed; never a sentence of the bot's own."""

    kind: Literal["quote", "record"]
    source_id: str
    title: str
    publisher: str
    published: date
    url: str | None
    locator: str
    speaker: str | None
    quote: str


@dataclass(frozen=True, kw_only=True)
class PartyRead:
    """How a name in the question was read."""

    id: str
    name: str
    matched: str
    via: str
    score: float
    band: Literal["exact", "strong", "possible"]


@dataclass(frozen=True, kw_only=True)
class Option:
    """One way to go on from a clarification."""

    label: str
    question: str


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer. `as_of` is the date up to which the sources used reach; `more` counts citations that were left out."""

    status: Status
    verdict: Verdict | None = None
    listing: Listing | None = None
    text: str
    citations: tuple[Citation, ...] = ()
    related: tuple[Citation, ...] = ()
    parties: tuple[PartyRead, ...] = ()
    reading: str | None = None
    reason: Reason | None = None
    options: tuple[Option, ...] = ()
    as_of: date | None = None
    more: int = 0
