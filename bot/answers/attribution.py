"""Who says so, and when: the opening of every statement."""

from __future__ import annotations

from datetime import date

from bot.answers.answer import Citation
from bot.facts.claim import Claim
from bot.facts.knowledge import Knowledge
from bot.facts.source import Source


def day(value: date) -> str:
    """A date as printed in replies: 8 October 2019."""
    return f"{value.day} {value:%B %Y}"


def opening(claim: Claim, knowledge: Knowledge) -> str:
    """The publisher with the date, and through whom it speaks."""
    source = knowledge.sources[claim.source_id]
    head = f"{source.publisher} ({day(source.published)})"
    speaker = knowledge.parties[claim.speaker].name if claim.speaker else ""
    match claim.voice:
        case "direct_quote":
            return f"{head} quotes {speaker}"
        case "reported_speech":
            return f"{head}, citing {speaker}"
        case "alleged":
            return f"{head} reports what {_says(speaker)}"
        case "reported_unattributed":
            return f"{head} speaks of reports whose source it does not name"
        case "publisher":
            return head


def _says(speaker: str) -> str:
    return f"{speaker} say" if speaker.endswith("s") and not speaker.startswith("the United") else f"{speaker} says"


def citation(claim: Claim, knowledge: Knowledge) -> Citation:
    """The claim's quote with its source."""
    source = knowledge.sources[claim.source_id]
    return Citation(
        kind="quote",
        source_id=source.id,
        title=source.title,
        publisher=source.publisher,
        published=source.published,
        url=source.url or None,
        locator=f"paragraph {claim.locator.paragraph}" if claim.locator else "",
        speaker=knowledge.parties[claim.speaker].name if claim.speaker else None,
        quote=claim.quote,
    )


def source_line(source: Source) -> str:
    """Publisher and date of a source."""
    return f"{source.publisher} ({day(source.published)})"
