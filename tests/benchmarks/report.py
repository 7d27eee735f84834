"""The figures of one run as Markdown tables, with the machine on which they were measured."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from tests.evaluation.scorecard import Outcome

BEGIN, END = "<!-- figures: written by make bench -->", "<!-- end of figures -->"
LIBRARIES = ("pydantic", "rapidfuzz", "PyStemmer", "bm25s", "hassil", "numpy")
METHODS = {"entitylist": "entitylist", "bm25s": "sentences by bm25s", "hassil": "templates by hassil"}

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One run. `bare`, `first`, `one` and `run` are seconds of whole processes; `built` and `prepared` what each fresh
    process measured of itself, by how it had its assistant, and `times` the seconds of each answer in one of them;
    `compared` holds outcomes and seconds a question by method, which take turns."""

    command: str
    questions: int
    bare: float
    first: float
    one: float
    run: float
    built: Sequence[Mapping[str, float]]
    prepared: Sequence[Mapping[str, float]]
    times: Sequence[float]
    compared: Mapping[str, Mapping[str, Any]]

    def text(self) -> str:
        """Everything that stands between the marks in docs/benchmarks.md."""
        return "\n".join(
            [
                f"`{self.command}`, {datetime.now(UTC):%d %B %Y}; {machine()}; {versions()}",
                "",
                *table(("measure", "figure", "target"), self._speed()),
                "",
                *table(("the same questions, by", *Outcome, "p50", "p99"), self._methods()),
            ]
        )

    def _speed(self) -> Iterator[Row]:
        p50, p99 = percentiles(self.times)
        yield "load the knowledge", milliseconds(middle(self.built, "load")), "<= 200 ms"
        yield "build the assistant", milliseconds(middle(self.built, "build")), ""
        yield "read the prepared assistant", milliseconds(middle(self.prepared, "read")), ""
        yield "peak memory, built, all questions answered", megabytes(middle(self.built, "peak")), "<= 60 MB"
        yield "peak memory, prepared, all questions answered", megabytes(middle(self.prepared, "peak")), "<= 50 MB"
        yield "one question in process, p50", milliseconds(p50), "<= 0.3 ms"
        yield "one question in process, p99", milliseconds(p99), "<= 1 ms"
        yield "`entitylist ask`, nothing prepared, whole process", milliseconds(self.first), ""
        yield "`entitylist ask`, whole process", milliseconds(self.one), "< 400 ms"
        yield f"{self.questions} questions by `ask --jsonl`, whole process", milliseconds(self.run), "< 1000 ms"
        yield "a Python that does nothing, whole process", milliseconds(self.bare), ""

    def _methods(self) -> Iterator[Row]:
        for key, name in METHODS.items():
            found = self.compared[key]
            counts = (str(found["outcomes"].get(str(outcome), 0)) for outcome in Outcome)
            yield (name, *counts, *map(milliseconds, percentiles(found["times"])))


def middle(processes: Iterable[Mapping[str, float]], key: str) -> float:
    return median(one[key] for one in processes)


def percentiles(seconds: Sequence[float]) -> tuple[float, float]:
    """The 50th and the 99th."""
    cuts = quantiles(seconds, n=100)
    return cuts[49], cuts[98]


def megabytes(size: float) -> str:
    """Of a size in bytes."""
    return f"{size / 2**20:.0f} MB"


def milliseconds(seconds: float) -> str:
    value = seconds * 1000
    return f"{value:.0f} ms" if value >= 10 else f"{value:.2f} ms"


def table(head: Row, rows: Iterable[Row]) -> Iterator[str]:
    """A Markdown table, its columns aligned."""
    cells = [head, *rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in cells]
    yield from (lines[0], "| " + " | ".join("-" * width for width in widths) + " |", *lines[1:])


def machine() -> str:
    """The processor's name and its cores."""
    listed = Path("/proc/cpuinfo")
    lines = listed.read_text("utf-8").splitlines() if listed.is_file() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    name = names[0] if names else platform.processor() or platform.machine()
    return f"{name}, {os.cpu_count()} cores, {platform.system()}"


def versions() -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return f"Python {platform.python_version()}, {libraries}"


def written(document: str, figures: str) -> str:
    """The document with the text between its marks replaced. Raises ValueError where a mark is missing."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"no place for the figures: {BEGIN} ... {END}")
    return f"{before}{BEGIN}\n{figures}\n{END}{after}"
