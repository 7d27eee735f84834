"""From a plain-text article to a fact file that a person finishes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.drafts.dates import Dated, date_line
from bot.drafts.furniture import why_left_out, without_credit
from bot.drafts.named import KnownNames, small_words
from bot.drafts.paragraphs import Paragraph, paragraphs
from bot.drafts.proposal import Proposer
from bot.drafts.sentences import Span, sentences
from bot.drafts.slugs import Ids, slug
from bot.drafts.story import Story
from bot.drafts.strangers import strangers, with_strangers
from bot.drafts.writing import claim_text, comment, party_text, todo, value
from bot.facts.digests import text_digest
from bot.facts.knowledge import Knowledge
from bot.questions.lexicon import Lexicon

HEAD = (
    "A draft, made by rules from the text alone: one claim a sentence. Whatever is marked TODO is not sure.",
    "A sentence that states several things becomes several claims, each with its `core`; what states nothing goes.",
    "Loading refuses this file until its empty fields are filled; `knowledge seal` renews offsets and digests.",
)

_HANDLE = re.compile(r"(?<!\w)@(\w{3,})")


@dataclass(frozen=True, slots=True)
class _Sentence:
    paragraph: Paragraph
    span: Span

    @property
    def text(self) -> str:
        return self.paragraph.text[self.span.start : self.span.end]


def draft_article(text: str, knowledge: Knowledge) -> str:
    """A fact file for an article, as complete as rules make it; never raises, and the same text gives the same file."""
    found = paragraphs(text)
    dated = next(((one, line) for one in found if (line := date_line(one.text))), None)
    lexicon = Lexicon(knowledge.vocabulary)
    blocks = [
        "\n".join(map(comment, HEAD)),
        _source(text, found, dated[1] if dated else None, knowledge),
        *_parties_and_claims(found, dated[1].day if dated else None, knowledge, lexicon),
    ]
    return "\n\n".join(blocks) + "\n"


def _source(text: str, found: Sequence[Paragraph], dated: Dated | None, knowledge: Knowledge) -> str:
    title = found[0].text.strip() if found else ""
    handle = next((match[1] for one in reversed(found) if (match := _HANDLE.search(one.text))), "")
    publisher = " ".join(re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", handle))
    words = slug(publisher or " ".join(title.split()[:3])) or "article"
    name = Ids(frozenset(knowledge.sources)).new(f"{words}-{dated.day}" if dated else words)
    lines = [
        "[source]",
        todo("id", "made from the publisher, or the title, and the date"),
        f"id = {value(name)}",
        'kind = "article"',
        *([todo("title", "the text has no line")] if not title else []),
        f"title = {value(title)}",
        todo("publisher", f"guessed from @{handle}" if handle else "no line of the text names it"),
        f"publisher = {value(publisher)}",
        *_published(dated),
        todo("url", "put the address of the page, or leave it empty where none is known"),
        'url = ""',
    ]
    proof = ["", "[source.text]", f"length = {len(text)}", f"sha256 = {value(text_digest(text))}"]
    return "\n".join([*lines, *proof])


def _published(dated: Dated | None) -> Iterator[str]:
    if dated is None:
        yield todo("published", "no line of the text is a date; put the day that the article bears")
        yield comment("published = 2000-12-31")
        return
    if dated.doubt:
        yield todo("published", dated.doubt)
    yield f"published = {dated.day}"


def _parties_and_claims(
    found: Sequence[Paragraph], published: date | None, knowledge: Knowledge, lexicon: Lexicon
) -> Iterator[str]:
    kept = {one.number: _cut(one, lexicon) for one in found if not why_left_out(one.text)}
    known = KnownNames(knowledge, lexicon)
    taken = frozenset(knowledge.parties)
    new = strangers([one.text for group in kept.values() for one in group], known, lexicon, Ids(taken))
    yield from map(party_text, new)
    ids = Ids(frozenset(claim.id for claim in knowledge.claims))
    proposer = Proposer(lexicon, Story(published))
    for paragraph in found:
        yield from _left_out(paragraph)
        for one in kept.get(paragraph.number, ()):
            named = with_strangers(one.text, known.find(one.text), new)
            proposal = proposer.propose(
                ids.new(slug(_topic(one.text, lexicon)) or "claim"), one.paragraph, one.span, named
            )
            yield claim_text(proposal)


def _cut(paragraph: Paragraph, lexicon: Lexicon) -> tuple[_Sentence, ...]:
    """The sentences of a paragraph, without a photo credit at its end."""
    body = without_credit(paragraph.text)
    spans = sentences(paragraph.text[body.start : body.end], small_words(lexicon))
    return tuple(_Sentence(paragraph, Span(body.start + span.start, body.start + span.end)) for span in spans)


def _left_out(paragraph: Paragraph) -> Iterator[str]:
    why = why_left_out(paragraph.text)
    body = without_credit(paragraph.text)
    if why:
        yield comment(f"left out, paragraph {paragraph.number}, {why}: {paragraph.text}")
    elif rest := paragraph.text[body.end :].strip():
        yield comment(f"left out of paragraph {paragraph.number}, a photo credit: {rest}")


def _topic(text: str, lexicon: Lexicon) -> str:
    """The words of a sentence that say most, for its id."""
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text)
    return " ".join([word for word in words if word.lower() not in lexicon.function][:4] or words[:4])
