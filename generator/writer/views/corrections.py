"""Says at an entry what was corrected in it: behind its note, wherever that is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Strong
from generator.document.joining import join, phrase
from generator.model.briefing import CorrectionKind
from generator.writer.views.reports import prose
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Content
    from generator.model.briefing import Correction
    from generator.model.report import Id
    from generator.model.text import Prose
    from generator.writer.views.entry_links import EntryLinks


def noted(entry: Id, note: Prose | None, links: EntryLinks) -> Content:
    """Return the note of an entry with its corrections behind it; "" where there is neither."""
    told = [correction_line(correction, links) for correction in _corrections(entry, links)]
    if not told:
        return prose(note)
    return join([prose(note), *told] if note else told, " ")


def correction_line(correction: Correction, links: EntryLinks) -> Content:
    """Return a correction in a line: its kind and day, what stood there, what stands there, why, who told of it."""
    head = phrase(Strong(words.CORRECTION[correction.kind]), ", ", links.date(correction.date))
    withdrawn = correction.kind is CorrectionKind.WITHDRAWAL
    now = correction.now if withdrawn else f"It says “{correction.now}”."
    reported = f" Reported by {correction.reported_by}." if correction.reported_by else ""
    return phrase(head, f": It said “{correction.was}”. {now} ", prose(correction.because), reported)


def _corrections(entry: Id, links: EntryLinks) -> Iterator[Correction]:
    """Yield the corrections of an entry: on a briefing's pages its own, elsewhere those of all."""
    for briefing in links.library.briefings.values():
        if links.home in ("", briefing.id):
            yield from (correction for correction in briefing.corrections if correction.of == entry)
