"""Sealing writes what follows from the text, and touches nothing else."""

import re
import tomllib
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.drafts.seal import seal
from bot.errors import NotSealable
from bot.facts.digests import quote_digest, text_digest


def test_a_sealed_file_differs_from_the_bare_one_by_added_lines_alone(bare: str, sealed: str) -> None:
    added = re.compile(r"^(locator|digest|length|sha256) = .*\n|^\[source\.text\]\n\n?", re.MULTILINE)
    assert added.sub("", sealed).split() == bare.split()


def test_every_locator_and_digest_is_that_of_its_quote(sealed: str, text: str) -> None:
    for claim in _claims(sealed):
        at = claim["locator"]
        assert text[at["start"] : at["end"]] == claim["quote"]
        assert claim["digest"] == quote_digest(claim["quote"])
    assert [claim["locator"]["paragraph"] for claim in _claims(sealed)] == [3, 4]


def test_the_source_takes_length_and_digest_of_the_text(sealed: str, text: str) -> None:
    assert tomllib.loads(sealed)["source"]["text"] == {"length": len(text), "sha256": text_digest(text)}


def test_sealing_twice_changes_nothing(sealed: str, text: str) -> None:
    assert seal(sealed, text) == sealed


def test_new_fields_stand_behind_the_quote_and_before_the_next_heading(sealed: str) -> None:
    parts = ("the port office said", "locator", "digest", 'notes = "the', "# ---- what")
    order = [sealed.index(part) for part in parts]
    assert order == sorted(order)


def test_stale_fields_are_renewed_in_place(sealed: str, text: str) -> None:
    stale = sealed.replace("start = ", "start = 9").replace("length = ", "length = 9")
    stale = re.sub(r'digest = "\w+"', 'digest = "0"  # old', stale)
    assert seal(stale, text).replace("  # old", "") == sealed


def test_a_text_that_grew_at_its_head_moves_every_locator(sealed: str, text: str) -> None:
    moved = [claim["locator"] for claim in _claims(seal(sealed, f"Exclusive\n{text}"))]
    before = [claim["locator"] for claim in _claims(sealed)]
    assert [at["start"] for at in moved] == [at["start"] + len("Exclusive\n") for at in before]
    assert [at["paragraph"] for at in moved] == [at["paragraph"] + 1 for at in before]


def test_a_quote_that_stands_twice_gets_the_first_place_unless_its_locator_names_another(text: str) -> None:
    first, second = text.index("The harbour of Vell"), text.rindex("The harbour of Vell")
    assert _only_start('quote = "The harbour of Vell"', text) == first
    named = f'quote = "The harbour of Vell"\nlocator = {{ paragraph = 1, start = {second}, end = 0 }}'
    assert _only_start(named, text) == second


def test_every_quote_that_is_not_in_the_text_is_named_with_its_difference(bare: str, text: str) -> None:
    wrong = bare.replace("old ferries on Monday", "old barges on Monday").replace("unbearable", "unbearably loud")
    with pytest.raises(NotSealable) as caught:
        seal(wrong, text)
    assert [problem.entry for problem in caught.value.problems] == ["gates-closed", "mayor-noise"]
    first, second = (problem.reason for problem in caught.value.problems)
    assert "the text has 'f'" in first
    assert "the quote has 'b'" in first
    assert f"differ at offset {text.index('unbearable') + len('unbearabl')} " in second


def test_lookalikes_are_called_by_their_names(text: str) -> None:
    with pytest.raises(NotSealable, match="right double quotation mark"):
        seal(_file("quote = '''\"The noise is unbearable,” said mayor Ada Rook.'''"), text)


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ('predicate = "bar"', "it has no quote"),
        ("quote = 3", "it has no quote"),
        ('quote = ""', "it has no quote"),
        ('quote = "Wholly unlike words"', "nothing in the text is like it"),
        ('quote = """said mayor Ada Rook.\nThe harbour"""', "reaches past the end of paragraph 4"),
    ],
)
def test_a_claim_without_a_usable_quote_is_refused(claim: str, reason: str, text: str) -> None:
    with pytest.raises(NotSealable, match=reason):
        seal(_file(claim), text)


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        ("x =", "cannot be read as TOML"),
        ("", "there is no"),
        ("source = 1", "is to stand whole"),
        ("claim = 1\n[source]", "to be written as"),
        ('claim = [{ quote = "12" }]\n[source]', "to be written as"),
        ("[source]\ntext = 3", "to be a table"),
        ('[source]\nid = "a"\n[[claim]]\nquote = "12"\n[source.text]\nlength = 1', "is to stand whole"),
        ('[source]\n[[claim]]\nquote = "12"\n[[discrepancy]]\nid = "d"\n[[claim]]\nquote = "12"', "kept as written"),
    ],
)
def test_a_file_of_another_shape_is_refused_in_words(toml: str, reason: str, text: str) -> None:
    with pytest.raises(NotSealable, match=reason):
        seal(toml, text)


@given(toml=st.text(), text=st.text())
def test_any_text_is_sealed_or_refused(toml: str, text: str) -> None:
    with suppress(NotSealable):
        tomllib.loads(seal(toml, text))


@given(lines=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1), pick=st.data())
def test_whatever_is_quoted_from_a_paragraph_is_found_again(lines: list[str], pick: st.DataObject) -> None:
    text = "\n".join(lines)
    filled = [line for line in text.split("\n") if line.strip()]
    if filled:
        line = pick.draw(st.sampled_from(filled))
        quote = pick.draw(st.sampled_from([line, line[: len(line) // 2 + 1]]))
        start = _only_start(f"quote = {_basic(quote)}", text)
        assert text[start : start + len(quote)] == quote


def _basic(value: str) -> str:
    """A TOML string with every character escaped."""
    return '"' + "".join(f"\\U{ord(character):08x}" for character in value) + '"'


def _file(claim: str) -> str:
    return f'[source]\nid = "a"\n\n[[claim]]\nid = "one"\n{claim}\n'


def _only_start(claim: str, text: str) -> int:
    (found,) = _claims(seal(_file(claim), text))
    return int(found["locator"]["start"])


def _claims(toml: str) -> list[dict[str, Any]]:
    return list(tomllib.loads(toml)["claim"])
