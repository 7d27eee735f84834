"""Whether something is said to stand on a list."""

from __future__ import annotations

from collections.abc import Sequence

from bot.questions.frames import FrameFound
from bot.questions.grammar import ARTICLES
from bot.questions.lexicon import Lexicon
from bot.questions.reading import Item, Mention
from bot.questions.tokens import Token

ON = frozenset({"on", "in", "onto", "into", "among", "within", "off"})
"""Prepositions before a list."""

MAKING = frozenset({"make", "makes", "made", "making"})
"""Verbs of "make the list"."""

PUTTING = frozenset(
    "have has had keep keeps put puts putting add adds adding place places placing name names naming get gets want "
    "wants".split()
)
"""Verbs whose subject puts somebody else on a list."""


def stands_on_list(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    items: Sequence[Item],
    frames: Sequence[FrameFound],
    lexicon: Lexicon,
) -> bool:
    """Whether something is said to stand on a list ("appears on the US blacklist"), not to be put there by a name."""
    if any(frame.asks == "listing" for frame in frames):
        return True
    membership = frozenset(lexicon.vocabulary.relations.membership)
    named = {index for mention in mentions for index in range(mention.first, mention.last)}
    for item in items:
        if not item.here or not item.concepts or not item.concepts <= membership:
            continue
        if tokens[item.first].key in MAKING:
            return True
        index = item.first
        while (
            index
            and tokens[index].key not in ON
            and (index == item.first or index in named or tokens[index].key in ARTICLES)
        ):
            index -= 1
        if any(token.key in ON for token in tokens[index : item.last - (item.last - item.first > 1)]):
            return not any(token.key in PUTTING for token in tokens[1 : item.last])
    return False
