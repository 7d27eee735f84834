"""Capitalised names that the knowledge does not hold are proposed, and capitals that name nobody are not."""

import pytest

from bot.drafts.named import KnownNames
from bot.drafts.slugs import Ids
from bot.drafts.strangers import Stranger, strangers
from bot.facts.knowledge import Knowledge
from bot.questions.lexicon import Lexicon


@pytest.fixture(scope="session")
def lexicon(knowledge: Knowledge) -> Lexicon:
    return Lexicon(knowledge.vocabulary)


@pytest.fixture(scope="session")
def known(knowledge: Knowledge, lexicon: Lexicon) -> KnownNames:
    return KnownNames(knowledge, lexicon)


def names(known: KnownNames, lexicon: Lexicon, *sentences: str) -> list[tuple[str, ...]]:
    return [one.names for one in proposed(known, lexicon, *sentences)]


def proposed(known: KnownNames, lexicon: Lexicon, *sentences: str) -> tuple[Stranger, ...]:
    return strangers(sentences, known, lexicon, Ids(frozenset({"brown"})))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Old ferries left the harbour of Vell on Monday.", [("Vell",)]),
        ("The Ministry of Silly Walks objected.", [("Ministry of Silly Walks",)]),
        (
            "It hit Acme Widgets Co., Ltd. and Zoltan Industries Inc. hard.",
            [("Acme Widgets Co., Ltd.",), ("Zoltan Industries Inc.",)],
        ),
        ("So said Émile de la Tour and Ann-Marie O'Neill.", [("Émile de la Tour",), ("Ann-Marie O'Neill",)]),
        ("J. K. Holm said no.", [("J. K. Holm",)]),
        ("In May, NATO’s ships came.", [("NATO",)]),
        ("The mayor, Ada Rook, spoke; Rook left.", [("Ada Rook", "Rook")]),
        ("They met China's envoy in Beijing.", []),
        ("Ferries are loud.", []),
        ("Noise is a Problem Of The Harbour Town", []),
        ("SUMMARY: This rule is final.", []),
        ("I went.", []),
    ],
)
def test_names_are_told_from_mere_capitals(
    sentence: str, found: list[tuple[str, ...]], known: KnownNames, lexicon: Lexicon
) -> None:
    assert names(known, lexicon, sentence) == found


def test_short_forms_go_with_the_longer_name(known: KnownNames, lexicon: Lexicon) -> None:
    told = (
        "It sued Acme Widgets Ltd. over noise.",
        "Acme Widgets lost.",
        "He met Ada Rook of Vell.",
        "Rook left.",
        "The Vell Gazette wrote.",
    )
    assert names(known, lexicon, *told) == [
        ("Acme Widgets Ltd.", "Acme Widgets"), ("Ada Rook", "Rook"), ("Vell",), ("Vell Gazette",),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("It hit Acme Widgets Ltd. hard.", "company"),
        ("So said Mr. Brown.", "person"),
        ("Then Ada Rook said no.", "person"),
        ("So wrote the Vell Gazette.", "publication"),
        ("It asked the Ministry of Silly Walks.", "agency"),
        ("He lives in Vell.", "place"),
        ("It asked the University of Oldport.", "organisation"),
        ("Then Zoltan left.", ""),
    ],
)
def test_the_kind_is_guessed_with_a_reason(sentence: str, kind: str, known: KnownNames, lexicon: Lexicon) -> None:
    (found,) = proposed(known, lexicon, sentence)
    assert found.kind == kind
    assert found.why


def test_an_id_that_is_taken_gets_a_number(known: KnownNames, lexicon: Lexicon) -> None:
    assert [one.party for one in proposed(known, lexicon, "So said Mr. Brown.")] == ["brown-2"]
