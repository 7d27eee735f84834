"""Questions made from a claim's own data, to see that it can be asked for at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice, product, zip_longest
from string import Formatter

from bot.answers.assistant import Assistant
from bot.answers.profiles import DESCRIBING
from bot.facts.claim import Claim, RoleName
from bot.facts.knowledge import Knowledge

IDENTITY = ("Who is {party}?", "What is {party}?", "Where is {party}?")
"""Ways of asking what a party is, for claims that say so."""

TEMPLATES = (
    "Who {cue} {patient}?",
    "What did {agent} {cue}?",
    "Did {agent} {cue} {patient}?",
    "Did {agent} {cue} {about}?",
    "What did {agent} say about {about}?",
    "What does it say about {party} and {about}?",
    "Why did {agent} {explained} {patient}?",
    "Why was {patient} {explained}?",
    "What does {cause} lead to?",
    "How many {unit} {cue}?",
    "How many {unit}?",
    "When {cue} {about}?",
    "When did {agent} {cue}?",
    "What about {cue} {about}?",
    "What about {cue} {party}?",
    "What about {about} {party}?",
    "Tell me about {about}.",
    "Tell me about {cue}.",
)
"""Ways of asking what is stated; each is tried with every filling, in turns."""

ACTING: tuple[RoleName, ...] = ("agent", "speaker")
SUFFERING: tuple[RoleName, ...] = ("patient", "member", "topic", "place")

WORDS = 3
"""Words of a concept that are tried."""

MOST = 400
"""Questions that are tried for one claim."""

Slots = Mapping[str, tuple[str, ...]]


def unreached(assistant: Assistant) -> tuple[str, ...]:
    """The ids of the claims that none of the questions made for them brings up, in the order of the files."""
    return tuple(claim.id for claim in assistant.knowledge.claims if reaching(claim, assistant) is None)


def reaching(claim: Claim, assistant: Assistant) -> str | None:
    """The first question made for a claim whose answer quotes it; None where there is none."""
    for question in islice(questions_for(claim, assistant.knowledge), MOST):
        if any(citation.quote == claim.quote for citation in assistant.answer(question).citations):
            return question
    return None


def questions_for(claim: Claim, knowledge: Knowledge) -> Iterator[str]:
    """Every template with every filling that the claim has for it: the first filling of each, then the second."""
    slots = _slots(claim, knowledge)
    templates = (*IDENTITY, *TEMPLATES) if claim.predicate in DESCRIBING else TEMPLATES
    rounds = zip_longest(*(_filled(template, slots) for template in templates))
    return (question for question in dict.fromkeys(chain.from_iterable(rounds)) if question)


def _filled(template: str, slots: Slots) -> Iterator[str]:
    names = [name for _, name, _, _ in Formatter().parse(template) if name]
    for words in product(*(slots[name] for name in names)):
        yield template.format(**dict(zip(names, words, strict=True)))


def _slots(claim: Claim, knowledge: Knowledge) -> Slots:
    """What may stand in each place of a template: names of its parties, and words of its concepts."""
    predicate = knowledge.vocabulary.predicates[claim.predicate]
    agents, patients = _names(claim, ACTING, knowledge), _names(claim, SUFFERING, knowledge)
    return {
        "agent": agents,
        "patient": patients,
        "party": tuple(dict.fromkeys((*agents, *patients))),
        "cue": _words((*claim.states, *predicate.cues), knowledge),
        "about": _words(claim.about, knowledge),
        "explained": _words(claim.explains, knowledge),
        "cause": _words(claim.consequence_of, knowledge),
        "unit": _words((count.unit for count in claim.counts), knowledge),
    }


def _names(claim: Claim, roles: Iterable[RoleName], knowledge: Knowledge) -> tuple[str, ...]:
    """The names of the parties in some roles."""
    keys = chain.from_iterable(claim.roles.get(role, ()) for role in roles)
    return tuple(dict.fromkeys(knowledge.parties[key].name for key in keys))


def _words(concepts: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """The first words of each concept: of every one the first, then of every one the second."""
    columns = zip_longest(*(knowledge.vocabulary.concepts[concept].words[:WORDS] for concept in concepts))
    return tuple(word for word in dict.fromkeys(chain.from_iterable(columns)) if word)
