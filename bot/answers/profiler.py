"""Makes the profile of each claim, with one vocabulary and one set of parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from bot.answers.kin import Kin
from bot.answers.profiles import ABOUT, CORE, CUE, DESCRIBING, NEAR, QUOTE, REPRESENTED, Profile
from bot.facts.claim import Claim, Time
from bot.facts.knowledge import Knowledge
from bot.questions.lexicon import Lexicon
from bot.questions.numbers import number_at
from bot.questions.reader import Reader
from bot.questions.reading import Mention
from bot.questions.sentences import quoted_places
from bot.questions.tokens import Token, stem, tokens_of

OFFICIAL = frozenset({"agency", "publication"})
"""Kinds of speakers whose announcements are the thing itself; what anybody else says is that party's word."""

COINED = 3
"""Words of an expression that is quoted for the choice of its words; a longer one is quoted for what it says."""


class Profiler:
    """Makes profiles with one vocabulary and one set of parties."""

    def __init__(self, knowledge: Knowledge, lexicon: Lexicon, reader: Reader) -> None:
        self._knowledge = knowledge
        self._reader = reader
        self._cut: dict[str, tuple[Token, ...]] = {}
        self._named: dict[str, tuple[Mention, ...]] = {}
        self._meant: dict[str, frozenset[str]] = {}
        self._vocabulary = knowledge.vocabulary
        self._parties = knowledge.parties
        self._lexicon = lexicon
        self._kin = Kin(knowledge)
        self._near = _near(knowledge.vocabulary.relations.near)
        self._coined = frozenset(stem for claim in knowledge.claims for stem in self._coined_in(claim.quote))

    def profile(self, claim: Claim) -> Profile:
        """The profile of one claim."""
        cues = frozenset((*self._cues(claim.predicate), *claim.states))
        roles = claim.roles
        speakers = (*roles.get("speaker", ()), *((claim.speaker,) if claim.speaker else ()))
        speech = self._vocabulary.predicates[claim.predicate].speech
        voices = (*speakers, *(roles.get("agent", ()) if speech or not speakers else ()))
        attitude = self._vocabulary.predicates[claim.predicate].attitude
        prevents = self._vocabulary.predicates[claim.predicate].prevents
        return Profile(
            claim=claim,
            concepts=self._concepts(claim, cues),
            stems=self._stems(claim),
            parties=self._party_closeness(claim),
            numbers=frozenset(self._numbers(claim)),
            states=cues | (frozenset(claim.about) if claim.predicate in DESCRIBING else frozenset()),
            stated=claim.parties | frozenset(speakers),
            heads=cues | frozenset(claim.about),
            nations=frozenset(nation for party in claim.parties if (nation := self._parties[party].nation)),
            reasons=self._widened(claim.explains),
            consequences=self._widened(claim.consequence_of),
            agents=self._kin.with_those_around(roles.get("agent", ())),
            acting=self._kin.with_those_around((*roles.get("agent", ()), *speakers)),
            acted_upon=self._kin.with_those_around(
                (*roles.get("patient", ()), *roles.get("member", ()))
                or (*roles.get("topic", ()), *roles.get("place", ()))
            ),
            suffering=self._kin.with_those_around(
                party for role in ("patient", "topic", "member", "place") for party in roles.get(role, ())
            ),
            individuals=frozenset(party for party in claim.parties if self._parties[party].kind != "group"),
            kept_from=self._kin.with_those_around(roles.get("patient", ())) if prevents else frozenset(),
            voices=self._kin.with_those_around(voices if speech or claim.speaker else ()),
            turned=prevents or claim.polarity == "negative" or claim.modality == "denied",
            partial=claim.speaker is not None and self._parties[claim.speaker].kind not in OFFICIAL,
            attitude=attitude,
            prevents=prevents,
            operators=frozenset(self._operators(claim)),
            met=frozenset(self._met(claim)),
            time_stems=self._time_stems(claim.time) if claim.time else frozenset(),
            name_stems=self._name_stems(claim),
            joined=_joined(self._tokens(claim.core or claim.quote)),
            others_words=self._coined.difference(token.stem for token in self._tokens(claim.quote)),
            rolls={party: self._kin.members[party] for party in claim.parties if party in self._kin.members},
            individual_kinds=frozenset(
                concept
                for party in claim.parties
                if self._parties[party].kind != "group"
                for concept in self._parties[party].concepts
            ),
            memberships=frozenset(self._vocabulary.relations.membership)
            if any(self._kin.is_member(party) for party in claim.parties)
            else frozenset(),
            above={party: frozenset(self._knowledge.above(party)) for party in claim.parties},
            kinds_of={party: frozenset(self._parties[party].concepts) for party in claim.parties},
            kinds=frozenset(concept for party in claim.parties for concept in self._parties[party].concepts),
        )

    def _coined_in(self, quote: str) -> frozenset[str]:
        """The stems of short expressions that a quote itself puts between quotation marks, as somebody's very words."""
        tokens = self._tokens(quote)
        places = quoted_places(tokens)
        runs = [list(run) for inside, run in groupby(range(len(tokens)), places.__contains__) if inside]
        return frozenset(tokens[place].stem for run in runs if len(run) <= COINED for place in run)

    def _time_stems(self, time: Time) -> frozenset[str]:
        """The words of a time as printed, and those of the day, or of the month, to which it was resolved."""
        printed = {token.stem for token in self._tokens(time.as_printed)}
        if time.first is None:
            return frozenset(printed)
        last = time.last or time.first
        names = [f"{time.first:%B}"] if (time.first.year, time.first.month) == (last.year, last.month) else []
        names += [f"{time.first:%A}"] if time.first == last else []
        return frozenset({*printed, *(stem(name.lower()) for name in names)})

    def _name_stems(self, claim: Claim) -> frozenset[str]:
        """The stems of the words that stand in the quote as part of a name."""
        tokens = self._tokens(claim.quote)
        named = (tokens[mention.first : mention.last] for mention in self._mentions(claim.quote))
        return frozenset(token.stem for span in named for token in span)

    def _cues(self, predicate: str) -> Iterable[str]:
        return self._vocabulary.predicates[predicate].cues

    def _widened(self, concepts: Iterable[str]) -> frozenset[str]:
        """The concepts and those near them."""
        return frozenset(other for concept in concepts for other in (concept, *self._near.get(concept, ())))

    def _tokens(self, text: str) -> tuple[Token, ...]:
        if text not in self._cut:
            self._cut[text] = tokens_of(text, self._lexicon.spellings)
        return self._cut[text]

    def _concepts(self, claim: Claim, cues: frozenset[str]) -> dict[str, float]:
        closeness = dict.fromkeys(cues, CUE) | dict.fromkeys(set(claim.about) - cues, ABOUT)
        for concept in (*self._concepts_in(claim.core or claim.quote), *(count.unit for count in claim.counts)):
            closeness.setdefault(concept, CORE)
        for concept in self._concepts_in(claim.quote):
            closeness.setdefault(concept, QUOTE)
        for party in claim.parties:
            for concept in self._parties[party].concepts:
                closeness.setdefault(concept, CORE)
        if claim.time and claim.time.first:
            closeness.setdefault("month", ABOUT)
        if claim.explains:
            closeness.setdefault("reason_word", CORE)
        naming = {"describe"} if claim.predicate in DESCRIBING else set()
        for concept in [key for key, value in closeness.items() if value >= ABOUT and key not in naming]:
            for near in self._near.get(concept, ()):
                closeness.setdefault(near, NEAR)
        return closeness

    def _concepts_in(self, text: str) -> frozenset[str]:
        """The concepts that a text expresses; several claims share one quote."""
        if text not in self._meant:
            self._meant[text] = frozenset(self._meanings([token.stem for token in self._tokens(text)]))
        return self._meant[text]

    def _meanings(self, stems: Sequence[str]) -> Iterator[str]:
        index = 0
        while index < len(stems):
            length, concepts = self._lexicon.concepts.at(stems, index)
            yield from concepts
            index += max(length, 1)

    def _mentions(self, text: str) -> tuple[Mention, ...]:
        if text not in self._named:
            self._named[text] = self._reader.mentions(self._tokens(text))
        return self._named[text]

    def _stems(self, claim: Claim) -> dict[str, float]:
        trades = frozenset(
            concept
            for party in {*claim.parties, *self._parties_in(claim.quote)}
            if self._parties[party].kind == "company"
            for concept in self._parties[party].concepts
        )
        closeness = dict.fromkeys(self._own_stems(claim.quote, trades), QUOTE)
        return closeness | dict.fromkeys(self._own_stems(claim.core or claim.quote, trades), CORE)

    def _own_stems(self, text: str, trades: frozenset[str]) -> list[str]:
        """The stems of a text; of an expression for the trade of a firm ("video surveillance"), only those that mean
        the same by themselves."""
        stems = [token.stem for token in self._tokens(text)]
        kept, index = [], 0
        while index < len(stems):
            length, meant = self._lexicon.concepts.at(stems, index)
            for one in stems[index : index + max(length, 1)]:
                alone = self._lexicon.concepts.at([one], 0)[1]
                if length <= 1 or not meant & trades or not alone or alone & meant:
                    kept.append(one)
            index += max(length, 1)
        return kept

    def _operators(self, claim: Claim) -> Iterable[str]:
        keys = [token.key for token in self._tokens(claim.quote)]
        yield from (name for index in range(len(keys)) for name in self._lexicon.operators.at(keys, index)[1])
        if claim.modality == "planned":
            yield "future"

    def _met(self, claim: Claim) -> Iterable[str]:
        """Operators that what the claim states carries (relations.meets)."""
        stated = {*self._cues(claim.predicate), *claim.states, *claim.about}
        yield from (name for name, concepts in self._vocabulary.relations.meets.items() if stated & set(concepts))

    def _numbers(self, claim: Claim) -> Iterable[int]:
        yield from (count.number for count in claim.counts)
        if claim.time and claim.time.first and not claim.time.last:
            yield claim.time.first.day
        keys = [token.key for token in self._tokens(claim.quote)]
        for index in range(len(keys)):
            _, value = number_at(keys, index)
            if value is not None:
                yield value

    def _party_closeness(self, claim: Claim) -> dict[str, float]:
        closeness: dict[str, float] = {}
        for party in claim.parties | ({claim.speaker} if claim.speaker else set()):
            closeness[party] = 1.0
            for other in self._kin.around(party):
                closeness.setdefault(other, REPRESENTED)
        for party in self._parties_in(claim.quote):
            closeness.setdefault(party, QUOTE)
        return closeness

    def _parties_in(self, quote: str) -> Iterable[str]:
        return (party for mention in self._mentions(quote) for party in mention.parties)


def _joined(tokens: Sequence[Token]) -> frozenset[str]:
    """The stems of the words on both sides of an "and", and before a comma: one of several that are named together."""
    pairs = [(one, other) for one, other in pairwise(tokens) if "," in one.after or "and" in (one.key, other.key)]
    return frozenset(token.stem for pair in pairs for token in pair if token.key != "and")


def _near(groups: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    near: dict[str, set[str]] = {}
    for group in groups:
        for concept in group:
            near.setdefault(concept, set()).update(group)
    return {concept: frozenset(others - {concept}) for concept, others in near.items()}
