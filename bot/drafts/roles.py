"""Which part each party plays in a sentence, guessed from the order of words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.drafts.named import Named
from bot.drafts.sentences import Span
from bot.facts.claim import RoleName

PLACES = frozenset({"place", "event"})
SPEAKERS = frozenset({"person", "group"})

_BY = re.compile(r"\b(?:by|according to)\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
_IN = re.compile(
    r"\b(?:in|at|within|inside|near|across|throughout)\s+(?:the\s+|western\s+|eastern\s+)*$", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"['’]s?\s")
_AND = r"(?:and|or|as well as|along with)\s+"
_JOINED = re.compile(rf"^(?:['’]s)?\s*(?:,\s*(?:{_AND})?|{_AND})(?:\w+\s+){{0,4}}$", re.IGNORECASE)


def roles_of(
    text: str,
    named: Sequence[Named],
    pivot: int | None,
    *,
    passive: bool,
    speaker: str | None,
    attribution: Span | None,
) -> dict[RoleName, tuple[str, ...]]:
    """Parties by role. `pivot` is where the word stands that carries the predicate; None where there is none."""
    roles: dict[RoleName, list[str]] = {}
    seen: set[str] = set()
    last: dict[RoleName, Named] = {}
    for one in named:
        if one.doubt or one.form == "adjective" or one.party in seen:
            continue
        apart = attribution is not None and attribution.start <= one.start < attribution.end
        role = _role(one, text, pivot, passive=passive, apart=apart, speaker=speaker)
        if role in ("agent", "patient") and role in last and not _JOINED.match(text[last[role].end : one.start]):
            role = "topic"
        seen.add(one.party)
        last[role] = one
        roles.setdefault(role, []).append(one.party)
    return {role: tuple(roles[role]) for role in ORDER if role in roles}


ORDER: tuple[RoleName, ...] = ("agent", "member", "speaker", "patient", "topic", "place")


def _role(one: Named, text: str, pivot: int | None, *, passive: bool, apart: bool, speaker: str | None) -> RoleName:
    before = text[: one.start]
    if one.party == speaker and (one.kind in SPEAKERS or apart):
        return "speaker"
    if one.kind in PLACES or (one.kind == "country" and _IN.search(before)):
        return "place"
    if _BY.search(before):
        return "agent"
    if pivot is None or apart or _POSSESSIVE.match(text, one.end) or text[: one.end].endswith(("'s", "’s")):
        return "topic"
    ahead = one.start < pivot
    return "agent" if ahead != passive else "patient"
