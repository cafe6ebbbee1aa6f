"""Renders a site with MkDocs' own parts, in worker processes, and only the pages that changed: `render_or_leave`.

What comes out is, byte by byte, what ``mkdocs build`` makes of the same pages and `generator.publish.hosting` of them.
A project whose settings bring in what nobody can foresee (`settings.why_whole`) is left to MkDocs itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs.exceptions import MkDocsException

from generator.publish.page_examination import PageRefused
from generator.publish.rendering.build import Earlier, Hosting, render_site
from generator.publish.rendering.records import manifest_bytes, read_manifest
from generator.publish.rendering.site import BuiltWhole, NotRendered, Opening
from generator.publish.rendering.template_code import TemplateCode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.publish.rendering.records import Manifest
    from generator.storage.cache import Cache

__all__ = [
    "Hosting",
    "NotRendered",
    "Opening",
    "PageRefused",
    "PageStore",
    "RenderedSite",
    "TemplateCode",
    "render_or_leave",
]


@dataclass(frozen=True, slots=True)
class PageStore:
    """Where the pages of the last build are: in the site that it made, and what is known of them in a cache."""

    cache: Cache
    code: TemplateCode
    """The theme's templates, compiled, in the same cache."""
    folder: Path
    """The site that the new one takes the place of."""
    name: str
    """Which of a project's sites it is."""
    others: tuple[str, ...] = ()
    """The names of those whose pages are not to be forgotten."""

    def earlier(self) -> Earlier | None:
        """Return what the last build left, if anything is known of it."""
        kept = self.cache.get(self.name.encode())
        manifest = None if kept is None else read_manifest(kept)
        return None if manifest is None else Earlier(self.folder, manifest)

    def keep(self, manifest: Manifest) -> None:
        """Keep what is known of the pages of a new site, for the next build."""
        self.cache.put(self.name.encode(), manifest_bytes(manifest))
        self.cache.use(name.encode() for name in self.others)
        self.code.keep()
        self.cache.drop_unused()


@dataclass(frozen=True, slots=True)
class RenderedSite:
    """A site that is ready to be put in place."""

    manifest: Manifest
    warnings: tuple[str, ...]
    """Lines as MkDocs writes them."""
    made: int
    """How many pages were rendered; the others are those of the last build."""

    @property
    def digests(self) -> Mapping[str, str]:
        """A digest of each page by its path below the site."""
        return {page.path: page.digest for page in self.manifest.pages.values() if page.digest}


def render_or_leave(
    opening: Opening, hosting: Hosting, store: PageStore | None, tell: Callable[[str], object]
) -> RenderedSite | None:
    """Build a site into the empty folder that ``opening`` names; None if MkDocs has to do it, or to say why it cannot.

    ``tell`` is told why. Raises `NotRendered` if a page cannot be rendered, `PageRefused`, `OSError`.
    """
    try:
        rendered = (
            render_site(opening, hosting, store.earlier(), code=store.code)
            if store
            else render_site(opening, hosting)
        )
    except BuiltWhole as why:
        tell(f"All pages are built, for {why}.")
        return None
    except MkDocsException:
        return None
    return RenderedSite(rendered.manifest, rendered.warnings, len(rendered.made))
