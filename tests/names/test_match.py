import pytest

from bot.names.match import Band, NameEntry


def test_bands_rise_from_none_to_exact() -> None:
    assert sorted([Band.EXACT, Band.NONE, Band.STRONG, Band.POSSIBLE]) == [
        Band.NONE,
        Band.POSSIBLE,
        Band.STRONG,
        Band.EXACT,
    ]
    assert Band.EXACT >= Band.STRONG > Band.POSSIBLE
    assert not Band.POSSIBLE >= Band.STRONG


@pytest.mark.parametrize(
    ("alias", "case", "matters"),
    [
        ("US", None, True),
        ("U.S.", None, True),
        ("PRC", None, True),
        ("XPCC", None, False),
        ("Uk", None, False),
        ("PRC", False, False),
        ("TATA", True, True),
        ("the US", None, False),
        ("商汤", None, False),
    ],
)
def test_capitals_matter_for_short_names_in_capitals_unless_told(alias: str, case: bool | None, matters: bool) -> None:
    assert NameEntry("p", alias, case=case).case_matters is matters
