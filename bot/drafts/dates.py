"""Dates as articles print them, and times that count from the date of the article."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = "january february march april may june july august september october november december".split()
SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

_MONTH = rf"(?P<month>{'|'.join(month.capitalize() for month in MONTHS)}|{'|'.join(SHORT_MONTHS)})\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(rf"(?<![\w/.-]){pattern}(?![\w/-])")
    for pattern in (
        rf"{_DAY}(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_YEAR}[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)",
        r"(?P<one>[0-3]?\d)[/.](?P<other>[0-3]?\d)[/.](?P<year>(?:19|20)\d\d)",
    )
)
_AROUND = re.compile(
    r"\b(?:published|posted|updated|created|last|modified|first|date|on|at|by|gmt|utc|bst|edt|est|cet|am|pm|a\.m|p\.m|\d{1,2}[:.]\d\d|"
    + "|".join(WEEKDAYS)
    + r"|mon|tue|wed|thu|fri|sat|sun)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as printed, at offsets of its text. `doubt` says why it might be another; '' for none."""

    day: date
    start: int
    end: int
    doubt: str = ""


def dates_in(text: str) -> tuple[Dated, ...]:
    """Every full date, in order."""
    found = [dated for pattern in _DATES for match in pattern.finditer(text) for dated in _read(match)]
    return tuple(sorted(found, key=lambda dated: dated.start))


def date_line(line: str) -> Dated | None:
    """The date of a line that holds nothing else, but for a weekday, a time of day or "Published"."""
    found = dates_in(line)
    if not found or len(line) > 120:
        return None
    rest = line[: found[0].start] + line[found[0].end :]
    return found[0] if not re.search(r"[^\W\d_]", _AROUND.sub("", rest)) else None


def in_words(day: date) -> str:
    """A date as a person writes it: 8 October 2019."""
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def month_number(name: str) -> int:
    """1 to 12, from a name or its beginning."""
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def month_of(day: date) -> tuple[date, date]:
    """First and last day of its month."""
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def shifted_month(day: date, months: int) -> tuple[date, date]:
    """First and last day of the month so many months later."""
    index = day.year * 12 + day.month - 1 + months
    return month_of(date(index // 12, index % 12 + 1, 1))


def week_of(day: date) -> tuple[date, date]:
    """Monday and Sunday of its week."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def year_of(year: int) -> tuple[date, date]:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def _read(match: re.Match[str]) -> Iterator[Dated]:
    fields = match.groupdict()
    doubt = ""
    if "one" in fields:
        one, other = int(fields["one"]), int(fields["other"])
        day, month = (other, one) if other > 12 else (one, other)
        doubt = f"read as day {day} of month {month}" if max(one, other) <= 12 and one != other else ""
    else:
        day = int(fields["day"])
        month = int(fields["month"]) if fields["month"].isdigit() else month_number(fields["month"])
    made = _date(int(fields["year"]), month, day)
    if made is not None:
        yield Dated(made, match.start(), match.end(), doubt)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
