"""What was told around a question, for one that leans on it."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.questions.contents import Contents
from bot.questions.followup import ELSEWHERE, PERSONAL, meant_in
from bot.questions.reading import Item, Mention, Need, Reading


def is_complete(reading: Reading, before: Sequence[Reading]) -> bool:
    """Whether a reading takes nothing on from what was told around it: it points nowhere, and has content of its
    own."""
    asks_who = reading.asks == "speaker" and not reading.mentions
    own = _has_own(reading)
    return not reading.anaphora and not asks_who and bool(own or (reading.mentions and not before))


def with_story(reading: Reading, told: Contents, before: Sequence[Reading], generic: AbstractSet[str]) -> Reading:
    """The reading with names and content words of the sentences told around it, and of the questions before it.

    They are for one that is not complete. They help to choose, and are needed only
    where the question has nothing else to go by: a name for its "they", and, if the story knows no other, a strange
    one. `generic` concepts are no content.
    """
    own = _has_own(reading)
    framed = own or bool(reading.hints - generic)
    mentions = (*told.mentions, *(mention for one in before for mention in one.mentions))
    person = bool(PERSONAL & set(reading.anaphora))
    needed: Need = "required" if person or not own else "optional"
    strangers: Need = "optional" if reading.mentions or any(_is_meant(mention) for mention in mentions) else needed
    told_items = (_taken(item, strangers, "optional" if framed else "told") for item in told.items)
    asked_items = (_taken(item, strangers, "optional" if own else "required") for one in before for item in one.items)
    taken = tuple(_taken_on(mention, needed) for mention in mentions)
    return replace(
        reading,
        mentions=(*reading.mentions, *meant_in(reading, before[-1:])) if reading.mentions else taken,
        items=(*reading.items, *filter(None, told_items), *filter(None, asked_items)),
    )


def elsewhere(mention: Mention) -> Mention:
    """The name as one that stands outside the question."""
    return replace(mention, first=ELSEWHERE, last=ELSEWHERE)


def _has_own(reading: Reading) -> bool:
    return any((item.concepts or item.number is not None) and not item.light for item in reading.items)


def _is_meant(mention: Mention) -> bool:
    """Whether a "they" may mean this name."""
    return mention.form != "adjective"


def _taken_on(mention: Mention, needed: Need) -> Mention:
    return replace(elsewhere(mention), place="", need=needed if _is_meant(mention) else "optional")


def _taken(item: Item, strangers: Need, known: Need) -> Item | None:
    """A word from elsewhere: a strange name as `strangers` says, other strange words and figures not at all."""
    if item.name_like:
        return replace(item, need=strangers, first=ELSEWHERE, last=ELSEWHERE)
    if not item.concepts or item.number is not None:
        return None
    return replace(item, need=known, first=ELSEWHERE, last=ELSEWHERE)
