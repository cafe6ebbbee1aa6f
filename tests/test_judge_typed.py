"""What is typed of an actor or a source comes back as it was typed, and all else in the file stays."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import Diagnostics
from generator.editing import changed_text
from generator.judging import Field, register_changes
from generator.model.actor import Actor, ActorType
from generator.model.text import Name
from generator.reader.input import InputFile, WrittenAt
from generator.reader.tree import NO_RULES, parse
from tests.factories import library

TEXT = """\
# who speaks
actors:
  # on one line
  - {id: ada, type: person, name: Ada}
  - id: bob
    # not his whole name
    name: Bob
    type: person
    todo: [Look.]
"""
TYPED = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=30
).map(lambda text: " ".join(f"a {text}".split()))
ODD = st.sampled_from(
    [
        "yes",
        "~",
        "2024-05-01",
        "[a, b]",
        "{a: b}",
        "# no",
        "a # b",
        "a: b",
        "- x",
        "&a",
        "*a",
        "!x",
        "'a'",
        '"a',
        "|",
        "%",
    ]
)


def _written(number: int, answer: Field) -> dict[str, object]:
    """Return the actor of this number in the file, after an answer."""
    file = InputFile("briefings/actors.yml", "", TEXT, is_briefing=False)
    place = WrittenAt(file, ("actors", number))
    actor = Actor(id="ada", name=Name(((None, "Ada"),)), type=ActorType.PERSON, place=place)
    _, changes = register_changes(answer, actor, library())
    after = changed_text(file, changes)
    assert [line for line in TEXT.splitlines() if "#" in line and line.split("#")[1] not in after] == []
    tree = parse(file.path, after, NO_RULES, Diagnostics())
    assert tree is not None
    return _read(tree.value)["actors"][number]  # type: ignore[no-any-return]


def _read(value: object) -> Any:  # noqa: ANN401  # as the file has it
    """Return values as the reader takes them: without the line's end that a text on lines of its own has."""
    if isinstance(value, dict):
        return {name: _read(below) for name, below in value.items()}
    return [_read(below) for below in value] if isinstance(value, list) else str(value).rstrip("\n")


@settings(max_examples=25)
@given(st.sampled_from([0, 1]), st.sampled_from(["short", "note", "reason", "name"]), TYPED | ODD)
def test_a_text_comes_back_as_it_was_typed(number: int, name: str, value: str) -> None:
    if value:
        assert _written(number, Field(name, value))[name] == value


@settings(max_examples=25)
@given(st.sampled_from([0, 1]), st.lists(ODD, min_size=1, max_size=3, unique=True))
def test_names_come_back_as_they_were_typed(number: int, names: list[str]) -> None:
    typed = "; ".join(names) + ";"
    assert _written(number, Field("also", typed))["other_names"] == names


@settings(max_examples=25)
@given(st.sampled_from([0, 1]), TYPED | ODD)
def test_an_office_comes_back_as_it_was_typed(number: int, title: str) -> None:
    if title:
        assert _written(number, Field("office", title))["offices"] == [{"title": title}]
