"""Two other ways of answering the same questions: the nearest sentence by BM25, and sentence templates by hassil."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import bm25s
import Stemmer
from hassil import Intents, recognize_best

from tests.evaluation.score import ARTICLE_ID
from tests.evaluation.scorecard import Outcome, Record, marked

TEMPLATES = Path(__file__).with_name("templates.toml")


def answered(quotes: Iterable[str], verdict: str | None = None) -> dict[str, Any]:
    """An answer in the form that the scorer reads."""
    citations = [{"source_id": ARTICLE_ID, "quote": quote} for quote in quotes]
    return {"status": "answered", "verdict": verdict, "text": "", "citations": citations}


NOT_FOUND: Mapping[str, Any] = {"status": "not_found", "verdict": None, "text": "", "citations": []}


class Sentences:
    """The sentence with the highest BM25 score, where that reaches `threshold`.

    A question that opens with one of `auxiliaries` gets a yes with its sentence, since retrieval affirms what it finds.
    """

    def __init__(self, sentences: Iterable[str], auxiliaries: Iterable[str]) -> None:
        self._sentences = tuple(dict.fromkeys(sentences))
        self._auxiliaries = frozenset(auxiliaries)
        self._stemmer = Stemmer.Stemmer("english", 0)
        self._index = bm25s.BM25()
        self._index.index(self._words(list(self._sentences)), show_progress=False)
        self.threshold = 0.0

    def tune(self, labels: Sequence[Record]) -> None:
        """Take the threshold with the most right answers less false ones to these questions; of equals the highest."""
        nearest = [(label, *self._nearest(label["question"])) for label in labels]
        gains = {threshold: _gain(nearest, threshold) for _, threshold, _ in nearest}
        self.threshold = max(gains, key=lambda threshold: (gains[threshold], threshold))

    def answer(self, question: str) -> Mapping[str, Any]:
        score, found = self._nearest(question)
        return found if score >= self.threshold else NOT_FOUND

    def _nearest(self, question: str) -> tuple[float, Mapping[str, Any]]:
        words = self._words([question])[0]
        if not words:
            return 0.0, NOT_FOUND
        scores = self._index.get_scores(words)
        best = int(scores.argmax())
        verdict = "yes" if question.casefold().split(" ")[0] in self._auxiliaries else None
        return float(scores[best]), answered([self._sentences[best]], verdict)

    def _words(self, texts: list[str]) -> list[list[str]]:
        found: list[list[str]] = bm25s.tokenize(
            texts, stopwords="en", stemmer=self._stemmer, return_ids=False, show_progress=False
        )
        return found


def _gain(nearest: Iterable[tuple[Record, float, Mapping[str, Any]]], threshold: float) -> int:
    gain = {Outcome.RIGHT: 1, Outcome.FALSE: -1}
    answers = ((label, found if score >= threshold else NOT_FOUND) for label, score, found in nearest)
    return sum(gain.get(marked(label, answer, "").outcome, 0) for label, answer in answers)


class Templates:
    """The quotes of the way of asking that fits a question from end to end; without one, no answer."""

    def __init__(self, quotes: Mapping[str, str]) -> None:
        table = tomllib.loads(TEMPLATES.read_text("utf-8"))
        self._answers = {
            str(number): answered([quotes[claim] for claim in way["claims"]], way.get("verdict"))
            for number, way in enumerate(table["way"])
        }
        self._intents = Intents.from_dict(
            {
                "language": "en",
                "intents": {str(number): {"data": [way]} for number, way in enumerate(_bare(table["way"]))},
                "lists": {name: {"values": values} for name, values in table["lists"].items()},
                "expansion_rules": table["rules"],
                "skip_words": table["skip_words"],
            }
        )

    def answer(self, question: str) -> Mapping[str, Any]:
        found = recognize_best(question, self._intents)
        return self._answers[found.intent.name] if found else NOT_FOUND


def _bare(ways: Iterable[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    return ({"sentences": way["sentences"]} for way in ways)
