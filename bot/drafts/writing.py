"""The text of a fact file: values as TOML, and a comment for everything that is left to a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import tomlkit

from bot.drafts.counts import Count
from bot.drafts.proposal import Proposal
from bot.drafts.strangers import Stranger
from bot.drafts.times import TimeFound
from bot.facts.digests import quote_digest

Todo = tuple[str, str]


def comment(text: str) -> str:
    """One line of comment, without the characters that TOML keeps out of comments."""
    return "# " + " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", text).split())


def todo(field: str, reason: str) -> str:
    """A line that asks a person to look at a field."""
    return comment(f"TODO {field}: {reason}")


def value(item: object) -> str:
    """A value as TOML; a text with quotation marks stands between ''' where it can, so that it reads as printed."""
    if isinstance(item, str) and '"' in item and "'''" not in item and item.isprintable() and not item.endswith("'"):
        return f"'''{item}'''"
    if isinstance(item, dict):
        return "{ " + ", ".join(f"{key} = {value(one)}" for key, one in item.items()) + " }" if item else "{}"
    if isinstance(item, list | tuple):
        return "[" + ", ".join(map(value, item)) + "]"
    return tomlkit.item(item).as_string()


def claim_text(proposal: Proposal) -> str:
    """A [[claim]] table; each TODO stands above its field."""
    return "\n".join(["[[claim]]", *_with_todos(_claim_fields(proposal), proposal.todos)])


def party_text(stranger: Stranger) -> str:
    """A [party.x] table for a name that the knowledge does not hold."""
    fields = {"name": stranger.names[0], "kind": stranger.kind, "names": stranger.names}
    short = f"; it may be short for {' or '.join(map(repr, stranger.longer))}" if stranger.longer else ""
    todos = (("name", f"not known; merge it with a party that is, or complete it{short}"), ("kind", stranger.why))
    return "\n".join([f"[party.{stranger.party}]", *_with_todos(fields.items(), todos)])


def _with_todos(fields: Iterable[tuple[str, object]], todos: Sequence[Todo]) -> Iterator[str]:
    """Lines of fields, each below its TODOs; those of fields that are left out come first."""
    lines = tuple(fields)
    yield from (todo(name, reason) for name, reason in todos if name not in dict(lines))
    for field, item in lines:
        yield from (todo(name, reason) for name, reason in todos if name == field)
        yield f"{field} = {value(item)}"


def _claim_fields(proposal: Proposal) -> Iterator[tuple[str, object]]:
    yield "id", proposal.id
    yield "predicate", proposal.predicate
    if proposal.about:
        yield "about", proposal.about
    yield "roles", proposal.roles
    yield "voice", proposal.voice
    if proposal.speaker is not None:
        yield "speaker", proposal.speaker
    if proposal.modality != "asserted":
        yield "modality", proposal.modality
    if proposal.negative:
        yield "polarity", "negative"
    if proposal.time:
        yield "time", _time(proposal.time, proposal.quote)
    counts = [_count(count, proposal.quote) for count in proposal.counts]
    if counts:
        yield ("quantity", counts[0]) if len(counts) == 1 else ("quantities", counts)
    if proposal.evidence:
        yield "evidence", proposal.evidence
    yield "quote", proposal.quote
    end = proposal.start + len(proposal.quote)
    yield "locator", {"paragraph": proposal.paragraph, "start": proposal.start, "end": end}
    yield "digest", quote_digest(proposal.quote)


def _time(time: TimeFound, quote: str) -> dict[str, object]:
    days: dict[str, date | None] = {"from": time.first, "to": time.last}
    known = {key: day for key, day in days.items() if day is not None}
    return {"as_printed": quote[time.start : time.end], **known, "how": time.how}


def _count(count: Count, quote: str) -> dict[str, object]:
    fields: dict[str, object] = {"number": count.number, "unit": count.unit}
    fields["as_printed"] = quote[count.start : count.end]
    return fields | ({"approximate": True} if count.approximate else {})
