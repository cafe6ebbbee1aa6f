"""Finished HTML: marked whole, put aside unread, and the page comes out the same without the extension."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest

from generator.blocks import leave_out_labels
from generator.build import Project, generate
from generator.document.markup import FINISHED, FINISHED_END
from generator.writer.pages.finished import mark_finished

SITE = ["admonition", "attr_list", "footnotes", "tables", "toc"]
PAGES = generate(Project(Path(__file__).parent / "golden" / "small")).files


def _html(text: str, extensions: list[str]) -> str:
    return re.sub(
        r" data-search-exclude|<!--/?finished-->|\s+", "", markdown.markdown(text, extensions=extensions)
    )


@pytest.mark.parametrize("name", sorted(name for name in PAGES if not name.startswith("handbook/")))
def test_same_page_with_and_without_the_extension(name: str) -> None:
    """The marks are only ever a matter of speed, and of what search reads."""
    body = PAGES[name].decode().split("---\n", 2)[2]
    assert _html(body, [*SITE, "generator.blocks"]) == _html(body, SITE)


def test_runs_of_blocks_are_marked_and_markdown_is_not() -> None:
    """Neighbouring blocks share their marks; headings and paragraphs stay outside."""
    body = "## A\n\n<p>1</p>\n\n<div>\n<div>2</div>\n\n*no*\n</div>\n\nB *b*\n\n<ul>\n<li>3</li>\n</ul>\n"
    assert mark_finished(body) == (
        f"## A\n\n{FINISHED}\n<p>1</p>\n\n<div>\n<div>2</div>\n\n*no*\n</div>\n{FINISHED_END}\n\n"
        f"B *b*\n\n{FINISHED}\n<ul>\n<li>3</li>\n</ul>\n{FINISHED_END}\n"
    )


def test_an_open_element_marks_nothing() -> None:
    """A mistake in a project's own template is left for the engine to show."""
    body = "<div>\n<p>1</p>\n\n## A\n"
    assert mark_finished(body) == body


def test_an_open_mark_hides_nothing() -> None:
    """A hand-written page that begins the mark and never ends it keeps its text."""
    assert "lost" in _html(f"{FINISHED}\nnot lost\n", ["generator.blocks"])


def test_labels_are_no_part_of_search_and_words_are() -> None:
    """Verdicts, chips and table headings carry the attribute; what somebody said never does."""
    block = (
        "<table><caption>C</caption><thead><tr><th>H</th></tr></thead><tbody><tr><td>R</td></tr></tbody></table>"
        '<dl><dt>Kind</dt><dd>D</dd></dl><p class="fact">F</p><q>“Q”</q><span class="by">B</span>'
        '<span class="verdict verified">V</span><span class="stance for">S</span><span class="level partly">L</span>'
    )
    kept = re.sub(r"<(\w+) data-search-exclude.*?</\1>", "", leave_out_labels(block))
    assert re.sub(r"<[^>]*>", " ", kept).split() == ["R", "D", "F", "“Q”", "B"]
    assert leave_out_labels("<p>&lt;thead&gt; said</p>") == "<p>&lt;thead&gt; said</p>"


@pytest.mark.parametrize("name", sorted(PAGES))
def test_no_label_holds_an_element_of_its_own_kind(name: str) -> None:
    """The indexes compare elements by tag, so the inner one would end the exception too early."""
    for tag, inside in re.findall(
        r"<(\w+) data-search-exclude[^>]*>(.*?)</\1>", leave_out_labels(PAGES[name].decode()), re.DOTALL
    ):
        assert not re.search(rf"<{tag}\b", inside), f"<{tag}> in {inside[:80]}"
