"""Of a readout, whose words stand in no marks, ``unused`` lists the paragraphs from which nothing is taken."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.quotes.project import FILES, change, run

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

READOUT = """Ada stressed that the harbour must stay open.
Both looked back on the winter and on the storms that it had brought.
Bob noted the matter of the geese.
"""
CALL = "briefings/x/call.yml"


def _readout(project: Callable[[Mapping[str, str]], Path]) -> Path:
    folder = project({**FILES, "sources/paper.txt": READOUT})
    change(folder, CALL, "quote: We will open the harbour", "quote: the harbour must stay open")
    change(folder, CALL, "source: paper-2\n    quote: not at all", "source: paper-1\n    locator: para 3")
    return folder


def test_what_is_quoted_or_named_is_used(project: Callable[[Mapping[str, str]], Path]) -> None:
    folder = _readout(project)
    printed = run(folder, "unused", "paper-1").output
    assert "line 2, paragraph 2: Both looked back on the winter" in printed
    assert "Paragraphs in paper-1 that no entry uses: 1." in printed
    assert "What it reports without" not in printed, "its paragraphs are"
    assert "paragraph 1:" not in printed
    assert "paragraph 3:" not in printed
    (left,) = json.loads(run(folder, "unused", "paper-1", "--format", "json").stdout)["unused_paragraphs"]
    assert (left["paragraph"], left["line"]) == (2, 2)


def test_an_article_that_quotes_is_listed_by_its_quotations(
    project: Callable[[Mapping[str, str]], Path],
) -> None:
    folder = project(FILES)
    printed = run(folder, "unused", "paper-1").output
    assert "Paragraphs in" not in printed
    assert "What it reports without quotation marks, such as a denial, is not listed" in printed
    found = json.loads(run(folder, "unused", "paper-1", "--format", "json").stdout)
    assert found["unused_paragraphs"] is None
