"""What a question is about: its content words by concept, its operators, and the words that point back."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bot.questions.clauses import POINTING, need, needed, needed_names, needs, restarts
from bot.questions.followup import PERSONAL
from bot.questions.frames import FrameFound
from bot.questions.lexicon import Lexicon
from bot.questions.reading import Item, Mention, OperatorFound
from bot.questions.sentences import QUESTION_WORDS
from bot.questions.sorter import Sorter
from bot.questions.tokens import Token

COUNTED = frozenset({"quantity", "members", "kind"})
"""Fields whose question may end in what is not meant."""

BEGINNING = 3
"""Up to this place, a "not" belongs to what is asked."""

CALENDAR = frozenset({"weekday", "month"})
"""Concepts whose every word means something else."""

PLAIN = frozenset({"time", "place", "quantity", "party", "reason", "speaker", "kind"})
"""Fields whose phrases hold no content, also where another frame comes first."""

SERIOUS = frozenset({"opinion", "advice", "except", "hypothetical"})
"""Operators that count wherever they stand."""

COMPANIES = frozenset({"company", "business", "entity"})

TURNING = frozenset({"not", "false_that"})


@dataclass(frozen=True, slots=True)
class Contents:
    """The words of one question, sorted.

    `hints` are concepts of words that a frame has used up.
    """

    mentions: tuple[Mention, ...]
    items: tuple[Item, ...]
    operators: tuple[OperatorFound, ...]
    anaphora: tuple[str, ...]
    hints: frozenset[str]
    negated: bool
    choice: bool


def contents(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    frames: Sequence[FrameFound],
    lexicon: Lexicon,
    idle: AbstractSet[int] = frozenset(),
) -> Contents:
    """Sort the words of one question.

    Words of the first frame count as hints, not as content; `idle` words as neither.
    """
    frame = frames[0] if frames else None
    used = {index for found in frames if found is frame or found.asks in PLAIN for index in found.words}
    sorter = Sorter(tokens, mentions, used | idle, lexicon)
    sorter.run()
    wanted = needs(tokens, frame, sorter.items, mentions, lexicon)
    for found in _contrasts(tokens, sorter, frame, lexicon):
        wanted[found.first :] = ["aside"] * (len(tokens) - found.first)
    meant = not mentions and bool(PERSONAL & set(sorter.anaphora))
    items = tuple(
        needed(item, need(item, wanted, meant=meant))
        for item in sorter.items
        if wanted[item.first] != "aside" or (item.concepts and not item.light) or (meant and item.name_like)
    )
    return Contents(
        mentions=needed_names(mentions, wanted),
        items=items,
        operators=_supposed(tokens)
        + tuple(
            found
            for found in sorter.operators
            if (wanted[found.first] == "required" or found.name in SERIOUS)
            and not _only_if_listed(found, tokens, sorter.items, lexicon)
        ),
        anaphora=tuple(sorter.anaphora),
        hints=_hints(tokens, used, lexicon),
        negated=_negations(tokens, mentions, sorter, lexicon) % 2 == 1,
        choice=_is_choice(tokens, mentions, items, lexicon),
    )


def _negations(tokens: Sequence[Token], mentions: Sequence[Mention], sorter: Sorter, lexicon: Lexicon) -> int:
    """How many negations turn the sentence; "neither ... nor" is one."""
    parts: tuple[Item | Mention, ...] = (*sorter.items, *mentions)
    content = min((part.first for part in parts), default=len(tokens))
    turning = [
        found
        for found in sorter.operators
        if found.name in TURNING and not _rhetorical(found, tokens, lexicon, content)
    ]
    neither = any(tokens[found.first].key == "neither" for found in turning)
    return sum(not (neither and tokens[found.first].key == "nor") for found in turning)


def _supposed(tokens: Sequence[Token]) -> tuple[OperatorFound, ...]:
    """ "Had X been listed, who would ...": a condition without an "if"."""
    supposed = len(tokens) > 1 and tokens[0].key == "had" and any(token.key == "would" for token in tokens)
    return (OperatorFound("hypothetical", 0, 1),) if supposed else ()


def _only_if_listed(found: OperatorFound, tokens: Sequence[Token], items: Sequence[Item], lexicon: Lexicon) -> bool:
    """Whether an "if" only says of whom the question speaks: of those on a list ("if your firm is named, ...")."""
    if found.name != "hypothetical" or tokens[found.first].key != "if":
        return False
    end = next((place for place in range(found.last, len(tokens)) if _ends_condition(tokens, place)), len(tokens))
    inside = [item for item in items if found.last <= item.first < end and not item.light]
    listing = any(item.concepts & lexicon.membership for item in inside)
    return listing and all(item.concepts & (lexicon.membership | COMPANIES) for item in inside)


def _ends_condition(tokens: Sequence[Token], place: int) -> bool:
    """Whether the question itself begins at a place: behind a comma, or with the word that asks."""
    return "," in tokens[place - 1].after or tokens[place].key in QUESTION_WORDS


def _contrasts(
    tokens: Sequence[Token], sorter: Sorter, frame: FrameFound | None, lexicon: Lexicon
) -> list[OperatorFound]:
    """ "... are businesses, not police": a negation that only sets something aside at the end of an open question."""
    if frame is None or frame.asks not in COUNTED or not sorter.items:
        return []
    last = sorter.items[-1]
    return [
        found
        for found in sorter.operators
        if found.name == "not" and found.last == last.first and _apart(found, tokens, lexicon)
    ]


def _apart(found: OperatorFound, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a "not" stands by itself, and not with a verb."""
    before = tokens[found.first - 1]
    inverted = any(token.key in ("did", "does", "do") for token in tokens[: found.first])
    by_itself = before.key not in lexicon.auxiliary and not inverted
    return found.first > BEGINNING and (bool(before.after) or by_itself)


def _is_choice(tokens: Sequence[Token], mentions: Sequence[Mention], items: Sequence[Item], lexicon: Lexicon) -> bool:
    """Whether an "or" stands between two things to choose from: two names, or two words of one meaning, are no
    choice."""
    places = [index for index in range(1, len(tokens) - 1) if tokens[index].key == "or"]
    return any(
        not _between_names(index, mentions) and not restarts(tokens, items, index) and _differ(items, index, lexicon)
        for index in places
    )


def _between_names(index: int, mentions: Sequence[Mention]) -> bool:
    before = any(mention.last == index for mention in mentions)
    return before and any(mention.first == index + 1 for mention in mentions)


def _differ(items: Sequence[Item], index: int, lexicon: Lexicon) -> bool:
    """Whether the words on either side of the "or" mean different things."""
    before = next((item.concepts for item in reversed(items) if item.last <= index), frozenset[str]())
    after = next((item.concepts for item in items if item.first > index), None)
    beside = any(item.last == index for item in items) and any(item.first == index + 1 for item in items)
    around = before.union(*(lexicon.near.get(concept, ()) for concept in before)) if beside else before
    if after is None:
        return False
    return not around & after or bool(after & CALENDAR)


def _rhetorical(found: OperatorFound, tokens: Sequence[Token], lexicon: Lexicon, content: int) -> bool:
    """ "Isn't X listed?": a negation contracted with the auxiliary that opens the question asks for a yes.

    `content` is the place of the first name or content word.
    """
    if found.first == 0 or found.last - found.first > 1 or found.first > content:
        return False
    before = tokens[found.first - 1]
    earlier = {token.key for token in tokens[: found.first - 1]}
    if earlier & (lexicon.auxiliary | POINTING):
        return False
    return before.start == tokens[found.first].start and before.key in lexicon.auxiliary


def _hints(tokens: Sequence[Token], used: set[int], lexicon: Lexicon) -> frozenset[str]:
    stems = [token.stem for token in tokens]
    found: set[str] = set()
    for index in used:
        found |= lexicon.concepts.at(stems, index)[1]
    return frozenset(found)
