"""The use case: one question in, one answer out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.answers.answer import Answer, Option
from bot.answers.attribution import source_line
from bot.answers.candidates import Candidates
from bot.answers.chronology import Chronology
from bot.answers.claims import Claims
from bot.answers.composition import Composer
from bot.answers.findings import Finding, party_found
from bot.answers.profiler import Profiler
from bot.answers.profiles import Profile
from bot.answers.records import Records
from bot.answers.shaping import shaped
from bot.answers.silence import Silence
from bot.answers.wording import Wording, listed
from bot.facts.knowledge import Knowledge
from bot.questions.followup import PERSONAL, SOMEBODY, leans, made_whole
from bot.questions.lexicon import Lexicon
from bot.questions.names import Names
from bot.questions.reader import Reader
from bot.questions.reading import Reading
from bot.questions.speech import SPEECH

MAX_CONTEXT = 8
"""Earlier questions that a follow-up may lean on, one on the other."""

POINTING = frozenset({"other", "first"})
"""Operators that pick out one or some of several, as in "the others" and "the second one"."""

OPEN = frozenset({"unremarkable", "not", "now", "today", "still", "again", "before", "no_longer"})
"""Operators that leave open who is meant ("is it still listed")."""

LOOSE_ENDS = 2
"""Words pointing to parties that are not named, from which on a question without an answer is asked back."""


@dataclass(frozen=True)
class Assistant:
    """Answers from one knowledge.

    Immutable, and safe to share between threads.
    """

    knowledge: Knowledge
    reader: Reader
    profiles: tuple[Profile, ...]
    claims: Claims
    records: Records
    composer: Composer

    @classmethod
    def of(cls, knowledge: Knowledge) -> Assistant:
        """An assistant for a knowledge."""
        return cls._reading_by(Lexicon(knowledge.vocabulary), knowledge)

    @classmethod
    def compiled(cls, knowledge: Knowledge) -> Assistant:
        """One that gives the same answers and is ready to be kept: every table is made, and the phrases are let go of
        which they were made."""
        lexicon = Lexicon(knowledge.vocabulary).compiled()
        return cls._reading_by(lexicon, replace(knowledge, vocabulary=lexicon.vocabulary))

    @classmethod
    def _reading_by(cls, lexicon: Lexicon, knowledge: Knowledge) -> Assistant:
        reader = Reader(lexicon, Names.of(knowledge.parties, knowledge.vocabulary.pronouns.heading))
        profiler = Profiler(knowledge, lexicon, reader)
        profiles = tuple(profiler.profile(claim) for claim in knowledge.claims)
        wording = Wording(knowledge.vocabulary.wording)
        candidates = Candidates(profiles)
        chronology = Chronology(knowledge, candidates, wording)
        claims = Claims(knowledge, candidates, chronology, Silence(knowledge, profiles, wording))
        return cls(knowledge, reader, profiles, claims, Records(knowledge, wording), Composer(knowledge, wording))

    def answer(self, question: str, context: Sequence[str] = (), today: date | None = None) -> Answer:
        """Answer a question.

        `context` holds earlier questions of the thread, oldest first. Never raises on any text.
        """
        readings, whole = self._understood(question, context)
        return self.composer.compose(self._findings(readings, today) or [self._no_question()], whole)

    def _findings(self, readings: Sequence[Reading], today: date | None) -> list[Finding]:
        """What is found for each part; a part that points back to one without an answer has none either."""
        findings: list[Finding] = []
        for reading in readings:
            lost = findings and findings[-1].status != "answered" and reading.anaphora and not _names_here(reading)
            findings.append(self._clarify(reading) if lost else self._finding(reading, today))
        return findings

    def readings(self, question: str, context: Sequence[str] = ()) -> tuple[Reading, ...]:
        """How a question is understood, with what it leaves out taken from the last of `context` that was
        answered."""
        return self._understood(question, context)[0]

    def _understood(self, question: str, context: Sequence[str]) -> tuple[tuple[Reading, ...], str | None]:
        """The readings, and the completed question where one leaned on the context."""
        readings = tuple(shaped(reading, self.knowledge) for reading in self.reader.read(question))
        if not context or not any(leans(reading) for reading in readings):
            return readings, None
        context = context[-MAX_CONTEXT:]
        before = self.readings(context[-1], context[:-1])[-1:]
        finding = self._finding(before[0], None) if before else None
        if finding is None or finding.status != "answered":
            return readings, None
        if readings[0].asks == "more":
            return before, before[0].text
        found = party_found(finding)
        answered = self.reader.name(found) if found else None
        whole = tuple(
            shaped(made_whole(reading, before[0], answered), self.knowledge) if leans(reading) else reading
            for reading in readings
        )
        return whole, " ".join(reading.text for reading in whole)

    def _finding(self, reading: Reading, today: date | None) -> Finding:
        if reading.asks == "help":
            return self._help(reading)
        if reading.asks == "more" or not self._has_content(reading):
            return self._clarify(reading)
        if (
            SOMEBODY & set(reading.anaphora)
            and not reading.mentions
            and not any(item.name_like for item in reading.items)
        ):
            return self._clarify(reading)
        if _points_at_another(reading) or self._only_points(reading):
            return self._clarify(reading)
        finding = self.records.find(reading, today) or self.claims.find(reading)
        loose = len(PERSONAL & set(reading.anaphora)) >= LOOSE_ENDS
        lost = finding.status == "not_found" and loose and not reading.mentions
        return self._clarify(reading) if lost and not _has_unknown(reading) else finding

    def _only_points(self, reading: Reading) -> bool:
        """Whether "they" and "that" are all that a word for a reaction has with it ("what did they reply to that?")."""
        words = set(reading.anaphora)
        reactions = frozenset(self.knowledge.vocabulary.relations.reacting) | SPEECH
        bare = not reading.mentions and all(item.concepts & reactions for item in reading.items if not item.light)
        return bool(words & {"they", "them"} and words & {"that", "this", "it"}) and bare

    def _has_content(self, reading: Reading) -> bool:
        """Whether a question says what it is about, beyond words that fit everything."""
        if reading.mentions:
            return True
        relations = self.knowledge.vocabulary.relations
        if reading.asks == "verdict" and reading.items and reading.operator_names <= OPEN:
            listing = {*relations.membership, *relations.generic}
            if all(item.concepts and item.concepts <= listing for item in reading.items):
                return False
        content = any(not item.light or item.concepts - SPEECH for item in reading.items)
        return content or bool(reading.hints.difference(relations.generic)) or reading.asks in ("summary", "source")

    def _help(self, reading: Reading) -> Finding:
        sources = listed(source_line(source) for source in self.knowledge.sources.values())
        text = self.composer.wording.say("help", sources=sources)
        return Finding(reading, "help", sentences=(text,), options=self._examples())

    def _clarify(self, reading: Reading) -> Finding:
        text = self.composer.wording.say("clarify_no_context")
        return Finding(reading, "clarify", reason="no_context", sentences=(text,), options=self._examples())

    def _no_question(self) -> Finding:
        empty = Reading(text="", tokens=(), frames=(), mentions=(), items=())
        return Finding(
            empty,
            "clarify",
            reason="no_context",
            sentences=(self.composer.wording.say("no_words"),),
            options=self._examples(),
        )

    def _examples(self) -> tuple[Option, ...]:
        return tuple(
            Option(label=question, question=question) for question in self.knowledge.vocabulary.details.examples
        )


def _names_here(reading: Reading) -> bool:
    """Whether the question itself names somebody."""
    return any(mention.here and mention.form != "adjective" for mention in reading.mentions)


def _points_at_another(reading: Reading) -> bool:
    """Whether "the others" or "the second one" is all that a question has of its own: nothing tells who that is."""
    own = any(mention.here for mention in reading.mentions) or any(item.here for item in reading.items)
    return bool(reading.operator_names & POINTING) and not own and not reading.hints and bool(reading.tokens)


def _has_unknown(reading: Reading) -> bool:
    """Whether a question has words of its own that nothing knows, so that it is more than a loose end."""
    return any(not item.concepts and item.number is None for item in reading.items)
