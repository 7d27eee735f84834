"""Who says what: voice and speaker of a sentence, from its marks, verbs and names."""

import pytest

from bot.drafts.named import KnownNames, Named
from bot.drafts.story import Story
from bot.drafts.strangers import Stranger, with_strangers
from bot.drafts.voices import Voiced, modality, voiced
from bot.facts.knowledge import Knowledge
from bot.questions.lexicon import Lexicon

WHO = (
    Stranger("ada-rook", ("Ada Rook", "Rook"), "person", ""),
    Stranger("port-office", ("port office", "States Port Office"), "agency", ""),
    Stranger("acme", ("Acme",), "company", ""),
    Stranger("zoltan", ("Zoltan",), "company", ""),
    Stranger("neighbours", ("Neighbours", "neighbours"), "group", ""),
    Stranger("vell", ("Vell",), "place", ""),
)


def named_in(text: str) -> tuple[Named, ...]:
    return with_strangers(text, (), WHO)


def heard(text: str) -> Voiced:
    return voiced(text, named_in(text))


@pytest.mark.parametrize(
    ("text", "voice", "speaker"),
    [
        ('"They drown us in noise," said Ada Rook.', "direct_quote", "ada-rook"),
        ('"They drown us in noise," mayor Ada Rook said, closing the port.', "direct_quote", "ada-rook"),
        ("“They drown us. They must stop,” Ada Rook told the port office.", "direct_quote", "ada-rook"),
        ('Acme, which is backed by Zoltan, said that it was "without any fault at all."', "direct_quote", "acme"),
        (
            'The port office called a meeting, with Ada Rook decrying "the endless noise of ferries."',
            "direct_quote",
            "ada-rook",
        ),
        ("The port office said that the ferries must go.", "reported_speech", "port-office"),
        ("The ferries must go, the port office announced.", "reported_speech", "port-office"),
        ("According to the port office, Acme owns them.", "reported_speech", "port-office"),
        ("Acme closed the pier, saying the ferries were loud.", "reported_speech", "acme"),
        ("The States Port Office has closed the pier, Ada Rook said.", "reported_speech", "ada-rook"),
        ("Acme claims are false, the port office said.", "reported_speech", "port-office"),
        ("Acme denied that it owns them.", "reported_speech", "acme"),
        ("Neighbours say Acme has sunk twelve ferries.", "alleged", "neighbours"),
        ("The port office barred ferries it says are loud.", "alleged", "port-office"),
        ("Ada Rook accused Acme of making noise.", "alleged", "ada-rook"),
        ("There have also been reports that ferries sank.", "reported_unattributed", None),
        ("Acme reportedly left.", "reported_unattributed", None),
        ("The ferries left Vell.", "publisher", None),
        ("A spokesman said the ferries left.", "reported_speech", ""),
    ],
)
def test_the_voice_of_a_sentence_and_its_speaker(text: str, voice: str, speaker: str | None) -> None:
    found = heard(text)
    assert (found.voice, found.speaker) == (voice, speaker)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ('Acme said the claims are "groundless".', 'somebody\'s words stand in quotation marks: "groundless"'),
        ("A spokesman said the ferries left.", "nobody is named with 'said'"),
        ("Neighbours say Acme left.", "a group that only claims"),
        ("Acme reportedly left.", "'reportedly' names nobody"),
        ('In Vell "the endless noise of ferries" goes on.', "nobody is named before it"),
        ("The port office barred ferries it says are loud.", "'it says are' put a part of it into somebody's mouth"),
    ],
)
def test_what_is_unsure_about_a_voice_is_told(text: str, doubt: str) -> None:
    spoken = voiced(text, [one for one in named_in(text) if one.kind != "place"])
    assert any(doubt in reason for reason in spoken.doubts)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("She said it was over.", "ada-rook"),
        ("The company said it was over.", "acme"),
        ('"It goes on and on and on."', "port-office"),
    ],
)
def test_a_speaker_who_is_only_pointed_to_is_taken_from_what_was_told(text: str, speaker: str) -> None:
    story = Story(None)
    told = "Acme met Ada Rook."
    story.tell("first", named_in(told), None, heard(told))
    told = "The port office said so."
    story.body = ""
    story.tell("second", named_in(told), "port-office", heard(told))
    story.body = "acme"
    found, evidence, why = story.speaker(heard(text))
    assert found == speaker
    assert evidence == ("second" if speaker == "port-office" else "first",)
    assert speaker in why


def test_with_nothing_told_before_a_speaker_who_is_pointed_to_stays_open() -> None:
    assert Story(None).speaker(heard("She said it was over.")) == ("", (), "")


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Acme denied it.", "denied"),
        ("The office fears that it will sink.", "feared"),
        ("The office is to close the pier.", "planned"),
        ('"It will sink," he said.', "asserted"),
        ("It sank.", "asserted"),
    ],
)
def test_the_modality_is_read_outside_of_quotations(text: str, mode: str) -> None:
    assert modality(text)[0] == mode


def test_known_parties_are_found_by_name_and_doubted_when_mistyped(knowledge: Knowledge) -> None:
    names = KnownNames(knowledge, Lexicon(knowledge.vocabulary))
    found = names.find("Hikvision met Hikvison in China’s capital, and us too")
    assert [(one.party, bool(one.doubt)) for one in found] == [
        ("hikvision", False),
        ("hikvision", True),
        ("china", False),
    ]
