"""Changes to a question: those that must not change its answer, and those that must.

Each takes the words of a question and gives the changed words, or None where there is nothing to change; none draws
lots.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

Change = Callable[[str], str | None]

WORD = re.compile(r"[^\W\d_]+")
SUBJECT = re.compile(
    r"(?P<head>(?i:is|are|was|were|does|do|did|has|have|had|will|can) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*) (?P<rest>.+)$"
)
CONTRACTED = (
    ("is not", "isn't"),
    ("are not", "aren't"),
    ("did not", "didn't"),
    ("does not", "doesn't"),
    ("has not", "hasn't"),
    ("was not", "wasn't"),
    ("cannot", "can't"),
    ("what is", "what's"),
    ("who is", "who's"),
    ("where is", "where's"),
    ("when is", "when's"),
)


def lower(text: str) -> str | None:
    """All in small letters."""
    return _changed(text, text.lower())


def upper(text: str) -> str | None:
    """All in capitals."""
    return _changed(text, text.upper())


def polite_before(text: str) -> str | None:
    """A greeting and a request in front."""
    return f"Hi there, quick question please: {text}"


def polite_after(text: str) -> str | None:
    """Thanks behind."""
    return f"{text} Thanks a lot!"


def bare(text: str) -> str | None:
    """Without the mark at the end."""
    return _changed(text, text.rstrip("?!. "))


def doubled(text: str) -> str | None:
    """With the mark at the end doubled."""
    return f"{text}{text[-1]}" if text.endswith(("?", ".", "!")) else None


def contracted(text: str) -> str | None:
    """Contractions spelt out, or what can be contracted contracted; but never the one that opens a question."""
    for long, short in CONTRACTED:
        for before, after in ((short, long), (short.replace("'", "’"), long), (long, short)):
            found = re.search(rf"\b{re.escape(before)}\b", text, re.IGNORECASE)
            if found and (found.start() or "n" not in short.partition("'")[0][-1]):
                kept = after.capitalize() if found[0][0].isupper() else after
                return text[: found.start()] + kept + text[found.end() :]
    return None


def marked_up(text: str) -> str | None:
    """As it comes from Slack: addressed to the bot, and in bold letters."""
    return f"<@U02AB3CD4> *{text}*" if "*" not in text and "\n" not in text else None


def with_emoji(text: str) -> str | None:
    """With a picture behind."""
    return f"{text} :thinking_face: 🤔"


def mistyped(text: str, known: Callable[[str], bool]) -> str | None:
    """Two letters of the longest content word swapped, where that gives no other word; names are left as they are."""
    for word in sorted(set(WORD.findall(text)), key=lambda word: (-len(word), word)):
        if len(word) < 6 or not word.islower() or not known(word):
            continue
        middle = len(word) // 2
        typo = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
        if typo != word and not known(typo):
            return re.sub(rf"\b{word}\b", typo, text)
    return None


def negated(text: str) -> str | None:
    """A yes/no question with "not" put in behind its subject, where that is a name."""
    found = SUBJECT.match(text)
    return f"{found['head']} not {found['rest']}" if found else None


def renamed(text: str, name: str, other: str) -> str | None:
    """One name replaced by another."""
    return _changed(text, re.sub(rf"\b{re.escape(name)}\b", other, text, flags=re.IGNORECASE))


def swapped(text: str, one: str, other: str) -> str | None:
    """Two names changed about."""
    if not all(re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) for name in (one, other)):
        return None
    names = re.compile(rf"\b(?:{re.escape(one)}|{re.escape(other)})\b", re.IGNORECASE)
    return names.sub(lambda found: other if found[0].casefold() == one.casefold() else one, text)


def besides(text: str, names: Collection[str]) -> str | None:
    """An open question that excepts what it was answered with."""
    return f"Besides {' and '.join(names)}, {text[0].lower()}{text[1:]}" if names else None


def _changed(before: str, after: str) -> str | None:
    return after if after != before else None
