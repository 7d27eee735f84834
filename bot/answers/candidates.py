"""Which claims a question can have to do with, looked up by its words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from bot.answers.profiles import Profile
from bot.questions.reading import Item, Reading

Places = frozenset[int]
"""Claims by their places."""

NOWHERE: Places = frozenset()

SLACK = 2
"""A claim comes near when it can explain at most so many words fewer than the one that can explain most."""


class Candidates:
    """Claims by the concepts, stems, parties and numbers that they can explain."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self.profiles = tuple(profiles)
        postings: dict[str | int, set[int]] = defaultdict(set)
        for place, profile in enumerate(self.profiles):
            for key in _keys(profile):
                postings[key].add(place)
        self._postings = {key: frozenset(places) for key, places in postings.items()}

    def of(self, reading: Reading) -> Nominees:
        """The claims that a question can have to do with."""
        found: list[Places] = []
        needed: list[Places] = []
        for keys, required in _parts(reading):
            places = NOWHERE.union(*[self._postings[key] for key in keys if key in self._postings])
            found.append(places)
            if required:
                needed.append(places)
        return Nominees(self.profiles, found, None if reading.measures else needed)


class Nominees:
    """The claims that one question can have to do with, by the places of those that can explain each of its words."""

    def __init__(self, profiles: Sequence[Profile], found: Sequence[Places], needed: Sequence[Places] | None) -> None:
        """`needed` are those of the words that a claim must explain; None where any claim may answer that comes
        near."""
        self._profiles = profiles
        self._found = found
        self._able = frozenset.intersection(*needed) if needed else None

    @cached_property
    def able(self) -> Sequence[Profile]:
        """Those that may answer, in their order.

        A claim may answer when it can explain all that is needed and known; every claim may when the question is put
        to the claim's numbers (`Reading.measures`), or has no words to go by.
        """
        if not any(self._found):
            return self._profiles
        return self._at(sorted(self._near if self._able is None else self._able))

    @cached_property
    def others(self) -> Sequence[Profile]:
        """Those that only come near, the ones with most in common first."""
        if self._able is None:
            return ()
        near = self._near
        return self._at(sorted(near.keys() - self._able, key=lambda place: (-near[place], place)))

    @cached_property
    def _near(self) -> Mapping[int, int]:
        """How many words each of those that come near can explain, by its place."""
        tally = Counter(chain.from_iterable(self._found))
        worth = max(tally.values(), default=0) - SLACK
        return {place: count for place, count in tally.items() if count >= worth}

    def _at(self, places: Iterable[int]) -> Sequence[Profile]:
        return [self._profiles[place] for place in places]


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
