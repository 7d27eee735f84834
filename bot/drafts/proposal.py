"""A claim as it is proposed, and what is not sure about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.drafts.counts import Count, counts_in
from bot.drafts.cues import Cue, CueFinder, Guess
from bot.drafts.named import STRAIGHT, Named
from bot.drafts.paragraphs import Paragraph
from bot.drafts.roles import roles_of
from bot.drafts.sentences import Span
from bot.drafts.story import Story
from bot.drafts.times import TimeFound, times_in
from bot.drafts.voices import Voiced, modality, voiced
from bot.facts.claim import Modality, RoleName, Voice
from bot.questions.lexicon import Lexicon
from bot.questions.passives import is_passive
from bot.questions.tokens import tokens_of

BEFORE_A_CUE = 24
"""Characters before a cue that bear on it: "was also", "cannot and will not"."""


@dataclass(frozen=True)
class Proposal:
    """One [[claim]] of a draft. `todos` are pairs of a field and the reason why a person must look at it."""

    id: str
    quote: str
    paragraph: int
    start: int
    predicate: str
    voice: Voice
    about: tuple[str, ...] = ()
    roles: dict[RoleName, tuple[str, ...]] = field(default_factory=dict)
    speaker: str | None = None
    modality: Modality = "asserted"
    negative: bool = False
    time: TimeFound | None = None
    counts: tuple[Count, ...] = ()
    evidence: tuple[str, ...] = ()
    todos: tuple[tuple[str, str], ...] = ()


class Proposer:
    """Makes proposals from sentences, in the order of the article."""

    def __init__(self, lexicon: Lexicon, story: Story) -> None:
        self._lexicon = lexicon
        self._cues = CueFinder(lexicon)
        self._story = story

    def propose(self, claim_id: str, paragraph: Paragraph, span: Span, named: Sequence[Named]) -> Proposal:
        """The proposal for one sentence of a paragraph."""
        text = paragraph.text[span.start : span.end]
        said = voiced(text, named)
        speaker, evidence, pointed = self._story.speaker(said)
        cues = self._cues.find(text, named)
        guess = self._cues.guess(cues, said.attribution, len(text))
        pivot = guess.cue.start if guess.cue else None
        passive = guess.cue is not None and self._passive(text, guess.cue)
        roles = roles_of(text, named, pivot, passive=passive, speaker=speaker, attribution=said.attribution)
        times = times_in(text, self._story.published)
        counts, uncounted = counts_in(text, self._cues.find(text, ()), times)
        mode, because = modality(text)
        negative = guess.cue is not None and _negated(text, guess)
        self._story.tell(claim_id, named, speaker, said)
        return Proposal(
            id=claim_id, quote=text, paragraph=paragraph.number, start=paragraph.start + span.start,
            predicate=guess.predicate, about=self._cues.about(cues, guess.predicate), roles=roles, voice=said.voice,
            speaker=speaker, modality=mode, negative=negative, time=times[0] if times else None, counts=counts,
            evidence=evidence,
            todos=(
                *_of_names(named), *_of_quote(text), *_of_predicate(guess), *_of_roles(roles, guess, passive=passive),
                *_of_voice(said, speaker, pointed), *(("modality", f"{because!r} speaks for it") for _ in because[:1]),
                *(("polarity", "a negation stands near the predicate") for _ in range(negative)),
                *_of_times(times, text), *(("quantity", doubt) for doubt in uncounted),
            ),
        )  # fmt: skip

    def _passive(self, text: str, cue: Cue) -> bool:
        """Whether the words up to a cue put it into the passive."""
        around = text[max(cue.start - BEFORE_A_CUE, 0) : cue.end].translate(STRAIGHT)
        return is_passive(tokens_of(around, self._lexicon.spellings), self._lexicon)


def _negated(text: str, guess: Guess) -> bool:
    """Whether a negation stands in the few words before the cue, or in it."""
    if guess.cue is None:
        return False
    words = f" {text[max(guess.cue.start - BEFORE_A_CUE, 0) : guess.cue.end].lower()} "
    return any(word in words for word in (" not ", "cannot ", "n't ", "n’t ", " never ", " no longer "))


def _of_names(named: Sequence[Named]) -> tuple[tuple[str, str], ...]:
    return tuple(("roles", one.doubt) for one in named if one.doubt)


def _of_quote(text: str) -> tuple[tuple[str, str], ...]:
    if text.rstrip("\"”'’)").endswith((".", "!", "?", "…", "。", "！", "？")):
        return ()
    return (("quote", "no end mark: a heading, a caption or a date? Keep it only if it states something"),)


def _of_predicate(guess: Guess) -> tuple[tuple[str, str], ...]:
    if guess.cue is None:
        return (("predicate", "no cue of any predicate stands here; choose one, or add [predicate.x] with its cues"),)
    if guess.others:
        return (("predicate", f"chosen for {guess.cue.words!r}; close behind: {', '.join(guess.others)}"),)
    return ()


def _of_roles(roles: dict[RoleName, tuple[str, ...]], guess: Guess, *, passive: bool) -> tuple[tuple[str, str], ...]:
    if not roles:
        return (("roles", "nobody is named here whom this project knows or could guess"),)
    if guess.cue is None:
        return (("roles", "without a predicate nothing says who does what"),)
    kind = " in the passive" if passive else ""
    return (("roles", f"guessed from the order of words around {guess.cue.words!r}{kind}"),)


def _of_voice(said: Voiced, speaker: str | None, pointed: str) -> tuple[tuple[str, str], ...]:
    voice = tuple(("voice", doubt) for doubt in said.doubts)
    if speaker == "":
        return (*voice, ("speaker", "nobody is named who could be the one who speaks"))
    return (*voice, ("speaker", pointed)) if pointed else voice


def _of_times(times: Sequence[TimeFound], text: str) -> tuple[tuple[str, str], ...]:
    first = tuple(("time", time.doubt) for time in times[:1] if time.doubt)
    others = tuple(
        ("time", f"{text[time.start : time.end]!r} stands here too{f': {time.first}' if time.first else ''}")
        for time in times[1:]
    )
    return (*first, *others)
