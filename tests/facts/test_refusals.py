"""Loading refuses bad knowledge, naming file and entry, and reports every problem at once."""

import re

import pytest

from bot.errors import KnowledgeInvalid, Problem
from tests.knowledge_builder import ARTICLE_FILE, PARTY_FILE, REGISTER_FILE, SHIPPED, KnowledgeFolder

Refusal = tuple[str, str, str, str, str]
"""The text to replace, its replacement, and a part of each of file, entry and reason of the only problem."""

CLAIMS: list[Refusal] = [
    ("drown us", "Drown us", ARTICLE_FILE, "mayor-noise", "the digest does not fit the quote; it would be '"),
    ("end = 58 }", "end = 59 }", ARTICLE_FILE, "", "the offsets"),
]
