"""A message cut into sentences, and a sentence into the parts that ask for one thing each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from bot.questions.lexicon import Lexicon
from bot.questions.tokens import Token

ENDS = frozenset("?!\n.")
OPENERS = frozenset("is are was were do does did has have had will would can could".split())
"""Verbs that open a yes/no question, so that a "true" at its end belongs to it."""

ABBREVIATIONS = frozenset(
    "co ltd corp inc llc plc pte sdn bhd intl mfg bros mr mrs ms dr st no dept univ vs approx est jr sr gen sec".split()
)
"""Words whose full stop does not end a sentence."""

LONGEST_TAG = 4
"""Words of a tag at the end of a sentence ("..., is that true?")."""

DETERMINERS = frozenset({"a", "an", "the", "any", "what", "which", "no", "this", "their", "his", "its"})
QUOTES = frozenset({'"', "'"})
JOINTS = frozenset({"and", "or", "also", "plus", "but", "then"})
SHORT = 4
"""Words of a second question that ends in what it asks for ("and on account of what?")."""

PREPOSITIONS = frozenset({"in", "on", "at", "to", "by", "from", "for", "with", "of", "about"})
QUESTION_WORDS = frozenset({"who", "whom", "whose", "what", "when", "where", "why", "which", "how"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens of one sentence.

    `tagged`: a tag turns it into a yes/no question; `asked`: it ends with a question mark.
    """

    tokens: tuple[Token, ...]
    asked: bool
    tagged: bool = False


def sentences(tokens: Sequence[Token], tags: AbstractSet[tuple[str, ...]]) -> tuple[Sentence, ...]:
    """The sentences in order; a tag ("right?", "is that true?") joins the sentence before it."""
    found: list[Sentence] = []
    for sentence in _cut(tokens):
        keys = tuple(token.key for token in sentence.tokens)
        if found and (keys in tags or _agrees(keys)):
            found[-1] = Sentence(_told(found[-1].tokens, keys), asked=True, tagged=True)
        else:
            found.append(_untagged(sentence, tags))
    return tuple(found)


def _told(tokens: tuple[Token, ...], tag: Sequence[str]) -> tuple[Token, ...]:
    """The sentence without the one who says so and the verb of saying, where the tag asks if just that one is right
    ("Tom reckons X is listed. Is Tom right?")."""
    teller = tuple(tag[1:-1])
    told = teller and tuple(token.key for token in tokens[: len(teller)]) == teller
    behind = len(teller) + 1
    return tokens[behind:] if told and len(tokens) > behind + 1 else tokens


def _agrees(keys: Sequence[str]) -> bool:
    """Whether a sentence only asks if somebody is right ("Is Tom right?")."""
    return 2 < len(keys) <= 4 and keys[0] in ("is", "was", "are", "were") and keys[-1] in ("right", "correct")


def _cut(tokens: Sequence[Token]) -> Iterator[Sentence]:
    start = 0
    for index, token in enumerate(tokens):
        last = index == len(tokens) - 1
        if last or _ends(token, tokens[index + 1]):
            yield Sentence(tuple(tokens[start : index + 1]), asked="?" in token.after)
            start = index + 1


def _ends(token: Token, following: Token) -> bool:
    """Whether a sentence ends behind a word; the full stop of an abbreviation ("Corp.", "No. 5") ends none."""
    ends = ENDS & set(token.after)
    shortened = token.key in ABBREVIATIONS and (token.key != "no" or following.key[:1].isdigit())
    return bool(ends) and not (ends == {"."} and shortened)


def _untagged(sentence: Sentence, tags: AbstractSet[tuple[str, ...]]) -> Sentence:
    """The sentence without a tag at its own end ("..., right?")."""
    tokens = sentence.tokens
    keys = tuple([token.key for token in tokens[-LONGEST_TAG:]])
    for length in range(LONGEST_TAG, 0, -1):
        if len(tokens) > length and keys[-length:] in tags and _is_tag(tokens, length):
            return Sentence(tokens[:-length], asked=True, tagged=True)
    return sentence


def _is_tag(tokens: Sequence[Token], length: int) -> bool:
    """A tag is set off by punctuation, or is long, or ends a sentence that asks nothing by itself."""
    closed = tokens[0].key not in QUESTION_WORDS | OPENERS
    if tokens[-length - 1].key in DETERMINERS:  # "... spoke about a right"
        return False
    return bool(tokens[-length - 1].after) or length > 1 or closed


def quoted_places(tokens: Sequence[Token]) -> frozenset[int]:
    """The indices of the words between quotation marks."""
    inside, found = False, set()
    for index, token in enumerate(tokens):
        inside = inside or (bool(token.before) and token.before in QUOTES)
        if inside:
            found.add(index)
        inside = inside and QUOTES.isdisjoint(token.after)
    return frozenset(found)


def parts(sentence: Sentence, lexicon: Lexicon) -> tuple[tuple[Token, ...], ...]:
    """The sentence cut where a second question is joined to the first ("when is it and who comes")."""
    tokens = sentence.tokens
    inside = quoted_places(tokens)
    cuts = [
        index
        for index in range(2, len(tokens) - 1)
        if tokens[index].key in JOINTS or "&" in tokens[index - 1].after
        if index not in inside and _joins_question(tokens, index, lexicon)
    ]
    edges = [0, *cuts, len(tokens)]
    return tuple(tokens[first:last] for first, last in pairwise(edges))


def _joins_question(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a second question begins at `index`, behind a first one."""
    token = tokens[index]
    joined = token.key in JOINTS or "&" in tokens[index - 1].after
    rest = tokens[index + (token.key in JOINTS) :]
    opener = rest[1].key if len(rest) > 1 and rest[0].key in PREPOSITIONS else rest[0].key
    if not joined or not _asks(tokens[:index], lexicon):
        return False
    short = len(rest) <= SHORT and rest[-1].key in QUESTION_WORDS
    return short or opener in QUESTION_WORDS or (opener in lexicon.auxiliary and token.key in JOINTS - {"or"})


def _asks(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    keys = [token.key for token in tokens]
    return bool(QUESTION_WORDS & set(keys)) or any(key in lexicon.auxiliary for key in keys[:1])
