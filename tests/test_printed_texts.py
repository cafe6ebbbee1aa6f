"""Settings and front matter come out of both engines as the words typed, wherever the theme prints them."""

from __future__ import annotations

import json
import re
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostics
from generator.project.printed_settings import check_printed_texts
from generator.project.settings import read_settings
from generator.starter import new_site
from tests.sites import run
from tests.test_search_records import records_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

NAME = 'The "Desk" & <i>Co</i>'
ABOUT = "\"></title><script>alert(1)</script> '&amp;"
AUTHOR = "A <u> \"C\" & 'D'"
TITLE = '"></title><script>alert("x")</script> & <i>y</i>'
HEADING = "`<script>alert(2)</script>` &lt;i&gt; \"z\" & 'w'"
PAGES = {
    "handbook/set/index.html": (TITLE, ABOUT, AUTHOR),
    "handbook/plain/index.html": ("<script>alert(2)</script> <i> \"z\" & 'w'", ABOUT, AUTHOR),
    "briefings/first-briefing/index.html": (TITLE, None, AUTHOR),
}
"""Pages with their title, description and author as a reader should see them; None where the page makes its own."""


class _Page(HTMLParser):
    """Collects the title, what ``<meta>`` tags say, and how often each tag stands in the page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.said: dict[str, str] = {}
        self.tags: dict[str, int] = {}
        self.data: list[object] = []
        """What is said to search engines."""
        self._in_title = self._in_data = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if (tag, given.get("type")) == ("script", "application/ld+json"):
            tag = "data"
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self._in_title = tag == "title" and "head-done" not in self.said
        if tag == "meta":
            name = given.get("name") or given.get("property") or given.get("http-equiv") or ""
            self.said[name] = given.get("content", "")
        self._in_data = tag == "data"
        if tag == "body":
            self.said["head-done"] = ""

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # the parser's name
        self._in_title = self._in_data = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        if self._in_data:
            self.data.append(json.loads(data))


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose settings and pages hold marks of HTML, built by an engine."""
    root = tmp_path_factory.mktemp("printed")
    new_site(root)
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    settings = {"site_name": NAME, "site_description": ABOUT, "site_author": AUTHOR}
    written = "".join(f"{key}: {json.dumps(value)}\n" for key, value in settings.items())
    (root / "mkdocs.yml").write_text(
        written + re.sub(r"^site_(?:name|description):.*\n", "", config, flags=re.MULTILINE), encoding="utf-8"
    )
    briefing = root / "briefings/first-briefing/briefing.yml"
    title = f"title: {json.dumps(TITLE)}"
    text = re.sub(r"^title:.*$", lambda _: title, briefing.read_text(encoding="utf-8"), flags=re.MULTILINE)
    briefing.write_text(text, encoding="utf-8")
    head = f"---\n{title}\ndescription: {json.dumps(ABOUT)}\nauthor: {json.dumps(AUTHOR)}\n---\n"
    (root / "briefings/handbook/set.md").write_text(f"{head}\n# Set\n", encoding="utf-8")
    (root / "briefings/handbook/plain.md").write_text(f"# {HEADING}\n\n## {HEADING}\n", encoding="utf-8")
    out = root / "out"
    command = ("build", "--strict", "--no-pdf", "--engine", str(request.param), "--out", str(out))
    done = run(sys.executable, "-m", "generator", *command, cwd=root)
    assert done.returncode == 0, done.stdout
    return out


@pytest.mark.engine
def test_pages_say_what_was_typed(site: Path) -> None:
    for path, (title, about, author) in PAGES.items():
        page = _Page((site / path).read_text(encoding="utf-8"))
        assert page.title == f"{title} - {NAME}", path
        assert page.said["og:site_name"] == NAME
        assert page.said["og:title"] == title
        assert page.said["author"] == author
        assert about in (None, page.said["description"])


@pytest.mark.engine
def test_no_text_becomes_a_tag_or_a_permission(site: Path) -> None:
    """Each page has the tags of one without such marks, and all have the policy of the theme alone."""
    plain = _Page((site / "handbook/index.html").read_text(encoding="utf-8"))
    for path in sorted(site.rglob("index.html")):
        text = path.read_text(encoding="utf-8")
        page = _Page(text)
        assert not page.tags.keys() & {"i", "u", "base"}
        assert page.tags["script"] == plain.tags["script"], path
        assert page.tags.get("data", 0) == len(page.data), path
        assert page.said["Content-Security-Policy"] == plain.said["Content-Security-Policy"]
        assert text.count("http-equiv") == 1
    assert "alert" not in plain.said["Content-Security-Policy"]


@pytest.mark.engine
def test_results_of_a_search_say_what_was_typed(site: Path) -> None:
    """The search of Zensical decodes three entities and no other."""
    index = site / "search.json"
    if index.is_file():
        items = json.loads(index.read_text(encoding="utf-8"))["items"]
        titles = {text for item in items for text in (item["title"], *item.get("path", ()))}
    else:
        titles = {str(record["title"]) for record in records_in(site).values()}
    assert not [title for title in titles if re.search(r"&(?!amp;|lt;|gt;)|<(?!/?code>)", title)], titles
    shown = TITLE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert shown in titles


REFUSED = {
    "nav:\n  - A <b>: index.md\n": "mkdocs.yml:2:5 `<`",
    "nav:\n  - A:\n      - B <b>: index.md\n": "mkdocs.yml:3:9 `<`",
    'theme:\n  palette:\n    toggle: {name: Dark "mode"}\n': 'mkdocs.yml:3:20 `"`',
    "theme:\n  palette:\n    - toggle: {name: <i>}\n": "mkdocs.yml:3:22 `<`",
    'extra:\n  source_url: https://x.example/"><script>\n': "mkdocs.yml:2:15 `<`",
    'extra:\n  social:\n    - link: https://x.example/"\n': 'mkdocs.yml:3:13 `"`',
    "repo_name: <desk>\n": "mkdocs.yml:1:12 `<`",
}


@pytest.mark.parametrize("text", REFUSED)
def test_a_setting_that_the_theme_prints_as_html_is_refused(
    text: str, project: Callable[[Mapping[str, str]], Path]
) -> None:
    config = project({}) / "mkdocs.yml"
    config.write_text(text)
    diagnostics = Diagnostics()
    check_printed_texts(read_settings(config), diagnostics)
    place, _, sign = REFUSED[text].partition(" ")
    assert [(str(one.span), one.message.startswith(sign)) for one in diagnostics] == [(place, True)]


@pytest.mark.parametrize(
    "text",
    [
        f"site_name: {json.dumps(NAME)}\ncopyright: <a href='x'>us</a>\n",
        "nav:\n  - 'Q & \"A\"': index.md\n  - index.md\ntheme: material\n",
        "nav: &a\n  - B: *a\n",
        "nav: [",
        "",
    ],
)
def test_other_settings_are_left_alone(text: str, project: Callable[[Mapping[str, str]], Path]) -> None:
    config = project({}) / "mkdocs.yml"
    config.write_text(text)
    diagnostics = Diagnostics()
    check_printed_texts(read_settings(config), diagnostics)
    assert not list(diagnostics)
