"""Every text of the format is looked at, and is told where it stands: what is no text is an exception with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

import generator.model
from generator.checks.personal_data import personal_data
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.dates import parse_date
from generator.model.declared import Declared, declared_fields
from generator.model.fields import ReferenceFields, ReportFields, TextFields
from generator.model.kinds import TEXTS, Key, StringKind
from generator.model.references import RefersTo, Role
from generator.model.statement import Superlative
from generator.model.walks import (
    references_below,
    texts_below,
    texts_of_briefing,
    texts_of_registers,
)
from generator.reader import read
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.entries import PermittedRecord, WithheldRecord
from generator.reader.records.fields import TextKind
from tests import factories as make
from tests.architecture import ROOT
from tests.text_fields import kinds_of_the_model, record_with, text_fields_of_the_model

if TYPE_CHECKING:
    from generator.model.fields import TextField

NUMBER = "tel. 555 0123 45"


@pytest.mark.parametrize(("kind", "field"), text_fields_of_the_model(), ids=str)
def test_personal_data_is_found_in_every_field(kind: type, field: TextField) -> None:
    diagnostics = Diagnostics()
    personal_data(texts_below(record_with(kind, field, NUMBER), make.PLACE), make.library(), diagnostics)
    assert len(diagnostics) == 1


def _records(kind: type[BaseModel], found: dict[type[BaseModel], None]) -> None:
    if kind in found or kind in (
        WithheldRecord,
        PermittedRecord,
    ):
        return  # they are never published
    found[kind] = None
    for field in kind.model_fields.values():
        for part in _parts(field.annotation):
            if isinstance(part, type) and issubclass(part, BaseModel):
                _records(part, found)


def _parts(annotation: object) -> list[object]:
    inner = [part for one in getattr(annotation, "__args__", ()) for part in _parts(one)]
    return [annotation, *getattr(annotation, "__metadata__", ()), *inner]


def _written_texts() -> list[tuple[str, str]]:
    records: dict[type[BaseModel], None] = {}
    _records(BriefingRecord, records)
    _records(EntriesRecord, records)
    return [
        (record.__name__, name)
        for record in records
        for name, field in record.model_fields.items()
        if any(isinstance(part, TextKind) for part in (*field.metadata, *_parts(field.annotation)))
    ]


@pytest.mark.parametrize(("record", "name"), _written_texts())
def test_every_text_of_the_format_is_a_text_of_the_model(record: str, name: str) -> None:
    """What an editor may write as a text is walked to under its own name."""
    if (record, name) == ("SuperlativeRecord", "since"):
        return  # an event, a plan or a date: linking has read it
    known = {field.key for _, field in text_fields_of_the_model()}
    assert name in known | NOT_LOOKED_AT.keys()


def test_the_format_has_texts() -> None:
    assert len(_written_texts()) > 50
    assert {"rank", "of", "ours", "forms", "words", "word"} <= {name for _, name in _written_texts()}


@pytest.mark.parametrize("folder", ["", "tests/golden/small"])
def test_every_text_stands_where_it_is_said_to_stand(folder: str) -> None:
    root = ROOT / folder
    library = read(root, "briefings", Diagnostics(), Memo())
    texts = [text for briefing in library.briefings.values() for text in texts_of_briefing(briefing)]
    texts += texts_of_registers(library)
    assert len(texts) > 80
    lines: dict[str, list[str]] = {}
    for text, _, place, keys in texts:
        span = place.span(*keys)
        if span.path not in lines:
            lines[span.path] = (root / span.path).read_text(encoding="utf-8").split("\n")
        written = "\n".join(
            lines[span.path][span.line - 1 : span.end_line + 1]
        )  # a block begins below its mark
        assert text.split()[0].strip("\"'“”") in written, (text, str(span))


def test_an_address_is_walked_to_on_demand() -> None:
    source = make.source(url="https://a.example/tel-5550123")
    for asked in (False, True):
        texts = texts_below(source, make.PLACE, addresses=asked)
        assert bool([text for text, *_ in texts if "://" in text]) is asked


# --- what is no text is an exception with a reason

NOT_LOOKED_AT: Mapping[str, str] = {
    "archive": "a web address, which withholding takes out as a whole",
    "folder": "the name of a folder, as strict as an id",
    "formerly": "former ids, which are refused where they hold withheld words",
    "id": "an id, which is refused where it holds withheld words",
    "lang": "a language code",
    "likelihood": "a word of a declared scale",
    "mirror": "a web address",
    "number": "a point's number, as strict as an id",
    "of": "the id of what is gone, which is refused where it holds withheld words",
    "quote_lang": "a language code",
    "read_in": "a language code",
    "reliability": "a letter, A to F",
    "same_as": "web addresses",
    "stamp": "a digest that `briefings review` writes",
    "text": "the name of a private file, which is never published",
    "translated_from": "a language code",
    "url": "a web address",
}
"""The strings that no check of texts looks at, beside references."""


def test_what_no_check_looks_at_is_an_exception_with_a_reason() -> None:
    found = {
        field.name
        for kind in kinds_of_the_model()
        for field in declared_fields(kind)
        if field.string_kinds and not field.string_kinds & TEXTS and not field.nouns
    }
    assert found == NOT_LOOKED_AT.keys()


def _dataclasses_of_the_model() -> list[type]:
    modules = [import_module(f"generator.model.{one.name}") for one in iter_modules(generator.model.__path__)]
    return [
        kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__
    ]


_ABOUT_CLASSES = (Declared, TextFields, ReferenceFields, ReportFields, Key, RefersTo)
"""What the model is described by: no record of a library."""


@pytest.mark.parametrize("kind", _dataclasses_of_the_model(), ids=lambda kind: kind.__name__)
def test_every_string_of_the_model_says_what_it_is(kind: type) -> None:
    if kind in _ABOUT_CLASSES:
        return
    unmarked = [
        field.name
        for field in declared_fields(kind)
        for one in field.types
        if one.base is str and one.marked(StringKind) is None
    ]
    assert not unmarked


def test_the_model_has_dataclasses() -> None:
    assert {*kinds_of_the_model()} < {*_dataclasses_of_the_model()}


ROLE_OF_THE_LIST = ("Report", "source")
"""The one reference whose role is that of the list its record stands in."""


@pytest.mark.parametrize("kind", kinds_of_the_model(), ids=lambda kind: kind.__name__)
def test_every_reference_says_in_which_role_it_is_one(kind: type) -> None:
    for field in declared_fields(kind):
        if field.nouns and (kind.__name__, field.name) != ROLE_OF_THE_LIST:
            assert field.marked(Role), field.name


def test_each_role_is_that_of_a_reference() -> None:
    roles = {field.marked(Role) for kind in kinds_of_the_model() for field in declared_fields(kind)}
    assert roles - {None} == {*Role}


def test_the_registers_are_all_tables_of_a_library_but_the_briefings() -> None:
    library = make.library()
    tables = [getattr(library, field.name) for field in fields(library)]
    shared = [one for one in tables if isinstance(one, Mapping) and one is not library.briefings]
    assert [*map(id, library.registers)] == [*map(id, shared)]


# --- references


def test_an_id_named_twice_in_one_field_is_one_reference() -> None:
    statement = make.statement(about=("war", "war"))
    assert [list(targets) for *_, role, targets in references_below(statement) if role is Role.ABOUT] == [
        ["war"]
    ]


def test_a_date_beside_ids_is_no_reference() -> None:
    day = parse_date("2026-03-01")
    for since, named in ((day, []), (f"{make.BRIEFING}/call", [[f"{make.BRIEFING}/call"]])):
        statement = make.statement(superlative=Superlative(rank="first", of="visits", since=since))
        found = [list(targets) for *_, role, targets in references_below(statement) if role is Role.SINCE]
        assert found == named
