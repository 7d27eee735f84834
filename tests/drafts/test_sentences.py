"""A paragraph is cut into sentences, and nothing that belongs together is cut in two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.drafts.sentences import quotations, sentences

STARTERS = frozenset({"the", "it", "he", "she", "in", "then", "but"})


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, STARTERS)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Smith met Dr. A. B. Jones of Acme Widgets Co., Ltd. on Monday.",
        "The U.S. Treasury and the U.K. Foreign Office agreed.",
        "It cost $3.5 billion, i.e. 1.2 percent more, vs. 1.1 in Jan. 2019.",
        "The No. 5 ferry left at 5 p.m. on Oct. 8.",
        '"We object. We will fight. This is war," he said.',
        "He said “It is bad. Really bad” and left.",
        "It was... over before it began.",
        "Is it? he asked.",
    ],
)
def test_a_sentence_stays_whole(sentence: str) -> None:
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He works in the U.S. The firm closed.", ["He works in the U.S.", "The firm closed."]),
        ("It was Acme Co. Then it sank.", ["It was Acme Co.", "Then it sank."]),
        ("The U.S. said no. It was late.", ["The U.S. said no.", "It was late."]),
        ('"No," he said. "It must end." She left.', ['"No," he said.', '"It must end."', "She left."]),
        ("He said “It is bad. Really bad.” The end.", ["He said “It is bad. Really bad.”", "The end."]),
        ("Really? Yes! No.", ["Really?", "Yes!", "No."]),
        ('"It goes on. It never ends.', ['"It goes on.', "It never ends."]),
        ("美国反对。中国说不。", ["美国反对。", "中国说不。"]),
        ("  Heading without an end  ", ["Heading without an end"]),
        ("   ", []),
    ],
)
def test_a_paragraph_is_cut_at_the_ends_of_sentences(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


def test_quotation_marks_are_paired_and_a_stray_one_is_left() -> None:
    text = 'A "b c" and “d e” and "f'
    assert [text[span.start : span.end] for span in quotations(text)] == ['"b c"', "“d e”"]


@given(st.text())
def test_nothing_but_blanks_is_lost(text: str) -> None:
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


@given(st.text(alphabet=' "“”.?!aA\n'))
def test_sentences_stand_in_order_and_apart(text: str) -> None:
    edges = [edge for span in sentences(text, STARTERS) for edge in (span.start, span.end)]
    assert edges == sorted(edges)
