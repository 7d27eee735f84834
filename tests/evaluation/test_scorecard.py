from __future__ import annotations

import pytest

from tests.evaluation.scorecard import Outcome, marked, table

PASSAGE = "The harbour was closed on Monday because of the storm."
DUE = {"id": "a", "kind": "why", "question": "why?", "status": "answered", "evidence": [["because of the storm"]]}
NOT_DUE = {"id": "b", "kind": "absent", "question": "who?", "status": "not_found"}
YES_DUE = {"id": "c", "kind": "closed", "question": "closed?", "status": "answered", "verdict": "yes"}


def answer(quote: str = PASSAGE, status: str = "answered", verdict: str | None = None) -> dict[str, object]:
    citations = [{"source_id": "new-arab-2019-10-08", "quote": quote}] if status == "answered" else []
    return {"status": status, "verdict": verdict, "text": "", "citations": citations}


@pytest.mark.parametrize(
    ("label", "given", "expected"),
    [
        (DUE, answer(), Outcome.RIGHT),
        (NOT_DUE, answer(status="not_found"), Outcome.RIGHT),
        (YES_DUE, answer(verdict="yes"), Outcome.RIGHT),
        (DUE, answer(status="not_found"), Outcome.SILENT),
        (NOT_DUE, answer(status="clarify"), Outcome.SILENT),
        (DUE, answer(quote="closed on Monday"), Outcome.WRONG),
        (YES_DUE, answer(verdict="unknown"), Outcome.WRONG),
        (NOT_DUE, answer(), Outcome.FALSE),
        (YES_DUE, answer(verdict="no"), Outcome.FALSE),
        (DUE, answer(quote="closed because of the storm"), Outcome.FALSE),
    ],
)
def test_an_answer_is_sorted_by_how_bad_it_is(
    label: dict[str, object], given: dict[str, object], expected: Outcome
) -> None:
    assert marked(label, given, PASSAGE).outcome is expected


def test_the_table_counts_each_kind_and_ends_with_the_sum() -> None:
    marks = [marked(DUE, answer(), ""), marked(DUE, answer(status="help"), ""), marked(NOT_DUE, answer(), "")]
    assert [line.split() for line in table(marks)] == [
        ["kind", "asked", "right", "silent", "wrong", "false"],
        ["absent", "1", "0", "0", "0", "1", "0.0%"],
        ["why", "2", "1", "1", "0", "0", "50.0%"],
        ["all", "3", "1", "1", "0", "1", "33.3%"],
    ]
