"""Every heading a page is made with has an anchor of its own, made from an id or a word of ours, never from a title."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import markdown
import pytest

from generator.build import Project, generate
from generator.reader.records.fields import ID, NUMBER
from generator.writer.pages.urls import part_anchor
from tests.case_files import Case, write_project
from tests.html_pages import ORIGIN, Page, parse_page, split_link
from tests.synthetic import write_library

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parent.parent


def no_slug(title: str, separator: str) -> str:
    """Stand for what makes an anchor from a title."""
    pytest.fail(f"an anchor is made from the title {title!r} and {separator!r}")


EXTENSIONS = ["admonition", "attr_list", "footnotes", "tables", "toc", "generator.blocks"]
"""Those of ``mkdocs.yml``."""


def rendered(folder: Path) -> dict[str, Page]:
    """Return the generated pages of a project by address, as the engines' library renders them."""
    return {address: parse_page(text, address) for address, text in texts_of(folder).items()}


def texts_of(folder: Path) -> dict[str, str]:
    """Return the same as HTML."""
    files = {name: text for name, text in generate(Project(folder)).files.items() if name.endswith(".md")}
    written = {name for name in files if name.startswith("handbook/")}
    pages = {}
    for name, content in files.items():
        if name not in written:
            pages["/" + name.removesuffix("index.md")] = as_html(content)
    return pages


def as_html(page: bytes) -> str:
    """Return a generated page as the engines' library renders it."""
    reader = markdown.Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"slugify": no_slug}})
    return str(reader.convert(page.decode().split("---\n", 2)[2]))


def twice(pages: Mapping[str, Page]) -> list[str]:
    """Return anchors that a page has more than once."""
    return [
        f"{page.address}#{id_}"
        for page in pages.values()
        for id_, number in Counter(page.ids).items()
        if number > 1
    ]


def dangling(pages: Mapping[str, Page]) -> list[str]:
    """Return links to an anchor that is not on its page."""
    links = {urljoin(f"{ORIGIN}{page.address}", link) for page in pages.values() for link in page.links}
    parts = (split_link(link) for link in links if link.startswith(ORIGIN))
    return [
        f"{address}#{id_}"
        for address, id_ in parts
        if id_ and address in pages and id_ not in pages[address].ids
    ]


@pytest.fixture(scope="module", params=["golden", "shipped", "synthetic"])
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The pages of a library."""
    if request.param == "golden":
        return rendered(Path(__file__).parent / "golden" / "small")
    if request.param == "shipped":
        return rendered(ROOT)
    folder = tmp_path_factory.mktemp("synthetic")
    write_library(folder, 3, statements=12)
    return rendered(folder)


def test_an_anchor_is_given_once_and_every_link_finds_its_own(pages: dict[str, Page]) -> None:
    assert twice(pages) == []
    assert dangling(pages) == []


def test_the_anchor_of_a_part_can_be_no_entrys() -> None:
    anchor = part_anchor("contents")
    assert not re.fullmatch(rf"{ID}(?:--(?:{NUMBER}|{ID}))?", anchor)


def test_an_id_that_a_template_gives_can_be_no_entrys() -> None:
    folder = ROOT / "site_templates"
    fixed = {
        (path.relative_to(folder).as_posix(), id_)
        for path in (*folder.rglob("*.html"), *folder.rglob("*.jinja"))
        for id_ in re.findall(r'\sid="([^"{]+)"', path.read_text())
    }
    assert ("theme/partials/nav.html", "_sidebar-title") in fixed
    met = {(file, id_) for file, id_ in fixed if not id_.startswith("_")}
    assert met == {("site/actor.md.jinja", "also-written")}  # where no entry stands


def test_permanent_anchors_stay(pages: dict[str, Page]) -> None:
    """What was linked to before an anchor had a form of its own."""
    for address, page in pages.items():
        if re.fullmatch(r"/briefings/[^/]+/", address):
            assert {"bottom-line", "key-point-1"} <= set(page.ids)


MEETING = """
statements:
  - id: april-2024
    speaker: alice
    date: 2024-04-02
    says: Trade comes first.
    source: gazette-1
  - id: date-not-known
    speaker: alice
    says: Talks come first.
    source: gazette-1
  - id: page
    speaker: alice
    date: 2024
    says: Fish come first.
    source: gazette-1
  - id: statements
    speaker: alice
    date: 2024/2025
    says: Ships come first.
    source: gazette-1
    stance:
      trade-fair: for
events:
  - id: trade-fair
    name: Ярмарок
    date: 2024-04-01
    evidence: [gazette-1]
    accounts:
      - by: aland
      - by: boria
  - id: drawn-1
    name: 一
    date: 2024-04-02
    evidence: [gazette-1]
  - id: drawn-about-1
    name: 二
    date: ../2024-04-02
    evidence: [gazette-1]
questions:
  - id: accounts-drawn-1
    question: Коли?
    looked_in: [gazette-1]
  - id: contested
    question: 何时？
    looked_in: [gazette-1]
plans:
  - id: silences
    name: План
    by: aland
    date: 2024
    texts: [gazette-1]
    points:
      - n: peace
        heading: 一
        says: It deals with trade.
    positions:
      - topic: trade
        level: addresses
        points: [peace]
        because: It says so.
"""
TAKEN = [
    *("contents", "editions", "what-is-known", "how-to-cite", "key-points", "sidebar-title"),
]


def test_ids_that_are_called_like_parts_of_a_page_meet_none(tmp_path: Path) -> None:
    written = Case("", {"briefings/x/entries.yml": MEETING}, ())
    write_project(written, tmp_path)
    briefing = tmp_path / "briefings/x/briefing.yml"
    named = "".join(
        f"  - id: {id_}\n    says: It will last.\n    likelihood: likely\n    confidence: low\n"
        "    because: Little is known.\n    evidence: [gazette-1]\n"
        for id_ in TAKEN
    )
    with briefing.open("a", encoding="utf-8") as file:
        file.write(f"scale: icd-203-a\nassessments:\n{named}")
    pages = rendered(tmp_path)
    assert twice(pages) == []
    assert dangling(pages) == []
    home, plans = pages["/briefings/x/"], pages["/briefings/x/plans/"]
    assert {*TAKEN, "bottom-line", "key-point-1", "_contents"} <= set(home.ids)
    assert {"crosswalk", "silences", "silences--trade", "silences--peace"} <= set(plans.ids)
    assert {"accounts-drawn-1", "accounts-trade-fair"} <= set(pages["/briefings/x/call/"].ids)
