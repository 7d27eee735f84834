"""The names that are found anywhere in a question, and in which form each stands for its party."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.facts.party import Party
from bot.names.find import Gazetteer
from bot.names.match import Band, NameEntry, Via
from bot.questions.followup import ELSEWHERE
from bot.questions.reading import Mention


@dataclass(frozen=True)
class Names:
    """The names that are found anywhere in a question, and in which form each stands for its party.

    `seats` are names, lower-case, that are those of a city too.
    """

    gazetteer: Gazetteer
    forms: Mapping[str, str]
    countries: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    places: frozenset[str]
    seats: frozenset[str]
    names: Mapping[str, str]

    @classmethod
    def of(cls, parties: Mapping[str, Party], heading: Iterable[str]) -> Names:
        """The names of all parties; `heading` are the phrases for the one at the head of a body, at '*'."""
        entries: list[NameEntry] = []
        forms: dict[str, str] = {}
        templates = tuple(heading)
        for key, party in parties.items():
            offices = (*party.titles, *(template.replace("*", body) for body in party.heads for template in templates))
            entries += [
                NameEntry(key, name)
                for name in dict.fromkeys((*party.names, *party.short, *party.adjectives, *offices))
            ]
            entries += [NameEntry(key, name, case=True) for name in party.case]
            entries += [NameEntry(key, name, kind="native_unofficial") for name in party.native]
            forms |= {name.casefold(): "adjective" for name in party.adjectives}
            forms |= {name.casefold(): "title" for name in offices}
        countries = frozenset(key for key, party in parties.items() if party.kind == "country")
        kinds = {key: frozenset(party.concepts) for key, party in parties.items() if party.kind == "group"}
        names = {key: party.name for key, party in parties.items()}
        places = frozenset(key for key, party in parties.items() if party.kind == "place")
        seats = frozenset(seat.casefold() for party in parties.values() for seat in party.seats)
        return cls(Gazetteer(entries), forms, countries, kinds, places, seats, names)

    def mention(self, party: str) -> Mention:
        """A party as if it had been named, outside the question."""
        name = self.names[party]
        return Mention((party,), name, name, Via.EXACT, 1.0, Band.EXACT, ELSEWHERE, ELSEWHERE)
