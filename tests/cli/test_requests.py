from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Answer
from bot.cli.requests import Request, encoded, id_in, json_of, request
from bot.errors import BadRequest


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        (b'{"id": "x", "question": "why?"}', Request("x", "why?")),
        (b'{"question": "why?"}', Request(None, "why?")),
        (b'\xef\xbb\xbf{"id": 7, "question": "why?"}\r\n', Request(7, "why?")),
        (b'{"id": null, "question": "", "context": null, "as_of": null}', Request(None, "")),
        (b'{"id": "x", "question": "why?", "context": ["a", "b"]}', Request("x", "why?", ("a", "b"))),
        (b'{"id": "x", "question": "why?", "as_of": "2019-11-01"}', Request("x", "why?", (), date(2019, 11, 1))),
        (b'{"id": "x", "question": "why?", "colour": "green"}', Request("x", "why?")),
    ],
)
def test_a_line_is_read_as_a_request(line: bytes, meant: Request) -> None:
    assert request(line) == meant


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"", "it is not JSON: expecting value at character 1"),
        (b"{", "it is not JSON: expecting property name enclosed in double quotes at character 2"),
        (b'{"question": "caf\xe9"}', "it is not UTF-8 (byte 18)"),
        (b"[" * 100_000, "it is not JSON that can be read here: it is too large"),
        (b'{"id": ' + b"9" * 5_000 + b"}", "it is not JSON that can be read here: it is too large"),
        (b'["why?"]', "it is JSON, but no object"),
        (b'{"id": "x"}', 'it has no "question" that is a string'),
        (b'{"question": 7}', 'it has no "question" that is a string'),
        (b'{"question": "why?", "id": ["x"]}', 'its "id" is neither a string nor a whole number'),
        (b'{"question": "why?", "id": NaN}', 'its "id" is neither a string nor a whole number'),
        (b'{"question": "why?", "id": true}', 'its "id" is neither a string nor a whole number'),
        (b'{"question": "why?", "context": "before"}', 'its "context" is no list of strings'),
        (b'{"question": "why?", "context": [1]}', 'its "context" is no list of strings'),
        (b'{"question": "why?", "as_of": "1 May"}', 'its "as_of" is no date such as 2019-11-01'),
        (b'{"question": "why?", "as_of": 2019}', 'its "as_of" is no date such as 2019-11-01'),
    ],
)
def test_a_line_that_is_no_request_is_refused_with_the_reason(line: bytes, reason: str) -> None:
    with pytest.raises(BadRequest) as refusal:
        request(line)
    assert str(refusal.value) == reason


@pytest.mark.parametrize(
    ("line", "id_"), [(b'{"id": "x"}', "x"), (b'{"id": 7}', 7), (b'{"id": []}', None), (b"{}", None), (b"{", None)]
)
def test_a_refused_line_keeps_its_id_where_it_has_one(line: bytes, id_: str | int | None) -> None:
    assert id_in(line) == id_


def test_an_answer_is_one_line_of_json_with_the_keys_of_the_contract() -> None:
    line = json_of(Answer(status="not_found", text="Die Quellen\nschweigen: 商汤", as_of=date(2019, 10, 8)), "x")
    assert b"\n" not in line
    assert "商汤".encode() in line
    fields = json.loads(line)
    assert {
        "id", "status", "verdict", "listing", "text", "citations", "related", "parties", "reading", "reason", "options",
        "as_of",
    } <= set(fields)  # fmt: skip
    assert (fields["id"], fields["as_of"], fields["verdict"], fields["citations"]) == ("x", "2019-10-08", None, [])


@given(st.text(st.characters(categories=None)))
def test_any_text_comes_through_json_as_it_was(text: str) -> None:
    assert json.loads(encoded({"id": text})) == {"id": text}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["id", "question", "context", "as_of"]), inner),
)


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_line_is_a_request_or_refused(line: bytes) -> None:
    try:
        assert isinstance(request(line).question, str)
    except BadRequest:
        id_in(line)
