"""What a claim must meet, whatever its score: each gate gives the reason why the claim is no answer, or None."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.answers.answer import Reason
from bot.answers.fields import has_field
from bot.answers.figures import compared
from bot.answers.profiles import ABOUT, REPRESENTED, Profile
from bot.answers.scoring import Scored, explains_mention, names_all, tells_office
from bot.answers.sets import KINDS, beyond, denies, mixes
from bot.answers.verdicts import NOUNS, SAYING, forbids, on_another_day
from bot.questions.reading import WHOLE, Item, Mention, OperatorFound, Reading

ENOUGH_VERDICT, ENOUGH = 0.75, 0.6
"""Least coverage; a yes or a no needs more than a quote does."""

MUCH = 3
"""Words and names that a claim must explain well before one unknown word is passed over.

Measured on the wordings under tests/questions: with two, false answers rise; with three they do not.
"""

OPEN = frozenset(
    {"content", "time", "party", "speaker", "reason", "consequence", "definition", "choice", "place", "comparison"}
)
"""Fields for which one unknown word may be passed over; a yes, a no, a number or a list needs all of the question."""

HEAD = 0.85
"""Least closeness of a head concept."""

STATED = frozenset({"party", "speaker", "time", "place"})
"""Fields that belong to what a claim states, so that it must state what is asked."""

PAST = frozenset({"did", "was", "were", "has", "have", "had"})
PLANNED = frozenset({"due_to_happen", "announce", "say", "promise"})

NEVER = frozenset({"opinion", "prediction", "advice", "hypothetical"})
"""Operators that no source can carry."""

QUOTABLE = frozenset({"today", "now", "again", "still", "future", "superlative", "before", "no_longer"})
"""Operators that a quote meets by any word for them."""

ALWAYS = frozenset({"unremarkable", "exactly"})
MUTUAL = frozenset({"linked", "partnership"})
"""Concepts that hold both ways, whoever is named first."""

DOERS = frozenset({"backer", "back_invest"})
"""Concepts with a noun for the one who does it."""

PAIR = 2

OF_THE_MOMENT = frozenset({"verdict", "quantity", "members", "composition"})
"""Fields whose answer a "now" would change: what is listed now, and how many are."""

TURNING = frozenset({"not", "false_that"})
COMPARING = frozenset({"more_than", "less_than"})
BESIDE = frozenset({"both", "either", "all"})
BEYOND_NAMED = frozenset({"except", "other"})

SETS = frozenset({"except", "other", "only", "all", "none", "most"})
"""Operators on sets, which no word of a quote can meet."""

BEYOND = frozenset({"members", "party", "kind", "name", "content"})
"""Fields in which "besides X" asks for others."""

Gate = Callable[[Reading, Scored], Reason | None]


def unknown_words(reading: Reading, scored: Scored) -> Reason | None:
    """Every needed word that no vocabulary knows must stand in the quote; one may be passed over where all else
    fits."""
    unknown = [part for part in scored.missing if isinstance(part, Item) and not part.concepts and part.number is None]
    names = [item for item in unknown if item.name_like]
    if not unknown or (len(scored.missing) == 1 and not names and _fits_well(reading, scored)):
        return None
    return "unknown_name" if names else "unknown_words"


def _fits_well(reading: Reading, scored: Scored) -> bool:
    return reading.asks in OPEN and scored.cue >= ABOUT and scored.strong >= MUCH


def known_words(reading: Reading, scored: Scored) -> Reason | None:
    """Every needed concept must be the claim's, or near it, unless it is a general one."""
    foreign = [part for part in scored.missing if isinstance(part, Item) and part.concepts]
    if mixes(reading, scored.profile):
        foreign = [item for item in foreign if not item.concepts & KINDS]
    return "no_claim" if foreign else None


def parties(reading: Reading, scored: Scored) -> Reason | None:
    """Every party that is named must have a part in the claim; one that only stands in the quote may not be the
    subject."""
    if reading.alternatives and not _any_of(reading.alternatives, scored.profile):
        return "no_claim"
    for mention in reading.mentions:
        if mention.need == "optional" or set(mention.parties) <= reading.nations:
            continue
        closeness = explains_mention(mention, scored.profile)
        if reading.asks == "verdict" and closeness < REPRESENTED and set(mention.parties) & reading.individuals:
            return "no_claim"
        if not closeness or (closeness < REPRESENTED and mention.place and mention.form != "adjective"):
            return "no_claim"
    return None


def _any_of(alternatives: Iterable[str], profile: Profile) -> bool:
    return any(profile.parties.get(party, 0.0) >= REPRESENTED for party in alternatives)


def numbers(reading: Reading, scored: Scored) -> Reason | None:
    """A number must be the claim's, and so must a day of the week."""
    if reading.asks != "verdict" and on_another_day(reading, scored.profile):
        return "missing_field"
    wrong = any(isinstance(part, Item) and part.number is not None for part in scored.missing)
    if not wrong or mixes(reading, scored.profile) or compared(reading, scored.profile):
        return None
    return "missing_field"


def head(reading: Reading, scored: Scored) -> Reason | None:
    """What the claim states must be asked for, not only its circumstances."""
    if scored.cue >= HEAD or mixes(reading, scored.profile):
        return None
    if reading.asks == "definition":
        return None
    content = any(item.concepts and not item.light and item.need != "optional" for item in reading.items)
    if reading.words_of and not content:
        return None
    if reading.asks != "choice" and not content and not reading.hints:
        return None
    return "no_claim"


def asked_field(reading: Reading, scored: Scored) -> Reason | None:
    """The field that is asked for must be there."""
    return None if has_field(reading, scored.profile) else "missing_field"


def operators(reading: Reading, scored: Scored) -> Reason | None:
    """An operator must be met by the claim: a negation turns a verdict; most others must stand in the quote
    themselves."""
    for found in reading.operators:
        if reading.asks == "choice" and found.name in ("only", "other", "not"):
            continue
        if found.name in NEVER:
            return "opinion"
        if not _met(found, reading, scored):
            return "operator"
    return None


def _met(found: OperatorFound, reading: Reading, scored: Scored) -> bool:
    profile, name = scored.profile, found.name
    if name == "again" and reading.asks != "verdict":
        return True
    if name in ALWAYS or (denies(reading, profile) and name in WHOLE):
        return True
    if name in TURNING:
        doing = frozenset(profile.claim.keeps_from)
        return reading.asks == "verdict" or (profile.turned and (not doing or bool(doing & reading.concepts)))
    if name in COMPARING or name == "most":
        return compared(reading, profile) is not None
    if name == "only" and compared(reading, profile):
        return True
    if name in BESIDE and _together(reading, scored):
        return True
    if name in BEYOND_NAMED and (_left_over(reading, scored) or _quoted_pair(found, reading, profile)):
        return True
    return _in_time(name, reading, profile) or _in_quote(found, reading, profile)


def _in_time(name: str, reading: Reading, profile: Profile) -> bool:
    """Operators of time that the claim carries, or that a question for no yes or no may leave open."""
    if name == "now":
        return reading.asks not in OF_THE_MOMENT or profile.turned or bool({"now", "today"} & profile.operators)
    if profile.prevents and name in ("no_longer", "still"):
        return True
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


def _left_over(reading: Reading, scored: Scored) -> bool:
    """Whether the claim names further parties in the role of one that the question sets aside."""
    if reading.asks not in BEYOND:
        return False
    profile = scored.profile
    asked = reading.concepts & profile.individual_kinds
    return any(asked <= profile.kinds_of[party] for party in beyond(reading, profile))


def direction(reading: Reading, scored: Scored) -> Reason | None:
    """Who acts in the question must act in the claim, and who is acted upon must be."""
    if scored.profile.claim.symmetric or MUTUAL & reading.concepts or compared(reading, scored.profile):
        return None
    if not _barred_rightly(reading, scored) or not _backed_rightly(reading, scored):
        return "direction"
    wrong = any(not _in_place(mention, reading, scored) for mention in reading.mentions if mention.need == "required")
    return "direction" if wrong else None


def _barred_rightly(reading: Reading, scored: Scored) -> bool:
    """Whether the one whom the question says to be kept from a doing is the one that the claim keeps from it."""
    profile = scored.profile
    doing = [item for item in reading.items if item.concepts & frozenset(profile.claim.keeps_from)]
    barring = [item for item in reading.items if "bar" in item.concepts and item.text.casefold() not in NOUNS]
    allowing = reading.passive and ("allow" in reading.concepts or barring)
    subject = [mention for mention in reading.mentions if mention.place == "patient"][:1]
    if profile.kept_from and doing and allowing and subject:
        return bool(profile.kept_from & set(subject[0].parties))
    if not profile.kept_from or not doing or not barring:
        return True
    between = [
        mention
        for mention in reading.mentions
        if barring[0].last <= mention.first < doing[0].first and set(mention.parties) & reading.individuals
    ]
    return all(profile.kept_from & set(mention.parties) for mention in between)


def _backed_rightly(reading: Reading, scored: Scored) -> bool:
    """Of "is X the backer of Y" and "is X's backer Y": whether the one called so is the one who acts in the claim."""
    names = [mention for mention in reading.mentions if mention.form == "name" and mention.here]
    if not reading.copular or len(names) != PAIR or not DOERS & reading.concepts or not scored.profile.agents:
        return True
    first, second = names
    owner = reading.tokens[first.last - 1].text.casefold().endswith("'s")
    backed_by = second.last < len(reading.tokens) and reading.tokens[second.last - 1].after == "-"
    doer = second if owner or backed_by else first
    return bool(scored.profile.agents & set(doer.parties))


def _in_place(mention: Mention, reading: Reading, scored: Scored) -> bool:
    profile, parties = scored.profile, set(mention.parties)
    if parties & reading.words_of:
        return True
    if mention.place == "agent" and reading.on_list:
        return bool(parties & profile.suffering)
    if mention.place == "agent" and profile.prevents and not forbids(reading, profile):
        return not profile.kept_from or bool(parties & profile.kept_from) or bool(parties & profile.voices)
    if mention.place == "agent":
        speaks = reading.words_of or reading.concepts & SAYING
        acting = profile.acting if speaks or not profile.agents else profile.agents
        return not acting or bool(parties & acting)
    if mention.place == "patient":
        suffering = profile.suffering | profile.agents if reading.words_of else profile.suffering
        return not profile.suffering or bool(parties & suffering)
    return True


def nationality(reading: Reading, scored: Scored) -> Reason | None:
    """Companies of a nation that is asked for must be of that nation in the claim."""
    wrong = reading.nations and scored.profile.nations and not reading.nations & scored.profile.nations
    return "direction" if wrong else None


def quotation(reading: Reading, scored: Scored) -> Reason | None:
    """Words in quotation marks must stand in the quote."""
    return None if all(stem in scored.profile.stems for stem in reading.quoted) else "no_claim"


def statement(reading: Reading, scored: Scored) -> Reason | None:
    """A yes or a no needs a claim that states the very thing, in the tense that is asked."""
    needed = {concept for item in reading.items if item.need != "optional" for concept in item.concepts}
    asked = (needed or reading.concepts) | reading.hints
    stated = bool(asked & scored.profile.states) or (reading.asks == "speaker" and scored.cue >= ABOUT)
    stated = stated or bool("reason_word" in asked and asked & scored.profile.reasons)
    if reading.asks in STATED and asked and not stated:
        return "no_claim"
    if reading.asks != "verdict":
        return None
    if not stated and not _proven_otherwise(reading, scored):
        return "no_claim"
    past = any(token.key in PAST for token in reading.tokens[:3])
    if past and scored.profile.claim.modality == "planned" and not asked & PLANNED:
        return "operator"
    return None


def _proven_otherwise(reading: Reading, scored: Scored) -> bool:
    """Whether the claim decides the question by an office, a number or a set, whatever its verb."""
    profile = scored.profile
    return tells_office(reading, profile) or compared(reading, profile) is not None or mixes(reading, profile)


def speaker(reading: Reading, scored: Scored) -> Reason | None:
    """Asked for the words of somebody, only the words of that one, or of who speaks for it, will do."""
    if not reading.words_of:
        return None
    return None if reading.words_of & scored.profile.voices else "no_claim"


def enough(reading: Reading, scored: Scored) -> Reason | None:
    """Enough of the question must be explained."""
    if mixes(reading, scored.profile):
        return None
    if compared(reading, scored.profile):
        return None if scored.strong >= _known(reading) else "too_little"
    least = ENOUGH_VERDICT if reading.asks == "verdict" else ENOUGH
    return None if scored.coverage >= least else "too_little"


def _known(reading: Reading) -> int:
    """How many words and names, figures aside, a claim should explain well."""
    items = sum(bool(item.concepts) and not item.light and item.need == "required" for item in reading.items)
    return items + sum(mention.need == "required" and mention.form != "adjective" for mention in reading.mentions)


GATES: tuple[Gate, ...] = (
    unknown_words, operators, numbers, parties, speaker, known_words, asked_field, quotation, nationality, direction,
    head, statement, enough,
)  # fmt: skip


def refusal(reading: Reading, scored: Scored) -> Reason | None:
    """The first gate that is closed, or None."""
    return next((reason for gate in GATES if (reason := gate(reading, scored))), None)
