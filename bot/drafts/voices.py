"""Who says what a sentence states: the publisher, or somebody whom it quotes or reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.drafts.named import STRAIGHT, Named
from bot.drafts.sentences import Span, quotations
from bot.facts.claim import Modality, Voice

WORDS_OF_A_QUOTATION = 4
"""From so many words on, quotation marks hold a statement; below, a word that somebody chose."""

DETERMINERS = frozenset("the a an these those this that its their his her our of no any such new false more".split())

_SAY = (
    r"said|says|say|saying|told|tells|announced|announces|stated|states|added|adds|insisted|insists|insisting|claimed|"
    r"claims|claiming|argued|argues|arguing|warned|warns|warning|declared|declares|explained|explains|wrote|writes|"
    r"tweeted|acknowledged|acknowledges|admitted|admits|confirmed|confirms|replied|replies|denied|denies|denying|"
    r"suggested|suggests|maintained|maintains|complained|complains|reported|reports|conceded|estimated|estimates|"
    r"fears|feared|fearing"
)
_SAYING = re.compile(rf"\b(?:{_SAY})\b", re.IGNORECASE)
_ACCORDING = re.compile(r"\b(?:according to|in the words of)\b", re.IGNORECASE)
_ACCUSING = re.compile(r"\b(?:accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing)|blam(?:e|es|ed|ing))\b", re.IGNORECASE)
_INSIDE = re.compile(
    r"(?P<who>it|he|she|they|[^\W\d_]+)\s+(?:(?:has|have|had)\s+)?(?:says?|said|claims?|claimed|alleges?|alleged)\s+"
    r"(?:is|are|was|were|has|have|had)\b",
    re.IGNORECASE,
)
_UNATTRIBUTED = re.compile(
    r"\b(?:there (?:have|has) (?:also )?been (?:\w+ )?(?:reports?|claims|allegations|rumou?rs)|reportedly|allegedly|"
    r"reports (?:say|said|claim|suggest)|"
    r"(?:it|is|are|was|were) (?:widely )?(?:said|believed|thought|rumou?red|alleged) (?:that|to)|"
    r"amid (?:\w+ )?(?:concerns?|fears|claims|reports)|according to (?:\w+ )?(?:reports|sources|rumou?rs))\b",
    re.IGNORECASE,
)
_FEAR = re.compile(r"\b(?:fears?|feared|fearing|worr(?:y|ies|ied)|concerns?|concerned)\b", re.IGNORECASE)
_DENY = re.compile(r"\b(?:den(?:y|ies|ied|ying))\b", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(?:will(?! not)|shall|(?:is|are) to|(?:set|due|scheduled|expected|going) to|plans? to|planning to)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b(?:(?P<person>he|she)|it|they|the (?:company|firm|group|ministry|department|agency|government|spokes\w+|"
    r"official|minister|statement|paper|organisation|organization|bank|court|party|body))\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Voiced:
    """Voice and speaker of a sentence. `speaker` is None for the publisher, '' where one is needed and none was found.

    `points_back` is set where the speaker is only pointed to: 'person' for he and she, 'body' for the rest,
    'quotation' for one that goes on; `attribution` covers the words that name the speaker.
    """

    voice: Voice
    speaker: str | None = None
    doubts: tuple[str, ...] = ()
    points_back: str = ""
    attribution: Span | None = None


def voiced(text: str, named: Sequence[Named]) -> Voiced:
    """The voice of one sentence, from its quotation marks, verbs and names."""
    plain = text.translate(STRAIGHT)
    quoted = quotations(plain)
    long = tuple(span for span in quoted if len(plain[span.start : span.end].split()) >= WORDS_OF_A_QUOTATION)
    outside = _masked(_blanked(plain, quoted), named)
    if long and not re.search(r"\w", outside):
        return Voiced("direct_quote", "", ("nothing but a quotation: who goes on speaking?",), "quotation")
    return _attributed(outside, long, quoted, plain, named)


def modality(text: str) -> tuple[Modality, str]:
    """The modality of a sentence, and the words that speak for it, '' for none."""
    outside = _blanked(text.translate(STRAIGHT), quotations(text.translate(STRAIGHT)))
    for kind, pattern in _MODALITIES:
        match = pattern.search(outside)
        if match:
            return kind, match[0]
    return "asserted", ""


_MODALITIES: tuple[tuple[Modality, re.Pattern[str]], ...] = (("denied", _DENY), ("feared", _FEAR), ("planned", _PLAN))


def _attributed(
    outside: str, long: Sequence[Span], quoted: Sequence[Span], plain: str, named: Sequence[Named]
) -> Voiced:
    verb, accusing, unattributed = _verb(outside), _ACCUSING.search(outside), _UNATTRIBUTED.search(outside)
    if accusing:
        return _by_verb(accusing, "alleged", outside, named, ("the verb accuses; check who alleges what",))
    inner = _INSIDE.search(outside)
    if inner and not long and (verb is None or inner.start() <= verb.start() < inner.end()):
        speaker, points_back = _before(inner, outside, named)
        doubt = f"the words {inner[0]!r} put a part of it into somebody's mouth; the rest may be the publisher's own"
        return Voiced("alleged", speaker, (doubt,), points_back)
    if unattributed and not long:
        return Voiced("reported_unattributed", None, (f"{unattributed[0]!r} names nobody",))
    if verb is not None:
        voice: Voice = "direct_quote" if long else "reported_speech"
        return _by_verb(verb, voice, outside, named, _words_of_others(quoted, plain) if not long else ())
    if long:
        return _nearest_to_quotation(long[0], named)
    return Voiced("publisher", None, _words_of_others(quoted, plain))


def _verb(outside: str) -> re.Match[str] | None:
    """The verb of saying that governs the sentence: one at its end, then the first; participles come last."""
    verbs = [verb for verb in (*_SAYING.finditer(outside), *_ACCORDING.finditer(outside)) if not _noun(verb, outside)]
    if not verbs:
        return None
    inner = _INSIDE.search(outside)
    main = [verb for verb in verbs if not (inner and inner.start() <= verb.start() < inner.end())] or verbs
    last = max(main, key=lambda verb: verb.start())
    if not re.search(r"\w", outside[last.end() :]):
        return last
    return min(main, key=lambda verb: (verb[0].lower().endswith("ing"), verb.start()))


def _noun(verb: re.Match[str], outside: str) -> bool:
    """Whether a form that may be a noun ("claims", "fears") follows a word that makes it one."""
    before = re.search(r"([^\W\d_]+)\s$", outside[: verb.start()])
    return bool(before) and before[1].lower() in DETERMINERS  # type: ignore[index]  # there is a match


def _by_verb(
    verb: re.Match[str], voice: Voice, outside: str, named: Sequence[Named], doubts: tuple[str, ...]
) -> Voiced:
    speaker, points_back = _speaker(verb, outside, named)
    one = next((one for one in named if one.party == speaker), None)
    if voice == "reported_speech" and one is not None and one.kind == "group":
        voice, doubts = "alleged", (*doubts, f"taken as alleged, for {speaker} is a group that only claims")
    if not speaker and not points_back:
        doubts = (*doubts, f"nobody is named with {verb[0]!r}")
    return Voiced(voice, speaker, doubts, points_back, _clause(verb, outside))


def _speaker(verb: re.Match[str], outside: str, named: Sequence[Named]) -> tuple[str, str]:
    inverted = re.search(r"[\0,]\s*$", outside[: verb.start()])
    if _ACCORDING.fullmatch(verb[0]) or inverted:
        following = _first_after(verb.end(), outside, named)
        if following:
            return following, ""
    return _before(verb, outside, named)


def _first_after(start: int, outside: str, named: Sequence[Named]) -> str:
    """The first one named behind a place, before the clause ends; a name rather than an office."""
    stop = re.search(r"[;:\0]|,\s", outside[start:])
    end = start + stop.start() if stop else len(outside)
    near = [one for one in named if start <= one.start < end and one.form != "adjective" and not one.doubt]
    return next((one.party for one in (*(one for one in near if one.form == "name"), *near)), "")


def _before(verb: re.Match[str], outside: str, named: Sequence[Named]) -> tuple[str, str]:
    """The one who speaks, named before a verb: past a clause set off by commas, else the nearest."""
    head = outside[: verb.start()].rstrip()
    head = re.sub(r"\s(?:has|have|had|also|since|then|later|once|again|repeatedly|until|recently)(?=\s|$)", "", head)
    pointing = _POINTING.search(re.sub(r"[\s,\"\0]+$", "", head))
    subject = verb[0].split()[0].lower() if verb.re is _INSIDE else ""
    if subject in ("it", "they", "he", "she"):
        first = _first_name(named, verb.start())
        return (first, "") if first else ("", "person" if subject in ("he", "she") else "body")
    if pointing:
        return "", "person" if pointing["person"] else "body"
    aside = head.endswith(",") and not head.rstrip(",").endswith("\0")
    if aside or verb[0].lower().endswith("ing"):
        return _first_name(named, verb.start()), ""
    near = [one for one in named if one.end <= verb.end() and one.form != "adjective" and not one.doubt]
    return (near[-1].party if near else ""), ""


def _first_name(named: Sequence[Named], end: int) -> str:
    """The first one named before a place: the subject of the sentence."""
    return next((one.party for one in named if one.end <= end and one.form == "name" and not one.doubt), "")


def _clause(verb: re.Match[str], outside: str) -> Span | None:
    """The words of a clause at the end that only says who speaks (", the ministry said")."""
    if re.search(r"\w", outside[verb.end() :].split(",", 1)[0]) and "\0" not in outside[: verb.start()]:
        return None
    start = max(outside.rfind(",", 0, verb.start()), outside.rfind("\0", 0, verb.start()))
    return Span(start, len(outside)) if start > 0 else None


def _nearest_to_quotation(quotation: Span, named: Sequence[Named]) -> Voiced:
    before = [one for one in named if one.end <= quotation.start and one.form != "adjective" and not one.doubt]
    if not before:
        return Voiced("publisher", None, ("a quotation stands here, and nobody is named before it",))
    doubt = f"a quotation without a verb of saying; {before[-1].party} is the one named nearest before it"
    return Voiced("direct_quote", before[-1].party, (doubt,))


def _words_of_others(quoted: Sequence[Span], plain: str) -> tuple[str, ...]:
    words = [plain[span.start : span.end] for span in quoted]
    return (f"somebody's words stand in quotation marks: {', '.join(words)}",) if words else ()


def _masked(outside: str, named: Sequence[Named]) -> str:
    """The text without the letters of names, some of which look like verbs ("the United States")."""
    for one in named:
        if outside[one.start : one.end].strip("\0"):
            outside = outside[: one.start] + "X" * (one.end - one.start) + outside[one.end :]
    return outside


def _blanked(plain: str, quoted: Sequence[Span]) -> str:
    """The text with quotations blanked out, character for character."""
    for span in quoted:
        plain = plain[: span.start] + "\0" * (span.end - span.start) + plain[span.end :]
    return plain
