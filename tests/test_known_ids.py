"""The ids that a look at the lines of files finds: all that the library has, and nothing that could do harm."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.cli.known_ids import BRIEFING, KnownId, known_ids
from generator.model.plan import Point
from tests.architecture import ROOT
from tests.shipped import shipped

if TYPE_CHECKING:
    from pathlib import Path


def test_all_ids_of_the_library_are_found_and_no_others() -> None:
    """But those of points, which have a number in place of an id."""
    library = shipped().library
    entries = {id_ for id_, entry in library.entries.items() if not isinstance(entry, Point)}
    found = [*known_ids(ROOT / "briefings")]
    assert {known.id for known in found} == entries | set(library.briefings)
    kinds = {known.id: known.kind for known in found}
    assert {id_ for id_, kind in kinds.items() if kind == BRIEFING} == set(library.briefings)
    assert all(type(library.entries[id_]).__name__.lower() == kinds[id_] for id_ in entries)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("actors:\n- id: a\n- name: B\n  id: b\n", "a b"),
        ("actors:\n  - {id: a, name: A}\n  - {name: B, id: b}\n", "a"),
        ("actors:\n    -   id: 'a'\n        name: A\n", "a"),
        ("actors:\n  - id: a  # the first\n  -\n    id: b\n", "a b"),
        ("plans:\n  - id: p\n    points:\n      - {id: not, n: 1}\n      - id: not\n", "x/p"),
        ("statements:\n  - id: s\n    also:\n      id: not\n", "x/s"),
        ("title: T\nid: not\nother:\n  - id: not\n", ""),
        ("withhold:\n  - id: not\n", ""),
        ("actors:\r\n  - id: a\r\n", "a"),
        ("\ufeffactors:\n  - id: a\n", "a"),
        ("actors:\n  - id: a\n  - [broken\n  - id: b\n", "a b"),
        (
            "actors:\n  - id: $(touch-x)\n  - id: `x`\n  - id: a;b\n  - id: a b\n  - id: -x\n  - id: *\n  - id: А\n",
            "",
        ),
        ('actors:\n  - id: "a\\nb"\n  - id: ../a\n  - id: --help\n', ""),
    ],
)
def test_what_is_taken_for_an_id(text: str, ids: str, tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x/entries.yml").write_text(text, encoding="utf-8", newline="")
    assert [known.id for known in known_ids(tmp_path)] == ids.split()


@pytest.mark.skipif(os.name == "nt", reason="such files are those of POSIX")
def test_odd_files_offer_nothing_and_hold_nobody_up(tmp_path: Path) -> None:
    for folder in ("$(reboot)", "a b", "a\nb", "-x", "ok"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "briefing.yml").write_text("plans:\n  - id: p\n")
    os.mkfifo(tmp_path / "pipe.yml")
    (tmp_path / "loop.yml").symlink_to(tmp_path / "loop.yml")
    (tmp_path / "bytes.yml").write_bytes(b"actors:\n  - id: a\n\xff\xfe\x00")
    assert [*known_ids(tmp_path)] == [
        KnownId("a", "actor"),
        KnownId("ok", BRIEFING, "ok"),
        KnownId("ok/p", "plan", "ok"),
    ]


@pytest.mark.parametrize(
    ("text", "waiting"),
    [
        ("actors:\n- id: a\n  todo: Ask.\n- id: b\n", "a"),
        ("actors:\n  - id: a\n  - id: b\n    name: B\n    todo:\n      - Ask.\n", "b"),
        ("actors:\n  - todo: Ask.\n    id: a\n  - id: b\n", "a"),
        ("actors:\n    -   id: a\n        todo: Ask.\n    -   id: b\n", "a"),
        ("actors:\n  - {id: a, name: A, todo: Ask.}\n  - {id: b, name: B}\n", "a"),
        ("actors:\r\n  - id: a\r\n    todo: Ask.\r\n  - id: b\r\n", "a"),
        ("actors:\n  -\n    id: a\n    todo: Ask.\n  - id: b\n", "a"),
        ("plans:\n  - id: p\n    points:\n      - n: 1\n        todo: Ask.\n", ""),
        ("actors:\n  - id: a\n    note: >\n      todo: nothing\n", ""),
        ("actors:\n  - id: a\n    # todo: nothing\n", ""),
        ("todo: Ask.\nstatements:\n  - id: s\n", ""),
    ],
)
def test_what_waits_to_be_confirmed(text: str, waiting: str, tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x/entries.yml").write_text(text, encoding="utf-8", newline="")
    assert [known.id for known in known_ids(tmp_path) if known.waits] == waiting.split()
