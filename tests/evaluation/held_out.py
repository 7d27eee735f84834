"""Questions by others that nobody reads while the rules are made: `python -m tests.evaluation.held_out` prints totals
alone, so that they stay unread."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.assembly import assistant
from bot.settings import Settings
from tests.questions.labelled import ARTICLE, Labelled, judged

FILES = tuple(sorted(Path(__file__).parent.glob("held-out-*.toml")))


def questions(path: Path) -> Iterator[Labelled]:
    """The questions of one file, in its order."""
    for table in tomllib.loads(path.read_text("utf-8"))["question"]:
        yield Labelled.model_validate({"family": path.stem, **table})


def outcomes(path: Path) -> Counter[str]:
    """How many questions of a file are right, and how many fail in which way."""
    bot = assistant(Settings.read(), (ARTICLE,))
    quotes = {claim.id: claim.quote for claim in bot.knowledge.claims}
    return Counter(
        judged(question, bot.answer(question.ask, question.context), quotes) or "right" for question in questions(path)
    )


def main() -> None:
    """Print one line a file."""
    for path in FILES:
        found = outcomes(path)
        asked = found.total()
        rest = ", ".join(f"{count} {name}" for name, count in sorted(found.items()) if name != "right")
        print(f"{path.stem}: {found['right']} of {asked} right ({found['right'] / asked:.1%}); {rest}")


if __name__ == "__main__":
    main()
