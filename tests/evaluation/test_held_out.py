"""The held-out sets are whole; what they ask is looked at by nobody, and by no test."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.facts.knowledge import Knowledge
from tests.evaluation import held_out


@pytest.mark.parametrize("path", held_out.FILES, ids=lambda path: path.stem)
def test_every_label_names_claims_that_exist(path: Path, knowledge: Knowledge) -> None:
    known = {claim.id for claim in knowledge.claims}
    named = {claim for question in held_out.questions(path) for claim in (*question.claims, *question.and_claims)}
    assert len(named - known) == 0


def test_outcomes_are_counted_and_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "held-out-0.toml"
    tables = (f'[[question]]\nask = "Is SenseTime listed?"\nverdict = "{verdict}"\n' for verdict in ("yes", "no"))
    path.write_text("\n".join(tables), "utf-8")
    assert held_out.outcomes(path) == {"right": 1, "verdict": 1}
