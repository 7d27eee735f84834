"""Capitalised names that the knowledge does not hold, proposed as parties."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.drafts.dates import MONTHS, SHORT_MONTHS, WEEKDAYS
from bot.drafts.named import KnownNames, Named, small_words
from bot.drafts.slugs import Ids, slug
from bot.facts.party import PartyKind
from bot.questions.lexicon import Lexicon

TITLES = frozenset(
    "mr mrs ms mx dr prof sir dame lord lady president minister chancellor senator governor mayor general colonel "
    "captain judge justice king queen prince princess pope sheikh".split()
)
LINKS = frozenset("de del della di da al el bin ibn ben van von der den la le du".split())
"""Small words inside names."""

OF = frozenset("of for".split())
"""Small words inside the names of bodies and places."""

CALENDAR = frozenset("mon tue tues wed thu thurs fri sat sun".split()).union(
    MONTHS, WEEKDAYS, (month.lower() for month in SHORT_MONTHS)
)
TITLE_CASE = 0.6
"""Share of capitalised words from which on a line without an end mark is set in capitals, and shows no names."""

ENDINGS: dict[PartyKind, str] = {
    "company": "co ltd inc corp plc llc gmbh ag sa limited corporation company group holdings technologies technology "
    "bank airlines airways motors energy oil electronics semiconductor systems industries ventures partners",
    "publication": "times post gazette journal herald tribune guardian telegraph magazine press news",
    "agency": "ministry department agency bureau office council commission committee authority service court police "
    "treasury senate parliament congress house cabinet administration",
    "organisation": "university institute union association party foundation federation organisation organization "
    "league church society alliance fund watch international coalition club",
    "place": "city island islands bay harbour harbor river lake sea street road province county district region "
    "republic kingdom gulf mountain mountains valley peninsula strait airport port",
    "event": "summit conference war treaty agreement games olympics cup festival",
}
_KIND_OF = {word: kind for kind, words in ENDINGS.items() for word in words.split()}
_WORD = re.compile(r"[^\W_]+(?:[.&'’-][^\W_]+)*\.?")
_SAID = re.compile(r"\s*,?\s*(?:has |have |had )?(?:said|says|told|added|wrote|announced|warned|argued)\b")


@dataclass(frozen=True, slots=True)
class Stranger:
    """A party to be proposed: its id, its names (the longest first), the kind guessed ('' for none) and why.

    `longer` are names of others that begin or end with its name, for which it may be short.
    """

    party: str
    names: tuple[str, ...]
    kind: str
    why: str
    longer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    """A run of capitalised words, whether it begins a sentence, and what stands before and after it."""

    name: str
    opening: bool
    before: str
    after: str


def strangers(sentences: Iterable[str], known: KnownNames, lexicon: Lexicon, ids: Ids) -> tuple[Stranger, ...]:
    """The names of an article that are not known, in the order in which they come up."""
    texts = tuple(sentences)
    small = small_words(lexicon)
    lower = Counter(word[0].lower() for text in texts for word in _WORD.finditer(text) if word[0].islower())
    runs = [run for text in texts for run in _runs(text, known, small)]
    runs = [run for run in runs if run.name.casefold() not in known.names]
    sure = {run.name for run in runs if _stands_alone(run, lexicon, lower)}
    kept = [run for run in runs if run.name in sure or any(_is_short(run.name, name) for name in sure)]
    names = tuple(dict.fromkeys(run.name for run in kept))
    return tuple(_stranger(group, names, kept, ids) for group in _grouped(names))


def with_strangers(text: str, named: Sequence[Named], found: Iterable[Stranger]) -> tuple[Named, ...]:
    """The parties named in a text, strangers among them."""
    taken = [(one.start, one.end) for one in named]
    new: list[Named] = []
    for name, stranger in sorted(((name, one) for one in found for name in one.names), key=lambda pair: -len(pair[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            if all(match.end() <= start or end <= match.start() for start, end in taken):
                taken.append(match.span())
                new.append(Named(stranger.party, match.start(), match.end(), "name", stranger.kind))
    return tuple(sorted((*named, *new), key=lambda one: one.start))


def _runs(text: str, known: KnownNames, small: frozenset[str]) -> Iterator[_Run]:
    words = list(_WORD.finditer(text))
    if _in_capitals(text, [word[0] for word in words]):
        return
    masked = [(one.start, one.end) for one in known.find(text)]
    run: list[re.Match[str]] = []
    for word in words:
        if any(start < word.end() and word.start() < end for start, end in masked):
            yield from _trimmed(run, text, small)
            run = []
        elif run and _joins(run, word, text):
            run.append(word)
        else:
            yield from _trimmed(run, text, small)
            run = [word] if _is_name(word[0]) else []
    yield from _trimmed(run, text, small)


def _in_capitals(text: str, words: Sequence[str]) -> bool:
    """Whether a line is a heading in which most words have capitals."""
    capital = sum(word[0].isupper() for word in words)
    return not text.rstrip(" \"”'’)").endswith((".", "!", "?")) and len(words) > 3 and capital > TITLE_CASE * len(words)


def _joins(run: Sequence[re.Match[str]], word: re.Match[str], text: str) -> bool:
    """Whether a word goes on with a name: capitalised, or a small word that names have."""
    between = text[run[-1].end() : word.start()]
    if between == ", " and _KIND_OF.get(word[0].lower().rstrip(".")) == "company":
        return True
    if between.strip() or re.search(r"(?:['’]s|s['’])$", run[-1][0]):
        return False
    return _is_name(word[0]) or word[0] in LINKS or (word[0] in OF and run[-1][0].lower() in _KIND_OF)


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.lower().rstrip(".") not in CALENDAR and word != "I"


def _trimmed(run: Sequence[re.Match[str]], text: str, small: frozenset[str]) -> Iterator[_Run]:
    """A run without function words at its ends and titles at its head."""
    part = list(run)
    while part and (part[-1][0].islower() or part[-1][0].lower() in small):
        part.pop()
    led = ""
    while part and _leads(part[0][0], small):
        led = part.pop(0)[0].lower().rstrip(".")
    if not part:
        return
    start, end = part[0].start(), part[-1].end()
    name = re.sub(r"['’]s?$", "", text[start:end])
    name = name[:-1] if name.endswith(".") and not _legal(name) else name
    before = led if led in TITLES else text[:start]
    opening = not led and not re.search(r"\w[^:]*$", text[:start])
    if len(name) > 1 and not (" " in name and name.isupper()):
        yield _Run(name, opening, before, text[end:])


def _leads(word: str, small: frozenset[str]) -> bool:
    return word.lower().rstrip(".") in TITLES or word.lower() in small


def _legal(name: str) -> bool:
    """Whether the full stop belongs to the name: Ltd., Inc., U.K."""
    last = name.rsplit(maxsplit=1)[-1].lower().rstrip(".")
    return _KIND_OF.get(last) == "company" or "." in last


def _stands_alone(run: _Run, lexicon: Lexicon, lower: Counter[str]) -> bool:
    """Whether words at the head of a sentence are a name, and not just words with a capital."""
    words = [word for word in run.name.split() if word[0].isupper()]
    common = [word for word in words if lower[word.lower()] or lexicon.knows(word.lower())]
    if not run.opening or (words[0].isupper() and len(words[0]) > 1):
        return not (run.opening and run.after.startswith(":"))
    speaks = bool(_SAID.match(run.after))
    return speaks and len(common) < len(words) if len(words) == 1 else speaks or len(common) < len(words) - 1


def _grouped(names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Names that are the beginning or the end of one longer name go with it."""
    groups: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name.split()), names.index(name))):
        longer = [other for other in groups if _is_short(name, other)]
        if len(longer) == 1:
            groups[longer[0]].append(name)
        else:
            groups[name] = [name]
    return tuple(tuple(groups[name]) for name in sorted(groups, key=lambda name: min(map(names.index, groups[name]))))


def _is_short(name: str, longer: str) -> bool:
    """Whether a name stands for a longer one: a company without its legal form, a person by one name."""
    rest = longer.removeprefix(name)
    if rest != longer and rest[:1] in (" ", ","):
        kinds = {_KIND_OF.get(word.lower().strip(".,")) for word in rest.split()}
        if kinds == {"company"}:
            return True
    words = longer.split()
    person = 1 < len(words) < 4 and not any(word.lower().strip(".,") in _KIND_OF or word in OF for word in words)
    return person and name in (words[0], words[-1])


def _stranger(names: tuple[str, ...], every: Sequence[str], runs: Sequence[_Run], ids: Ids) -> Stranger:
    longer = tuple(name for name in every if name.startswith(f"{names[0]} ") or name.endswith(f" {names[0]}"))
    around = [run for run in runs if run.name in names]
    kind, why = _kind(names[0], around)
    return Stranger(ids.new(slug(names[0]) or "unnamed"), names, kind, why, longer)


def _kind(name: str, around: Sequence[_Run]) -> tuple[str, str]:
    """The kind that a name's own words, or those around it, speak for."""
    words = [word.lower().rstrip(".,") for word in name.split()]
    for word in (words[-1], words[0]):
        if word in _KIND_OF:
            return _KIND_OF[word], f"guessed from {word!r} in the name"
    for run in around:
        if run.before in TITLES:
            return "person", f"guessed from {run.before!r} before the name"
    if 1 < len(words) < 4 and any(_SAID.match(run.after) or re.search(r"\bsaid $", run.before) for run in around):
        return "person", "guessed, for the name speaks"
    if any(re.search(r"\b(?:in|near|from|at)\s$", run.before) for run in around):
        return "place", "guessed from the preposition before the name"
    return "", "nothing in the text says what it is"
