"""The use case: one question in, one answer out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from bot.answers.answer import MAX_CITATIONS, MAX_QUOTE_CHARS, Answer, Citation, PartyRead, Verdict
from bot.answers.attribution import citation, opening
from bot.answers.profiles import Profile, Profiler
from bot.answers.scoring import Scored
from bot.answers.selection import Selection, select
from bot.answers.sets import denied
from bot.answers.verdicts import verdict
from bot.facts.knowledge import Knowledge
from bot.questions.followup import as_verdict, leans, made_whole
from bot.questions.frames import FrameFound
from bot.questions.lexicon import Lexicon
from bot.questions.reader import SPEECH, Names, Reader
from bot.questions.reading import Reading
from bot.questions.variants import one_name_each, turned_round


@dataclass(frozen=True)
class Assistant:
    """Answers from one knowledge. Immutable, and safe to share between threads."""

    knowledge: Knowledge
    reader: Reader
    profiles: tuple[Profile, ...]

    @classmethod
    def of(cls, knowledge: Knowledge) -> Assistant:
        """An assistant for a knowledge."""
        lexicon = Lexicon(knowledge.vocabulary)
        reader = Reader(lexicon, Names.of(knowledge.parties))
        profiler = Profiler(knowledge, lexicon, reader)
        return cls(knowledge, reader, tuple(profiler.profile(claim) for claim in knowledge.claims))

    def answer(self, question: str, context: Sequence[str] = (), today: date | None = None) -> Answer:
        """Answer a question. `context` holds earlier questions of the thread, oldest first. Never raises on any text."""
        readings = self.readings(question, context)
        if not readings:
            return Answer(status="clarify", text="What would you like to know?", reason="no_context")
        answers = [self._one(reading) for reading in readings]
        return answers[0] if len(answers) == 1 else self._joined(answers)

    def readings(self, question: str, context: Sequence[str] = ()) -> tuple[Reading, ...]:
        """How a question is understood, with what it leaves out taken from the last of `context` that was answered."""
        readings = tuple(self._shaped(reading) for reading in self.reader.read(question))
        if not context or not any(leans(reading) for reading in readings):
            return readings
        before = self.readings(context[-1], context[:-1])[-1:]
        if not before or self._one(before[0]).status != "answered":
            return readings
        if readings and readings[0].asks == "more":
            return before
        return tuple(self._shaped(made_whole(reading, before[0])) if leans(reading) else reading for reading in readings)

    def _shaped(self, reading: Reading) -> Reading:
        """Fragments and either-or questions brought into the form of a question."""
        membership = frozenset(self.knowledge.vocabulary.relations.membership)
        if reading.asks in ("content", "listing") and (not reading.frames or reading.asks == "listing") and reading.named and reading.concepts & membership:
            reading = as_verdict(reading)
        if reading.choice and reading.asks == "verdict":
            items = tuple(replace(item, need="optional") for item in reading.items)
            reading = replace(reading, items=items, frames=(FrameFound("choice", "choice", (), 1), *reading.frames))
        return reading

    def _one(self, reading: Reading) -> Answer:
        if reading.asks == "help":
            return Answer(status="help", text="help")
        if reading.asks == "more":
            return Answer(status="clarify", text="More on what?", reason="no_context")
        content = any(not item.light or item.concepts - SPEECH for item in reading.items) or reading.mentions
        generic = frozenset(self.knowledge.vocabulary.relations.generic)
        if not content and not reading.hints - generic and reading.asks not in ("summary", "source"):
            return Answer(status="clarify", text="What do you mean?", reason="no_context")
        if proof := denied(reading, self.profiles):
            return self._answered(reading, proof, "yes" if reading.negated else "no")
        selection = select(reading, self.profiles)
        if selection.chosen:
            return self._answered(reading, selection.chosen, verdict(selection.reading, selection.chosen[0].profile))
        return self._by_name(reading) or self._corrected(reading) or self._silent(selection)

    def _by_name(self, reading: Reading) -> Answer | None:
        """The answer name by name, where each is answered, and alike if a yes or a no is asked."""
        answers = [self._one(single) for single in one_name_each(reading)]
        if not answers or any(answer.status != "answered" for answer in answers):
            return None
        return self._joined(answers) if len({answer.verdict for answer in answers}) == 1 else None

    def _corrected(self, reading: Reading) -> Answer | None:
        """The claim that says the opposite of what the question takes for granted."""
        turned = turned_round(reading, self.opposites)
        if turned is None:
            return None
        frames = turned.frames if turned.asks == "verdict" else (FrameFound("content", "content", (), 1), *turned.frames)
        selection = select(replace(turned, frames=frames), self.profiles)
        if not selection.chosen:
            return None
        said = verdict(selection.reading, selection.chosen[0].profile)
        return self._answered(reading, selection.chosen, {"yes": "no", "no": "yes"}.get(said or "", said))  # type: ignore[arg-type]

    @cached_property
    def opposites(self) -> dict[str, frozenset[str]]:
        """The concepts that say the opposite of each."""
        pairs = self.knowledge.vocabulary.relations.opposite
        return {one: frozenset(other for first, other in pairs if first == one) for one, _ in pairs}

    def _answered(self, reading: Reading, chosen: Sequence[Scored], said: Verdict | None) -> Answer:
        best = chosen[0]
        return Answer(
            status="answered",
            verdict=said,
            text=f"{opening(best.profile.claim, self.knowledge)}: {best.profile.claim.core or best.profile.claim.quote}",
            citations=self._citations(chosen),
            parties=self._parties(reading),
        )

    def _silent(self, selection: Selection) -> Answer:
        return Answer(
            status="not_found",
            verdict="unknown" if selection.reading.asks == "verdict" else None,
            text="The sources do not say.",
            related=self._citations(selection.near[:2]),
            parties=self._parties(selection.reading),
            reason=selection.reason,
        )

    def _citations(self, chosen: Sequence[Scored]) -> tuple[Citation, ...]:
        found: dict[str, Citation] = {}
        chars = 0
        for one in chosen:
            quote = one.profile.claim.quote
            if quote in found or len(found) == MAX_CITATIONS or chars + len(quote) > MAX_QUOTE_CHARS:
                continue
            found[quote] = citation(one.profile.claim, self.knowledge)
            chars += len(quote)
        return tuple(found.values())

    def _parties(self, reading: Reading) -> tuple[PartyRead, ...]:
        return tuple(
            PartyRead(
                id=party, name=self.knowledge.parties[party].name, matched=mention.alias, via=mention.via.value,
                score=mention.score, band=mention.band.value,  # type: ignore[arg-type]
            )
            for mention in reading.mentions
            for party in mention.parties
        )  # fmt: skip

    def _joined(self, answers: Sequence[Answer]) -> Answer:
        good = [answer for answer in answers if answer.status == "answered"]
        if not good:
            return answers[0]
        citations = tuple(dict.fromkeys(citation for answer in good for citation in answer.citations))[:MAX_CITATIONS]
        verdicts = {answer.verdict for answer in good} - {None}
        return good[0].model_copy(
            update={
                "text": " ".join(answer.text for answer in answers),
                "citations": citations,
                "verdict": verdicts.pop() if len(verdicts) == 1 else None,
            }
        )
