"""The errors that this project raises on purpose.

    EntitylistError
    ├── KnowledgeInvalid     the knowledge folder has problems; carries every one of them
    ├── NotSealable          a fact file that does not fit the text it quotes; carries every problem
    ├── UnknownSource        a source id that the knowledge does not hold
    ├── UnreadableFile       a file that cannot be read as what it should be
    ├── UnwritableFile       a file that cannot be written
    └── BadRequest           a line of a JSONL run that is not a question

Each carries fields; the sentence for the user is made from them by `__str__`.
"""

from __future__ import annotations

from dataclasses import dataclass


class EntitylistError(Exception):
    """Base of all errors that are meant to reach a user as one clear line."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in the knowledge: the file, the entry in it ('' for the file as a whole) and why."""

    file: str
    entry: str
    reason: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.entry}" if self.entry else self.file
        return f"{where}: {self.reason}"


class KnowledgeInvalid(EntitylistError):
    """The knowledge was refused as a whole; `problems` holds every fault that was found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        count = len(self.problems)
        head = f"the knowledge has {count} problem{'s' if count != 1 else ''}"
        return "\n".join([head, *(f"  {problem}" for problem in self.problems)])


class NotSealable(EntitylistError):
    """A fact file could not be sealed; `problems` names each quote that is not in the text, and why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(["the fact file cannot be sealed", *(f"  {problem}" for problem in self.problems)])


class UnknownSource(EntitylistError):
    """A source was asked for by an id that is not among `known`."""

    def __init__(self, source_id: str, known: tuple[str, ...]) -> None:
        super().__init__(source_id, known)
        self.source_id = source_id
        self.known = known

    def __str__(self) -> str:
        return f"unknown source {self.source_id!r}; the sources are {', '.join(self.known)}"


class UnreadableFile(EntitylistError):
    """A file could not be read; `path` and `reason` say which and why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"cannot read {self.path}: {self.reason}"


class UnwritableFile(EntitylistError):
    """A file could not be written; `path` and `reason` say which and why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"cannot write {self.path}: {self.reason}"


class BadRequest(EntitylistError):
    """A request that is not a question; `line` counts from 1, or is None outside a JSONL run."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason, line)
        self.reason = reason
        self.line = line

    def __str__(self) -> str:
        return self.reason if self.line is None else f"line {self.line}: {self.reason}"
