"""What the search indexes of both engines hold: the words of the pages, not our labels, and few bytes."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.architecture import ROOT

if TYPE_CHECKING:
    from tests.sites import BuiltSite

pytestmark = pytest.mark.engine

STATEMENTS = "briefings/xi-zelenskyy-call/statements/"
INDEX = {"mkdocs": ("search/records.js", "docs"), "zensical": ("search.json", "items")}


class Index(NamedTuple):
    """A search index."""

    entries: dict[str, tuple[str, str]]
    """Title and text, without tags, by address."""
    size: int
    """Bytes as they are sent, compressed."""
    pages: int


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def index(request: pytest.FixtureRequest) -> Index:
    """The index of the shipped site, from each engine."""
    site: BuiltSite = request.getfixturevalue(f"{request.param}_site")
    name, key = INDEX[request.param]
    written = (site.html / name).read_bytes()
    data = json.loads(written[written.index(b"{") :].rstrip(b";\n"))
    entries = {one["location"]: (plain(one["title"]), plain(one["text"])) for one in data[key]}
    return Index(entries, len(gzip.compress(written, 6)), len(list(site.html.rglob("index.html"))))


def plain(markup: str) -> str:
    """Return the text of an entry."""
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


def test_it_weighs_less_than_2_kb_a_page(index: Index) -> None:
    assert index.size / index.pages < 2000, f"{index.size / index.pages:.0f} bytes a page"


def test_it_holds_what_was_said(index: Index) -> None:
    title, text = index.entries[f"{STATEMENTS}#kirby-welcomes"]
    assert title.startswith("Kirby")
    assert title.endswith("It was good that the two leaders had spoken.")
    for words in ("“good thing”", "FT", "Xi and Zelenskyy talk by telephone", "Reuters"):
        assert words in text


def test_it_holds_no_labels(index: Index) -> None:
    """Neither verdicts, chips, headings of tables and lists, nor links that lead elsewhere."""
    labels = r"cited, not verified|verified word for word|look it up|all about it|Used in:|Publisher's page|Way back"
    pages = {url: text for url, (_, text) in index.entries.items() if not url.startswith("handbook/")}
    intro = {"briefings/xi-zelenskyy-call/sources/"}  # a sentence of it explains one of them
    found = {
        url: hit[0] for url, text in pages.items() if url not in intro and (hit := re.search(labels, text))
    }
    assert not found
    _, text = index.entries[f"{STATEMENTS}#kirby-welcomes"]
    assert "welcomes" not in text, "the stance"
    _, text = index.entries["briefings/xi-zelenskyy-call/plans/#crosswalk"]
    assert not text.startswith(("How far", "Topic")), "the caption and the heads of columns"


def test_titles_say_briefing_and_page(index: Index) -> None:
    title = "The call of Xi Jinping and Volodymyr Zelenskyy, 26 April 2023"
    for page in ("call", "reactions", "plans", "timeline", "statements", "sources"):
        shown = index.entries[f"briefings/xi-zelenskyy-call/{page}/"][0]
        assert shown.endswith(f" · {title}")
        assert len(shown) > len(title) + 4


def test_scripts_stay_small() -> None:
    """Every page loads them: under 32 kB in all; a briefing's pages, and a search with Pagefind, one more each."""
    folder = ROOT / "site_templates" / "theme" / "assets" / "js"
    sizes = {path.name: path.stat().st_size for path in folder.glob("*.js")}
    assert sizes.pop("since.js") < 6_000
    assert sizes.pop("find.js") < 4_000
    assert sizes
    assert sum(sizes.values()) < 32_000
