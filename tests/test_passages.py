"""Passages of a page: those between tags that only part them are found at once, as a walk tag by tag finds them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import generate
from generator.project import Project
from generator.text.marked_passages import _PARTING, _SILENT, _read, marked_up
from tests.sites import ROOT

PIECES = (
    *(
        "word ",
        "two words",
        "\n",
        "\n\n",
        "- item\n",
        "1. one\n",
        "> quote\n",
        "| a | b |\n",
        "# head\n",
        "&amp;",
        "a < b",
    ),
    *(
        "[link](x)",
        "{.c}",
        "<p>",
        "</p>",
        '<p class="x">',
        "<div data-search-exclude>",
        "</div>",
        "<td>",
        "<li>",
        "</li>",
    ),
    *(
        '<a href="x">',
        "</a>",
        '<a title="shown" href="x">',
        "<q>",
        "</q>",
        "<blockquote>",
        "</blockquote>",
        "<em>",
        "</em>",
    ),
    *(
        "<!--raw-html-->",
        "<!--/raw-html-->",
        "<!-- <div> -->",
        "<!-- x",
        "-->",
        "<!DOCTYPE html>",
        "<?php <p> ?>",
        "<br/>",
    ),
    *(
        "<img alt='pic <div> x'>",
        '<img alt="pic <p> x">',
        '<td role="cell" title="x">',
        "<P CLASS='x'>",
        "<",
        ">",
    ),
    *(
        '"',
        "'",
        "='",
        '="',
        '<a b="<p>">',
        "<a b='\"' c=\"> <div> '>",
        '<span data-x="<p>">',
        '<h3 id="x">',
        "</h3>",
    ),
)
PAGES = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(PAGES, st.booleans())
@settings(max_examples=500)
def test_what_is_found_at_once_is_what_a_walk_finds(page: str, markdown: bool) -> None:  # noqa: FBT001  # drawn
    assert marked_up(page, markdown=markdown) == list(_read(_SILENT.sub("", page), 0, markdown)[0])


def test_tags_within_a_value_part_nothing() -> None:
    """A walk knows that they stand between marks; whatever is found at once is then found again by a walk."""
    page = 'one <img alt="two <p> three"> four'
    assert _PARTING.search(page)
    assert [passage.text for passage in marked_up(page)] == ["one ", "two <p> three", " four"]


def test_our_own_pages_are_read_at_once() -> None:
    """On none of them does a tag stand where it would cost a second reading."""
    files = generate(Project(ROOT / "tests" / "golden" / "small")).files
    pages = [content.decode() for path, content in files.items() if path.startswith("briefings/")]
    stretches = [stretch for page in pages for stretch in _PARTING.split(_SILENT.sub("", page))]
    assert len(stretches) > 20 * len(pages)
    assert [stretch for stretch in stretches if not _read(stretch, 0, True)[2]] == []  # noqa: FBT003  # Markdown
