"""Finds the way from a page of the site to what its links lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class SitePosition:
    """Where a page lies: how deep below the root of the site, and in which briefing.

    >>> position = SitePosition.of("briefings/call/plans/", "call")
    >>> position.way("briefings/call/statements/#xi"), position.way("actors/xi/"), position.to_source("xinhua")
    ('../statements/#xi', '../../../actors/xi/', '../sources/#xinhua')
    >>> SitePosition.of("actors/xi/", index_html=True).to_source("xinhua")
    '../../sources/xinhua/index.html'
    """

    up: str
    """The way to the root."""
    home: str = ""
    """The address of its briefing from the root, "" for a page of none."""
    near: str = ""
    """The way to that."""
    index_html: bool = False
    """Whether links name the file, as a site read from a disk needs."""

    @classmethod
    def of(cls, page: str, briefing: Id = "", *, index_html: bool = False) -> Self:
        """Return the position of the page with this address from the root."""
        home = f"briefings/{briefing}/" if briefing else ""
        near = "../" * page.removeprefix(home).count("/")
        return cls("../" * page.count("/"), home, near, index_html)

    def way(self, address: str) -> str:
        """Return the way to an address of the site; one that begins with ``#`` is on the same page."""
        if address.startswith("#"):
            return address
        inside = self.home and address.startswith(self.home)
        way = self.near + address[len(self.home) :] if inside else self.up + address
        return _with_file(way) if self.index_html else way

    def to_source(self, source: Id) -> str:
        """Return the way to a source: in the list of the page's briefing, else on the source's own page."""
        return self.way(f"{self.home}sources/#{source}" if self.home else f"sources/{source}/")


@dataclass(frozen=True, slots=True)
class OnePage(SitePosition):
    """A page whose links stay on it: that of a frozen edition, whose entries of then may be others now, or none.

    It holds the statements of its briefing, and lists the sources that they cite. The handbook alone is left for: it
    says what words of the page mean.

    >>> page = OnePage.of("briefings/call/editions/1/", "call")
    >>> page.way("briefings/call/statements/#xi"), page.way("actors/xi/"), page.to_source("xinhua")
    ('#xi', '', '#_source-xinhua')
    >>> page.way("handbook/reading/#checked")
    '../../../../handbook/reading/#checked'
    """

    def way(self, address: str) -> str:
        """Return the way to a statement or a source on this page, or to the handbook; "" for whatever is elsewhere."""
        page, _, anchor = address.partition("#")
        if page.startswith("handbook/"):
            return SitePosition.way(self, address)
        if page in ("", f"{self.home}statements/"):
            return f"#{anchor}"
        kind, _, id_ = page.rstrip("/").partition("/")
        return self.to_source(id_) if kind == "sources" and id_ else ""

    def to_source(self, source: Id) -> str:
        """Return the way to a source in the list of this page."""
        return f"#{SOURCE_ANCHOR}{source}"


SOURCE_ANCHOR = "_source-"
"""What stands before a source's id in its anchor on such a page: no entry is called so."""


def _with_file(way: str) -> str:
    path, sign, fragment = way.partition("#")
    return f"{path}index.html{sign}{fragment}" if path.endswith("/") else way
