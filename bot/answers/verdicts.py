"""Yes, no or unknown: what the chosen claims make of the sentence as asked."""

from __future__ import annotations

from bot.answers.answer import Verdict
from bot.answers.profiles import Profile
from bot.questions.reading import Reading

HEARSAY = frozenset({"alleged", "reported_unattributed"})
SAYING = frozenset({"say", "claim", "accuse", "report_word", "fear", "announce", "deny", "describe", "compare"})
FORBIDDING = frozenset({"bar"})


def verdict(reading: Reading, profile: Profile) -> Verdict | None:
    """The verdict for a yes/no question, None for any other. An allegation affirms only that it was made."""
    if reading.asks != "verdict":
        return None
    claim = profile.claim
    if (claim.voice in HEARSAY or claim.modality == "feared" or profile.partial) and not _attributed(reading, profile):
        return "unknown"
    return "yes" if _affirms(reading, profile) != reading.negated else "no"


def _affirms(reading: Reading, profile: Profile) -> bool:
    """Whether the claim says yes to the question without its negation: one that forbids says no to "can they?"."""
    if profile.prevents:
        return bool((reading.concepts | reading.hints) & FORBIDDING)
    return profile.claim.polarity == "positive"


def _attributed(reading: Reading, profile: Profile) -> bool:
    """Whether the question itself names the speaker, or asks for what is said or feared."""
    speaks = any(mention.place == "agent" and set(mention.parties) & profile.voices for mention in reading.mentions)
    return speaks or bool(reading.concepts & SAYING)
