import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.names.legal_forms import LEGAL_FORMS, split_joined_end, split_legal
from bot.names.normal import normal_tokens, normalise


@pytest.mark.parametrize(
    ("name", "normal"),
    [
        ("Société Générale", "societe generale"),
        ("Straße Łódź", "strasse lodz"),
        ("Ｈｕａｗｅｉ", "huawei"),
        ("Hik\u200bvi\u00adsion", "hikvision"),
        ("People’s Al-Qa'ida", "peoples al qaida"),
        ("AT&T", "at and t"),
        ("S.I.S. d.o.o.", "sis doo"),
        ("S I S d. o. o.", "sisdoo"),
        ("A.B.C.Technologies", "abc technologies"),
        ("Co.,Ltd.", "co ltd"),
        ("FABERLIC EUROPE Sp. z o.o.", "faberlic europe sp z oo"),
        ("商 汤 IT公司", "商汤 it 公司"),
        ("", ""),
        ("?!", ""),
    ],
)
def test_spelling_habits_are_taken_away(name: str, normal: str) -> None:
    assert normalise(name) == normal


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(alphabet="aSs.&' \u0130\u0301\u200b\uff07\uff06商ガ가\u3099\u0149ß-1"))
def test_normalising_twice_is_normalising_once_for_awkward_characters(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@pytest.mark.parametrize(
    ("name", "core", "codes"),
    [
        ("SIS DOO", "sis", ("doo",)),
        ("SIS d.o.o.", "sis", ("doo",)),
        ("Hikvision Co., Ltd.", "hikvision", ("co", "ltd")),
        ("Apple Incorporated", "apple", ("inc",)),
        ("OAO Gazprom", "gazprom", ("ojsc",)),
        ("Open Joint Stock Company Gazprom", "gazprom", ("ojsc",)),
        ("Top Glove Sdn Bhd", "top glove", ("sdn bhd",)),
        ("Jomadi S.A. de C.V.", "jomadi", ("sa de cv",)),
        ("商汤科技有限公司", "商汤科技", ("cn",)),
        ("ООО Дако", "дако", ("ooo",)),
        ("Huawei Group", "huawei group", ()),
        ("AS Roma", "as roma", ()),
        ("Company Limited", "company", ("ltd",)),
    ],
)
def test_legal_forms_are_taken_off_the_ends(name: str, core: str, codes: tuple[str, ...]) -> None:
    words, found = split_legal(normal_tokens(name))
    assert (" ".join(words), found) == (core, codes)


@given(st.text())
def test_a_name_with_words_keeps_one_without_its_legal_forms(text: str) -> None:
    tokens = normal_tokens(text)
    assert bool(split_legal(tokens)[0]) == bool(tokens)


@pytest.mark.parametrize("form", sorted(LEGAL_FORMS))
def test_each_legal_form_stands_in_the_table_in_normal_form(form: tuple[str, ...]) -> None:
    assert normal_tokens(" ".join(form)) == form


def test_a_legal_form_written_onto_a_name_is_seen() -> None:
    assert split_joined_end("siemensag") == ("siemens", "ag")
    assert split_joined_end("bag") is None
