"""Which countries a question names as the nationality of firms."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.questions.passives import BE
from bot.questions.reading import Item, Mention
from bot.questions.tokens import Token

NEAR_BEHIND = 2
"""Words from a nationality to the noun that it qualifies ("American camera makers")."""

COMPANIES = frozenset({"company", "business", "entity", "technology_giant", "startup"})
"""Concepts by which companies are spoken of."""

FIRMS = COMPANIES | {"agency", "video_surveillance", "artificial_intelligence", "camera", "name_word"}
"""Concepts behind which a nationality is that of firms."""


def nations(
    tokens: Sequence[Token], mentions: Sequence[Mention], items: Sequence[Item], *, told: bool
) -> frozenset[str]:
    """Parties named as a nationality: before a word for companies ("US firms"), behind it ("firms from China"), or said
    of them ("are American").

    An agency is spoken of like a firm where something is `told` of it, and not where one is asked for.
    """
    kinds = FIRMS if told else FIRMS - {"agency"}
    firms = [item for item in items if item.concepts & kinds]
    after_be = {index + 1 for index, token in enumerate(tokens) if token.key in BE}
    origins = {item.last + 1 for item in firms if item.last < len(tokens) and tokens[item.last].key == "from"}
    begins = [item.first for item in firms]
    qualifying = (one for one in mentions if one.first in origins or _qualifies(one, begins, after_be))
    return frozenset(party for mention in qualifying for party in mention.parties)


def _qualifies(mention: Mention, firms: Sequence[int], after_be: AbstractSet[int]) -> bool:
    """Whether a name stands for a nationality; a subject only right before the firms, as else it does something."""
    reach = 0 if mention.place == "agent" else NEAR_BEHIND
    if any(0 <= first - mention.last <= reach for first in firms):
        return True
    return mention.place != "agent" and mention.form == "adjective" and mention.first in after_be
