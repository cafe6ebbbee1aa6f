"""What an editor writes stays words where the site engines print front matter and where lists are searched."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given

from generator.analysis import derive
from generator.diagnostics import Diagnostics
from generator.document.html import Html, escape
from generator.memo import Memo
from generator.model.text import Name, Prose
from generator.writer import SiteOptions, write_site
from generator.writer.pages.markdown import heading
from tests import factories as make
from tests.test_markdown import HOSTILE, convert, fold, plain_text, read


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
        words, tags = read(convert(body.partition("\n\n")[0].strip() or body))
        assert words == fold(text), path
        assert not {tag.partition(" ")[0] for tag in tags} - {"h1", "span"}, path


@pytest.mark.parametrize("text", HOSTILE)
def test_words_in_tables_and_lists_stay_words(text: str) -> None:
    pages = pages_of(text)
    for path in ("briefings/index.md", "actors/index.md", "topics/index.md"):
        words, tags = read(convert(pages[path].split("---\n", 2)[2]))
        assert fold(text) in words, path
        assert not [tag for tag in tags if tag.partition(" ")[0] in {"script", "img"} or "onclick" in tag], (
            path
        )


@given(plain_text)
def test_html_in_a_markdown_heading_shows_the_same(text: str) -> None:
    line = Html(f'<a href="x/#y"><span lang="zh">{escape(text)}</span></a>')
    words, tags = read(convert(f"## {heading(line)} {{#here}}"))
    assert words == fold(text)
    assert tags == ["h2 id=here", "a href=x/#y", "span lang=zh"]


def test_html_is_escaped_once() -> None:
    once = escape('a < b & "c"')
    assert once == "a &lt; b &amp; &quot;c&quot;"
    assert escape(once) is once


def test_editors_markdown_is_markup_only_where_it_is_allowed() -> None:
    library = make.library(make.briefing(title="*No* emphasis", note=Prose("An *emphasis* and `code`.")))
    memo = Memo()
    files = write_site(library, derive(library, memo), SiteOptions(), Diagnostics(), memo)
    page = files[f"briefings/{make.BRIEFING}/index.md"].decode()
    assert "<em>emphasis</em>" in page
    assert "<em>No</em>" not in convert(page.split("---\n", 2)[2])
