"""Sealing a fact file: what can be worked out from the text is written into it, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Comment, Item, Key, SingleKey, Table, Whitespace

from bot.drafts.nearest import difference
from bot.drafts.paragraphs import Paragraph, paragraphs
from bot.drafts.places import Place, places_of
from bot.errors import NotSealable, Problem
from bot.facts.digests import quote_digest, text_digest


def seal(toml_text: str, source_text: str) -> str:
    """The fact file with [source.text], and each claim's locator and digest, filled in or renewed.

    Comments, order and whatever fits already stay as they are, so sealing twice changes nothing. A quote that stands
    at several places keeps the one its locator names, else it gets the first. Raises NotSealable with every claim
    whose quote is not in the text; nothing is sealed by halves.
    """
    document = _parsed(toml_text)
    claims, problems = _claims(document), list(_source_problems(document))
    found = paragraphs(source_text)
    for number, claim in enumerate(claims):
        name, quote = str(claim.get("id", f"claim {number + 1}")), claim.get("quote")
        place = _place(quote, claim.get("locator"), source_text, found) if isinstance(quote, str) else None
        if place is None:
            problems.append(Problem("claim", name, _why_not(quote, source_text, found)))
        else:
            claims[number] = _sealed(claim, place, str(quote))
    if problems:
        raise NotSealable(tuple(problems))
    document["source"] = _with_text(document["source"], source_text)
    return tomlkit.dumps(document)


def _parsed(toml_text: str) -> tomlkit.TOMLDocument:
    """The file, which is only taken if it can be written back as it is: tables of one name that stand apart cannot."""
    try:
        document = tomlkit.parse(toml_text)
        kept = tomlkit.dumps(document) == toml_text
    except (TOMLKitError, ValueError, RecursionError) as fault:
        raise NotSealable((Problem("fact file", "", f"cannot be read as TOML: {fault}"),)) from fault
    if not kept:
        reason = "it could not be kept as written; keep the [[claim]] tables together, and each other kind"
        raise NotSealable((Problem("fact file", "", reason),))
    return document


def _claims(document: Mapping[str, Any]) -> AoT:
    claims = document.get("claim", tomlkit.aot())
    if not isinstance(claims, AoT):
        raise NotSealable((Problem("fact file", "claim", "claims are to be written as [[claim]] tables"),))
    return claims


def _source_problems(document: Mapping[str, Any]) -> Iterator[Problem]:
    source = document.get("source")
    if not isinstance(source, Table):
        reason = "there is no [source] table" if source is None else "[source] is to stand whole, [source.text] with it"
        yield Problem("fact file", "source", reason)
    elif not isinstance(source.get("text", {}), Mapping):
        yield Problem("fact file", "source.text", "this is to be a table")


def _place(quote: str, locator: object, text: str, found: tuple[Paragraph, ...]) -> Place | None:
    places = [place for place in places_of(quote, text, found) if place.whole]
    named = locator.get("start") if isinstance(locator, Mapping) else None
    return next((place for place in places if place.start == named), places[0] if places else None)


def _why_not(quote: object, text: str, found: tuple[Paragraph, ...]) -> str:
    if not isinstance(quote, str) or not quote:
        return "it has no quote"
    places = places_of(quote, text, found)
    if places:
        return f"the quote reaches past the end of paragraph {places[0].paragraph}; quote one paragraph at a time"
    return f"the quote is not in the text: {difference(text, quote)}"


def _sealed(claim: Table, place: Place, quote: str) -> Table:
    """The claim with locator and digest; both stand behind the quote where they are new."""
    locator = {"paragraph": place.paragraph, "start": place.start, "end": place.end}
    fields = {"locator": locator, "digest": quote_digest(quote)}
    missing = [key for key in fields if key not in claim]
    for key, value in fields.items():
        if key in claim and claim[key] != value:
            claim[key] = _written(value)
    return _with_new(claim, {key: _written(fields[key]) for key in missing}) if missing else claim


def _written(value: object) -> Item:
    """A value in the house's way of writing, which has blanks inside the braces of an inline table."""
    if isinstance(value, Mapping):
        return tomlkit.value("{ " + ", ".join(f"{key} = {item}" for key, item in value.items()) + " }")
    return tomlkit.item(value)


def _with_new(claim: Table, new: Mapping[str, Item]) -> Table:
    """A copy with new fields right behind the quote; at the end they would land behind the comments that follow."""
    body = claim.value.body
    quote = next(place for place, (key, _) in enumerate(body) if key is not None and key.key == "quote") + 1
    copy = tomlkit.table()
    _append(copy, [*body[:quote], *((SingleKey(key), item) for key, item in new.items()), *body[quote:]])
    return copy


def _with_text(source: Table, text: str) -> Table:
    """The source with its proof of the text; comments that follow the source still follow it."""
    fields = {"length": len(text), "sha256": text_digest(text)}
    if "text" in source:
        proof = source["text"]
        for key in (key for key, value in fields.items() if proof.get(key) != value):
            proof[key] = fields[key]
        return source
    body = source.value.body
    keyed = max((place for place, (key, _) in enumerate(body) if key is not None), default=-1) + 1
    proof = tomlkit.table()
    _append(proof, [*((SingleKey(key), tomlkit.item(value)) for key, value in fields.items()), *body[keyed:]])
    copy = tomlkit.table()
    _append(copy, [*body[:keyed], (None, tomlkit.nl()), (SingleKey("text"), proof)])
    return copy


def _append(table: Table, body: Iterable[tuple[Key | None, Item]]) -> None:
    """Add what stands in a body; what has no key is a comment or blank space."""
    for key, item in body:
        if key is not None:
            table.append(key, item)
        elif isinstance(item, Comment | Whitespace):
            table.add(item)
