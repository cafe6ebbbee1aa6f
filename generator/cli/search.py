"""The option ``--search`` of ``build``: what readers of the site search with."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from generator.cli.terminal import fail, progress

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build import Result


class Search(StrEnum):
    """What a reader searches the site with."""

    THEME = "theme"
    """All of the index is sent to each reader."""
    PAGEFIND = "pagefind"
    """What a query needs is sent; results can be narrowed."""


def require_pagefind(*, offline: bool) -> None:
    """End the command with a sentence where a site cannot have Pagefind."""
    from generator.publish.search import is_installed

    if offline:
        fail(
            "Pagefind cannot search a site that is opened from a disk; leave out --offline or --search pagefind."
        )
    if not is_installed():
        fail("Pagefind is not installed: pip install 'briefing-site-generator[pagefind]'")


def index_pages(site: Path, result: Result) -> None:
    """Make Pagefind's index in the finished ``site``, or end the command. Raises `OSError`."""
    from generator.publish.search import NotIndexed, index_site
    from generator.writer import search_facets

    progress("Making the search index with Pagefind …")
    try:
        index_site(site, search_facets(result.library, result.findings), "en")
    except NotIndexed as failed:
        fail(f"Pagefind could not make the index: {failed}\nThe site that was there is untouched.")
