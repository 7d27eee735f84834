"""A knowledge folder loaded whole or refused whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from bot.errors import KnowledgeInvalid, Problem
from bot.facts.checks import check
from bot.facts.claim import Claim, Discrepancy
from bot.facts.entry import Entry
from bot.facts.files import as_tables, model, shown
from bot.facts.folder import FOLDERS, toml_files
from bot.facts.gathering import Gathered
from bot.facts.knowledge import Knowledge, SourceFile
from bot.facts.party import Party
from bot.facts.source import ListHead, Rule, Source
from bot.facts.vocabulary import Concept, Details, Fillers, Frame, Operator, Predicate, Pronouns, Relations, Vocabulary

Model = TypeVar("Model")

PARTY, CONCEPT, PREDICATE = TypeAdapter(Party), TypeAdapter(Concept), TypeAdapter(Predicate)
FRAMES, OPERATORS = TypeAdapter(dict[str, Frame]), TypeAdapter(dict[str, Operator])
FILLERS, PRONOUNS, RELATIONS = TypeAdapter(Fillers), TypeAdapter(Pronouns), TypeAdapter(Relations)
SOURCE, RULE, LIST_HEAD = TypeAdapter(Source), TypeAdapter(Rule), TypeAdapter(ListHead)
CLAIM, ENTRY, DISCREPANCY = TypeAdapter(Claim), TypeAdapter(Entry), TypeAdapter(Discrepancy)
WORDING, TEXTS = TypeAdapter(dict[str, str]), TypeAdapter(dict[str, str])
DETAILS = TypeAdapter(Details)
LOOKALIKES = TypeAdapter(str)

SECTIONS = frozenset(
    {"source", "rule", "list", "texts", "claim", "entry", "discrepancy", "party", "concept", "predicate"}
)
PREDICATES = "vocabulary/predicates.toml"
SHARED_TEXTS = ("requirement", "policy")
TEXT_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def load(root: Path) -> Knowledge:
    """Load a knowledge folder. Raises KnowledgeInvalid with every problem found, never half a knowledge."""
    gathered = Gathered(root)
    _folders(gathered)
    _shared(gathered)
    for file in _files(gathered, "sources"):
        _source_file(gathered, file)
    vocabulary = _vocabulary(gathered)
    gathered.parties = _with_entries(gathered.parties, (file for _, file in gathered.files))
    problems = (*gathered.problems, *_unread(gathered), *check(gathered))
    if problems or vocabulary is None:
        raise KnowledgeInvalid(problems)
    files = sorted((file for _, file in gathered.files), key=lambda file: (file.source.published, file.source.id))
    return Knowledge(tuple(files), gathered.parties, vocabulary)


def _files(gathered: Gathered, folder: str = "") -> Iterator[str]:
    """The TOML files below a folder, as they are shown."""
    return (shown(path, gathered.root) for path in toml_files(gathered.root / folder))


def _folders(gathered: Gathered) -> None:
    """Folders that must hold something."""
    for part in FOLDERS:
        if not any(_files(gathered, part)):
            gathered.problems.append(Problem(part, "", "there is no TOML file in this folder"))


def _unread(gathered: Gathered) -> Iterator[Problem]:
    """Files that nobody asked for: what stands in them would be lost."""
    for file in _files(gathered):
        if file not in gathered.read:
            yield Problem(file, "", "nothing reads this file")


def _shared(gathered: Gathered) -> None:
    """What all sources share: parties, concepts and predicates."""
    for file in _files(gathered, "parties"):
        gathered.collect("party", gathered.parties, PARTY, gathered.table(file, "party"), file)
    for file in _files(gathered, "vocabulary/concepts"):
        gathered.collect("concept", gathered.concepts, CONCEPT, gathered.table(file, "concept"), file)
    table = gathered.table(PREDICATES, "predicate")
    gathered.collect("predicate", gathered.predicates, PREDICATE, table, PREDICATES)


def _vocabulary(gathered: Gathered) -> Vocabulary | None:
    """The vocabulary, None when a part of it could not be read."""
    gathered.relations = _table(gathered, RELATIONS, "vocabulary/relations.toml")
    parts: dict[str, Any] = {
        "frames": _section(gathered, "frame", FRAMES, "vocabulary/frames.toml"),
        "operators": _section(gathered, "operator", OPERATORS, "vocabulary/operators.toml"),
        "fillers": _table(gathered, FILLERS, "vocabulary/fillers.toml"),
        "pronouns": _table(gathered, PRONOUNS, "vocabulary/pronouns.toml"),
        "relations": gathered.relations,
        "details": _table(gathered, DETAILS, "vocabulary/details.toml"),
        "lookalikes": _lookalikes(gathered),
        "wording": _table(gathered, WORDING, "wording/replies.toml"),
    }
    if any(part is None for part in parts.values()):
        return None
    return Vocabulary(concepts=gathered.concepts, predicates=gathered.predicates, **parts)


def _lookalikes(gathered: Gathered) -> frozenset[str] | None:
    words = _section(gathered, "words", LOOKALIKES, "vocabulary/lookalikes.toml")
    return None if words is None else frozenset(words.split())


def _section(gathered: Gathered, key: str, adapter: TypeAdapter[Model], file: str) -> Model | None:
    """A file that holds one section alone."""
    table = gathered.table(file)
    if table is None:
        return None
    _known_sections(gathered, table, frozenset({key}), file)
    return model(adapter, table.get(key), file, key, gathered.problems)


def _table(gathered: Gathered, adapter: TypeAdapter[Model], file: str) -> Model | None:
    """One file as one model; a table that holds nothing but a list (`words`, `phrases`) counts as that list."""
    table = gathered.table(file)
    if table is None:
        return None
    return model(adapter, {key: _plain(value) for key, value in table.items()}, file, "", gathered.problems)


def _plain(value: Any) -> Any:
    return next(iter(value.values())) if isinstance(value, dict) and set(value) in ({"words"}, {"phrases"}) else value


def _known_sections(gathered: Gathered, table: dict[str, Any], known: frozenset[str], file: str) -> None:
    for section in sorted(set(table) - known):
        reason = f"unknown section; known are {', '.join(sorted(known))}"
        gathered.problems.append(Problem(file, section, reason))


def _source_file(gathered: Gathered, file: str) -> None:
    table = gathered.table(file, "party", "concept", "predicate", "claim", "entry")
    if table is None:
        return
    _known_sections(gathered, table, SECTIONS, file)
    gathered.collect("party", gathered.parties, PARTY, table.get("party", {}), file)
    gathered.collect("concept", gathered.concepts, CONCEPT, table.get("concept", {}), file)
    gathered.collect("predicate", gathered.predicates, PREDICATE, table.get("predicate", {}), file)
    source = model(SOURCE, table.get("source", {}), file, "source", gathered.problems)
    source_id = source.id if source else ""
    claims = gathered.listed("claim", CLAIM, table.get("claim", ()), file, source_id)
    entries = gathered.listed("entry", ENTRY, _with_texts(gathered, table, file), file, source_id)
    discrepancies = gathered.listed("discrepancy", DISCREPANCY, table.get("discrepancy", ()), file, source_id)
    rule = _optional(gathered, RULE, table, "rule", file)
    list_head = _optional(gathered, LIST_HEAD, table, "list", file)
    if source is not None:
        gathered.declare("source", source.id, file)
        gathered.files.append((file, SourceFile(source, claims, entries, discrepancies, rule, list_head)))


def _optional(
    gathered: Gathered, adapter: TypeAdapter[Model], table: dict[str, Any], key: str, file: str
) -> Model | None:
    return model(adapter, table[key], file, key, gathered.problems) if key in table else None


def _with_texts(gathered: Gathered, table: dict[str, Any], file: str) -> tuple[dict[str, Any], ...]:
    """Entries with the keys of shared texts replaced by the texts; a word that looks like a key must be one."""
    texts = model(TEXTS, table.get("texts", {}), file, "texts", gathered.problems) or {}
    entries = as_tables(table.get("entry", ()), file, "entry", gathered.problems)
    found = []
    for entry in entries:
        keys = {field: entry[field] for field in SHARED_TEXTS if isinstance(entry.get(field), str)}
        for field, key in keys.items():
            if key not in texts and TEXT_KEY.fullmatch(key):
                reason = f"{field}: there is no text {key!r} in [texts]"
                gathered.problems.append(Problem(file, str(entry.get("party", "entry")), reason))
        found.append({**entry, **{field: texts.get(key, key) for field, key in keys.items()}})
    return tuple(found)


def _with_entries(parties: dict[str, Party], files: Iterable[SourceFile]) -> dict[str, Party]:
    """Parties with the names that list entries give them; an entry without a party of its own becomes one."""
    merged = dict(parties)
    for entry in (entry for file in files for entry in file.entries):
        known = merged.get(entry.party) or Party(name=entry.name, kind=entry.kind)
        names = dict.fromkeys((*known.names, entry.name, *entry.aliases))
        short = dict.fromkeys((*known.short, *entry.short))
        native = dict.fromkeys((*known.native, *entry.native))
        merged[entry.party] = replace(known, names=tuple(names), short=tuple(short), native=tuple(native))
    return merged
