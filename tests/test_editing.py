"""Files in all layouts are changed by place: all else stays byte for byte, and what is read back is what was meant."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.editing import Append, Put, Remove, changed_text
from generator.editing.scalars import block_text, text_like
from generator.reader.input import InputFile
from generator.reader.tree.written import WrittenText
from tests.odd_layouts import OLD, files

if TYPE_CHECKING:
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


BEGINNINGS = (
    "",
    "\n",
    "# ours",
    "# ours\n",
    "# ours\n\n",
    "topics:\n- id: fish\n  name: Fish\n",
    "topics: []\n",
)


@settings(max_examples=150)
@given(
    text=st.sampled_from(BEGINNINGS),
    lists=st.lists(
        st.tuples(st.sampled_from(("actors", "sources", "statements", "topics")), st.booleans()), max_size=6
    ),
)
def test_lists_that_a_file_has_not_yet_come_into_it_together(
    text: str, lists: list[tuple[str, bool]]
) -> None:
    meant = value_of(text) or {}
    changes: list[Change] = []
    for number, (name, is_written) in enumerate(lists):
        item: Value = {"id": f"new-{number}", "name": "New"}
        lines = (f"- id: new-{number}", "  name: New") if is_written else ()
        changes.append(Append((name,), item, lines))
        meant.setdefault(name, []).append(item)
    after = changed_text(file(text), changes)
    assert (value_of(after) or {}) == meant
    assert after.startswith(text.removesuffix(" []\n"))
    assert not after or after.endswith("\n") or not text.endswith("\n")


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
