"""Claims scored, gated and chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import attrgetter

from bot.answers.answer import Reason
from bot.answers.candidates import Candidates, Nominees
from bot.answers.gates import refusal
from bot.answers.profiles import ABOUT
from bot.answers.scoring import Scale, Scored, names_all
from bot.questions.frames import FrameFound
from bot.questions.reading import Item, Reading

CLOSE = 0.82
"""A claim is shown beside the best one when its score is at least this share of the best."""

NEAR_SHOWN = 5
"""Claims kept as related."""

NEAR_LOOKED_AT = 8
"""Claims with most in common with a question that none answers, among which the related ones are sought."""

HALF = 0.5
"""Least coverage of a claim that answers one half of a comparison."""

TELLING = frozenset({"explain", "definition", "describe", "say", "name_word", "reason_word"})
"""Concepts of words that only ask to be told something."""

SOFT = frozenset({"definition", "consequence", "summary", "comparison", "source", "listing", "composition"})
"""Fields that may be answered by any claim on the matter when no claim has the very field."""


@dataclass(frozen=True)
class Selection:
    """Claims that answer, best first; and those that come near, best first, with the reason why the nearest does
    not."""

    reading: Reading
    chosen: tuple[Scored, ...]
    near: tuple[Scored, ...]
    reason: Reason | None


def select(reading: Reading, candidates: Candidates) -> Selection:
    """Choose the claims that answer a reading; with each of its frames in turn, then as a question for content."""
    nominees = candidates.of(reading)
    selections = (_select(attempt, nominees) for attempt in _attempts(reading))
    first = next(selections)
    return first if first.chosen else next((other for other in selections if other.chosen), first)


def _attempts(reading: Reading) -> Iterator[Reading]:
    yield reading
    if reading.frames and reading.frames[0].frame == "said":
        offices = (frame for frame in reading.frames[1:] if frame.asks == "definition")
        yield from (replace(reading, frames=(frame, *reading.frames), words_of=frozenset()) for frame in offices)
    if reading.asks == "members" and reading.tokens[reading.frames[0].first].key in ("which", "who"):
        yield replace(reading, frames=(FrameFound("who", "party", reading.frames[0].words, 1), *reading.frames))
    if reading.asks == "name" and "except" in reading.operator_names:
        yield from (replace(reading, frames=(frame, *reading.frames)) for frame in reading.frames[1:])
    if reading.asks in SOFT:
        if reading.frames[0].frame == "identify":
            yield replace(reading, frames=(FrameFound("who", "party", reading.frames[0].words, 1), *reading.frames))
            return
        firm = (
            frame for frame in reading.frames[1:] if frame.asks not in SOFT and frame.asks != "help" and frame.strength
        )
        yield _instead(reading, next(firm, FrameFound("content", "content", (), 1)))


def _instead(reading: Reading, frame: FrameFound) -> Reading:
    """The reading as a question for another field; what the words of a definition mean ("what does X sell") must be
    there then."""
    defining = reading.frames[0]
    asked = Item(defining.frame, (), reading.hints - TELLING, defining.first, defining.first + 1)
    items = (*reading.items, asked) if asked.concepts and reading.asks == "definition" else reading.items
    return replace(reading, items=items, frames=(frame, *reading.frames))


def _select(reading: Reading, nominees: Nominees) -> Selection:
    scale = Scale(reading)
    ranked = _ranked(map(scale.scored, nominees.able))
    passing, failing = _passing(reading, ranked)
    if passing:
        whole = tuple(one for one in passing if names_all(reading, one.profile))
        return Selection(reading, whole or passing, failing[:NEAR_SHOWN], None)
    two_sided = reading.asks == "comparison" or "both" in reading.operator_names
    others = nominees.others if two_sided else nominees.others[:NEAR_LOOKED_AT]
    near = _ranked(chain(ranked, map(scale.scored, others)))
    if two_sided and (covering := _covering(near)):
        return Selection(reading, covering, (), None)
    near = [one for one in near if one.coverage > 0][:NEAR_SHOWN]
    return Selection(reading, (), tuple(near), (refusal(reading, near[0]) if near else None) or "no_claim")


def _ranked(found: Iterable[Scored]) -> list[Scored]:
    """The best first; equal ones stay in their order."""
    return sorted(found, key=attrgetter("score"), reverse=True)


def _passing(reading: Reading, ranked: Sequence[Scored]) -> tuple[tuple[Scored, ...], tuple[Scored, ...]]:
    """Of claims in the order of their scores, those that pass all gates and are about as good as the best of them; and
    the better ones that do not."""
    passing: list[Scored] = []
    failing: list[Scored] = []
    for one in ranked:
        if passing and one.score < CLOSE * passing[0].score:
            break
        (failing if refusal(reading, one) else passing).append(one)
    return tuple(passing), tuple(failing)


def _covering(ranked: Sequence[Scored]) -> tuple[Scored, ...]:
    """The fewest good claims that explain every needed word between them, for a question that puts two matters
    together; nothing when one of them alone would do, or all of them do not."""
    kept: list[Scored] = []
    open_words: set[int] = set()
    for one in ranked:
        if one.cue < ABOUT or one.coverage < HALF:
            continue
        missing = {id(part) for part in one.missing}
        if not kept or open_words - missing:
            open_words = open_words & missing if kept else missing
            kept.append(one)
        if not open_words:
            break
    return tuple(kept) if len(kept) > 1 and not open_words else ()
