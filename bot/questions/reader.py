"""Reads a question: from text to readings, one for each thing that is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.names.find import Word
from bot.questions.cleaning import clean
from bot.questions.contents import contents
from bot.questions.frames import FrameFound
from bot.questions.grammar import placed
from bot.questions.lexicon import Lexicon
from bot.questions.lists import stands_on_list
from bot.questions.names import Names
from bot.questions.nations import nations
from bot.questions.numbers import number_at
from bot.questions.passives import is_copular, is_passive
from bot.questions.ranking import LONG_CHAT, ranked
from bot.questions.reading import Item, Mention, Reading
from bot.questions.sentences import QUESTION_WORDS, Sentence, parts, quoted_places, sentences
from bot.questions.speech import words_of
from bot.questions.stories import elsewhere, is_complete, with_story
from bot.questions.tokens import Token, tokens_of

LONGEST_NOUN = 3
"""Words of a noun before the name of a city ("the commerce post in Washington")."""

ASKING = frozenset({"kind", "party", "speaker"})
"""Fields of questions for somebody."""


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
        found = sentences(tokens, self._lexicon.tags)
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
            owns = tokens[first_token[found.last_token] - 1].text.casefold().endswith("'s")
            if _continues_number(tokens, first_token[found.first_token]):
                continue
            if not owns and self._is_city(found.alias, tokens[: first_token[found.first_token]]):
                continue
            form = self._form(found.alias.casefold(), tokens[first_token[found.last_token] :])
            result.append(
                Mention(
                    parties=found.party_ids, alias=found.alias, typed=found.typed, via=found.via, score=found.score,
                    band=found.band, first=first_token[found.first_token], last=first_token[found.last_token],
                    form=form,  # type: ignore[arg-type]  # the table holds the three forms only
                )
            )  # fmt: skip
        return tuple(result)

    def _is_city(self, alias: str, before: Sequence[Token]) -> bool:
        """Whether the name of a government's seat stands for the city ("a camp in Beijing"), and not for those who
        govern from there ("officials in Beijing")."""
        if alias.casefold() not in self._names.seats or not before or before[-1].key != "in":
            return False
        noun = before[-2] if len(before) > 1 else None
        if noun is None or noun.after or noun.key in self._lexicon.function:
            return False
        stems = [token.stem for token in before[-LONGEST_NOUN - 1 : -1]]
        found = (self._lexicon.concepts.at(stems[place:], 0) for place in range(len(stems)))
        concepts = [concepts for place, (length, concepts) in enumerate(found) if place + length == len(stems)]
        return bool(concepts) and not any(one & self._lexicon.seated for one in concepts)

    def _form(self, alias: str, behind: Sequence[Token]) -> str:
        """How a name stands; "the Chinese" before a word for firms is no more than "Chinese"."""
        form = self._names.forms.get(alias, "name")
        bare = self._names.forms.get(alias.removeprefix("the "), form)
        qualifies = any(self._lexicon.concepts.at([token.stem], 0)[1] & {"company", "entity"} for token in behind[:1])
        return bare if bare == "adjective" and qualifies else form

    def name(self, party: str) -> Mention:
        """A party as if it had been named, though it stands nowhere in the question."""
        return self._names.mention(party)

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
        voiced = self._lexicon.voices.find(tokens, found)
        frames = ranked(self._lexicon, tokens, found, voiced.words, tagged=sentence.tagged)
        content = contents(tokens, found, frames, self._lexicon, voiced.words)
        if frames and frames[0].asks == "help" and (found or not _small_talk(frames[0], content.items)):
            frames = tuple(hit for hit in frames if hit.asks != "help")
            content = contents(tokens, found, frames, self._lexicon, voiced.words)
        passive, copular = is_passive(tokens, self._lexicon), is_copular(tokens, self._lexicon)
        mentions = placed(
            content.mentions, tokens, self._lexicon, framed=bool(frames), passive=passive, copular=copular
        )
        mentions = tuple(
            replace(mention, place="") if place in voiced.mentions or self._is_place(mention) else mention
            for place, mention in enumerate(mentions)
        )
        spoken = frozenset(party for place in voiced.mentions for party in mentions[place].parties)
        reading = Reading(
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
            passive=passive,
            hints=content.hints,
            nations=nations(tokens, mentions, content.items, told=not frames or frames[0].asks not in ASKING)
            & self._names.countries,
            quoted=_quoted(tokens, self._lexicon),
            copular=copular,
            kinds=self._kinds(mentions),
            individuals=self._individuals(mentions),
            on_list=stands_on_list(tokens, mentions, content.items, frames, self._lexicon),
        )
        voices = spoken or words_of(reading, self._lexicon.membership)
        return replace(reading, words_of=voices) if voices else reading

    def _kinds(self, mentions: Sequence[Mention]) -> frozenset[str]:
        """What the groups named consist of."""
        named = (party for mention in mentions for party in mention.parties)
        return frozenset(kind for party in named for kind in self._names.kinds.get(party, ()))

    def _is_place(self, mention: Mention) -> bool:
        """Whether a name is that of a place, which does nothing and to which nothing is done."""
        return self._names.places.issuperset(mention.parties)

    def _individuals(self, mentions: Sequence[Mention]) -> frozenset[str]:
        """The single parties named; countries and groups aside."""
        named = (party for mention in mentions if mention.form == "name" for party in mention.parties)
        return frozenset(
            party for party in named if party not in self._names.countries and party not in self._names.kinds
        )

    def _with_story(self, reading: Reading, told: Sequence[Token], before: Sequence[Reading]) -> Reading:
        """The reading with what was told around it, if it leans on that."""
        if not told and not before:
            return reading
        if not reading.mentions and (alone := self._names_told(told)):
            return replace(reading, mentions=tuple(elsewhere(name) for name in alone))
        if is_complete(reading, before):
            return reading
        told_contents = contents(told, self.mentions(told), (), self._lexicon)
        return with_story(reading, told_contents, before, self._lexicon.generic)

    def _names_told(self, told: Sequence[Token]) -> tuple[Mention, ...]:
        """The names of a sentence that is nothing but names."""
        return self.mentions(told) if told and self._only_names(Sentence(tuple(told), asked=False)) else ()


def _continues_number(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name that begins with a number begins inside a larger one ("twenty-eight firms")."""
    if not first:
        return False
    keys = [token.key for token in tokens]
    return bool(number_at(keys, first)[0]) and number_at(keys, first - 1)[0] > 1


def _quoted(tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[str]:
    """Stems of the content words between quotation marks."""
    found = (tokens[index] for index in quoted_places(tokens))
    return frozenset(token.stem for token in found if token.key not in lexicon.function)


def _typed(tokens: Sequence[Token]) -> str:
    """The words as typed, one space apart."""
    return " ".join({token.start: token.text + token.after for token in tokens}.values())


def _small_talk(frame: FrameFound, items: Sequence[Item]) -> bool:
    """Whether a phrase for the bot itself is all there is, or so long that what else is said belongs to it."""
    return frame.strength > LONG_CHAT or all(item.light for item in items)


def _empty(reading: Reading) -> bool:
    return not (reading.items or reading.mentions or reading.frames or reading.anaphora)
