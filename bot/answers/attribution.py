"""Who says so, and when: the opening of every statement, and its citation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from bot.answers.answer import Citation
from bot.answers.wording import day, listed
from bot.facts.claim import Claim
from bot.facts.entry import Entry
from bot.facts.knowledge import Knowledge, SourceFile
from bot.facts.source import Rule, Source


def opening(claim: Claim, knowledge: Knowledge) -> str:
    """The publisher with the date, and through whom it speaks."""
    head = source_line(knowledge.sources[claim.source_id])
    speaker = knowledge.parties[claim.speaker].name if claim.speaker else ""
    match claim.voice:
        case "direct_quote":
            return f"{head}, quoting {speaker}"
        case "reported_speech":
            return f"{head}, citing {speaker}"
        case "alleged":
            return f"{head}, on what {speaker} alleged"
        case "reported_unattributed":
            return f"{head}, on reports whose source it does not name"
        case "publisher":
            return head


def opening_of_both(claims: Sequence[Claim], knowledge: Knowledge) -> str:
    """The publishers with their dates, and all through whom they speak in these claims."""
    speakers = dict.fromkeys(knowledge.parties[claim.speaker].name for claim in claims if claim.speaker)
    heads = listed(dict.fromkeys(source_line(knowledge.sources[claim.source_id]) for claim in claims))
    return f"{heads}, citing {listed(speakers)}" if speakers else heads


def source_line(source: Source) -> str:
    """Publisher and date of a source; for a list, its name and the day as of which it is held."""
    if source.kind == "list":
        return f"{source.publisher}, {source.title.split(',')[0]} as of {day(source.published)}"
    return f"{source.publisher} ({day(source.published)})"


def quoted(claim: Claim, knowledge: Knowledge) -> Citation:
    """The claim's quote with its source."""
    paragraph = f"paragraph {claim.locator.paragraph}" if claim.locator else ""
    speaker = knowledge.parties[claim.speaker].name if claim.speaker else None
    return _citation("quote", knowledge.sources[claim.source_id], paragraph, speaker, claim.quote)


def entry_record(file: SourceFile, entry: Entry) -> Citation:
    """A list entry as printed: name, aliases, citations."""
    aliases = f", a.k.a. {'; '.join(entry.aliases)}" if entry.aliases else ""
    list_name = file.list_head.name if file.list_head else file.source.title
    quote = f"{entry.name}{aliases}. {list_name}. {entry.federal_register}"
    return _citation("record", file.source, f"entry {entry.name}", None, quote)


def rule_record(source: Source, rule: Rule) -> Citation:
    """A rule by its citation, numbers and dates."""
    numbers = f"{rule.citation}; document {rule.document_number}; docket {rule.docket}; RIN {rule.rin}"
    dates = f"published {day(rule.published)}; effective {day(rule.effective)}"
    return _citation("record", source, rule.citation, None, f"{source.title}. {numbers}; {dates}")


def _citation(
    kind: Literal["quote", "record"], source: Source, locator: str, speaker: str | None, quote: str
) -> Citation:
    return Citation(
        kind=kind,
        source_id=source.id,
        title=source.title,
        publisher=source.publisher,
        published=source.published,
        url=source.url or None,
        locator=locator,
        speaker=speaker,
        quote=quote,
    )
