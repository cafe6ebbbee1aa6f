"""How Word documents look, where a desk says so with a document of its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The page of a Word document, upright; lengths in twentieths of a point."""

    width: int
    height: int
    left: int
    """Margins, from here on."""
    right: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class WordLook:
    """What of a document makes its look."""

    styles: bytes
    """XML: its styles (ECMA-376, part 1, 17.7)."""
    theme: bytes = b""
    """XML: its fonts and colours (20.1.6.9); empty if it says nothing of them."""
    page: PageLayout | None = None
    """None if it has no page, or one that cannot be."""
