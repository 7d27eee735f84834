"""The gate of operators: not, only, except, before, still, more than; what a claim must carry to meet each."""

from __future__ import annotations

from bot.answers.answer import Reason
from bot.answers.figures import compared
from bot.answers.nouns import head_noun
from bot.answers.profiles import Profile
from bot.answers.scoring import Scored, names_all
from bot.answers.sets import beyond, denies, set_aside
from bot.answers.verdicts import ONGOING
from bot.questions.reading import WHOLE, Item, OperatorFound, Reading

NEVER = frozenset({"opinion", "prediction", "advice", "hypothetical"})
"""Operators that no source can carry."""

QUOTABLE = frozenset({"today", "now", "again", "still", "future", "superlative", "before", "no_longer"})
"""Operators that a quote meets by any word for them."""

ALWAYS = frozenset({"unremarkable", "exactly"})

OF_THE_MOMENT = frozenset({"verdict", "quantity", "members", "composition"})
"""Fields whose answer a "now" would change: what is listed now, and how many are."""

LISTED = frozenset({"blacklist", "list_noun", "membership", "sanction", "entity", "company", "business"})
"""Concepts by which the listed are called; "what can they not do" has no other."""

WHO = frozenset({"kind", "party", "members", "name"})
"""Fields in which "first" asks for the one before all others."""

MAY = frozenset({"can", "may", "could", "able", "allowed", "permitted"})

TURNING = frozenset({"not", "false_that"})

COMPARING = frozenset({"more_than", "less_than", "most"})

BESIDE = frozenset({"both", "either", "all"})

BEYOND_NAMED = frozenset({"except", "other"})

SETS = frozenset({"except", "other", "only", "all", "none", "most"})
"""Operators on sets, which no word of a quote can meet."""

BEYOND = frozenset({"members", "party", "kind", "name", "content"})
"""Fields in which "besides X" asks for others."""


MATTERS = frozenset({"content", "definition", "reason", "kind", "consequence", "composition"})
"""Fields in which "besides X" asks for other matters."""


def operators(reading: Reading, scored: Scored) -> Reason | None:
    """An operator must be met by the claim: a negation turns a verdict; most others must stand in the quote
    themselves."""
    for found in reading.operators:
        if reading.asks == "choice" and found.name in ("only", "other", "not", "before", "after"):
            continue
        if found.name == "prediction" and reading.asks == "time" and scored.profile.claim.modality == "planned":
            continue
        if found.name in NEVER:
            return "opinion"
        if not _met(found, reading, scored):
            return "operator"
    return None


def _met(found: OperatorFound, reading: Reading, scored: Scored) -> bool:
    profile, name = scored.profile, found.name
    if name in TURNING:
        return _turned(reading, profile)
    if name in COMPARING:
        return compared(reading, profile) is not None
    return (
        _by_itself(name, reading, profile)
        or (name in BESIDE and _together(reading, scored))
        or (name in BEYOND_NAMED and _beside(found, reading, scored))
        or _in_time(name, reading, profile)
        or _in_quote(found, reading, profile)
    )


def _turned(reading: Reading, profile: Profile) -> bool:
    """A negation turns a verdict; an open question with one is answered by a claim that denies the very thing."""
    if reading.asks != "verdict" and profile.prevents and "bar" in reading.concepts | reading.hints:
        return False  # what somebody is not kept from
    doing = frozenset(profile.claim.keeps_from)
    open_doing = not doing or bool(doing & reading.concepts) or _asks_what_is_forbidden(reading)
    return reading.asks == "verdict" or (profile.turned and open_doing)


def _asks_what_is_forbidden(reading: Reading) -> bool:
    """ "What can the listed firms not do": nothing but who may not is said."""
    may = any(token.key in MAY for token in reading.tokens)
    return may and reading.concepts <= LISTED


def _by_itself(name: str, reading: Reading, profile: Profile) -> bool:
    """Operators that need nothing, or that the counts and the parties of the claim settle."""
    if name == "again":
        return reading.asks != "verdict"
    if name == "ended":
        return reading.asks == "verdict" and bool(profile.states & ONGOING)
    if name == "only" and compared(reading, profile):
        return True
    return name in ALWAYS or (name in WHOLE and denies(reading, profile))


def _in_time(name: str, reading: Reading, profile: Profile) -> bool:
    """Operators of time that the claim carries, or that a question for no yes or no may leave open."""
    if name == "now":
        open_ban = profile.turned and reading.asks != "verdict"
        return reading.asks not in OF_THE_MOMENT or open_ban or bool({"now", "today"} & profile.operators)
    if (profile.prevents and name in ("no_longer", "still")) or (profile.turned and name == "no_longer"):
        return True
    if name == "now" and "ended" in reading.operator_names and profile.states & ONGOING:
        return True
    if name == "first" and reading.asks in WHO:
        return False
    return name in profile.met or (name in QUOTABLE and name in profile.operators)


def _in_quote(found: OperatorFound, reading: Reading, profile: Profile) -> bool:
    """Whether the quote has the very words; operators on sets are met by no words."""
    words = reading.tokens[found.first : found.last]
    return found.name not in SETS and all(token.stem in profile.stems for token in words)


def _quoted_pair(found: OperatorFound, reading: Reading, profile: Profile) -> bool:
    """Whether the quote has the word together with the one behind it ("other Muslims")."""
    if found.name != "other":
        return False
    behind = reading.tokens[found.last : found.last + 1]
    words = (*reading.tokens[found.first : found.last], *behind)
    return bool(behind) and all(token.stem in profile.stems for token in words)


def _together(reading: Reading, scored: Scored) -> bool:
    """Whether several parties are named, and the claim names each of them."""
    names = [mention for mention in reading.mentions if mention.form == "name" and mention.need == "required"]
    return len(names) > 1 and names_all(reading, scored.profile)


def _beside(found: OperatorFound, reading: Reading, scored: Scored) -> bool:
    """Whether the claim has more of the kind than what the question sets aside."""
    profile = scored.profile
    return (
        _left_over(reading, scored) or _quoted_pair(found, reading, profile) or _one_of_several(found, reading, profile)
    )


def _left_over(reading: Reading, scored: Scored) -> bool:
    """Whether the claim names further parties in the role of one that the question sets aside."""
    if reading.asks not in BEYOND:
        return False
    profile = scored.profile
    noun = head_noun(reading, profile) if reading.asks != "party" else None
    concepts = reading.hints | (noun.concepts if isinstance(noun, Item) else frozenset())
    asked = concepts & profile.individual_kinds
    return any(asked <= profile.kinds_of[party] for party in beyond(reading, profile))


def _one_of_several(found: OperatorFound, reading: Reading, profile: Profile) -> bool:
    """Whether what the question sets aside stands in the claim beside something else ("besides X" of "X and Y")."""
    aside = set_aside(found, reading)
    return (
        found.name == "except"
        and reading.asks in MATTERS
        and aside is not None
        and not profile.joined.isdisjoint(aside.stems)
    )
