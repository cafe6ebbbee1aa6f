"""What stands in the file of a snapshot: its fields, as pydantic reads and writes them, and their JSON Schema.

The entries are the model's own classes; only values that are no plain text are written in a way of their own: a date
and a piece of Markdown as the text that an editor wrote, a name as a list of texts with their languages.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pydantic import ConfigDict, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from generator.model.declared import names_of_model
from generator.model.descriptions import field_descriptions
from generator.snapshot.values import WRITTEN

if TYPE_CHECKING:  # the types of fields are found by `adapter`, those of `WRITTEN` first
    from pydantic.json_schema import JsonSchemaValue

    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.dates import Date
    from generator.model.proofs import AbsenceProof, Proof, TextFigures, TopicCount
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.topic import Term, Topic

VERSION = 1
"""Of what stands in the file. A field that may be left out needs no new one (`generator.snapshot.versions`)."""
_NOT_WRITTEN = frozenset({"place", "todo"})
"""Where something was written, and what was still to be done: no edition holds either."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteProof:
    """What is known of the words of one quotation."""

    entry: Id
    source: Id
    words: str
    proof: Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsentProof:
    """What is known of the claim of a statement that words are missing."""

    entry: Id
    proof: AbsenceProof


@dataclass(frozen=True, slots=True, kw_only=True)
class TextProof:
    """Figures of the text of a source."""

    source: Id
    figures: TextFigures


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicProof:
    """How often a source has the words of a topic."""

    source: Id
    topic: Id
    count: TopicCount


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that stands in the file of a snapshot but the sum over it."""

    schema: int
    """Which version of this form it has."""
    briefing: Id
    edition: int
    """Number of the last edition."""
    date: Date
    """Of that edition."""
    data_until: Date
    """The day until which that edition looked for sources."""
    briefings: tuple[Briefing, ...]
    """The briefing; behind it, of each other that it refers to, the entries that it names."""
    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    topics: tuple[Topic, ...] = ()
    terms: tuple[Term, ...] = ()
    quotes: tuple[QuoteProof, ...] = ()
    """What was proved of quotations, word for word, against their sources' texts."""
    absences: tuple[AbsentProof, ...] = ()
    texts: tuple[TextProof, ...] = ()
    counts: tuple[TopicProof, ...] = ()


@lru_cache(maxsize=1)
def adapter() -> TypeAdapter[tuple[Content, ...]]:
    """Return what reads and writes the content of a file: a tuple of one, which can be told to wait for its types."""
    made = TypeAdapter(tuple[Content, ...], config=ConfigDict(defer_build=True))
    made.rebuild(_types_namespace={**names_of_model(), **WRITTEN})
    return made


_OWN = (Content, QuoteProof, AbsentProof, TextProof, TopicProof)


class _Schema(GenerateJsonSchema):
    """Leaves titles out: they only repeat the names of the fields."""

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002  # pydantic's signature
        """Say no, always."""
        return False


def schema() -> JsonSchemaValue:
    """Return the JSON Schema of a snapshot's file, made from the classes of the model."""
    made = adapter().json_schema(schema_generator=_Schema)
    classes = {**names_of_model(), **{kind.__name__: kind for kind in _OWN}}
    definitions = {
        name: _described(_plain(definition), classes.get(name)) for name, definition in made["$defs"].items()
    }
    content = definitions.pop("Content")
    properties = {
        **content["properties"],
        "schema": {"const": VERSION},
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    }
    return {
        "$schema": _DIALECT,
        **content,
        "title": f"An edition of a briefing, version {VERSION}",
        "description": "A briefing with all that it refers to, and what was proved of its quotations.",
        "properties": properties,
        "required": [*content["required"], "sha256"],
        "$defs": definitions,
    }


def _plain(definition: JsonSchemaValue) -> JsonSchemaValue:
    """Return the schema of a record without defaults and without null: what is not known is left out."""
    if "properties" not in definition:
        return definition
    properties = {
        name: _without_null(field)
        for name, field in definition["properties"].items()
        if name not in _NOT_WRITTEN
    }
    return {**definition, "properties": properties, "additionalProperties": False}


def _described(definition: JsonSchemaValue, kind: type | None) -> JsonSchemaValue:
    """Return the schema of a record in which each field says what it is, as far as its class does."""
    if kind is None or "properties" not in definition:
        return definition
    said = field_descriptions(kind)
    properties = {
        name: {**field, "description": said[name]} if name in said else field
        for name, field in definition["properties"].items()
    }
    return {**definition, "properties": properties}


def _without_null(field: JsonSchemaValue) -> JsonSchemaValue:
    kept = {key: value for key, value in field.items() if key != "default"}
    choices = [choice for choice in kept.pop("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        return {**choices[0], **kept}
    return {**kept, "anyOf": choices} if choices else kept
