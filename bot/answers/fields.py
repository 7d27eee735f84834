"""Whether a claim has the field that a question asks for."""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.nouns import head_noun
from bot.answers.profiles import CORE, DESCRIBING, Profile
from bot.answers.quantities import counts_it
from bot.questions.reading import Item, Mention, Reading
from bot.questions.tokens import keys_of, stem

INSIDE = frozenset({"at", "within", "inside"})
"""Behind "who", they ask for a person inside a body; no claim names such persons by their body."""

INSTANCES = frozenset(
    {
        "mosque", "camp", "detention_centre", "prisoner", "video", "company", "business", "entity", "official",
        "agency", "police_bureau", "police_college", "equipment", "product", "government", "country", "minority",
        "muslim", "human_being", "citizen", "register", "rule", "international_law", "terrorism", "law", "licence",
        "blacklist", "list_noun", "membership", "backer", "technology",
        "technology_giant", "startup", "minister", "diplomat", "envoy", "spokesperson", "artificial_intelligence",
        "contract",
    }
)  # fmt: skip
"""Concepts of things and persons: "which" asks for one by name; of anything else ("which norms") for what is said."""

ABOUT_BE = frozenset({"be", "is", "are", "was", "were", "all"})
"""Words before the "about" that ends a question for a topic."""

POSTS = frozenset({"agency", "minister", "spokesperson", "diplomat", "envoy"})
"""Concepts that say what kind of party "which ministry" and its like ask for."""

OFFICES = frozenset({"minister", "spokesperson", "diplomat", "envoy"})
WRITERS = frozenset({"journalist"})
PERSONS = WRITERS | {"founder_ceo"}
"""Concepts of persons who are not told by another word for what they do."""

NO_KINDS: frozenset[str] = frozenset()

COMPANIES = frozenset({"company", "business"})
"""Kinds that a phrase like "which companies" asks for."""


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


def _has_party(reading: Reading, profile: Profile) -> bool:
    end = max(reading.frames[0].words, default=-1) + 1
    if end < len(reading.tokens) and reading.tokens[end].key in INSIDE:
        return False
    if profile.claim.predicate in DESCRIBING and not _speaks_of_office(reading, profile):
        return False
    office = reading.copular and any("official" in item.concepts for item in reading.items)
    if office and profile.claim.predicate not in DESCRIBING:
        return False
    found = wanted(reading, profile) - (reading.parties - reading.alternatives)
    kinds = NO_KINDS if profile.claim.predicate in DESCRIBING else _kinds_asked(reading)
    fitting = kinds & (OFFICES | WRITERS) or reading.hints
    return any(profile.kinds_of.get(party, NO_KINDS) & fitting for party in found) if kinds else bool(found)


def _kinds_asked(reading: Reading) -> frozenset[str]:
    """The kinds of party that stand behind "which"; a "group" may be of any."""
    return reading.hints & (POSTS | WRITERS if "entity" in reading.hints else POSTS | WRITERS | COMPANIES)


def _speaks_of_office(reading: Reading, profile: Profile) -> bool:
    """Whether a question names the one whom the claim describes, or has a word for what it says of that one."""
    named = bool(reading.parties & set(profile.claim.roles.get("patient", ())))
    words = (concept for item in reading.items if not item.light for concept in item.concepts)
    return named or any(profile.concepts.get(concept, 0.0) >= CORE for concept in words)


def _is_kind(reading: Reading, profile: Profile) -> bool:
    """Whether the claim tells which one it is: a party of the kind that stands behind "which", or another word for
    it.

    "Which mosques" is not answered by "mosques"; "which holy book" is by "the Quran".
    """
    noun = head_noun(reading, profile)
    group = isinstance(noun, Mention) and reading.individuals.isdisjoint(noun.parties)
    if isinstance(noun, Mention) and group and not _names_some(noun, profile):
        return False
    if isinstance(noun, Item) and noun.concepts & PERSONS - profile.kinds:
        return False
    if isinstance(noun, Item) and "official" in noun.concepts and not _has_person(noun, reading, profile):
        return False
    if isinstance(noun, Item) and noun.concepts:
        if noun.concepts & (profile.heads | profile.states) - INSTANCES and not noun.concepts & INSTANCES:
            return True
        told = bool(noun.concepts & profile.states) and not all(stem in profile.stems for stem in noun.stems)
        counted = any(stem(word) in noun.stems for count in profile.claim.counts for word in keys_of(count.as_printed))
        return bool(noun.concepts & profile.kinds and not counted) or told or _others_of(noun, reading, profile)
    return noun is not None


def _names_some(group: Mention, profile: Profile) -> bool:
    """Whether a claim names one of those who are called by a name for all of them ("which 18 bureaus")."""
    members = [profile.rolls[party] for party in group.parties if party in profile.rolls]
    return group.form == "title" or any(roll & profile.individuals for roll in members)


def _has_person(noun: Item, reading: Reading, profile: Profile) -> bool:
    """Whether an official has a part in the claim whom the question does not name, of the body or the country that
    stands before the noun."""
    of = {party for mention in reading.mentions if mention.last == noun.first for party in mention.parties}
    others = profile.individuals - reading.named
    officials = (party for party in others if "official" in profile.kinds_of.get(party, NO_KINDS))
    return any(of <= profile.above.get(party, NO_KINDS) for party in officials)


def _lists(reading: Reading, profile: Profile) -> bool:
    """Whether the claim names members, by name and not only by kind, and of the kind that is asked for."""
    roles = profile.claim.roles
    described = roles.get("patient", ()) if profile.claim.predicate == "describe_party" else ()
    members = profile.individuals & {*roles.get("member", ()), *described}
    noun = head_noun(reading, profile)
    if noun is None and reading.hints & COMPANIES:
        return bool(members) and bool(COMPANIES & profile.individual_kinds)
    if isinstance(noun, Item) and noun.concepts - COMPANIES and _others_of(noun, reading, profile):
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


def _others_of(noun: Item, reading: Reading, profile: Profile) -> bool:
    """Whether the claim has parties of the very kind in a role, that the question does not name: peoples, countries,
    officials."""
    kind = noun.concepts - COMPANIES
    kind = kind & OFFICES or kind  # a minister is no official of any kind
    return any(profile.kinds_of[party] & kind for party in profile.individuals - reading.parties)


def wanted(reading: Reading, profile: Profile) -> set[str]:
    """The parties on the side that "who" asks for: those acted upon in the passive or after "who did", else those
    acting."""
    roles = profile.claim.roles
    if profile.claim.predicate in DESCRIBING:
        return {*roles.get("patient", ()), *profile.suffering}
    acting = {*roles.get("agent", ()), *roles.get("speaker", ())}
    suffering = {*roles.get("patient", ()), *roles.get("topic", ()), *roles.get("member", ())}
    if reading.passive or profile.prevents:
        return suffering | acting
    end = max(reading.frames[0].words, default=-1) + 1
    inverted = end < len(reading.tokens) and reading.tokens[end].key in ("did", "does", "do", "will", "has", "have")
    return suffering | acting if inverted or reading.copular else acting


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
    "kind": _is_kind,
    "party": _has_party,
}
"""What must hold of a claim for each field; one that is not here is filled by any statement."""
