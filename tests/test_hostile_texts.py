"""Text of any kind, in any field, comes out on the pages as the characters typed, and does nothing else."""

from __future__ import annotations

import json
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import markdown
import pytest

from generator.build import Project, generate
from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PAYLOADS = {
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "closing": "</article></div></h3></script><h1>Owned</h1>",
    "comment": "<!-- --><!DOCTYPE html><?php ?>&lt;b&gt; &amp;amp; &#60;",
    "link": "[x](javascript:alert(1)) <javascript:alert(1)> ![i](data:text/html,x)",
    "attributes": "{: onclick=alert(1) } {:.owned #owned style=color:red}",
    "snippet": '--8<-- "mkdocs.yml" ;--8<--',
    "table": "a | b | c |---|---|",
    "footnote": "[^1] [^1]: note *[HTML]: abbr",
    "admonition": "!!! danger ??? note === tab ::: div",
    "jinja": "{{ config }} {% raw %} {# x #} ${7*7} #{7*7}",
    "code": "`a` ``b`` ~~~ ``` $$x$$ \\(y\\)",
    "emphasis": "*a* _b_ **c** ~~d~~ ^^e^^ ==f== H~2~O :smile: (c) --- ...",
    "list": "1. one - two + three # four > five",
    "placeholder": "\x02klzzwxh:0001\x03 STX ROOT/ klzzwxh:0001",
    "quotes": "\" ' &quot; &#39; “ ” « » \\ \\\\ \\* \\[",
    "address": "http://evil.example www.evil.example a @ b @someone #42",
    "scripts": "Зеленський 泽连斯基 עברית e\u0301 𝒳",
}
EXTENSIONS = [
    *(
        "admonition",
        "attr_list",
        "footnotes",
        "tables",
        "toc",
        "abbr",
        "def_list",
        "md_in_html",
        "fenced_code",
    ),
    *(
        "nl2br",
        "sane_lists",
        "pymdownx.snippets",
        "pymdownx.superfences",
        "pymdownx.details",
        "pymdownx.tilde",
    ),
    *("pymdownx.caret", "pymdownx.mark", "pymdownx.tasklist", "pymdownx.magiclink", "pymdownx.keys"),
    *("pymdownx.tabbed", "pymdownx.blocks.admonition", "pymdownx.arithmatex", "pymdownx.betterem"),
]
"""The site's own and many that a project might add."""
FORBIDDEN_TAGS = {"script", "img", "iframe", "object", "embed", "form", "style", "h1-owned"}
COUNTED_TAGS = {"details", "fieldset", "input", "svg"}
"""Our pages have some; a text must not add any."""


class _Page(HTMLParser):
    """Collects text, tags and attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str]] = []
        self._is_hidden = False
        """Whether a paragraph for searches is read, with names in plainer letters than they are typed in."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += ((name, value or "") for name, value in attrs)
        self._is_hidden = self._is_hidden or (tag == "p" and ("hidden", None) in attrs)

    def handle_endtag(self, tag: str) -> None:
        self._is_hidden = self._is_hidden and tag != "p"

    def handle_data(self, data: str) -> None:
        if not self._is_hidden:
            self.words.append(data)

    @property
    def text(self) -> str:
        """All text, white space folded."""
        return " ".join("".join(self.words).split())


def _library(text: str) -> Mapping[str, str]:
    """Return files that hold ``text`` in every field that takes any."""
    t = json.dumps(text, ensure_ascii=False)
    registers = f"""
actors:
  - {{id: carol, type: person, name: {{en: {t}, uk: {t}}}, short: {t}, other_names: [{t}], part_of: aland}}
  - id: nameless
    type: anonymous
    name: {t}
    reason: {t}
sources:
  - {{id: paper, type: article, publisher: carol, lang: en, date: 2024-05-02, title: {t}, authors: [{t}], version: {t}}}
topics:
  - {{id: hostile, name: {t}}}
terms:
  - id: choice
    name: {t}
    ours: {t}
    words:
      - {{word: {t}}}
"""
    entries = f"""
events:
  - {{id: meeting, name: {t}, date: 2024-05-01, date_words: {t}, place: {t}, participants: [carol], evidence: [paper]}}
statements:
  - id: one
    speaker: carol
    date: 2024-05-01
    date_words: {t}
    about: [hostile, choice, talks]
    stance: {{talks: for}}
    superlative: {{rank: {t}, of: {t}, since: meeting}}
    absent: {{in: paper, words: [{t}]}}
    says: {t}
    source: paper
    locator: {t}
    venue: {t}
    quote: {t}
    quote_lang: uk
    brackets: ours
    translation: {t}
    translation_by: machine
    checked_by: {t}
questions:
  - id: what
    question: {t}
    answers:
      - says: {t}
        evidence: [one]
  - id: gap
    question: {t}
    looked_in: [paper]
plans:
  - id: plan
    name: {t}
    by: aland
    date: 2024-04
    texts: [paper]
    points:
      - n: 1
        heading: {{en: {t}, zh: {t}}}
        says: {t}
    positions:
      - topic: hostile
        level: partly
        points: [1]
        because: Plain.
"""
    front = f"""
title: {t}
event: meeting
bottom_line:
  says: Plain.
  evidence: [one]
key_points:
  - says: Plain.
    evidence: [{{source: paper, locator: {t}}}]
  - says: Plain.
    evidence: [meeting]
scale: phia
assessments:
  - id: judged
    says: Plain.
    likelihood: unlikely
    confidence: low
    because: Plain.
    evidence: [one]
    alternatives:
      - {t}
    would_change:
      - {t}
editions:
  - number: 1
    date: 2024-06-01
    data_until: 2024-06-01
    change: significant
    says: {t}
"""
    return {
        "briefings/x/registers.yml": registers,
        "briefings/x/entries.yml": entries,
        "briefings/x/briefing.yml": front,
    }


def _pages(project: Path, text: str) -> dict[str, str]:
    write_project(Case("none", dict(_library(text)), ()), project)
    files = generate(Project(project)).files
    return {name: content.decode() for name, content in files.items() if name.endswith(".md")}


def _split(page: str) -> tuple[str, str]:
    _, front, body = page.split("---\n", 2)
    return front, body


def _read(body: str) -> _Page:
    page = _Page()
    page.feed(markdown.markdown(body, extensions=EXTENSIONS))
    return page


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> dict[str, _Page]:
    """The same pages with a text that has no marks at all."""
    pages = _pages(tmp_path_factory.mktemp("harmless"), "Q7 plain Q7")
    return {name: _read(_split(page)[1]) for name, page in pages.items()}


@pytest.mark.parametrize("payload", PAYLOADS)
def test_comes_out_as_typed(payload: str, harmless: Mapping[str, _Page], tmp_path: Path) -> None:
    """Nothing hostile becomes a tag, an attribute or an address; every page that shows the text shows all of it."""
    typed = PAYLOADS[payload].replace("\x02", "").replace("\x03", "")
    text = f"Q7 {typed} Q7"
    shown = 0
    for name, page in _pages(tmp_path, text).items():
        front, body = _split(page)
        html = markdown.markdown(body, extensions=EXTENSIONS)
        read = _read(body)
        assert not read.tags.keys() & FORBIDDEN_TAGS, name
        for tag in COUNTED_TAGS:
            assert read.tags[tag] == harmless[name].tags[tag], f"{name}: <{tag}>"
        assert [pair for pair in read.attributes if pair[0].startswith("on") or pair[0] == "style"] == [], (
            name
        )
        addresses = [value for key, value in read.attributes if key in {"href", "src"}]
        assert [one for one in addresses if one.lower().startswith(("javascript:", "data:"))] == [], name
        assert [one for one in addresses if "evil.example" in one] == [], name
        folded = " ".join(text.split())
        cut = read.text.count("Q7 …") + html.count(
            "…</text>"
        )  # a drawing names an event in full beside its label
        assert read.text.count("Q7") <= 2 * read.text.count(folded) + cut, f"{name}: cut or changed"
        shown += read.text.count(folded)
        assert "<script" not in front, name
        assert "<img" not in front, name
    assert shown > 40


def test_title_in_front_matter_is_html(tmp_path: Path) -> None:
    """The theme prints titles as they are: they are escaped for HTML there."""
    front, _ = _split(_pages(tmp_path, "Q7 <b>& \"x\": 'y' # z")["briefings/x/index.md"])
    title = next(line for line in front.splitlines() if line.startswith("title:"))
    assert "&lt;b&gt;&amp;" in title
    assert json.loads(title.partition(":")[2]).startswith("Q7 ")
