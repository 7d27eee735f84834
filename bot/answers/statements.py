"""The gate of statements: what a claim must state for a yes or a no, and for whoever or whenever it was."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import pairwise

from bot.answers.answer import Reason
from bot.answers.figures import compared, names_parts
from bot.answers.profiles import ABOUT, Profile
from bot.answers.scoring import Scored, tells_office, weighty_parts
from bot.answers.sets import mixes
from bot.answers.verdicts import only_dates
from bot.questions.reading import Reading

STATED = frozenset({"party", "speaker", "time", "place"})
"""Fields that belong to what a claim states, so that it must state what is asked."""

PAST = frozenset({"did", "was", "were", "has", "have", "had"})
BY_NOW = frozenset({"yet", "already", "out"})
AHEAD = frozenset({"will", "going", "due", "set", "to", "planned", "scheduled", "expected", "still"})
"""Words by which something is said to be ahead."""

SPEAKING = frozenset({"say", "describe"})
"""Concepts that every claim with a speaker states; what is said must be stated as well."""

PLANNED = frozenset({"due_to_happen", "announce", "say", "promise"})


def statement(reading: Reading, scored: Scored) -> Reason | None:
    """A yes or a no needs a claim that states the very thing, in the tense that is asked."""
    asked = (reading.needed or reading.concepts) | reading.hints
    speaks = reading.asks == "speaker" or (reading.asks == "party" and asked & SPEAKING and scored.profile.voices)
    tells = bool(reading.words_of) or _is_called(scored.profile.voices, reading, scored.profile)
    speaks = speaks or (tells and bool(asked & SPEAKING) and scored.strong >= weighty_parts(reading))
    stated = bool(_stated_alone(asked, reading, scored) & scored.profile.states) or (speaks and scored.cue >= ABOUT)
    stated = stated or bool("reason_word" in asked and asked & scored.profile.reasons)
    stated = stated or tells_office(reading, scored.profile)
    weighty = reading.hints - scored.profile.kinds or any(not item.light for item in reading.items)
    if reading.asks in STATED and asked and weighty and not stated:
        return "no_claim"
    if reading.asks != "verdict":
        return None
    if reading.copular and not _says_something(reading):
        return "no_claim"
    if not stated and not _proven_otherwise(reading, scored):
        return "no_claim"
    planned = scored.profile.claim.modality == "planned" and not asked & PLANNED
    return "operator" if planned and _asks_if_done(reading) else None


def _asks_if_done(reading: Reading) -> bool:
    """Whether a question asks if something has happened by now ("is it out yet", "was it published")."""
    keys = [token.key for token in reading.tokens]
    ahead = any(one == "to" and other == "be" for one, other in pairwise(keys))
    past = not ahead and not PAST.isdisjoint(keys[:3])
    return past or (not BY_NOW.isdisjoint(keys) and AHEAD.isdisjoint(keys))


def _is_called(voices: AbstractSet[str], reading: Reading, profile: Profile) -> bool:
    """Whether a question has a common noun for the one whose words the claim gives ("the notice")."""
    return any(profile.kinds_of.get(voice, reading.nations) & reading.concepts for voice in voices)


def _says_something(reading: Reading) -> bool:
    """Whether "is X Y" has a Y: a second word or name of weight, an operator, or a word that points back."""
    parts = sum(item.here and (not item.light or item.number is not None) for item in reading.items)
    parts += sum(mention.here for mention in reading.mentions)
    there = any(token.key == "there" for token in reading.tokens)
    return parts > 1 or there or reading.on_list or bool(reading.operators or reading.anaphora)


def _stated_alone(asked: AbstractSet[str], reading: Reading, scored: Scored) -> AbstractSet[str]:
    """Of a yes/no question on what somebody says, the concepts that must be stated: saying alone is not enough, unless
    the claim explains all the rest well."""
    if reading.asks != "verdict" or asked.isdisjoint(SPEAKING) or scored.strong >= weighty_parts(reading):
        return asked
    return asked - SPEAKING or asked


def _proven_otherwise(reading: Reading, scored: Scored) -> bool:
    """Whether the claim decides the question by an office, a number or a set, whatever its verb."""
    profile = scored.profile
    counted = compared(reading, profile) is not None or names_parts(reading, profile)
    return counted or only_dates(reading, profile) or tells_office(reading, profile) or mixes(reading, profile)
