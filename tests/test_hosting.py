"""What makes a finished site fit to be hosted, on pages made of strings."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.hosting import HEADERS, LONGEST_HEADER, prepare
from generator.model.dates import parse_date
from generator.project import Project
from generator.workspace import workspace
from generator.writer import site as pages
from tests import factories

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Write = Callable[[Mapping[str, str]], Path]

PAGE = """<!doctype html>
<html><head><meta charset="utf-8">{head}<link rel="canonical" href="https://a.example/b/"></head>
<body>{before}<article>{article}</article>{after}</body></html>
"""


def page(**parts: str) -> str:
    """Return a page with ``parts`` in its places."""
    return PAGE.format(**{"head": "", "before": "", "article": "", "after": ""} | parts)


def digest(script: str) -> str:
    """Return the source expression that allows ``script``."""
    return f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def scripts_allowed(text: str) -> set[str]:
    """Return the sources from which the policy in ``text`` lets scripts come."""
    (sources,) = re.findall(r"script-src ([^;]*);", text)
    return set(sources.split())


ALLOWED = {
    "in the head": ({"head": "<script>a()</script>"}, ["a()"]),
    "before the article": ({"before": "<script>a()</script>"}, ["a()"]),
    "after the article": ({"after": "<SCRIPT >a()</SCRIPT >"}, ["a()"]),
    "with attributes": ({"head": "<script id='x>y' type=\"module\" async>a()</script>"}, ["a()"]),
    "of a type that runs": ({"head": '<script type="text/javascript">a()</script>'}, ["a()"]),
    "empty": ({"head": "<script></script>"}, [""]),
    "in several lines": ({"head": "<script>\n a()\r\n b()\r</script>"}, ["\n a()\n b()\n"]),
    "not in English": ({"head": "<script>a('є')</script>"}, ["a('є')"]),
    "two": ({"head": "<script>a()</script>", "after": "<script>b()</script>"}, ["a()", "b()"]),
    "data": ({"head": '<script type="application/json">{}</script>'}, []),
    "linked data": ({"head": "<script type=application/ld+json>{}</script>"}, []),
    "a file": ({"head": '<script src="a.js"></script>'}, []),
    "a file with words": ({"head": "<script async src=a.js>a()</script>"}, []),
}


@pytest.mark.parametrize("name", ALLOWED)
def test_scripts_of_the_theme_are_allowed_by_their_text(name: str, project: Write) -> None:
    parts, scripts = ALLOWED[name]
    site = project({})
    (site / "index.html").write_text(page(**parts), encoding="utf-8", newline="")
    assert prepare(site) == ()
    expected = {"'self'", *(digest(one) for one in scripts)}
    assert scripts_allowed((site / "index.html").read_text(encoding="utf-8")) == expected
    assert scripts_allowed((site / HEADERS).read_text(encoding="utf-8")) == expected


REFUSED = {
    "<script>a()</script>": "a script in the text will not run",
    "</article><script>a()</script>": "a script in the text will not run",
    '<p onclick="a()">x</p>': "`onclick` of <p> will not run",
    "<img src=x ONERROR = a()>": "`onerror` of <img> will not run",
    "<a href=' JavaScript:a()'>x</a>": "`href` of <a> will not run",
    "<script src='https://else.example/a.js'></script>": "https://else.example/a.js will not be fetched",
    "<img src=//else.example/a.png>": "//else.example/a.png will not be fetched",
    '<link rel="stylesheet" href="https://else.example/a.css">': "https://else.example/a.css will not be fetched",
    '<iframe src="http://else.example/"></iframe>': "http://else.example/ will not be fetched",
}


@pytest.mark.parametrize("article", REFUSED)
def test_what_the_policy_stops_is_named(article: str, project: Write) -> None:
    site = project({"handbook/x/index.html": page(article=article)})
    (said,) = prepare(site)
    assert said.startswith(f"handbook/x/index.html: {REFUSED[article]}")
    assert scripts_allowed((site / "handbook/x/index.html").read_text()) == {"'self'"}


HARMLESS = [
    '<a href="https://else.example/">x</a>',
    "<p>Write &lt;script&gt;a()&lt;/script&gt; or <code>onclick=</code> and src=//else.example</p>",
    '<img alt="turned on = yes" src="a.png">',
    '<link rel="canonical" href="https://else.example/">',
]


@pytest.mark.parametrize("article", HARMLESS)
def test_what_is_allowed_is_not_named(article: str, project: Write) -> None:
    assert prepare(project({"index.html": page(article=article)})) == ()


def test_all_pages_carry_one_policy(project: Write) -> None:
    """The same words on every page: a page that is shown in place of another brings no new policy."""
    site = project(
        {
            "index.html": page(head="<script>a()</script>"),
            "b/index.html": page(head="<script>b()</script>"),
            "404.html": page(),
        }
    )
    prepare(site)
    tags = {re.findall(r"<meta http-equiv[^>]*>", one.read_text())[0] for one in site.rglob("*.html")}
    assert len(tags) == 1
    assert scripts_allowed(tags.pop()) == {"'self'", digest("a()"), digest("b()")}


def test_the_policy_stands_before_all_scripts_and_after_the_encoding(project: Write) -> None:
    site = project(
        {"index.html": page(head="<script>a()</script>"), "bare.html": "<head><script>a()</script>"}
    )
    prepare(site)
    for path in site.glob("*.html"):
        text = path.read_text()
        assert text.index("http-equiv") < text.index("<script>")
    assert (site / "index.html").read_text().index("charset") < 100


def test_a_policy_too_long_for_a_line_stays_with_the_pages(project: Write) -> None:
    site = project({"index.html": page(head="".join(f"<script>{one}</script>" for one in range(40)))})
    prepare(site)
    headers = (site / HEADERS).read_text()
    assert all(len(line) <= LONGEST_HEADER for line in headers.splitlines())
    assert "frame-ancestors 'none'" in headers
    assert "default-src" not in headers  # it would stop what the pages allow
    assert "script-src" not in headers
    assert len(scripts_allowed((site / "index.html").read_text())) == 41


def test_what_a_project_has_of_its_own_stays(project: Write) -> None:
    site = project({"index.html": page(head=OWN), HEADERS: "/*\n", "robots.txt": "mine\n"})
    prepare(site)
    assert (site / HEADERS).read_text() == "/*\n"
    assert (site / "robots.txt").read_text() == "mine\n"
    assert (site / "index.html").read_text() == page(head=OWN)


OWN = '<meta http-equiv="Content-Security-Policy" content="default-src *">'


@pytest.mark.parametrize(
    "parts",
    [
        {"article": OWN},
        {"head": "<meta name=description content='On http-equiv=Content-Security-Policy'>"},
        {"head": "<title>&lt;meta http-equiv=Content-Security-Policy></title>"},
    ],
)
def test_a_text_cannot_switch_the_policy_off(parts: dict[str, str], project: Write) -> None:
    site = project({"index.html": page(**parts)})
    prepare(site)
    head = (site / "index.html").read_text().partition("</head>")[0]
    assert scripts_allowed(head) == {"'self'"}


def test_robots_know_the_sitemap_of_a_site_with_an_address(project: Write) -> None:
    site = project({"index.html": page(), "sitemap.xml": "<urlset/>"})
    prepare(site)
    assert (site / "robots.txt").read_text() == (
        "User-agent: *\nAllow: /\n\nSitemap: https://a.example/b/sitemap.xml\n"
    )
    nowhere = project({"c/other.html": "<p>"}) / "c"
    prepare(nowhere)
    assert (nowhere / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"


@pytest.mark.parametrize(
    ("dates", "newest"),
    [
        (["2026-11-22"], "2026-11-22"),
        (["2026-11-22T10:00Z"], "2026-11-22"),
        (["2026-11"], "2026-11"),
        (["2026"], "2026"),
        (["2026-11-20/2026-11-22"], "2026-11-22"),
        (["2026-11-22/.."], ""),
        (["2026-11-22", "2025-01-01"], "2026-11-22"),
        (["2025-01-01", "2026-11-22"], "2026-11-22"),
        ([], ""),
    ],
)
def test_a_page_is_as_new_as_the_newest_edition_it_rests_on(dates: list[str], newest: str) -> None:
    briefings = [
        factories.briefing(f"b-{at}", editions=(factories.edition(date=parse_date(text)),))
        for at, text in enumerate(dates)
    ]
    assert pages.updated(briefings) == newest


@pytest.mark.parametrize("linked", [True, False])
def test_a_workspace_holds_the_project_and_a_build_of_its_own(
    project: Write, monkeypatch: pytest.MonkeyPatch, *, linked: bool
) -> None:
    """Also where links are not allowed."""
    if not linked:

        def refused(*_: object, **__: object) -> None:
            raise OSError(1314, "a privilege is missing")

        monkeypatch.setattr(Path, "symlink_to", refused)
    root = project(
        {"mkdocs.yml": "x", "site_templates/a/b.html": "b", "build/docs/old.md": "old", ".git/x": "x"}
    )
    with workspace(Project(root)) as place:
        assert place.root != root
        assert (place.templates / "a" / "b.html").read_text() == "b"
        assert not place.config.is_symlink()
        assert place.docs.is_dir()
        assert list(place.docs.iterdir()) == []
        (place.docs / "new.md").write_text("new")
    assert not place.root.exists()
    assert [one.name for one in (root / "build/docs").iterdir()] == ["old.md"]
    assert (root / "site_templates/a/b.html").is_file()
