"""Which of the frames in a question should be tried, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from bot.questions.frames import FrameFound
from bot.questions.lexicon import Lexicon
from bot.questions.reading import Mention
from bot.questions.sentences import QUESTION_WORDS
from bot.questions.tokens import Token

CLAUSE_ENDS = frozenset(":,;-")
"""Punctuation behind which a question may begin."""

LONG_CHAT = 3
"""From this many words on, a phrase of small talk counts before other frames."""

LONGEST_PHRASE = 3
"""Words before a weak phrase at which a longer one may begin."""

CLAUSE_WORDS = frozenset({"when", "where", "why", "how"})
"""Question words that may open a clause of another question."""

ASKING = frozenset(
    "say says mention state confirm know tell explain specify clarify check whether article report".split()
)
"""Words of a yes/no phrase behind which another question may stand ("does it say who ...")."""


def ranked(
    lexicon: Lexicon, tokens: Sequence[Token], mentions: Iterable[Mention], idle: AbstractSet[int], *, tagged: bool
) -> tuple[FrameFound, ...]:
    """Frames in the order in which they should be tried; none that needs a word of a name, or an `idle` one."""
    keys = [token.key for token in tokens]
    covered = {index for mention in mentions for index in range(mention.first, mention.last)} | idle
    found = [hit for hit in lexicon.frames.find(keys) if covered.isdisjoint(hit.words)]
    found = [hit for hit in found if not _subordinate(hit, found, tokens, lexicon)]
    found = [hit for hit in found if not _in_filler(hit, keys, lexicon)]
    found = [hit for hit in found if hit.strength or not _in_phrase(hit, tokens, lexicon)]
    strong = [hit for hit in found if hit.strength and hit.asks not in ("verdict", "help")]
    verdict = _verdict(lexicon, tokens, found, tagged=tagged)
    sourced = [hit for hit in strong if hit.asks == "speaker" and hit.strength > 1]
    split = (
        verdict and any(verdict.first < mention.first < sourced[0].first for mention in mentions) if sourced else False
    )
    if strong and strong[0].asks == "consequence":
        strong = sorted(strong, key=lambda hit: hit.asks != "time")
    if sourced and not split and (verdict is None or len(verdict.words) < 2):
        return (*sourced, *(hit for hit in strong if hit not in sourced))
    if verdict and not _asks_inside(strong, keys, lexicon):
        return (verdict, *strong)
    chats = [hit for hit in found if hit.asks == "help"]
    weak = [hit for hit in found if not hit.strength]
    long_chats = [hit for hit in chats if hit.strength >= LONG_CHAT]
    return (*long_chats, *strong, *(hit for hit in chats if hit not in long_chats), *weak)


def _in_phrase(hit: FrameFound, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the words belong to a longer phrase of content ("document number")."""
    stems = [token.stem for token in tokens]
    for start in range(max(0, hit.first - LONGEST_PHRASE), hit.first + 1):
        length, _ = lexicon.concepts.at(stems, start)
        if length > len(hit.words) and start + length > max(hit.words):
            return True
    return False


def _in_filler(hit: FrameFound, keys: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the words belong to a longer phrase that asks nothing ("when it comes to")."""
    length, _ = lexicon.fillers.at(keys, hit.first)
    return length > len(hit.words) and set(hit.words) <= set(range(hit.first, hit.first + length))


def _subordinate(hit: FrameFound, found: Iterable[FrameFound], tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a "when" or "where" only opens a clause, with another question word behind it ("when X does Y, what
    ...")."""
    if hit.words != (hit.first,) or tokens[hit.first].key not in CLAUSE_WORDS:
        return False
    behind = tokens[hit.first + 1 : hit.first + 2]
    if not behind or behind[0].key in lexicon.auxiliary:
        return False
    asked = [other for other in found if other.first > hit.first and tokens[other.first].key in QUESTION_WORDS]
    return any(CLAUSE_ENDS & set(tokens[index].after) for other in asked for index in range(hit.first, other.first))


def _verdict(
    lexicon: Lexicon, tokens: Sequence[Token], found: Iterable[FrameFound], *, tagged: bool
) -> FrameFound | None:
    """The yes/no frame, by its phrases, by an auxiliary at the head of the sentence or of a clause, or by a tag."""
    for hit in found:
        if hit.asks == "verdict":
            return hit
    keys = [token.key for token in tokens]
    for opener in _openers(lexicon, tokens):
        if keys[opener] in lexicon.auxiliary and "you" not in keys[opener + 1 : opener + 2]:
            return FrameFound("yes_no", "verdict", (opener,), 1)
    undecided = any(first == "or" and second in ("not", "nah") for first, second in pairwise(keys))
    return FrameFound("yes_no", "verdict", (), 1) if tagged or undecided else None


def _openers(lexicon: Lexicon, tokens: Sequence[Token]) -> Iterator[int]:
    """Where a yes/no question may begin: at the first word that is no filler, and, in a sentence that asks nothing
    else, behind a colon, a comma or a dash."""
    keys = [token.key for token in tokens]
    opener = _opener(lexicon, keys)
    if opener is not None:
        yield opener
    if not QUESTION_WORDS & set(keys):
        yield from (index + 1 for index, token in enumerate(tokens[:-1]) if CLAUSE_ENDS & set(token.after))


def _opener(lexicon: Lexicon, keys: Sequence[str]) -> int | None:
    """Index of the first word that is no filler."""
    index = 0
    while index < len(keys):
        length, _ = lexicon.fillers.at(keys, index)
        if not length:
            return index
        index += length
    return None


def _asks_inside(strong: Sequence[FrameFound], keys: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a yes/no phrase only wraps another question ("can you confirm when ...", "does it say who ...")."""
    for hit in strong:
        before = [key for key in keys[: hit.first] if key not in lexicon.fillers and key not in ("me", "us", "you")]
        if keys[hit.first] in QUESTION_WORDS and (not before or before[-1] in ASKING):
            return True
    return False
