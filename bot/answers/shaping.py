"""Fragments and either-or questions brought into the form of a question that can be answered."""

from __future__ import annotations

from dataclasses import replace

from bot.facts.knowledge import Knowledge
from bot.questions.followup import as_verdict
from bot.questions.frames import FrameFound
from bot.questions.reading import Reading

STATING = frozenset({"is", "are", "was", "were", "has", "have", "had", "did", "does", "will", "can"})


def shaped(reading: Reading, knowledge: Knowledge) -> Reading:
    """A name with a word for listing asks whether it is listed; an either-or question asks for what is said of it."""
    membership = frozenset(knowledge.vocabulary.relations.membership)
    fragment = reading.asks == "listing" or (reading.asks == "content" and not reading.frames)
    if fragment and reading.named and (reading.concepts & membership or _is_statement(reading)):
        reading = as_verdict(reading)
    if reading.choice and reading.asks == "verdict":
        items = tuple(replace(item, need="optional") for item in reading.items)
        reading = replace(reading, items=items, frames=(FrameFound("choice", "choice", (), 1), *reading.frames))
    return reading


def _is_statement(reading: Reading) -> bool:
    """Whether a statement is put as a question ("So Alibaba backs Megvii?", "it is in the list?")."""
    asked = bool(reading.tokens) and "?" in reading.tokens[-1].after
    verbs = any(token.key in STATING or token.key.endswith("ed") for token in reading.tokens)
    return asked and verbs and not reading.anaphora
