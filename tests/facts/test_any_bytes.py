"""Whatever stands in a knowledge file, loading gives a Knowledge or KnowledgeInvalid, and nothing else."""

import pytest
import tomlkit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import KnowledgeInvalid
from tests.knowledge_builder import KnowledgeFolder

FILES = st.integers(0, 100)
KEYS = st.sampled_from(
    "source claim entry discrepancy party concept predicate texts rule list id name kind names quote locator start end "
    "paragraph time from to quantity number roles agent evidence text length published frame words near filler".split()
) | st.text(max_size=4)
LEAVES = (
    st.none().map(lambda _: "") | st.booleans() | st.integers() | st.floats() | st.dates() | st.datetimes() | st.text()
)
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)

# One folder serves all examples of a test: each puts back what it spoils.
repeated = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def valid(folder: KnowledgeFolder) -> dict[str, bytes]:
    return {file: (folder.root / file).read_bytes() for file in folder.files}


@repeated
@given(place=FILES, content=st.binary())
def test_any_bytes(place: int, content: bytes, folder: KnowledgeFolder, valid: dict[str, bytes]) -> None:
    _load_with(folder, valid, place, content)


@repeated
@given(place=FILES, table=st.dictionaries(KEYS, VALUES, max_size=5))
def test_any_table(place: int, table: dict[str, object], folder: KnowledgeFolder, valid: dict[str, bytes]) -> None:
    _load_with(folder, valid, place, tomlkit.dumps(table).encode())


@repeated
@given(place=FILES, cut=st.integers(0), length=st.integers(0, 40), put=st.text(max_size=12))
def test_valid_files_with_a_part_replaced(
    place: int, cut: int, length: int, put: str, folder: KnowledgeFolder, valid: dict[str, bytes]
) -> None:
    text = _chosen(valid, place)[1].decode()
    start = cut % (len(text) + 1)
    _load_with(folder, valid, place, (text[:start] + put + text[start + length :]).encode("utf-8", "replace"))


@repeated
@given(place=FILES, line=st.integers(0), value=VALUES)
def test_valid_files_with_a_value_replaced(
    place: int, line: int, value: object, folder: KnowledgeFolder, valid: dict[str, bytes]
) -> None:
    lines = _chosen(valid, place)[1].decode().split("\n")
    assigned = [number for number, text in enumerate(lines) if " = " in text and not text.startswith(("#", " "))]
    if assigned:
        number = assigned[line % len(assigned)]
        lines[number] = f"{lines[number].split(' = ')[0]} = {tomlkit.item(value).as_string() if value != {} else '{}'}"
        _load_with(folder, valid, place, "\n".join(lines).encode())


def _chosen(valid: dict[str, bytes], place: int) -> tuple[str, bytes]:
    return sorted(valid.items())[place % len(valid)]


def _load_with(folder: KnowledgeFolder, valid: dict[str, bytes], place: int, content: bytes) -> None:
    file, kept = _chosen(valid, place)
    (folder.root / file).write_bytes(content)
    try:
        assert folder.load().files
    except KnowledgeInvalid as refusal:
        told = str(refusal).splitlines()
    else:
        told = ["taken", "whole"]
    finally:
        (folder.root / file).write_bytes(kept)
    assert len(told) > 1
