"""Who acts in a question without a verb of its own: "X mad?", "X reaction", "X slammed the move"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.questions.lexicon import Lexicon
from bot.questions.passives import participle
from bot.questions.reading import Mention
from bot.questions.tokens import Token


def placed_in_fragment(mentions: Sequence[Mention], tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions, the first with its place where it opens the fragment and a word for a reaction follows: it acts; a
    participle with nothing behind it is what was done to it."""
    if not mentions or mentions[0].first > _opening(tokens):
        return tuple(mentions)
    behind = tokens[mentions[0].last :]
    length, concepts = lexicon.concepts.at([token.stem for token in behind], 0) if behind else (0, frozenset[str]())
    if not concepts & lexicon.reacting:
        return tuple(mentions)
    undergone = len(behind) == length == 1 and participle(behind[0], lexicon)
    return (replace(mentions[0], place="patient" if undergone else "agent"), *mentions[1:])


def _opening(tokens: Sequence[Token]) -> int:
    """The place of the first word past an article."""
    return int(bool(tokens) and tokens[0].key == "the")
