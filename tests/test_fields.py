"""Every text of the format is looked at, and is told where it stands: what is no text is an exception with a reason."""

from __future__ import annotations

from dataclasses import dataclass, fields

import pytest
from pydantic import BaseModel

from generator.checks.personal_data import personal_data
from generator.checks.texts import texts_below, texts_of_briefing, texts_of_registers
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.fields import ADDRESSES, NOT_TEXTS, Field, Shape, Voice, text_fields
from generator.reader import read
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.entries import PermittedRecord, WithheldRecord
from generator.reader.records.fields import TextKind
from tests import factories as make
from tests.architecture import ROOT
from tests.text_fields import kinds_of_the_model, record_with, text_fields_of_the_model

NUMBER = "tel. 555 0123 45"


@pytest.mark.parametrize(("kind", "field"), text_fields_of_the_model(), ids=str)
def test_personal_data_is_found_in_every_field(kind: type, field: Field) -> None:
    diagnostics = Diagnostics()
    personal_data(texts_below(record_with(kind, field, NUMBER), make.PLACE), make.library(), diagnostics)
    assert len(diagnostics) == 1


@pytest.mark.parametrize("name", NOT_TEXTS)
def test_an_exception_is_one_and_has_its_reason(name: str) -> None:
    """It names a field that there is, holds a `str`, and says why nobody looks at it."""
    declared = [
        str(field.type) for kind in kinds_of_the_model() for field in fields(kind) if field.name == name
    ]
    assert any("str" in written for written in declared)
    assert NOT_TEXTS[name]


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
    assert name in known | NOT_TEXTS.keys()


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


def test_an_address_is_not_walked_to() -> None:
    source = make.source(url="https://a.example/tel-5550123")
    assert not [text for text, *_ in texts_below(source, make.PLACE) if "://" in text]
    assert ADDRESSES


@dataclass(frozen=True)
class _Odd:
    """A record with a field of a type that says nothing of whether it holds a text."""

    note: dict[str, str]


@dataclass(frozen=True)
class _Late:
    """A record with a field that came later, and that nobody has told of."""

    place_name: str
    nickname: tuple[str, ...] | None = None


def test_a_new_field_is_a_text_until_somebody_says_otherwise() -> None:
    assert text_fields(_Late).fields == (
        Field("place_name", "place", Shape.TEXT, Voice.LABEL),
        Field("nickname", "nickname", Shape.TEXT, Voice.LABEL),
    )
    with pytest.raises(TypeError, match=r"fields\.py"):
        text_fields(_Odd)
