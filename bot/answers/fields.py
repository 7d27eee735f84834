"""Whether a claim has the field that a question asks for."""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.kinds import COMPANIES, has_party, is_kind, others_of
from bot.answers.nouns import head_noun
from bot.answers.profiles import DESCRIBING, Profile
from bot.answers.quantities import counts_it
from bot.questions.reading import Item, Mention, Reading

ABOUT_BE = frozenset({"be", "is", "are", "was", "were", "all"})
"""Words before the "about" that ends a question for a topic."""


def has_field(reading: Reading, profile: Profile) -> bool:
    """Whether the claim can fill what is asked for; fields that any statement fills are always there."""
    field = FIELDS.get(reading.asks)
    return field is None or field(reading, profile)


def _has_content(reading: Reading, profile: Profile) -> bool:
    """Of "what is X about", whether the claim has what it is about; anything else that is stated will do."""
    keys = [token.key for token in reading.tokens]
    about = keys[-1:] == ["about"] and bool(ABOUT_BE & set(keys[-3:-1])) and reading.frames[0].frame != "said"
    return not about or bool(profile.claim.roles.get("topic"))


def _has_time(reading: Reading, profile: Profile) -> bool:
    time = profile.claim.time
    return time is not None and time.first is not None


def _has_place(reading: Reading, profile: Profile) -> bool:
    described = profile.claim.roles.get("patient", ()) if profile.claim.predicate in DESCRIBING else ()
    if described and reading.parties.isdisjoint(described):
        return False
    if _of_somebody(reading):
        return False  # "in what part of X's business" asks for no place on a map
    return bool(profile.claim.where or profile.claim.roles.get("place"))


def _of_somebody(reading: Reading) -> bool:
    """Whether the phrase that asks is followed by an "of" and a single party."""
    end = max(reading.frames[0].words, default=-1) + 1
    places = [
        place + 1 for place in (end - 1, end) if reading.tokens[place : place + 1] and reading.tokens[place].key == "of"
    ]
    return any(
        mention.first in places and not reading.individuals.isdisjoint(mention.parties) for mention in reading.mentions
    )


def _is_reason(reading: Reading, profile: Profile) -> bool:
    accused = "accuse" in reading.hints & profile.heads
    return accused or _bears_on(reading, profile.reasons) or _is_charge(reading, profile)


def _is_charge(reading: Reading, profile: Profile) -> bool:
    """Whether what is asked is the charge itself, where that is the reason of something ("what crime does X pin on
    Y")."""
    asked = {concept for item in reading.items if item.need == "required" for concept in item.concepts}
    return bool(profile.reasons and asked) and asked <= profile.heads


def _is_consequence(reading: Reading, profile: Profile) -> bool:
    return _bears_on(reading, profile.consequences)


def _is_composed(reading: Reading, profile: Profile) -> bool:
    return len(profile.claim.counts) > 1


def _tells_time_of_day(reading: Reading, profile: Profile) -> bool:
    """No claim carries a time of day."""
    return False


def _has_speaker(reading: Reading, profile: Profile) -> bool:
    """Whether somebody speaks whom the question does not name already."""
    speaker = profile.claim.speaker
    return profile.claim.predicate not in DESCRIBING and (
        speaker is None or reading.choice or speaker not in reading.named
    )


def _lists(reading: Reading, profile: Profile) -> bool:
    """Whether the claim names members, by name and not only by kind, and of the kind that is asked for."""
    roles = profile.claim.roles
    described = roles.get("patient", ()) if profile.claim.predicate == "describe_party" else ()
    members = profile.individuals & {*roles.get("member", ()), *described}
    noun = head_noun(reading, profile)
    if noun is None and reading.hints & COMPANIES:
        return bool(members) and bool(COMPANIES & profile.individual_kinds)
    if isinstance(noun, Item) and noun.concepts - COMPANIES and others_of(noun, reading, profile):
        return True
    if isinstance(noun, Item) and noun.concepts and not noun.light:
        return bool(members) and bool(
            noun.concepts & (profile.individual_kinds | {"member_list", "list_noun", "membership"})
        )
    if noun is None and reading.kinds and not reading.individuals:
        return any(profile.kinds_of[member] & reading.kinds for member in members)
    rolls = (
        [profile.rolls[party] for party in noun.parties if party in profile.rolls] if isinstance(noun, Mention) else []
    )
    group = isinstance(noun, Mention) and bool(reading.kinds) and not set(noun.parties) & reading.individuals
    if rolls or group:
        return any(members & roll for roll in rolls)
    return bool(members)


def _bears_on(reading: Reading, concepts: frozenset[str]) -> bool:
    """Whether a reason or an effect belongs to what is asked about; with no word on it, any will do."""
    asked = {
        concept for item in reading.items if item.need == "required" and not item.light for concept in item.concepts
    }
    return bool(concepts) and (bool(concepts & (asked | reading.hints)) or not asked)


def _defines(reading: Reading, profile: Profile) -> bool:
    """Whether the claim says what a mentioned party is."""
    if profile.claim.predicate not in ("describe_party", "define", "locate"):
        return False
    return bool(reading.parties & set(profile.claim.roles.get("patient", ())))


FIELDS: dict[str, Callable[[Reading, Profile], bool]] = {
    "content": _has_content,
    "time": _has_time,
    "place": _has_place,
    "quantity": counts_it,
    "reason": _is_reason,
    "consequence": _is_consequence,
    "members": _lists,
    "name": _lists,
    "composition": _is_composed,
    "clock": _tells_time_of_day,
    "speaker": _has_speaker,
    "definition": _defines,
    "kind": is_kind,
    "party": has_party,
}
"""What must hold of a claim for each field; one that is not here is filled by any statement."""
