"""A quotation with a mark in it that nothing closes is one all the same; what is refused is told where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.build import generate
from generator.diagnostics import BuildFailed, Code
from generator.project import Project
from tests.quotes.project import FILES, change
from tests.test_copied import SENTENCE, TEXT, runs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OPENED = SENTENCE.replace("hundred", "“hundred")


@pytest.mark.parametrize("mark", ["“", "„", "«", "&quot;", "&#34;"])
def test_a_mark_that_is_never_closed_does_not_open_the_quotation_round_it(mark: str) -> None:
    opened = OPENED.replace("“", mark)
    assert not runs(f"<p>In its words: <q>{opened}</q>, we read.</p>")
    assert not runs(f"<p><q>“{opened}”</q> and <q>a <q>b</q></q></p>")


def test_what_stands_beside_a_quotation_is_none() -> None:
    assert runs(f"<p>He <q>“left</q> and {SENTENCE}.</p>")
    assert runs(f"<p><q>{SENTENCE}</p>")
    assert runs(f"<p></q>{SENTENCE}</p>")


CALL = "briefings/x/call.yml"


def _quoting(project: Callable[..., Path], quote: str, **more: str) -> Path:
    folder = project({**FILES, "sources/paper.txt": TEXT, **more})
    change(folder, CALL, "quote: We will open the harbour", f"quote: {quote}\n    wording: reported")
    return folder


def test_reported_words_with_such_a_mark_are_published(project: Callable[..., Path]) -> None:
    folder = _quoting(project, OPENED)
    assert generate(Project(folder), texts=folder / "sources").files


def test_the_quotation_of_an_editor_is_told_where_it_is_written(project: Callable[..., Path]) -> None:
    shown = {"site_templates/site/home.md.jinja": f"{{# #}}\n<p>{SENTENCE}</p>\n"}
    folder = _quoting(project, SENTENCE, **shown)
    with pytest.raises(BuildFailed) as failed:
        generate(Project(folder), texts=folder / "sources")
    (found,) = (found for found in failed.value.diagnostics if found.code is Code.COPIED_TEXT)
    lines = (folder / CALL).read_text(encoding="utf-8").partition("quote:")[0].count("\n") + 1
    assert str(found.span).startswith(f"{CALL}:{lines}:")
    assert "so they stand on build/docs/index.md" in found.message
