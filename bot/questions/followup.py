"""A question that leans on the one before it, made whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.questions.frames import FrameFound
from bot.questions.reading import Mention, Need, Place, Reading

PERSONAL = frozenset(
    {
        "he", "she", "they", "them", "it", "him", "her", "his", "their", "its", "em", "one", "that one", "this one",
        "this company", "that company", "this firm", "that firm", "the company", "the firm", "itself", "themselves",
        "himself",
    }
)  # fmt: skip
"""Words that stand for a party."""

ONE = frozenset(
    {
        "he",
        "she",
        "him",
        "her",
        "his",
        "it",
        "its",
        "that one",
        "this one",
        "that company",
        "this company",
        "that firm",
        "this firm",
        "the company",
        "the firm",
        "himself",
        "itself",
    }
)
"""Words that stand for one party."""

SOMEBODY = frozenset({"he", "she", "him", "her", "his", "himself"})
"""Words that stand for one person."""


VERBS = frozenset({"is", "was", "did", "does", "has", "had", "will", "would", "can", "could"})
BEGINNING = 4
"""Words of a question among which its subject stands."""

ELSEWHERE = -1
"""The place of what is carried over: it stands nowhere among the words of the question that takes it on."""


def leans(reading: Reading) -> bool:
    """Whether a reading needs the question before it: it points back, or it has nothing of its own."""
    own = any(item.concepts and not item.light for item in reading.items) or bool(reading.mentions)
    return bool(reading.anaphora) or not own or _only_names(reading)


def made_whole(reading: Reading, before: Reading, answer: Mention | None = None) -> Reading:
    """The reading with what it leaves out taken from the one before; `answer` is the party that answered that, for
    which a "he" or an "it" stands."""
    if _only_names(reading):
        return _renamed(reading, before)
    own = any(item.concepts and not item.light for item in reading.items)
    asks_who = reading.asks == "definition" and any(token.key in SOMEBODY for token in reading.tokens)
    need: Need = "optional" if own or asks_who else "required"
    person = bool(PERSONAL & set(reading.anaphora))
    mentions: tuple[Mention, ...] = ()
    needed: Need = "required" if person or not own else "optional"
    meant = answer if answer and person and ONE & set(reading.anaphora) else None
    if meant:
        mentions = (in_its_place(meant, reading),)
    elif not reading.mentions:
        mentions = _carried(reading, before, needed)
    else:
        mentions = meant_in(reading, (before,))
    items = tuple(replace(item, first=ELSEWHERE, last=ELSEWHERE, need=need) for item in before.items)
    frames = reading.frames or before.frames
    return replace(
        reading,
        text=f"{reading.text} ({before.text})",
        frames=frames,
        mentions=(*reading.mentions, *mentions),
        items=(*reading.items, *items),
        hints=reading.hints | before.hints,
        kinds=reading.kinds if reading.mentions or meant else before.kinds,
        individuals=_individuals(reading, before, meant),
        words_of=_words_of(reading, before, meant, person=person, own=own),
        bare=False,
    )


def _carried(reading: Reading, before: Reading, needed: Need) -> tuple[Mention, ...]:
    """The names of the question before; a "he" needs those alone that may be persons."""
    one = bool(SOMEBODY & set(reading.anaphora)) and bool(before.individuals)
    return tuple(
        replace(
            mention,
            place="",
            first=ELSEWHERE,
            last=ELSEWHERE,
            need="optional" if one and before.individuals.isdisjoint(mention.parties) else needed,
        )
        for mention in before.mentions
    )


def _individuals(reading: Reading, before: Reading, meant: Mention | None) -> frozenset[str]:
    """The single parties of which a question speaks that leans on another."""
    if meant:
        return reading.individuals | frozenset(meant.parties)
    return reading.individuals if reading.mentions else before.individuals


def meant_in(reading: Reading, before: Sequence[Reading]) -> tuple[Mention, ...]:
    """The one party of the questions before, for which an "it" stands beside the names of this one."""
    names = [
        mention
        for one in before
        for mention in one.mentions
        if mention.form == "name" and not one.individuals.isdisjoint(mention.parties)
    ]
    if ONE.isdisjoint(reading.anaphora) or len(names) != 1 or not reading.parties.isdisjoint(names[0].parties):
        return ()
    return (in_its_place(names[0], reading),)


def in_its_place(mention: Mention, reading: Reading) -> Mention:
    """A name on the side on which the "it" or "he" of a question stands that means it: the subject of an open verb
    acts, or is acted upon in the passive."""
    keys = [token.key for token in reading.tokens[:BEGINNING]]
    subject = any(one in VERBS and other in ONE for one, other in pairwise(keys))
    place: Place = "" if not subject or reading.copular else "patient" if reading.passive else "agent"
    return replace(mention, place=place, first=ELSEWHERE, last=ELSEWHERE, need="required")


def _only_names(reading: Reading) -> bool:
    """ "And Hikvision?", "what about Megvii?": names and no content."""
    content = any(not item.light for item in reading.items)
    framed = any(
        frame.strength and (frame.asks not in ("verdict", "content", "help") or frame.frame == "said")
        for frame in reading.frames
    )
    return bool(reading.mentions) and not content and not framed and not reading.operator_names - {"unremarkable"}


def _renamed(reading: Reading, before: Reading) -> Reading:
    """The question before, about the names of this one in place of those of their kind."""
    old = [mention for mention in before.mentions if mention.form == "name" and mention.place != "agent"] or [
        mention for mention in before.mentions if mention.form == "name"
    ]
    kept = tuple(mention for mention in before.mentions if mention not in old)
    place = old[0].place if old else ""
    alone = old[0] if old and len(reading.mentions) == 1 else None
    first, last = (alone.first, alone.last) if alone else (ELSEWHERE, ELSEWHERE)
    new = tuple(replace(mention, place=place, first=first, last=last) for mention in reading.mentions)
    text = before.text
    for mention in old[:1]:
        text = text.replace(mention.typed, " and ".join(one.typed for one in new), 1)
    words_of = (
        frozenset(new[0].parties)
        if before.words_of and old and set(old[0].parties) & before.words_of
        else before.words_of
    )
    frames = reading.frames if reading.asks == "verdict" else before.frames
    return replace(
        before,
        text=text,
        mentions=(*kept, *new),
        words_of=words_of,
        frames=frames,
        kinds=reading.kinds,
        individuals=reading.individuals,
    )


def as_verdict(reading: Reading) -> Reading:
    """The reading as a yes/no question."""
    return replace(reading, frames=(FrameFound("yes_no", "verdict", (), 1), *reading.frames))


def _words_of(reading: Reading, before: Reading, meant: Mention | None, *, person: bool, own: bool) -> frozenset[str]:
    """Whose words are asked for: "what did they say?" asks for those of the party named before."""
    if reading.words_of:
        return reading.words_of
    if person and reading.frames and reading.frames[0].frame == "said":
        return frozenset(meant.parties) if meant else before.named
    return frozenset() if own or reading.asks == "definition" else before.words_of
