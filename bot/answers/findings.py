"""What was found for one reading, before it is put into words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.answers.answer import Listing, Option, Reason, Status, Verdict
from bot.answers.kinds import wanted
from bot.answers.scoring import Scored
from bot.facts.entry import Entry
from bot.facts.knowledge import SourceFile
from bot.questions.reading import Reading

ORDER: tuple[Status, ...] = ("answered", "help", "not_found", "clarify")


NAMING = frozenset({"party", "kind", "speaker", "members", "name"})
"""Fields by which one party may be asked for."""


@dataclass(frozen=True)
class Finding:
    """The outcome for one reading: claims and entries that answer, best first, and the sentences that are theirs alone.

    `files` are the files of entries or rules that are cited as records; `near` are claims shown as related;
    `corrects` says that the claims contradict what the question takes for granted.
    """

    reading: Reading
    status: Status
    verdict: Verdict | None = None
    listing: Listing | None = None
    claims: tuple[Scored, ...] = ()
    entries: tuple[tuple[SourceFile, Entry], ...] = ()
    rules: tuple[SourceFile, ...] = ()
    near: tuple[Scored, ...] = ()
    reason: Reason | None = None
    sentences: tuple[str, ...] = ()
    options: tuple[Option, ...] = field(default=())
    corrects: bool = False


def joined(findings: Sequence[Finding]) -> Sequence[Finding]:
    """The findings of a compound question, those that answer before those that are silent."""
    return sorted(findings, key=lambda finding: ORDER.index(finding.status))


def party_found(finding: Finding) -> str | None:
    """The single party that a question for one is answered with; None where it asks for none, or several answer."""
    if finding.reading.asks not in NAMING or not finding.claims:
        return None
    profile = finding.claims[0].profile
    found = wanted(finding.reading, profile) & profile.individuals - finding.reading.parties
    return next(iter(found)) if len(found) == 1 else None
