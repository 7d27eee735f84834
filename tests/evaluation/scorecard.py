"""Prints how many labelled questions are answered rightly, by kind: `python -m tests.evaluation.scorecard`.

score.py decides what passes; this sorts what does not pass by how bad it is (README.md beside it).
"""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from tests.evaluation.score import ARTICLE_ID, check
from tests.evaluation.split import PARTS, part_of

HERE = Path(__file__).parent
FILES = (HERE / "questions.jsonl", HERE / "probes.jsonl")
ASK = (sys.executable, "-m", "bot", "ask", "--jsonl", "--source", ARTICLE_ID)

Record = Mapping[str, Any]


class Outcome(StrEnum):
    """What became of one question; the order is that of the columns, from best to worst."""

    RIGHT = "right"
    SILENT = "silent"
    WRONG = "wrong"
    FALSE = "false"


@dataclass(frozen=True, slots=True)
class Marked:
    """One labelled question with its answer; `failed` names the checks of score.py that it did not pass."""

    label: Record
    answer: Record
    outcome: Outcome
    failed: tuple[str, ...]


def outcome(label: Record, answer: Record, failed: Iterable[str]) -> Outcome:
    """False: an answer where none is due, a wrong yes or no, or a quote that the article does not hold."""
    failed = frozenset(failed)
    if not failed:
        return Outcome.RIGHT
    answered = answer.get("status") == "answered"
    wrong_verdict = "verdict" in failed and answer.get("verdict") in {"yes", "no"}
    if (answered and "status" in failed) or wrong_verdict or "verbatim" in failed:
        return Outcome.FALSE
    return Outcome.WRONG if answered else Outcome.SILENT


def marked(label: Record, answer: Record, article: str) -> Marked:
    failed = tuple(name for name, passed in check(dict(label), dict(answer), article).items() if not passed)
    return Marked(label, answer, outcome(label, answer, failed), failed)


def table(marks: Iterable[Marked]) -> Iterator[str]:
    """The lines of one file's scorecard: a head, a row a kind in alphabetical order, and the sum."""
    counts: dict[str, Counter[Outcome]] = defaultdict(Counter)
    for mark in marks:
        counts[mark.label["kind"]][mark.outcome] += 1
    width = max(map(len, [*counts, "kind"]))
    yield _row("kind", width, ["asked", *Outcome, ""])
    for kind, count in sorted(counts.items()):
        yield _row(kind, width, _cells(count))
    yield _row("all", width, _cells(sum(counts.values(), Counter())))


def _cells(count: Counter[Outcome]) -> list[str]:
    share = f"{count[Outcome.RIGHT] / count.total():.1%}" if count else "-"
    return [str(count.total()), *(str(count[each]) for each in Outcome), share]


def _row(name: str, width: int, cells: Iterable[str]) -> str:
    return f"{name:<{width}}" + "".join(f"{cell:>8}" for cell in cells)


def read_labels(path: Path) -> list[Record]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def ask(labels: Iterable[Record]) -> list[Record]:
    """Put all questions to one run of the program, as a user's script would.

    Raises subprocess.CalledProcessError when the program ends with an error.
    """
    wanted = ("id", "question", "context", "as_of")
    lines = (json.dumps({key: label[key] for key in wanted if label.get(key)}) for label in labels)
    run = subprocess.run(ASK, input="\n".join(lines) + "\n", stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def failure(mark: Marked) -> str:
    got = " ".join(filter(None, (mark.answer.get("status"), mark.answer.get("verdict"))))
    wanted = " ".join(filter(None, (mark.label["status"], mark.label.get("verdict"))))
    return (
        f"{mark.outcome} {mark.label['id']} ({', '.join(mark.failed)}): {mark.label['question']}\n"
        f"    wanted {wanted}; got {got}: {mark.answer.get('text', '')}"
    )


def arguments() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.evaluation.scorecard", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=FILES, help="labelled questions, one JSON object a line")
    parser.add_argument("--article", type=Path, help="the article's full text: proves each quote against it as well")
    parser.add_argument("--failures", action="store_true", help="print each question that is not right, worst first")
    parser.add_argument("--part", choices=PARTS, help="only the questions of one part (split.py)")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    article = options.article.read_text("utf-8") if options.article else ""
    for path in options.files:
        labels = [label for label in read_labels(path) if options.part in (None, part_of(label["id"]))]
        marks = [marked(label, answer, article) for label, answer in zip(labels, ask(labels), strict=True)]
        print(path.name, *table(marks), "", sep="\n")
        if options.failures:
            worst_first = sorted(marks, key=lambda mark: -list(Outcome).index(mark.outcome))
            print(*(failure(mark) for mark in worst_first if mark.failed), "", sep="\n")


if __name__ == "__main__":
    main()
