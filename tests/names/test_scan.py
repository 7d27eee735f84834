import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.names.index import NameIndex
from bot.names.match import Band, NameEntry, NameMatch, Via
from bot.names.scan import ScanIndex


def match(query: str, alias: str) -> NameMatch | None:
    """How the query matches the only name of an index."""
    return next(iter(ScanIndex([NameEntry("p", alias)]).search(query)), None)


def band(query: str, alias: str) -> Band:
    found = match(query, alias)
    return found.band if found else Band.NONE


@pytest.mark.parametrize(
    ("query", "alias"),
    [
        ("SIS DOO", "S.I.S. d.o.o."),
        ("Apple Incorporated", "Apple, Inc."),
        ("Societe Generale", "Société Générale"),
        ("AT and T", "AT&T"),
        ("OAO Gazprom", "Open Joint Stock Company Gazprom"),
        ("商汤", "商汤"),
    ],
)
def test_one_name_in_two_spellings_is_exact(query: str, alias: str) -> None:
    assert band(query, alias) is Band.EXACT
    assert ScanIndex([NameEntry("p", alias)]).exact(query)[0].score == 1.0


@pytest.mark.parametrize(
    ("query", "alias", "via"),
    [
        ("Hikvision", "Hikvision Ltd", Via.LEGAL_FORM),
        ("Sense Time", "SenseTime", Via.SPLIT),
        ("MegviiTechnology", "Megvii Technology", Via.JOINED),
        ("SiemensAG", "Siemens", Via.JOINED),
        ("hikvison", "Hikvision", Via.TYPO),
        ("Jinping Xi", "Xi Jinping", Via.ORDER),
        ("Megvii", "Megvii Technology Group", Via.DROPPED),
        ("Hikvision Group", "Hikvision", Via.ADDED),
        ("海康威视", "杭州海康威视有限公司", Via.DROPPED),
    ],
)
def test_a_small_difference_is_strong_and_says_what_it_is(query: str, alias: str, via: Via) -> None:
    found = match(query, alias)
    assert found is not None
    assert (found.band, found.via) == (Band.STRONG, via)


@pytest.mark.parametrize(
    ("query", "alias"),
    [
        ("Technology Corp", "Megvii Technology Corp"),  # a common word is nobody's
        ("Bank of China", "Bank of China (Hong Kong)"),
        ("State Grid Corporation of Chile", "State Grid Corporation of China"),
        ("Management Company 23", "Management Company 24"),
        ("Capital Trust II", "Capital Trust III"),
        ("Factory 12 Kalinin", "Factory 14 Kalinin"),
        ("Banco Santander", "Banco Santander Mexico"),
        ("BWI Industries", "BAE Industries"),  # three letters are never mistyped
        ("J Smith", "John Smith"),
        ("PLA", "People's Liberation Army"),
        ("Saudi Arabian Gas Company", "Saudi Arabian Oil Company"),
        ("Devon Energy", "Devon"),
        ("Barack Obama", "Michelle Obama"),
        ("高石早苗", "高市早苗"),
    ],
)
def test_what_may_be_another_party_is_never_a_yes(query: str, alias: str) -> None:
    assert band(query, alias) < Band.STRONG


def test_a_different_word_is_worse_than_an_added_one_and_that_than_a_missing_one() -> None:
    missing, added, different = (
        match(query, alias)
        for query, alias in (
            ("Alpha Bravo", "Alpha Bravo Gamma"),
            ("Alpha Bravo Gamma", "Alpha Bravo"),
            ("Alpha Bravo Delta", "Alpha Bravo Gamma"),
        )
    )
    assert missing
    assert added
    assert different
    assert missing.score > added.score > different.score


def test_a_missing_common_word_costs_less_than_a_missing_rare_one() -> None:
    common, rare = match("Alpha Bravo", "Alpha Bravo Technology"), match("Alpha Bravo", "Alpha Bravo Quendel")
    assert common
    assert rare
    assert common.score > rare.score


def test_the_explanation_says_what_matched_differed_lacked_and_was_ignored() -> None:
    found = match("Hikvison Digital Oslo Ltd", "Hangzhou Hikvision Digital Inc")
    assert found is not None
    explanation = found.explanation
    assert explanation.matched == ("digital",)
    assert explanation.differing == (("hikvison", "hikvision"),)
    assert explanation.missing == ("hangzhou",)
    assert explanation.extra == ("oslo",)
    assert explanation.ignored == ("inc", "ltd")


def test_a_typo_that_two_parties_come_near_to_is_only_possible() -> None:
    index = ScanIndex([NameEntry("a", "Dahuantex"), NameEntry("b", "Dahuandex")])
    assert {found.band for found in index.search("Dahuanex")} == {Band.POSSIBLE}


def test_parties_that_share_a_name_are_all_given(index: ScanIndex) -> None:
    assert [found.party_id for found in index.exact("acme")] == ["twin-a", "twin-b"]


def test_an_alias_says_so_when_it_matches(index: ScanIndex) -> None:
    assert index.exact("Yitu Technologies Ltd") == ()
    assert index.exact("Yitu Technologies")[0].via is Via.ALIAS


def test_the_best_match_comes_first_and_the_limit_holds(index: ScanIndex) -> None:
    found = index.search("Hikvision", limit=1)
    assert [(match.party_id, match.band) for match in found] == [("hikvision", Band.EXACT)]


def test_nothing_is_like_an_empty_text(index: ScanIndex) -> None:
    assert index.search("") == index.search("?!") == index.exact("") == ()


def test_an_empty_index_finds_nothing() -> None:
    index: NameIndex = ScanIndex([])
    assert (len(index), index.search("Hikvision"), index.exact("Hikvision")) == (0, (), ())


@given(st.text())
def test_any_text_may_be_searched_and_bands_fall(index: ScanIndex, text: str) -> None:
    found = index.search(text)
    assert [match.band for match in found] == sorted((match.band for match in found), reverse=True)
    assert all(match.band > Band.NONE and 0 < match.score <= 1 for match in found)
    assert found == index.search(text)


@given(st.text(), st.text())
def test_any_two_names_may_be_compared(query: str, alias: str) -> None:
    assert band(query, alias) in Band
