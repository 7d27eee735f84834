"""Puts the same questions to the bot, to BM25 and to templates in turn; prints outcomes and times as JSON."""

from __future__ import annotations

import json
import sys
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from bot.answers.answer import Answer
from bot.answers.assistant import Assistant
from bot.assembly import knowledge
from bot.cli.requests import json_of
from bot.drafts.paragraphs import paragraphs
from bot.drafts.sentences import sentences
from bot.facts.knowledge import Knowledge
from bot.settings import Settings
from tests.benchmarks.methods import Sentences, Templates
from tests.evaluation.score import ARTICLE_ID
from tests.evaluation.scorecard import Record, marked, read_labels

ROUNDS = 20

Method = Callable[[Record], object]
"""Answers a labelled question, of which it may see the question and its context."""


def main() -> None:
    options = arguments()
    labels = read_labels(options.questions)
    known = knowledge(Settings.read())
    article = Assistant.of(known.only([ARTICLE_ID]))
    nearest = Sentences(_sentences(known, options.article), known.vocabulary.pronouns.auxiliary)
    nearest.tune(labels[: len(labels) // 3])
    templates = Templates({claim.id: claim.quote for claim in known.claims})
    methods: dict[str, Method] = {
        "entitylist": lambda label: article.answer(label["question"], label.get("context") or ()),
        "bm25s": lambda label: nearest.answer(label["question"]),
        "hassil": lambda label: templates.answer(label["question"]),
    }
    text = options.article.read_text("utf-8") if options.article else ""
    outcomes = {name: _outcomes(method, labels, text) for name, method in methods.items()}
    times = measured(methods, labels)
    json.dump({name: {"outcomes": outcomes[name], "times": times[name]} for name in methods}, sys.stdout)


def measured(methods: Mapping[str, Method], labels: Iterable[Record]) -> dict[str, list[float]]:
    """Seconds a question. The methods take turns at each question, so that what slows the machine slows them all."""
    times: dict[str, list[float]] = {name: [] for name in methods}
    for _ in range(ROUNDS):
        for label in labels:
            for name, method in methods.items():
                began = time.perf_counter()
                method(label)
                times[name].append(time.perf_counter() - began)
    return times


def _outcomes(method: Method, labels: Iterable[Record], article: str) -> Counter[str]:
    return Counter(str(marked(label, _fields(method(label)), article).outcome) for label in labels)


def _fields(answer: Any) -> Record:
    fields: Record = json.loads(json_of(answer, None)) if isinstance(answer, Answer) else answer
    return fields


def _sentences(known: Knowledge, article: Path | None) -> Iterable[str]:
    if article is None:
        return (claim.quote for claim in known.only([ARTICLE_ID]).claims)
    starters = frozenset(known.vocabulary.fillers.function)
    return (
        paragraph.text[span.start : span.end]
        for paragraph in paragraphs(article.read_text("utf-8"))
        for span in sentences(paragraph.text, starters)
    )


def arguments() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.benchmarks.compared", description=__doc__)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--article", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
