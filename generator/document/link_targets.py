"""Says which places a PDF has, so that links lead to no other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class LinkTargets:
    """The places of one PDF that links may lead to, so that no link leads nowhere."""

    home: Id = ""
    """The briefing whose part of the document is written; "" for what stands outside all."""
    labels: frozenset[str] = frozenset()
    """Every place: addresses of the site, from its root."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Number of each statement of the briefing, by its address."""

    def label(self, address: str, page: str = "") -> str:
        """Return the place that an address of the site stands for, "" if the document has none.

        ``page`` is the page of the briefing that an address on the same page (``#…``) belongs to.
        """
        place = self.resolve(address, page)
        return place if place in self.labels else ""

    def resolve(self, address: str, page: str = "") -> str:
        """Return an address from the root; a source stands in the list of the briefing that cites it."""
        if address.startswith("#"):
            return f"briefings/{self.home}/{page}/{address}" if page else f"briefings/{self.home}/{address}"
        if address.startswith("sources/"):
            return self.of_source(address.removeprefix("sources/").rstrip("/"))
        return address

    def of_source(self, source: Id) -> str:
        """Return the address of a source in the briefing's list."""
        return f"briefings/{self.home}/sources/#{source}"
