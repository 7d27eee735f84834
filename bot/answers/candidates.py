"""Which claims a question can have to do with, looked up by its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bot.answers.profiles import Profile
from bot.questions.reading import Item, Reading

NOWHERE: frozenset[int] = frozenset()

SLACK = 2
"""A claim comes near when it can explain at most so many words fewer than the one that can explain most."""


class Candidates:
    """Claims by the concepts, stems, parties and numbers that they can explain."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self.profiles = tuple(profiles)
        self._postings: dict[str | int, set[int]] = defaultdict(set)
        for place, profile in enumerate(self.profiles):
            for key in _keys(profile):
                self._postings[key].add(place)

    def of(self, reading: Reading) -> tuple[Sequence[Profile], Sequence[Profile]]:
        """The claims that may answer, in their order, and others that only come near, those with most in common first.

        A claim may answer when it can explain all that is needed and known; every claim may when the question is put
        to the claim's numbers (`Reading.measures`), or has no words to go by.
        """
        tally: Counter[int] = Counter()
        needed: Counter[int] = Counter()
        least = 0
        for keys, required in _parts(reading):
            found = set().union(*(self._postings.get(key, NOWHERE) for key in keys))
            tally.update(found)
            if required:
                needed.update(found)
                least += 1
        if not tally:
            return self.profiles, ()
        worth = max(tally.values()) - SLACK
        near = [place for place, count in tally.items() if count >= worth]
        able = near if reading.measures or not least else [place for place, count in needed.items() if count == least]
        others = sorted(set(near).difference(able), key=lambda place: (-tally[place], place))
        return [self.profiles[place] for place in sorted(able)], [self.profiles[place] for place in others]


def _parts(reading: Reading) -> Iterator[tuple[Iterable[str | int], bool]]:
    """The look-up keys of each word and name, and of the words that a frame has used up; each with whether a claim
    must explain it."""
    if reading.hints:
        yield [f"concept {concept}" for concept in reading.hints], False
    for mention in reading.mentions:
        needed = mention.need == "required" and not reading.nations.issuperset(mention.parties)
        yield [f"party {party}" for party in mention.parties], needed
    for item in reading.items:
        if not item.light:
            known = bool(item.concepts) or item.number is not None
            yield _keys_of(item), known and item.need == "required"


def _keys(profile: Profile) -> Iterable[str | int]:
    yield from (
        f"concept {concept}"
        for concept in {*profile.concepts, *profile.reasons, *profile.consequences, *profile.memberships}
    )
    yield from (f"stem {stem}" for stem in {*profile.stems, *profile.time_stems})
    yield from (f"party {party}" for party in profile.parties)
    yield from profile.numbers
    if profile.prevents:
        yield "concept allow"


def _keys_of(item: Item) -> Iterable[str | int]:
    if item.number is not None:
        yield item.number
    yield from (f"concept {concept}" for concept in item.concepts)
    yield from (f"stem {stem}" for stem in item.stems)
