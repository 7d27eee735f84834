"""Reads a question: from text to readings, one for each thing that is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.facts.party import Party
from bot.names.find import Gazetteer, Word
from bot.names.match import NameEntry
from bot.questions.cleaning import clean
from bot.questions.contents import Contents, contents
from bot.questions.followup import ELSEWHERE, PERSONAL
from bot.questions.frames import FrameFound
from bot.questions.grammar import BE, is_copular, is_passive, placed
from bot.questions.lexicon import Lexicon
from bot.questions.reading import Item, Mention, Need, Reading
from bot.questions.sentences import QUESTION_WORDS, Sentence, parts, sentences
from bot.questions.tokens import Token, tokens_of

SPEECH = frozenset(
    {
        "say", "describe", "claim", "accuse", "announce", "respond", "deny", "admit", "condemn", "reject", "protest",
        "oppose",
    }
)  # fmt: skip
"""Concepts whose subject speaks."""

CLAUSE_ENDS = frozenset(":,;-")
"""Punctuation behind which a question may begin."""

LONG_CHAT = 3
"""From this many words on, a phrase of small talk counts before other frames."""

QUOTES = frozenset({'"', "'"})
COMPANIES = frozenset({"company", "business", "entity", "technology_giant", "startup"})
"""Concepts by which companies are spoken of."""


@dataclass(frozen=True)
class Names:
    """The names that are found anywhere in a question, and in which form each stands for its party."""

    gazetteer: Gazetteer
    forms: Mapping[str, str]
    countries: frozenset[str]
    kinds: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, parties: Mapping[str, Party]) -> Names:
        """The names of all parties."""
        entries: list[NameEntry] = []
        forms: dict[str, str] = {}
        for key, party in parties.items():
            entries += [
                NameEntry(key, name)
                for name in dict.fromkeys((*party.names, *party.short, *party.adjectives, *party.titles))
            ]
            entries += [NameEntry(key, name, case=True) for name in party.case]
            entries += [NameEntry(key, name, kind="native_unofficial") for name in party.native]
            forms |= {name.casefold(): "adjective" for name in party.adjectives}
            forms |= {name.casefold(): "title" for name in party.titles}
        countries = frozenset(key for key, party in parties.items() if party.kind == "country")
        kinds = {key: frozenset(party.concepts) for key, party in parties.items() if party.kind == "group"}
        return cls(Gazetteer(entries), forms, countries, kinds)


class Reader:
    """Reads questions with one vocabulary and one set of names."""

    def __init__(self, lexicon: Lexicon, names: Names) -> None:
        self._lexicon = lexicon
        self._names = names

    def read(self, text: str) -> tuple[Reading, ...]:
        """What is asked, in order; nothing for a text without words.

        Never raises.
        """
        tokens = tokens_of(clean(text), self._lexicon.spellings)
        found = sentences(tokens)
        asking = (
            [sentence for sentence in found if sentence.asked]
            or [sentence for sentence in found if self._asks(sentence)]
            or list(found[-1:])
        )
        if len(asking) > 1:
            asking = [sentence for sentence in asking if not self._only_names(sentence)] or asking[-1:]
        told = [token for sentence in found if sentence not in asking for token in sentence.tokens]
        readings = [self._reading(part, sentence) for sentence in asking for part in parts(sentence, self._lexicon)]
        real = [reading for reading in readings if not _empty(reading)] or readings[:1]
        return tuple(self._with_story(reading, told, real[:index]) for index, reading in enumerate(real))

    def mentions(self, tokens: Sequence[Token]) -> tuple[Mention, ...]:
        """The parties named in the tokens, in order."""
        first_token: list[int] = []
        words: list[Word] = []
        for index, token in enumerate(tokens):
            if not words or words[-1].start != token.start:
                words.append(Word(token.text, token.start, token.end))
                first_token.append(index)
        first_token.append(len(tokens))
        result = []
        for found in self._names.gazetteer.find(words, self._lexicon.knows):
            form = self._names.forms.get(found.alias.casefold(), "name")
            result.append(
                Mention(
                    parties=found.party_ids, alias=found.alias, typed=found.typed, via=found.via, score=found.score,
                    band=found.band, first=first_token[found.first_token], last=first_token[found.last_token],
                    form=form,  # type: ignore[arg-type]  # the table holds the three forms only
                )
            )  # fmt: skip
        return tuple(result)

    def _asks(self, sentence: Sentence) -> bool:
        if sentence.asked:
            return True
        keys = [token.key for token in sentence.tokens]
        if not keys:
            return False
        opener = next((key for key in keys if key not in self._lexicon.fillers), keys[0])
        if opener in QUESTION_WORDS or opener in self._lexicon.auxiliary or opener in self._lexicon.imperative:
            return True
        return any(hit.strength >= 2 and hit.asks != "help" for hit in self._lexicon.frames.find(keys))

    def _only_names(self, sentence: Sentence) -> bool:
        """Whether a sentence is nothing but a name, told before a question that leans on it ("Megvii??

        listed or not").
        """
        mentions = self.mentions(sentence.tokens)
        return bool(mentions) and sum(mention.last - mention.first for mention in mentions) == len(sentence.tokens)

    def _reading(self, tokens: Sequence[Token], sentence: Sentence) -> Reading:
        found = self.mentions(tokens)
        frames = _ranked(self._lexicon, tokens, found, tagged=sentence.tagged)
        content = contents(tokens, found, frames, self._lexicon)
        if frames and frames[0].asks == "help" and (found or any(not item.light for item in content.items)):
            frames = tuple(hit for hit in frames if hit.asks != "help")
            content = contents(tokens, found, frames, self._lexicon)
        mentions = placed(content.mentions, tokens, self._lexicon, framed=bool(frames))
        return Reading(
            text=_typed(tokens),
            tokens=tuple(tokens),
            frames=frames,
            mentions=mentions,
            items=content.items,
            operators=content.operators,
            anaphora=content.anaphora,
            negated=content.negated,
            choice=content.choice,
            bare=not frames,
            passive=is_passive(tokens, self._lexicon),
            hints=content.hints,
            words_of=_words_of(frames, mentions, content.items),
            nations=_nations(tokens, mentions, content.items) & self._names.countries,
            quoted=_quoted(tokens, self._lexicon),
            copular=is_copular(tokens, self._lexicon),
            kinds=frozenset(
                kind for mention in mentions for party in mention.parties for kind in self._names.kinds.get(party, ())
            ),
            individuals=self._individuals(mentions),
        )

    def _individuals(self, mentions: Sequence[Mention]) -> frozenset[str]:
        """The single parties named; countries and groups aside."""
        named = (party for mention in mentions if mention.form == "name" for party in mention.parties)
        return frozenset(
            party for party in named if party not in self._names.countries and party not in self._names.kinds
        )

    def _with_story(self, reading: Reading, told: Sequence[Token], before: Sequence[Reading]) -> Reading:
        """What was told around the question, for one that points back: names and items, needed if it has none of its
        own."""
        if not reading.mentions and (alone := self._names_told(told)):
            return replace(reading, mentions=tuple(replace(name, first=ELSEWHERE, last=ELSEWHERE) for name in alone))
        own_items = any(item.concepts and not item.light for item in reading.items)
        unsaid = reading.asks == "speaker" and not reading.mentions
        if not reading.anaphora and not unsaid and (own_items or reading.mentions) and not (before and not own_items):
            return reading
        content = self._told(told)
        earlier_mentions = (*content.mentions, *(mention for one in before for mention in one.mentions))
        earlier_items = (*content.items, *(item for one in before for item in one.items))
        own = any(item.concepts and not item.light for item in reading.items)
        need: Need = "optional" if own else "required"
        person: Need = "required" if PERSONAL & set(reading.anaphora) else need
        mentions = (
            ()
            if reading.mentions
            else tuple(
                replace(mention, place="", need=person, first=ELSEWHERE, last=ELSEWHERE) for mention in earlier_mentions
            )
        )
        items = tuple(
            replace(
                item,
                need="required" if item.name_like and person == "required" else need,
                first=ELSEWHERE,
                last=ELSEWHERE,
            )
            for item in earlier_items
        )
        return replace(reading, mentions=(*reading.mentions, *mentions), items=(*reading.items, *items))

    def _names_told(self, told: Sequence[Token]) -> tuple[Mention, ...]:
        """The names of a sentence that is nothing but names."""
        return self.mentions(told) if told and self._only_names(Sentence(tuple(told), asked=False)) else ()

    def _told(self, tokens: Sequence[Token]) -> Contents:
        return contents(tokens, self.mentions(tokens), (), self._lexicon)


def _words_of(frames: Sequence[FrameFound], mentions: Sequence[Mention], items: Sequence[Item]) -> frozenset[str]:
    """The party whose words are asked for ("what did X say", "does X claim that"): the subject beside a verb of
    saying."""
    if frames and frames[0].asks in ("party", "speaker", "kind"):
        return frozenset()
    asked = bool(frames) and frames[0].frame == "said"
    spoken = any(item.concepts & SPEECH for item in items)
    if not (asked or spoken):
        return frozenset()
    subject = next((mention for mention in mentions if mention.place == "agent"), None)
    if subject is None and asked:
        subject = next((mention for mention in mentions if mention.form != "adjective"), None)
    return frozenset(subject.parties) if subject else frozenset()


def _nations(tokens: Sequence[Token], mentions: Sequence[Mention], items: Sequence[Item]) -> frozenset[str]:
    """Parties named as a nationality: before a word for companies ("US firms"), or said of them ("are American")."""
    firms = [item.first for item in items if item.concepts & COMPANIES]
    after_be = {index + 1 for index, token in enumerate(tokens) if token.key in BE}
    qualifying = (
        mention
        for mention in mentions
        if mention.place != "agent"
        and (
            any(0 <= first - mention.last <= 1 for first in firms)
            or (mention.form == "adjective" and mention.first in after_be)
        )
    )
    return frozenset(party for mention in qualifying for party in mention.parties)


def _quoted(tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[str]:
    """Stems of the content words between quotation marks."""
    inside, found = False, set()
    for token in tokens:
        inside = inside or (token.before in QUOTES and bool(token.before))
        if inside and token.key not in lexicon.function:
            found.add(token.stem)
        if inside and QUOTES & set(token.after):
            inside = False
    return frozenset(found)


def _typed(tokens: Sequence[Token]) -> str:
    """The words as typed, one space apart."""
    return " ".join({token.start: token.text + token.after for token in tokens}.values())


def _empty(reading: Reading) -> bool:
    return not (reading.items or reading.mentions or reading.frames or reading.anaphora)


def _ranked(
    lexicon: Lexicon, tokens: Sequence[Token], mentions: Iterable[Mention], *, tagged: bool
) -> tuple[FrameFound, ...]:
    """Frames in the order in which they should be tried."""
    keys = [token.key for token in tokens]
    covered = {index for mention in mentions for index in range(mention.first, mention.last)}
    found = [hit for hit in lexicon.frames.find(keys) if not covered & set(hit.words)]
    strong = [hit for hit in found if hit.strength and hit.asks not in ("verdict", "help")]
    verdict = _verdict(lexicon, tokens, found, tagged=tagged)
    sourced = [hit for hit in strong if hit.asks == "speaker" and hit.strength > 1]
    split = (
        verdict and any(verdict.first < mention.first < sourced[0].first for mention in mentions) if sourced else False
    )
    if sourced and not split and (verdict is None or len(verdict.words) < 2):
        return (*sourced, *(hit for hit in strong if hit not in sourced))
    if verdict and not _asks_inside(strong, keys, lexicon):
        return (verdict, *strong)
    chats = [hit for hit in found if hit.asks == "help"]
    weak = [hit for hit in found if not hit.strength]
    long_chats = [hit for hit in chats if hit.strength >= LONG_CHAT]
    return (*long_chats, *strong, *(hit for hit in chats if hit not in long_chats), *weak)


def _verdict(
    lexicon: Lexicon, tokens: Sequence[Token], found: Iterable[FrameFound], *, tagged: bool
) -> FrameFound | None:
    """The yes/no frame, by its phrases, by an auxiliary at the head of the sentence or of a clause, or by a tag."""
    for hit in found:
        if hit.asks == "verdict":
            return hit
    keys = [token.key for token in tokens]
    for opener in _openers(lexicon, tokens):
        if keys[opener] in lexicon.auxiliary and "you" not in keys[opener + 1 : opener + 2]:
            return FrameFound("yes_no", "verdict", (opener,), 1)
    undecided = any(first == "or" and second in ("not", "nah") for first, second in pairwise(keys))
    return FrameFound("yes_no", "verdict", (), 1) if tagged or undecided else None


def _openers(lexicon: Lexicon, tokens: Sequence[Token]) -> Iterator[int]:
    """Where a yes/no question may begin: at the first word that is no filler, and, in a sentence that asks nothing
    else, behind a colon, a comma or a dash."""
    keys = [token.key for token in tokens]
    opener = _opener(lexicon, keys)
    if opener is not None:
        yield opener
    if not QUESTION_WORDS & set(keys):
        yield from (index + 1 for index, token in enumerate(tokens[:-1]) if CLAUSE_ENDS & set(token.after))


def _opener(lexicon: Lexicon, keys: Sequence[str]) -> int | None:
    """Index of the first word that is no filler."""
    index = 0
    while index < len(keys):
        length, _ = lexicon.fillers.at(keys, index)
        if not length:
            return index
        index += length
    return None


def _asks_inside(strong: Sequence[FrameFound], keys: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a yes/no phrase only wraps another question ("can you confirm when ...", "does it say who ...")."""
    asking = {
        "say",
        "says",
        "mention",
        "state",
        "confirm",
        "know",
        "tell",
        "explain",
        "specify",
        "clarify",
        "check",
        "whether",
        "article",
        "report",
    }
    for hit in strong:
        before = [key for key in keys[: hit.first] if key not in lexicon.fillers and key not in ("me", "us", "you")]
        if keys[hit.first] in QUESTION_WORDS and (not before or before[-1] in asking):
            return True
    return False
