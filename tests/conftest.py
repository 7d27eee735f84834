"""What all tests share.

Fixture policy:
- A fixture here is wanted by more than one folder of tests; what one folder wants stands in that folder.
- Session fixtures are immutable (the knowledge, the assistant). Whoever writes files writes them below `tmp_path`.
- Fakes implement the same Protocol as the real part; patching is the last resort, and never of the project's own names.
- No test sees the developer's settings, data folder or colours, none needs a network, a clock or another test.
- Hypothesis draws the same examples in every run: what fails here fails everywhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from bot.answers.assistant import Assistant
from bot.facts.knowledge import Knowledge
from bot.facts.loading import load

hypothesis.settings.register_profile("repeatable", derandomize=True, deadline=None)
hypothesis.settings.load_profile("repeatable")


@pytest.fixture(scope="session", autouse=True)
def _own_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The environment of a fresh machine, for this process and those that it starts."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("ENTITYLIST_", "SLACK_"))]:
            patch.delenv(name)
        patch.setenv("ENTITYLIST_DATA_DIR", str(tmp_path_factory.mktemp("data")))
        patch.setenv("NO_COLOR", "1")
        patch.setenv("COLUMNS", "80")
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's top folder."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def knowledge(root: Path) -> Knowledge:
    """The project's own knowledge, all sources."""
    return load(root / "knowledge")


@pytest.fixture(scope="session")
def assistant(knowledge: Knowledge) -> Assistant:
    """An assistant that answers from all sources."""
    return Assistant.of(knowledge)


@pytest.fixture(scope="session")
def article(knowledge: Knowledge) -> Knowledge:
    """The article alone."""
    return knowledge.only(["new-arab-2019-10-08"])


@pytest.fixture(scope="session")
def from_article(article: Knowledge) -> Assistant:
    """An assistant that answers from the article alone."""
    return Assistant.of(article)
