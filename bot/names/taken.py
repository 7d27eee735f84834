"""The names taken from a text so far, and the pieces still free."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bot.names.match import Band, Via
from bot.names.pieces import Piece


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text.

    `first_token` to `last_token` (exclusive) are indices of the words given; `start` to `end` are places in the text.
    `party_ids` holds more than one where parties share the name. `typed` is the text without a possessive 's.
    """

    first_token: int
    last_token: int
    start: int
    end: int
    party_ids: tuple[str, ...]
    alias: str
    via: Via
    score: float
    band: Band
    typed: str

    @property
    def length(self) -> int:
        return self.end - self.start

    def overlaps(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


class Taken:
    """Names that do not overlap."""

    def __init__(self, pieces: list[Piece]) -> None:
        self._pieces = pieces
        self._found: list[Found] = []
        self._free = [True] * len(pieces)

    def has(self, at: int) -> bool:
        return not self._free[at]

    def any_left(self, known: Callable[[str], bool]) -> bool:
        return any(free and not known(piece.key) for free, piece in zip(self._free, self._pieces, strict=True))

    def add(self, candidates: Iterable[Found]) -> None:
        """Takes them in the order given, but for those that overlap one taken before."""
        for found in candidates:
            if not self._crossed(found):
                self._take(found)

    def add_wider(self, candidates: Iterable[Found]) -> None:
        """As `add`, but a name that holds those it overlaps, and more, takes their place."""
        for found in candidates:
            crossed = self._crossed(found)
            if all(_holds(found, other) for other in crossed):
                self._found = [other for other in self._found if other not in crossed]
                self._take(found)

    def _crossed(self, found: Found) -> list[Found]:
        return [other for other in self._found if other.overlaps(found.start, found.end)]

    def _take(self, found: Found) -> None:
        self._found.append(found)
        for at, piece in enumerate(self._pieces):
            if found.overlaps(piece.start, piece.end):
                self._free[at] = False

    def free_spans(self, at: int, longest: int) -> Iterator[list[Piece]]:
        """Runs of free pieces from there on with at most one character between, the longest first; none in CJK."""
        run = self._run(at, longest)
        for size in range(len(run), 0, -1):
            yield run[:size]

    def _run(self, at: int, longest: int) -> list[Piece]:
        run: list[Piece] = []
        for place in range(at, min(at + longest, len(self._pieces))):
            piece = self._pieces[place]
            if not self._free[place] or piece.is_native or (run and piece.start - run[-1].end > 1):
                break
            run.append(piece)
        return run

    def in_order(self) -> tuple[Found, ...]:
        return tuple(sorted(self._found, key=lambda found: found.start))


def longest_first(candidates: Iterable[Found]) -> list[Found]:
    """By length, then by score; equal ones stay in their order."""
    return sorted(candidates, key=lambda found: (-found.length, -found.score))


def _holds(wide: Found, narrow: Found) -> bool:
    return wide.start <= narrow.start and narrow.end <= wide.end and narrow.length < wide.length
