"""A message as typed in a chat, freed of everything that is not language."""

from __future__ import annotations

import html
import re
import unicodedata

MAX_CHARS = 4000
"""Longer questions are cut here; Slack sends no more in one message part."""

_PLAIN = re.compile(r"[A-Za-z0-9 ,.;?!'\"()$-]*")
"""What most questions are made of: nothing in it stands for anything else."""

_LINK = re.compile(r"<(?:https?://|mailto:)[^|>]*(?:\|([^>]*))?>")
_CHANNEL = re.compile(r"<#[A-Z0-9]+(?:\|([^>]*))?>")
_CONTROL = re.compile(r"<[@!][^>]*>")
_COMMAND = re.compile(r"^\s*/\w+\s")
_EMOJI_CODE = re.compile(r"(?<!\w):[a-z0-9_+'-]+:(?!\w)")
_MARKS = re.compile(r"(?<!\w)[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?!\w)")
_QUOTE_LINE = re.compile(r"^\s*>+\s?", re.MULTILINE)
_BLANKS = re.compile(r"[^\S\n]+")
_STRAIGHT = str.maketrans("‘’‚‛′“”„‟″«»–—―‐‑", '\'\'\'\'\'"""""""-----')


def clean(text: str) -> str:
    """The words of a message: no markup, mentions, links, emoji or invisible characters; quotes straight; bounded
    length."""
    text = text[:MAX_CHARS]
    if _PLAIN.fullmatch(text):
        return " ".join(text.split())
    text = html.unescape(text).replace("%", " percent ").replace(" = ", " is ")
    text = _LINK.sub(lambda match: f" {match[1] or ''} ", text)
    text = _CHANNEL.sub(lambda match: f" {match[1] or ''} ", text)
    text = _COMMAND.sub("", _CONTROL.sub(" ", text), count=1)
    text = unicodedata.normalize("NFKC", text).translate(_STRAIGHT)
    text = _QUOTE_LINE.sub("", _EMOJI_CODE.sub(" ", text))
    text = _MARKS.sub("", "".join(map(_visible, text)))
    return _BLANKS.sub(" ", text).strip()


def _visible(character: str) -> str:
    """The character, a blank for a pictogram, nothing for what cannot be seen."""
    if character.isascii():
        return character if character.isprintable() or character == "\n" else " "
    match unicodedata.category(character):
        case "So" | "Sk" | "Cs" | "Co" | "Cn" | "Zs" | "Zl" | "Zp":
            return " "
        case "Cf" | "Cc":
            return ""
        case _:
            return "" if "\ufe00" <= character <= "\ufe0f" else character
