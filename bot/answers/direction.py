"""The gate of direction: who acts in the question must act in the claim."""

from __future__ import annotations

from bot.answers.answer import Reason
from bot.answers.figures import compared
from bot.answers.profiles import DESCRIBING, Profile
from bot.answers.scoring import Scored
from bot.answers.verdicts import NOUNS, SAYING, forbids
from bot.questions.reading import Mention, Reading
from bot.questions.sentences import PREPOSITIONS

MUTUAL = frozenset({"linked", "partnership"})
"""Concepts that hold both ways, whoever is named first."""

DOERS = frozenset({"backer", "back_invest"})
"""Concepts with a noun for the one who does it."""

PAIR = 2
BEGINNING = 4
"""Up to this place stands the subject of a short question."""

CLASSES = frozenset(
    {
        "video_surveillance", "artificial_intelligence", "ecommerce", "technology_giant", "envoy", "diplomat",
        "spokesperson", "trade_representative",
    }
)  # fmt: skip
"""Kinds of firms and officials."""

GENERAL = frozenset({"company", "business", "official", "government"})
"""Kinds that say little."""

ABOUT_WHOM = frozenset({"about", "against", "on", "at", "toward", "towards", "of"})
LISTING = frozenset({"blacklist", "membership", "sanction"})
"""Concepts of putting somebody on a list."""

CHARGING = frozenset({"implicated"})
"""The concept of a charge: what is done in it, the one charged does."""

ACCUSING = frozenset({"accuse", "condemn", "implicated"})
"""Concepts of verbs whose object is the one who acts in what is said."""


def direction(reading: Reading, scored: Scored) -> Reason | None:
    """Who acts in the question must act in the claim, and who is acted upon must be."""
    if scored.profile.claim.symmetric or MUTUAL & reading.concepts or compared(reading, scored.profile):
        return None
    rightly = (
        _barred_rightly,
        _backed_rightly,
        _held_rightly,
        _described_rightly,
        _classed_rightly,
        _listed_rightly,
        _included_rightly,
    )
    if not all(right(reading, scored) for right in rightly):
        return "direction"
    wrong = any(not _in_place(mention, reading, scored) for mention in reading.mentions if mention.need == "required")
    return "direction" if wrong else None


def _barred_rightly(reading: Reading, scored: Scored) -> bool:
    """Whether the one whom the question says to be kept from a doing is the one that the claim keeps from it."""
    profile = scored.profile
    doing = [item for item in reading.items if item.concepts & frozenset(profile.claim.keeps_from)]
    barring = [item for item in reading.items if "bar" in item.concepts and item.text.casefold() not in NOUNS]
    verbs = [item.first for item in (*doing, *barring)]
    if profile.prevents and not _of_the_nation_kept(reading, min(verbs, default=BEGINNING), profile):
        return False
    allowing = reading.passive and ("allow" in reading.concepts or barring)
    subject = [mention for mention in reading.mentions if mention.place == "patient"][:1]
    if profile.kept_from and doing and allowing and subject:
        return bool(profile.kept_from & set(subject[0].parties))
    if not profile.kept_from or not doing or not barring:
        return True
    between = [
        mention
        for mention in reading.mentions
        if barring[0].last <= mention.first < doing[0].first and set(mention.parties) & reading.individuals
    ]
    return all(profile.kept_from & set(mention.parties) for mention in between)


def _of_the_nation_kept(reading: Reading, verb: int, profile: Profile) -> bool:
    """Whether those whom the claim keeps from something are of the nation that stands before the verb ("are Chinese
    agencies barred")."""
    before = (mention.parties for mention in reading.mentions if mention.here and mention.first < verb)
    asked = reading.nations & frozenset[str]().union(*before)
    kept = (profile.above[party] for party in profile.claim.roles.get("patient", ()))
    nations = frozenset[str]().union(*kept)
    return not asked or not nations or bool(nations & asked)


def _backed_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "is X the backer of Y" and "is X's backer Y": whether the one called so is the one who acts in the claim."""
    names = [mention for mention in reading.mentions if mention.form == "name" and mention.here]
    if not reading.copular or len(names) != PAIR or not DOERS & reading.concepts or not scored.profile.agents:
        return True
    first, second = names
    owner = reading.tokens[first.last - 1].text.casefold().endswith("'s")
    backed_by = second.last < len(reading.tokens) and reading.tokens[second.last - 1].after == "-"
    doer = second if owner or backed_by else first
    return bool(scored.profile.agents & set(doer.parties))


def _in_place(mention: Mention, reading: Reading, scored: Scored) -> bool:
    profile, parties = scored.profile, set(mention.parties)
    if parties & reading.words_of:
        return True
    if mention.place == "agent" and reading.on_list:
        return bool(parties & profile.suffering)
    if mention.place == "agent" and profile.claim.modality == "feared" and not parties & profile.voices:
        return bool(parties & profile.suffering)
    lets = "allow" in reading.concepts and not reading.passive and bool(parties & profile.agents)
    if mention.place == "agent" and profile.prevents and not forbids(reading, profile) and not lets:
        return not profile.kept_from or bool(parties & profile.kept_from) or bool(parties & profile.voices)
    if (
        mention.place == "agent"
        and reading.asks == "verdict"
        and profile.states & CHARGING
        and not reading.concepts & (ACCUSING | SAYING | LISTING)
    ):
        return bool(parties & profile.acted_upon) or bool(reading.words_of)
    if mention.place == "agent":
        speaks = reading.asks == "reason" or bool((reading.concepts | reading.hints) & SAYING)
        speaks = speaks and not reading.words_of
        acting = profile.acting if speaks or not profile.agents else profile.agents
        return not acting or bool(parties & acting)
    if mention.place == "patient":
        suffering = _suffering(mention, reading, profile)
        return not suffering or bool(parties & suffering)
    return True


def _suffering(mention: Mention, reading: Reading, profile: Profile) -> frozenset[str]:
    """Who may stand where the question has a name that is acted upon: what is said of somebody may be what that one
    does, and neither a condemnation nor a listing strikes whom it is only about."""
    if _is_accused(mention, reading):
        return profile.acted_upon | profile.agents
    struck = reading.concepts & ACCUSING or (reading.concepts & LISTING and profile.states & LISTING)
    return profile.acted_upon if struck else profile.suffering


def _held_rightly(reading: Reading, scored: Scored) -> bool:
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


def _described_rightly(reading: Reading, scored: Scored) -> bool:
    """Whether a claim that says what or where something is speaks of the one that the question begins with."""
    claim = scored.profile.claim
    if claim.predicate not in DESCRIBING or reading.asks != "verdict":
        return True
    first = next((mention for mention in reading.mentions if mention.here and mention.form != "adjective"), None)
    if first is None:
        return bool(reading.concepts & scored.profile.individual_kinds)
    return not set(claim.roles.get("patient", ())).isdisjoint(first.parties)


def _is_accused(mention: Mention, reading: Reading) -> bool:
    """Whether a name is the object of a verb like "accuse", or what words are about: what follows is what that one
    does."""
    if not reading.words_of:
        return False
    accusing = [item for item in reading.items if item.concepts & ACCUSING]
    before = [token.key for token in reading.tokens[max(mention.first - 2, 0) : max(mention.first, 0)]]
    return (
        not ABOUT_WHOM.isdisjoint(before)
        or (bool(accusing) and reading.passive)
        or mention.first in [one.last for one in accusing]
    )


def _classed_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "is X a camera firm", where the claim speaks of several firms: whether X is one."""
    profile = scored.profile
    classes = profile.individual_kinds | CLASSES
    asked = [item.concepts & classes for item in reading.items if item.concepts & classes]
    if reading.asks != "verdict" or not reading.copular or not asked:
        return True
    first = next((mention for mention in reading.mentions if mention.here and mention.form == "name"), None)
    kinds = [profile.kinds_of[party] for party in first.parties if party in profile.kinds_of] if first else []
    return not kinds or any(all(one & (found | GENERAL) for one in asked) for found in kinds)


def _listed_rightly(reading: Reading, scored: Scored) -> bool:
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
    return bool((reading.concepts | reading.hints) & LISTING and profile.states & LISTING)


def _included_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "is X part of Y": whether Y is not one who only put others on a list."""
    profile = scored.profile
    ends = [item.last for item in reading.items if "include" in item.concepts and item.here]
    wholes = [
        mention
        for mention in reading.mentions
        if any(0 <= mention.first - end <= 1 for end in ends) and reading.tokens[mention.first - 1].key in ("of", "the")
    ]
    return reading.asks != "verdict" or all(profile.agents.isdisjoint(whole.parties) for whole in wholes)
