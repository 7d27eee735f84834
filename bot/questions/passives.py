"""Active or passive: whether the subject of a sentence acts, or undergoes what is said."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.questions.lexicon import Lexicon
from bot.questions.tokens import Token

ACTIVE = frozenset({"do", "does", "did"})
REPORTING = frozenset("said alleged reported believed thought claimed known understood rumoured rumored".split())
"""Participles behind which it is told what the subject does ("is said to have ...")."""

GETTING = frozenset({"get", "gets", "got", "getting"})
"""Verbs of a passive that stands behind a "did"."""

UNDERGOING = frozenset({"target", "subject", "object", "victim", "recipient", "butt"})
"""Nouns with an "of" behind them, by which somebody is called who undergoes what follows."""

SUBORDINATE = frozenset({"when", "while", "because", "although", "though", "whereas", "unless"})
"""Conjunctions behind which a clause says something else of somebody else."""

NEAR = 2
"""Words from a "get" to the participle that belongs to it."""

INTRODUCTION = 4
"""Words behind a "be" within which the "that" of an introduction stands."""

BE = frozenset({"is", "are", "was", "were"})


def is_passive(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the sentence is in the passive: its first auxiliary is no "do", and a "be" or "get" has a participle
    behind it."""
    first = next((token.key for token in tokens if token.key in lexicon.auxiliary or token.key == "got"), "")
    if first in ACTIVE:
        return any(one.key in GETTING and participle(other, lexicon) for one, other in pairwise(tokens))
    if any(one.key in UNDERGOING and other.key == "of" for one, other in pairwise(tokens)):
        return True
    passive = lexicon.vocabulary.pronouns.passive
    for index, token in enumerate(tokens):
        if index > 1 and token.key in SUBORDINATE:
            return False
        if (
            token.key in passive
            and not _only_introduces(index, tokens)
            and not _leads_to_verb(tokens[index + 1 :], lexicon)
        ):
            reach = NEAR if token.key in GETTING else len(tokens)  # "has got a million locked up" is no passive
            return _participle_before_clause(tokens[index + 1 : index + 1 + reach], lexicon)
    return False


def _only_introduces(index: int, tokens: Sequence[Token]) -> bool:
    """ "Is it false that ...", "it is true that ...": the clause behind it is what is asked."""
    behind = [token.key for token in tokens[index + 1 : index + 1 + INTRODUCTION]]
    before = [token.key for token in tokens[max(index - 1, 0) : index]]
    return "it" in (*before, *behind[:1]) and "that" in behind


def _participle_before_clause(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a participle comes before the next clause begins ("who was it that ...")."""
    for token in tokens:
        if token.key in ("that", "who", "which"):
            return False
        if participle(token, lexicon):
            return True
    return False


def _leads_to_verb(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """ "Is supposed to have said": an active verb follows behind a "to"."""
    keys = [token.key for token in tokens[:INTRODUCTION]]
    if "to" not in keys or any(
        participle(token, lexicon) and token.key not in REPORTING for token in tokens[: keys.index("to")]
    ):
        return False
    behind = tuple(token.key for token in tokens[keys.index("to") + 1 :][:2])
    return behind[:1] not in (("be",), ("get",)) and behind != ("have", "been") and behind[:1] != ("the",)


def is_copular(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the sentence only says what something is: its first auxiliary is a "be" with no verb behind it."""
    first = next((index for index, token in enumerate(tokens) if token.key in lexicon.auxiliary), None)
    if first is None or tokens[first].key not in BE:
        return False
    return not any(participle(token, lexicon) or token.key.endswith("ing") for token in tokens[first + 1 :])


def participle(token: Token, lexicon: Lexicon) -> bool:
    pronouns = lexicon.vocabulary.pronouns
    return token.key in pronouns.participle or (token.key.endswith("ed") and token.key not in pronouns.state)
