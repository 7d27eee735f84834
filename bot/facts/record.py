"""The base of every model that is read from a knowledge file."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """Strict (no coercion), closed (no unknown keys) and frozen."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)
