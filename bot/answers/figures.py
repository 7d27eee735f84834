"""Numbers in yes/no questions, held against the numbers of a claim."""

from __future__ import annotations

from bot.answers.answer import Verdict
from bot.answers.profiles import Profile
from bot.facts.claim import Quantity
from bot.questions.reading import Item, Mention, Reading
from bot.questions.tokens import stem


def figures(reading: Reading) -> tuple[Item, ...]:
    """The numbers of the question."""
    return tuple(item for item in reading.items if item.number is not None and item.need == "required")


def compared(reading: Reading, profile: Profile) -> Verdict | None:
    """Yes or no when the question puts one number to a count of the claim, by its unit; None when they cannot be
    compared.

    An approximate count is compared by its order only: it is no less than its lower bound.
    """
    numbers = figures(reading)
    if reading.asks != "verdict" or len(numbers) != 1:
        return None
    number = numbers[0]
    count = _count(number, reading, profile)
    if count is None or number.number is None:
        return None
    return "yes" if _holds(number.number, count, reading.operator_names) != reading.negated else "no"


def _holds(number: int, count: Quantity, operators: frozenset[str]) -> bool:
    if "more_than" in operators:
        return count.number > number
    if "less_than" in operators:
        return count.number < number
    return count.number == number


def _count(number: Item, reading: Reading, profile: Profile) -> Quantity | None:
    """The count of what stands behind the number in the question."""
    noun = _noun(number, reading)
    if noun is None:
        return None
    concepts = noun.concepts if isinstance(noun, Item) else frozenset[str]()
    for count in profile.claim.counts:
        named = isinstance(noun, Mention) and noun.alias.casefold().split()[-1] in count.as_printed.casefold()
        if count.unit in concepts or named or _printed(noun, count):
            return count
    return None


def _printed(noun: Item | Mention, count: Quantity) -> bool:
    """Whether the source prints a word of the noun with the number."""
    words = set(map(stem, count.as_printed.casefold().split()))
    return isinstance(noun, Item) and not words.isdisjoint(noun.stems)


def _noun(number: Item, reading: Reading) -> Item | Mention | None:
    parts: tuple[Item | Mention, ...] = (*reading.items, *reading.mentions)
    behind = [part for part in parts if part.first >= number.last]
    nouns = [part for part in behind if not (isinstance(part, Mention) and part.form == "adjective")]
    return min(nouns, key=lambda part: part.first, default=None)
