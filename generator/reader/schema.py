"""Makes the JSON Schemas of the format from the records, for completion in editors, with a library's ids if wanted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic.json_schema import GenerateJsonSchema

from generator.model.declared import nouns_by_key
from generator.model.descriptions import field_descriptions
from generator.model.library import Library
from generator.model.references import Noun
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.fields import OWN_VOICE, REF_PATTERN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import BaseModel
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core.core_schema import ModelSchema

    from generator.model.report import Id
    from generator.storage.files import Files

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_KINDS: tuple[tuple[str, type[BaseModel], str], ...] = (
    ("entries.json", EntriesRecord, "Briefing entries, format 1"),
    ("briefing.json", BriefingRecord, "A briefing, format 1"),
)


def schemas(library: Library | None = None) -> Files:
    """Return the schema of each kind of file by its file name; with ``library``, its ids complete references."""
    ids = _known_ids(library) if library else None
    return {name: schema_text(_schema(record, title, ids)) for name, record, title in _KINDS}


class _Schema(GenerateJsonSchema):
    """Leaves titles out: editors would show them instead of the description."""

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002  # pydantic's signature
        """Say no, always."""
        return False

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        """Return the schema of a record, with what its class and those it is made of say of each field."""
        made = super().model_schema(schema)
        record: type[BaseModel] = schema["cls"]
        for kind in reversed(record.__mro__):
            for name, said in field_descriptions(kind).items():
                if field := record.model_fields.get(name):
                    made["properties"][field.alias or name]["description"] = said
        return made


def _schema(record: type[BaseModel], title: str, ids: Mapping[Noun, list[str]] | None) -> JsonSchemaValue:
    document = record.model_json_schema(by_alias=True, schema_generator=_Schema)
    for definition in (document, *document.get("$defs", {}).values()):
        properties = definition.get("properties", {})
        for field in properties:
            properties[field] = _plain(properties[field])
            if ids is not None:
                _offer(properties[field], sorted({name for noun in _nouns(field) for name in ids[noun]}))
    return {"$schema": _DIALECT, **document, "title": title}


def _plain(field: JsonSchemaValue) -> JsonSchemaValue:
    """Return a field's schema without its default and without null: what is not known is left out, never empty."""
    kept = {key: value for key, value in field.items() if key != "default"}
    choices = [choice for choice in kept.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        del kept["anyOf"]
        return {**choices[0], **kept}
    return {**kept, "anyOf": choices} if choices else kept


def _offer(node: object, names: list[str]) -> None:
    """Offer the known ids wherever a reference stands; an id entered since is still accepted."""
    if isinstance(node, list):
        for child in node:
            _offer(child, names)
    elif isinstance(node, dict):
        if node.get("pattern") == REF_PATTERN:
            node["anyOf"] = [{"enum": names}, {"type": node.pop("type"), "pattern": node.pop("pattern")}]
            return
        for child in node.values():
            _offer(child, names)


def _nouns(field: str) -> frozenset[Noun]:
    """Return what the references of a field may stand for."""
    return nouns_by_key(Library).get(field, frozenset(Noun))


def _known_ids(library: Library) -> Mapping[Noun, list[str]]:
    tables: Mapping[Noun, Iterable[Id]] = {
        Noun.ACTOR: (*library.actors, OWN_VOICE),
        Noun.SOURCE: library.sources,
        Noun.TOPIC: library.topics,
        Noun.TERM: library.terms,
        Noun.EVENT: library.events,
        Noun.PLAN: library.plans,
        Noun.POINT: library.points,
        Noun.STATEMENT: library.statements,
        Noun.QUESTION: library.questions,
        Noun.ASSESSMENT: library.assessments,
    }
    return {noun: [id_.rpartition("/")[2] for id_ in ids] for noun, ids in tables.items()}


def schema_text(document: JsonSchemaValue) -> bytes:
    """Return a schema as it is saved."""
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
