"""What one load has read so far: whole items, where each id was declared, and every problem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import TypeAdapter

from bot.errors import Problem
from bot.facts.files import as_table, as_tables, model, read_toml
from bot.facts.knowledge import SourceFile
from bot.facts.party import Party
from bot.facts.vocabulary import Concept, Predicate, Relations

Model = TypeVar("Model")
Kind = Literal["source", "party", "concept", "predicate", "claim", "entry", "discrepancy"]


@dataclass
class Gathered:
    """The state of one load.

    `origins` names the file that declares an id, also when the item itself was refused, so that one fault is not told
    again as a reference that leads nowhere; `blind` holds the kinds of which some ids could not be read at all.
    `read` holds the files that were asked for, `files` pairs each source file with its path as shown.
    """

    root: Path
    problems: list[Problem] = field(default_factory=list)
    origins: dict[tuple[Kind, str], str] = field(default_factory=dict)
    blind: set[Kind] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    parties: dict[str, Party] = field(default_factory=dict)
    concepts: dict[str, Concept] = field(default_factory=dict)
    predicates: dict[str, Predicate] = field(default_factory=dict)
    relations: Relations | None = None
    files: list[tuple[str, SourceFile]] = field(default_factory=list)

    def table(self, file: str, *kinds: Kind) -> dict[str, Any] | None:
        """The table of a file that declares ids of some kinds; None, with a problem noted, when it cannot be read."""
        self.read.add(file)
        table = read_toml(self.root / file, self.root, self.problems)
        if table is None:
            self.blind.update(kinds)
        return table

    def collect(
        self, kind: Kind, target: dict[str, Model], adapter: TypeAdapter[Model], value: object, file: str
    ) -> None:
        """Add the tables of one file to those of others, by id; None stands for a file that could not be read."""
        for key, fields in as_table({} if value is None else value, file, kind, self.problems).items():
            taken = not self.declare(kind, key, file)
            item = model(adapter, fields, file, key, self.problems)
            if item is not None and not taken:
                target[key] = item

    def listed(
        self, kind: Kind, adapter: TypeAdapter[Model], value: object, file: str, source_id: str
    ) -> tuple[Model, ...]:
        """The items of a list of tables, each with the id of its source."""
        found = []
        for number, table in enumerate(as_tables(value, file, kind, self.problems), 1):
            key = table.get("party" if kind == "entry" else "id")
            if isinstance(key, str):
                self.declare(kind, key, file)
            name = key if isinstance(key, str) and key else f"{kind} {number}"
            item = model(adapter, {**table, "source_id": source_id}, file, name, self.problems)
            if item is not None:
                found.append(item)
        return tuple(found)

    def declare(self, kind: Kind, key: str, file: str) -> bool:
        """Note where an id is declared; False, with a problem noted, where it is taken."""
        if (kind, key) in self.origins:
            self.problems.append(Problem(file, key, f"this {kind} id is already taken in {self.origins[kind, key]}"))
            return False
        self.origins[kind, key] = file
        return True

    def knows(self, kind: Kind, key: str) -> bool:
        """Whether an id is declared, or may stand in a file that could not be read. A list entry declares its party."""
        declared = (kind, key) in self.origins or (kind == "party" and ("entry", key) in self.origins)
        return declared or kind in self.blind

    def unknown(self, kind: Kind, keys: Iterable[str]) -> tuple[str, ...]:
        """Those of some ids that lead nowhere, in order, each once."""
        return tuple(key for key in dict.fromkeys(keys) if not self.knows(kind, key))
