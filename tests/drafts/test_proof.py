"""A fact file is proved against the text that it quotes, to the character."""

import tomllib
from dataclasses import replace
from datetime import date

import pytest
from pydantic import TypeAdapter

from bot.drafts.proof import prove
from bot.facts.claim import Claim, Locator
from bot.facts.knowledge import SourceFile
from bot.facts.source import Source


@pytest.fixture
def file(sealed: str) -> SourceFile:
    """The sealed fact file as it is after loading."""
    table = tomllib.loads(sealed)
    return SourceFile(
        source=TypeAdapter(Source).validate_python(table["source"]),
        claims=tuple(TypeAdapter(Claim).validate_python(claim) for claim in table["claim"]),
    )


def test_a_sealed_file_is_proved(file: SourceFile, text: str) -> None:
    assert prove(file, text) == ()


def test_a_quote_that_stands_elsewhere_is_told_with_offsets_and_paragraph(file: SourceFile, text: str) -> None:
    start = text.index('"The noise')
    moved = _moved(file, paragraph=2, start=3)
    (reason,) = _reasons(moved, text, "mayor-noise")
    assert reason.startswith("the quote does not stand at offsets 3 to 50 in paragraph 2; ")
    assert reason.endswith(f"it stands at {start} to {start + 47} in paragraph 4")


def test_a_wrong_paragraph_alone_is_a_problem(file: SourceFile, text: str) -> None:
    at = file.claims[1].locator
    assert at
    assert _reasons(_moved(file, paragraph=5, start=at.start), text, "mayor-noise") == [
        "the quote stands in paragraph 4, not in paragraph 5"
    ]


@pytest.mark.parametrize("start", [-5, 10**9])
def test_offsets_outside_the_text_are_no_proof(start: int, file: SourceFile, text: str) -> None:
    assert "it stands at" in _reasons(_moved(file, paragraph=4, start=start), text, "mayor-noise")[0]


def test_a_claim_without_locator_is_told_where_its_quote_stands(file: SourceFile, text: str) -> None:
    unplaced = replace(file, claims=tuple(replace(claim, locator=None) for claim in file.claims))
    assert "it has no locator); it stands at" in _reasons(unplaced, text, "gates-closed")[0]


def test_a_quote_that_differs_shows_the_first_differing_character(file: SourceFile, text: str) -> None:
    changed = text.replace("unbearable,", "unbearable;")
    (reason,) = _reasons(file, changed, "mayor-noise")
    assert f"differ at offset {changed.index(';')} (character 25 of the quote)" in reason
    assert "the text has ';' (semicolon) in '\"The noise is unbearable;\" said mayor Ada Rook.'" in reason
    assert "the quote has ',' (comma)" in reason


def test_a_quote_that_is_cut_off_in_the_text_differs_where_the_text_ends(file: SourceFile, text: str) -> None:
    cut = text[: text.index(" Ada Rook")]
    (reason,) = _reasons(file, cut, "mayor-noise")
    assert "the text has nothing more" in reason


def test_a_quote_without_a_likeness_says_so(file: SourceFile) -> None:
    assert "nothing in the text is like it" in _reasons(file, "", "gates-closed")[0]
    assert "nothing in the text is like it" in _reasons(file, "Unrelated.\nWords.", "gates-closed")[0]


def test_a_quote_that_runs_over_two_paragraphs_is_a_problem(file: SourceFile, text: str) -> None:
    quote = "Ada Rook.\nThe harbour"
    start = text.index(quote)
    claim = _claim(quote, Locator(paragraph=4, start=start, end=start + len(quote)))
    spanning = replace(file, claims=(claim,))
    assert _reasons(spanning, text, "one") == ["the quote reaches past the end of paragraph 4"]


def test_many_places_are_counted(file: SourceFile) -> None:
    spread = replace(file, claims=(_claim("x", Locator(paragraph=1, start=1, end=2)),))
    assert _reasons(spread, "ax\nx x\nx x", "one") == []
    assert "and 2 more" in _reasons(spread, "a x\nx x\nx x", "one")[0]


def test_another_text_is_known_by_length_and_digest(file: SourceFile, text: str) -> None:
    length, digest = _reasons(file, text + " ", "source.text")
    assert length == f"the text has {len(text) + 1} characters, not {len(text)}"
    assert digest.startswith("the SHA-256 of the text is ")


@pytest.mark.parametrize(
    ("before", "after", "repair"),
    [
        ("\n", "\r\n", "without carriage returns"),
        ("Harbour closes", "\ufeffHarbour closes", "byte order mark"),
        ("coast.\n", "coast.", "with a line feed at its end"),
        ("coast.\n", "coast.\n\n", ""),
    ],
)
def test_a_text_that_only_lost_its_line_ends_is_recognised(
    before: str, after: str, repair: str, file: SourceFile, text: str
) -> None:
    assert repair in _reasons(file, text.replace(before, after), "source.text")[-1]


def test_a_source_without_a_text_has_nothing_to_be_proved_by(text: str) -> None:
    entries_only = SourceFile(Source(id="a", kind="list", title="A", publisher="B", published=date(2020, 1, 1)))
    assert "has no [source.text]" in _reasons(entries_only, text, "source.text")[0]


def test_every_problem_is_told_at_once(file: SourceFile, text: str) -> None:
    assert len(prove(file, text.replace("Monday", "Sunday").replace("noise", "smell"))) == 3


def _claim(quote: str, at: Locator) -> Claim:
    return Claim(id="one", predicate="bar", voice="publisher", quote=quote, locator=at)


def _moved(file: SourceFile, paragraph: int, start: int) -> SourceFile:
    claim = file.claims[1]
    at = Locator(paragraph=paragraph, start=start, end=start + len(claim.quote))
    return replace(file, claims=(file.claims[0], replace(claim, locator=at)))


def _reasons(file: SourceFile, text: str, entry: str) -> list[str]:
    return [problem.reason for problem in prove(file, text) if problem.entry == entry]
