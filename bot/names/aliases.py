"""Names by the pieces they are written in; parties that share a name stand together."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.names.match import NameEntry, Via
from bot.names.normal import is_cjk
from bot.names.pieces import Piece, alias_keys

SHORTEST_JOINED = 5
"""Letters that a name must have to be found torn apart or run together; "I ran" is not Iran."""

Keys = tuple[str, ...]
Start = TypeVar("Start", str, Keys)


@dataclass(frozen=True)  # no slots: read again in half the time
class Alias:
    """A name and the parties that bear it. `capitals`: its letters, if it must be typed with these capitals."""

    text: str
    keys: Keys
    party_ids: tuple[str, ...]
    via: Via
    capitals: str | None = None
    is_plural: bool = False
    """formed from a name by adding s"""

    @property
    def joined(self) -> str:
        return "".join(self.keys)

    def is_typed_as(self, span: Sequence[Piece]) -> bool:
        """Whether these pieces are this name; the last may carry a possessive 's."""
        *firsts, last = self.keys
        if len(span) != len(self.keys) or last not in (span[-1].key, span[-1].bare):
            return False
        if self.is_plural and span[-1].bare:
            return False
        if any(piece.key != key or piece.ends_sentence for piece, key in zip(span, firsts, strict=False)):
            return False
        return self.capitals is None or self._has_capitals(span)

    def _has_capitals(self, span: Sequence[Piece]) -> bool:
        if all(piece.is_dotted for piece in span):
            return True
        typed = _letters("".join(piece.typed for piece in span))
        return typed == self.capitals or (bool(span[-1].bare) and typed[:-1] == self.capitals)


class AliasTable:
    """Names by their first one or two pieces, by their letters run together, and in CJK by their first character."""

    def __init__(self, entries: Iterable[NameEntry]) -> None:
        self.aliases = tuple(_aliases(entries))
        written = {alias.keys for alias in self.aliases if alias.capitals is None}
        plurals = (plural for alias in self.aliases if (plural := _plural(alias)) and plural.keys not in written)
        written_out = (*self.aliases, *plurals)
        self._single = _longest_first((alias.keys[0], alias) for alias in written_out if len(alias.keys) == 1)
        self._several = _longest_first((alias.keys[:2], alias) for alias in written_out if len(alias.keys) > 1)
        self._beginning_several = {first for first, _ in self._several}
        self._native = _longest_first((alias.keys[0][0], alias) for alias in self.aliases if _is_native(alias))
        self._joined = _by_letters(self.aliases)
        self._letters = sorted(self._joined)

    def starting_at(self, pieces: Sequence[Piece], at: int) -> tuple[Alias, ...]:
        """Names that may start at a piece, by that one and the next, each with its possessive 's or without."""
        piece = pieces[at]
        names = self._single.get(piece.key, ())
        if piece.bare:
            names += self._single.get(piece.bare, ())
        if piece.key in self._beginning_several:
            for following in pieces[at + 1 : at + 2]:
                names += self._several.get((piece.key, following.key), ())
                if following.bare:
                    names += self._several.get((piece.key, following.bare), ())
        return names

    def joined(self, letters: str) -> Alias | None:
        """The name that these letters are when its pieces are run together."""
        return self._joined.get(letters)

    def begins_joined(self, letters: str) -> bool:
        """Whether a name run together begins with these letters."""
        place = bisect_left(self._letters, letters)
        return place < len(self._letters) and self._letters[place].startswith(letters)

    def inside(self, run: str) -> Iterator[tuple[int, Alias]]:
        """Names in a run of CJK, each with its offset."""
        for offset, character in enumerate(run):
            for alias in self._native.get(character, ()):
                if run.startswith(alias.keys[0], offset) and _stands_alone(run, offset, len(alias.keys[0])):
                    yield offset, alias


def _aliases(entries: Iterable[NameEntry]) -> Iterator[Alias]:
    """For each spelling the name of all its parties, then, if capitals matter to some, that of the others."""
    groups: dict[Keys, list[NameEntry]] = {}
    for entry in entries:
        if keys := alias_keys(entry.alias):
            groups.setdefault(keys, []).append(entry)
    for keys, group in groups.items():
        strict = [entry for entry in group if entry.case_matters]
        if strict:
            yield _alias(keys, group, _letters(strict[0].alias))
        if loose := [entry for entry in group if not entry.case_matters]:
            yield _alias(keys, loose, None)


def _alias(keys: Keys, group: list[NameEntry], capitals: str | None) -> Alias:
    leading = next((entry for entry in group if entry.kind == "name"), group[0])
    via = Via.NATIVE if is_cjk(keys[0]) else leading.via
    return Alias(leading.alias, keys, _parties(entry.party_id for entry in group), via, capitals)


def _parties(party_ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party_ids))


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _plural(alias: Alias) -> Alias | None:
    last = alias.keys[-1]
    if alias.capitals is not None or len(last) < 4 or not (last.isascii() and last.isalpha()) or last.endswith("s"):
        return None
    return replace(alias, keys=(*alias.keys[:-1], last + "s"), is_plural=True)


def _is_native(alias: Alias) -> bool:
    return len(alias.keys) == 1 and len(alias.keys[0]) >= 2 and is_cjk(alias.keys[0])


def _longest_first(pairs: Iterable[tuple[Start, Alias]]) -> dict[Start, tuple[Alias, ...]]:
    table: dict[Start, list[Alias]] = {}
    for key, alias in pairs:
        table.setdefault(key, []).append(alias)
    return {key: tuple(sorted(found, key=lambda alias: -len(alias.joined))) for key, found in table.items()}


def _by_letters(aliases: Iterable[Alias]) -> dict[str, Alias]:
    table: dict[str, Alias] = {}
    for alias in aliases:
        letters = alias.joined
        if alias.capitals is None and len(letters) >= SHORTEST_JOINED and not is_cjk(letters):
            other = table.get(letters, alias)
            table[letters] = replace(other, party_ids=_parties((*other.party_ids, *alias.party_ids)))
    return table


def _stands_alone(run: str, start: int, length: int) -> bool:
    """Katakana words are not cut; Hangul names may be followed by a particle and not preceded by a syllable."""
    end = start + length
    before = run[start - 1] if start else ""
    if _is_hangul(run[start]):
        return not _is_hangul(before)
    after = run[end : end + 1]
    return not (_is_katakana(run[start]) and _is_katakana(before)) and not (
        _is_katakana(run[end - 1]) and _is_katakana(after)
    )


def _is_hangul(character: str) -> bool:
    return "\uac00" <= character <= "\ud7a3"


def _is_katakana(character: str) -> bool:
    return "\u30a1" <= character <= "\u30fc" and character != "\u30fb"
