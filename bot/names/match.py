"""What is known of a name, and what is said of a match: how it came about, how far it carries, and what differs."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

NameKind = Literal["name", "alias", "former", "native_unofficial"]


class Band(StrEnum):
    """How far a match carries, in rising order; only `STRONG` and `EXACT` may say yes."""

    NONE = "none"
    POSSIBLE = "possible"
    STRONG = "strong"
    EXACT = "exact"

    @property
    def rank(self) -> int:
        return _BANDS.index(self)

    # StrEnum would compare by spelling.
    def __lt__(self, other: str) -> bool:
        return self.rank < Band(other).rank

    def __le__(self, other: str) -> bool:
        return self.rank <= Band(other).rank

    def __gt__(self, other: str) -> bool:
        return self.rank > Band(other).rank

    def __ge__(self, other: str) -> bool:
        return self.rank >= Band(other).rank


_BANDS = tuple(Band)


class Via(StrEnum):
    """How the typed name came to its entry; where several apply, the boldest step."""

    EXACT = "exact"
    ALIAS = "alias"
    FORMER = "former name"
    NATIVE = "native script"
    LEGAL_FORM = "legal form ignored"
    JOINED = "joined words"
    SPLIT = "split words"
    ORDER = "word order"
    TYPO = "typo"
    DROPPED = "dropped word"
    ADDED = "added word"
    DIFFERENT = "different word"
    INITIALS = "initials"


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One name of one party. `case`: must it be typed in these capitals? None: only if it is three capitals or fewer.

    A dotted spelling ("U.S.") always passes for a name in capitals, since "u.s." is no pronoun.
    """

    party_id: str
    alias: str
    kind: NameKind = "name"
    case: bool | None = None

    @property
    def case_matters(self) -> bool:
        if self.case is not None:
            return self.case
        letters = self.alias.replace(".", "")
        return len(letters) <= 3 and letters.isalpha() and letters.isupper() and letters.lower() != letters

    @property
    def via(self) -> Via:
        """How a text that is this very name is said to match."""
        match self.kind:
            case "name":
                return Via.EXACT
            case "alias":
                return Via.ALIAS
            case "former":
                return Via.FORMER
            case "native_unofficial":
                return Via.NATIVE


@dataclass(frozen=True, slots=True)
class Explanation:
    """Words in normal form. A pair is (in the query, in the entry)."""

    matched: tuple[str, ...] = ()
    differing: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    """in the entry and not in the query"""
    extra: tuple[str, ...] = ()
    """in the query and not in the entry"""
    ignored: tuple[str, ...] = ()
    """legal forms that stand on one side only, or differ"""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """One entry that a query may mean. `score` runs from 0 to 1 and ranks; the band decides."""

    party_id: str
    alias: str
    via: Via
    score: float
    band: Band
    explanation: Explanation
