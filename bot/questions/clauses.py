"""Which words a claim must explain: those of the clause that asks; what stands around it helps, or is left aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.questions.frames import FrameFound
from bot.questions.lexicon import Lexicon
from bot.questions.reading import Item, Mention, Need
from bot.questions.sentences import QUESTION_WORDS
from bot.questions.tokens import Token

FIRST_PERSON = frozenset({"i", "we", "me", "my", "our", "mine", "us", "you", "your"})
BREAKS = frozenset(',:;-()"/')
SAYING = frozenset({"say", "claim"})
"""Concepts by which somebody's words are reported."""

DOUBTING = frozenset({"is", "are", "was", "were", "am", "did", "does", "do", "have", "has"})
POINTING = frozenset({"that", "this", "it", "i", "they", "we", "he", "she", "you", "these", "those"})


def needed_names(mentions: Sequence[Mention], needs: Sequence[Need]) -> tuple[Mention, ...]:
    """The names, of which those beside the clause that asks only help if that clause has names of its own."""
    asked = any(needs[mention.first] == "required" and mention.form != "adjective" for mention in mentions)
    return tuple(
        replace(mention, need="optional") if asked and needs[mention.first] != "required" else mention
        for mention in mentions
    )


def needed(item: Item, need: Need) -> Item:
    return item if item.need == need else replace(item, need=need)


def restarts(tokens: Sequence[Token], items: Sequence[Item], index: int) -> bool:
    """Whether a second question follows the "or" that only doubts the first ("or is that a rumour?")."""
    keys = [token.key for token in tokens[index + 1 : index + 3]]
    doubts = len(keys) == 2 and keys[0] in DOUBTING and keys[1] in POINTING
    return doubts and sum(item.first > index and not item.light for item in items) <= 1


def need(item: Item, needs: Sequence[Need], *, meant: bool) -> Need:
    """The need of an item. An unknown name is needed, even aside when a "they" can mean nobody else (`meant`)."""
    need = needs[item.first]
    if need == "aside":
        return "required" if meant and item.name_like else "optional"
    return "required" if item.name_like else item.need if item.need == "optional" else need


def needs(
    tokens: Sequence[Token],
    frame: FrameFound | None,
    items: Sequence[Item],
    mentions: Sequence[Mention],
    lexicon: Lexicon,
) -> list[Need]:
    """What is needed: the clause that asks; clauses around it help; what the asker says of himself is left aside."""
    clauses = _clauses(tokens, mentions)
    main = _main(clauses, frame, mentions)
    personal = {clause for token, clause in zip(tokens, clauses, strict=True) if token.key in FIRST_PERSON}
    needs: list[Need] = ["required"] * len(tokens)
    if main is not None and _own(clauses, main, items, mentions):
        alone = not (frame and frame.words) and not _own(clauses, main, items, ())
        end = main + alone  # "the maker, X, escaped": a name alone says nothing
        needs = ["required" if main <= clause <= end else "optional" for clause in clauses]
    for index, clause in enumerate(clauses):
        if clause in personal and main is not None and (clause != main or index < frame.first):  # type: ignore[union-attr]
            needs[index] = "aside"
    hearsay = (
        0
        if not tokens or tokens[0].key in lexicon.auxiliary or tokens[0].key in QUESTION_WORDS
        else _hearsay(items, mentions)
    )
    needs[:hearsay] = ["aside"] * hearsay
    for index, token in enumerate(tokens):
        if index and token.key == "or" and restarts(tokens, items, index):
            needs[index:] = ["aside"] * (len(tokens) - index)
            break
    if frame and frame.asks == "verdict" and len(frame.words) > 1:
        needs[: frame.first] = [
            "aside" if clauses[index] == main else need for index, need in enumerate(needs[: frame.first])
        ]
    return needs


def _hearsay(items: Sequence[Item], mentions: Sequence[Mention]) -> int:
    """Where the statement begins that somebody unnamed is said to make ("my colleague insists that ..."); 0 if none
    is."""
    strange = (item.first for item in items if item.name_like or _opens_unknown(item))
    named = min((*strange, *(mention.first for mention in mentions)), default=99)
    for item in items:
        if item.concepts & SAYING and 0 < item.first <= 6 and item.last <= named:
            return item.last
    return 0


def _opens_unknown(item: Item) -> bool:
    """Whether a question begins with a word that no vocabulary knows: it may be a name without its capital."""
    return item.first == 0 and not item.concepts


def _main(clauses: Sequence[int], frame: FrameFound | None, mentions: Sequence[Mention]) -> int | None:
    """The clause that asks: that of the frame's words; without such words, that of the first name."""
    if frame and frame.words:
        return clauses[frame.first]
    if mentions and frame and len(set(clauses)) > 1:
        return clauses[mentions[0].first]
    return clauses[0] if frame and clauses else None


def _own(clauses: Sequence[int], main: int, items: Sequence[Item], mentions: Sequence[Mention]) -> bool:
    """Whether the clause that asks has content of its own."""
    content = any(clauses[item.first] == main and item.concepts and not item.light for item in items)
    return content or any(clauses[mention.first] == main for mention in mentions)


def _clauses(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[int]:
    """The number of the clause in which each token stands.

    A comma between names, or a hyphen, breaks nothing.
    """
    numbers, clause = [], 0
    for index, token in enumerate(tokens):
        numbers.append(clause)
        if token.after and not BREAKS.isdisjoint(token.after):
            clause += not _joins(index, tokens, mentions)
    return numbers


def _joins(index: int, tokens: Sequence[Token], mentions: Sequence[Mention]) -> bool:
    """Whether the punctuation behind a word is part of a name, or stands between names or within a word."""
    token, following = tokens[index], tokens[index + 1 : index + 2]
    if following and token.after == "-" and following[0].start - token.end == 1:
        return True
    named = {place for mention in mentions for place in range(mention.first, mention.last)}
    if token.after == "," and index in named and (index + 1 in named or index + 2 in named):
        return True
    return any(mention.first <= index < mention.last - 1 for mention in mentions)
