"""Styles of citation: those that come with the program, and a project's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.kinds import FileName, Label, ListedWord


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """A style that readers are offered."""

    name: ListedWord
    """As the settings have it: ``apa``, or the path of a project's own style below ``site_templates``."""
    title: Label
    """What readers see: "APA"."""
    csl: bytes = b""
    """A project's own style, in the Citation Style Language."""
    path: FileName = ""
    """Where that stands, from the project's root."""


BUILT_IN = {
    style.name: style
    for style in (
        CitationStyle("chicago", "Chicago"),
        CitationStyle("apa", "APA"),
        CitationStyle("mla", "MLA"),
        CitationStyle("harvard", "Harvard"),
        CitationStyle("iso-690", "ISO 690"),
        CitationStyle("gost", "GOST R 7.0.5"),
    )
}
"""By name, in the order in which they are offered to an editor."""
DEFAULT = tuple(BUILT_IN[name] for name in ("chicago", "apa", "mla", "harvard"))
"""Where a project says nothing."""
