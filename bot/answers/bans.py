"""Whom a claim keeps from what, held against whom the question speaks of."""

from __future__ import annotations

from bot.answers.nouns import head_noun
from bot.answers.profiles import Profile
from bot.answers.scoring import Scored
from bot.answers.verdicts import MAY, NOUNS
from bot.questions.reading import Item, Reading

BODIES = frozenset({"company", "business", "agency", "citizen"})
"""Kinds of those who may be kept from something."""

BEGINNING = 4
"""Up to this place stands the subject of a short question."""


def asks_for_the_doing(reading: Reading, scored: Scored) -> bool:
    """Whether an open question takes for granted the very doing from which the claim keeps somebody ("which contracts
    did X win")."""
    profile = scored.profile
    if (
        not profile.prevents
        or reading.asks not in ("kind", "party")
        or reading.concepts.isdisjoint(profile.claim.keeps_from)
    ):
        return False
    if any(token.key in MAY for token in reading.tokens):
        return False
    doers = (mention.parties for mention in reading.mentions if mention.place == "agent" and mention.here)
    return any(not profile.kept_from.isdisjoint(parties) for parties in doers) or _asks_which_did(reading, profile)


def _asks_which_did(reading: Reading, profile: Profile) -> bool:
    """Whether "which" stands before a word for those whom the claim keeps from it, without a word for the ban ("which
    agencies bought ...")."""
    noun = head_noun(reading, profile)
    kept = (profile.kinds_of[party] for party in profile.claim.roles.get("patient", ()))
    barred = "bar" in reading.concepts | reading.hints or reading.operator_names & {"not", "no_longer"}
    return isinstance(noun, Item) and not barred and not noun.concepts.isdisjoint(frozenset[str]().union(*kept))


def barred_rightly(reading: Reading, scored: Scored) -> bool:
    """Whether the one whom the question says to be kept from a doing is the one that the claim keeps from it."""
    profile = scored.profile
    if not profile.prevents:
        return True
    keeps_from = frozenset(profile.claim.keeps_from)
    doing = [item for item in reading.items if item.concepts & keeps_from]
    barring = [item for item in reading.items if "bar" in item.concepts and item.text.casefold() not in NOUNS]
    verbs = [item.first for item in (*doing, *barring)]
    start = min(verbs, default=BEGINNING)
    if not (_of_the_nation_kept(reading, start, profile) and _of_the_kind_kept(reading, start, profile)):
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


def kept_from_theirs(reading: Reading, scored: Scored) -> bool:
    """Of "barred from buying X's": whether X's are what the claim speaks of, where it says whose."""
    claim = scored.profile.claim
    if reading.concepts.isdisjoint(claim.keeps_from):
        return True
    theirs = {
        party for topic in claim.roles.get("topic", ()) for party in (topic, *scored.profile.above.get(topic, ()))
    }
    ends = [item.last for item in reading.items if item.here and not item.concepts.isdisjoint(claim.keeps_from)]
    objects = (mention for mention in reading.mentions if mention.first in ends and mention.form != "title")
    return not theirs or all(not theirs.isdisjoint(mention.parties) for mention in objects)


def _of_the_nation_kept(reading: Reading, verb: int, profile: Profile) -> bool:
    """Whether those whom the claim keeps from something are of the nation that stands before the verb ("are Chinese
    agencies barred")."""
    before = (mention.parties for mention in reading.mentions if mention.here and mention.first < verb)
    asked = reading.nations & frozenset[str]().union(*before)
    kept = (profile.above[party] for party in profile.claim.roles.get("patient", ()))
    nations = frozenset[str]().union(*kept)
    return not asked or not nations or bool(nations & asked)


def _of_the_kind_kept(reading: Reading, verb: int, profile: Profile) -> bool:
    """Whether those before the verb are called by what those are whom the claim keeps from something ("are firms barred
    from buying" of a ban on agencies)."""
    subject = next((item for item in reading.items if item.here and item.first < verb and item.concepts & BODIES), None)
    kinds = (profile.kinds_of[party] for party in profile.claim.roles.get("patient", ()))
    kept = frozenset[str]().union(*kinds) & BODIES
    return reading.asks != "verdict" or subject is None or not kept or not kept.isdisjoint(subject.concepts)
