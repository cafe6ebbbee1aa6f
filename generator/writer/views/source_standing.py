"""Says how a source stands: what its publisher has done to it since it appeared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import StatusMark
from generator.document.joining import phrase
from generator.document.markup import read_markup
from generator.model.source import SourceStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Content
    from generator.model.source import Source
    from generator.writer.views.entry_links import EntryLinks


def standing(source: Source, links: EntryLinks) -> Iterator[tuple[str, Content]]:
    """Yield what is to be known before a source is used, each with the word for it."""
    if source.status:
        status = StatusMark(source.status.value, _status(source.status.value, source, links))
        note = source.status_note
        yield "Status", phrase(status, ": ", read_markup(note.source)) if note else status


def source_remarks(source: Source, links: EntryLinks) -> tuple[Content, ...]:
    """Return what is to be said of a source at each of its reports; a retraction stands in its citation already."""
    if source.status is not SourceStatus.CORRECTED:
        return ()
    return (_status("the source was corrected", source, links),)


def _status(what: str, source: Source, links: EntryLinks) -> Content:
    return phrase(f"{what} on ", links.date(source.status_since)) if source.status_since else what
