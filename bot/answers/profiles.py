"""What each claim can explain of a question: its concepts, words, parties and numbers, each with a closeness from 0
to 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bot.facts.claim import Claim

CUE, ABOUT, CORE, QUOTE, NEAR = 1.0, 0.95, 0.85, 0.6, 0.6
"""Closeness of a concept: the predicate's own, named in `about`, expressed in the core, elsewhere in the quote, or
near one."""

DESCRIBING = frozenset({"describe_party", "define", "locate"})
"""Predicates whose statement is all in what they are about."""

REPRESENTED = 0.8
"""Closeness of a party that is spoken for, or is part of one in a role, or belongs to a group in a role."""


@dataclass(frozen=True)
class Profile:
    """A claim and what it explains.

    `states` are the concepts that put its statement, `heads` those and the ones it is about; `reasons` and
    `consequences` those for which it is the reason or the effect.

    Of parties: `stated` have a role in it; `nations` are the countries of the companies in it; `acting`, `suffering`,
    `voices` and `kept_from` are those on either side, those whose words it gives and those whom it keeps from
    something, each with whom they speak for; `agents` are the acting ones that do not only speak, `acted_upon` the
    suffering ones to whom something is done; `individuals` are no groups; `kinds` and `individual_kinds` are the common
    nouns for them, `kinds_of` those for each; `above` are those for whom each speaks or of whom it is part;
    `memberships` the words for being on a list, if one of them is; `rolls` the members of its groups.

    `turned`: it states that something is not so, or may not be; `prevents`: that it may not; `attitude`: it shows how
    the speaker feels; `partial`: it is the word of an interested party. `operators` are those whose words its
    quote has, `met` those that its statement carries, `time_stems` the words of its time,
    `name_stems` those of the names in its quote, `joined` those next to an "and" or a comma in it, `others_words` the
    stems that only other claims quote as somebody's very words.
    """

    claim: Claim
    concepts: Mapping[str, float]
    stems: Mapping[str, float]
    parties: Mapping[str, float]
    numbers: frozenset[int]
    heads: frozenset[str]
    states: frozenset[str]
    stated: frozenset[str]
    nations: frozenset[str]
    reasons: frozenset[str] = frozenset()
    consequences: frozenset[str] = frozenset()
    acting: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    suffering: frozenset[str] = frozenset()
    acted_upon: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    kept_from: frozenset[str] = frozenset()
    individuals: frozenset[str] = frozenset()
    turned: bool = False
    attitude: bool = False
    partial: bool = False
    prevents: bool = False
    operators: frozenset[str] = frozenset()
    met: frozenset[str] = frozenset()
    time_stems: frozenset[str] = frozenset()
    name_stems: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    others_words: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    rolls: Mapping[str, frozenset[str]] = field(default_factory=dict)
    individual_kinds: frozenset[str] = frozenset()

    kinds_of: Mapping[str, frozenset[str]] = field(default_factory=dict)
    memberships: frozenset[str] = frozenset()
    above: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def concepts_for(self, asked: str) -> Mapping[str, float]:
        """The concepts by which the claim answers a question for a field: as a reason it answers for what it
        explains."""
        match asked:
            case "reason":
                return self._as_reason
            case "consequence":
                return self._as_consequence
            case "verdict" if self.prevents:
                return self._as_ban
            case "verdict":
                return self.concepts
            case _:
                return self._of_members

    @cached_property
    def _of_members(self) -> Mapping[str, float]:
        """With what makes its parties members of a list, by which an open question may call them."""
        return {**dict.fromkeys(self.memberships, NEAR), **self.concepts}

    @cached_property
    def _as_reason(self) -> Mapping[str, float]:
        return {**self.concepts, **dict.fromkeys(self.reasons, 1.0)}

    @cached_property
    def _as_consequence(self) -> Mapping[str, float]:
        return {**self.concepts, **dict.fromkeys(self.consequences, 1.0)}

    @cached_property
    def _as_ban(self) -> Mapping[str, float]:
        return {"allow": ABOUT, **self.concepts}
