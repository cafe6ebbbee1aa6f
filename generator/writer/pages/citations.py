"""How to cite what a site shows, in the styles that it offers: made before its pages, for them to print."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.document.formatted_citation import FormattedCitation
    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class Citations:
    """Citations by what they are of, each in every style, the style that a desk prefers first."""

    sources: Mapping[Id, tuple[FormattedCitation, ...]] = field(default_factory=dict)
    briefings: Mapping[Id, tuple[FormattedCitation, ...]] = field(default_factory=dict)


NO_CITATIONS = Citations()
"""Of a site for which none were made."""
