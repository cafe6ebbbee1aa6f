"""Files decoded by other processes are those that one process decodes, with the same mistakes told."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator import reader
from generator.diagnostics import BuildFailed, Diagnostic, Diagnostics
from generator.memo import Memo
from generator.reader import decoding
from tests.synthetic import write_library

if TYPE_CHECKING:
    from pathlib import Path

    from generator.reader.input import InputFile

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small project."""
    root = tmp_path_factory.mktemp("decoding")
    write_library(root, 4, statements=8)
    return root


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many files other processes were given, each time; two processes, for however little."""
    counts: list[int] = []
    by_others = decoding._decoded_by_others

    def counted(due: list[InputFile], processes: int) -> dict[str, object]:
        counts.append(len(due))
        return by_others(due, processes)  # type: ignore[return-value]  # passed on

    monkeypatch.setattr(decoding, "FEWEST", 1)
    monkeypatch.setattr(decoding, "can_fork", lambda: True)
    monkeypatch.setattr(decoding, "_decoded_by_others", counted)
    return counts


def _told(root: Path, processes: int) -> list[Diagnostic]:
    diagnostics = Diagnostics()
    with pytest.raises(BuildFailed):
        reader.read(root, "briefings", diagnostics, Memo(), processes)
    return [*diagnostics]


def test_the_library_is_that_of_one_process(library: Path, asked: list[int]) -> None:
    memo, diagnostics = Memo(), Diagnostics()
    together = reader.read(library, "briefings", diagnostics, memo, 2)
    assert asked == [sum(1 for _ in library.rglob("*.yml"))]
    alone = Diagnostics()
    assert repr(together) == repr(reader.read(library, "briefings", alone, Memo()))
    assert [*diagnostics] == [*alone]
    assert reader.read(library, "briefings", diagnostics, memo, 2) == together
    assert len(asked) == 1  # nothing was due


def test_all_mistakes_are_told_as_one_process_tells_them(library: Path, asked: list[int]) -> None:
    for number, (old, new) in enumerate(
        [("says: ", "say: "), ("speaker: ", "speaker: {"), ("id: ", "id: É")]
    ):
        path = library / f"briefings/talks-0000{number}/statements.yml"
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    together = _told(library, 2)
    assert asked
    assert len({diagnostic.span.path for diagnostic in together}) == 3
    assert together == _told(library, 1)
