"""Who acts and who is acted upon, read from the order of words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.questions.fragments import placed_in_fragment
from bot.questions.lexicon import Lexicon
from bot.questions.passives import BE, is_passive, participle
from bot.questions.reading import Mention, Place, Reading
from bot.questions.sentences import PREPOSITIONS
from bot.questions.tokens import Token

CLAUSE_OPENERS = frozenset("that if whether says say said claims claim insists thinks heard swears believes".split())
ELLIPSIS = 4
"""Words from a participle to the end of a question without any other verb ("X - sanctioned, yes or no?")."""

OPENING = 2
"""The place of the third word, behind the verb that opens a question and one more."""

ORIGIN = frozenset({"made", "built", "based", "owned", "born"})
"""Participles behind a hyphen that only say where something is from ("American-made")."""

AT_WHICH = frozenset({("at", "which"), ("in", "which"), ("on", "which"), ("during", "which")})
"""Words behind the name of an occasion at which something else happens."""

INSIDE = frozenset({("in", "it"), ("on", "it"), ("in", "them"), ("on", "them")})
"""Words behind a name of what has it ("does the list have X in it")."""

OBJECTS = frozenset({"it", "them", "him", "her", "this", "that", "these", "those", "the", "a", "an", "us"})
"""Words that begin the object of a verb right before them."""

OWN = frozenset({"itself", "himself", "herself", "themselves"})

ARTICLES = frozenset({"the", "a", "an", "all", "these", "those", "both", "any", "mr", "mrs", "ms", "either", "not"})


def placed(
    mentions: Sequence[Mention],
    tokens: Sequence[Token],
    lexicon: Lexicon,
    *,
    framed: bool,
    passive: bool,
    copular: bool,
) -> tuple[Mention, ...]:
    """The mentions with their places: the subject acts, or is acted upon in the passive; the rest by preposition."""
    if not any(token.key in lexicon.auxiliary for token in tokens) and not framed:
        return placed_in_fragment(mentions, tokens, lexicon)
    cleft = next((mention for mention in mentions if is_cleft(mention, tokens)), None)
    seen_subject = copular
    result = []
    for mention in mentions:
        if _compounds(mention, tokens, lexicon):
            result.append(replace(mention, place="agent"))
            continue
        if mention is cleft:
            undergoes = _suffers(mention, tokens, lexicon) or _names_follow(mention, mentions, tokens)
            result.append(replace(mention, place=_of_subject(undergoes)))
            continue
        if _is_occasion(mention, tokens):
            result.append(mention)
            continue
        place = _by_preposition(mention, tokens, lexicon)
        if not place and mention.form != "adjective":
            subject = not seen_subject and _is_subject(mention, tokens, lexicon)
            inner = seen_subject and (_before(mention, tokens) in CLAUSE_OPENERS or _has_verb(mention, tokens, lexicon))
            seen_subject = seen_subject or subject
            if inner:
                place = _of_subject(_suffers(mention, tokens, lexicon))
            elif subject:
                alone = mention is mentions[-1]
                place = _of_subject(passive or _receives(mention, tokens, lexicon, alone=alone))
                place = "" if _only_has(mention, tokens, lexicon) else place
            elif seen_subject and not passive and not copular and _is_object(mention, tokens, lexicon):
                place = "patient"
            else:
                place = _of_object(mention, tokens, passive)
        result.append(_at(mention, place))
    return tuple(result)


def _is_occasion(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether a name is that of an occasion at which something else happens ("at the UN", "the event at which")."""
    behind = tuple(token.key for token in tokens[mention.last : mention.last + 2])
    return tokens[mention.first].key in PREPOSITIONS or behind in AT_WHICH


def _at(mention: Mention, place: Place) -> Mention:
    return mention if mention.place == place else replace(mention, place=place)


def _compounds(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """ "An X-backed firm": X does it."""
    behind = tokens[mention.last : mention.last + 1]
    joined = bool(behind) and behind[0].start == tokens[mention.last - 1].end + 1
    of_origin = bool(behind) and behind[0].key in ORIGIN
    return joined and tokens[mention.last - 1].after == "-" and participle(behind[0], lexicon) and not of_origin


def _has_verb(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether an auxiliary follows the name right away, so that it is the subject of a clause of its own."""
    behind = tokens[mention.last : mention.last + 1]
    if _before(mention, tokens) in PREPOSITIONS:
        return False
    return bool(behind) and not tokens[mention.last - 1].after and behind[0].key in lexicon.auxiliary - BE


def _suffers(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a name, subject of an inner clause, has a passive behind it ("that X is held")."""
    behind = tokens[mention.last : mention.last + 4]
    if not any(token.key in lexicon.vocabulary.pronouns.passive for token in behind):
        return False
    return any(participle(token, lexicon) for token in behind)


def _only_has(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a subject only has something ("X has Y as an investor"): it neither acts nor is acted upon."""
    behind = tokens[mention.last : mention.last + 3]
    having = bool(behind) and behind[0].key in ("has", "had", "have", "get", "gets", "got")
    return having and not any(participle(token, lexicon) for token in behind[1:])


def _receives(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon, *, alone: bool) -> bool:
    """Whether the verb behind a subject makes it the one to whom something is done ("X faces", "X - sanctioned?")."""
    behind = tokens[mention.last : mention.last + 3]
    receiving = lexicon.vocabulary.pronouns.receiving
    if any(
        token.key in receiving and tokens[mention.last + place - 1].key not in ARTICLES
        for place, token in enumerate(behind)
    ):
        return True
    verbless = not any(token.key in lexicon.auxiliary for token in tokens)
    if any(token.key in OBJECTS for token in behind[1:2]):
        return False
    short = len(tokens) - mention.last <= ELLIPSIS
    return alone and short and verbless and bool(behind) and participle(behind[0], lexicon)


def _names_follow(mention: Mention, mentions: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Of "it was X that Y ...": whether another name is the subject of the clause."""
    start = mention.last + 1
    while start < len(tokens) and tokens[start].key in ARTICLES:
        start += 1
    return any(other.first == start for other in mentions)


def is_cleft(mention: Mention, tokens: Sequence[Token]) -> bool:
    """ "Is it X who ...": X does it."""
    behind = tokens[mention.last].key if mention.last < len(tokens) else ""
    before = [token.key for token in tokens[: mention.first] if token.key not in ARTICLES]
    introduced = before[-1:] == ["it"] or (before[-1:] and before[-1] in BE and before[-2:-1] == ["it"])
    return bool(introduced) and mention.first > 1 and behind in ("who", "that", "which")


def is_singled_out(mention: Mention, reading: Reading) -> bool:
    """Whether a question asks if it was just this one who acts ("is it X who ...", "X itself")."""
    if mention.place != "agent" or mention.form == "adjective" or mention.need != "required" or not mention.here:
        return False
    behind = reading.tokens[mention.last : mention.last + 1]
    return is_cleft(mention, reading.tokens) or any(token.key in OWN for token in behind)


def _of_subject(passive: bool) -> Place:
    return "patient" if passive else "agent"


def _of_object(mention: Mention, tokens: Sequence[Token], passive: bool) -> Place:
    """A name right behind a word that looks like a verb is its object."""
    before = _before(mention, tokens)
    return "patient" if not passive and before.endswith(("ed", "es")) else ""


def _is_object(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a name, and no noun that it qualifies, stands right behind a word of content, as behind its verb ("slam
    X")."""
    if _attributive(mention, tokens, lexicon):
        return False
    index = mention.first - 1
    while index >= 0 and tokens[index].key in ARTICLES:
        index -= 1
    before = tokens[index] if index >= 0 else None
    if before is None or before.after or before.key in lexicon.function or before.key in lexicon.light:
        return False
    return bool(lexicon.concepts.at([before.stem], 0)[0])


def _by_preposition(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> Place:
    before = _before(mention, tokens)
    if tuple(token.key for token in tokens[mention.last : mention.last + 2]) in INSIDE:
        return "patient"
    pronouns = lexicon.vocabulary.pronouns
    if before in pronouns.agent_before:
        return "" if _reduced(mention, tokens, lexicon) else "agent"
    return "patient" if before in pronouns.patient_before and not _attributive(mention, tokens, lexicon) else ""


def _reduced(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Of "systems built by X": whether the participle only qualifies a noun, in a sentence that is no passive."""
    keys = [token.key for token in tokens[: mention.first]]
    verb = tokens[len(keys) - 2] if len(keys) > 1 and keys[-1] == "by" else None
    return verb is not None and participle(verb, lexicon) and not is_passive(tokens, lexicon)


def _attributive(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a noun follows that the name only qualifies ("the US blacklist")."""
    if mention.last >= len(tokens) or tokens[mention.last - 1].after:
        return False
    return tokens[mention.last].key not in lexicon.function


def _is_subject(mention: Mention, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    before = _before(mention, tokens)
    return not before or before in lexicon.auxiliary or (before in CLAUSE_OPENERS and not _pointed_at(mention, tokens))


def _pointed_at(mention: Mention, tokens: Sequence[Token]) -> bool:
    """Whether the "that" before a name only points at the noun behind it ("was that X event ...")."""
    return mention.first == OPENING and tokens[OPENING - 1].key == "that"


def _before(mention: Mention, tokens: Sequence[Token]) -> str:
    """The word before a mention, past articles; '' at the beginning."""
    index = mention.first - 1
    while index >= 0 and (tokens[index].key in ARTICLES or tokens[index].after == "'"):
        index -= 1
    return tokens[index].key if index >= 0 else ""
