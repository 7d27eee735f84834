"""Lines of a JSONL run as requests, and answers as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.answers.answer import Answer
from bot.cli.intake import decoded
from bot.errors import BadRequest

Id = str | int | None


@dataclass(frozen=True, slots=True)
class Request:
    """One question of a run; `as_of` is None where the line gives none."""

    id: Id
    question: str
    context: tuple[str, ...] = ()
    as_of: date | None = None


def request(line: bytes) -> Request:
    """A line as a request; keys that are not known are ignored. Raises BadRequest."""
    fields = _object(line)
    question = fields.get("question")
    if not isinstance(question, str):
        raise BadRequest('it has no "question" that is a string')
    return Request(_id(fields), question, _context(fields), _as_of(fields))


def id_in(line: bytes) -> Id:
    """The id of a line that is no request, as far as it has one."""
    try:
        return _id(_object(line))
    except BadRequest:
        return None


def json_of(answer: Answer, id_: Id, *, indent: int | None = None) -> bytes:
    """An answer as one JSON object in UTF-8, on one line unless indented."""
    return encoded({"id": id_, **vars(answer)}, indent=indent)


def encoded(fields: Mapping[str, object], *, indent: int | None = None) -> bytes:
    """JSON in UTF-8; half a surrogate pair, which UTF-8 cannot hold, as the escape that JSON has for it."""
    return json.dumps(fields, ensure_ascii=False, indent=indent, default=_plain).encode("utf-8", "backslashreplace")


def _plain(value: object) -> object:
    """What JSON has no form for: a day, or a part of an answer."""
    return value.isoformat() if isinstance(value, date) else vars(value)


def _object(line: bytes) -> dict[str, Any]:
    text = decoded(line, "it")
    try:
        fields = json.loads(text)
    except json.JSONDecodeError as fault:
        raise BadRequest(f"it is not JSON: {fault.msg.lower()} at character {fault.pos + 1}") from fault
    except (ValueError, RecursionError) as fault:  # a number of thousands of digits, or brackets thousands deep
        raise BadRequest("it is not JSON that can be read here: it is too large") from fault
    if not isinstance(fields, dict):
        raise BadRequest("it is JSON, but no object")
    return fields


def _id(fields: Mapping[str, Any]) -> Id:
    value = fields.get("id")
    if value is None or (isinstance(value, str | int) and not isinstance(value, bool)):
        return value
    raise BadRequest('its "id" is neither a string nor a whole number')


def _context(fields: Mapping[str, Any]) -> tuple[str, ...]:
    value = fields.get("context")
    if value is None:
        return ()
    if isinstance(value, list) and all(isinstance(question, str) for question in value):
        return tuple(value)
    raise BadRequest('its "context" is no list of strings')


def _as_of(fields: Mapping[str, Any]) -> date | None:
    value = fields.get("as_of")
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as fault:
        raise BadRequest('its "as_of" is no date such as 2019-11-01') from fault
