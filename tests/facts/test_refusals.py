"""Loading refuses bad knowledge, naming file and entry, and reports every problem at once."""

import pytest

from bot.errors import KnowledgeInvalid, Problem
from tests.knowledge_builder import (
    ARTICLE_FILE,
    CONCEPT_FILE,
    PARTY_FILE,
    PREDICATE_FILE,
    REGISTER_FILE,
    SHIPPED,
    KnowledgeFolder,
)

Spoiling = tuple[str, str, str, str, str]
"""A file, the text to replace in it, what to put there; then the entry of the only problem and a part of its reason."""

IN_CLAIMS: list[Spoiling] = [
    (ARTICLE_FILE, "drown us", "Drown us", "mayor-noise", "the digest does not fit the quote; it would be '"),
    (ARTICLE_FILE, "end = 136 }", "end = 137 }", "ferries-barred", "the offsets 55 to 137 do not fit a quote of 81"),
    (ARTICLE_FILE, "start = 55, end = 136", "start = -1, end = 80", "ferries-barred", "offsets from 0"),
    (ARTICLE_FILE, "paragraph = 3", "paragraph = 0", "ferries-barred", "paragraphs count from 1"),
    (ARTICLE_FILE, "locator = { paragraph = 3, start = 55, end = 136 }", "", "ferries-barred", "it has no locator"),
    (ARTICLE_FILE, "length = 215", "length = 200", "", "a quote reaches past the end of the text (200 characters)"),
    (ARTICLE_FILE, "start = 168, end = 214", "start = 100, end = 146", "", "ferries-barred and mayor-noise overlap"),
    (ARTICLE_FILE, "paragraph = 4", "paragraph = 9", "", "mayor-noise stands after twelve-ferries, but in an earlier"),
    (ARTICLE_FILE, '"Monday", from', '"Tuesday", from', "ferries-barred", "the time 'Tuesday' is not in the quote"),
    (ARTICLE_FILE, '"Monday", from', '"", from', "ferries-barred", "the time '' is not in the quote"),
    (ARTICLE_FILE, "from = 2021-03-08", "to = 2021-03-08", "ferries-barred", "needs a first day"),
    (ARTICLE_FILE, "from = 2021-03-08", "from = 2021-03-08, to = 2021-03-07", "ferries-barred", "before it begins"),
    (ARTICLE_FILE, '"twelve ferries"', '"twelve boats"', "twelve-ferries", "the number 'twelve boats' is not in"),
    (ARTICLE_FILE, "number = 12", "number = 13", "twelve-ferries", "the number 13 is printed as 'twelve ferries'"),
    (ARTICLE_FILE, '"twelve ferries"', '"ferries"', "twelve-ferries", "the number 12 is printed as 'ferries', and not"),
    (ARTICLE_FILE, '"twelve ferries"', '""', "twelve-ferries", "the number '' is not in the quote"),
    (
        ARTICLE_FILE,
        'agent = ["port-office"], place',
        'agent = ["ada-rook"], place',
        "ferries-barred",
        "'ada-rook' is not",
    ),
    (ARTICLE_FILE, 'speaker = "ada-rook"', 'speaker = "port-office"', "mayor-noise", "'port-office' is not named"),
    (
        ARTICLE_FILE,
        'evidence = ["ferries-barred"]',
        "",
        "twelve-ferries",
        "'port-office' is not named in the quote or its",
    ),
    (
        ARTICLE_FILE,
        'evidence = ["ferries-barred"]',
        'evidence = ["x"]',
        "twelve-ferries",
        "'x' is no claim of this source",
    ),
    (
        ARTICLE_FILE,
        'speaker = "port-office"\n',
        "",
        "ferries-barred",
        "the voice is reported_speech, so a speaker is needed",
    ),
    (ARTICLE_FILE, 'speaker = "ada-rook"\n', "", "mayor-noise", "the voice is direct_quote, so a speaker is needed"),
    (
        ARTICLE_FILE,
        'voice = "publisher"',
        'voice = "alleged"',
        "twelve-ferries",
        "the voice is alleged, so a speaker is",
    ),
    (ARTICLE_FILE, 'predicate = "condemn"', 'predicate = "x"', "mayor-noise", "unknown predicate 'x'"),
    (ARTICLE_FILE, 'about = ["ferry"]', 'about = ["x"]', "ferries-barred", "unknown concept 'x'"),
    (ARTICLE_FILE, 'unit = "ferry"', 'unit = "x"', "twelve-ferries", "unknown concept 'x'"),
    (ARTICLE_FILE, 'place = ["vell"]', 'place = ["x"]', "ferries-barred", "unknown party 'x'"),
    (
        ARTICLE_FILE,
        'about = ["ferry"]',
        'about = ["ferry"]\ncore = "New"',
        "ferries-barred",
        "its core is not in its quote",
    ),
    (ARTICLE_FILE, 'about = ["ferry"]', 'abuot = ["ferry"]', "ferries-barred", "abuot: Extra inputs are not permitted"),
    (ARTICLE_FILE, 'about = ["ferry"]', 'about = "ferry"', "ferries-barred", "about: Input should be a valid tuple"),
    (ARTICLE_FILE, 'voice = "publisher"', 'voice = "someone"', "twelve-ferries", "voice: Input should be 'publisher'"),
    (
        ARTICLE_FILE,
        "paragraph = 3",
        'paragraph = "3"',
        "ferries-barred",
        "locator.paragraph: Input should be a valid int",
    ),
    (
        ARTICLE_FILE,
        "from = 2021-03-08",
        "from = 2021-03-08T10:00:00",
        "ferries-barred",
        "time.from: Input should be a valid",
    ),
    (
        ARTICLE_FILE,
        'id = "mayor-noise"',
        'id = "twelve-ferries"',
        "twelve-ferries",
        "this claim id is already taken in",
    ),
    (ARTICLE_FILE, 'id = "mayor-noise"', "id = 7", "claim 3", "id: Input should be a valid string"),
]

IN_SOURCES: list[Spoiling] = [
    (ARTICLE_FILE, 'title = "Vell bars old ferries from its harbour"\n', "", "source", "title: Field required"),
    (
        ARTICLE_FILE,
        "published = 2021-03-12",
        'published = "2021-03-12"',
        "source",
        "published: Input should be a valid date",
    ),
    (ARTICLE_FILE, 'kind = "article"', 'kind = "poem"', "source", "kind: Input should be 'article'"),
    (
        ARTICLE_FILE,
        'id = "vell-2021-03-12"',
        'id = "ferry-register"',
        "ferry-register",
        "this source id is already taken",
    ),
    (ARTICLE_FILE, "[[discrepancy]]", "[[discrepency]]", "discrepency", "unknown section; known are claim"),
    (ARTICLE_FILE, 'claims = ["twelve-ferries"]', 'claims = ["x"]', "how-many", "unknown claim or entry 'x'"),
    (ARTICLE_FILE, 'topics = ["bar"]', 'topics = ["x"]', "how-many", "unknown topic 'x'"),
    (REGISTER_FILE, 'group = "the-twelve"', 'group = "x"', "list", "unknown party 'x'"),
    (
        REGISTER_FILE,
        'policy = "no-entry"',
        'policy = "no-enrty"',
        "sea-wren",
        "policy: there is no text 'no-enrty' in [texts]",
    ),
    (REGISTER_FILE, "3/12/21", "13/12/21", "sea-wren", "federal_register: month must be in 1..12"),
    (REGISTER_FILE, "1 FR 2, 3/12/21", "1 FR 2", "sea-wren", "it cites no page with its date: '1 FR 2'"),
    (REGISTER_FILE, 'no-entry = "No entry."', "no-entry = 3", "texts", "no-entry: Input should be a valid string"),
    (REGISTER_FILE, 'address = "Pier 3"\n', "", "sea-wren", "address: Field required"),
    (REGISTER_FILE, 'party = "sea-wren"\n', "", "entry 1", "party: Field required"),
    (REGISTER_FILE, "complete = false", "complete = 0", "list", "complete: Input should be a valid boolean"),
]

IN_SHARED_FILES: list[Spoiling] = [
    (
        PARTY_FILE,
        'names = ["Ada Rook", "Rook"]',
        'names = ["Ada Rook", "Vell"]',
        "ada-rook",
        "'vell' is a name of ada-rook and vell",
    ),
    (REGISTER_FILE, 'aliases = ["Wren"]', 'aliases = ["Vell"]', "sea-wren", "'vell' is a name of sea-wren and vell"),
    (
        PARTY_FILE,
        'names = ["Vell"]',
        'names = ["Vell", "ROOK"]\nambiguous = ["Rook"]',
        "ada-rook",
        "mark it as ambiguous in each",
    ),
    (PARTY_FILE, 'speaks_for = "vell"', 'speaks_for = "x"', "ada-rook", "unknown party 'x'"),
    (PARTY_FILE, 'concepts = ["ferry"]', 'concepts = ["x"]', "the-twelve", "unknown concept 'x'"),
    (PARTY_FILE, 'kind = "place"', 'kind = "planet"', "vell", "kind: Input should be 'person'"),
    (PARTY_FILE, '[the-twelve]\nname = "the twelve"', "[the-twelve]", "the-twelve", "name: Field required"),
    (PREDICATE_FILE, 'cues = ["ban"]', 'cues = ["x"]', "bar", "unknown concept 'x'"),
    (PREDICATE_FILE, 'cues = ["noise"]', "", "condemn", "cues: Field required"),
    (CONCEPT_FILE, 'words = ["noise", "din"]', "words = [1]", "noise", "words.0: Input should be a valid string"),
    (CONCEPT_FILE, "[noise]", '[ban]\ngloss = ""\nwords = []\n[noise]', "", "cannot be read as TOML"),
    ("vocabulary/relations.toml", "membership = []", 'membership = ["x"]', "", "unknown concept 'x'"),
    ("vocabulary/relations.toml", "opposite = []", 'opposite = [["ban", "y"]]', "", "unknown concept 'y'"),
    ("vocabulary/frames.toml", "[frame.", "[farme.x]\n[frame.", "farme", "unknown section; known are frame"),
    ("vocabulary/lookalikes.toml", "words", "wrods", "wrods", "unknown section; known are words"),
    ("vocabulary/fillers.toml", "[light]\nwords", "[light]\nwrods", "", "light"),
    ("vocabulary/pronouns.toml", "[passive]", "[pasive]", "", "pasive: Extra inputs are not permitted"),
]


@pytest.mark.parametrize("spoiling", [*IN_CLAIMS, *IN_SOURCES, *IN_SHARED_FILES], ids=lambda spoiling: spoiling[4])
def test_a_fault_is_refused_with_its_file_its_entry_and_the_reason(spoiling: Spoiling, folder: KnowledgeFolder) -> None:
    file, before, after, entry, reason = spoiling
    folder.change(file, before, after)
    problems = _problems(folder)
    assert any(problem.file == file and problem.entry == entry and reason in problem.reason for problem in problems), (
        problems
    )


def test_a_claim_that_no_word_leads_to_is_refused(folder: KnowledgeFolder) -> None:
    folder.change(CONCEPT_FILE, 'words = ["noise", "din"]', "words = []")
    assert _problems(folder) == (
        Problem(
            ARTICLE_FILE,
            "mayor-noise",
            "no question can reach it: its predicate has no cue words, and it names no concept",
        ),
    )


def test_unattributed_reports_need_no_speaker(folder: KnowledgeFolder) -> None:
    folder.change(ARTICLE_FILE, 'voice = "publisher"', 'voice = "reported_unattributed"')
    folder.load()


def test_a_party_counts_as_named_by_one_who_speaks_for_it(folder: KnowledgeFolder) -> None:
    folder.change(
        ARTICLE_FILE, 'roles = { speaker = ["ada-rook"] }', 'roles = { agent = ["vell"], speaker = ["ada-rook"] }'
    )
    folder.load()


def test_a_name_inside_another_word_names_nobody(folder: KnowledgeFolder) -> None:
    folder.change(PARTY_FILE, 'names = ["Ada Rook", "Rook"]', 'names = ["Ada Rook", "Rook", "ban cove"]')
    folder.change(PARTY_FILE, 'name = "the twelve"', 'name = "the twelve"\ncase = ["OF"]\nnames = ["errie"]')
    folder.change(PARTY_FILE, 'kind = "group"', 'kind = "company"')
    folder.change(ARTICLE_FILE, 'roles = { agent = ["port-office"] }', 'roles = { agent = ["ada-rook", "the-twelve"] }')
    assert [problem.reason for problem in _problems(folder)] == [
        "the party 'ada-rook' is not named in the quote or its evidence",
        "the party 'the-twelve' is not named in the quote or its evidence",
    ]


def test_a_name_of_two_parties_is_taken_when_each_marks_it_as_ambiguous(folder: KnowledgeFolder) -> None:
    folder.change(PARTY_FILE, 'names = ["Vell"]', 'names = ["Vell", "Rook"]\nambiguous = ["Rook"]')
    folder.change(PARTY_FILE, 'titles = ["mayor"]', 'titles = ["mayor"]\nambiguous = ["rook"]')
    folder.load()


def test_an_approximate_number_may_stand_in_words_that_name_none(folder: KnowledgeFolder) -> None:
    folder.change(ARTICLE_FILE, 'as_printed = "twelve ferries"', 'as_printed = "ferries", approximate = true')
    folder.load()


@pytest.mark.parametrize("text", ["x =", "\x00", "x = 9" + "9" * 5000, "x = " + "[" * 20_000, "x = 0x" + "f" * 6000])
def test_a_file_that_is_no_toml_is_one_problem_wherever_it_stands(text: str, folder: KnowledgeFolder) -> None:
    for file in folder.files:
        kept = folder.read(file)
        folder.write(file, text)
        problems = _problems(folder)
        assert [problem.file for problem in problems] == [file]
        assert problems[0].reason.startswith("cannot be read as TOML: ")
        folder.write(file, kept)


def test_bytes_that_are_no_utf8_are_refused(folder: KnowledgeFolder) -> None:
    (folder.root / PARTY_FILE).write_bytes(b'[vell]\nname = "\xff"')
    assert [problem.file for problem in _problems(folder)] == [PARTY_FILE]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (PARTY_FILE, "vell = 3"),
        (CONCEPT_FILE, "ferry = []"),
        (PREDICATE_FILE, "bar = 2021-03-12"),
        ("vocabulary/frames.toml", "frame = 3"),
        ("vocabulary/frames.toml", ""),
        ("vocabulary/operators.toml", "operator = [[1]]"),
        ("vocabulary/fillers.toml", ""),
        ("vocabulary/relations.toml", "near = 3"),
        ("vocabulary/lookalikes.toml", "words = 5"),
        ("wording/replies.toml", "hello = 5"),
    ],
)
def test_a_shared_file_of_another_shape_is_refused(file: str, text: str, folder: KnowledgeFolder) -> None:
    folder.write(file, text)
    assert file in {problem.file for problem in _problems(folder)}


@pytest.mark.parametrize(
    "section", ["claim", "entry", "discrepancy", "party", "concept", "predicate", "source", "texts", "rule"]
)
@pytest.mark.parametrize(
    "value", ["3", '"x"', "[]", "[3]", "[[]]", "{ x = 1 }", "[{}]", "[{ id = 3 }]", "[{ id = {} }]"]
)
def test_a_section_of_another_shape_is_refused(section: str, value: str, folder: KnowledgeFolder) -> None:
    folder.write("sources/odd.toml", f"{section} = {value}\n")
    problems = _problems(folder)
    assert {problem.file for problem in problems} == {"sources/odd.toml"}


@pytest.mark.parametrize("part", ["sources", "parties", "vocabulary", "vocabulary/concepts", "wording"])
def test_a_missing_part_is_refused(part: str, folder: KnowledgeFolder) -> None:
    (folder.root / part).rename(folder.root.parent / "elsewhere")
    assert any(problem.file.startswith(part) for problem in _problems(folder))


def test_a_folder_that_is_not_there_is_refused_and_so_is_a_file(folder: KnowledgeFolder) -> None:
    assert _problems(KnowledgeFolder(folder.root / "nowhere"))
    assert _problems(KnowledgeFolder(folder.root / PARTY_FILE))


def test_a_file_that_nothing_reads_is_refused(folder: KnowledgeFolder) -> None:
    folder.write("vocabulary/concept.toml", "")
    assert _problems(folder) == (Problem("vocabulary/concept.toml", "", "nothing reads this file"),)


def test_an_id_that_two_files_declare_is_told_with_both(folder: KnowledgeFolder) -> None:
    folder.add(ARTICLE_FILE, '\n[party.vell]\nname = "Vell"\nkind = "place"\n')
    assert _problems(folder) == (Problem(ARTICLE_FILE, "vell", f"this party id is already taken in {PARTY_FILE}"),)


def test_all_problems_of_all_files_are_told_at_once(folder: KnowledgeFolder) -> None:
    for file, before, after in (
        (ARTICLE_FILE, "drown us", "Drown us"),
        (ARTICLE_FILE, 'speaker = "port-office"\n', ""),
        (ARTICLE_FILE, '"Monday", from', '"Tuesday", from'),
        (REGISTER_FILE, 'kind = "company"', 'kind = "fleet"'),
        (PARTY_FILE, 'speaks_for = "vell"', 'speaks_for = "x"'),
        (PREDICATE_FILE, 'cues = ["ban"]', 'cues = ["y"]'),
    ):
        folder.change(file, before, after)
    folder.write("vocabulary/pronouns.toml", "x =")
    assert {(problem.file, problem.entry) for problem in _problems(folder)} == {
        (ARTICLE_FILE, "mayor-noise"),
        (ARTICLE_FILE, "ferries-barred"),
        (REGISTER_FILE, "sea-wren"),
        (PARTY_FILE, "ada-rook"),
        (PREDICATE_FILE, "bar"),
        ("vocabulary/pronouns.toml", ""),
    }
    assert len(_problems(folder)) == 7


def test_one_fault_is_not_told_again_by_everything_that_refers_to_it(folder: KnowledgeFolder) -> None:
    folder.change(PARTY_FILE, 'kind = "agency"', 'kind = "bureau"')
    assert [problem.entry for problem in _problems(folder)] == ["port-office"]
    folder.write(CONCEPT_FILE, "broken")
    assert [problem.file for problem in _problems(folder)] == [PARTY_FILE, CONCEPT_FILE]


def test_the_refusal_reads_as_one_line_for_each_problem(folder: KnowledgeFolder) -> None:
    folder.change(PARTY_FILE, 'speaks_for = "vell"', 'speaks_for = "x"')
    with pytest.raises(KnowledgeInvalid) as caught:
        folder.load()
    assert str(caught.value) == f"the knowledge has 1 problem\n  {PARTY_FILE}: ada-rook: unknown party 'x'"


def test_the_small_folder_and_what_ships_are_both_taken(folder: KnowledgeFolder) -> None:
    small = folder.load()
    assert [file.source.id for file in small.files] == ["vell-2021-03-12", "ferry-register"]
    assert small.parties["sea-wren"].names == ("MV Sea Wren", "Wren")
    assert KnowledgeFolder(SHIPPED).load().claims


def _problems(folder: KnowledgeFolder) -> tuple[Problem, ...]:
    with pytest.raises(KnowledgeInvalid) as caught:
        folder.load()
    assert caught.value.problems
    return caught.value.problems
