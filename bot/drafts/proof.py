"""Proof of a fact file against the full text that it quotes."""

from __future__ import annotations

from collections.abc import Iterator

from bot.drafts.nearest import difference
from bot.drafts.paragraphs import Paragraph, paragraph_at, paragraphs
from bot.drafts.places import places_of, shown_places
from bot.errors import Problem
from bot.facts.claim import Claim
from bot.facts.digests import text_digest
from bot.facts.knowledge import SourceFile


def prove(file: SourceFile, text: str) -> tuple[Problem, ...]:
    """Every way in which a fact file does not fit the text; empty when each quote stands where its locator says."""
    name = f"sources/{file.source.id}"
    found = paragraphs(text)
    return (
        *(Problem(name, "source.text", reason) for reason in _text_faults(file, text)),
        *(Problem(name, claim.id, reason) for claim in file.claims for reason in _faults(claim, text, found)),
    )


def _text_faults(file: SourceFile, text: str) -> Iterator[str]:
    proof = file.source.text
    if proof is None:
        yield "the source has no [source.text] to hold the text against"
        return
    if proof.length != len(text):
        yield f"the text has {len(text)} characters, not {proof.length}"
    digest = text_digest(text)
    if proof.sha256 != digest:
        yield f"the SHA-256 of the text is {digest}, not {proof.sha256}{_repair(text, proof.sha256)}"


def _repair(text: str, sha256: str) -> str:
    """What would make the text fit, where it is only the ends of lines or a mark at the beginning."""
    if text_digest(text.replace("\r\n", "\n").removeprefix("\ufeff")) == sha256:
        return "; it would fit without carriage returns and byte order mark"
    if text_digest(text.rstrip("\n")) == sha256:
        return "; it would fit without the line feeds at its end"
    return "; it would fit with a line feed at its end" if text_digest(text + "\n") == sha256 else ""


def _faults(claim: Claim, text: str, found: tuple[Paragraph, ...]) -> Iterator[str]:
    at = claim.locator
    if at is not None and 0 <= at.start <= at.end and claim.quote and text[at.start : at.end] == claim.quote:
        yield from _paragraph_faults(at.paragraph, at.start, at.end, found)
        return
    said = f"offsets {at.start} to {at.end} in paragraph {at.paragraph}" if at else "any place (it has no locator)"
    places = places_of(claim.quote, text, found)
    if places:
        yield f"the quote does not stand at {said}; it stands at {shown_places(places)}"
    else:
        yield f"the quote is not in the text: {difference(text, claim.quote)}"


def _paragraph_faults(number: int, start: int, end: int, found: tuple[Paragraph, ...]) -> Iterator[str]:
    paragraph = paragraph_at(found, start)
    if paragraph is None or paragraph.number != number:
        where = f"paragraph {paragraph.number}" if paragraph else "no paragraph"
        yield f"the quote stands in {where}, not in paragraph {number}"
    elif not paragraph.holds(start, end):
        yield f"the quote reaches past the end of paragraph {number}"
