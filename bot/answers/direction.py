"""The gate of direction: who acts in the question must act in the claim."""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.answer import Reason
from bot.answers.figures import compared
from bot.answers.nouns import head_noun
from bot.answers.profiles import Profile
from bot.answers.scoring import Scored
from bot.answers.standing import (
    LISTING,
    classed_rightly,
    described_rightly,
    held_rightly,
    included_rightly,
    listed_rightly,
    sided_rightly,
    struck_rightly,
    turned_back_rightly,
)
from bot.answers.verdicts import MAY, NOUNS, SAYING, forbids
from bot.questions.reading import Item, Mention, Reading
from bot.questions.speech import SPEECH

MUTUAL = frozenset({"linked", "partnership"})
"""Concepts that hold both ways, whoever is named first."""

DOERS = frozenset({"backer", "back_invest"})
"""Concepts with a noun for the one who does it."""

NOBODY = frozenset({""})
"""No party; an empty set would mean that anybody will do."""

BODIES = frozenset({"company", "business", "agency", "citizen"})
"""Kinds of those who may be kept from something."""

PAIR = 2
BEGINNING = 4
"""Up to this place stands the subject of a short question."""

ABOUT_WHOM = frozenset({"about", "against", "on", "at", "toward", "towards", "of"})
CHARGING = frozenset({"implicated"})
"""The concept of a charge: what is done in it, the one charged does."""

ACCUSING = frozenset({"accuse", "condemn", "implicated"})
"""Concepts of verbs whose object is the one who acts in what is said."""

ACCUSATION = ACCUSING | SAYING | LISTING
"""Concepts of the accusation itself, and not of the doing of which somebody is accused."""

SPEAKING = SAYING | SPEECH


def direction(reading: Reading, scored: Scored) -> Reason | None:
    """Who acts in the question must act in the claim, and who is acted upon must be; and whoever it is must belong to
    whom the question says."""
    if not (held_rightly(reading, scored) and sided_rightly(reading, scored)):
        return "direction"
    if scored.profile.claim.symmetric or MUTUAL & reading.concepts or compared(reading, scored.profile):
        return None
    if _asks_for_the_doing(reading, scored):
        return "direction"
    if not all(right(reading, scored) for right in RIGHTLY):
        return "direction"
    wrong = any(not _in_place(mention, reading, scored) for mention in reading.mentions if mention.need == "required")
    return "direction" if wrong else None


def _asks_for_the_doing(reading: Reading, scored: Scored) -> bool:
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


def _barred_rightly(reading: Reading, scored: Scored) -> bool:
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


def _kept_from_theirs(reading: Reading, scored: Scored) -> bool:
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


def _backed_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "is X the backer of Y" and "is X's backer Y": whether the one called so is the one who acts in the claim."""
    if not reading.copular or not DOERS & reading.concepts or not scored.profile.agents:
        return True
    names = [mention for mention in reading.mentions if mention.form == "name" and mention.here]
    if len(names) != PAIR:
        return True
    first, second = names
    owner = reading.tokens[first.last - 1].text.casefold().endswith("'s")
    backed_by = second.last < len(reading.tokens) and reading.tokens[second.last - 1].after == "-"
    doer = second if owner or backed_by else first
    return bool(scored.profile.agents & set(doer.parties))


def _in_place(mention: Mention, reading: Reading, scored: Scored) -> bool:
    """Whether a name stands on the side of the claim on which the question puts it."""
    if reading.words_of.intersection(mention.parties):
        return True
    if not mention.place:
        return not _is_only_a_voice(mention, reading, scored)
    allowed = _acting(mention, reading, scored.profile)
    if mention.place == "patient":
        allowed = _suffering(mention, reading, scored.profile)
    return not allowed or not allowed.isdisjoint(mention.parties)


def _is_only_a_voice(mention: Mention, reading: Reading, scored: Scored) -> bool:
    """Whether a yes/no question has a name behind the noun for a doing ("the surveillance of X"), where the claim has
    it as no more than the one who says so."""
    profile = scored.profile
    if reading.asks != "verdict" or mention.form != "name" or not mention.here:
        return False
    doing = any(item.last == mention.first and item.concepts & profile.heads for item in reading.items if item.here)
    of_it = doing or _behind_of(mention, reading, profile)
    charged = bool(profile.states & CHARGING)
    taking_part = profile.suffering if charged else profile.agents | profile.suffering
    return of_it and bool(profile.voices) and taking_part.isdisjoint(mention.parties)


def _behind_of(mention: Mention, reading: Reading, profile: Profile) -> bool:
    """Whether an "of" joins a name to a noun for what the claim states or is about."""
    keys = [token.key for token in reading.tokens[: mention.first]]
    ends = {item.last for item in reading.items if item.concepts & profile.heads - SPEECH}
    return keys[-1:] == ["of"] and bool(ends & {mention.first, mention.first - 1})


def _acting(mention: Mention, reading: Reading, profile: Profile) -> frozenset[str]:
    """Who may stand where the question has a name that acts; nobody in particular if this is empty."""
    if reading.on_list or ("include" in reading.concepts and profile.states & LISTING):
        return profile.suffering or NOBODY
    if profile.claim.modality == "feared" and _is_feared(mention, reading):
        return profile.suffering or NOBODY
    lets = "allow" in reading.concepts and not reading.passive and not profile.agents.isdisjoint(mention.parties)
    if profile.prevents and not forbids(reading, profile) and not lets:
        return profile.kept_from and profile.kept_from | profile.voices
    if _is_charged(reading, profile):
        return profile.acted_upon or NOBODY
    if not profile.agents:
        return profile.acting
    speaks = not reading.words_of and (reading.asks == "reason" or not reading.touched.isdisjoint(SPEAKING))
    serves = any(not profile.above.get(voice, NOBODY).isdisjoint(profile.agents) for voice in mention.parties)
    return profile.acting if speaks or serves else profile.agents


def _is_feared(mention: Mention, reading: Reading) -> bool:
    """Whether a name stands behind the word for the fear, as the one who is feared."""
    return any("fear" in item.concepts and 0 <= item.first < mention.first for item in reading.items)


def _is_charged(reading: Reading, profile: Profile) -> bool:
    """Whether a yes/no question asks for the doing of which the claim accuses somebody, and not for the accusation."""
    if reading.asks != "verdict" or reading.words_of or profile.states.isdisjoint(CHARGING):
        return False
    return reading.concepts.isdisjoint(ACCUSATION)


def _suffering(mention: Mention, reading: Reading, profile: Profile) -> frozenset[str]:
    """Who may stand where the question has a name that is acted upon: what is said of somebody may be what that one
    does, and neither a condemnation nor a listing strikes whom it is only about."""
    if _is_accused(mention, reading):
        return profile.acted_upon | profile.agents
    struck = reading.concepts & ACCUSING or (reading.concepts & LISTING and profile.states & LISTING)
    return profile.acted_upon if struck else profile.suffering


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


RIGHTLY: tuple[Callable[[Reading, Scored], bool], ...] = (
    _barred_rightly, _kept_from_theirs, _backed_rightly, described_rightly, classed_rightly, listed_rightly,
    included_rightly, struck_rightly, turned_back_rightly,
)  # fmt: skip
"""What must hold of a claim for every way of saying who does it to whom."""
