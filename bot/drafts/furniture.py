"""Lines of a page that state nothing: links, invitations, credits, reading times."""

from __future__ import annotations

import re

from bot.drafts.sentences import Span

KINDS = {
    "a link to another article": (
        r"(?:read|see|watch|listen)\s+(?:more|also|next|here)\b",
        r"(?:also\s+read|more\s+on\s+this)\b",
        r"(?:related\b.{0,20}|in\s+(?:pictures|depth)):",
    ),
    "an invitation to readers": (
        r"(?:follow|like|join|contact|support)\s+(?:us|our)\b",
        r"(?:subscribe|sign\s+up|share\s+(?:this|on)|join\s+the\s+conversation|download\s+(?:our|the)\s+app)\b",
        r"(?:our\s+)?newsletters?\b",
    ),
    "the reading time": (r"\d+\s*[- ]?min(?:ute)?s?\s+read\.?$", r"reading\s+time\b"),
    "a photo credit": (
        r"(?:(?:file\s+)?photo|image|picture|credit|illustration)s?\s*(?:by|credit|courtesy|:|/|©).{0,80}$",
        r"\[[^\]]{1,40}\]$",
        r"©.{0,80}$",
    ),
    "a notice of rights": (r"(?:copyright|all\s+rights\s+reserved)\b", r"\(c\)\s+\d{4}\b"),
    "an advertisement": (r"advert(?:isement|ising)?\.?$", r"sponsored\b.{0,30}$", r"story\s+continues\s+below\b"),
    "labels of the page": (
        r"(?:topics?|tags?|categor(?:y|ies)|keywords?|filed\s+under)\s*:",
        r"(?:share|print|comments?|e-?mail|facebook|twitter|whatsapp)(?:\s*\(\d+\))?$",
    ),
    "a byline": (r"(?-i:(?:By|Written by|Reporting by|Editing by)(?:\s+(?:and\s+|in\s+)?[A-Z][\w.'’-]+){1,6}$)",),
    "an address": (r"(?:https?://|www\.)\S+$", r"\S+@\S+\.\w+$", r"@\w+$"),
}
"""What a line is, and how it begins; a pattern that ends in '$' must fit the whole line."""

LONGEST = 160
"""Characters; what is longer is a statement, however it begins."""

_KINDS = {
    kind: re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
    for kind, patterns in KINDS.items()
}
_CREDIT = re.compile(
    r"\s*(?:\[[^\[\]]{1,40}\]|\((?:photo|image|file photo|getty|reuters|afp|ap|epa|screengrab)\b[^()]{0,40}\))$",
    re.IGNORECASE,
)


def why_left_out(line: str) -> str | None:
    """What kind of line this is, when it states nothing; None for a line that may."""
    bare = line.strip()
    return next((kind for kind, pattern in _KINDS.items() if len(bare) <= LONGEST and pattern.match(bare)), None)


def without_credit(line: str) -> Span:
    """The line without blanks around it and without a photo credit in brackets at its end."""
    start, end = len(line) - len(line.lstrip()), len(line.rstrip())
    credit = _CREDIT.search(line, start, end)
    return Span(start, credit.start() if credit and credit.start() > start else end)
