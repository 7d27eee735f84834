"""Who belongs to whom: those for whom a party speaks, those of whom it is part, and the members of groups."""

from __future__ import annotations

from collections.abc import Iterable

from bot.facts.knowledge import Knowledge


class Kin:
    """The parties of one knowledge, with who stands above each, and who belongs to each group.

    Members are those of the group itself, those whom claims name as such, and the entries of a rule's list.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._parties = knowledge.parties
        self.members = _members(knowledge)

    def around(self, key: str) -> Iterable[str]:
        """Whom a party speaks for or is part of, step by step upwards, and who belongs to it if it is a group."""
        party = self._parties[key]
        for other in (party.speaks_for, party.part_of):
            if other:
                yield other
                yield from self.around(other)
        yield from self.members.get(key, ())

    def with_those_around(self, parties: Iterable[str]) -> frozenset[str]:
        """The parties with all for whom they speak or to whom they belong, and the members of groups."""
        return frozenset(other for party in parties for other in (party, *self.around(party)))

    def is_member(self, party: str) -> bool:
        """Whether a single party belongs to a group, so that it can be spoken of as one of the listed."""
        return self._parties[party].kind != "group" and any(party in members for members in self.members.values())


def _members(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    members = {key: set(party.members) for key, party in knowledge.parties.items() if party.kind == "group"}
    for claim in knowledge.claims:
        for group in claim.roles.get("patient", ()):
            if group in members:
                members[group] |= set(claim.roles.get("member", ()))
    for file in knowledge.files:
        if file.list_head:
            members[file.list_head.group] |= {entry.party for entry in file.entries}
    return {key: frozenset(found) for key, found in members.items()}
