"""Yes, no or unknown: what the chosen claims make of the sentence as asked."""

from __future__ import annotations

from bot.answers.answer import Verdict
from bot.answers.scoring import Scored
from bot.questions.reading import Reading

HEARSAY = frozenset({"alleged", "reported_unattributed"})


def verdict(reading: Reading, best: Scored) -> Verdict | None:
    """The verdict for a yes/no question, None for any other. An allegation affirms only that it was made."""
    if reading.asks != "verdict" or reading.choice:
        return None
    claim = best.profile.claim
    affirmed = claim.polarity == "positive"
    if (claim.voice in HEARSAY or claim.modality == "feared") and not _attributed(reading, best):
        return "unknown"
    return "yes" if affirmed != reading.negated else "no"


def _attributed(reading: Reading, best: Scored) -> bool:
    """Whether the question itself names the speaker, or asks for what is said or feared."""
    claim = best.profile.claim
    if claim.speaker and best.profile.parties.get(claim.speaker) and claim.speaker in reading.parties:
        return True
    return bool(reading.concepts & {"say", "claim", "accuse", "report_word", "fear", "announce"})
