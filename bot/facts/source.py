"""Where statements come from: an article, a rule, or an official list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.facts.record import Record

SourceKind = Literal["article", "rule", "list"]


@dataclass(frozen=True, kw_only=True)
class FullText(Record):
    """Proof of the text that was quoted: its length in characters and its SHA-256 over UTF-8; the text itself is not
    kept."""

    length: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Source(Record):
    """One source.

    `published` is the date it bears, for a list the date of the copy; `url` is empty where none is known.
    """

    id: str
    kind: SourceKind
    title: str
    publisher: str
    published: date
    url: str = ""
    notes: str = ""
    text: FullText | None = None


@dataclass(frozen=True, kw_only=True)
class Rule(Record):
    """A Federal Register document, by the fields under which lawyers look it up."""

    citation: str
    document_number: str
    docket: str
    rin: str
    action: str
    announced: date
    published: date
    effective: date


@dataclass(frozen=True, kw_only=True)
class ListHead(Record):
    """An official list as held here.

    `complete` is False where only some of its entries are held; `group` is the party that stands for all of them.
    """

    name: str
    rule: str
    complete: bool
    group: str
