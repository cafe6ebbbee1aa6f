"""Makes those files that a site would offer whose words can be looked through, for whoever builds no site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.edition_files import edition_downloads
from generator.exports.export_format import export_inputs
from generator.exports.formats import FORMATS
from generator.memo import Memo
from generator.writer.pages.downloads import FOLDER

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.model.library import Library
    from generator.storage.files import Files
    from generator.writer.pages.options import SiteOptions


def offered_files(library: Library, findings: Findings, options: SiteOptions) -> Files:
    """Return the data of each briefing in every format that is text, and of each frozen edition, by path."""
    formats = [row for row in FORMATS.values() if row.is_text and row.is_installed]
    files = {
        f"{FOLDER}{given.briefing.id}{row.suffix}": row.write(given)
        for given in export_inputs(library, findings, options.publication, citations=options.citations)
        for row in formats
    }
    older = edition_downloads(findings.editions, {}, Memo(forgets=True, once=True))
    return {**files, **{f"{FOLDER}{file.name}": file.content for file in older}}
