"""Fragments and either-or questions brought into the form of a question that can be answered."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from bot.facts.knowledge import Knowledge
from bot.questions.followup import as_verdict
from bot.questions.frames import FrameFound
from bot.questions.reading import Item, Mention, Reading

BETWEEN = frozenset("or the a by from in at of with to on for was is it did rather".split())
"""Words that may stand between two names to choose from."""

OTHERS = frozenset({"another", "other", "others", "someone", "somebody", "elsewhere"})
REACH = 4
"""Words behind a name within which "or another" stands."""

ON_IT = frozenset({("on", "it"), ("on", "there"), ("on", "that"), ("in", "there"), ("on", "this")})

AUTHORSHIP = frozenset({"authorship"})
"""What is asked of a text by the words for one's own source, where it is the text of somebody else."""

TEXTS = frozenset({"news_report", "journalist", "publish"})
"""Concepts of the text itself, by whose source a question may ask."""

STATING = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "did", "does", "will", "can", "could", "would", "may", "got"}
)


def shaped(reading: Reading, knowledge: Knowledge) -> Reading:
    """A name with a word for listing asks whether it is listed; an either-or question asks for what is said of it."""
    membership = frozenset(knowledge.vocabulary.relations.membership)
    if reading.asks == "more" and (reading.named or any(not item.light for item in reading.items)):
        reading = replace(reading, frames=reading.frames[1:])
    if reading.asks == "source" and reading.named:
        first = reading.frames[0].first
        asked = Item("", (), AUTHORSHIP, first, first + 1)
        reading = replace(reading, frames=reading.frames[1:], items=(*reading.items, asked))
    if reading.asks == "source" and any(not item.light and item.concepts - TEXTS for item in reading.items):
        reading = replace(reading, frames=reading.frames[1:])
    fragment = reading.asks == "listing" or (reading.asks == "content" and not reading.frames)
    if fragment and reading.named and (reading.touched & membership or _is_statement(reading)):
        reading = as_verdict(reading)
    if reading.choice and reading.asks == "verdict" and _is_listed_or_not(reading, membership):
        return replace(reading, items=tuple(_unless_unknown(item) for item in reading.items))
    if reading.asks == "verdict" and reading.individuals and not reading.concepts and _points_to_list(reading):
        reading = replace(reading, hints=reading.hints | membership, on_list=True)
    if reading.choice and reading.operator_names & {"first", "before", "after"}:
        return _in_order(reading)
    if reading.choice and (reading.asks == "verdict" or reading.bare):
        items = tuple(item if _is_strange(item) else replace(item, need="optional") for item in reading.items)
        reading = replace(reading, items=items, frames=(FrameFound("choice", "choice", (), 1), *reading.frames))
    weighty = [item for item in reading.items if item.concepts and not item.light]
    only_listing = reading.concepts & membership and all(item.concepts & membership for item in weighty)
    return reading if only_listing and reading.asks == "verdict" else _choosing(reading)


def _is_strange(item: Item) -> bool:
    """Whether a word may be a name that nothing knows."""
    return item.name_like or (not item.concepts and item.number is None and item.text[:1].isupper())


def _in_order(reading: Reading) -> Reading:
    """Of "which came first, A or B": what is put to choose from helps to find the claim that tells the order."""
    items = tuple(replace(item, need="optional") for item in reading.items)
    mentions = tuple(replace(mention, need="optional", place="") for mention in reading.mentions)
    frames = (FrameFound("choice", "choice", (), 1), *reading.frames)
    return replace(reading, items=items, mentions=mentions, frames=frames)


def _points_to_list(reading: Reading) -> bool:
    """ "Are they all on it": the list is only pointed to."""
    return any(pair in ON_IT for pair in pairwise(token.key for token in reading.tokens))


def _choosing(reading: Reading) -> Reading:
    """A question that puts two names to choose from ("Ross or Mnuchin"): neither is needed, but one of them must
    answer."""
    names = [mention for mention in reading.mentions if mention.form != "adjective" and mention.here]
    pairs = [pair for pair in pairwise(names) if _are_alternatives(*pair, reading)]
    offered = [mention for pair in pairs for mention in pair]
    if not offered:
        return _open_to_others(reading)
    chosen_from = frozenset(party for mention in offered for party in mention.parties)
    mentions = tuple(
        replace(mention, need="optional", place="") if mention in offered else mention for mention in reading.mentions
    )
    frames = reading.frames
    if reading.asks in ("verdict", "quantity"):
        frames = (FrameFound("choice", "choice", (), 1), *frames)
    return replace(reading, mentions=mentions, alternatives=chosen_from, frames=frames, words_of=frozenset())


def _open_to_others(reading: Reading) -> Reading:
    """The reading without a need for a name where anybody else may do as well ("by X or by another ministry")."""
    for mention in reading.mentions:
        behind = [token.key for token in reading.tokens[mention.last : mention.last + REACH]] if mention.here else []
        if "or" in behind and not OTHERS.isdisjoint(behind[behind.index("or") :]):
            mentions = (replace(one, need="optional", place="") if one is mention else one for one in reading.mentions)
            return replace(reading, mentions=tuple(mentions), words_of=reading.words_of.difference(mention.parties))
    return reading


def _are_alternatives(first: Mention, second: Mention, reading: Reading) -> bool:
    between = {token.key for token in reading.tokens[first.last : second.first]}
    return "or" in between and between <= BETWEEN


def _is_statement(reading: Reading) -> bool:
    """Whether a statement is put as a question ("So Alibaba backs Megvii?", "it is in the list?")."""
    asked = bool(reading.tokens) and "?" in reading.tokens[-1].after
    verbs = any(token.key in STATING or token.key.endswith("ed") for token in reading.tokens)
    return asked and verbs and bool(reading.named or not reading.anaphora)


def _is_listed_or_not(reading: Reading, membership: frozenset[str]) -> bool:
    """Whether the choice is only between being listed and its opposite ("listed or clean?")."""
    meant = [item for item in reading.items if item.concepts and not item.light]
    return bool(reading.named and meant) and all(item.concepts & (membership | {"delist", "spared"}) for item in meant)


def _unless_unknown(item: Item) -> Item:
    """The word as it is, or as no more than a help when nothing knows it or it says the opposite of listed."""
    opposite = item.concepts and item.concepts <= {"delist", "spared", "exempt"}
    return replace(item, need="optional") if opposite or (not item.concepts and not item.name_like) else item
