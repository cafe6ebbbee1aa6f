"""Makes a search index for large libraries, of which a reader's browser fetches only what a query needs, with Pagefind.

The theme's own search sends every reader the whole index: fine for some hundred pages. This one has a record for each
section of each page, with facets by which results are narrowed. `index_site` is the public function.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.publish.search.bundle import NotIndexed, is_installed, write_bundle
from generator.publish.search.sections import sections_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.publish.search.bundle import Facets

__all__ = ["NotIndexed", "index_site", "is_installed"]

_NOT_READ = ("404.html",)


def index_site(site: Path, facets: Mapping[str, Facets], lang: str) -> int:
    """Write the index of the finished pages under ``site`` into its folder ``pagefind``; return how many records.

    ``facets`` gives by address from the root (of an entry, of a page, of a folder of pages) what its sections belong
    to; ``lang`` is the language of the site's own words. Raises `NotIndexed`, `OSError`.
    """
    sections = [
        section
        for path in sorted(site.rglob("*.html"))
        if (name := path.relative_to(site).as_posix()) not in _NOT_READ
        for section in sections_of(name, path.read_text(encoding="utf-8"))
    ]
    write_bundle(site, sections, facets, lang)
    return len(sections)
