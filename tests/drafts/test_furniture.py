"""Lines that state nothing are known for what they are."""

import pytest

from bot.drafts.furniture import why_left_out, without_credit


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more: Protect the ferries", "a link to another article"),
        ("ALSO READ: another piece", "a link to another article"),
        ("Follow us on Twitter:\u00a0@TheVellGazette", "an invitation to readers"),
        ("Sign up for our newsletter", "an invitation to readers"),
        ("3 min read", "the reading time"),
        ("[Getty]", "a photo credit"),
        ("Photo: Vell Press Agency", "a photo credit"),
        ("© 2021 Vell Gazette", "a photo credit"),
        ("Copyright 2021 Vell Gazette. All rights reserved.", "a notice of rights"),
        ("Advertisement", "an advertisement"),
        ("Tags: ferries, noise", "labels of the page"),
        ("By Ann-Marie O'Neill and Jon Holm", "a byline"),
        ("https://example.org/ferries", "an address"),
        ("news@example.org", "an address"),
    ],
)
def test_a_line_of_the_page_is_left_out_with_its_kind(line: str, kind: str) -> None:
    assert why_left_out(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Photographs of the harbour caused outrage.",
        "By Monday the ferries had gone.",
        "Likely causes are unknown.",
        "The office said it would read more letters.",
        "Sharing is forbidden in the harbour.",
        "Follow us, " + "they said, and the ferries followed them out of the harbour, " * 4,
    ],
)
def test_a_statement_is_kept(line: str) -> None:
    assert why_left_out(line) is None


def test_a_credit_in_brackets_is_cut_from_the_end_of_a_caption() -> None:
    line = "  A ferry leaves the harbour [Getty] "
    body = without_credit(line)
    assert line[body.start : body.end] == "A ferry leaves the harbour"
    kept = "The ferry (built in 1910)"
    assert without_credit(kept).end == len(kept)
