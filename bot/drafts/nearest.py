"""Where a text comes closest to a quote that is not in it, and where the two part."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.drafts.paragraphs import Paragraph, paragraphs

SHOWN = 24
"""Characters shown on either side of the first difference."""

LEAST_SHARED = 0.3
"""Below this share of common words, a paragraph is no likeness of a quote."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """A stretch of text like a quote: its offset, and how many characters agree from there on."""

    paragraph: Paragraph
    start: int
    differs: int


def nearest(text: str, quote: str) -> Likeness | None:
    """The likest stretch of the text, None when nothing in it is like the quote."""
    best = max(paragraphs(text), key=lambda paragraph: _shared(paragraph.text, quote), default=None)
    if best is None or _shared(best.text, quote) < LEAST_SHARED:
        return None
    blocks = SequenceMatcher(None, best.text, quote, autojunk=False).get_matching_blocks()
    start = max(blocks[0].a - blocks[0].b, 0)
    return Likeness(best, best.start + start, _agreeing(best.text[start:], quote))


def difference(text: str, quote: str) -> str:
    """One sentence on how a quote that is not in the text differs from what comes closest."""
    near = nearest(text, quote)
    if near is None:
        return "nothing in the text is like it"
    at = near.start + near.differs
    here = text[max(at - SHOWN, near.start) : min(at + SHOWN, near.paragraph.end)]
    there = quote[max(near.differs - SHOWN, 0) : near.differs + SHOWN]
    return (
        f"paragraph {near.paragraph.number} comes closest, from offset {near.start}; they differ at offset {at} "
        f"(character {near.differs + 1} of the quote): the text has {_named(text[at : at + 1])} in {here!r}, "
        f"the quote has {_named(quote[near.differs : near.differs + 1])} in {there!r}"
    )


def _shared(text: str, quote: str) -> float:
    """The share of a quote's words that a text has too."""
    words = _WORD.findall(quote.casefold())
    known = set(_WORD.findall(text.casefold()))
    return sum(word in known for word in words) / len(words) if words else 0.0


def _agreeing(text: str, quote: str) -> int:
    pairs = zip(text, quote, strict=False)
    return next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(text), len(quote)))


def _named(character: str) -> str:
    """A character as it is told from its lookalikes."""
    if not character:
        return "nothing more"
    name = unicodedata.name(character, "no name")
    return repr(character) if character.isalnum() and character.isascii() else f"{character!r} ({name.lower()})"
