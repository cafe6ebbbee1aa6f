"""Hand-written pages are Markdown: what else could reach a reader's browser is refused at its line, or escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from generator.build import Project, check, generate
from generator.diagnostics import BuildFailed, Diagnostics
from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "briefings/handbook/page.md"
CRUMBS = [{"title": "Home", "url": ""}, {"title": "Handbook", "url": "handbook/"}]
"""The way back from each page but the first."""


def found(root: Path, text: str | bytes, name: str = PAGE) -> list[str]:
    """Return what `check` says of a page: place, code and message."""
    write_project(Case("none", {}, ()), root)
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    diagnostics = Diagnostics()
    try:
        check(Project(root), diagnostics)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    return [
        f"{diagnostic.span} [{diagnostic.code}] {diagnostic.message}"
        for diagnostic in diagnostics
        if diagnostic.span.path == name
    ]


REFUSED: dict[str, tuple[str | bytes, str]] = {
    "a tag": ("# A\n\nTake <b>care</b>.", "3:6 [raw-html] HTML (`<b`) is not allowed here"),
    "a block": ("# A\n\n<div markdown>\n*x*\n</div>\n", "3:1 [raw-html] HTML (`<div`)"),
    "a script": ("# A\n\n<script>alert(1)</script>", "3:1 [raw-html] HTML (`<script`)"),
    "a refresh": ('<meta http-equiv="refresh" content="0;url=//x.example">', "1:1 [raw-html] HTML (`<meta`)"),
    "a base": ("# A\n<base href=//x.example/>", "2:1 [raw-html] HTML (`<base`)"),
    "a comment": ("# A\n\n<!-- not ready -->", "3:1 [raw-html] a comment of HTML"),
    "a declaration": ("# A\n\n<!DOCTYPE x>", "3:1 [raw-html]"),
    "an instruction": ("# A\n\n<?php x ?>", "3:1 [raw-html]"),
    "a tag never closed": ("# A\n\n<img src=x onerror=alert(1)\n", "3:1 [raw-html]"),
    "a tag in a title": ('!!! note "<img src=x>"\n    words\n', "1:11 [raw-html]"),
    "a tag in indented code": ("# A\n\n    <script>x</script>\n", "3:5 [raw-html]"),
    "a tag behind an indented fence": ("# A\n\n   ```\n<b>x</b>\n   ```\n", "4:1 [raw-html]"),
    "a tag in code over two lines": ("# A\n\nan `open\nword` <b> `x`\n", "4:7 [raw-html]"),
    "a tag behind an escaped mark": ("# A\n\na \\` <b> ` c\n", "3:6 [raw-html]"),
    "our own mark": ("# A\n\n```\n<!--raw-html-->\n```\n", "4:1 [raw-html] this line would make HTML"),
    "an unfinished merge": (
        "# A\n\n<<<<<<< HEAD\nWe ask.\n=======\nWe see.\n>>>>>>> other\n",
        "3:1 [invalid-markdown] a merge was not finished: `<<<<<<<` is a mark of version control",
    ),
    "the beginning of a merge": ("<<<<<<< HEAD\n# A\n", "1:1 [invalid-markdown] a merge was not finished"),
    "a fence with attributes": (
        "```{.x onclick=alert(1)}\nx\n```\n",
        "1:1 [invalid-markdown] a line that begins",
    ),
    "a fence never closed": (
        "# A\n\n```\n<b>\n````\n",
        "3:1 [invalid-markdown] this block of code is never closed",
    ),
    "a script's address": ("[x](javascript:alert(1))", "1:5 [invalid-address] a link leads to another page"),
    "in capitals": ("[x](JaVaScript:alert(1))", "1:5 [invalid-address]"),
    "with entities": ("[x](java&#115;cript&colon;alert(1))", "1:5 [invalid-address]"),
    "with a tab": ("[x](java\tscript:alert(1))", "1:5 [invalid-address]"),
    "with a line break": ("[x](\n java&NewLine;script:alert(1))", "2:2 [invalid-address]"),
    "between angle brackets": ("[x](<javascript:alert(1)>)", "1:5 [raw-html]"),
    "data": ("[x](data:text/html;base64,PGI+)", "1:5 [invalid-address]"),
    "a definition": ("[x][y]\n\n[y]: javascript:alert(1)", "3:6 [invalid-address]"),
    "a definition on two lines": ("[x]\n\n[x]:\n  data:text/html,x", "4:3 [invalid-address]"),
    "a definition in a list": ("- a\n\n    [x]: vbscript:x", "3:10 [invalid-address]"),
    "a definition that looks like a note": ("[x][^1]\n\n[^1]: javascript:x", "3:7 [invalid-address]"),
    "a picture from elsewhere": (
        "![x](https://x.example/a.png)",
        "1:6 [invalid-address] a picture from another host",
    ),
    "a picture without a scheme": (
        "![x](//x.example/a.png)",
        "1:6 [invalid-address] a picture from another host",
    ),
    "a picture with brackets in its words": (
        "![a [b]](https://x.example/a.png)",
        "1:10 [invalid-address] a picture",
    ),
    "a picture with backslashes": (r"![x](/\\x.example/a.png)", "1:6 [invalid-address] a picture"),
    "a picture by reference": (
        "![far][r]\n\n[r]: https://x.example/a.png",
        "3:6 [invalid-address] a picture from another host",
    ),
    "a picture by reference, in other letters": (
        "![far] [R\n s]\n\n[r S]: //x.example/a.png",
        "4:8 [invalid-address] a picture",
    ),
    "a picture named by its words": ("![1]\n\n[1]: //x.example/a.png", "3:6 [invalid-address] a picture"),
    "a picture with an empty reference": (
        "[![1][]](a.md)\n\n[1]:\n  https://x.example/a.png",
        "4:3 [invalid-address] a picture",
    ),
    "attributes of a heading": (
        "# A {: onclick=alert(1) }",
        "1:5 [invalid-markdown] `{: onclick=alert(1) }` would set",
    ),
    "attributes of a paragraph": ("# A\n\nwords\n{: style=color:red }", "4:1 [invalid-markdown]"),
    "attributes of a word": ("# A\n\n*words*{onclick=x}", "3:8 [invalid-markdown]"),
    "attributes of code": ("# A\n\n`x`{.verdict}", "3:4 [invalid-markdown]"),
    "attributes of a cell": ("| a |\n| - |\n| b {: onclick=x } |", "3:5 [invalid-markdown]"),
    "attributes of an underlined heading": ("Words {: hidden }\n=====", "1:7 [invalid-markdown]"),
    "more attributes behind": ("# A {#a} {: onclick=x }", "1:10 [invalid-markdown]"),
    "a file": ('# A\n\n--8<-- "mkdocs.yml"\n', "3:1 [invalid-markdown] another file"),
    "a file in code": ('```\n--8<-- "mkdocs.yml"\n```\n', "2:1 [invalid-markdown] another file"),
    "a block of HTML": ("/// html | script\nalert(1)\n///\n", "1:1 [raw-html] a block that makes HTML"),
    "a block with attributes": ("/// note\n    attrs: {onclick: x}\n\nx\n///\n", "2:5 [raw-html]"),
    "a hidden mark": (
        "# A\n\n<\x02script>alert(1)</script>",
        "3:2 [invalid-markdown] this page holds an invisible",
    ),
    "the direction turned": ("# A\n\nx &#x202e; y", "3:3 [invalid-markdown] this page holds an invisible"),
    "an unknown setting": (
        "---\ntemplate: x.html\n---\n# A\n",
        "2:1 [unknown-field] there is no field `template`",
    ),
    "meta": ("---\nmeta:\n  - http-equiv: refresh\n---\n", "2:1 [unknown-field] there is no field `meta`"),
    "a title of many parts": ("---\ntitle: [a, b]\n---\n", "2:8 [wrong-shape]"),
    "a weight": ("---\nsearch:\n  boost: much\n---\n", "3:10 [invalid-value] `much` is not a weight"),
    "hide": ("---\nhide: [header]\n---\n", "2:8 [invalid-value]"),
    "no YAML": ("---\ntitle: [\n---\n", "[yaml-syntax]"),
    "a tag of YAML": ("---\ntitle: !!python/name:os.system x\n---\n", "2:8 [yaml-tag]"),
    "an address behind much space": (f"[x]({'&Tab;' * 400}javascript:y)", "1:5 [invalid-address]"),
    "many attributes": (f"*x*{{{'a ' * 900}onclick=y}}", "1:4 [invalid-markdown]"),
    "settings never closed": ("---\ntitle: x\n\n# A\n", "1:1 [invalid-markdown] `---` in the first line"),
    "after settings": ("---\ntitle: x\n---\n\n<b>\n", "5:1 [raw-html]"),
    "no text": (b"# A\n\xff\n", "2:1 [not-utf8]"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_a_page_may_not_hold_is_told_at_its_place(name: str, tmp_path: Path) -> None:
    text, expected = REFUSED[name]
    said = found(tmp_path, text)
    place, _, rest = expected.rpartition(" [") if expected[0].isdigit() else ("", "", expected)
    assert any(
        (not place or line.startswith(f"{PAGE}:{expected.partition(' ')[0]} ")) and (rest.rstrip("]") in line)
        for line in said
    ), said


ALLOWED = [
    "[Source]: Reuters: what it said first\n\n> [Kyiv]: tel: a word",
    "# A\n\nWords with *emphasis*, **weight**, `code`, `<b>` and a [link](https://a.example/x?y=1#z).",
    "# A {#here}\n\nSee [there](#here), [the method](page.md#here), <https://a.example/>, <desk@a.example>.",
    "# A\n\n> «Слова»\n{lang=uk}\n\n*שלום*{lang=he dir=rtl}\n\n![a sign](../assets/images/favicon.svg){width=40}",
    "```yaml\nname: {en: Kyiv, uk: <Київ>}\n```\n\n~~~\n<script>\n~~~\n",
    "```console\n$ briefings check <x>\n```",
    "| a | b |\n| --- | --- |\n| `<b>` | `{: x }` |\n",
    "!!! note\n    Words.\n\n[TOC]\n\nA word[^1].\n\n[^1]: Note: see [1]: there.\n",
    "1 < 2, a -> b, 3 <= 4, {a, b} and the set {a: b} in the middle. R&D &amp; &lt;b&gt; &#8211; x",
    "[![a sign](../assets/images/favicon.svg)](https://a.example/)\n\n# The {x} case\n\n| {a} b | c |\n| --- | --- |\n",
    "![Map](map.png), ![x][r], [Map] and [there].\n\n[Map]: https://a.example/\n[r]: a.png\n[there]: //a.example\n",
    "Note: this line is no setting.\n\n---\n\nAfter a rule.",
    "---\ntitle: A \"B\" <i> & C\ndescription: 'x: y'\nauthor: Desk\nhide: [toc]\nsearch: {boost: 0.5}\n---\n\n# B\n",
    "---\n---\n# A\n",
    "# A merge\n\n```text\n<<<<<<< HEAD\nWe ask.\n=======\nWe see.\n>>>>>>> other\n```\n\nA heading\n=======\n",
    "# A\n\n>>>>>>> a quotation of a quotation\n",
    "\ufeff# A\r\n\r\nWords.\r\n",
    "",
]


@pytest.mark.parametrize("text", ALLOWED)
def test_what_a_page_may_hold_is_left_alone(text: str, tmp_path: Path) -> None:
    for picture in ("assets/images/favicon.svg", "handbook/map.png"):
        (tmp_path / "site_templates/theme" / picture).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site_templates/theme" / picture).write_bytes(b"")
    assert found(tmp_path, text) == []


@pytest.mark.parametrize("name", ["x.md", "a-b/Правила (2).md"])
def test_names_of_files(name: str, tmp_path: Path) -> None:
    assert found(tmp_path, "# A\n", f"briefings/handbook/{name}") == []


@pytest.mark.parametrize("name", ['x" onclick="y.md', "<b>.md", "a&b.md", "-x.md"])
def test_names_that_are_no_address(name: str, tmp_path: Path) -> None:
    (said,) = found(tmp_path, "# A\n", f"briefings/handbook/{name}")
    assert "[invalid-value] the name of this file" in said


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('# `<b>` &lt;i> "x" & y', "&lt;b&gt; &lt;i&gt; &quot;x&quot; &amp; y"),
        ("Title\n=====\n", "Title"),
        ("# *A* [b](page.md) # {#d}\n", "A b"),
        (
            "---\ntitle: '</title><script>alert(1)</script>'\n---\n# A\n",
            "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
        ),
        ("words: more\n", "Page"),
        ("## Not the first level\n", "Page"),
    ],
)
def test_front_matter_is_written_anew_and_escaped(text: str, title: str, tmp_path: Path) -> None:
    """The theme prints it as it is; an engine that is given none takes the page's first words for some."""
    assert found(tmp_path, text) == []
    page = generate(Project(tmp_path)).files["handbook/page.md"].decode()
    _, front, body = page.split("---\n", 2)
    assert yaml.safe_load(front) == {"title": title, "crumbs": CRUMBS}
    assert body.strip() == text.rpartition("---\n")[2].strip()


def test_settings_of_a_page_reach_the_theme(tmp_path: Path) -> None:
    settings = {
        "title": "T",
        "description": "D",
        "author": "A",
        "hide": ["toc"],
        "search": {"boost": 0.5, "exclude": True},
    }
    assert found(tmp_path, f"---\n{yaml.safe_dump(settings)}---\n# A\n") == []
    page = generate(Project(tmp_path)).files["handbook/page.md"].decode()
    assert yaml.safe_load(page.split("---\n")[1]) == settings | {"unsearched": True, "crumbs": CRUMBS}


CONTENTS = """# Our & yours

Before all: [here](page.md).

- [Us](us.md): who we are.

## Read {#reading}

- [How *we* work](how%20we%20work.md#deep)
- [Us, again](us.md#more)
- See [the page](page.md).
- [Gone](gone.md), [elsewhere](https://desk.example/)

1. [`<A>` page](page.md)

## Write

Nothing yet.
"""


def test_what_the_first_page_lists_stands_beside_each(tmp_path: Path) -> None:
    names = ("page.md", "us.md", "how we work.md", "unlisted.md")
    texts = {"index.md": CONTENTS} | dict.fromkeys(names, "# A\n")
    write_project(
        Case("none", {f"briefings/handbook/{name}": text for name, text in texts.items()}, ()), tmp_path
    )
    for index_html, end, first in ((False, "/", ""), (True, ".html", "index.html")):
        files = generate(Project(tmp_path), index_html=index_html).files
        for name in texts:
            head = yaml.safe_load(files[f"handbook/{name}"].decode().split("---\n")[1])
            assert head["sidebar_title"] == "Our &amp; yours"
            listed = [(link["group"], link["title"], link["url"]) for link in head["sidebar"]]
            assert listed == [
                ("", "Us", f"handbook/us{end}"),
                ("Read", "How we work", f"handbook/how%20we%20work{end}"),
                ("", "&lt;A&gt; page", f"handbook/page{end}"),
            ]
            active = [link["url"] for link in head["sidebar"] if link["active"]]
            own = {"page.md": "page", "us.md": "us", "how we work.md": "how%20we%20work"}.get(name)
            assert active == ([f"handbook/{own}{end}"] if own else [])
            ways = [crumb["url"] for crumb in head["crumbs"]]
            assert ways == ([first] if name == "index.md" else [first, f"handbook/{first}"])


def test_a_handbook_without_a_list_has_none_beside_its_pages(tmp_path: Path) -> None:
    pages = {"index.md": "# Handbook\n\n- [Us](us.md)\n", "us.md": "# Us\n"}
    write_project(
        Case("none", {f"briefings/handbook/{name}": text for name, text in pages.items()}, ()), tmp_path
    )
    written = generate(Project(tmp_path)).files
    assert not any(b"sidebar" in written[f"handbook/{name}"] for name in pages)
