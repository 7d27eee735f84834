"""The normal form of a name: what is left when spelling habits are taken away.

Case, accents, width, apostrophes, punctuation, dots of abbreviations and zero-width characters go; "&" is "and". Words
stay in their order. Chinese, Japanese and Korean text stays in one run of characters, apart from the letters beside it.
"""

import re
import unicodedata

CJK_RANGES = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U000323af"
)
MARK_RANGES = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0591-\u05c7\u064b-\u065f\u0670"
APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032\uff07"

# Letters that no Unicode decomposition takes apart.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t", "ɵ": "o"}
)
_APOSTROPHES = str.maketrans("", "", APOSTROPHES)
_MARKS = re.compile(f"[{MARK_RANGES}]")
_CJK = re.compile(f"[{CJK_RANGES}]+")
_DOTTED = re.compile(r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])")
_ASCII_WORD = re.compile(r"[a-z0-9]+")


def fold(text: str) -> str:
    """Lower case without accents, full width, apostrophes or invisible characters; other punctuation stays."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "")
    for _ in range(4):  # one round may uncover what the next one folds; the last finds nothing to do
        folded = _fold_once(text)
        if folded == text:
            break
        text = folded
    return text


def _fold_once(text: str) -> str:
    text = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text)).translate(_APOSTROPHES).translate(_LETTERS)
    return unicodedata.normalize("NFC", "".join(c for c in text if unicodedata.category(c) != "Cf"))


def normal_tokens(name: str) -> tuple[str, ...]:
    """The words of a name in order; letters set apart ("S.I.S.", "J P") are one word, and so is a run of CJK."""
    text = _DOTTED.sub(lambda found: found[0].replace(".", ""), fold(name)).replace("&", " and ")
    if text.isascii():
        return _runs_joined(_ASCII_WORD.findall(text))
    spaced = _CJK.sub(r" \g<0> ", "".join(c if _is_word_character(c) else " " for c in text))
    return _runs_joined(spaced.split())


def normalise(name: str) -> str:
    """The words of `normal_tokens` with a space between; the same again when applied to its own result."""
    return " ".join(normal_tokens(name))


def is_cjk(text: str) -> bool:
    """Whether any character is Chinese, Japanese or Korean."""
    return not text.isascii() and _CJK.search(text) is not None


def _is_word_character(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _runs_joined(words: list[str]) -> tuple[str, ...]:
    joined: list[str] = []
    previous = ""
    for word in words:
        kind = _run_kind(word)
        if kind and kind == previous:
            joined[-1] += word
        else:
            joined.append(word)
        previous = kind
    return tuple(joined)


def _run_kind(word: str) -> str:
    """Words of one kind that follow each other are one word; the empty kind never is."""
    if is_cjk(word):
        return "cjk"
    return "letter" if len(word) == 1 and word.isalpha() else ""
