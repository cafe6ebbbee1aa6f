"""The JSON that commands print for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Span


CODES = frozenset({"date", "field", "kind", "sha256", "stale", "state", "verdict"})
"""Keys of JSON under which a text is the program's own, and no editor's."""


def json_text(value: object) -> str:
    """Return ``value`` as indented JSON with a line end."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def position_of(span: Span) -> Mapping[str, object]:
    """Return path, line and column of a place, as the objects of the JSON have them."""
    return {"path": span.path, "line": span.line or None, "column": span.column or None}
