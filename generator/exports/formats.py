"""The registry of formats that a briefing can be taken away in: a row for each.

To add one, write a module below `generator.exports` with a function from `ExportInput` to bytes, and a row here. The
command ``briefings export``, the page of downloads and the build go by the rows and know no format by name. What a
format needs is loaded when a file of it is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.export_format import ExportFormat
from generator.writer.pages.downloads import CALENDAR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.exports.export_format import ExportInput


def _xlsx(given: ExportInput) -> bytes:
    from generator.exports.tables.workbook import write

    return write(given)


def _csv(given: ExportInput) -> bytes:
    from generator.exports.tables.csv_files import write

    return write(given)


def _json(given: ExportInput) -> bytes:
    from generator.exports.snapshot_file import write

    return write(given)


def _jsonld(given: ExportInput) -> bytes:
    from generator.linked_data.graph_file import write

    return write(given)


def _annotations(given: ExportInput) -> bytes:
    from generator.linked_data.annotation_file import write

    return write(given)


def _bibtex(given: ExportInput) -> bytes:
    from generator.exports.bibliography.bibtex import write

    return write(given)


def _ris(given: ExportInput) -> bytes:
    from generator.exports.bibliography.ris import write

    return write(given)


def _csl_json(given: ExportInput) -> bytes:
    from generator.exports.bibliography.csl_json import write

    return write(given)


def _docx(given: ExportInput) -> bytes:
    from generator.exports.word.briefing import write

    return write(given)


def _calendar(given: ExportInput) -> bytes:
    from generator.exports.calendar.calendar_file import write

    return write(given)


FORMATS: Mapping[str, ExportFormat] = {
    row.name: row
    for row in (
        ExportFormat(
            name="docx",
            suffix=".docx",
            title="The whole briefing, to be edited",
            form="Word",
            good_for="For ministries and desks that work on with it: a document with styles, footnotes and links.",
            media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            write=_docx,
            cites=True,
            is_text=False,
            library="docx.footnotes",  # which the older library that is called `docx`, too, has not
            extra="word",
        ),
        ExportFormat(
            name="xlsx",
            suffix=".xlsx",
            title="Tables for a spreadsheet",
            form="XLSX",
            good_for="To sort, filter and count: statements, sources, positions, events, answers, corrections.",
            media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            write=_xlsx,
            cites=True,
            is_text=False,
        ),
        ExportFormat(
            name="csv",
            suffix="-csv.zip",
            title="Tables as text",
            form="CSV in a ZIP",
            good_for="For programs and databases: the same tables, a text file for each.",
            media_type="application/zip",
            write=_csv,
            cites=True,
            is_text=False,
        ),
        ExportFormat(
            name="json",
            suffix=".json",
            title="Everything",
            form="JSON",
            good_for="For programs: the whole briefing, every field, source and proof, in one documented form.",
            media_type="application/json",
            write=_json,
        ),
        ExportFormat(
            name="bibtex",
            suffix=".bib",
            title="References",
            form="BibTeX",
            good_for="For LaTeX and JabRef: the briefing, its sources and each statement, to be cited.",
            media_type="application/x-bibtex",
            write=_bibtex,
            references=True,
        ),
        ExportFormat(
            name="ris",
            suffix=".ris",
            title="References",
            form="RIS",
            good_for="For Zotero, EndNote and Mendeley: the same, to be imported into a library of yours.",
            media_type="application/x-research-info-systems",
            write=_ris,
            references=True,
        ),
        ExportFormat(
            name="csl-json",
            suffix=".csl.json",
            title="References",
            form="CSL-JSON",
            good_for="For pandoc, Zotero and programs: the same, with spans of days and archived copies.",
            media_type="application/vnd.citationstyles.csl+json",
            write=_csl_json,
            references=True,
        ),
        ExportFormat(
            name="ics",
            suffix=CALENDAR,
            title="Events",
            form="iCalendar",
            good_for="For your calendar: what is dated vaguely takes all days that are possible, and says so.",
            media_type="text/calendar",
            write=_calendar,
        ),
        ExportFormat(
            name="jsonld",
            suffix=".jsonld",
            title="Linked data",
            form="JSON-LD",
            good_for="For knowledge graphs and search engines: claims, quotations, events, people, by schema.org.",
            media_type="application/ld+json",
            write=_jsonld,
        ),
        ExportFormat(
            name="annotations",
            suffix=".annotations.jsonld",
            title="Quotations as annotations",
            form="JSON-LD",
            good_for="For annotation tools: each quotation marked in its source, by the W3C's Web Annotation model.",
            media_type='application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
            write=_annotations,
        ),
    )
}
"""By name, in the order in which a page lists them: first what most readers want."""
