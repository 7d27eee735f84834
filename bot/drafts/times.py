"""Times named in a sentence, worked out from the date of the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.drafts.dates import (
    MONTHS,
    WEEKDAYS,
    dates_in,
    in_words,
    month_number,
    month_of,
    shifted_month,
    week_of,
    year_of,
)

AHEAD = re.compile(
    r"\b(?:will|shall|set to|due to|due on|plans? to|planned|planning|scheduled|expected|to be|(?:is|are) to|going to"
    r"|next|coming)\b",
    re.IGNORECASE,
)
"""Words by which a text speaks of what is still to come."""

NEAR = 60
"""Characters before a weekday in which such words speak of it."""

_BEHIND = re.compile(r"[\w ]{0,40}?\b(?:will|shall|(?:is|are) (?:to|set|due|expected|scheduled))\b", re.IGNORECASE)
_WEEKDAY = re.compile(
    rf"\b(?:(?P<which>last|next|this)\s+)?(?P<name>{'|'.join(day.capitalize() for day in WEEKDAYS)})\b"
)
_DAY_MONTH = re.compile(
    rf"\b(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?P<month>{'|'.join(m.capitalize() for m in MONTHS)})"
    rf"|(?P<month2>{'|'.join(m.capitalize() for m in MONTHS)})\s+(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)\b(?!,?\s*\d)"
)
_MONTH = re.compile(
    rf"\b(?:in|since|until|by|from|last|early|late|mid)[\s-]+(?P<month>{'|'.join(m.capitalize() for m in MONTHS)})\b"
    r"(?:,?\s+(?P<year>(?:19|20)\d\d))?(?!,?\s*\d)"
)
_YEAR = re.compile(r"\b(?:in|since|until|by|from|during)\s+(?P<year>(?:19|20)\d\d)\b")
_RELATIVE = re.compile(
    r"\b(?:(?P<day>today|yesterday|tomorrow|tonight)|(?:earlier\s+)?(?P<which>last|this|next)\s+(?P<unit>week|month|year)"
    r"|(?P<count>\d+|a|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?P<ago>day|week|month|year)s?\s+ago"
    r"|(?P<vague>until\s+recently|in\s+recent\s+(?:days|weeks|months|years)|(?:days|weeks|months|years)\s+ago))\b",
    re.IGNORECASE,
)
_COUNTS = {"a": 1, **{word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}}
_STEPS = {"last": -1, "this": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class TimeFound:
    """A time as printed at `start` to `end` of the sentence; `first` is None where it could not be worked out."""

    start: int
    end: int
    how: str
    first: date | None = None
    last: date | None = None
    doubt: str = ""


def times_in(text: str, published: date | None) -> tuple[TimeFound, ...]:
    """Every time in order; where two readings overlap, the longer one."""
    found: list[TimeFound] = []
    for time in sorted(_times(text, published), key=lambda time: (time.start - time.end, time.start)):
        if all(time.end <= other.start or other.end <= time.start for other in found):
            found.append(time)
    return tuple(sorted(found, key=lambda time: time.start))


def _times(text: str, published: date | None) -> Iterator[TimeFound]:
    for dated in dates_in(text):
        yield TimeFound(dated.start, dated.end, "the date as printed", dated.day, doubt=dated.doubt)
    for pattern, read in READERS:
        for match in pattern.finditer(text):
            yield _placed(match, read, published)


def _placed(match: re.Match[str], read: Reader, published: date | None) -> TimeFound:
    if published is None:
        reason = "the article's date is not known"
        return TimeFound(match.start(), match.end(), f"not resolved: {reason}", doubt=reason)
    try:
        found = read(match, published)
    except (ValueError, OverflowError):
        found = _Found("not resolved: there is no such day", doubt="there is no such day")
    return TimeFound(match.start(), match.end(), found.how, found.first, found.last, found.doubt)


@dataclass(frozen=True, slots=True)
class _Found:
    how: str
    first: date | None = None
    last: date | None = None
    doubt: str = ""


Reader = Callable[[re.Match[str], date], _Found]


def _weekday(match: re.Match[str], published: date) -> _Found:
    name, which = match["name"], (match["which"] or "").lower()
    steps = (WEEKDAYS.index(name.lower()) - published.weekday()) % 7
    ahead = which == "next" or (which != "last" and _is_ahead(match))
    line = f"the article's date line, {in_words(published)}"
    if not steps and which not in ("last", "next"):
        return _Found(f"the {name} of {line}", published)
    day = published + timedelta(days=(steps or 7) if ahead else steps - 7)
    side = "after" if ahead else "before"
    doubt = f"taken as the {name} {side} the date line, for {_why(ahead, which)}"
    return _Found(f"the {name} {side} {line}", day, doubt=doubt)


def _is_ahead(match: re.Match[str]) -> bool:
    before = re.split(r"[.;,]", match.string[max(match.start() - NEAR, 0) : match.start()])[-1]
    return bool(AHEAD.search(before) or _BEHIND.match(match.string, match.end()))


def _why(ahead: bool, which: str) -> str:
    if which:
        return f"it says {which!r}"
    return "the words around it speak of what is to come" if ahead else "nothing around it speaks of what is to come"


def _day_month(match: re.Match[str], published: date) -> _Found:
    month, day = month_number(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    nearest = min((date(published.year + step, month, day) for step in (-1, 0, 1)), key=lambda d: abs(d - published))
    return _Found(
        f"the year nearest to the article's date line, {in_words(published)}", nearest, doubt="no year is printed"
    )


def _month(match: re.Match[str], published: date) -> _Found:
    number = month_number(match["month"])
    if match["year"]:
        return _Found("the month as printed", *month_of(date(int(match["year"]), number, 1)))
    year = published.year - (number > published.month)
    how = f"the last {match['month']} up to the article's date line, {in_words(published)}"
    return _Found(how, *month_of(date(year, number, 1)), doubt="no year is printed")


def _year(match: re.Match[str], _published: date) -> _Found:
    return _Found("the year as printed", *year_of(int(match["year"])))


def _relative(match: re.Match[str], published: date) -> _Found:
    line = f"the article's date line, {in_words(published)}"
    if match["vague"]:
        return _Found("not resolved: the article gives no date", doubt="the article gives no date for it")
    if match["day"]:
        step = {"yesterday": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
        side = {-1: "the day before", 0: "the day of", 1: "the day after"}[step]
        return _Found(f"{side} {line}", published + timedelta(days=step))
    if match["unit"]:
        return _period(match["unit"].lower(), _STEPS[match["which"].lower()], published, line)
    return _ago(match["count"].lower(), match["ago"].lower(), published, line)


def _period(unit: str, step: int, published: date, line: str) -> _Found:
    side = {-1: "before", 0: "of", 1: "after"}[step]
    spans = {
        "week": lambda: week_of(published + timedelta(weeks=step)),
        "month": lambda: shifted_month(published, step),
        "year": lambda: year_of(published.year + step),
    }
    return _Found(f"the {unit} {side} {line}", *spans[unit]())


def _ago(count: str, unit: str, published: date, line: str) -> _Found:
    number = _COUNTS.get(count) or int(count)
    how, doubt = f"{number} {unit}s before {line}", "it may be meant roughly"
    match unit:
        case "day" | "week":
            day = published - timedelta(days=number * (7 if unit == "week" else 1))
            return _Found(how, day, doubt=doubt)
        case "month":
            return _Found(how, *shifted_month(published, -number), doubt=doubt)
        case _:
            return _Found(how, *year_of(published.year - number), doubt=doubt)


READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_WEEKDAY, _weekday),
    (_DAY_MONTH, _day_month),
    (_MONTH, _month),
    (_YEAR, _year),
    (_RELATIVE, _relative),
)
