"""Which claims a question can have to do with, looked up by its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bot.answers.profiles import Profile
from bot.questions.reading import Item, Reading


class Candidates:
    """Claims by the concepts, stems, parties and numbers that they can explain."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self.profiles = tuple(profiles)
        self._postings: dict[str | int, set[int]] = defaultdict(set)
        for place, profile in enumerate(self.profiles):
            for key in _keys(profile):
                self._postings[key].add(place)

    def of(self, reading: Reading) -> Sequence[Profile]:
        """The claims that explain any word of a reading, in their order; all of them for one without such words."""
        places: set[int] = set()
        keys = list(_asked(reading))
        for key in keys:
            places |= self._postings.get(key, frozenset())
        return [self.profiles[place] for place in sorted(places)] if keys else self.profiles


def _keys(profile: Profile) -> Iterable[str | int]:
    yield from (f"concept {concept}" for concept in {*profile.concepts, *profile.reasons, *profile.consequences})
    yield from (f"stem {stem}" for stem in {*profile.stems, *profile.time_stems})
    yield from (f"party {party}" for party in profile.parties)
    yield from profile.numbers


def _asked(reading: Reading) -> Iterable[str | int]:
    yield from (f"concept {concept}" for concept in reading.hints)
    yield from (f"party {party}" for mention in reading.mentions for party in mention.parties)
    for item in reading.items:
        if not item.light:
            yield from _keys_of(item)


def _keys_of(item: Item) -> Iterable[str | int]:
    if item.number is not None:
        yield item.number
    yield from (f"concept {concept}" for concept in item.concepts)
    yield from (f"stem {stem}" for stem in item.stems)
