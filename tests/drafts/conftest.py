"""A short article and its fact file, made for these tests; each test changes what it needs."""

import pytest

from bot.drafts.seal import seal

TEXT = """Harbour closes to old ferries

12 March, 2021
The harbour of Vell closed its gates to old ferries on Monday, the port office said.

"The noise is unbearable," said mayor Ada Rook.
The harbour of Vell is the oldest of the coast.
"""

BARE = """# An article about ferries.

[source]
id = "vell-2021-03-12"
kind = "article"
title = "Harbour closes to old ferries"
publisher = "Vell Gazette"
published = 2021-03-12  # as printed
notes = ""

# ---- the closing

[[claim]]
id = "gates-closed"
predicate = "bar"
voice = "reported_speech"
speaker = "port-office"
quote = "The harbour of Vell closed its gates to old ferries on Monday, the port office said."
notes = "the date line says which Monday"

# ---- what the mayor said

[[claim]]
id = "mayor-noise"
predicate = "condemn"
voice = "direct_quote"
speaker = "ada-rook"
quote = '''"The noise is unbearable," said mayor Ada Rook.'''
"""


@pytest.fixture
def text() -> str:
    return TEXT


@pytest.fixture
def bare() -> str:
    """A fact file before its first sealing."""
    return BARE


@pytest.fixture
def sealed() -> str:
    return seal(BARE, TEXT)
