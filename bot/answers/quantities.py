"""Whether a claim has the number that a question asks for."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from bot.answers.nouns import head_noun
from bot.answers.profiles import Profile
from bot.questions.reading import Item, Mention, Reading

LISTS = frozenset({"blacklist", "list_noun", "membership"})
"""Concepts that stand for the list itself, or for what is on it."""

MONEY = "dollar"
AMOUNT = frozenset({"much", "value", "worth", "amount", "volume", "sum"})
"""Words of a frame that asks for an amount of money."""

VAGUE = 1
"""The number of a count that gives none ("a great number of")."""

PERCENT = "percent_word"
"""The concept of a rate; a bare number is none."""


def counts_it(reading: Reading, profile: Profile) -> bool:
    """Whether the noun behind "how many" is the unit of one of the claim's counts, or a party that it counts."""
    counts = profile.claim.counts
    if PERCENT in reading.hints and all(count.unit != PERCENT for count in counts):
        return False
    if not counts or ("exactly" in reading.operator_names and all(count.approximate for count in counts)):
        return False
    unit = head_noun(reading, profile)
    if _asks_what_exists(reading) and not _asks_of_what_happened(reading, profile):
        return False
    if not any(count.number > VAGUE for count in counts) and not _asks_of_what_happened(reading, profile):
        return False
    if isinstance(unit, Mention):
        return bool(set(unit.parties) & profile.suffering) or unit.form == "adjective"
    return unit is None or _counts_unit(unit, reading, profile)


def _asks_what_exists(reading: Reading) -> bool:
    """Whether a question for a number asks how many there are in a place."""
    places = (mention for mention in reading.mentions if mention.here and mention.form == "name")
    there = any(token.key == "there" for token in reading.tokens)
    return there and any(reading.tokens[place.first - 1].key == "in" for place in places if place.first)


def _asks_of_what_happened(reading: Reading, profile: Profile) -> bool:
    """Whether a question for a number has a word for what the claim states, and not only for what it counts ("how many
    mosques are there")."""
    return any(item.concepts & profile.states for item in reading.items if not item.light)


def _counts_unit(unit: Item, reading: Reading, profile: Profile) -> bool:
    units = {count.unit for count in profile.claim.counts}
    if unit.concepts & LISTS and unit.concepts & profile.states:
        return _counts_behind(unit, units, reading)
    if MONEY in units and any(reading.tokens[word].key in AMOUNT for word in reading.frames[0].words):
        return True
    printed = " ".join(count.as_printed for count in profile.claim.counts).casefold()
    people = "human_being" in units and bool(unit.concepts & (profile.kinds | {"prisoner", "mass_detention"}))
    return bool(units & unit.concepts) or people or unit.stems[-1] in printed


def _counts_behind(unit: Item, units: AbstractSet[str], reading: Reading) -> bool:
    """Whether the next noun behind a word for the list is counted, as in "how many of the listed are firms"; if none
    follows, the size of the list is asked."""
    behind = [item for item in reading.items if item.first > unit.first and not item.light and item.concepts]
    return any(item.concepts & units for item in behind) or not behind
