"""How values are written that are neither texts, numbers nor records: dates, Markdown, names, places.

`generator.snapshot.document` puts these types in the place of the model's own of the same name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, GetPydanticSchema, PlainSerializer, WithJsonSchema
from pydantic_core import core_schema

from generator.model.dates import Date, parse_date
from generator.model.text import Name, Prose

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Values:
    """Reads and writes single values; what does not fit raises `ValueError`, which pydantic reports."""

    @staticmethod
    def date(value: object) -> Date:
        return parse_date(_text(value))

    @staticmethod
    def prose(value: object) -> Prose:
        return Prose(_text(value))

    @staticmethod
    def name(value: object) -> Name:
        if not isinstance(value, list) or not value:
            raise ValueError("a name is a list of texts")
        texts = []
        for spelling in value:
            if not isinstance(spelling, dict) or not spelling.keys() <= {"lang", "text"}:
                raise ValueError("a name is a list of texts, each with its language")
            lang = spelling.get("lang")
            texts.append((None if lang is None else _text(lang), _text(spelling.get("text"))))
        return Name(tuple(texts))

    @staticmethod
    def spellings(name: Name) -> list[dict[str, str]]:
        return [{"text": text} if lang is None else {"lang": lang, "text": text} for lang, text in name.texts]

    @staticmethod
    def place(value: object, info: core_schema.ValidationInfo) -> object:
        if value is not None:
            raise ValueError("where it is written stands in no file")
        return info.context


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("a text belongs here")  # noqa: TRY004  # pydantic reports a ValueError
    return value


_TEXT_SCHEMA = {"type": "string"}
WRITTEN: Mapping[str, Any] = {
    "Date": Annotated[
        Date,
        BeforeValidator(_Values.date),
        PlainSerializer(str, return_type=str),
        WithJsonSchema(
            {**_TEXT_SCHEMA, "description": "2023, 2023-04, 2023-04-26~, 2023-04-26T18:33+03:00, A/B"}
        ),
    ],
    "Prose": Annotated[
        Prose,
        BeforeValidator(_Values.prose),
        PlainSerializer(lambda prose: prose.source, return_type=str),
        WithJsonSchema({**_TEXT_SCHEMA, "description": "Markdown: emphasis, links, lists, code"}),
    ],
    "Name": Annotated[
        Name,
        BeforeValidator(_Values.name),
        PlainSerializer(_Values.spellings),
        WithJsonSchema(
            {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "properties": {"lang": _TEXT_SCHEMA, "text": _TEXT_SCHEMA},
                    "required": ["text"],
                    "additionalProperties": False,
                },
                "description": "the name in each language, the one to show first",
            }
        ),
    ],
    "Place": Annotated[
        Any,
        GetPydanticSchema(
            lambda _kind, _handler: core_schema.with_default_schema(
                core_schema.with_info_plain_validator_function(_Values.place),
                default=None,
                validate_default=True,
                serialization=core_schema.plain_serializer_function_ser_schema(lambda _place: None),
            )
        ),
        WithJsonSchema({}),
    ],
}
