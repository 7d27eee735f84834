"""What the claims of articles and rules say to a reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from bot.answers.answer import Listing, Verdict
from bot.answers.candidates import Candidates
from bot.answers.chronology import Chronology
from bot.answers.figures import compared
from bot.answers.findings import Finding
from bot.answers.profiles import Profile
from bot.answers.scoring import scored
from bot.answers.selection import Selection, select
from bot.answers.silence import Silence
from bot.answers.verdicts import verdict
from bot.facts.knowledge import Knowledge
from bot.questions.frames import FrameFound
from bot.questions.grammar import is_singled_out
from bot.questions.reading import Reading
from bot.questions.variants import one_name_each, turned_round

LISTING = frozenset({"blacklist", "membership"})
"""Concepts of claims that put a party on a list."""

CORRECTABLE = frozenset({"verdict", "content", "definition", "reason", "party", "consequence", "speaker"})
"""Fields whose question may rest on a mistake that the opposite statement corrects; no number or date does."""

OFFICES = frozenset({"envoy", "spokesperson", "trade_representative", "second_highest"})
"""Concepts of offices that one person holds in the sources."""

INVERSE: dict[Verdict, Verdict] = {"yes": "no", "no": "yes", "unknown": "unknown"}


@dataclass(frozen=True)
class Claims:
    """Answers from the claims of one knowledge."""

    knowledge: Knowledge
    candidates: Candidates
    chronology: Chronology
    silence: Silence

    def find(self, reading: Reading) -> Finding:
        """What the claims say: directly, name by name, as a correction, or nothing."""
        if finding := self._another_office(reading):
            return finding
        if reading.asks == "verdict" and (finding := self.chronology.find(reading)):
            return finding
        selection = select(reading, self.candidates)
        if selection.chosen:
            best = self._deciding(selection)
            said = verdict(selection.reading, best)
            on_list = said == "yes" and not reading.negated and bool(best.states & LISTING)
            listing: Listing | None = "listed" if on_list and self._is_membership(reading) else None
            chosen = sorted(selection.chosen, key=lambda one: one.profile is not best)
            return Finding(selection.reading, "answered", said, listing, claims=tuple(chosen))
        return (
            self.chronology.find(reading)
            or self._by_name(reading)
            or self._by_another(reading)
            or self._corrected(reading)
            or self.silence.explain(selection)
        )

    def _deciding(self, selection: Selection) -> Profile:
        """The best claim; of several that count the same thing, one that has the number of the question."""
        for one in selection.chosen:
            if compared(selection.reading, one.profile) == ("no" if selection.reading.negated else "yes"):
                return one.profile
        return selection.chosen[0].profile

    def _another_office(self, reading: Reading) -> Finding | None:
        """ "Is X the Y?", where Y is the office of somebody else: no, by what the sources call either of them."""
        if reading.asks != "verdict" or not (reading.copular or self._says_no_more(reading)):
            return None
        parties = self.knowledge.parties
        named = [mention for mention in reading.mentions if mention.need == "required"]
        names = {party for mention in named if mention.form == "name" for party in mention.parties}
        holders = {party for mention in named if mention.form == "title" for party in mention.parties}
        holders = holders or self._holders(reading)
        people = {party for party in names if parties[party].kind == "person"}
        if len(people) != 1 or people == holders or len(holders) > 1:
            return None
        if not holders and not self._of_another_body(reading, *people):
            return None
        if holders and not self._says_no_more(reading):
            return None
        described = [
            profile
            for party in (*holders, *people)
            for profile in self.candidates.profiles
            if profile.claim.predicate == "describe_party" and party in profile.claim.roles.get("patient", ())
        ]
        if len(described) < len(holders) + len(people):
            return None
        claims = tuple(scored(reading, profile) for profile in described)
        return Finding(reading, "answered", "yes" if reading.negated else "no", claims=claims)

    def _holders(self, reading: Reading) -> set[str]:
        """Those whom the sources call by the office that a question names by a common noun ("the trade envoy")."""
        if not reading.copular:
            return set()
        the = (item for item in reading.items if item.first > 0 and reading.tokens[item.first - 1].key == "the")
        offices = {concept for item in the for concept in item.concepts & OFFICES}
        described = (one for one in self.candidates.profiles if one.claim.predicate == "describe_party")
        return {
            party
            for profile in described
            if offices & profile.heads
            for party in profile.claim.roles.get("patient", ())
            if self.knowledge.parties[party].kind == "person"
        }

    def _of_another_body(self, reading: Reading, person: str) -> bool:
        """Whether an official is said to be one of a body or a country other than the own ("a UN official")."""
        official = self.knowledge.vocabulary.relations.official
        said = [item for item in reading.items if item.need == "required" and not item.concepts & {"include"}]
        if not said or not all(item.concepts & set(official) for item in said):
            return False
        bodies = {party for mention in reading.mentions for party in mention.parties} - {person}
        own = set(self.knowledge.above(person))
        return bool(bodies) and not bodies & own and all(self._is_body(body) for body in bodies)

    def _says_no_more(self, reading: Reading) -> bool:
        """Whether nothing is said of the names but an office with its own verb ("X runs the Treasury")."""
        official = set(self.knowledge.vocabulary.relations.official)
        needed = (item for item in reading.items if item.need == "required" and not item.light)
        return all(item.concepts & official for item in needed)

    def _is_body(self, party: str) -> bool:
        return self.knowledge.parties[party].kind in ("country", "agency", "organisation", "event", "company")

    def _is_membership(self, reading: Reading) -> bool:
        membership = frozenset(self.knowledge.vocabulary.relations.membership)
        return bool(reading.individuals) and bool(reading.touched & membership)

    def _by_name(self, reading: Reading) -> Finding | None:
        """The findings name by name put together, where each is answered, and alike if a yes or a no is asked."""
        findings = [self.find(single) for single in one_name_each(reading)]
        if not findings or any(finding.status != "answered" for finding in findings):
            return None
        if len({finding.verdict for finding in findings}) > 1:
            return None
        claims = tuple({one.profile.claim.id: one for finding in findings for one in finding.claims[:2]}.values())
        return replace(findings[0], reading=reading, claims=claims)

    def _by_another(self, reading: Reading) -> Finding | None:
        """ "Was it X who said so?": no, where it is the word or the deed of somebody else, who has nothing to do with
        X."""
        if reading.asks != "verdict" or reading.alternatives:
            return None
        alone = next((mention for mention in reading.mentions if is_singled_out(mention, reading)), None)
        if alone is None or self._does_so(alone.parties, reading):
            return None
        mentions = tuple(mention for mention in reading.mentions if mention is not alone)
        selection = select(replace(reading, mentions=mentions, words_of=frozenset(), negated=False), self.candidates)
        told = bool(selection.chosen) and verdict(selection.reading, selection.chosen[0].profile) == "yes"
        if not told or not all(self._is_anothers(one.profile, alone.parties) for one in selection.chosen):
            return None
        return Finding(reading, "answered", "yes" if reading.negated else "no", claims=selection.chosen, corrects=True)

    def _does_so(self, parties: Iterable[str], reading: Reading) -> bool:
        """Whether any claim has a party do what the question speaks of, be it in another matter."""
        return any(
            not one.acting.isdisjoint(parties) and not one.states.isdisjoint(reading.concepts)
            for one in self.candidates.profiles
        )

    def _is_anothers(self, profile: Profile, parties: Iterable[str]) -> bool:
        """Whether a claim gives words or a deed with its day, of somebody who is not part of these parties, nor they of
        him."""
        roles, claim = profile.claim.roles, profile.claim
        actors = {*roles.get("agent", ()), *roles.get("speaker", ()), *filter(None, [claim.speaker])}
        above = {other for party in parties for other in self.knowledge.above(party)}
        told = bool(actors) and bool(profile.voices or claim.time)
        return told and profile.acting.isdisjoint(parties) and above.isdisjoint(actors)

    def _corrected(self, reading: Reading) -> Finding | None:
        """The claim that says the opposite of what the question takes for granted."""
        if reading.asks not in CORRECTABLE:
            return None
        turned = turned_round(reading, self.contraries if reading.asks == "verdict" else self.opposites)
        if turned is None:
            return None
        frames = (
            turned.frames if turned.asks == "verdict" else (FrameFound("content", "content", (), 1), *turned.frames)
        )
        selection = select(replace(turned, frames=frames), self.candidates)
        if not selection.chosen:
            return None
        said = verdict(selection.reading, selection.chosen[0].profile)
        if said == ("yes" if reading.negated else "no"):
            return None  # the claim denies the opposite, which does not affirm what is asked
        return Finding(reading, "answered", INVERSE[said] if said else None, claims=selection.chosen, corrects=True)

    @cached_property
    def opposites(self) -> dict[str, frozenset[str]]:
        """The concepts that say the opposite of each."""
        return _paired(self.knowledge.vocabulary.relations.opposite)

    @cached_property
    def contraries(self) -> dict[str, frozenset[str]]:
        """The concepts that make each untrue."""
        relations = self.knowledge.vocabulary.relations
        return _paired((*relations.opposite, *relations.contrary))


def _paired(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The second ones of all pairs by their first one."""
    others: dict[str, set[str]] = defaultdict(set)
    for first, second in pairs:
        others[first].add(second)
    return {first: frozenset(found) for first, found in others.items()}
