"""The registry of formats that a briefing can be taken away in: a row for each.

To add one, write a module below `generator.exports` with a function from `ExportInput` to bytes, and a row here. The
command ``briefings export``, the page of downloads and the build go by the rows and know no format by name. What a
format needs is loaded when a file of it is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.export_format import ExportFormat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.exports.export_format import ExportInput


def _csv(given: ExportInput) -> bytes:
    from generator.exports.tables.csv_files import write

    return write(given)


FORMATS: Mapping[str, ExportFormat] = {
    row.name: row
    for row in (
        ExportFormat(
            name="csv",
            suffix="-csv.zip",
            title="Tables as text",
            form="CSV in a ZIP",
            good_for="For programs and databases: the same tables, a text file for each.",
            media_type="application/zip",
            write=_csv,
            is_text=False,
        ),
    )
}
"""By name, in the order in which a page lists them: first what most readers want."""
