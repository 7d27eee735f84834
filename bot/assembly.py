"""Builds the parts from the settings; the only place that picks concrete ones."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import Stemmer

from bot.answers.assistant import Assistant
from bot.facts.folder import knowledge_files
from bot.facts.knowledge import Knowledge
from bot.prepared import Prepared, key_of
from bot.settings import Settings

PREPARED = "prepared"
"""The folder of prepared assistants, among the state."""


def knowledge(settings: Settings) -> Knowledge:
    """Everything that the bot knows, from its files. Raises KnowledgeInvalid."""
    from bot.facts.loading import load  # noqa: PLC0415  half of a start, and not needed for a prepared assistant

    with _no_collection():
        return load(settings.knowledge_dir)


def assistant(settings: Settings, source_ids: Iterable[str] = ()) -> Assistant:
    """Answers from the sources named, from all where none is; prepared, where knowledge and code are as they were then.

    Raises KnowledgeInvalid and UnknownSource.
    """
    chosen = tuple(source_ids)
    with _no_collection():
        key = _key(settings, chosen)
        prepared = Prepared(settings.data_dir / PREPARED, key)
        found = prepared.read() if key else None
        if isinstance(found, Assistant):
            return found
        made = Assistant.compiled(knowledge(settings).only(chosen))
        if key and key == _key(settings, chosen):  # nothing was changed while it was read
            prepared.write(made)
        return made


def _key(settings: Settings, chosen: Sequence[str]) -> str:
    """The digest of what an assistant is made from; '' where that cannot be read."""
    try:
        code = sorted(Path(__file__).parent.rglob("*.py"))
        return (
            key_of((*code, *knowledge_files(settings.knowledge_dir)), sys.version, Stemmer.version(), *chosen)
            if code
            else ""
        )
    except OSError:
        return ""


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
