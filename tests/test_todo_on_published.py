"""What stands in an edition is not kept back by a `todo` that somebody writes later."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import BuildFailed, Code, Diagnostics
from tests import published_harbour as harbour
from tests.harbour_towns import BRIEFING

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


def test_an_edition_holds_nothing_that_is_not_confirmed(tmp_path: Path) -> None:
    project = harbour.unpublished(tmp_path)
    draft = "statements:\n  - id: drafted\n    todo: Look.\n    speaker: own-voice\n    says: Nobody has said so.\n"
    source = next(iter(build.check(project, Diagnostics())[0].sources))
    (project.briefings / BRIEFING / "draft.yml").write_text(
        f"{draft}    source: {source}\n    locator: para 1\n", encoding="utf-8"
    )
    assert "harbour-talks/drafted" in build.check(project, Diagnostics(), with_unconfirmed=True)[0].statements
    assert harbour.run(project).exit_code == 0
    frozen = (project.root / harbour.FIRST).read_text(encoding="utf-8")
    assert "Nobody has said so." not in frozen
    assert "todo" not in frozen
