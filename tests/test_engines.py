"""The shipped site, built strictly with both engines, and what every one of its pages must keep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.html_pages import ORIGIN, Page, is_internal, read_site, split_link
from tests.sites import build_again

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import BuiltSite

pytestmark = pytest.mark.engine
_PROGRAM = re.compile(r'<meta name="generator"[^>]*>')


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def site(request: pytest.FixtureRequest) -> BuiltSite:
    """The shipped project, built."""
    built: BuiltSite = request.getfixturevalue(f"{request.param}_site")
    return built


@pytest.fixture(scope="module")
def pages(site: BuiltSite) -> dict[str, Page]:
    """Every page of it, by address."""
    return read_site(site.html)


def test_the_build_says_nothing_against_the_pages(site: BuiltSite) -> None:
    assert not re.search(r"warn|error", site.log, re.IGNORECASE), site.log


def test_no_link_dangles(site: BuiltSite, pages: dict[str, Page]) -> None:
    dangling = []
    for page in pages.values():
        for link in filter(is_internal, {*page.links, *page.resources}):
            address, fragment = split_link(link)
            target = site.html / address.strip("/") / ("index.html" if address.endswith("/") else "")
            if not target.is_file():
                dangling.append(f"{page.address} → {address}")
            elif fragment and not fragment.startswith("__") and fragment not in pages[address].ids:
                dangling.append(f"{page.address} → {address}#{fragment}")
    assert not dangling


def test_an_anchor_is_given_once(pages: dict[str, Page]) -> None:
    for page in pages.values():
        twice = {id_ for id_ in page.ids if page.ids.count(id_) > 1}
        assert not twice, f"{page.address}: {sorted(twice)}"


def test_every_page_is_reached_from_home(pages: dict[str, Page]) -> None:
    reached = {"/"}
    todo = ["/"]
    while todo:
        for link in pages[todo.pop()].way_links:
            address = split_link(link)[0]
            if is_internal(link) and address in pages and address not in reached:
                reached.add(address)
                todo.append(address)
    assert sorted(pages.keys() - reached) == []


def test_every_page_has_a_way_back(pages: dict[str, Page]) -> None:
    lost = []
    for page in pages.values():
        ancestor = page.address.rstrip("/").rpartition("/")[0] + "/"
        while ancestor not in pages:
            ancestor = ancestor.rstrip("/").rpartition("/")[0] + "/"
        ways = {split_link(link)[0] for link in page.way_links if is_internal(link)}
        if page.address != "/" and ancestor not in ways:
            lost.append(f"{page.address} has no link to {ancestor}")
    assert not lost


def test_nothing_is_fetched_from_elsewhere(pages: dict[str, Page]) -> None:
    foreign = {
        resource
        for page in pages.values()
        for resource in page.resources
        if not resource.startswith((ORIGIN, "data:"))
    }
    assert not foreign


def test_tables_can_be_heard(pages: dict[str, Page]) -> None:
    mute = [
        f"{page.address}: {'no caption' if not table.caption else 'headers without scope'}"
        for page in pages.values()
        for table in page.tables
        if not page.address.startswith("/handbook/")  # hand-written Markdown has no word for a caption
        if not table.caption or table.headers_without_scope or not table.headers
    ]
    assert not mute


def test_foreign_words_carry_their_language(pages: dict[str, Page]) -> None:
    untagged = [f"{page.address}: {words[:60]}" for page in pages.values() for words in page.untagged]
    assert not untagged


def test_properdocs_makes_the_same_site(mkdocs_site: BuiltSite, tmp_path: Path) -> None:
    other = build_again(mkdocs_site, "properdocs", tmp_path)
    assert not re.search(r"warn|error", other.log, re.IGNORECASE), other.log
    expected = _without_program(mkdocs_site.html)
    assert len(expected) > 250
    assert _without_program(other.html) == expected


def _without_program(site: Path) -> dict[str, str]:
    """Return the pages of a site without the name of the program that made them."""
    return {
        path.relative_to(site).as_posix(): _PROGRAM.sub("", path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }
