"""What an index of names does; `ScanIndex` in scan.py is the one for few names."""

from typing import Protocol

from bot.names.match import NameMatch


class NameIndex(Protocol):
    """Names of parties, searched by a name as somebody typed it.

    This interface is what an index of 25,000 to 1,000,000 names will implement next. A party stands in an answer once
    for each of its names that matches; which of them to show is the caller's choice.
    """

    def exact(self, text: str) -> tuple[NameMatch, ...]:
        """Entries whose normal form is that of the text, legal forms spelt out or not; in the order they were given."""
        ...

    def search(self, text: str, *, limit: int = 10) -> tuple[NameMatch, ...]:
        """Entries like the text, best first: by band, score, and then the order they were given; none in band NONE.

        A typo is `STRONG` only if entries of other parties are clearly behind.
        """
        ...

    def __len__(self) -> int:
        """Number of names, not of parties."""
        ...
