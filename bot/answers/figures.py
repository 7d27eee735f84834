"""Numbers in yes/no questions, held against the numbers of a claim."""

from __future__ import annotations

from bot.answers.answer import Verdict
from bot.answers.profiles import Profile
from bot.facts.claim import Quantity
from bot.questions.numbers import number_at
from bot.questions.reading import Item, Mention, Reading
from bot.questions.tokens import keys_of, stem

PARTING = frozenset({"out", "of", "the", "these", "those", "all"})
"""Words between a number and the whole of which it takes its share."""

SIGNS = {
    "more": 1,
    "outnumber": 1,
    "outnumbers": 1,
    "outnumbered": -1,
    "exceed": 1,
    "exceeds": 1,
    "fewer": -1,
    "less": -1,
}
"""Words that put one count to another, with the sign of the difference that they claim."""


def compared(reading: Reading, profile: Profile) -> Verdict | None:
    """Yes or no when the question puts a number to a count of the claim, or two of its counts to each other; None
    when they cannot be compared.

    An approximate count is compared by its order only: it is no less than its lower bound.
    """
    if reading.asks != "verdict":
        return None
    holds = _against_each_other(reading, profile)
    if holds is not None:
        return "yes" if holds != reading.negated else "no"
    return _with_number(reading, profile)


def names_parts(reading: Reading, profile: Profile) -> bool:
    """Whether nothing is asked but whether there are these parts of the whole, each by a name with its number ("was it
    18 bureaus and eight firms")."""
    parts = set(profile.claim.roles.get("member", ()))
    names = [mention for mention in reading.mentions if mention.need == "required"]
    bare = all(item.light or item.need != "required" for item in reading.items)
    if not names or not bare or not all(parts & set(one.parties) for one in names):
        return False
    return all(number_at(keys_of(mention.alias), 0)[0] for mention in names)


def _against_each_other(reading: Reading, profile: Profile) -> bool | None:
    """Of "more A than B", "A outnumber B" and "most are A": whether it holds by the counts of the claim."""
    if len(profile.claim.counts) < 2 or reading.figures:
        return None
    sign = next((SIGNS[token.key] for token in reading.tokens if token.key in SIGNS), 0)
    found = [count for part in _in_order(reading) if (count := _count_of(part, profile))]
    if "most" in reading.operator_names and found:
        whole = max(count.number for count in profile.claim.counts)
        parts = [count for count in found if count.number < whole]
        return parts[0].number * 2 > whole if parts else None
    if not sign or len(found) < 2 or found[0] == found[1]:
        return None
    return (found[0].number - found[1].number) * sign > 0


def _in_order(reading: Reading) -> list[Item | Mention]:
    """The words and names of the question itself, in their order."""
    parts: tuple[Item | Mention, ...] = (*reading.items, *reading.mentions)
    return sorted((part for part in parts if part.here), key=lambda part: part.first)


def _with_number(reading: Reading, profile: Profile) -> Verdict | None:
    """Yes or no by the one number of the question, or by several, each right before what it counts."""
    numbers = reading.figures
    counts = [count for number in numbers if (count := _count(number, reading, profile))]
    several = len(numbers) > 1
    if not numbers or len(counts) < len(numbers) or (several and not all(_adjoins(one, reading) for one in numbers)):
        return None
    holds = all(
        _holds(number.number or 0, count, reading.operator_names) for number, count in zip(numbers, counts, strict=True)
    )
    return "yes" if holds != reading.negated else "no"


def _adjoins(number: Item, reading: Reading) -> bool:
    """Whether what is counted stands right behind the number."""
    noun = _noun(number, reading)
    return noun is not None and noun.first == number.last


def _holds(number: int, count: Quantity, operators: frozenset[str]) -> bool:
    if "more_than" in operators:
        return count.number > number
    if "less_than" in operators:
        return count.number < number
    return count.number == number


def _count(number: Item, reading: Reading, profile: Profile) -> Quantity | None:
    """The count of what stands behind the number in the question."""
    noun = _noun(number, reading)
    return _count_of(noun, profile) if noun else None


def _count_of(noun: Item | Mention, profile: Profile) -> Quantity | None:
    """The count of the claim whose unit a word or a name stands for; the smaller one where two fit, as "companies" are
    entities too."""
    concepts = noun.concepts if isinstance(noun, Item) else frozenset[str]()
    counts = profile.claim.counts
    fitting = [count for count in counts if count.unit in concepts or _named(noun, count)] or [
        count for count in counts if _printed(noun, count)
    ]
    return min(fitting, key=lambda count: count.number, default=None)


def _named(noun: Item | Mention, count: Quantity) -> bool:
    """Whether the source prints the last word of a name with the number."""
    return isinstance(noun, Mention) and noun.alias.casefold().split()[-1] in count.as_printed.casefold()


def _printed(noun: Item | Mention, count: Quantity) -> bool:
    """Whether the source prints a word of the noun with the number."""
    words = set(map(stem, count.as_printed.casefold().split()))
    return isinstance(noun, Item) and not words.isdisjoint(noun.stems)


def _noun(number: Item, reading: Reading) -> Item | Mention | None:
    parts: tuple[Item | Mention, ...] = (*reading.items, *reading.mentions)
    behind = [part for part in parts if part.first >= number.last]
    behind = [part for part in behind if not _partitive(number, part, reading)] or behind
    nouns = [part for part in behind if not (isinstance(part, Mention) and part.form == "adjective")]
    return min(nouns, key=lambda part: part.first, default=None)


def _partitive(number: Item, part: Item | Mention, reading: Reading) -> bool:
    """Whether the number only takes its share of this ("eight of the 28 are firms")."""
    between = [token.key for token in reading.tokens[number.last : part.first]]
    return "of" in between and PARTING.issuperset(between)
