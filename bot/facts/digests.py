"""The fingerprint by which a quote is known to be unchanged."""

from __future__ import annotations

import hashlib

DIGEST_CHARS = 16


def quote_digest(quote: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of a quote's UTF-8 bytes."""
    return hashlib.sha256(quote.encode("utf-8")).hexdigest()[:DIGEST_CHARS]


def text_digest(text: str) -> str:
    """The whole SHA-256 of a source's text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
