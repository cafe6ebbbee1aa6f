"""Holds what a file of one briefing is made from, and the labels that its pages have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.analysis.findings import BriefingFindings, Findings
    from generator.document.formatted_citation import FormattedCitation
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class ExportInput:
    """What a file of one briefing is made from."""

    briefing: Briefing
    library: Library
    """All briefings: this one refers to the others. What is withheld is no longer in it."""
    findings: Findings
    publication: Publication
    """Where it is published, and who signs it."""
    links: EntryLinks
    """Labels and citations, as the pages of the briefing have them."""
    citations: tuple[FormattedCitation, ...] = ()
    """How to cite the briefing, in the styles of the site; none where nobody made them."""

    @property
    def found(self) -> BriefingFindings:
        """What is computed from the briefing."""
        return self.findings.briefings[self.briefing.id]
