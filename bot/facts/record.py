"""The base of everything that is read from a knowledge file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from pydantic import ConfigDict, GetCoreSchemaHandler

ALIAS = "alias"
"""In a field's metadata: what it is called in a file, where that is no name in Python."""


class Record:
    """Base of frozen dataclasses. Loading has pydantic check them strictly (no coercion) and closed (no unknown keys).

    They are not pydantic's own models, so that a process that finds its assistant prepared does not import pydantic.
    """

    __pydantic_config__: ClassVar[ConfigDict] = {"strict": True, "extra": "forbid"}

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> Any:
        """For pydantic: the schema of a core dataclass."""
        schema = handler(source)
        record: Any = handler.resolve_ref_schema(schema)
        # Its fields stay strict; the record as such would then take no table, and nothing but an instance.
        record["strict"] = False
        for field in record["schema"]["fields"]:
            metadata = cls.__dict__["__dataclass_fields__"][field["name"]].metadata
            if ALIAS in metadata:
                field["validation_alias"] = metadata[ALIAS]
        return schema
