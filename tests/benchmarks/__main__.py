"""Prints speed, memory and the answers of two other methods, and writes them into docs/benchmarks.md.

Every figure comes from a process of its own, so that none pays for what another has loaded, and the peak of none is
hidden behind that of its parent: this one stays small. What they keep between runs goes to a folder of their own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from tests.benchmarks.report import Report, written

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = ROOT / "tests" / "evaluation" / "questions.jsonl"
DOCUMENT = ROOT / "docs" / "benchmarks.md"
REPEATS, ROUNDS = 9, 20
QUESTION = "is SenseTime listed?"
ASK = ("-m", "bot", "ask")
DATA = "ENTITYLIST_DATA_DIR"


def main() -> None:
    options = arguments()
    with TemporaryDirectory() as data:
        os.environ[DATA] = data
        text = measured(options).text()
    print(text)
    if DOCUMENT.is_file():
        DOCUMENT.write_text(written(DOCUMENT.read_text("utf-8"), text), "utf-8")


def measured(options: Namespace) -> Report:
    path = options.questions.resolve()
    article = ("--article", str(options.article.resolve())) if options.article else ()
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    lines = "".join(
        json.dumps({"id": record["id"], "question": record["question"], "context": record.get("context") or []}) + "\n"
        for record in records
    )
    _python([*ASK, QUESTION])  # which prepares the assistant
    bare, one, run = seconds((["-c", "pass"], ""), ([*ASK, QUESTION], ""), ([*ASK, "--jsonl"], lines))
    return Report(
        command=_command(options),
        questions=len(records),
        bare=bare,
        first=first(),
        one=one,
        run=run,
        built=[_json("tests.benchmarks.fresh", str(path), "built", "0") for _ in range(REPEATS)],
        prepared=[_json("tests.benchmarks.fresh", str(path), "prepared", "0") for _ in range(REPEATS)],
        times=_json("tests.benchmarks.fresh", str(path), "prepared", str(ROUNDS))["times"],
        compared=_json("tests.benchmarks.compared", str(path), *article),
    )


def first() -> float:
    """Median time of a process that finds nothing prepared, and prepares it."""
    return median(_first() for _ in range(REPEATS))


def _first() -> float:
    with TemporaryDirectory() as empty:
        began = time.perf_counter()
        _python([*ASK, QUESTION], **{DATA: empty})
        return time.perf_counter() - began


def seconds(*runs: tuple[Sequence[str], str]) -> list[float]:
    """Median time of each of some whole processes, given as arguments and standard input; they take turns."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(REPEATS):
        for taken, (arguments, lines) in zip(times, runs, strict=True):
            began = time.perf_counter()
            _python(arguments, lines)
            taken.append(time.perf_counter() - began)
    return [median(taken) for taken in times]


def _json(module: str, *arguments: str) -> dict[str, Any]:
    printed: dict[str, Any] = json.loads(_python(["-m", module, *arguments]))
    return printed


def _python(arguments: Sequence[str], lines: str = "", **variables: str) -> str:
    command, environment = [sys.executable, *arguments], {**os.environ, **variables}
    run = subprocess.run(command, input=lines, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT, env=environment)
    return run.stdout


def _command(options: Namespace) -> str:
    """How to repeat the run; of files outside the project only the name."""
    if options.questions == QUESTIONS and not options.article:
        return "make bench"
    questions = [] if options.questions == QUESTIONS else ["--questions", options.questions.name]
    article = ["--article", options.article.name] if options.article else []
    return " ".join(["python -m tests.benchmarks", *questions, *article])


def arguments() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--questions", type=Path, default=QUESTIONS, help="labelled questions, one JSON object a line")
    parser.add_argument(
        "--article", type=Path, help="the article's full text, whose sentences BM25 then searches instead of the quotes"
    )
    parser.add_argument("--data", type=Path, help="kept for a folder of official lists; nothing is measured on it yet")
    return parser.parse_args()


if __name__ == "__main__":
    main()
