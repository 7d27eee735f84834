from __future__ import annotations

import pytest

from tests.benchmarks.report import BEGIN, END, milliseconds, percentiles, table, written


def test_figures_replace_those_of_the_last_run_and_nothing_else() -> None:
    document = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    assert written(document, "new") == f"before\n{BEGIN}\nnew\n{END}\nafter\n"


def test_figures_written_twice_stand_once() -> None:
    once = written(f"{BEGIN}{END}", "new")
    assert written(once, "new") == once


@pytest.mark.parametrize("document", ["no marks", BEGIN, END, f"{END}{BEGIN}"])
def test_a_document_without_both_marks_is_refused(document: str) -> None:
    with pytest.raises(ValueError, match="no place for the figures"):
        written(document, "new")


def test_percentiles_are_the_middle_and_the_hundredth_from_the_top() -> None:
    p50, p99 = percentiles([float(value) for value in range(1, 100)])
    assert (p50, p99) == (50.0, 99.0)


def test_a_table_has_its_columns_aligned() -> None:
    assert list(table(("a", "b"), [("long", "x")])) == ["| a    | b |", "| ---- | - |", "| long | x |"]


@pytest.mark.parametrize(("seconds", "shown"), [(0.00031, "0.31 ms"), (0.118, "118 ms")])
def test_times_are_shown_in_milliseconds(seconds: float, shown: str) -> None:
    assert milliseconds(seconds) == shown
