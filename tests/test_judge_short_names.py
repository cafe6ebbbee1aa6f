"""`briefings judge` asks for a short name of whoever has a long one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.judging import DRAFTS, drafted, judge
from tests.quotes.project import change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

LONG = """actors:
  - id: president
    todo: look
    type: unnamed
    name: President of the Council of Ministers of the Republic of Brill
  - id: mayor
    todo: look
    type: unnamed
    name: Mayor of Brill
"""
ASKED = "That is long for tables and citations: type `short: …`, as your readers call it."


def test_a_short_name_is_asked_for_beside_a_long_one(
    project: Callable[[Mapping[str, str]], Path],
) -> None:
    """As long as there is none."""
    place = drafted(project)
    change(place, DRAFTS, "actors:\n", LONG)
    done = judge(place, "short: the President of Brill", "s", "q", options=("president",))
    assert " ".join(done.output.split()).count(ASKED) == 1
    assert ASKED not in " ".join(judge(place, "q", options=("mayor",)).output.split())
