"""Which of two things came first, by the days that the sources give them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.answers.answer import Verdict
from bot.answers.attribution import opening_of_both
from bot.answers.candidates import Candidates
from bot.answers.findings import Finding
from bot.answers.gates import ENOUGH_VERDICT
from bot.answers.profiles import Profile
from bot.answers.scoring import Scored, scored
from bot.answers.selection import select
from bot.answers.wording import Wording, day
from bot.facts.knowledge import Knowledge
from bot.questions.frames import FrameFound
from bot.questions.reading import Reading

FRESH = timedelta(days=6)
"""What a headline says happened in the week up to the day of the article, and no source needs to say on which day."""

ONE_DAY = timedelta(days=1)
NO_DAY = date.min

TEXTS = frozenset({"news_report", "journalist", "publish", "report_word", "say", "announce"})
"""Concepts of the text itself and of its appearance ("before this was written")."""

ALREADY = frozenset({"already", "yet"})
SIDES = {"before": 1, "after": -1}
BARE = frozenset({"before", "after", "first", "again", "still", "only", "future", "now", "unremarkable", "not"})
"""Operators that leave an order of two things what it is."""


@dataclass(frozen=True)
class Dated:
    """A claim with the first and the last day on which what it states may have happened, and both in words."""

    found: Scored
    first: date
    last: date
    words: str


@dataclass(frozen=True)
class Chronology:
    """Puts two statements of one knowledge in order."""

    knowledge: Knowledge
    candidates: Candidates
    wording: Wording

    def find(self, reading: Reading) -> Finding | None:
        """The order of the two things that a question puts before or after each other; None where it does not, or the
        sources do not tell."""
        if reading.operator_names - BARE:
            return None
        cut = _cut(reading)
        if cut is None:
            return None
        end, start, sign = cut
        one, other = self._dated(_part(reading, 0, end)), self._dated(_part(reading, start, len(reading.tokens)))
        if one is None or other is None:
            return None
        order = _order(one, other)
        if not order:
            return None
        verdict: Verdict | None = None
        if reading.asks == "verdict" and not _offers_both(reading):
            verdict = "yes" if (order == sign) != reading.negated else "no"
        pair = (one, other) if order > 0 else (other, one)
        return Finding(
            reading, "answered", verdict, claims=(one.found, other.found), sentences=(self._sentence(pair, verdict),)
        )

    def _dated(self, part: Reading) -> Dated | None:
        """The best claim on one of the two things of which a day is known."""
        told = sorted(self._on(part), key=lambda one: not _names_in_roles(part, one))
        return next((dated for one in told if (dated := self._when(one))), None)

    def _on(self, part: Reading) -> Iterator[Scored]:
        """The claims on one of the two things: those that state it, then those that explain nearly all of it."""
        if not part.concepts and not part.mentions:
            return
        if part.concepts and part.concepts <= TEXTS and not part.mentions:
            yield from (scored(part, one) for one in self.candidates.profiles if "news_report" in one.states)
            return
        stated = replace(part, frames=(FrameFound("yes_no", "verdict", (), 1),))
        yield from select(stated, self.candidates).chosen
        yield from (one for one in select(part, self.candidates).chosen if one.coverage >= ENOUGH_VERDICT)

    def _when(self, found: Scored) -> Dated | None:
        claim, published = found.profile.claim, self._published(found)
        if claim.time and claim.time.first:
            last = claim.time.last or claim.time.first
            span = f"{day(claim.time.first)} to {day(last)}" if claim.time.last else day(last)
            return Dated(found, claim.time.first, last, span)
        if found.profile.states & {"earlier_move"}:
            return Dated(found, NO_DAY, published - FRESH - ONE_DAY, self.wording.say("order_earlier"))
        if self._is_news(found.profile):
            return Dated(found, published - FRESH, published, self.wording.say("order_news", date=day(published)))
        return None

    def _published(self, found: Scored) -> date:
        return self.knowledge.sources[found.profile.claim.source_id].published

    def _is_news(self, profile: Profile) -> bool:
        """Whether a claim states what the headline of its article states, or that this was announced."""
        source = profile.claim.source_id
        title = self.knowledge.sources[source].title
        headlines = [
            one for one in self.candidates.profiles if one.claim.source_id == source and one.claim.quote == title
        ]
        told = any(profile.claim.predicate == one.claim.predicate for one in headlines)
        return told or ("announce" in profile.states and any(profile.heads & one.states for one in headlines))

    def _sentence(self, pair: tuple[Dated, Dated], verdict: Verdict | None) -> str:
        earlier, later = pair
        source = opening_of_both([dated.found.profile.claim for dated in pair], self.knowledge)
        return self.wording.say(
            f"order_{verdict or 'told'}", source=source,
            earlier=_core(earlier), earlier_time=earlier.words, later=_core(later), later_time=later.words,
        )  # fmt: skip


def _names_in_roles(part: Reading, found: Scored) -> bool:
    """Whether the claim itself is about those who are named, and its quote does not only mention them."""
    own = found.profile.claim.parties
    return all(not own.isdisjoint(mention.parties) for mention in part.mentions if mention.form == "name")


def _core(dated: Dated) -> str:
    claim = dated.found.profile.claim
    return f"“{(claim.core or claim.quote).rstrip('.,')}”"


def _order(one: Dated, other: Dated) -> int:
    """1 where the one is over before the other begins, -1 the other way round, 0 where the days do not tell."""
    if one.last < other.first:
        return 1
    return -1 if other.last < one.first else 0


def _cut(reading: Reading) -> tuple[int, int, int] | None:
    """The end of the first part, the start of the second, and 1 where the first is put before the second, else -1;
    None where a question has no two such parts."""
    keys = [token.key for token in reading.tokens]
    if "or" in keys and "first" in reading.operator_names:
        place = len(keys) - 1 - keys[::-1].index("or")
        return place, place + 1, 1
    if reading.asks != "verdict":
        return None
    marks = [found for found in reading.operators if found.name in SIDES]
    if _offers_both(reading):
        return marks[0].first, marks[0].last, SIDES[marks[0].name]
    if len(marks) == 1 and marks[0].first:
        return marks[0].first, marks[0].last, SIDES[marks[0].name]
    if "when" in keys[2:] and not ALREADY.isdisjoint(keys):
        place = keys.index("when", 2)
        return place, place + 1, 1
    return None


def _offers_both(reading: Reading) -> bool:
    """ "Before ... or afterwards?": the order itself is asked for."""
    both = reading.operator_names.issuperset(SIDES)
    return both and any(token.key == "or" for token in reading.tokens)


def _part(reading: Reading, first: int, last: int) -> Reading:
    """What stands between two places of a question, as a question of its own for what is said of it."""
    inside = range(first, last)
    nouns = {item.first for item in reading.items}
    names = (mention for mention in reading.mentions if mention.first in inside)
    return replace(
        reading,
        frames=(FrameFound("content", "content", (), 1),),
        items=tuple(item for item in reading.items if item.first in inside and item.text not in ALREADY),
        mentions=tuple(replace(one, place="") if one.last in nouns else one for one in names),
        operators=(), hints=frozenset(), words_of=frozenset(), alternatives=frozenset(),
        copular=False, on_list=False, negated=False, choice=False,
    )  # fmt: skip
