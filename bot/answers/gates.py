"""What a claim must meet, whatever its score: each gate gives the reason why the claim is no answer, or None."""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.answer import Reason
from bot.answers.scoring import Scored
from bot.questions.reading import Item, Mention, Reading

ENOUGH = {"verdict": 0.8}
ENOUGH_ELSE = 0.72
"""Least coverage by what is asked; a yes or a no needs more than a quote does."""

HEAD = 0.85
"""Least closeness of a head concept."""

UNANSWERABLE = frozenset({"opinion", "prediction", "advice", "hypothetical"})
CARRIED = {
    "only": frozenset[str](),
    "removed": frozenset[str](),
}

Gate = Callable[[Reading, Scored], Reason | None]


def unknown_words(reading: Reading, scored: Scored) -> Reason | None:
    """Every needed word that no vocabulary knows must stand in the quote."""
    for part in scored.missing:
        if isinstance(part, Item) and not part.concepts and part.number is None:
            return "unknown_name" if part.name_like else "unknown_words"
    return None


def parties(reading: Reading, scored: Scored) -> Reason | None:
    """Every party that is named must have to do with the claim."""
    return "no_claim" if any(isinstance(part, Mention) for part in scored.missing) else None


def numbers(reading: Reading, scored: Scored) -> Reason | None:
    """A number must be the claim's."""
    wrong = any(isinstance(part, Item) and part.number is not None for part in scored.missing)
    return "missing_field" if wrong and reading.asks != "verdict" else None


def head(reading: Reading, scored: Scored) -> Reason | None:
    """What the claim states must be asked for, not only its circumstances."""
    if scored.cue >= HEAD or not any(item.concepts and not item.light for item in reading.items):
        return None
    return "no_claim"


def asked_field(reading: Reading, scored: Scored) -> Reason | None:
    """The field that is asked for must be there."""
    return None if has_field(reading, scored) else "missing_field"


def has_field(reading: Reading, scored: Scored) -> bool:
    """Whether the claim has what is asked for."""
    claim = scored.profile.claim
    match reading.asks:
        case "time":
            return claim.time is not None
        case "place":
            return bool(claim.roles.get("place"))
        case "quantity":
            return bool(claim.counts) and _counts_what_is_asked(reading, scored)
        case "reason":
            return bool(claim.explains) and bool(
                scored.profile.reasons & (reading.concepts | reading.hints) or not reading.concepts
            )
        case "consequence":
            return bool(claim.consequence_of)
        case "members":
            return bool(claim.roles.get("member")) or claim.predicate == "describe_party"
        case "definition":
            return claim.predicate in ("describe_party", "define", "locate") and bool(
                reading.parties & set(claim.roles.get("patient", ()))
            )
        case "party":
            others = claim.parties - reading.parties
            return bool(others)
        case _:
            return True


def _counts_what_is_asked(reading: Reading, scored: Scored) -> bool:
    """The noun behind "how many" must be the unit of one of the claim's counts."""
    end = max(reading.frames[0].words) + 1
    unit = next((item for item in reading.items if item.first >= end and not item.light), None)
    mention = next((mention for mention in reading.mentions if mention.first >= end), None)
    if mention and (unit is None or mention.first < unit.first):
        return True
    if unit is None:
        return True
    units = {count.unit for count in scored.profile.claim.counts}
    printed = " ".join(count.as_printed for count in scored.profile.claim.counts).casefold()
    return bool(units & unit.concepts) or unit.stems[-1] in printed


def operators(reading: Reading, scored: Scored) -> Reason | None:
    """An operator must be met by the claim; those that no source can carry are never met."""
    names = reading.operator_names
    if names & UNANSWERABLE:
        return "opinion"
    return None


def direction(reading: Reading, scored: Scored) -> Reason | None:
    """Who acts in the question must not be the one acted upon in the claim."""
    claim = scored.profile.claim
    if claim.symmetric:
        return None
    for mention in reading.mentions:
        if mention.place and mention.need == "required" and _swapped(mention, claim.roles, claim.speaker):
            return "direction"
    return None


def _swapped(mention: Mention, roles: object, speaker: str | None) -> bool:
    assert isinstance(roles, dict)
    acting = {*roles.get("agent", ()), *roles.get("speaker", ()), *((speaker,) if speaker else ())}
    suffering = {*roles.get("patient", ()), *roles.get("topic", ()), *roles.get("member", ()), *roles.get("place", ())}
    parties = set(mention.parties)
    if mention.place == "agent":
        return bool(parties & suffering) and not parties & acting
    return bool(parties & acting) and not parties & suffering


def enough(reading: Reading, scored: Scored) -> Reason | None:
    """Enough of the question must be explained."""
    return None if scored.coverage >= ENOUGH.get(reading.asks, ENOUGH_ELSE) else "too_little"


GATES: tuple[Gate, ...] = (unknown_words, parties, numbers, operators, asked_field, direction, head, enough)


def refusal(reading: Reading, scored: Scored) -> Reason | None:
    """The first gate that is closed, or None."""
    return next((reason for gate in GATES if (reason := gate(reading, scored))), None)
