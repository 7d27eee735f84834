"""Yes, no or unknown: what the chosen claims make of the sentence as asked."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.answers.answer import Verdict
from bot.answers.figures import compared
from bot.answers.profiles import Profile
from bot.answers.sets import denies
from bot.facts.claim import Time
from bot.questions.reading import Reading
from bot.questions.tokens import stem

HEARSAY = frozenset({"alleged", "reported_unattributed"})
FEARING = frozenset({"fear", "suspect", "security_risk"})
SUPPOSING = frozenset({"could", "might", "may", "can", "would"})
"""Verbs by which something is said to be possible."""

DENYING = frozenset({"deny", "reject"})
DATING = frozenset({"month", "weekday"})
SAYING = frozenset({"say", "claim", "accuse", "report_word", "fear", "announce", "deny", "describe", "compare"})
CALENDAR = (
    frozenset(map(stem, "monday tuesday wednesday thursday friday saturday sunday".split())),
    frozenset(
        map(
            stem,
            "january february march april june july august september october november december".split(),
        )
    ),
)
"""The days of the week, and the months; "may" is left out, which is a verb."""

TRUTH = frozenset({"really", "truly", "true", "proven", "fact", "genuinely", "indeed"})
"""Words that ask whether what is said is so."""

ABSENCE = frozenset("no not without lack lacks lacking absence zero baseless groundless unfounded unproven".split())
"""Words by which a phrase says that there is none."""

YEARS, DAYS = range(1900, 2100), range(1, 32)

JUDGING = frozenset({("right", "that"), ("right", "to"), ("wrong", "that"), ("correct", "that"), ("right", "about")})
"""Words that ask whether somebody is right in what is said."""

ONGOING = frozenset({"trade_war", "tension"})
"""Concepts of a state in which things are said to be, so that they are not over."""

MAY = frozenset({"can", "may", "could", "will", "would", "might"})
KEEPING = frozenset("keep keeps kept keeping stop stops stopped stopping hold holds held".split())
HOSTILE = frozenset({"repress", "campaign", "rights_abuse", "destroy"})
"""Concepts that say as much as a ban does."""

NOUNS = frozenset({"ban", "bans", "restriction", "restrictions", "prohibition", "embargo", "block"})
"""Words for the measure itself; "under the ban" forbids nothing in the question."""


def verdict(reading: Reading, profile: Profile) -> Verdict | None:
    """The verdict for a yes/no question, None for any other. An allegation affirms only that it was made."""
    if reading.asks != "verdict":
        return None
    if _is_hearsay(reading, profile):
        return "unknown"
    over = "ended" in reading.operator_names and bool(profile.states & ONGOING)
    contradicted = over or on_another_day(reading, profile) or denies(reading, profile)
    if not contradicted and (number := compared(reading, profile)):
        return number
    affirmed = not contradicted and _affirms(reading, profile)
    return "yes" if affirmed != reading.negated else "no"


def _is_hearsay(reading: Reading, profile: Profile) -> bool:
    """Whether the claim is only what somebody says, and the question asks whether it is so, not who says it."""
    told = profile.claim.voice in HEARSAY or profile.partial
    if (told or profile.claim.modality == "feared") and not _attributed(reading, profile):
        return True
    keys = [token.key for token in reading.tokens]
    judged = any(pair in JUDGING for pair in pairwise(keys))
    return told and (judged or not TRUTH.isdisjoint(keys))


def _affirms(reading: Reading, profile: Profile) -> bool:
    """Whether the claim says yes to the question without its negation: one that forbids says no to "can they?"."""
    if profile.prevents:
        return forbids(reading, profile)
    return (profile.claim.polarity == "positive") != _asserts_the_denied(reading, profile)


def _asserts_the_denied(reading: Reading, profile: Profile) -> bool:
    """Whether the question puts as there what the speaker says that there is not; "no evidence" does not."""
    if not reading.concepts.isdisjoint(DENYING):
        return False
    denied = frozenset(profile.claim.denies)
    found = (item.text.casefold().split() for item in reading.items if item.concepts & denied)
    return any(ABSENCE.isdisjoint(words) for words in found)


def only_dates(reading: Reading, profile: Profile) -> bool:
    """Whether nothing is asked of the claim's parties but whether it was on some day ("was the X event in May")."""
    needed = [item for item in reading.items if item.need == "required" and not item.light]
    dates = all(item.concepts & DATING for item in needed)
    names = [mention for mention in reading.mentions if mention.need == "required"]
    told = all(not profile.stated.isdisjoint(mention.parties) for mention in names)
    return reading.copular and bool(needed and names) and dates and told and bool(profile.claim.time)


def on_another_day(reading: Reading, profile: Profile) -> bool:
    """Whether the question puts the claim on a day of the week, or in a month, that is not its own."""
    if profile.claim.time is None:
        return False
    if _in_another_year(reading, profile.claim.time):
        return True
    asked = {stem for item in reading.items if item.here or item.need == "required" for stem in item.stems}
    told = profile.time_stems
    return any(asked & names and not asked & names & told for names in CALENDAR if names & told)


def _in_another_year(reading: Reading, time: Time) -> bool:
    """Whether the question names a year, or a day beside a month, other than those that the claim prints with its
    year."""
    numbers = {item.number for item in reading.items if item.number is not None}
    if not numbers:
        return False
    printed = {int(number) for number in re.findall(r"\d+", time.as_printed)}
    if not any(number in YEARS for number in printed):
        return False
    dated = "month" in reading.concepts
    return any(number in YEARS or (dated and number in DAYS) for number in numbers - printed)


def forbids(reading: Reading, profile: Profile) -> bool:
    """Whether the question asks for the ban itself, and not whether the doing that it forbids takes place or is
    allowed."""
    if not reading.touched & frozenset(profile.claim.keeps_from):
        return True
    if reading.concepts & HOSTILE or _keeps_from(reading):
        return True
    if "allow" in reading.concepts or any(token.key in MAY for token in reading.tokens[:2]):
        return any("bar" in item.concepts and item.text.casefold() not in NOUNS for item in reading.items)
    return "bar" in reading.touched or any(token.key in NOUNS for token in reading.tokens)


def _keeps_from(reading: Reading) -> bool:
    """ "Does it keep X from buying": the verb and its "from" stand apart."""
    keys = [token.key for token in reading.tokens]
    return "from" in keys and any(key in KEEPING for key in keys[: keys.index("from")])


def _attributed(reading: Reading, profile: Profile) -> bool:
    """Whether the question itself names the speaker, or asks for what is said or feared."""
    if profile.claim.modality == "feared":
        supposed = any(token.key in SUPPOSING for token in reading.tokens) or bool(reading.concepts & FEARING)
        return supposed and bool(reading.concepts & SAYING) and not reading.copular
    if profile.claim.modality == "denied" and not reading.passive:
        return bool(reading.parties & profile.voices)
    parties = [mention for mention in reading.mentions if set(mention.parties) & profile.voices]
    speaks = any(mention.place == "agent" or profile.attitude for mention in parties)
    return speaks or bool(reading.concepts & SAYING)
