"""Patterns of the words of a language find the same in every process, and whole words alone."""

from __future__ import annotations

from pathlib import Path

import pytest

import generator.drafting
from generator.drafting.joined_words import any_of, whole


@pytest.mark.parametrize(
    ("words", "body"),
    [
        (frozenset({"a", "an", "the"}), "the|an|a"),
        (frozenset({"b", "a"}), "a|b"),
        (("a", "an"), "a|an"),
        ({"b": 1, "a": 2}, "b|a"),
        ((), "(?!)"),
    ],
)
def test_the_words_of_a_set_have_one_order(words: frozenset[str] | tuple[str, ...], body: str) -> None:
    assert any_of(words) == body


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "They told us", True),
        ("en", "They TOLD us", True),
        ("en", "untold", False),
        ("zh", "他说了", True),
    ],
)
def test_words_are_found_whole_where_spaces_part_them(lang: str, text: str, found: bool) -> None:  # noqa: FBT001
    assert (whole("told|说", lang).search(text) is not None) is found


def test_no_module_joins_the_edges_of_words_by_hand() -> None:
    by_hand = [
        path.name
        for path in Path(generator.drafting.__file__).parent.glob("*.py")
        if "edges[0]" in path.read_text(encoding="utf-8")
    ]
    assert by_hand == []
