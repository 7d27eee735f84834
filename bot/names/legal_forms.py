"""Legal forms: the words at either end of a name that say what kind of body it is, and not which one."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.names.normal import is_cjk

# One line a form: the code under which spellings are equal, then its spellings in normal form.
_SPELLINGS = {
    "co": "co|company|cos|comp|compania|compagnie|cie|cia",
    "ltd": "ltd|limited|ltda|limitada|ltee",
    "inc": "inc|incorporated",
    "corp": "corp|corporation|corporacion",
    "llc": "llc|limited liability company|limited liability co|lc",
    "llp": "llp|limited liability partnership",
    "lp": "lp|limited partnership",
    "plc": "plc|public limited company",
    "pte": "pte|pte ltd|private limited|pvt ltd|pvt|private ltd|pte limited|pvt limited",
    "pty": "pty|pty ltd|proprietary limited|pty limited",
    "bhd": "bhd|berhad",
    "sdn bhd": "sdn bhd|sendirian berhad|sdn",
    "gmbh": "gmbh|gesellschaft mit beschrankter haftung|mbh",
    "ag": "ag|aktiengesellschaft",
    "kg": "kg|kommanditgesellschaft|gmbh and co kg",
    "ev": "ev|eingetragener verein",
    "se": "se",
    "sa": "sa|sociedad anonima|societe anonyme|sociedade anonima|sal|sas|saog|saoc",
    "sa de cv": "sa de cv|sociedad anonima de capital variable|s de rl de cv|sapi de cv",
    "srl": "srl|sarl|societatea cu raspundere limitata"
    "|societa a responsabilita limitata|s de rl|sociedad de responsabilidad limitada",
    "spa": "spa|societa per azioni",
    "sl": "sl|slu|sociedad limitada",
    "bv": "bv|besloten vennootschap",
    "nv": "nv|naamloze vennootschap",
    "ab": "ab|aktiebolag|publ",
    "as": "as|aksjeselskap|asa|aps",
    "oy": "oy|oyj",
    "doo": "doo|drustvo s ogranicenom odgovornoscu|drustvo sa ogranicenom odgovornoscu",
    "dd": "dd|dionicko drustvo|ad|akcionarsko drustvo|ead|eood|ood",
    "sp zoo": "sp z oo|sp zoo|spolka z ograniczona odpowiedzialnoscia",
    "spolka akcyjna": "spolka akcyjna",
    "sro": "sro|spol s ro",
    "kft": "kft|korlatolt felelossegu tarsasag",
    "zrt": "zrt|nyrt",
    "uab": "uab|sia|ou",
    "ooo": "ooo|obshchestvo s ogranichennoi otvetstvennostyu|obshchestvo s ogranichennoy otvetstvennostyu|ооо|tov|too"
    "|общество с ограниченнои ответственностью|товариство з обмеженою відповідальністю",
    "ojsc": "ojsc|oao|open joint stock company|otkrytoe aktsionernoe obshchestvo|оао|открытое акционерное общество",
    "pjsc": "pjsc|pao|public joint stock company|publichnoe aktsionernoe obshchestvo"
    "|пао|публичное акционерное общество",
    "cjsc": "cjsc|zao|closed joint stock company|zakrytoe aktsionernoe obshchestvo|зао|закрытое акционерное общество",
    "jsc": "jsc|ao|joint stock company|joint stock co|aktsionernoe obshchestvo|ао|акционерное общество|nao",
    "ano": "ano|autonomous non profit organization|autonomous nonprofit organization|ано",
    "fze": "fze|fzc|fzco|fz llc|fzllc|free zone company|free zone establishment|dmcc|fz",
    "wll": "wll|bsc",
    "est": "est|establishment",
    "kk": "kk|kabushiki kaisha|株式会社",
    "yk": "yk|有限会社",
    "pt": "pt|perseroan terbatas|tbk|pt tbk",
    "as turkiye": "anonim sirketi|limited sirketi|sti|ltd sti|sanayi ve ticaret|san ve tic",
    "pjs": "pjs|private joint stock|private joint stock company|mahdud|sahami",
    "coop": "coop|cooperative society",
    "cn": "股份有限公司|有限责任公司|有限公司|股份公司|责任有限公司",
    "cn co": "公司",
    "kr": "주식회사|유한회사",
}

# Forms that also stand before the name; the others would cut names such as "AS Roma" or "Co Van".
_LEADING_CODES = frozenset({"llc", "ooo", "ojsc", "pjsc", "cjsc", "jsc", "ano", "pt", "srl", "kk", "yk", "kr", "uab"})

LEGAL_FORMS: Mapping[tuple[str, ...], str] = MappingProxyType(
    {tuple(spelling.split()): code for code, line in _SPELLINGS.items() for spelling in line.split("|")}
)
"""Spelling as words in normal form -> code of the form."""

_LONGEST = max(map(len, LEGAL_FORMS))
_ATTACHED = tuple(
    sorted((form[0] for form in LEGAL_FORMS if len(form) == 1 and is_cjk(form[0])), key=lambda text: (-len(text), text))
)
_JOINED_ENDS = ("coltd", "gmbh", "sdnbhd", "pteltd", "corp", "ltd", "llc", "inc", "plc", "ooo", "ag")


def split_legal(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The name without legal forms at its ends, and the codes of those taken off, sorted; one word is always left."""
    codes: list[str] = []
    tokens = _without_leading(_without_trailing(tokens, codes), codes)
    return _without_attached(tokens, codes), tuple(sorted(set(codes)))


def split_joined_end(token: str) -> tuple[str, str] | None:
    """A word and the legal form written onto it ("siemensag"), if four letters or more go before; else None."""
    for end in _JOINED_ENDS:
        if token.endswith(end) and len(token) - len(end) >= 4:
            return token[: -len(end)], end
    return None


def _without_trailing(tokens: tuple[str, ...], codes: list[str]) -> tuple[str, ...]:
    while size := _form_size(tokens, codes, at_end=True):
        tokens = tokens[:-size]
    return tokens


def _without_leading(tokens: tuple[str, ...], codes: list[str]) -> tuple[str, ...]:
    while size := _form_size(tokens, codes, at_end=False):
        tokens = tokens[size:]
    return tokens


def _form_size(tokens: tuple[str, ...], codes: list[str], *, at_end: bool) -> int:
    """Number of words of the longest form at that end, whose code is noted; 0 if there is none."""
    for size in range(min(_LONGEST, len(tokens) - 1), 0, -1):
        code = LEGAL_FORMS.get(tokens[-size:] if at_end else tokens[:size])
        if code and (at_end or code in _LEADING_CODES):
            codes.append(code)
            return size
    return 0


def _without_attached(tokens: tuple[str, ...], codes: list[str]) -> tuple[str, ...]:
    """CJK forms are written onto the name, behind it or before it."""
    if not tokens or not is_cjk(tokens[-1]):
        return tokens
    word = tokens[-1]
    for form in _ATTACHED:
        bare = word.removesuffix(form) if word.endswith(form) else word.removeprefix(form)
        if bare != word and len(bare) >= 2:
            codes.append(LEGAL_FORMS[(form,)])
            return (*tokens[:-1], bare)
    return tokens
