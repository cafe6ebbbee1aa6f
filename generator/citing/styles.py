"""What Typst calls the styles of citation, and whose customs they follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.model.citation_style import CitationStyle

_NUMBERING = b"citation-number"
"""CSL's variable for the number that an entry has in a list."""


class TypstStyle(NamedTuple):
    """A style as Typst is told of it."""

    name: str
    """Of one that Typst brings; of a project's own the text of it, in CSL."""
    region: str
    """Whose quotation marks and order of day and month it has, where the language has several."""
    is_own: bool = False
    numbers: bool = False
    """Whether it sets a number before each entry of a list."""


_TYPST = {
    "chicago": TypstStyle("chicago-notes", "us"),
    "apa": TypstStyle("apa", "us"),
    "mla": TypstStyle("mla", "us"),
    "harvard": TypstStyle("harvard-cite-them-right", "gb"),
    "iso-690": TypstStyle("iso-690-numeric", "gb", numbers=True),
    "gost": TypstStyle("gost-r-705-2008-numeric", "gb", numbers=True),
}
"""Of ISO 690 the form with numbers: that with author and date says "no date" of whatever names no author."""


def typst_style(style: CitationStyle) -> TypstStyle:
    """Return a style as Typst is told of it."""
    if style.csl:
        text = style.csl.decode("utf-8", "replace")
        return TypstStyle(text, "gb", is_own=True, numbers=_NUMBERING in style.csl)
    return _TYPST[style.name]
