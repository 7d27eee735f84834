"""A small knowledge folder, whole and valid, for tests that spoil one thing in it."""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import tomlkit

from bot.drafts.seal import seal
from bot.facts.knowledge import Knowledge
from bot.facts.loading import load

SHIPPED = Path(__file__).resolve().parent.parent / "knowledge"

TEXT = """Vell bars old ferries from its harbour

12 March, 2021
Old ferries were barred from the harbour of Vell on Monday, the port office said.
The ban covers twelve ferries.
"They drown us in noise," said mayor Ada Rook.
"""

ARTICLE = """[source]
id = "vell-2021-03-12"
kind = "article"
title = "Vell bars old ferries from its harbour"
publisher = "Vell Gazette"
published = 2021-03-12

[[claim]]
id = "ferries-barred"
predicate = "bar"
about = ["ferry"]
roles = { agent = ["port-office"], place = ["vell"] }
voice = "reported_speech"
speaker = "port-office"
time = { as_printed = "Monday", from = 2021-03-08, how = "the Monday before the date line" }
quote = "Old ferries were barred from the harbour of Vell on Monday, the port office said."

[[claim]]
id = "twelve-ferries"
predicate = "bar"
roles = { agent = ["port-office"] }
voice = "publisher"
quantity = { number = 12, unit = "ferry", as_printed = "twelve ferries" }
evidence = ["ferries-barred"]
quote = "The ban covers twelve ferries."

[[claim]]
id = "mayor-noise"
predicate = "condemn"
about = ["noise"]
roles = { speaker = ["ada-rook"] }
voice = "direct_quote"
speaker = "ada-rook"
quote = '''"They drown us in noise," said mayor Ada Rook.'''

[[discrepancy]]
id = "how-many"
claims = ["twelve-ferries"]
topics = ["bar"]
text = "The port office gave no number."
"""

REGISTER = """[source]
id = "ferry-register"
kind = "list"
title = "Register of barred ferries"
publisher = "Port office"
published = 2021-06-01

[list]
name = "Register"
rule = "1 FR 2"
complete = false
group = "the-twelve"

[texts]
no-entry = "No entry."

[[entry]]
party = "sea-wren"
name = "MV Sea Wren"
kind = "company"
aliases = ["Wren"]
address = "Pier 3"
federal_register = "1 FR 2, 3/12/21"
requirement = "no-entry"
policy = "no-entry"
"""

PARTIES = """[vell]
name = "Vell"
kind = "place"
names = ["Vell"]

[port-office]
name = "the port office"
kind = "agency"
names = ["port office"]

[ada-rook]
name = "Ada Rook"
kind = "person"
names = ["Ada Rook", "Rook"]
titles = ["mayor"]
speaks_for = "vell"

[the-twelve]
name = "the twelve"
kind = "group"
concepts = ["ferry"]
"""

CONCEPTS = """[ferry]
gloss = "a boat that carries people across"
words = ["ferry", "boat"]

[ban]
gloss = "to forbid"
words = ["bar", "ban", "forbid"]

[noise]
gloss = "unwanted sound"
words = ["noise", "din"]
"""

PREDICATES = """[bar]
gloss = "to forbid a party to do something"
cues = ["ban"]

[condemn]
gloss = "to criticise sharply"
cues = ["noise"]
speech = true
"""

ARTICLE_FILE, REGISTER_FILE = "sources/vell-2021-03-12.toml", "sources/ferry-register.toml"
PARTY_FILE, CONCEPT_FILE, PREDICATE_FILE = (
    "parties/port.toml",
    "vocabulary/concepts/port.toml",
    "vocabulary/predicates.toml",
)


GRAMMAR = frozenset({"fillers.toml", "pronouns.toml"})


@dataclass(frozen=True)
class KnowledgeFolder:
    """A knowledge folder on disk; its files are named from its root."""

    root: Path

    @property
    def files(self) -> tuple[str, ...]:
        """Every file, in a stable order."""
        return tuple(sorted(path.relative_to(self.root).as_posix() for path in self.root.rglob("*.toml")))

    def load(self) -> Knowledge:
        """What the program would load. Raises KnowledgeInvalid."""
        return load(self.root)

    def read(self, file: str) -> str:
        """The text of a file."""
        return (self.root / file).read_text(encoding="utf-8")

    def write(self, file: str, text: str) -> None:
        """A file with this text; folders are made as needed."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def add(self, file: str, text: str) -> None:
        """More text at the end of a file."""
        self.write(file, self.read(file) + text)

    def change(self, file: str, before: str, after: str) -> None:
        """The file with one part replaced; the part must be there."""
        text = self.read(file)
        assert before in text, f"{before!r} is not in {file}"
        self.write(file, text.replace(before, after, 1))


def small_knowledge(root: Path) -> KnowledgeFolder:
    """One article, one list, four parties, three concepts and two predicates, with the grammar words that ship."""
    folder = KnowledgeFolder(root)
    for file, text in _emptied_vocabulary().items():
        folder.write(file, text)
    folder.write(CONCEPT_FILE, CONCEPTS)
    folder.write(PREDICATE_FILE, PREDICATES)
    folder.write(PARTY_FILE, PARTIES)
    folder.write(REGISTER_FILE, REGISTER)
    folder.write(ARTICLE_FILE, _sealed())
    return folder


@cache
def _sealed() -> str:
    return seal(ARTICLE, TEXT)


@cache
def _emptied_vocabulary() -> dict[str, str]:
    """What ships beside concepts and predicates: grammar as it is, the rest with nothing in its lists."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((SHIPPED / "vocabulary").glob("*.toml"))}
    kept = {f"vocabulary/{name}": text if name in GRAMMAR else _without_items(text) for name, text in texts.items()}
    return kept | {"wording/replies.toml": (SHIPPED / "wording" / "replies.toml").read_text(encoding="utf-8")}


def _without_items(text: str) -> str:
    return tomlkit.dumps(_emptied(tomllib.loads(text)))


def _emptied(table: dict[str, Any]) -> dict[str, Any]:
    """A table of the same shape with nothing in its lists: whatever the shipped vocabulary needs is there."""
    return {
        key: _emptied(value) if isinstance(value, dict) else [] if isinstance(value, list) else value
        for key, value in table.items()
    }


def with_shipped_vocabulary(root: Path, *, parties: str, sources: dict[str, str]) -> KnowledgeFolder:
    """The vocabulary that ships, with parties and sources (by file name) of a test's own."""
    shutil.copytree(SHIPPED / "vocabulary", root / "vocabulary")
    shutil.copytree(SHIPPED / "wording", root / "wording")
    folder = KnowledgeFolder(root)
    folder.write("parties/parties.toml", parties)
    for name, text in sources.items():
        folder.write(f"sources/{name}", text)
    return folder
