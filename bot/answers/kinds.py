"""Whether a claim has somebody, or something, of the kind that a question asks for."""

from __future__ import annotations

from bot.answers.nouns import head_noun
from bot.answers.profiles import CORE, DESCRIBING, Profile
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

POSTS = frozenset({"agency", "minister", "spokesperson", "diplomat", "envoy"})
"""Concepts that say what kind of party "which ministry" and its like ask for."""

OFFICES = frozenset({"minister", "spokesperson", "diplomat", "envoy"})
WRITERS = frozenset({"journalist"})
PERSONS = WRITERS | {"founder_ceo"}
"""Concepts of persons who are not told by another word for what they do."""

NO_KINDS: frozenset[str] = frozenset()

COMPANIES = frozenset({"company", "business"})
"""Kinds that a phrase like "which companies" asks for."""


def has_party(reading: Reading, profile: Profile) -> bool:
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
    fitting = (kinds & (OFFICES | WRITERS) if kinds.isdisjoint(COMPANIES) else NO_KINDS) or reading.hints
    return any(profile.kinds_of.get(party, NO_KINDS) & fitting for party in found) if kinds else bool(found)


def _kinds_asked(reading: Reading) -> frozenset[str]:
    """The kinds of party that stand behind "which"; a "group" may be of any."""
    return reading.hints & (POSTS | WRITERS if "entity" in reading.hints else POSTS | WRITERS | COMPANIES)


def _speaks_of_office(reading: Reading, profile: Profile) -> bool:
    """Whether a question names the one whom the claim describes, or has a word for what it says of that one."""
    named = bool(reading.parties & set(profile.claim.roles.get("patient", ())))
    words = (concept for item in reading.items if not item.light for concept in item.concepts)
    return named or any(profile.concepts.get(concept, 0.0) >= CORE for concept in words)


def is_kind(reading: Reading, profile: Profile) -> bool:
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
        return bool(noun.concepts & profile.kinds and not counted) or told or others_of(noun, reading, profile)
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


def others_of(noun: Item, reading: Reading, profile: Profile) -> bool:
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
