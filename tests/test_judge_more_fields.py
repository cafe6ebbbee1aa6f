"""What messages about a draft ask for can be typed in `briefings judge`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.judging import DRAFT
from tests.judging import DRAFTS, drafted, judge, statements
from tests.quotes.project import change

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


_REFUSED = {
    "speaker": "[missing-field]",
    "todo": "What is to do is taken out when it is confirmed: y.",
}
"""Fields that are not taken out alone, with what is said of that."""
_VALUES = {
    "about": "[harbour]",
    "stance": "{harbour: for}",
    "date": "2024-04-29",
    "date_words": "on Monday",
    "at": "dinner",
    "translation": "Niemand fragte",
    "translation_by": "own",
    "wording": "reported",
    "quote_lang": "en",
    "translated_from": "fr",
    "brackets": "ours",
    "via": "[bob]",
    "venue": "at sea",
    "attribution": "unclear",
    "modality": "planned",
    "kind": "position",
    "links": "[{to: opens, as: denies}]",
    "note": "Of old.",
}
_EVENT = "events:\n  - {id: dinner, name: Dinner, date: 2024-04-29, evidence: [opens]}\n"


@pytest.mark.parametrize("field", DRAFT.fields)
def test_whatever_field_stands_in_a_draft_is_taken_out(place: Path, field: str) -> None:
    first, before = next(iter(statements(place).items()))
    change(place, DRAFTS, "statements:\n", f"{_EVENT}statements:\n")
    if field not in before:
        change(place, DRAFTS, "    speaker: ada\n", f"    {field}: {_VALUES[field]}\n    speaker: ada\n")
    done = judge(place, f"{field}: -", "q")
    assert f"There is no `{field}` to take out." not in done.output
    if field not in statements(place)[first]:
        assert field not in _REFUSED
        assert f"There is no `{field}` to take out." in judge(place, f"{field}: -", "q").output
    else:
        assert _REFUSED[field] in done.output
