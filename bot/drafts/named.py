"""Who is named in a text: parties that the knowledge holds, and names that it does not."""

from __future__ import annotations

from dataclasses import dataclass

from bot.facts.knowledge import Knowledge
from bot.facts.party import Party
from bot.names.match import Via
from bot.questions.lexicon import Lexicon
from bot.questions.names import Names
from bot.questions.reader import Reader
from bot.questions.tokens import tokens_of

STRAIGHT = str.maketrans("‘’‚‛′“”„‟″«»–—―‐‑\u00a0\u202f\u2009", '\'\'\'\'\'"""""""-----   ')
"""Character for character, so that offsets stay; what the question reader does to a whole message would move them."""

PLAIN = frozenset({Via.EXACT, Via.ALIAS, Via.NATIVE})


@dataclass(frozen=True, slots=True)
class Named:
    """A party named at `start` to `end`. `form` is name, title or adjective; `kind` as in Party, '' if not known.

    `doubt` says why it may be another party, or none; such a reading is told, and not used.
    """

    party: str
    start: int
    end: int
    form: str
    kind: str
    doubt: str = ""


class KnownNames:
    """Finds the parties of the knowledge in plain text."""

    def __init__(self, knowledge: Knowledge, lexicon: Lexicon) -> None:
        self._parties = knowledge.parties
        self._lexicon = lexicon
        self._reader = Reader(lexicon, Names.of(knowledge.parties, knowledge.vocabulary.pronouns.heading))
        self.names = frozenset(name.casefold() for party in knowledge.parties.values() for name in _names(party))

    def find(self, text: str) -> tuple[Named, ...]:
        """Every party named, in order."""
        plain = text.translate(STRAIGHT)
        tokens = tokens_of(plain, self._lexicon.spellings)
        found = []
        for mention in self._reader.mentions(tokens):
            start, end = tokens[mention.first].start, tokens[mention.last - 1].end
            party = mention.parties[0]
            doubt = ""
            if len(mention.parties) > 1:
                doubt = f"{text[start:end]!r} is a name of {' and '.join(mention.parties)}"
            elif mention.via not in PLAIN or not _printed(mention.alias, plain[start:end]):
                doubt = f"{text[start:end]!r} may be meant as {mention.alias!r} ({party})"
            found.append(Named(party, start, end, mention.form, self._parties[party].kind, doubt))
        return tuple(found)


def small_words(lexicon: Lexicon) -> frozenset[str]:
    """Grammar words and words that point back, in small letters: no name begins with one, and sentences do."""
    return lexicon.function | lexicon.anaphora.first_words()


def _printed(alias: str, typed: str) -> bool:
    """Whether a name stands as it is written, with at least one of its capitals."""
    return alias.translate(STRAIGHT).casefold() in typed.casefold() and (alias.islower() or not typed.islower())


def _names(party: Party) -> tuple[str, ...]:
    return (*party.names, *party.case, *party.adjectives, *party.titles, *party.native, *party.short)
