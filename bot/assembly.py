"""Builds the parts from the settings; the only place that picks concrete ones."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from bot.answers.assistant import Assistant
from bot.facts.knowledge import Knowledge
from bot.facts.loading import load
from bot.settings import Settings


def knowledge(settings: Settings) -> Knowledge:
    """Everything that the bot knows. Raises KnowledgeInvalid."""
    with _no_collection():
        return load(settings.knowledge_dir)


def assistant(settings: Settings, source_ids: Iterable[str] = ()) -> Assistant:
    """Answers from the sources named, from all where none is. Raises KnowledgeInvalid and UnknownSource."""
    with _no_collection():
        return Assistant.of(knowledge(settings).only(source_ids))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without the garbage collector: all that is built here stays, and looking through it slows the start."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
