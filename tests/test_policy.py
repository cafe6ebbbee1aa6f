"""The security policy of a finished site: which scripts it lets run, what it names, what is refused."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from typing import TYPE_CHECKING

import pytest

from generator.publish.hosting import HEADERS, PageRefused, prepare_for_hosting
from generator.publish.security_policy import LONGEST_HEADER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Write = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def theme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project's own theme, empty; a site's pages lie elsewhere."""
    return tmp_path_factory.mktemp("theme")


OF_MATERIAL = (
    "<script>var target=document.getElementById(location.hash.slice(1));target&&target.name&&"
    '(target.checked=target.name.startsWith("__tabbed_"))</script>'
)
"""A script that every page of the theme has; its own templates tell."""
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
    "in the article": ({"article": "<script>a()</script>"}, ["a()"]),
    "after the article": ({"after": "<SCRIPT >a()</SCRIPT >"}, ["a()"]),
    "with attributes": ({"head": "<script id='x>y' type=\"module\" async>a()</script>"}, ["a()"]),
    "of a type that runs": ({"head": '<script type="text/javascript">a()</script>'}, ["a()"]),
    "in several lines": ({"head": "<script>\n a()\r\n b()\r</script>"}, ["\n a()\n b()\n"]),
    "not in English": ({"head": "<script>a('є')</script>"}, ["a('є')"]),
    "two": ({"head": "<script>a()</script>", "after": "<script>b()</script>"}, ["a()", "b()"]),
    "with an address": ({"head": '<script>a(new URL("../..",x))</script>'}, ['a(new URL("../..",x))']),
    "with an address in another script": (
        {"head": '<script>a(new URL("/пристань/港/",x))</script>'},
        ['a(new URL("/пристань/港/",x))'],
    ),
    "with nothing filled in": ({"head": '<script>a(new URL("",x))</script>'}, ['a(new URL("",x))']),
    "of the theme installed": ({"head": OF_MATERIAL}, [OF_MATERIAL[8:-9]]),
    "empty": ({"head": "<script></script>"}, []),
    "data": ({"head": '<script type="application/json">{}</script>'}, []),
    "linked data": ({"head": "<script type=application/ld+json>{}</script>"}, []),
    "a file": ({"head": '<script src="a.js"></script>'}, []),
    "a file with words": ({"head": "<script async src=a.js>a()</script>"}, []),
}
MAIN = """{% extends "base.html" %}{# <script>commented()</script> #}
<script>a()</script><script type=module>b()</script><script>a('є')</script>
<script>
 a()
 b()
</script>
{% if x %}<script id="x">a(new URL("{{ base_url | d("x") }}",x))</script>{% endif %}
<script>{% if x %}c(){% endif %}</script>
"""


@pytest.mark.parametrize("name", ALLOWED)
def test_scripts_of_templates_are_allowed_by_their_text(name: str, project: Write, theme: Path) -> None:
    parts, scripts = ALLOWED[name]
    (theme / "partials").mkdir()
    (theme / "partials" / "own.html").write_text(MAIN, encoding="utf-8")
    site = project({})
    (site / "index.html").write_text(page(**parts), encoding="utf-8", newline="")
    assert prepare_for_hosting(site, theme) == ()
    expected = {"'self'", *(digest(script) for script in scripts)}
    assert scripts_allowed((site / "index.html").read_text(encoding="utf-8")) == expected
    assert scripts_allowed((site / HEADERS).read_text(encoding="utf-8")) == expected


UNKNOWN = [
    'a(new URL("x",alert(1),"",x))',
    'a(new URL("",x));alert(1)',
    "commented()",
    "c()",
    "{% if x %}c(){% endif %}",
    "a( )",
    "alert(1)",
    '__md_scope=new URL("");alert(1)',
]


@pytest.mark.parametrize("place", ["head", "before", "article", "after"])
@pytest.mark.parametrize("script", UNKNOWN)
def test_a_script_that_no_template_holds_is_named_and_not_allowed(
    script: str, place: str, project: Write, theme: Path
) -> None:
    (theme / "main.html").write_text(MAIN, encoding="utf-8")
    site = project({"x/index.html": page(**{place: f"<script>{script}</script>"})})
    (said,) = prepare_for_hosting(site, theme)
    what = "a script in the text" if place == "article" else "a script that stands in no template"
    assert said.startswith(f"x/index.html: {what} will not run (`{script[:20]}")
    assert scripts_allowed((site / "x/index.html").read_text()) == {"'self'"}


REFUSED = {
    "<script>a()</script>": "a script in the text will not run",
    "</article><script>a()</script>": "a script in the text will not run",
    '<pre class="x mermaid">graph</pre>': "a drawing by Mermaid will not be shown",
    '<p onclick="a()">x</p>': "`onclick` of <p> will not run",
    "<img src=x ONERROR = a()>": "`onerror` of <img> will not run",
    "<a href=' JavaScript:a()'>x</a>": "`href` of <a> will not run",
    "<script src='https://else.example/a.js'></script>": "https://else.example/a.js will not be fetched",
    "<img src=//else.example/a.png>": "//else.example/a.png will not be fetched",
    '<link rel="stylesheet" href="https://else.example/a.css">': "https://else.example/a.css will not be fetched",
    '<iframe src="http://else.example/"></iframe>': "http://else.example/ will not be fetched",
}


@pytest.mark.parametrize("article", REFUSED)
def test_what_the_policy_stops_is_named(article: str, project: Write, theme: Path) -> None:
    site = project({"handbook/x/index.html": page(article=article)})
    (said,) = prepare_for_hosting(site, theme)
    assert said.startswith(f"handbook/x/index.html: {REFUSED[article]}")
    assert scripts_allowed((site / "handbook/x/index.html").read_text()) == {"'self'"}


HARMLESS = [
    '<a href="https://else.example/">x</a>',
    "<p>Write &lt;script&gt;a()&lt;/script&gt; or <code>onclick=</code> and src=//else.example</p>",
    '<img alt="turned on = yes" src="a.png">',
    '<link rel="canonical" href="https://else.example/">',
]


@pytest.mark.parametrize("article", HARMLESS)
def test_what_is_allowed_is_not_named(article: str, project: Write, theme: Path) -> None:
    assert prepare_for_hosting(project({"index.html": page(article=article)}), theme) == ()


def test_all_pages_carry_one_policy(project: Write, theme: Path) -> None:
    """The same words on every page: a page that is shown in place of another brings no new policy."""
    site = project(
        {
            "index.html": page(head="<script>a()</script>"),
            "b/index.html": page(head="<script>b()</script>"),
            "404.html": page(),
        }
    )
    (theme / "main.html").write_text(MAIN, encoding="utf-8")
    prepare_for_hosting(site, theme)
    tags = {re.findall(r"<meta http-equiv[^>]*>", path.read_text())[0] for path in site.rglob("*.html")}
    assert len(tags) == 1
    assert scripts_allowed(tags.pop()) == {"'self'", digest("a()"), digest("b()")}


def test_the_policy_stands_before_all_scripts_and_after_the_encoding(project: Write, theme: Path) -> None:
    site = project(
        {"index.html": page(head="<script>a()</script>"), "bare.html": "<head><script>a()</script>"}
    )
    (theme / "main.html").write_text(MAIN, encoding="utf-8")
    prepare_for_hosting(site, theme)
    for path in site.glob("*.html"):
        text = path.read_text()
        assert text.index("http-equiv") < text.index("<script>")
    assert (site / "index.html").read_text().index("charset") < 100


def test_a_policy_too_long_for_a_line_stays_with_the_pages(project: Write, theme: Path) -> None:
    scripts = "".join(f"<script>{number}</script>" for number in range(40))
    (theme / "main.html").write_text(scripts)
    site = project({"index.html": page(head=scripts)})
    prepare_for_hosting(site, theme)
    headers = (site / HEADERS).read_text()
    assert all(len(line) <= LONGEST_HEADER for line in headers.splitlines())
    assert "frame-ancestors 'none'" in headers
    assert "default-src" not in headers  # it would stop what the pages allow
    assert "script-src" not in headers
    assert len(scripts_allowed((site / "index.html").read_text())) == 41


def test_what_a_project_has_of_its_own_stays(project: Write, theme: Path) -> None:
    (theme / "main.html").write_text(OWN)
    site = project({"index.html": page(head=OWN), HEADERS: "/*\n", "robots.txt": "mine\n"})
    prepare_for_hosting(site, theme)
    assert (site / HEADERS).read_text() == "/*\n"
    assert (site / "robots.txt").read_text() == "mine\n"
    assert (site / "index.html").read_text() == page(head=OWN)


OWN = '<meta http-equiv="Content-Security-Policy" content="default-src *">'


@pytest.mark.parametrize(
    "parts",
    [
        {"head": "<meta name=description content='On http-equiv=Content-Security-Policy'>"},
        {"head": "<title>&lt;meta http-equiv=Content-Security-Policy></title>"},
        {"article": "<p>Write <code>&lt;base&gt;</code></p>"},
    ],
)
def test_words_about_the_policy_do_not_switch_it_off(
    parts: dict[str, str], project: Write, theme: Path
) -> None:
    site = project({"index.html": page(**parts)})
    prepare_for_hosting(site, theme)
    head = (site / "index.html").read_text().partition("</head>")[0]
    assert scripts_allowed(head) == {"'self'"}


@pytest.mark.parametrize(
    ("tag", "sentences"),
    [
        ("<img src=//x.example/a.png>", ["//x.example/a.png is on another host"]),
        ("<img src=a.png><a href=https://x.example/>x</a><button onclick=a()>x</button>", []),
    ],
)
def test_a_site_read_from_a_disk_says_what_asks_another_host(
    tag: str, sentences: list[str], project: Write, theme: Path
) -> None:
    """No policy forbids it there."""
    told = prepare_for_hosting(
        project({"index.html": page(article=tag), "search/search_index.js": ""}), theme
    )
    assert [sentence.partition(", which")[0] for sentence in told] == [
        f"index.html: {end}" for end in sentences
    ]


REFUSED_TAGS = [
    OWN,
    "<meta content='default-src *' HTTP-EQUIV = 'Content-Security-Policy'>",
    '<meta http-equiv="refresh" content="0;url=https://else.example/">',
    "<meta/http-equiv=refresh content=0;//else.example>",
    '<base href="https://else.example/">',
    "<BASE/href=//else.example>",
    '<meta http-equiv="refresh" content="0; url= \\\\else.example">',
    '<meta http-equiv="refresh" content="0;url=javascript:a()">',
    '<meta http-equiv="x-unknown" content="y">',
]


@pytest.mark.parametrize("offline", [False, True])
@pytest.mark.parametrize("place", ["head", "article"])
@pytest.mark.parametrize("tag", REFUSED_TAGS)
def test_a_tag_that_weakens_the_policy_or_leads_away_is_refused(
    tag: str, place: str, project: Write, theme: Path, *, offline: bool
) -> None:
    """Unless a template of the project holds it, as it stands."""
    search = {"search/search_index.js": ""} if offline else {}
    site = project({"x/index.html": page(**{place: tag}), **search})
    with pytest.raises(PageRefused) as refused:
        prepare_for_hosting(site, theme)
    assert str(refused.value).startswith(f"x/index.html: {tag} stands in no template of the theme")
    (theme / "main.html").write_text(f"<head>{tag}</head>")
    assert prepare_for_hosting(site, theme) == ()


@pytest.mark.parametrize(
    "tag",
    [
        '<meta http-equiv="refresh" content="0; url=../moved/">',
        "<meta http-equiv=refresh content=5>",
        '<meta http-equiv="X-UA-Compatible" content="IE=edge">',
    ],
)
def test_a_tag_that_stays_within_the_site_is_left_alone(tag: str, project: Write, theme: Path) -> None:
    assert prepare_for_hosting(project({"index.html": page(head=tag)}), theme) == ()
