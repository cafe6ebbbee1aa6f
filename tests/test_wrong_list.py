"""An entry in a list of another kind is told once, by its fields; a slip in an entry of the right kind stays one."""

from __future__ import annotations

import pytest

from generator.diagnostics import Code, Diagnostic, Diagnostics
from generator.reader.decode import decode, text_rules
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.tree import parse

STATEMENT = "{id: a, speaker: b, says: c, source: d, locator: e}"
QUESTION = "{id: a, question: b, looked_in: [c]}"
EVENT = "{id: a, name: B, date: 2024, evidence: [c], participants: [d]}"
ACTOR = "{id: a, type: person, name: B, short: C}"
SOURCE = "{id: a, type: article-newspaper, publisher: b, lang: en}"
KEY_POINT = "{says: a, evidence: [b]}"
EDITION = "{number: 1, date: 2024-01-01, data_until: 2024-01-01, change: minor, says: A}"
CAUGHT = [
    ("questions", STATEMENT, "a statement", "`statements:`"),
    ("events", STATEMENT, "a statement", "`statements:`"),
    ("actors", STATEMENT, "a statement", "`statements:`"),
    ("withhold", STATEMENT, "a statement", "`statements:`"),
    ("statements", QUESTION, "a question", "`questions:`"),
    ("statements", EVENT, "an event", "`events:`"),
    ("questions", "{id: a, speaker: b, says: c}", "a statement", "`statements:`"),
    ("questions", "{id: a, speaker: b, sayz: c, source: d, locator: e}", "", ""),
    ("questions", SOURCE, "a source", "`sources:`"),
    ("topics", SOURCE, "a source", "`sources:`"),
    ("statements", ACTOR, "an actor", "`actors:`"),
    ("statements", EDITION, "an edition", "`editions:` in briefing.yml"),
    ("questions", "{words: Kask, because: He asked.}", "", ""),
    ("topics", "{id: a, name: B, type: person}", "", ""),
    ("topics", "{id: a, nmae: B}", "", ""),
    ("events", "{id: a, name: B, date: 2024, evidence: [c], speaker: d}", "", ""),
    ("statements", "{id: a, speaker: b, says: c, source: d, question: e}", "", ""),
    ("statements", "{}", "", ""),
    ("statements", "{id: a}", "", ""),
    ("questions", "{foo: a, bar: b, baz: c}", "", ""),
]
"""List, item, what it looks like and where it belongs; "" if the messages of its own list stay."""


def _found(
    record: type[EntriesRecord | BriefingRecord], text: str, path: str = "briefings/x/a.yml"
) -> list[Diagnostic]:
    diagnostics = Diagnostics()
    tree = parse(path, text, text_rules(), diagnostics)
    assert tree, [diagnostic.message for diagnostic in diagnostics]
    decode(tree, record, diagnostics)
    return list(diagnostics)


def _block(item: str) -> str:
    """Return an item as it is written on lines of its own, as sentences must be."""
    fields = item.strip("{}").replace(", ", "\n    ")
    return f"  - {fields}\n" if fields else "  - {}\n"


@pytest.mark.parametrize(("field", "item", "what", "where"), CAUGHT)
def test_an_entry_in_a_list_of_another_kind(field: str, item: str, what: str, where: str) -> None:
    found = _found(EntriesRecord, f"{field}:\n{_block(item)}")
    told = [stray for stray in found if stray.code == Code.MISPLACED_ENTRY]
    if not what:
        assert told == []
        assert found
        return
    (one,) = found
    assert one.message == f"this looks like {what}, but stands under `{field}:`"
    assert one.hints == (f"put it under {where}",)
    assert (one.span.line, one.span.column) == (2, 5)


def test_other_mistakes_of_the_file_are_still_told() -> None:
    questions = f"questions:\n{_block(QUESTION)}{_block(STATEMENT)}  - id: Not An Id\n    question: q\n"
    text = f"statements:\n{_block(STATEMENT)}{questions}"
    assert [stray.code for stray in _found(EntriesRecord, text)] == [Code.MISPLACED_ENTRY, Code.INVALID_ID]


def test_an_entry_of_the_other_file() -> None:
    front = f"title: A\nbottom_line:\n  says: b\n  evidence: [c]\nkey_points:\n{_block(KEY_POINT)}editions:\n"
    (one,) = _found(BriefingRecord, f"{front}{_block(EDITION)}{_block(STATEMENT)}")
    assert one.message == "this looks like a statement, but stands under `editions:`"
    assert one.hints == ("put it under `statements:` in another file",)


def test_an_entry_of_a_briefing_in_a_file_of_the_library() -> None:
    (one,) = _found(EntriesRecord, f"actors:\n{_block(STATEMENT)}", "briefings/actors.yml")
    assert one.hints == ("put it under `statements:` of a file in its briefing's folder",)
    (one,) = _found(EntriesRecord, f"topics:\n{_block(ACTOR)}", "briefings/topics.yml")
    assert one.hints == ("put it under `actors:`",)


def test_an_entry_inside_another() -> None:
    inner = _block(STATEMENT).replace("\n    ", "\n        ").replace("  - ", "      - ", 1)
    text = f"questions:\n{_block('{id: q, question: b}')}    answers:\n{inner}"
    (one,) = _found(EntriesRecord, text)
    assert one.message == "this looks like a statement, but stands under `answers:`"
