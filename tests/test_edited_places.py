"""Each kind of change in an editor's file: the characters that it replaces, and those that stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.editing import (
    Append,
    CannotEdit,
    Put,
    Remove,
    Rename,
    changed_file,
    changed_text,
    find_entries,
    lines_of,
    new_file,
)
from generator.editing.field_order import _FIRST
from generator.reader.input import InputFile
from generator.reader.records.outline import fields_of
from generator.storage.atomic import StagedFile, is_partial
from generator.storage.together import replace_together

if TYPE_CHECKING:
    from pathlib import Path

    from generator.editing import Change


def file(text: str) -> InputFile:
    return InputFile("briefings/x/call.yml", "x", text, is_briefing=False)


FILE = """\
# head
statements:

  # --- F1
  - id: a   # first
    about: [w, x]
    says: >
      It was: good
      news for us
    evidence:
      - e1
      # the second
      - e2
    # last of a

  # === a section ===

  # --- F2
  - id: b
    stance: {call: for, x/y: against}
    source: s
    note: 'So'
"""
A, B = ("statements", 0), ("statements", 1)


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        pytest.param(
            [Put((*A, "says"), "Talks: first")],
            "It was: good\n      news for us",
            "Talks: first",
            id="folded",
        ),
        pytest.param([Put((*B, "note"), "It's")], "'So'", "'It''s'", id="in marks"),
        pytest.param([Put((*A, "about"), ["x"])], "[w, x]", "[x]", id="list made shorter"),
        pytest.param(
            [Put((*A, "about"), ["z", "w", "x"])], "[w, x]", "[z, w, x]", id="list with a new beginning"
        ),
        pytest.param(
            [Put((*A, "about"), ["w", "x", "z: q"])], "[w, x]", '[w, x, "z: q"]', id="list made longer"
        ),
        pytest.param([Remove((*A, "about", 1))], "[w, x]", "[w]", id="item in brackets"),
        pytest.param([Remove((*A, "about", n)) for n in (0, 1)], "    about: [w, x]\n", "", id="all items"),
        pytest.param([Remove((*A, "evidence", 0))], "      - e1\n", "", id="first item"),
        pytest.param(
            [Remove((*A, "evidence", 1))], "      # the second\n      - e2\n", "", id="item with comment"
        ),
        pytest.param([Append((*A, "evidence"), "e3")], "- e2\n", "- e2\n      - e3\n", id="item"),
        pytest.param(
            [Put((*A, "evidence", 0), {"quote": "a, b", "source": "s"})],
            "- e1\n",
            "- source: s\n        quote: a, b\n",
            id="report in place of an id",
        ),
        pytest.param(
            [Append((*A, "via"), "c")],
            "news for us\n",
            "news for us\n    via: [c]\n",
            id="list that was missing",
        ),
        pytest.param(
            [Put((*B, "kind"), "legal"), Put((*B, "at"), "call")],
            "for, x/y: against}\n",
            "for, x/y: against}\n    kind: legal\n",
            id="fields in their order",
        ),
        pytest.param([Rename((*B, "stance", "x/y"), "z/y")], "x/y:", "z/y:", id="name of a field"),
        pytest.param(
            [Put((*B, "stance", "no"), "for")], "against}", "against, no: for}", id="field in braces"
        ),
        pytest.param([Remove((*B, "stance", "call"))], "call: for, ", "", id="field out of braces"),
        pytest.param([Remove((*B, "source"))], "    source: s\n", "", id="field"),
        pytest.param([Remove(A)], FILE[FILE.index("  # --- F1") : FILE.index("  # ===")], "", id="entry"),
        pytest.param([Remove(B)], FILE[FILE.index("\n  # --- F2") :], "", id="last entry"),
        pytest.param(
            [Append(("topics",), {"name": "T", "id": "t"})],
            "note: 'So'\n",
            "note: 'So'\n\ntopics:\n  - id: t\n    name: T\n",
            id="list of a file",
        ),
        pytest.param(
            [
                Append(
                    ("statements",),
                    {"id": "c", "says": "\nSo"},
                    ("# why", "- id: c", "  says: >", "", "    So"),
                )
            ],
            "note: 'So'\n",
            "note: 'So'\n\n  # why\n  - id: c\n    says: >\n\n      So\n",
            id="entry as it is written",
        ),
    ],
)
def test_one_place_changes(changes: list[Change], old: str, new: str) -> None:
    expected = FILE.replace(old, new, 1)
    if len(changes) == 2 and isinstance(changes[1], Put):
        expected = expected.replace("- id: b\n", "- id: b\n    at: call\n")
    assert changed_text(file(FILE), changes) == expected


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        (
            "topics: [{id: a}]\n",
            Put(("topics", 0, "note"), "So, yes"),
            "topics:\n  - id: a\n    note: So, yes\n",
        ),
        (
            "a:\n  - also: [{source: b}]  # two\n    says: x\n",
            Put(("a", 0, "also", 0, "note"), "So, yes"),
            "a:\n  - also:  # two\n      - source: b\n        note: So, yes\n    says: x\n",
        ),
        ("a: So.\n   # of a\nb: c\n", Put(("a",), 'So: "a"'), 'a: "So: \\"a\\""\n   # of a\nb: c\n'),
        ("a: So.\n # of a\nb: c\n", Put(("a",), 'So: "a"'), 'a: >\n  So: "a"\n # of a\nb: c\n'),
        ("topics:\n- {id: a}", Append(("topics",), {"id": "b"}), "topics:\n- {id: a}\n- {id: b}"),
        (
            "topics:\n- {id: a}",
            Append(("topics",), {"id": "b", "note": "So"}),
            "topics:\n- {id: a}\n- id: b\n  note: So",
        ),
        ("topics: []\n", Append(("topics",), {"id": "b"}), "topics:\n  - id: b\n"),
        (
            "topics:\n    - id: a\n",
            Append(("terms",), {"id": "b"}),
            "topics:\n    - id: a\n\nterms:\n    - id: b\n",
        ),
        ("# only this", Append(("terms",), {"id": "b"}), "# only this\nterms:\n  - id: b\n"),
        ("a:\n  - b: 1\n    c: 2\n", Remove(("a", 0, "b")), "a:\n  - c: 2\n"),
        ("a:\n  - b: 1\n    c: 2\n", Remove(("a", 0)), ""),
        (
            "a:\n  - # c - d\n    b: 1\n  - b: 2\n",
            Append(("a",), {"b": "3"}),
            "a:\n  - # c - d\n    b: 1\n  - b: 2\n  - b: 3\n",
        ),
        ("a: |\n  # no comment\n  x\nb: y\n", Remove(("b",)), "a: |\n  # no comment\n  x\n"),
    ],
)
def test_layouts(before: str, change: Change, after: str) -> None:
    assert changed_text(file(before), [change]) == after


@pytest.mark.parametrize(
    ("text", "change", "told"),
    [
        (
            "a:\n  - b: 1\n    # of c\n    c: 2\n",
            Remove(("a", 0, "b")),
            "x/call.yml:2:8: this cannot be changed: a comment",
        ),
        ("a: [b, # why\n  c]\n", Put(("a",), ["d", "b", "c"]), "a comment stands in what would be replaced"),
        ("a:\n  - b: 1\n", Append(("a",), {"b": "2"}, ("- b: 3",)), "nothing was changed"),
        ("a: {b: c\n", Put(("a",), "c"), "holds mistakes"),
        ("- - a\n  - b\n", Remove((0, 0)), "cannot be changed"),
    ],
)
def test_what_cannot_be_changed_safely_is_refused(text: str, change: Change, told: str) -> None:
    with pytest.raises(CannotEdit, match=re.escape(told)):
        changed_text(file(text), [change])


def test_two_changes_of_the_same_words_are_refused() -> None:
    with pytest.raises(CannotEdit, match="two changes are about the same words"):
        changed_text(file("a: b\n"), [Put(("a",), "c"), Put(("a",), "d")])


@pytest.mark.parametrize(
    "change", [Remove(("b",)), Rename(("b",), "c"), Put(("b", "c"), "d"), Append(("a",), "d")]
)
def test_a_change_of_what_is_not_there_is_a_mistake_of_the_program(change: Change) -> None:
    with pytest.raises(LookupError):
        changed_text(file("a: x\n"), [change])


def test_line_ends_and_mark_of_a_file_stay(tmp_path: Path) -> None:
    written = ("\ufeff" + FILE).replace("\n", "\r\n").encode()
    (tmp_path / "briefings/x").mkdir(parents=True)
    (tmp_path / "briefings/x/call.yml").write_bytes(written)
    after = changed_file(tmp_path, file(FILE), [Append((*A, "evidence"), "e3"), Remove((*B, "note"))])
    expected = FILE.replace("- e2\n", "- e2\n      - e3\n").replace("    note: 'So'\n", "")
    assert after == ("\ufeff" + expected).replace("\n", "\r\n").encode()
    with pytest.raises(CannotEdit, match="changed meanwhile"):
        changed_file(tmp_path, file(f"{FILE}# more\n"), [Remove(B)])


def test_a_new_file_names_its_schema() -> None:
    made = new_file("briefings/x/more/call.yml", [Append(("events",), {"id": "a", "name": "B"})]).decode()
    head = "# yaml-language-server: $schema=../../schema/v1/entries.json\n"
    assert made == f"{head}events:\n  - id: a\n    name: B\n"


def test_an_entry_is_found_by_its_id_and_taken_as_it_is_written() -> None:
    (place,) = find_entries([file("topics: [{id: c}]\n"), file(FILE)], "a")
    assert place.keys == A
    lines = lines_of(place.file, place.keys)
    assert lines[:3] == ("# --- F1", "- id: a   # first", "  about: [w, x]")
    assert lines[-1] == "  # last of a"
    assert lines_of(file("topics: [{id: c}]\n"), ("topics", 0)) == ()


def test_the_order_of_fields_names_fields() -> None:
    for model, names in _FIRST.items():
        assert set(names) <= fields_of(model).keys()


def test_what_a_killed_program_left_is_removed_when_the_file_is_written_again(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far/b.yml").write_text("b")
    (tmp_path / "b.yml").symlink_to("far/b.yml")
    left = [tmp_path / ".a.yml.0123abcd.part", tmp_path / "far/.b.yml.0123abcd.part"]
    other = tmp_path / ".c.yml.0123abcd.part"
    for part in (*left, other):
        assert is_partial(part.name)
        part.write_text("half")
    replace_together(tmp_path, {"a.yml": b"A", "b.yml": b"B"})
    assert [part for part in left if part.exists()] == []
    assert other.exists(), "of a file that is not written"
    assert (tmp_path / "far/b.yml").read_text() == "B"


@pytest.mark.parametrize("ends", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_several_files_are_replaced_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ends: BaseException
) -> None:
    (tmp_path / "a.yml").write_text("a")
    (tmp_path / "gone.yml").write_text("gone")
    in_place = StagedFile.put_in_place

    def refuse(staged: StagedFile) -> None:
        if staged.target.name == "c.yml":
            raise ends
        in_place(staged)

    contents = {"a.yml": b"A", "gone.yml": None, "new/b.yml": b"B", "c.yml": b"C"}
    with monkeypatch.context() as patched:
        patched.setattr(StagedFile, "put_in_place", refuse)
        with pytest.raises(type(ends)):
            replace_together(tmp_path, contents)
    assert {path.name: path.read_text() for path in tmp_path.rglob("*") if path.is_file()} == {
        "a.yml": "a",
        "gone.yml": "gone",
    }
    replace_together(tmp_path, contents)
    assert {path.name: path.read_text() for path in tmp_path.rglob("*") if path.is_file()} == {
        "a.yml": "A",
        "b.yml": "B",
        "c.yml": "C",
    }
