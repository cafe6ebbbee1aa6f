"""A withheld name is found in a file however the file writes it, and not in what only programs read."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostics
from generator.outgoing import Exclusions, look_for_withheld_in_folder
from generator.text.passages import strings_of
from generator.withholding.matching import withheld_matcher
from tests.test_withholding import withheld

if TYPE_CHECKING:
    from pathlib import Path

ANNA = withheld_matcher([withheld("Anna Arlt", "Анна Арльт", "Ana Arlt", "Arlt")])


def test_strings_are_read_however_they_are_written() -> None:
    """Each of these shows a reader, or a program, the same name."""
    cases = {
        "a.html": "<p>An<b>na</b> <i>Arlt</i></p>",
        "b.html": '<a title="Anna&#x20;Arlt">x</a>',
        "c.html": "<td>Anna</td><td>Arlt</td>",
        "d.xml": "<loc>https://x.example/Anna%20Arlt/</loc>",
        "e.json": json.dumps({"text": ["x", {"Анна Арльт": 1}]}),
        "search_index.js": "var __index = " + json.dumps({"text": "<p>Анна <b>Арльт</b></p>"}) + ";",
        "f.js": 'f("\\u0410\\u043d\\u043d\\u0430 Арльт")',
        "g.ics": "SUMMARY:Anna Ar\r\n lt",
        "h.csv": 'a,"Anna\nArlt"',
        "i.xml": "<content>&lt;p&gt;An&lt;b&gt;na&lt;/b&gt; Arlt&lt;/p&gt; Anna Arlt</content>",
        "anna-arlt/index.html": "x",
        "j.html": "Anna<!-- x --> Arlt",
        "k.html": '<script type="application/ld+json">{"name": "\\u0410нна \\u0410рльт"}</script>',
        "l.js": r"f('\x41nna \u{41}rlt')",
        "m.html": '<a href="https://x.example/Anna%2520Arlt">x</a>',
        "n.html": '<a href="https://xn----7sbab9cia1at3h.example/">x</a>',
    }
    for path, text in cases.items():
        assert any(map(ANNA.find, strings_of(path, text.encode()))), path
    assert any(map(ANNA.find, strings_of("s.xml.gz", gzip.compress(b"<loc>/anna-arlt/</loc>"))))
    assert not any(map(ANNA.find, strings_of("k.png", b"\x89PNG\0Anna Arlt")))


NO_NAMES = withheld_matcher(
    withheld(name)
    for name in ("Li", "Page", "Lang", "Mark", "White", "May", "Min", "Hu", "Span", "Head", "Body", "Self")
)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (
            "a.html",
            '<!doctype html><html lang="en"><head></head><body class="page"><li data-li="x">y</li></body>',
        ),
        ("b.html", "<ul><li><mark class='white page'>x</mark></li><span style='color: white'>y</span></ul>"),
        (
            "c.html",
            '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'"><main hidden>x</main>',
        ),
        ("d.html", "<style>li, mark { color: white } @page { size: a4 }</style>"),
        ("e.md", '---\ntitle: "x"\npage: 1\n---\n\n<li class="page">x</li>'),
        ("f.json", '{"text": "<ul><li>x</li></ul>", "lang": 1}'),
        ("g.css", "li, mark.page { color: white; } @page { margin: 0 }"),
        (
            "h.html",
            '<script id="__config" type="application/json">{"translations": {"a.b": "Page"}}</script><meta name="x">',
        ),
    ],
)
def test_what_only_programs_read_is_no_name(path: str, text: str) -> None:
    assert [string for string in strings_of(path, text.encode()) if NO_NAMES.find(string)] == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        *(
            ("a.html", f'<a class="x" {name}="Li">x</a>')
            for name in ("title", "alt", "content", "aria-label")
        ),
        *(
            ("b.html", f'<a class="x" {name}="x/li/">x</a>')
            for name in ("href", "id", "data-name", "src", "name")
        ),
        ("c.html", '<b title="a Li= b">x</b>'),
        ("d.html", "<b title='class=\"Li\"'>x</b>"),
        ("e.html", "<b title=Li>x</b>"),
        ("f.html", "<p>x<!-- Li --></p>"),
        ("g.html", "<style>a::after { content: 'Li' }</style>"),
        ("h.html", '<b style="background: url(li.png)">x</b>'),
        ("i.html", "<li>Li</li>"),
        ("j.html", "<b class=x li>x</b>"),
        ("k.html", '<script id="__config">{"translations": {"a": "b"}, "x": "Li"}</script><meta name="x">'),
        ("l.md", "---\ntitle: Li\n---\n"),
        ("m.md", "<https://li.example/>"),
        ("n.css", "/* by Li */ a { color: red }"),
        ("o.css", 'a::after { content: "Li" }'),
        ("p.json", '{"x": "a <b title=\\"Li\\">x</b>"}'),
        ("q.js", "var li = 1"),
    ],
)
def test_what_readers_and_other_programs_read_is_a_name(path: str, text: str) -> None:
    assert any(map(NO_NAMES.find, strings_of(path, text.encode())))


@pytest.mark.parametrize("content", [b"\xff\xfe", b"<" * 5000, b"{" * 5000, b"[" * 99999, b"<!--" * 5000])
@pytest.mark.parametrize("path", ["x.md", "x.html", "x.json", "x.csv", "x.js", "x.gz", "x.ics", "%ff"])
def test_any_bytes_are_read(path: str, content: bytes) -> None:
    assert list(strings_of(path, content))


def test_what_the_themes_ship_is_no_name_and_what_a_project_adds_is_one(tmp_path: Path) -> None:
    theme, site = tmp_path / "theme", tmp_path / "site"
    files = {
        "assets/javascripts/lunr.li.min.js": "var li",
        "assets/stylesheets/a.css": "/* Li */ a {}",
        "assets/stylesheets/b.css": "b {}",
    }
    for folder in (theme, site):
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    (theme / "main.html").write_text("<script>var li={{ x }}</script>", encoding="utf-8")
    page = '<script>var li=1</script><script src="../assets/javascripts/lunr.li.min.js"></script>'
    (site / "index.html").write_text(page, encoding="utf-8")
    joined = site / "assets/stylesheets/joined.0a1b2c3d.css"
    joined.write_text('@charset "UTF-8";\n/* Li */ a {}\nb {}', encoding="utf-8")
    assert _held(site, theme) == []
    joined.write_text('@charset "UTF-8";\n/* Li */ a {}\n/* Li */', encoding="utf-8")
    (site / "assets/javascripts/own.js").write_text("// Li", encoding="utf-8")
    (site / "assets/stylesheets/b.css").write_text("b::after { content: 'Li' }", encoding="utf-8")
    (site / "index.html").write_text(page.replace("lunr.li", "lunr.li.hu"), encoding="utf-8")
    assert _held(site, theme) == [
        "assets/javascripts/own.js",
        "assets/stylesheets/b.css",
        "assets/stylesheets/joined.0a1b2c3d.css",
        "index.html",
    ]


def _held(site: Path, theme: Path) -> list[str]:
    diagnostics = Diagnostics()
    look_for_withheld_in_folder(
        site, "site", Exclusions(withheld_matcher([withheld("Li")])), diagnostics, [theme]
    )
    return [
        name.removeprefix("site/")
        for found in diagnostics
        for name in (found.span.path, *found.hints[0].removeprefix("also in: ").split(", "))
    ]
