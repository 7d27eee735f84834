"""Writes the words that are spelled like words of the vocabulary but are words of their own, so that the spelling
corrector leaves them alone.

    pip install simplemma wordfreq
    python -m tests.vocabulary.lookalikes

To be run after the vocabulary has grown. The two libraries are needed for this alone and stand in no lock; the words
are English words that one of them knows and that the other has met in print.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from rapidfuzz.distance import OSA

from bot.facts.loading import load
from bot.names.spelling import SHORTEST, TWO_EDITS_FROM
from bot.questions.lexicon import Lexicon

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
TARGET = KNOWLEDGE / "vocabulary" / "lookalikes.toml"

SEEN = 2.3
"""Least frequency (Zipf scale: the logarithm of the count in a thousand million words) of a word worth keeping."""

RARER = 3.0
"""A word this much rarer than the one it looks like is more often a slip ("frist") than a word."""

HEAD = """# English words that are spelled like words of the vocabulary, but are words of their own: never corrected.
# Made by tests/vocabulary/lookalikes.py.
"""


def english_words() -> Iterator[str]:
    """Lower-case words of ASCII letters, long enough to be corrected."""
    factory = import_module("simplemma.strategies.dictionaries.dictionary_factory").DefaultDictionaryFactory()
    for pair in factory.get_dictionary("en").items():
        for word in pair:
            text = word.decode() if isinstance(word, bytes) else word
            if text.isalpha() and text.islower() and text.isascii() and len(text) >= SHORTEST:
                yield text


def near(word: str, vocabulary: frozenset[str]) -> list[str]:
    """The vocabulary words to which a word would be corrected."""
    allowed = 2 if len(word) >= TWO_EDITS_FROM else 1
    return [
        other
        for other in vocabulary
        if other[0] in word[:2]
        and abs(len(other) - len(word)) <= allowed
        and OSA.distance(word, other, score_cutoff=allowed) <= allowed
    ]


def lookalikes(lexicon: Lexicon) -> list[str]:
    """The words to leave alone, in order of the alphabet."""
    frequency = import_module("wordfreq").zipf_frequency
    vocabulary = lexicon.correctable
    by_letter = {word[0]: frozenset(other for other in vocabulary if other[0] == word[0]) for word in vocabulary}
    found = []
    for word in sorted(set(english_words())):
        own = frequency(word, "en")
        if own < SEEN or lexicon.knows(word):
            continue
        close = [
            other for letter in dict.fromkeys(word[:2]) for other in near(word, by_letter.get(letter, frozenset()))
        ]
        if close and max(frequency(other, "en") for other in close) - own < RARER:
            found.append(word)
    return found


def main() -> None:
    """Write the file anew."""
    vocabulary = load(KNOWLEDGE).vocabulary
    lexicon = Lexicon(replace(vocabulary, lookalikes=frozenset()))
    words = textwrap.fill(" ".join(lookalikes(lexicon)), 118)
    TARGET.write_text(f'{HEAD}words = """\n{words}\n"""\n', encoding="utf-8")


if __name__ == "__main__":
    main()
