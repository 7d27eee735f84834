"""Whose words are asked for: the subject beside a verb of saying."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from bot.questions.grammar import ARTICLES
from bot.questions.reading import Item, Mention, Reading

SPEECH = frozenset(
    {
        "say", "describe", "claim", "accuse", "announce", "respond", "deny", "admit", "condemn", "reject", "protest",
        "oppose",
    }
)  # fmt: skip
"""Concepts whose subject speaks."""

OF_WHOM = frozenset({"about", "on", "of", "over", "regarding", "concerning", "to", "for", "with", "against"})
"""Words before a name of which something is said."""

TELLERS = frozenset(
    "article report text piece story paper newspaper author writer journalist reporter world people everyone".split()
)
"""Common nouns for whoever speaks or reacts, so that a name behind them does not."""

SPEAKERS = frozenset({"he", "she", "they"})
"""Pronouns that stand for whoever speaks."""


def words_of(reading: Reading, membership: AbstractSet[str]) -> frozenset[str]:
    """The party whose words are asked for ("what did X say", "does X claim that"): the subject beside a verb of
    saying.

    To be designated (`membership`) is no saying, nor is an accusation of which something is said.
    """
    if reading.asks in ("party", "speaker", "kind"):
        return frozenset()
    asked = bool(reading.frames) and reading.frames[0].frame == "said"
    spoken = any(_speaks(item, reading, membership) for item in reading.items)
    if not (asked or spoken):
        return frozenset()
    speakers = (mention for mention in reading.mentions if mention.place == "agent")
    subject = next((mention for mention in speakers if not _told_by_others(mention, reading)), None)
    if subject is None and asked and SPEAKERS.isdisjoint(reading.anaphora):
        subject = next((mention for mention in reading.mentions if _may_speak(mention, reading)), None)
    return frozenset(subject.parties) if subject else frozenset()


def _speaks(item: Item, reading: Reading, membership: AbstractSet[str]) -> bool:
    if item.concepts.isdisjoint(SPEECH) or not item.concepts.isdisjoint(membership):
        return False
    before = reading.tokens[item.first - 1].key if item.first > 0 else ""
    return before not in ARTICLES


def _may_speak(mention: Mention, reading: Reading) -> bool:
    """Whether a name may be the one who says something, and not what it is said of."""
    before = reading.tokens[mention.first - 1].key if mention.first > 0 else ""
    return mention.form != "adjective" and before not in OF_WHOM and not _told_by_others(mention, reading)


def _told_by_others(mention: Mention, reading: Reading) -> bool:
    """Whether somebody else stands before a name as the one who speaks ("what does the article say X is")."""
    return not TELLERS.isdisjoint(token.key for token in reading.tokens[: max(mention.first, 0)])
