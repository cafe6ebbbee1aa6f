"""What messages about a draft ask for can be typed in `briefings judge`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.judging import drafted, judge, statements

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with three drafts from one held text."""
    return drafted(project)


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("wording: reported", "wording", "reported"),
        ("brackets: ours", "brackets", "ours"),
        ("quote_lang: en", "quote_lang", "en"),
        ("translated_from: fr", "translated_from", "fr"),
        ("kind: position", "kind", "position"),
    ],
)
def test_a_field_is_written_and_taken_out(place: Path, line: str, field: str, value: str) -> None:
    first = next(iter(statements(place)))
    done = judge(place, line, "q")
    assert statements(place)[first].get(field) == value, done.output
    judge(place, f"{field}: -", "q")
    assert field not in statements(place)[first]
