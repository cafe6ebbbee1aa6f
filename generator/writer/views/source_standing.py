"""Says how a source stands: how it is known, whether it was retracted or corrected, or read in translation only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.access import Access, access
from generator.document.dates import language
from generator.document.inline import StatusMark
from generator.document.joining import phrase
from generator.document.markup import read_markup
from generator.model.source import SourceStatus
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Content
    from generator.model.source import Source
    from generator.writer.views.entry_links import EntryLinks


def status_facts(source: Source, links: EntryLinks) -> Iterator[tuple[str, Content]]:
    """Yield what has become of a source, with the word for it."""
    if source.status:
        status = _status_mark(source, source.status, links)
        note = source.status_note
        yield "Status", phrase(status, ": ", read_markup(note.source)) if note else status


def language_facts(source: Source, links: EntryLinks) -> Iterator[tuple[str, str]]:
    """Yield the languages of a source and of what was read of it, each with the word for it."""
    own = language(source.lang, links.lang)
    if source.read_in is None:
        yield "Language read", own
    else:
        yield "Language", own
        yield "Read in", _read_in(source, source.read_in, links)


def standing(source: Source, links: EntryLinks) -> Iterator[Content]:
    """Yield the same for a line on the source, where there is anything to be said."""
    if source.read_in:
        yield f"read in {_read_in(source, source.read_in, links)}"
    for _, fact in status_facts(source, links):
        yield fact


def source_remarks(source: Source, links: EntryLinks) -> tuple[Content, ...]:
    """Return what is to be said of a source at each of its reports; a retraction stands in its citation already."""
    if not (source.status or source.read_in):
        return ()
    corrected = source.status is SourceStatus.CORRECTED
    return (
        *((f"read in {_read_in(source, source.read_in, links)}",) if source.read_in else ()),
        *((phrase("the source was ", _status(source, links)),) if corrected else ()),
    )


def translator(source: Source) -> str:
    """Return whose translation was read, in a few words."""
    return words.translation(source.read_in_by)


def _read_in(source: Source, read_in: str, links: EntryLinks) -> str:
    return f"{language(read_in, links.lang)}, {translator(source)}"


def _status_mark(source: Source, status: SourceStatus, links: EntryLinks) -> StatusMark:
    return StatusMark(status.value, _status(source, links))


def _status(source: Source, links: EntryLinks) -> Content:
    """Return what has become of a source, and since when."""
    what = source.status.value if source.status else ""
    return phrase(f"{what} on ", links.date(source.status_since)) if source.status_since else what


def how_known(source: Source) -> str:
    """Return how near a source is to what it tells; of a document read in translation, that."""
    known = access(source)
    return (
        "a document, in translation" if known is Access.DOCUMENT and source.read_in else words.ACCESS[known]
    )
