"""A few parties as the room sees them: ids, names and aliases, made for these tests."""

import pytest

from bot.names.match import NameEntry
from bot.names.scan import ScanIndex

NAMES: dict[str, list[str]] = {
    "hikvision": ["Hikvision", "Hangzhou Hikvision Digital Technology Co., Ltd."],
    "sensetime": ["SenseTime", "Sense Time", "商汤"],
    "megvii": ["Megvii", "Megvii Technology", "Face++", "旷视"],
    "iflytek": ["iFlytek", "科大讯飞"],
    "yitu": ["Yitu", "Yitu Technologies"],
    "huawei": ["Huawei", "华为"],
    "us": ["United States", "US", "U.S.", "美国"],
    "china": ["China", "PRC", "People's Republic of China", "中国"],
    "commerce": ["Commerce Department", "US Commerce Department"],
    "uighurs": ["Uighur", "Uyghur"],
    "alibaba": ["Alibaba"],
    "sullivan": ["John Sullivan", "Sullivan"],
    "xpcc": ["Xinjiang Production and Construction Corps"],
    "north": ["Dahuan"],
    "south": ["Dahuat"],
    "twin-a": ["Acme"],
    "twin-b": ["Acme"],
}


@pytest.fixture(scope="session")
def entries() -> list[NameEntry]:
    return [
        NameEntry(party, name, "alias" if place else "name")
        for party, names in NAMES.items()
        for place, name in enumerate(names)
    ]


@pytest.fixture(scope="session")
def index(entries: list[NameEntry]) -> ScanIndex:
    return ScanIndex(entries)
