import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.names.find import Found, Gazetteer, Word
from bot.names.match import Band, NameEntry, Via

Find = Callable[[str], tuple[Found, ...]]

VOCABULARY = frozenset(
    "is are was did does do the a an of on in to and or not it what who when how why tell about say said listed list "
    "ban banned sense time make makes mega department women chain supply face reaction into us".split()
)


def words_of(text: str) -> list[Word]:
    return [Word(found[0], found.start(), found.end()) for found in re.finditer(r"\S+", text)]


@pytest.fixture(scope="session")
def find(entries: list[NameEntry]) -> Callable[[str], tuple[Found, ...]]:
    gazetteer = Gazetteer(entries)
    return lambda text: gazetteer.find(words_of(text), VOCABULARY.__contains__)


def read(found: tuple[Found, ...]) -> list[tuple[str, str]]:
    return [(name.typed, "+".join(name.party_ids)) for name in found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Is Hikvision listed?", [("Hikvision", "hikvision")]),
        ("HIKVISION", [("HIKVISION", "hikvision")]),
        ("Hikvision's reaction", [("Hikvision", "hikvision")]),
        ("Megvii Technology’s reaction", [("Megvii Technology", "megvii")]),
        ("the Uighurs", [("Uighurs", "uighurs")]),
        ("the Uighurs' women", [("Uighurs", "uighurs")]),
        ("People's Republic of China", [("People's Republic of China", "china")]),
        ("peoples republic of china", [("peoples republic of china", "china")]),
        (
            "Hangzhou Hikvision Digital Technology Co Ltd",
            [("Hangzhou Hikvision Digital Technology Co Ltd", "hikvision")],
        ),
        ("US Commerce Department", [("US Commerce Department", "commerce")]),
        ("US-China", [("US", "us"), ("China", "china")]),
        ("Face++", [("Face++", "megvii")]),
        ("Acme", [("Acme", "twin-a+twin-b")]),
        ("Ｈｕａｗｅｉ and Hik\u200bvision", [("Ｈｕａｗｅｉ", "huawei"), ("Hik\u200bvision", "hikvision")]),
        ("商汤被列入了吗", [("商汤", "sensetime")]),
        ("中国把商汤和华为列入", [("中国", "china"), ("商汤", "sensetime"), ("华为", "huawei")]),
        ("Huawei被列入", [("Huawei", "huawei")]),
    ],
)
def test_a_name_as_written_is_found_with_the_longest_reading(
    find: Find, text: str, names: list[tuple[str, str]]
) -> None:
    assert read(find(text)) == names
    assert {name.band for name in find(text)} == {Band.EXACT}


@pytest.mark.parametrize("text", ["the US", "U.S.", "u.s.", "US's", "the U.S. said"])
def test_a_name_in_short_capitals_is_found_in_capitals_or_dotted(find: Find, text: str) -> None:
    assert [name.party_ids for name in find(text)] == [("us",)]


@pytest.mark.parametrize("text", ["tell us about it", "Us", "us.", "tell us. It", "prc"])
def test_a_pronoun_is_no_country(find: Find, text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "typed", "party", "via"),
    [
        ("is hik vision listed", "hik vision", "hikvision", Via.SPLIT),
        ("i flytek", "i flytek", "iflytek", Via.SPLIT),
        ("Megviitechnology", "Megviitechnology", "megvii", Via.JOINED),
        ("hik-vision", "hik-vision", "hikvision", Via.SPLIT),
    ],
)
def test_words_joined_or_torn_are_one_name(find: Find, text: str, typed: str, party: str, via: Via) -> None:
    (name,) = find(text)
    assert (name.typed, name.party_ids, name.via, name.band) == (typed, (party,), via, Band.STRONG)


def test_sense_time_is_sensetime_without_an_alias_in_two_words() -> None:
    (name,) = Gazetteer([NameEntry("s", "SenseTime")]).find(words_of("is sense time listed"), VOCABULARY.__contains__)
    assert (name.typed, name.first_token, name.last_token, name.via) == ("sense time", 1, 3, Via.SPLIT)


def test_words_of_two_sentences_are_not_one_name(find: Find) -> None:
    assert find("Does it make sense. Time is") == ()


@pytest.mark.parametrize(
    ("text", "typed", "party"),
    [
        ("is hikvison listed", "hikvison", "hikvision"),
        ("is Hikivision listed", "Hikivision", "hikvision"),
        ("hikvison's ban", "hikvison", "hikvision"),
        ("sensetmie", "sensetmie", "sensetime"),
        ("ehsnetime huwaei", "huwaei", "huawei"),
        ("yiut", "yiut", "yitu"),
        ("the Uighers", "Uighers", "uighurs"),
        ("Megvi Technolgy", "Megvi Technolgy", "megvii"),
        ("Megvii Technolgy", "Megvii Technolgy", "megvii"),
        ("US Comerce Department", "US Comerce Department", "commerce"),
        ("Xinjiang Prodution and Construction Corps", "Xinjiang Prodution and Construction Corps", "xpcc"),
    ],
)
def test_a_mistyped_name_is_the_one_it_must_be(find: Find, text: str, typed: str, party: str) -> None:
    (name,) = find(text)
    assert (name.typed, name.party_ids, name.via, name.band) == (typed, (party,), Via.TYPO, Band.STRONG)
    assert name.score < 1


@pytest.mark.parametrize(
    "text",
    [
        "supply chain",  # vocabulary
        "Envision",  # another first letter
        "Microsoft and Nvidia and Siemens",
        "Dahuav",  # as near to one party as to another
        "yitx",  # four letters may only change places
        "chaina1",  # digits are no slips
        "face the list",  # "Face++" without its plus
    ],
)
def test_another_word_is_no_mistyped_name(find: Find, text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize("text", ["Sulaiman", "Ching", "Ali Abba", "mega vii", "iytu"])
def test_a_typo_that_may_be_another_name_is_only_possible(find: Find, text: str) -> None:
    (name,) = find(text)
    assert name.band is Band.POSSIBLE


def test_a_vocabulary_word_never_becomes_a_name(find: Find, entries: list[NameEntry]) -> None:
    gazetteer = Gazetteer(entries)
    assert gazetteer.find(words_of("hikvison"), lambda word: word == "hikvison") == ()


def test_a_country_is_never_the_typo_of_another() -> None:
    assert Gazetteer([NameEntry("s", "Slovakia")]).find(words_of("Slovenia"), lambda _: False) == ()


def test_a_flag_asks_for_capitals_in_longer_names() -> None:
    gazetteer = Gazetteer([NameEntry("t", "TATA", case=True)])
    assert gazetteer.find(words_of("tata"), lambda _: False) == ()
    assert gazetteer.find(words_of("TATA's"), lambda _: False)[0].typed == "TATA"


def test_a_party_whose_capitals_do_not_matter_is_found_beside_one_whose_do() -> None:
    gazetteer = Gazetteer([NameEntry("a", "IT"), NameEntry("b", "It", case=False)])
    assert gazetteer.find(words_of("it"), lambda _: False)[0].party_ids == ("b",)
    assert gazetteer.find(words_of("IT"), lambda _: False)[0].party_ids == ("a", "b")


def test_katakana_inside_a_longer_word_is_no_name() -> None:
    gazetteer = Gazetteer([NameEntry("m", "メタ")])
    assert gazetteer.find(words_of("メタルは"), lambda _: False) == ()
    assert gazetteer.find(words_of("メタは"), lambda _: False)[0].typed == "メタ"


def test_words_that_share_one_place_do_no_harm(find: Find, entries: list[NameEntry]) -> None:
    words = [Word("didn't", 0, 6), Word("didn't", 0, 6), Word("Huawei", 7, 13)]
    assert [name.typed for name in Gazetteer(entries).find(words, lambda _: False)] == ["Huawei"]


_FRAGMENTS = [
    "Hikvision",
    "hikvison",
    "US",
    "商汤",
    "sense",
    "time",
    "'s",
    ".",
    "-",
    "Acme",
    "\u200b",
    "U.S.",
    "&",
    "++",
    " ",
]


@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from(_FRAGMENTS)).map("".join),
        st.lists(st.sampled_from(_FRAGMENTS)).map(" ".join),
    )
)
def test_any_text_gives_names_inside_it_that_do_not_overlap(find: Find, text: str) -> None:
    words = words_of(text)
    end = 0
    for name in find(text):
        assert end <= name.start < name.end <= len(text)
        assert 0 <= name.first_token < name.last_token <= len(words)
        assert words[name.first_token].start <= name.start
        assert name.end <= words[name.last_token - 1].end
        assert name.typed == re.sub(r"\s+", " ", text[name.start : name.end])
        assert name.party_ids
        assert name.band > Band.NONE
        assert 0 < name.score <= 1
        end = name.end


@given(st.lists(st.builds(Word, st.text(), st.integers(0, 50), st.integers(0, 50))))
def test_words_with_any_places_do_no_harm(find: Find, entries: list[NameEntry], words: list[Word]) -> None:
    for name in Gazetteer(entries[:6]).find(words, lambda _: False):
        assert 0 <= name.first_token < name.last_token <= len(words)


@given(st.lists(st.text(), max_size=6), st.text())
def test_any_names_may_be_sought_in_any_text(aliases: list[str], text: str) -> None:
    gazetteer = Gazetteer(NameEntry(str(place), alias) for place, alias in enumerate(aliases))
    assert isinstance(gazetteer.find(words_of(text), lambda _: False), tuple)
