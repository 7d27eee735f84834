"""Numbers are read as a text prints them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("28 Chinese companies", [("28", 28)]),
        ("one police college", [("one", 1)]),
        ("around one million Uighurs", [("one million", 1_000_000)]),
        ("worth $3.5 billion", [("3.5 billion", 3_500_000_000)]),
        ("£2bn and 3m more", [("2bn", 2_000_000_000), ("3m", 3_000_000)]),
        ("1,200 of 10,000,000", [("1,200", 1200), ("10,000,000", 10_000_000)]),
        ("Twenty-eight entities", [("Twenty-eight", 28)]),
        ("two hundred and fifty ships", [("two hundred and fifty", 250)]),
        ("one million two hundred thousand", [("one million two hundred thousand", 1_200_000)]),
        ("six and seven", [("six", 6), ("seven", 7)]),
        ("between 100 and 200", [("100", 100), ("200", 200)]),
        ("3.5 percent", [("3.5", None)]),
        ("hundreds of billions, dozens, someone, a 5G network", []),
        ("the seventh of nine", [("nine", 9)]),
        ("18 bureaus, one college and eight businesses", [("18", 18), ("one", 1), ("eight", 8)]),
    ],
)
def test_a_number_is_read_with_its_words(text: str, numbers: list[tuple[str, int | None]]) -> None:
    assert [(text[found.start : found.end], found.value) for found in numbers_in(text)] == numbers


@given(st.text())
def test_any_text_has_its_numbers_in_order(text: str) -> None:
    edges = [edge for found in numbers_in(text) for edge in (found.start, found.end)]
    assert edges == sorted(edges)


@given(st.integers(0, 10**15))
def test_figures_are_what_they_say(number: int) -> None:
    assert [found.value for found in numbers_in(f"about {number:,} of them")] == [number]
