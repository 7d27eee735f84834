"""What an article has told so far, for sentences that point back to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.drafts.named import Named
from bot.drafts.voices import Voiced

BODIES = frozenset({"company", "agency", "organisation", "country", "publication", "group", ""})


@dataclass
class Story:
    """The date of the article, who spoke last, and the claim in which each was named last."""

    published: date | None
    spoke: str = ""
    person: str = ""
    body: str = ""
    named_in: dict[str, str] = field(default_factory=dict)

    def speaker(self, said: Voiced) -> tuple[str | None, tuple[str, ...], str]:
        """The speaker of a sentence, the claims that name the one who is only pointed to, and why it was taken."""
        if not said.points_back or said.speaker:
            return said.speaker, (), ""
        party = {"person": self.person, "body": self.body, "quotation": self.spoke}[said.points_back]
        if not party:
            return "", (), ""
        because = {
            "person": "the person named last before",
            "body": "the one named first in the sentence before that names any",
            "quotation": "the one who spoke last",
        }
        return party, (self.named_in[party],), f"{party} is {because[said.points_back]}"

    def tell(self, claim_id: str, named: Sequence[Named], speaker: str | None, said: Voiced) -> None:
        """Remember who was named in a claim, and who spoke."""
        sure = [one for one in named if not one.doubt and one.form != "adjective"]
        self.named_in |= {one.party: claim_id for one in sure}
        persons = [one.party for one in sure if one.kind == "person"]
        bodies = [one.party for one in sure if one.kind in BODIES]
        self.person = persons[-1] if persons else self.person
        self.body = bodies[0] if bodies else self.body
        if speaker and said.voice != "publisher":
            self.spoke = speaker
