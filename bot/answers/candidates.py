"""Which claims a question can have to do with, looked up by its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from bot.answers.profiles import Profile
from bot.questions.reading import Item, Reading

NOWHERE: frozenset[int] = frozenset()

SLACK = 2
"""A claim is scored when it can explain at most so many words fewer than the one that can explain most."""


class Candidates:
    """Claims by the concepts, stems, parties and numbers that they can explain."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self.profiles = tuple(profiles)
        self._postings: dict[str | int, set[int]] = defaultdict(set)
        for place, profile in enumerate(self.profiles):
            for key in _keys(profile):
                self._postings[key].add(place)

    def of(self, reading: Reading) -> Sequence[Profile]:
        """The claims that can explain most of a reading, in their order; all of them for one without such words."""
        tally: Counter[int] = Counter()
        for keys in _parts(reading):
            tally.update(set().union(*(self._postings.get(key, NOWHERE) for key in keys)))
        if not tally:
            return self.profiles
        least = max(tally.values()) - SLACK
        return [self.profiles[place] for place in sorted(tally) if tally[place] >= least]


def _parts(reading: Reading) -> Iterable[Iterable[str | int]]:
    """The look-up keys of each word and name, and of the words that a frame has used up."""
    if reading.hints:
        yield [f"concept {concept}" for concept in reading.hints]
    for mention in reading.mentions:
        yield [f"party {party}" for party in mention.parties]
    for item in reading.items:
        if not item.light:
            yield _keys_of(item)


def _keys(profile: Profile) -> Iterable[str | int]:
    yield from (f"concept {concept}" for concept in {*profile.concepts, *profile.reasons, *profile.consequences})
    yield from (f"stem {stem}" for stem in {*profile.stems, *profile.time_stems})
    yield from (f"party {party}" for party in profile.parties)
    yield from profile.numbers


def _keys_of(item: Item) -> Iterable[str | int]:
    if item.number is not None:
        yield item.number
    yield from (f"concept {concept}" for concept in item.concepts)
    yield from (f"stem {stem}" for stem in item.stems)
