"""The gate of direction: who acts in the question must act in the claim."""

from __future__ import annotations

from collections.abc import Callable

from bot.answers.answer import Reason
from bot.answers.bans import asks_for_the_doing, barred_rightly, kept_from_theirs
from bot.answers.figures import compared
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
from bot.answers.verdicts import SAYING, forbids
from bot.questions.reading import Mention, Reading
from bot.questions.speech import SPEECH

MUTUAL = frozenset({"linked", "partnership"})
"""Concepts that hold both ways, whoever is named first."""

DOERS = frozenset({"backer", "back_invest"})
"""Concepts with a noun for the one who does it."""

NOBODY = frozenset({""})
"""No party; an empty set would mean that anybody will do."""

PAIR = 2
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
    if asks_for_the_doing(reading, scored):
        return "direction"
    if not all(right(reading, scored) for right in RIGHTLY):
        return "direction"
    wrong = any(not _in_place(mention, reading, scored) for mention in reading.mentions if mention.need == "required")
    return "direction" if wrong else None


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
    barred_rightly, kept_from_theirs, _backed_rightly, described_rightly, classed_rightly, listed_rightly,
    included_rightly, struck_rightly, turned_back_rightly,
)  # fmt: skip
"""What must hold of a claim for every way of saying who does it to whom."""
