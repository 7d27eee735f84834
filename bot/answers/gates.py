"""What a claim must meet, whatever its score: each gate gives the reason why the claim is no answer, or None."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from bot.answers.answer import Reason
from bot.answers.bans import BODIES
from bot.answers.direction import direction
from bot.answers.fields import has_field
from bot.answers.figures import compared
from bot.answers.operators import operators
from bot.answers.profiles import ABOUT, REPRESENTED, Profile
from bot.answers.scoring import Scored, explains_mention, tells_office, weighty_parts
from bot.answers.sets import KINDS, mixes
from bot.answers.statements import statement
from bot.answers.verdicts import on_another_day
from bot.questions.reading import Item, Reading

ENOUGH_VERDICT, ENOUGH = 0.88, 0.65
"""Least coverage; a yes or a no needs more than a quote does."""

MUCH = 3
"""Words and names that a claim must explain well before one unknown word is passed over.

Measured on the wordings under tests/questions: with two, false answers rise; with three they do not.
"""

OPEN = frozenset(
    {"content", "time", "party", "speaker", "reason", "consequence", "definition", "choice", "place", "comparison"}
)
"""Fields for which one unknown word may be passed over; a yes, a no, a number or a list needs all of the question."""

HEAD = 0.85
"""Least closeness of a head concept."""

LISTING = frozenset({"blacklist", "membership", "list_noun"})

NOTHING: frozenset[str] = frozenset()

SAYING = frozenset({"say", "claim", "admit"})
DOING = frozenset({"did", "does", "do", "has", "have"})
REACH = 2
"""Words from a "did" to its subject, with an article or an "its" between."""

SPEECHLESS = frozenset(
    {
        "backer", "competitor", "customer", "supplier", "founder_ceo", "employee", "quran", "prisoner", "women",
        "citizen", "refugee", "survivor",
    }
)  # fmt: skip
"""Concepts of those who are called by what they are to a firm or by what befell them, and of a book."""

Gate = Callable[[Reading, Scored], Reason | None]


def unknown_words(reading: Reading, scored: Scored) -> Reason | None:
    """Every needed word that no vocabulary knows must stand in the quote; one may be passed over where all else
    fits."""
    if not scored.missing:
        return None
    unknown = [part for part in scored.missing if isinstance(part, Item) and not part.concepts and part.number is None]
    names = [item for item in unknown if item.name_like]
    if not unknown or (len(scored.missing) == 1 and not names and _fits_well(reading, scored)):
        return None
    return "unknown_name" if names else "unknown_words"


def _fits_well(reading: Reading, scored: Scored) -> bool:
    return reading.asks in OPEN and scored.cue >= ABOUT and scored.strong >= MUCH


def known_words(reading: Reading, scored: Scored) -> Reason | None:
    """Every needed concept must be the claim's, or near it, unless it is a general one."""
    foreign = [part for part in scored.missing if isinstance(part, Item) and part.concepts]
    if foreign and mixes(reading, scored.profile):
        foreign = [item for item in foreign if not item.concepts & KINDS]
    return "no_claim" if foreign else None


def parties(reading: Reading, scored: Scored) -> Reason | None:
    """Every party that is named must have a part in the claim; one that only stands in the quote may not be the
    subject."""
    if reading.alternatives and not _any_of(reading.alternatives, scored.profile):
        return "no_claim"
    for mention in reading.mentions:
        if mention.need == "optional" or reading.nations.issuperset(mention.parties):
            continue
        closeness = explains_mention(mention, scored.profile)
        if reading.asks == "verdict" and closeness < REPRESENTED and mention.form == "name":
            return "no_claim"
        if not closeness or (closeness < REPRESENTED and mention.place and mention.form != "adjective"):
            return "no_claim"
    return None


def _any_of(alternatives: Iterable[str], profile: Profile) -> bool:
    return any(profile.parties.get(party, 0.0) >= REPRESENTED for party in alternatives)


def numbers(reading: Reading, scored: Scored) -> Reason | None:
    """A number must be the claim's, and so must a day of the week."""
    if reading.asks != "verdict" and on_another_day(reading, scored.profile):
        return "missing_field"
    wrong = any(isinstance(part, Item) and part.number is not None for part in scored.missing)
    wrong = wrong and not on_another_day(reading, scored.profile)
    if not wrong or mixes(reading, scored.profile) or compared(reading, scored.profile):
        return None
    return "missing_field"


def head(reading: Reading, scored: Scored) -> Reason | None:
    """What the claim states must be asked for, not only its circumstances."""
    if scored.cue >= HEAD or mixes(reading, scored.profile) or tells_office(reading, scored.profile):
        return None
    if reading.asks == "definition":
        return None
    content = any(item.concepts and not item.light and item.need != "optional" for item in reading.items)
    if reading.words_of and not content:
        return None
    if reading.asks != "choice" and not content and not reading.hints:
        return None
    return "no_claim"


def asked_field(reading: Reading, scored: Scored) -> Reason | None:
    """The field that is asked for must be there."""
    return None if has_field(reading, scored.profile) else "missing_field"


def nationality(reading: Reading, scored: Scored) -> Reason | None:
    """Companies of a nation that is asked for must be of that nation in the claim."""
    nations = scored.profile.nations
    if not reading.nations or reading.nations & nations:
        return None
    return "direction" if nations or reading.touched & LISTING else None


def quotation(reading: Reading, scored: Scored) -> Reason | None:
    """Words in quotation marks must stand in the quote; and what is known to be somebody's very word, in its."""
    others = scored.profile.others_words
    borrowed = reading.asks == "verdict" and any(item.stems and others.issuperset(item.stems) for item in reading.items)
    return "no_claim" if borrowed or any(stem not in scored.profile.stems for stem in reading.quoted) else None


def speaker(reading: Reading, scored: Scored) -> Reason | None:
    """Asked for the words of somebody, only the words of that one, or of who speaks for it, will do."""
    voices = scored.profile.voices
    told = not reading.words_of or bool(reading.words_of & voices)
    others = _speaks_otherwise(reading, scored.profile) or _said_by_others(reading, scored.profile)
    return None if told and not others else "no_claim"


def _said_by_others(reading: Reading, profile: Profile) -> bool:
    """Whether a common noun for firms or offices stands right before a verb of saying ("do the firms say"), and none
    such speaks in the claim."""
    if reading.asks != "verdict" or reading.words_of:
        return False
    kinds = (profile.kinds_of.get(voice, NOTHING) for voice in profile.voices)
    speaking = frozenset[str]().union(*kinds)
    return any(
        one.last == other.first and other.concepts & SAYING and one.concepts & BODIES and not one.concepts & speaking
        for one, other in pairwise(item for item in reading.items if item.here)
    )


def _speaks_otherwise(reading: Reading, profile: Profile) -> bool:
    """Whether what is asked are the words of somebody called by what he is to another, or of a thing ("what did its
    backer say"), and no such one speaks in the claim."""
    if not reading.frames or reading.frames[0].frame != "said":
        return False
    keys = [token.key for token in reading.tokens]
    nouns = (item for item in reading.items if item.first > 0 and not item.light)
    subjects = (item for item in nouns if not DOING.isdisjoint(keys[max(item.first - REACH, 0) : item.first]))
    who = frozenset(concept for item in subjects for concept in item.concepts & SPEECHLESS)
    named = any(mention.place == "agent" for mention in reading.mentions)
    return bool(who) and not named and not any(who & profile.kinds_of.get(voice, NOTHING) for voice in profile.voices)


def enough(reading: Reading, scored: Scored) -> Reason | None:
    """Enough of the question must be explained."""
    if mixes(reading, scored.profile):
        return None
    if compared(reading, scored.profile):
        return None if scored.strong >= weighty_parts(reading) else "too_little"
    least = ENOUGH_VERDICT if reading.asks == "verdict" else ENOUGH
    return None if scored.coverage >= least else "too_little"


GATES: tuple[Gate, ...] = (
    unknown_words, operators, numbers, parties, speaker, known_words, asked_field, quotation, nationality, direction,
    head, statement, enough,
)  # fmt: skip


def refusal(reading: Reading, scored: Scored) -> Reason | None:
    """The first gate that is closed, or None."""
    for gate in GATES:
        if reason := gate(reading, scored):
            return reason
    return None
