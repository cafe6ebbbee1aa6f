"""What an editor writes stays words where the site engines print front matter and where lists are searched."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given

from generator.analysis import derive
from generator.diagnostics import Diagnostics
from generator.document.escaping import escape
from generator.document.inline import Address, Foreign, Link
from generator.memo import Memo
from generator.model.text import Name, Prose
from generator.text.direction import direction_in, runs
from generator.writer import SiteOptions, write_site
from tests import factories as make
from tests.engine_markdown import ENGINES, HOSTILE, PLAIN_TEXT, convert, fold, marks, names, read, shown


def pages_of(text: str) -> dict[str, str]:
    """Return pages of a library that has ``text`` for names and titles."""
    library = make.library(
        make.briefing(title=text, bottom_line=make.key_point("Plain.")),
        actors=(make.actor("carol", name=Name(((None, text), ("uk", text))), other_names=(text,)),),
        topics=(make.topic("odd", name=make.name(text)),),
    )
    memo, diagnostics = Memo(), Diagnostics()
    files = write_site(library, derive(library, memo), SiteOptions(), diagnostics, memo)
    assert list(diagnostics) == []
    return {path: content.decode() for path, content in files.items()}


@pytest.mark.parametrize("text", HOSTILE)
def test_titles_stay_words(text: str) -> None:
    pages = pages_of(text)
    for path in (f"briefings/{make.BRIEFING}/index.md", "actors/carol/index.md", "topics/odd/index.md"):
        _, front, body = pages[path].split("---\n", 2)
        fields = yaml.safe_load(front)
        # Themes print the title as it is, so it must be HTML.
        assert read(fields["title"]) == (fold(text), []), path
        for engine in (*ENGINES, "many"):
            words, tags = read(convert(body.strip().partition("\n\n")[0], engine))
            assert words == fold(text), path
            assert names(tags) <= {"h1", "span", "bdi"}, path


@pytest.mark.parametrize("text", HOSTILE)
def test_words_in_tables_and_lists_stay_words(text: str) -> None:
    pages = pages_of(text)
    for path in ("briefings/index.md", "actors/index.md", "topics/index.md"):
        for engine in (*ENGINES, "many"):
            words, tags = read(convert(pages[path].split("---\n", 2)[2], engine))
            assert fold(text) in words, path
            assert not {"script", "img"} & names(tags), path
            assert not [tag for tag in tags if "onclick" in tag], path


@given(PLAIN_TEXT)
def test_content_in_a_markdown_heading_shows_the_same(text: str) -> None:
    line = Link(Address("x/#y"), Foreign(text, "zh"))
    apart = ["bdi dir=rtl"] * (sum(turned for _, turned in runs(text)) if direction_in(text) else 0)
    for engine in (*ENGINES, "many"):
        html = shown("heading", line, engine)
        assert read(html) == (fold(text), ["h2 id=here", "a href=x/#y", "span lang=zh", *apart])
        assert [tag for tag, _ in marks(html) if tag] == ["h2", "a", "span", "/span", "/a", "/h2"]


@given(PLAIN_TEXT)
def test_words_in_a_block_of_html(text: str) -> None:
    assert read(convert(f"<ul><li>{escape(text)}</li></ul>"))[0] == fold(text)
    assert read(f'<p title="{escape(text)}">')[1] == [f"p title={text}"]


def test_words_are_escaped_once() -> None:
    assert escape('a < b & "c"') == "a &lt; b &amp; &quot;c&quot;"
    assert escape("two\nlines") == "two lines"
    assert read(shown("line", "&lt;"))[0] == "&lt;"


def test_editors_markdown_is_markup_only_where_it_is_allowed() -> None:
    library = make.library(make.briefing(title="*No* emphasis", note=Prose("An *emphasis* and `code`.")))
    memo = Memo()
    files = write_site(library, derive(library, memo), SiteOptions(), Diagnostics(), memo)
    page = files[f"briefings/{make.BRIEFING}/index.md"].decode()
    assert "<em>emphasis</em>" in page
    assert "<em>No</em>" not in convert(page.split("---\n", 2)[2])
