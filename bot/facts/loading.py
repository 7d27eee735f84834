"""A knowledge folder loaded whole or refused whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

from bot.errors import KnowledgeInvalid, Problem
from bot.facts.checks import check
from bot.facts.claim import Claim, Discrepancy
from bot.facts.entry import Entry
from bot.facts.files import model, read_toml, shown, toml_files
from bot.facts.knowledge import Knowledge, SourceFile
from bot.facts.party import Party
from bot.facts.source import ListHead, Rule, Source
from bot.facts.vocabulary import Concept, Fillers, Frame, Operator, Predicate, Pronouns, Relations, Vocabulary

Model = TypeVar("Model")

PARTY, CONCEPT, PREDICATE = TypeAdapter(Party), TypeAdapter(Concept), TypeAdapter(Predicate)
FRAME, OPERATOR, FILLERS = TypeAdapter(Frame), TypeAdapter(Operator), TypeAdapter(Fillers)
PRONOUNS, RELATIONS = TypeAdapter(Pronouns), TypeAdapter(Relations)
SOURCE, RULE, LIST_HEAD = TypeAdapter(Source), TypeAdapter(Rule), TypeAdapter(ListHead)
CLAIM, ENTRY, DISCREPANCY = TypeAdapter(Claim), TypeAdapter(Entry), TypeAdapter(Discrepancy)
WORDS, WORDING = TypeAdapter(tuple[str, ...]), TypeAdapter(dict[str, str])

SECTIONS = frozenset({"source", "rule", "list", "texts", "claim", "entry", "discrepancy", "party", "concept", "predicate"})


@dataclass
class Reading:
    """The state of one load: what was read so far, from which file each id came, and every problem."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    parties: dict[str, Party] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    predicates: dict[str, Predicate] = field(default_factory=dict)

    def table(self, path: Path) -> dict[str, Any]:
        return read_toml(path, self.root, self.problems)

    def collect(self, target: dict[str, Model], adapter: TypeAdapter[Model], table: dict[str, Any], file: str) -> None:
        """Add the tables of one file to those of others; a repeated id is a problem."""
        for key, value in table.items():
            if key in target:
                self.problems.append(Problem(file, key, "this id is already taken"))
            elif (item := model(adapter, value, file, key, self.problems)) is not None:
                target[key] = item


def load(root: Path) -> Knowledge:
    """Load a knowledge folder. Raises KnowledgeInvalid with every problem found, never half a knowledge."""
    reading = Reading(root)
    for part in ("sources", "parties", "vocabulary"):
        if not (root / part).is_dir():
            reading.problems.append(Problem(part, "", "this folder is missing"))
    for path in toml_files(root / "parties"):
        reading.collect(reading.parties, PARTY, reading.table(path), shown(path, root))
    for path in toml_files(root / "vocabulary" / "concepts"):
        reading.collect(reading.concepts, CONCEPT, reading.table(path), shown(path, root))
    _predicates(reading)
    files = [_source_file(reading, path) for path in toml_files(root / "sources")]
    vocabulary = _vocabulary(reading)
    if vocabulary is None or not all(files):
        raise KnowledgeInvalid(tuple(reading.problems))
    ordered = sorted((file for file in files if file), key=lambda file: (file.source.published, file.source.id))
    knowledge = Knowledge(tuple(ordered), _with_entries(reading.parties, ordered), vocabulary)
    problems = (*reading.problems, *check(knowledge))
    if problems:
        raise KnowledgeInvalid(problems)
    return knowledge


def _predicates(reading: Reading) -> None:
    path = reading.root / "vocabulary" / "predicates.toml"
    reading.collect(reading.predicates, PREDICATE, reading.table(path), shown(path, reading.root))


def _vocabulary(reading: Reading) -> Vocabulary | None:
    folder = reading.root / "vocabulary"
    frames: dict[str, Frame] = {}
    operators: dict[str, Operator] = {}
    reading.collect(frames, FRAME, reading.table(folder / "frames.toml").get("frame", {}), "vocabulary/frames.toml")
    operator_table = reading.table(folder / "operators.toml").get("operator", {})
    reading.collect(operators, OPERATOR, operator_table, "vocabulary/operators.toml")
    fillers = _table(reading, FILLERS, "vocabulary/fillers.toml")
    pronouns = _table(reading, PRONOUNS, "vocabulary/pronouns.toml")
    relations = _table(reading, RELATIONS, "vocabulary/relations.toml")
    wording = _table(reading, WORDING, "wording/replies.toml")
    lookalikes = reading.table(folder / "lookalikes.toml").get("words", ())
    if fillers is None or pronouns is None or relations is None or wording is None:
        return None
    return Vocabulary(
        concepts=reading.concepts,
        predicates=reading.predicates,
        frames=frames,
        operators=operators,
        fillers=fillers,
        pronouns=pronouns,
        relations=relations,
        lookalikes=frozenset(lookalikes),
        wording=wording,
    )


def _table(reading: Reading, adapter: TypeAdapter[Model], file: str) -> Model | None:
    """One file as one model; a table that holds nothing but a list (`words`, `phrases`) counts as that list."""
    table = {key: _plain(value) for key, value in reading.table(reading.root / file).items()}
    return model(adapter, table, file, "", reading.problems)


def _plain(value: Any) -> Any:
    return value.get("phrases", value.get("words", value)) if isinstance(value, dict) else value


def _source_file(reading: Reading, path: Path) -> SourceFile | None:
    file, table = shown(path, reading.root), reading.table(path)
    for section in sorted(set(table) - SECTIONS):
        reading.problems.append(Problem(file, section, f"unknown section; known are {', '.join(sorted(SECTIONS))}"))
    source = model(SOURCE, table.get("source", {}), file, "source", reading.problems)
    reading.collect(reading.parties, PARTY, table.get("party", {}), file)
    reading.collect(reading.concepts, CONCEPT, table.get("concept", {}), file)
    reading.collect(reading.predicates, PREDICATE, table.get("predicate", {}), file)
    if source is None:
        return None
    return SourceFile(
        source=source,
        claims=_items(reading, CLAIM, table.get("claim", ()), file, source.id),
        entries=_items(reading, ENTRY, _texts_in(table), file, source.id),
        discrepancies=_items(reading, DISCREPANCY, table.get("discrepancy", ()), file, source.id),
        rule=_optional(reading, RULE, table, "rule", file),
        list_head=_optional(reading, LIST_HEAD, table, "list", file),
    )


def _items(
    reading: Reading, adapter: TypeAdapter[Model], tables: Iterable[dict[str, Any]], file: str, source_id: str
) -> tuple[Model, ...]:
    found = []
    for number, table in enumerate(tables, 1):
        entry = str(table.get("id", table.get("party", f"number {number}")))
        item = model(adapter, {**table, "source_id": source_id}, file, entry, reading.problems)
        if item is not None:
            found.append(item)
    return tuple(found)


def _optional(reading: Reading, adapter: TypeAdapter[Model], table: dict[str, Any], key: str, file: str) -> Model | None:
    return model(adapter, table[key], file, key, reading.problems) if key in table else None


def _texts_in(table: dict[str, Any]) -> list[dict[str, Any]]:
    """Entries with the keys of shared texts replaced by the texts."""
    texts = table.get("texts", {})
    return [
        {key: texts.get(value, value) if key in ("requirement", "policy") else value for key, value in entry.items()}
        for entry in table.get("entry", ())
    ]


def _with_entries(parties: dict[str, Party], files: Iterable[SourceFile]) -> dict[str, Party]:
    """Parties with the names that list entries give them; an entry without a party of its own becomes one."""
    merged = dict(parties)
    for entry in (entry for file in files for entry in file.entries):
        known = merged.get(entry.party) or Party(name=entry.name, kind=entry.kind)
        names = dict.fromkeys((*known.names, entry.name, *entry.aliases))
        short = dict.fromkeys((*known.short, *entry.short))
        native = dict.fromkeys((*known.native, *entry.native))
        merged[entry.party] = known.model_copy(
            update={"names": tuple(names), "short": tuple(short), "native": tuple(native)}
        )
    return merged
