"""What a file of a briefing is made from, and what a format of such files is."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING

from generator.writer.pages.citations import NO_CITATIONS, Citations
from generator.writer.views.entry_links import EntryLinks, counting_briefings
from generator.writer.views.export_input import ExportInput
from generator.writer.views.labels import label_registers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.analysis.findings import Findings
    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.model.report import Id


__all__ = ["ExportFormat", "ExportInput", "export_input", "export_inputs"]


def export_input(  # noqa: PLR0913  # the last two by name
    briefing: Id,
    library: Library,
    findings: Findings,
    publication: Publication,
    *,
    citations: Citations = NO_CITATIONS,
    lang: str = "en",
) -> ExportInput:
    """Return what the files of one briefing are made from; ``citations`` say how it is cited."""
    links = _links(library, findings, lang).within(briefing)
    cited = citations.briefings.get(briefing, ())
    return ExportInput(library.briefings[briefing], library, findings, publication, links, cited)


def export_inputs(
    library: Library,
    findings: Findings,
    publication: Publication,
    *,
    citations: Citations = NO_CITATIONS,
    lang: str = "en",
) -> Iterator[ExportInput]:
    """Yield what the files of each briefing are made from, in the order of the library."""
    across = _links(library, findings, lang)
    for briefing in library.briefings.values():
        cited = citations.briefings.get(briefing.id, ())
        yield ExportInput(briefing, library, findings, publication, across.within(briefing.id), cited)


def _links(library: Library, findings: Findings, lang: str) -> EntryLinks:
    labels = label_registers(library, lang)
    return EntryLinks(library, findings, labels, terms=counting_briefings(findings))


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A row of `generator.exports.formats.FORMATS`."""

    name: str
    """As the command line has it: ``xlsx``."""
    suffix: str
    """What its files have behind the id of their briefing: ``.xlsx``."""
    title: str
    """What a reader takes away: "Tables for a spreadsheet"."""
    form: str
    """What files of this format are called, and people know: "XLSX"."""
    good_for: str
    """For whom, or for what work, it is made: a sentence."""
    media_type: str
    """As IANA has registered it."""
    write: Callable[[ExportInput], bytes]
    """Makes a file: of the same input the same bytes."""
    references: bool = False
    """Whether it has a reference for each source and each statement, by `generator.citing.record.Record.key`."""
    cites: bool = False
    """Whether it says how the briefing is cited, in the styles of the site."""
    is_text: bool = True
    """Whether a person can read it on a terminal."""
    library: str = ""
    """The Python module that has to be installed for it; "" if the program needs it anyway."""
    extra: str = ""
    """The extra of the program that brings this module."""

    @property
    def is_installed(self) -> bool:
        """Whether what it needs is there."""
        try:
            return not self.library or find_spec(self.library) is not None
        except ModuleNotFoundError:  # the package that the module is in
            return False
