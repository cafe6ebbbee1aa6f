"""What a hundred readers type, in each search a site can have: the page they mean is among the first three."""

from __future__ import annotations

import re
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.architecture import ROOT
from tests.browser.conftest import serving
from tests.browser.searched_sites import searched_site
from tests.browser.searching import RESULTS, SPY, search_at_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from playwright.sync_api import BrowserContext, Page

pytestmark = pytest.mark.browser

HERE = ROOT / "tests" / "browser"
SEARCHES = ("mkdocs", "zensical", "pagefind")
OURS = "mkdocs"
"""The search that has to find them all."""
FIRST = 3
ASK_PAGEFIND = """async query => {
  window.pagefind ??= await import(new URL("pagefind/pagefind.js", document.baseURI));
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, 12).map(one => one.data()));
  return shown.map(one => one.raw_url);
}"""


@dataclass(frozen=True, eq=False)
class Query:
    """What somebody types, and the page meant."""

    kind: str
    typed: str
    page: str
    others: tuple[str, ...]
    """Where the words stand too: the search of ours must find the page all the same."""
    not_in: dict[str, str]
    """Searches that do not find it, with the reason."""

    def is_among(self, pages: Sequence[str], name: str) -> bool:
        """Tell whether the page meant is among ``pages``, in the search called so."""
        return self.page in pages or (name != OURS and any(page in pages for page in self.others))


def queries() -> list[Query]:
    """Return all of them."""
    written = yaml.safe_load((HERE / "queries.yml").read_text(encoding="utf-8"))
    return [
        Query(kind, query["query"], query["page"], tuple(query.get("or", ())), query.get("not_in", {}))
        for group in written
        for kind, listed in group.items()
        for query in listed
    ]


@pytest.fixture
def opened(
    tmp_path_factory: pytest.TempPathFactory, reader: BrowserContext
) -> Iterator[Callable[[str], Page]]:
    """Opens the first page of the site with a search, in a window of its own."""
    with ExitStack() as open_sites:
        page = reader.new_page()
        open_sites.callback(page.close)
        page.add_init_script(SPY)

        def show(name: str) -> Page:
            url = open_sites.enter_context(serving(searched_site(tmp_path_factory, name)))
            page.goto(f"{url}/", wait_until="load")
            return page

        yield show


def found_by_typing(page: Page, engine: str, home: str, typed: str) -> list[str]:
    """Return the addresses of the pages found, the best first, each once."""
    search_at_once(page, typed)
    links = page.locator(RESULTS[engine]).evaluate_all("all => all.map(one => one.href)")
    return list(dict.fromkeys(re.sub(r"[?#].*", "", link).removeprefix(home) for link in links))


def found_by_pagefind(page: Page, home: str, typed: str) -> list[str]:
    """Return the same of Pagefind, whose interface asks it just so; a section's file lies below ``_``."""
    links = page.evaluate(ASK_PAGEFIND, typed)
    pages = (re.sub(r"/_/.*", "/", link) for link in links)
    path = re.sub(r"https?://[^/]*", "", home)
    return list(dict.fromkeys(link.removeprefix(path).removeprefix("/") for link in pages))


@pytest.mark.parametrize("name", SEARCHES)
def test_the_page_meant_is_among_the_first_three(
    name: str, opened: Callable[[str], Page], record_property: Callable[[str, object], None]
) -> None:
    page = opened(name)
    home = page.url
    find = (
        partial(found_by_pagefind, page, home)
        if name == "pagefind"
        else partial(found_by_typing, page, name, home)
    )
    asked = queries()
    answers = {query: find(query.typed) for query in {query.typed: query for query in asked}.values()}
    found = {query.typed for query, pages in answers.items() if query.is_among(pages[:FIRST], name)}
    record_property("found", f"{len(found)} of {len(asked)}")
    print(f"{name}: {len(found)} of {len(asked)} queries")
    missed = [
        f"{query.typed}: {query.page}, but found {' '.join(pages[:FIRST])}"
        for query, pages in answers.items()
        if query.typed not in found and name not in query.not_in
    ]
    if missed:
        pytest.fail("\n".join((f"{name} does not find", *missed)), pytrace=False)
    assert [query.typed for query in asked if name in query.not_in and query.typed in found] == [], (
        f"take these out of `not_in` of queries.yml: {name} finds them"
    )


def test_there_are_a_hundred_and_each_search_that_fails_says_why() -> None:
    asked = queries()
    assert len({query.typed for query in asked}) == len(asked) >= 100
    assert not [query.typed for query in asked if OURS in query.not_in]
    assert all(set(query.not_in) <= set(SEARCHES) and all(query.not_in.values()) for query in asked)
