"""Objects are read back as they were, the same ones the same; and bytes can make nothing but such objects."""

from __future__ import annotations

import os
import pickle
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.findings import Use
from generator.diagnostics import Code, Diagnostic, Severity, Span
from generator.document.inline import Address, Phrase
from generator.model.proofs import NO_LIBRARY_PROOFS, NO_PROOFS
from generator.model.references import Role
from generator.reader.input import InputFile, WrittenAt
from generator.reader.written_record import WrittenRecord
from generator.storage.folder_removal import remove_folder
from generator.storage.object_file import FromElsewhere, NotKept, read_objects, write_objects
from generator.writer.pages.site import HOME

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SPAN = Span("briefings/call/entries.yml", 12, 15, 12, 20)


def _nowhere(name: str) -> object:
    raise AssertionError(name)


def _again(value: object) -> Any:  # noqa: ANN401  # whatever it is
    return read_objects(write_objects(value, {}), _nowhere)


@pytest.mark.parametrize(
    "value",
    [
        Diagnostic(Code.NOT_UTF8, "a message", SPAN, Severity.WARNING, ("a hint",), (("here", SPAN),)),
        (Use("call/xi", Role.SPEAKER, "point-3"), Address("briefings/call/"), Phrase(("a", Address("b")))),
        {"a": [1, 2.5, None, True, b"bytes", frozenset({1}), {2}], ("b", 1): MappingProxyType({"c": ()})},
    ],
)
def test_what_is_written_is_read_back(value: object) -> None:
    again = _again(value)
    assert again == value
    assert type(again) is type(value)


@given(
    st.recursive(
        st.none() | st.text() | st.binary() | st.integers(), lambda inner: st.lists(inner).map(tuple)
    )
)
def test_any_values_are_read_back(value: object) -> None:
    assert _again(value) == value


def test_the_same_object_stays_the_same_and_constants_are_found_again() -> None:
    other = Span("other.yml")
    spans, alone, proofs, texts = _again(((SPAN, SPAN, other), SPAN, NO_PROOFS, NO_LIBRARY_PROOFS.texts))
    assert spans[0] is spans[1] is alone
    assert spans[0] is not SPAN
    assert proofs is NO_PROOFS
    assert texts is NO_LIBRARY_PROOFS.texts
    assert _again(HOME) is HOME


def test_what_is_elsewhere_is_not_written() -> None:
    file = InputFile("a.yml", "", "a long text", is_briefing=False)
    place = WrittenAt(file, ("statements", 0))
    content = write_objects(
        ((place, place), WrittenRecord(file)), {InputFile: lambda found: f"file:{found.path}"}
    )
    assert b"a long text" not in content
    (first, _), record = read_objects(content, {"file:a.yml": file}.__getitem__)
    assert first.file is record.file is file
    assert record._record is None


@dataclass
class _Foreign:
    """A class of tests, which nobody has allowed."""

    name: str = field(default="")


@pytest.mark.parametrize("value", [_Foreign, os.system, lambda: None, os, open, object(), 1j])
def test_what_is_no_value_is_not_written(value: object) -> None:
    with pytest.raises(NotKept):
        _again(((), value))


class _Calls:
    """Written by pickle as a call."""

    def __init__(self, function: Callable[..., object], *given: object) -> None:
        self.function, self.given = function, given

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self.function, self.given


@pytest.mark.parametrize(
    "call",
    [
        _Calls(os.system, "exit 1"),
        _Calls(eval, "1"),
        _Calls(__import__, "os"),
        _Calls(getattr, (), "__class__"),
        _Calls(_Foreign, "a"),
        _Calls(InputFile.locate, "a"),
        _Calls(pickle.loads, b"N."),
        _Calls(FromElsewhere, "generator.storage.atomic:shutil.rmtree"),
        _Calls(FromElsewhere, "generator.storage.object_file:read_only"),
    ],
)
def test_bytes_call_nothing(call: _Calls) -> None:
    with pytest.raises(NotKept):
        read_objects(pickle.dumps(call), _nowhere)


def test_bytes_call_no_function_of_the_program(tmp_path: Path) -> None:
    with pytest.raises(NotKept):
        read_objects(pickle.dumps(_Calls(remove_folder, str(tmp_path))), _nowhere)
    assert tmp_path.exists()


@given(st.binary(max_size=200))
def test_bytes_that_nobody_wrote_are_refused_or_are_values(content: bytes) -> None:
    with suppress(NotKept):
        read_objects(b"\x80\x05" + content, str)
