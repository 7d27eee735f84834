"""Whether a claim speaks of the very one, kind or office that a yes/no question is about."""

from __future__ import annotations

from bot.answers.profiles import DESCRIBING, Profile
from bot.answers.scoring import Scored
from bot.questions.grammar import OWN
from bot.questions.reading import Mention, Reading
from bot.questions.sentences import PREPOSITIONS

CLASSES = frozenset(
    {
        "video_surveillance", "artificial_intelligence", "ecommerce", "technology_giant", "envoy", "diplomat",
        "spokesperson", "trade_representative",
    }
)  # fmt: skip
"""Kinds of firms and officials."""

GENERAL = frozenset({"company", "business", "official", "government"})
"""Kinds that say little."""

LISTING = frozenset({"blacklist", "membership", "sanction"})
"""Concepts of putting somebody on a list."""


SIDES = frozenset({"side", "team", "delegation", "camp", "corner", "party"})
"""Words behind the name of a country for those who speak or bargain for it."""

BELONGING = frozenset({"on", "in", "of", "to", "for"})


def held_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "China's trade envoy" and "the envoy of China": whether the holder of the office serves that country or
    body."""
    above = scored.profile.above
    for title in (mention for mention in reading.mentions if mention.form == "title" and mention.here):
        beside = [other for other in reading.mentions if other is not title and _owns(other, title, reading)]
        for holder in title.parties:
            if holder in above and any((above[holder] | {holder}).isdisjoint(other.parties) for other in beside):
                return False
    return True


def _owns(other: Mention, title: Mention, reading: Reading) -> bool:
    """Whether a name stands before an office as its owner, or behind it with an "of" or a "for" between."""
    if other.last == title.first:
        return True
    between = [token.key for token in reading.tokens[title.last : other.first]] if other.first >= title.last else []
    return bool(between) and between[0] in ("of", "for") and len(between) <= len(("of", "the"))


def sided_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "is X on the American side": whether X is of that country or body."""
    people = [mention for mention in reading.mentions if mention.here and mention.form == "name"][:1]
    above = scored.profile.above
    for side in (mention for mention in reading.mentions if _is_side(mention, reading)):
        for person in (party for mention in people if mention is not side for party in mention.parties):
            official = "official" in scored.profile.kinds_of.get(person, ())
            if official and above[person].isdisjoint(side.parties):
                return False
    return True


def _is_side(mention: Mention, reading: Reading) -> bool:
    """Whether "on the ... side" or "in the ... team" stands around a name."""
    behind = reading.tokens[mention.last : mention.last + 2] if mention.here else ()
    before = {token.key for token in reading.tokens[max(mention.first - 2, 0) : mention.first]}
    return any(token.key in SIDES for token in behind) and not before.isdisjoint(BELONGING)


def described_rightly(reading: Reading, scored: Scored) -> bool:
    """Whether a claim that says what or where something is speaks of the one that the question begins with."""
    claim = scored.profile.claim
    if claim.predicate not in DESCRIBING or reading.asks != "verdict":
        return True
    first = next((mention for mention in reading.mentions if mention.here and mention.form != "adjective"), None)
    if first is None:
        return bool(reading.concepts & scored.profile.individual_kinds)
    return not set(claim.roles.get("patient", ())).isdisjoint(first.parties)


def classed_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "is X a camera firm", where the claim speaks of several firms: whether X is one."""
    profile = scored.profile
    if reading.asks != "verdict" or not reading.copular:
        return True
    classes = profile.individual_kinds | CLASSES
    asked = [item.concepts & classes for item in reading.items if item.concepts & classes]
    if not asked:
        return True
    first = next((mention for mention in reading.mentions if mention.here and mention.form == "name"), None)
    if first and reading.tokens[first.last - 1].text.casefold().endswith("'s"):
        return True
    kinds = [profile.kinds_of[party] for party in first.parties if party in profile.kinds_of] if first else []
    return not kinds or any(all((one - GENERAL or one) & (found | GENERAL) for one in asked) for found in kinds)


def listed_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "is X on the list": whether X is one to whom the claim says that this was done, or a word for such."""
    profile = scored.profile
    if reading.asks != "verdict" or not (reading.on_list or reading.passive) or not _asks_listing(reading, profile):
        return True
    names = [mention for mention in reading.mentions if mention.here and mention.form == "name"]
    subject = next((mention for mention in names if mention.place != "agent" or reading.on_list), None)
    before = reading.tokens[subject.first - 1].key if subject and subject.first else ""
    if subject and before not in PREPOSITIONS and profile.agents.isdisjoint(subject.parties):
        return not profile.acted_upon.isdisjoint(subject.parties)
    nouns = (item for item in reading.items if item.here and not item.light and not item.concepts & LISTING)
    noun = next((item for item in nouns if item.concepts), None)
    return bool(names) or noun is None or bool(noun.concepts & _listed_kinds(profile))


def _listed_kinds(profile: Profile) -> frozenset[str]:
    """The common nouns for those whom the claim puts on a list, and what it counts among them."""
    roles = profile.claim.roles
    listed = (*roles.get("patient", ()), *roles.get("member", ()))
    units = frozenset(count.unit for count in profile.claim.counts)
    return units.union(*(profile.kinds_of[party] for party in listed))


def _asks_listing(reading: Reading, profile: Profile) -> bool:
    return bool(reading.touched & LISTING and profile.states & LISTING)


def turned_back_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "did X compare itself to Y": whether the claim has X on both sides."""
    acting = {party for mention in reading.mentions if mention.place == "agent" for party in mention.parties}
    ends = {mention.last for mention in reading.mentions}
    itself = any(token.key in OWN and place not in ends for place, token in enumerate(reading.tokens))
    return reading.asks != "verdict" or not itself or not acting or bool(acting & scored.profile.acted_upon)


def struck_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "did X blacklist Y": whether Y, right behind the verb, is no more in the claim than the place."""
    roles = scored.profile.claim.roles
    others = {party for role, parties in roles.items() if role != "place" for party in parties}
    only_places = set(roles.get("place", ())) - others
    verbs = {item.last for item in reading.items if item.here and item.concepts & scored.profile.states & LISTING}
    objects = (mention for mention in reading.mentions if mention.first in verbs and mention.form == "name")
    return reading.asks != "verdict" or all(only_places.isdisjoint(one.parties) for one in objects)


def included_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "is X part of Y": whether Y is not one who only put others on a list."""
    profile = scored.profile
    if reading.asks != "verdict" or "include" not in reading.concepts:
        return True
    ends = [item.last for item in reading.items if "include" in item.concepts and item.here]
    wholes = [
        mention
        for mention in reading.mentions
        if any(0 <= mention.first - end <= 1 for end in ends) and reading.tokens[mention.first - 1].key in ("of", "the")
    ]
    return all(profile.agents.isdisjoint(whole.parties) for whole in wholes)
