"""`entitylist knowledge`: what the bot knows, how it is proved, and how more is added."""

from __future__ import annotations

from pathlib import Path

import click

from bot.answers.assistant import Assistant
from bot.answers.reach import unreached
from bot.assembly import knowledge as all_knowledge
from bot.cli.intake import text_of
from bot.cli.program import teach_when_alone
from bot.cli.sources import source_lines
from bot.drafts.proof import prove
from bot.drafts.seal import seal as sealed
from bot.errors import BadRequest, KnowledgeInvalid, Problem, UnwritableFile
from bot.facts.digests import text_digest
from bot.facts.knowledge import Knowledge
from bot.settings import Settings

TEXT = "--text"
SOURCE = "--source"


@click.group(invoke_without_command=True)
@click.pass_context
def knowledge(ctx: click.Context) -> None:
    """Check, list and extend what the bot knows.

    \b
    To add an article:
      entitylist knowledge draft article.txt > knowledge/sources/my-article.toml
      (finish the file by hand: each TODO says what is unsure)
      entitylist knowledge seal knowledge/sources/my-article.toml --text article.txt
      entitylist knowledge check --text article.txt --source my-article
    """
    teach_when_alone(ctx)


@knowledge.command()
@click.option("texts", TEXT, metavar="FILE", type=Path, multiple=True, help="Prove the quotes of a source on its text.")
@click.option("source_ids", SOURCE, metavar="ID", multiple=True, help="The source of each text, in the same order.")
def check(texts: tuple[Path, ...], source_ids: tuple[str, ...]) -> None:
    """Check every file of the knowledge, and report all problems at once.

    A claim must be quoted in the answer to some question made from its own words and parties: what nobody can ask for
    is of no use.

    With --text every quote of a source is held against the full text, to the character. The source is the one whose
    text has the same fingerprint, or whose id is the name of the file, unless --source names it.
    """
    if source_ids and len(source_ids) != len(texts):
        raise click.UsageError(f"Give as many {SOURCE} as {TEXT}, or none.")
    known = _knowledge()
    asked = list(zip(texts, source_ids, strict=True)) if source_ids else [(path, "") for path in texts]
    proofs = [_proof(known, path, source_id) for path, source_id in asked]
    problems = (*_lost(known), *(problem for found, _ in proofs for problem in found))
    if problems:
        raise KnowledgeInvalid(problems)
    click.echo(_summary(known))
    for _, said in proofs:
        click.echo(said)


@knowledge.command("list")
def list_() -> None:
    """List the sources with their dates, and how much each holds."""
    for line in source_lines(_knowledge()):
        click.echo(line)


@knowledge.command()
@click.argument("file", type=Path)
def draft(file: Path) -> None:
    """Draft a fact file from the plain text of an article.

    Prints TOML: the sentences with their offsets, and the names, numbers, dates, speakers and voices that are
    recognised, with a TODO on each that is unsure.
    """
    text = text_of(file)
    if not text.strip():
        raise BadRequest(f"{file} has no text in it")
    from bot.drafts.draft import draft_article  # noqa: PLC0415  much that no other command needs

    click.echo(draft_article(text, knowledge=_knowledge()).encode("utf-8"), nl=False)


@knowledge.command()
@click.argument("file", type=Path)
@click.option("text", TEXT, metavar="TEXT", type=Path, required=True, help="The full text that the file quotes.")
def seal(file: Path, text: Path) -> None:
    """Fill in, or renew, the offsets and fingerprints of a fact FILE from the full text.

    Every quote must stand in the text as it is; otherwise nothing is written.
    """
    before = text_of(file)
    after = sealed(before, text_of(text))
    if after == before:
        click.echo(f"{file} is sealed already; nothing was changed.")
        return
    _write(file, after)
    click.echo(f"{file} is sealed.")


def _knowledge() -> Knowledge:
    return all_knowledge(Settings.read())


def _summary(known: Knowledge) -> str:
    sources = _counted(len(known.files), "source", "sources")
    claims = _counted(len(known.claims), "claim", "claims")
    entries = _counted(len(known.entries), "list entry", "list entries")
    parties = _counted(len(known.parties), "party", "parties")
    return f"{sources}, {claims}, {entries}, {parties}: no problem in the files."


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _lost(known: Knowledge) -> tuple[Problem, ...]:
    """The claims that no question brings up."""
    reason = "no question made from its words and parties is answered with it"
    sources = {claim.id: claim.source_id for claim in known.claims}
    return tuple(Problem(f"sources/{sources[key]}", key, reason) for key in unreached(Assistant.of(known)))


def _proof(known: Knowledge, path: Path, source_id: str) -> tuple[tuple[Problem, ...], str]:
    """The problems of one source against its text, and what to say when there are none."""
    text = text_of(path)
    file = known.file(source_id or _source_id(known, path, text))
    quotes = _counted(len(file.claims), "quote stands", "quotes stand")
    return prove(file, text), f"{file.source.id}: {quotes} in {path} to the character."


def _source_id(known: Knowledge, path: Path, text: str) -> str:
    """The source that a text belongs to: by its fingerprint, else by the name of the file."""
    digest = text_digest(text)
    for source in known.sources.values():
        if (source.text and source.text.sha256 == digest) or source.id == path.stem:
            return source.id
    raise BadRequest(f"which source is {path} the text of? name it with {SOURCE}; there are {', '.join(known.sources)}")


def _write(path: Path, text: str) -> None:
    try:
        path.write_bytes(text.encode("utf-8"))
    except OSError as fault:
        raise UnwritableFile(str(path), (fault.strerror or "it cannot be opened").lower()) from fault
