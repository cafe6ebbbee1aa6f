"""What a stage is done with is freed at once: no collector runs during a build, so a cycle would hold it to the end."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostics
from generator.reader.input import InputFile, WrittenAt
from generator.reader.tree import parse
from generator.reader.tree.rules import NO_RULES
from generator.storage.object_file import read_objects, write_objects

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def _no_cycles() -> Iterator[None]:
    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
        assert gc.collect() == 0
    finally:
        if was_enabled:
            gc.enable()


@pytest.mark.parametrize("comment", ["", "  # looked at closely"])
def test_a_parser_is_freed(comment: str) -> None:
    text = f"topics:\n  - id: trade{comment}\n    name: {{en: Trade, uk: Торгівля}}\n"
    with _no_cycles():
        assert parse("topics.yml", text, NO_RULES, Diagnostics()) is not None


def test_what_was_read_is_held_by_nobody_else() -> None:
    file = InputFile("a.yml", "", "topics:", is_briefing=False)
    content = write_objects(WrittenAt(file, ("topics", 0)), {InputFile: lambda found: found.path})
    read_objects(content, lambda _: file)  # so that what is loaded once is there
    with _no_cycles():
        assert read_objects(content, lambda _: file) == WrittenAt(file, ("topics", 0))
