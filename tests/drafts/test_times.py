"""Dates are read as printed, and days from the date of the article."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.drafts.dates import date_line
from bot.drafts.times import times_in

TUESDAY = date(2019, 10, 8)


@pytest.mark.parametrize(
    "line",
    [
        "08 October, 2019",
        "8 October 2019",
        "October 8, 2019",
        "8th of October 2019",
        "Oct. 8, 2019",
        "Published: Tue, 8 Oct 2019 at 10:30 GMT",
        "Last updated on Tuesday, October 8, 2019 5 pm",
        "2019-10-08",
    ],
)
def test_a_date_line_is_read_in_usual_formats(line: str) -> None:
    found = date_line(line)
    assert found
    assert found.day == TUESDAY
    assert not found.doubt


def test_a_date_that_may_be_read_in_two_ways_is_doubted() -> None:
    found = date_line("10/8/2019")
    assert found
    assert found.doubt == "read as day 10 of month 8"
    clear = date_line("10/28/2019")
    assert clear
    assert (clear.day, clear.doubt) == (date(2019, 10, 28), "")


@pytest.mark.parametrize(
    "line",
    ["", "On 8 October 2019 the ban began", "30 February 2019", "3 min read", "October 2019", "Order 2019-10-08-77"],
)
def test_other_lines_are_no_date_lines(line: str) -> None:
    assert date_line(line) is None


@pytest.mark.parametrize(
    ("text", "printed", "first", "last"),
    [
        ("Vell on Tuesday slammed it.", "Tuesday", TUESDAY, None),
        ("On Monday, the office announced it.", "Monday", date(2019, 10, 7), None),
        ("A notice set to be published Wednesday.", "Wednesday", date(2019, 10, 9), None),
        ("The talks will resume on Thursday.", "Thursday", date(2019, 10, 10), None),
        ("On Friday the talks will resume.", "Friday", date(2019, 10, 11), None),
        ("It spoke on Thursday.", "Thursday", date(2019, 10, 3), None),
        ("It speaks next Tuesday.", "next Tuesday", date(2019, 10, 15), None),
        ("It spoke last Tuesday.", "last Tuesday", date(2019, 10, 1), None),
        ("During last month's fair.", "last month", date(2019, 9, 1), date(2019, 9, 30)),
        ("It ends next year.", "next year", date(2020, 1, 1), date(2020, 12, 31)),
        ("It began this week.", "this week", date(2019, 10, 7), date(2019, 10, 13)),
        ("It began yesterday.", "yesterday", date(2019, 10, 7), None),
        ("It began two weeks ago.", "two weeks ago", date(2019, 9, 24), None),
        ("It began three months ago.", "three months ago", date(2019, 7, 1), date(2019, 7, 31)),
        ("It began in 2014.", "in 2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("It began in November.", "in November", date(2018, 11, 1), date(2018, 11, 30)),
        ("It began in May 2018.", "in May 2018", date(2018, 5, 1), date(2018, 5, 31)),
        ("It began on 12 December.", "12 December", date(2019, 12, 12), None),
        ("It began on October 3, 2018.", "October 3, 2018", date(2018, 10, 3), None),
        ("It had until recently denied it.", "until recently", None, None),
        ("It began on 31 February.", "31 February", None, None),
    ],
)
def test_a_time_is_resolved_and_says_how(text: str, printed: str, first: date | None, last: date | None) -> None:
    (found,) = times_in(text, TUESDAY)
    assert text[found.start : found.end] == printed
    assert (found.first, found.last) == (first, last)
    assert found.how


def test_each_weekday_of_a_sentence_looks_to_its_own_words() -> None:
    text = "On Monday, the office announced that talks were set to resume on Thursday."
    assert [found.first for found in times_in(text, TUESDAY)] == [date(2019, 10, 7), date(2019, 10, 10)]


def test_the_way_of_resolving_names_the_date_line() -> None:
    (found,) = times_in("It spoke on Monday.", TUESDAY)
    assert found.how == "the Monday before the article's date line, 8 October 2019"
    assert "nothing around it speaks of what is to come" in found.doubt


def test_without_a_date_line_nothing_is_resolved() -> None:
    (found,) = times_in("It spoke on Monday.", None)
    assert found.first is None
    assert found.how == "not resolved: the article's date is not known"


@pytest.mark.parametrize("text", ["It may march on.", "The 28 ferries."])
def test_words_that_are_no_times_are_left(text: str) -> None:
    assert times_in(text, TUESDAY) == ()


@given(st.text(alphabet="0123456789 /-.,MayOctTuesdayagolstinx"), st.dates())
def test_any_text_has_its_times_in_order_and_apart(text: str, published: date) -> None:
    edges = [edge for found in times_in(text, published) for edge in (found.start, found.end)]
    assert edges == sorted(edges)
