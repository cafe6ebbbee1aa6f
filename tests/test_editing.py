"""Editors' files are changed by place: everything else stays byte for byte, and what is read back is what was meant."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

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
from generator.editing.scalars import block_text, text_like
from generator.reader.input import InputFile
from generator.reader.records.outline import fields_of
from generator.reader.tree.written import WrittenText
from generator.storage.atomic import StagedFile
from generator.storage.together import replace_together
from tests.odd_layouts import OLD, files

if TYPE_CHECKING:
    from pathlib import Path

    from generator.editing import Change
    from generator.reader.tree import Value

TEXTS = st.sampled_from(
    (
        "Talks come first.",
        "Beijing's line: talks first",
        'So "called": talks, # not',
        "no",
        "12",
        "- so",
        "Über 会谈 — «first»",
        "One.\n\n- two\n- three",
        "A word\u00a0more, " * 9 + "and an end",
    )
)
ENTRY: Value = {
    "reviewed": {"by": "Anna, B", "on": "2026-01-01"},
    "id": "new",
    "says": "So: it is.",
    "about": ["peace", "x#1"],
    "also": [{"source": "gazette-1", "quote": "so, it"}],
}


def file(text: str) -> InputFile:
    return InputFile("briefings/x/call.yml", "x", text, is_briefing=False)


def read(text: str) -> Any:  # noqa: ANN401  # whatever stands there
    return yaml.load(text, yaml.CBaseLoader)  # noqa: S506  # it makes texts alone


def value_of(text: str) -> Any:  # noqa: ANN401  # whatever stands there
    """Return what a file holds as another parser's texts, without line feeds at their ends."""

    def plain(value: object) -> Value:
        if isinstance(value, dict):
            return {key: plain(below) for key, below in value.items()}
        return [plain(item) for item in value] if isinstance(value, list) else str(value).rstrip("\n")

    return plain(read(text) or {})


def place_of(text: str, number: int, field: str) -> tuple[int, int] | None:
    """Return where a field of a statement is written, as another parser finds it; None if it is not."""
    root: Any = yaml.compose(text, yaml.CBaseLoader)
    ((_, statements),) = root.value
    for key, node in statements.value[number].value:
        if key.value == field:
            start, end = node.start_mark.index, node.end_mark.index
            return start, start + len(text[start:end].rstrip())
    return None


def alike(text: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(text, other, strict=False)))


def filled(template: str, style: str) -> str:
    return re.sub("<(by|on|stamp) [0-9]>", lambda found: style.format(OLD[found[1]]), template)


laid_out = st.builds(filled, files().map(lambda made: made[0]), st.sampled_from(("{}", '"{}"', "'{}'")))


@settings(max_examples=150)
@given(text=laid_out, new=TEXTS, data=st.data())
def test_a_text_takes_the_place_of_another_and_nothing_else_moves(
    text: str, new: str, data: st.DataObject
) -> None:
    value = value_of(text)
    number = data.draw(st.integers(0, len(value["statements"]) - 1))
    field = data.draw(st.sampled_from(("says", "speaker", "note")))
    after = changed_text(file(text), [Put(("statements", number, field), new)])
    value["statements"][number][field] = new.rstrip("\n")
    assert value_of(after) == value
    start, end = place_of(text, number, field) or [alike(text, after)] * 2
    assert after.startswith(text[:start])
    assert after.endswith(text[end:])


@settings(max_examples=150)
@given(text=laid_out)
def test_what_is_added_and_taken_out_again_leaves_the_file_as_it_was(text: str) -> None:
    added = changed_text(file(text), [Append(("statements",), ENTRY)])
    assert value_of(added)["statements"] == [*value_of(text)["statements"], ENTRY]
    number = len(value_of(text)["statements"])
    assert changed_text(file(added), [Remove(("statements", number))]) == text


@settings(max_examples=150)
@given(text=laid_out, data=st.data())
def test_what_is_taken_out_is_an_entry_with_its_own_comments(text: str, data: st.DataObject) -> None:
    value = value_of(text)
    number = data.draw(st.integers(0, len(value["statements"]) - 1))
    after = changed_text(file(text), [Remove(("statements", number))])
    del value["statements"][number]
    assert value_of(after) == ({} if not value["statements"] else value)
    start = alike(text, after)
    assert text.startswith(after[:start])
    assert text.endswith(after[start:])


@settings(max_examples=150)
@given(text=laid_out, data=st.data())
def test_many_changes_at_once_are_what_each_alone_would_be(text: str, data: st.DataObject) -> None:
    value = value_of(text)
    changes: list[Change] = []
    for number, statement in enumerate(value["statements"]):
        kinds = data.draw(st.sets(st.sampled_from(("about", "note", "source", "id", "reviewed", "all"))))
        at = ("statements", number)
        if "all" in kinds:
            changes.append(Remove(at))
            continue
        for field in sorted(kinds):
            if field == "about" and "about" in statement:
                changes.append(Append((*at, field), "fish"))
                statement[field].append("fish")
            elif field == "reviewed" and field in statement:
                changes.append(Remove((*at, field)))
                del statement[field]
            elif field in {"note", "source", "id"}:
                changes.append(Put((*at, field), f"{field}-new"))
                statement[field] = f"{field}-new"
    gone = {change.keys[1] for change in changes if isinstance(change, Remove) and len(change.keys) == 2}
    left = [statement for number, statement in enumerate(value["statements"]) if number not in gone]
    after = changed_text(file(text), changes)
    assert value_of(after) == ({"statements": left} if left else {})


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


@given(TEXTS | st.text(max_size=30), st.sampled_from(("", "'", '"', ">", "|")), st.booleans())
def test_a_text_is_read_back_as_it_was(text: str, style: str, is_flow: bool) -> None:  # noqa: FBT001  # of hypothesis
    if style in {">", "|"} and is_flow:
        return
    before = f"{style}\n    old" if style in {">", "|"} else "old"
    written = text_like(WrittenText(0, 0, style, "old"), before, text, 2, is_flow=is_flow)
    frames = {"  x: {}\n": written} if not is_flow else {"  x: [{}]\n": written}
    frames["  y: {}\n"] = block_text(text, 2)
    for frame, found in frames.items():
        (back,) = read(frame.replace("{}", found)).values()
        assert (back[0] if "[" in frame else back).rstrip("\n") == text.rstrip("\n")


def test_the_order_of_fields_names_fields() -> None:
    for model, names in _FIRST.items():
        assert set(names) <= fields_of(model).keys()


def test_several_files_are_replaced_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yml").write_text("a")
    (tmp_path / "gone.yml").write_text("gone")
    in_place = StagedFile.put_in_place

    def refuse(staged: StagedFile) -> None:
        if staged.target.name == "c.yml":
            raise OSError(28, "No space left on device")
        in_place(staged)

    contents = {"a.yml": b"A", "gone.yml": None, "new/b.yml": b"B", "c.yml": b"C"}
    with monkeypatch.context() as patched:
        patched.setattr(StagedFile, "put_in_place", refuse)
        with pytest.raises(OSError, match="No space"):
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
