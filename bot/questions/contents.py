"""What a question is about: its content words by concept, its operators, and the words that point back."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from bot.questions.followup import PERSONAL
from bot.questions.frames import FrameFound
from bot.questions.lexicon import Lexicon
from bot.questions.reading import Item, Mention, Need, OperatorFound
from bot.questions.sentences import QUESTION_WORDS
from bot.questions.sorter import Sorter
from bot.questions.tokens import Token

FIRST_PERSON = frozenset({"i", "we", "me", "my", "our", "mine", "us", "you", "your"})
BREAKS = frozenset(',:;-()"/')
SAYING = frozenset({"say", "claim"})
"""Concepts by which somebody's words are reported."""

DOUBTING = frozenset({"is", "are", "was", "were", "am", "did", "does", "do", "have", "has"})
POINTING = frozenset({"that", "this", "it", "i", "they", "we", "he", "she", "you", "these", "those"})

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
    needs = _needs(tokens, frame, sorter.items, mentions, lexicon)
    for found in _contrasts(tokens, sorter, frame, lexicon):
        needs[found.first :] = ["aside"] * (len(tokens) - found.first)
    meant = not mentions and bool(PERSONAL & set(sorter.anaphora))
    items = tuple(
        _needed(item, _need(item, needs, meant=meant))
        for item in sorter.items
        if needs[item.first] != "aside" or (item.concepts and not item.light) or (meant and item.name_like)
    )
    parts: tuple[Item | Mention, ...] = (*sorter.items, *mentions)
    content = min((part.first for part in parts), default=len(tokens))
    turning = [
        found
        for found in sorter.operators
        if found.name in TURNING and not _rhetorical(found, tokens, lexicon, content)
    ]
    neither = any(tokens[found.first].key == "neither" for found in turning)
    negations = sum(not (neither and tokens[found.first].key == "nor") for found in turning)
    return Contents(
        mentions=_needed_names(mentions, needs),
        items=items,
        operators=tuple(
            found for found in sorter.operators if needs[found.first] == "required" or found.name in SERIOUS
        ),
        anaphora=tuple(sorter.anaphora),
        hints=_hints(tokens, used, lexicon),
        negated=negations % 2 == 1,
        choice=_is_choice(tokens, mentions, items, lexicon),
    )


def _needed_names(mentions: Sequence[Mention], needs: Sequence[Need]) -> tuple[Mention, ...]:
    """The names, of which those beside the clause that asks only help if that clause has names of its own."""
    asked = any(needs[mention.first] == "required" and mention.form != "adjective" for mention in mentions)
    return tuple(
        replace(mention, need="optional") if asked and needs[mention.first] != "required" else mention
        for mention in mentions
    )


def _needed(item: Item, need: Need) -> Item:
    return item if item.need == need else replace(item, need=need)


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
    edges = {(before.last, after.first) for before in mentions for after in mentions}
    return any(
        token.key == "or"
        and (index, index + 1) not in edges
        and not _restarts(tokens, items, index)
        and _differ(items, index, lexicon)
        for index, token in enumerate(tokens)
        if 0 < index < len(tokens) - 1
    )


def _restarts(tokens: Sequence[Token], items: Sequence[Item], index: int) -> bool:
    """Whether a second question follows the "or" that only doubts the first ("or is that a rumour?")."""
    keys = [token.key for token in tokens[index + 1 : index + 3]]
    doubts = len(keys) == 2 and keys[0] in DOUBTING and keys[1] in POINTING
    return doubts and sum(item.first > index and not item.light for item in items) <= 1


def _differ(items: Sequence[Item], index: int, lexicon: Lexicon) -> bool:
    """Whether the words on either side of the "or" mean different things."""
    before = next((item.concepts for item in reversed(items) if item.last <= index), frozenset[str]())
    after = next((item.concepts for item in items if item.first > index), None)
    beside = any(item.last == index for item in items) and any(item.first == index + 1 for item in items)
    around = before.union(*(lexicon.near.get(concept, ()) for concept in before)) if beside else before
    if after is None:
        return False
    return not around & after or bool(after & CALENDAR)


def _need(item: Item, needs: Sequence[Need], *, meant: bool) -> Need:
    """The need of an item. An unknown name is needed, even aside when a "they" can mean nobody else (`meant`)."""
    need = needs[item.first]
    if need == "aside":
        return "required" if meant and item.name_like else "optional"
    return "required" if item.name_like else item.need if item.need == "optional" else need


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


def _needs(
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
        needs = ["required" if clause == main else "optional" for clause in clauses]
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
        if index and token.key == "or" and _restarts(tokens, items, index):
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
    named = min((mention.first for mention in mentions), default=99)
    for item in items:
        if item.concepts & SAYING and 0 < item.first <= 6 and item.last <= named:
            return item.last
    return 0


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
    named = {index for mention in mentions for index in range(mention.first, mention.last)}
    numbers, clause = [], 0
    for index, token in enumerate(tokens):
        numbers.append(clause)
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        hyphen = following is not None and token.after == "-" and following.start - token.end == 1
        listing = index in named and (index + 1 in named or index + 2 in named) and token.after == ","
        inside = any(mention.first <= index < mention.last - 1 for mention in mentions)
        clause += bool(BREAKS & set(token.after)) and not hyphen and not listing and not inside
    return numbers
