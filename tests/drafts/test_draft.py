"""A draft is a fact file that is whole but for what its TODOs name."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.drafts.draft import draft_article
from bot.drafts.proof import prove
from bot.drafts.seal import seal
from bot.errors import KnowledgeInvalid, Problem
from bot.facts.knowledge import Knowledge
from tests.knowledge_builder import KnowledgeFolder, small_knowledge

ARTICLE = """Vell bars twelve ferries 'drowning town in noise'
4 min read
12 March, 2021
By Ann-Marie O'Neill
Old ferries were barred from the harbour of Vell on Monday, the port office said.

The ban covers twelve ferries of Acme Widgets Co., Ltd. and will take effect on Friday. It cost around 3 million crowns.
A ferry leaves the harbour [Getty]
"They drown us in noise. They always did," said mayor Ada Rook. "It must end now, and for good."
Acme said its ferries were "whisper-quiet".
Neighbours accuse Acme Widgets of sinking a 2.5 tonne boat last month.
Read more: Ferries of the world
Ferries banned
Rook, who has long fought the U.S. firm, did not answer.
There have been reports that ferries still sail.
Follow us: @VellGazette
"""

NAMED_BY: dict[str, str] = {
    "unknown predicate ''": "predicate",
    "so a speaker is needed": "speaker",
    "kind: Input should be": "kind",
    "published: Field required": "published",
    "publisher: it is empty": "publisher",
    "title: it is empty": "title",
}
"""A part of each reason for which a draft may be refused, and the field whose TODO names it."""

CHUNKS = st.sampled_from(
    '"They sank," said Ada Rook.|On Monday|, the port office said|12 March, 2021|28 ferries|\n|\n\n|. |"|“|”|Acme Ltd.|'
    "U.S.| it says are |accused|barred|Read more: x|https://example.org|3.5 million|last month|not |'|\\|\t|#|]|中国。|"
    "Vell|Vell's|She said|the company|“No,”".split("|")
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeFolder:
    """A valid folder beside which each draft is put."""
    return small_knowledge(tmp_path_factory.mktemp("drafts") / "knowledge")


@pytest.fixture(scope="module")
def small(folder: KnowledgeFolder) -> Knowledge:
    return folder.load()


@pytest.fixture(scope="module")
def draft(small: Knowledge) -> str:
    return draft_article(ARTICLE, small)


@pytest.fixture(scope="module")
def claims(draft: str) -> list[dict[str, Any]]:
    return list(tomllib.loads(draft)["claim"])


def test_each_sentence_is_one_claim_and_each_stands_where_it_says(claims: list[dict[str, Any]]) -> None:
    assert [claim["quote"] for claim in claims] == [
        "Vell bars twelve ferries 'drowning town in noise'",
        "12 March, 2021",
        "Old ferries were barred from the harbour of Vell on Monday, the port office said.",
        "The ban covers twelve ferries of Acme Widgets Co., Ltd. and will take effect on Friday.",
        "It cost around 3 million crowns.",
        "A ferry leaves the harbour",
        '"They drown us in noise. They always did," said mayor Ada Rook.',
        '"It must end now, and for good."',
        'Acme said its ferries were "whisper-quiet".',
        "Neighbours accuse Acme Widgets of sinking a 2.5 tonne boat last month.",
        "Ferries banned",
        "Rook, who has long fought the U.S. firm, did not answer.",
        "There have been reports that ferries still sail.",
    ]
    for claim in claims:
        at = claim["locator"]
        assert ARTICLE[at["start"] : at["end"]] == claim["quote"]


def test_the_head_is_guessed(draft: str) -> None:
    source = tomllib.loads(draft)["source"]
    assert source["id"] == "vell-gazette-2021-03-12"
    assert source["title"] == "Vell bars twelve ferries 'drowning town in noise'"
    assert source["publisher"] == "Vell Gazette"
    assert str(source["published"]) == "2021-03-12"
    assert "# TODO publisher: guessed from @VellGazette" in draft


def test_lines_of_the_page_are_left_out_in_comments(draft: str) -> None:
    for line in (
        "# left out, paragraph 2, the reading time: 4 min read",
        "# left out, paragraph 4, a byline: By Ann-Marie O'Neill",
        "# left out of paragraph 7, a photo credit: [Getty]",
        "# left out, paragraph 11, a link to another article: Read more: Ferries of the world",
        "# left out, paragraph 15, an invitation to readers: Follow us: @VellGazette",
    ):
        assert line in draft.splitlines()


@pytest.mark.parametrize(
    ("beginning", "fields"),
    [
        ("Old ferries", {"predicate": "bar", "voice": "reported_speech", "speaker": "port-office"}),
        ("The ban", {"predicate": "bar", "voice": "publisher", "modality": "planned"}),
        ('"They drown', {"predicate": "condemn", "voice": "direct_quote", "speaker": "ada-rook"}),
        ('"It must', {"voice": "direct_quote", "speaker": "ada-rook"}),
        ("Acme said", {"voice": "reported_speech"}),
        ("Neighbours", {"voice": "alleged"}),
        ("There have", {"voice": "reported_unattributed"}),
    ],
)
def test_predicate_voice_and_speaker_are_guessed(
    beginning: str, fields: dict[str, str], claims: list[dict[str, Any]]
) -> None:
    claim = _claim(claims, beginning)
    assert {key: claim.get(key) for key in fields} == fields


def test_times_are_resolved_against_the_date_line(claims: list[dict[str, Any]]) -> None:
    barred, effect = _claim(claims, "Old ferries")["time"], _claim(claims, "The ban")["time"]
    assert (str(barred["from"]), barred["as_printed"]) == ("2021-03-08", "Monday")
    assert (str(effect["from"]), effect["how"][:10]) == ("2021-03-12", "the Friday")
    month = _claim(claims, "Neighbours")["time"]
    assert (str(month["from"]), str(month["to"])) == ("2021-02-01", "2021-02-28")


def test_numbers_stand_with_what_they_count_or_in_a_todo(draft: str, claims: list[dict[str, Any]]) -> None:
    assert _claim(claims, "The ban")["quantity"] == {"number": 12, "unit": "ferry", "as_printed": "twelve ferries"}
    assert "# TODO quantity: no concept for what '3 million' counts" in draft
    assert "# TODO quantity: '2.5' is not whole" in draft


def test_roles_are_guessed_from_the_order_of_words(claims: list[dict[str, Any]]) -> None:
    assert _claim(claims, '"They drown')["roles"] == {"speaker": ["ada-rook"]}
    assert _claim(claims, "Old ferries")["roles"]["place"] == ["vell"]


def test_unknown_names_become_parties(draft: str) -> None:
    parties = tomllib.loads(draft)["party"]
    assert parties["acme-widgets-co-ltd"]["kind"] == "company"
    assert parties["acme-widgets-co-ltd"]["names"] == ["Acme Widgets Co., Ltd.", "Acme Widgets"]
    assert "complete it; it may be short for 'Acme Widgets Co., Ltd.' or 'Acme Widgets'" in draft
    assert not {"vell", "ada-rook", "port-office"} & set(parties)


def test_a_quotation_that_goes_on_has_the_claim_before_it_as_evidence(claims: list[dict[str, Any]]) -> None:
    assert _claim(claims, '"It must')["evidence"] == [_claim(claims, '"They drown')["id"]]


def test_a_draft_is_refused_only_for_what_its_todos_name(draft: str, folder: KnowledgeFolder) -> None:
    problems = _problems(draft, folder)
    assert problems
    assert _unnamed(problems, draft) == []


def test_a_draft_whose_todos_are_settled_is_taken(draft: str, folder: KnowledgeFolder, small: Knowledge) -> None:
    settled = re.sub(r'^predicate = ""$', 'predicate = "bar"', draft, flags=re.MULTILINE)
    settled = re.sub(r'^kind = ""$', 'kind = "company"', settled, flags=re.MULTILINE)
    settled = re.sub(r'^speaker = ""$', 'speaker = "the-twelve"', settled, flags=re.MULTILINE)
    assert _problems(settled, folder) == ()
    folder.write("sources/draft.toml", settled)
    try:
        file = folder.load().file("vell-gazette-2021-03-12")
    finally:
        (folder.root / "sources/draft.toml").unlink()
    assert prove(file, ARTICLE) == ()


def test_a_draft_is_sealed_already(draft: str) -> None:
    assert seal(draft, ARTICLE) == draft


def test_the_same_text_gives_the_same_draft(draft: str, small: Knowledge) -> None:
    assert draft_article(ARTICLE, small) == draft


def test_ids_are_new_to_the_knowledge(small: Knowledge) -> None:
    same = draft_article(ARTICLE.replace("VellGazette", "vell"), small)
    ids = [claim["id"] for claim in tomllib.loads(same)["claim"]]
    assert len(ids) == len(set(ids))
    assert not set(ids) & {claim.id for claim in small.claims}
    assert tomllib.loads(same)["source"]["id"] == "vell-2021-03-12-2"


def test_without_a_date_line_the_day_is_left_to_a_person(small: Knowledge, folder: KnowledgeFolder) -> None:
    undated = draft_article(ARTICLE.replace("12 March, 2021\n", ""), small)
    assert "# TODO published: no line of the text is a date" in undated
    assert "not resolved: the article's date is not known" in undated
    assert _unnamed(_problems(undated, folder), undated) == []


def test_with_the_shipped_vocabulary_a_draft_is_whole_too(knowledge: Knowledge) -> None:
    claims = tomllib.loads(draft_article(ARTICLE, knowledge))["claim"]
    assert _claim(claims, "Old ferries")["predicate"] in knowledge.vocabulary.predicates
    assert all(claim["voice"] for claim in claims)


@example(text="")
@example(text='"')
@example(text="'''\"'''\"")
@example(text="\x00\x7f\u2028 \u0085")
@example(text="Line\r\nEnds\r\n1 May 2020\r\n")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text() | st.lists(CHUNKS, max_size=30).map("".join))
def test_any_text_becomes_toml_that_only_its_todos_keep_from_loading(
    text: str, small: Knowledge, folder: KnowledgeFolder
) -> None:
    made = draft_article(text, small)
    assert seal(made, text) == made
    assert _unnamed(_problems(made, folder), made) == []


def _claim(claims: list[dict[str, Any]], beginning: str) -> dict[str, Any]:
    return next(claim for claim in claims if claim["quote"].startswith(beginning))


def _problems(draft: str, folder: KnowledgeFolder) -> tuple[Problem, ...]:
    """Why the folder is refused with a draft in it; nothing when it is taken."""
    path: Path = folder.root / "sources/draft.toml"
    path.write_bytes(draft.encode())
    try:
        folder.load()
    except KnowledgeInvalid as refusal:
        return refusal.problems
    finally:
        path.unlink()
    return ()


def _unnamed(problems: tuple[Problem, ...], draft: str) -> list[str]:
    """Problems for which the entry has no TODO on the field in question."""
    return [str(problem) for problem in problems if not _is_named(problem, draft)]


def _is_named(problem: Problem, draft: str) -> bool:
    field = next((field for part, field in NAMED_BY.items() if part in problem.reason), None)
    blocks = [block for block in draft.split("\n\n") if _begins(block, problem.entry)]
    return field is not None and any(f"# TODO {field}: " in block for block in blocks)


def _begins(block: str, entry: str) -> bool:
    return f'\nid = "{entry}"\n' in block or block.startswith((f"[party.{entry}]", f"[{entry}]"))
