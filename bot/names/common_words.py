"""Words that many names share, and what they weigh as evidence that two names are one."""

import re
from collections.abc import Mapping
from types import MappingProxyType

FUNCTION_WORDS = frozenset(
    "the of and for in on at to de la le les du des del el al und der die das et y e i z s".split()
)

GENERIC_WORDS = frozenset(
    """
    technology technologies technical science sciences scientific group groups holding holdings international global
    national trading trade commerce commercial electronics electronic electric electrical electrics industry industries
    industrial development developments research institute institutes institution university college academy school
    centre center laboratory bureau department ministry office agency administration organization organisation
    association foundation committee council enterprise enterprises services service solutions systems system
    engineering equipment instruments instrument machinery materials material products product manufacturing
    manufacturer production import export imports exports logistics shipping transport transportation aviation
    airlines marine energy power oil gas petroleum petrochemical chemical chemicals pharmaceutical steel metals mining
    construction building investment investments finance financial capital fund funds trust bank banking insurance
    management consulting partners partnership ventures communications communication telecom telecommunications
    network networks information data digital software hardware computer computing intelligent intelligence
    semiconductor semiconductors microelectronics optical optics precision security public general united
    company co ltd limited inc corp corporation llc plant factory works complex branch subsidiary media health
    medical motor motors automotive railway railroad state republic people peoples party government force forces
    army navy police supply supplies design innovation advanced new first second third
    """.split()
)

EMPTY_WORDS = frozenset(
    """
    group groups holding holdings international global enterprise enterprises technology technologies science sciences
    development developments industry industries industrial company co ltd limited inc corp corporation llc plc
    """.split()
)
"""Generic words that do not even say what the business is; "Energy" or "Bank" does, and may tell namesakes apart."""

COUNTRIES = frozenset(
    """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
    barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil britain brunei bulgaria burma burundi
    cambodia cameroon canada chad chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti
    dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana
    greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel
    italy jamaica japan jordan kazakhstan kenya kiribati korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho
    liberia libya liechtenstein lithuania luxembourg macau macao madagascar malawi malaysia maldives mali malta
    mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal
    netherlands nicaragua niger nigeria norway oman pakistan palau palestine panama paraguay peru philippines poland
    portugal qatar romania russia rwanda samoa senegal serbia seychelles singapore slovakia slovenia somalia spain
    sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkiye
    turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe
    america usa uk uae schweiz deutschland espana italia europe asia africa hongkong prc rok dprk
    """.split()
)

CITIES = frozenset(
    """
    beijing shanghai shenzhen guangzhou hangzhou nanjing tianjin chongqing wuhan chengdu xian suzhou dalian qingdao
    harbin shenyang changsha xiamen ningbo fuzhou hefei jinan zhengzhou kunming urumqi lanzhou guangdong zhejiang
    jiangsu sichuan hubei hunan fujian shandong shaanxi anhui hebei henan xinjiang tibet kashgar hotan aksu ili
    moscow petersburg minsk kiev kyiv tehran isfahan dubai istanbul ankara karachi lahore islamabad delhi mumbai
    london paris berlin munich tokyo osaka seoul taipei york washington geneva zurich vienna damascus beirut
    hong kong north south east west northern southern eastern western central
    """.split()
)

ABBREVIATIONS: Mapping[str, str] = MappingProxyType(
    {
        "intl": "international", "tech": "technology", "technologies": "technology", "univ": "university",
        "inst": "institute", "natl": "national", "dept": "department", "govt": "government", "mfg": "manufacturing",
        "dev": "development", "eng": "engineering", "elec": "electronics", "electronic": "electronics",
        "ind": "industry", "industries": "industry", "industrial": "industry", "grp": "group", "hldgs": "holdings",
        "holding": "holdings", "centre": "center", "organisation": "organization", "1st": "first", "2nd": "second",
        "3rd": "third", "ctr": "center", "sci": "science", "sciences": "science", "comm": "communication",
        "communications": "communication", "telecommunications": "telecom", "telecommunication": "telecom",
        "assn": "association", "bros": "brothers", "svcs": "services", "service": "services", "system": "systems",
        "solution": "solutions", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "saint": "st",
        "mt": "mount", "labs": "laboratory", "lab": "laboratory", "laboratories": "laboratory",
    }
)  # fmt: skip
"""Spellings of one common word -> the one that stands for all."""

CJK_PLACES = tuple(
    "北京 上海 杭州 深圳 广州 厦门 南京 天津 重庆 武汉 成都 西安 苏州 大连 青岛 新疆 浙江 江苏 广东 香港".split()
)
CJK_COUNTRIES = tuple("中国 中國 美国 美國 日本 韩国 俄罗斯 台湾".split())
CJK_GENERIC = tuple(
    "科技 技术 技術 集团 集團 控股 电子 信息 数字 实业 发展 国际 國際 贸易".split()
    + "股份 网络 通信 智能 工业 研究所 大学".split()
)

_CJK_PARTS = re.compile("|".join(sorted((*CJK_PLACES, *CJK_COUNTRIES, *CJK_GENERIC), key=len, reverse=True)))
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")

_CLASS_WEIGHTS = (
    (FUNCTION_WORDS, 0.02),
    (GENERIC_WORDS | frozenset(CJK_GENERIC), 0.25),
    (COUNTRIES | frozenset(CJK_COUNTRIES), 0.6),
    (CITIES | frozenset(CJK_PLACES), 0.4),
)
CLASS_WEIGHT: Mapping[str, float] = MappingProxyType(
    {word: weight for words, weight in reversed(_CLASS_WEIGHTS) for word in words}
)
"""What a common word weighs, where a word of its own weighs up to 1."""


def is_country(token: str) -> bool:
    return token in COUNTRIES or token in CJK_COUNTRIES


def is_common(token: str) -> bool:
    """Whether a word is shared by many names or is a place: never the mistyped form of another."""
    return token in CLASS_WEIGHT


def is_numeral(token: str, position: int = 1) -> bool:
    """Whether a word counts: with a digit, or a Roman numeral that is not the first word (Xi Jinping is no number)."""
    if any(character.isdigit() for character in token):
        return True
    return position > 0 and _ROMAN.fullmatch(token) is not None


def cjk_parts(run: str) -> list[str]:
    """A run of CJK cut before and after places and generic words; what is between stays whole."""
    parts: list[str] = []
    end = 0
    for found in _CJK_PARTS.finditer(run):
        parts += [run[end : found.start()], found[0]]
        end = found.end()
    return [part for part in (*parts, run[end:]) if part]
