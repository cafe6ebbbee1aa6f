"""What stands in an edition is not kept back by a `todo` that somebody writes later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import BuildFailed, Code
from tests import published_harbour as harbour

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "line", "called"),
    [
        ("talks.yml", "  - id: ", "the event `talks`"),
        ("briefing.yml", "title: ", "the briefing `harbour-talks`"),
    ],
)
def test_it_is_an_error_at_the_todo(tmp_path: Path, name: str, line: str, called: str) -> None:
    project = harbour.published(tmp_path)
    todo = "todo: Look at it again.\n"
    new = f"{todo}{line}" if not line.startswith(" ") else f"  - {todo}    id: "
    harbour.edit(project, name, lambda text: text.replace(line, new, 1))
    with pytest.raises(BuildFailed) as failure:
        build.generate(project)
    told = [found for found in failure.value.diagnostics if found.code is Code.TODO_ON_PUBLISHED]
    assert [found.message for found in told] == [
        f"{called} stood in edition 1, and with `todo` it would be gone"
    ]
    assert told[0].span.path.endswith(name)
    assert build.generate(project, with_unconfirmed=True).files
