"""Builds the parts from the settings; the only place that picks concrete ones."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers.assistant import Assistant
from bot.facts.knowledge import Knowledge
from bot.facts.loading import load
from bot.settings import Settings


def knowledge(settings: Settings) -> Knowledge:
    """Everything that the bot knows. Raises KnowledgeInvalid."""
    return load(settings.knowledge_dir)


def assistant(settings: Settings, source_ids: Iterable[str] = ()) -> Assistant:
    """Answers from the sources named, from all where none is. Raises KnowledgeInvalid and UnknownSource."""
    return Assistant.of(knowledge(settings).only(source_ids))
