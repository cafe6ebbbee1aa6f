"""Says at an entry what was corrected in it: behind its note, wherever that is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.comparing.shown_values import fields_with, shown_values, stands_in
from generator.document.inline import Foreign, Link, Strong
from generator.document.joining import join, phrase
from generator.document.sentences import in_quotation_marks
from generator.model.briefing import Correction, CorrectionKind, SummaryCorrection, SummaryPart
from generator.model.statement import Statement
from generator.text.bylines import byline
from generator.writer.pages.urls import briefing_page, named_anchor, on_page
from generator.writer.views.cited_words import shown_words
from generator.writer.views.correction_anchors import anchored_rows
from generator.writer.views.gone_entries import gone_entry_of, label_of, last_edition, told_at
from generator.writer.views.reports import prose
from generator.writer.wording import words
from generator.writer.wording.changes import field_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.document.inline import Anchor, Content
    from generator.model.briefing import KeyPoint, LedgerRow
    from generator.model.report import Id
    from generator.model.text import Prose
    from generator.writer.views.correction_anchors import AnchoredRow
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One correction, word for word."""

    anchor: Anchor
    """What shows where an entry is used leads here."""
    formerly: tuple[Anchor, ...]
    """Anchors that it had in editions, which lead here still."""
    kind: str
    date: Content
    of: Content
    was: str
    now: str
    label: str
    """What stands before these: whether they still stand there."""
    because: Content
    reported_by: str


def noted(entry: Id, note: Prose | None, links: EntryLinks) -> Content:
    """Return the note of an entry with its corrections behind it; "" where there is neither."""
    told = [correction_line(correction, links) for correction in _corrections(entry, links)]
    if not told:
        return prose(note)
    return join([prose(note), *told] if note else told, " ")


def sentence_noted(part: SummaryPart, sentence: KeyPoint, links: EntryLinks) -> Content:
    """Return the corrections of a sentence of a briefing's summary that it says now; "" for none.

    One that was written anew since is told of in the list of corrections alone.
    """
    values = shown_values(sentence, links.library)
    told = [
        correction_line(correction, links)
        for correction in links.library.briefings[links.home].summary_corrections
        if correction.of is part
        and correction.kind is not CorrectionKind.WITHDRAWAL
        and stands_in(correction.now, values)
    ]
    return join(told, " ") if told else ""


def correction_line(correction: Correction | SummaryCorrection, links: EntryLinks) -> Content:
    """Return a correction in a line: its kind and day, what stood there, what stands there, why, who told of it."""
    head = phrase(Strong(words.CORRECTION[correction.kind]), ", ", links.date(correction.date))
    withdrawn = correction.kind is CorrectionKind.WITHDRAWAL
    still = stands(correction, links.home, links)
    was, now = was_and_now(correction, links)
    reported = f" Reported by {correction.reported_by}." if correction.reported_by else ""
    if not withdrawn and (named := corrected_field(correction, links.home, links)):
        field = f"{named[0].upper()}{named[1:]}"
        told = f". {field}: “{was}” before, “{now}” {'now' if still else 'then'}. "
        return phrase(head, told, prose(correction.because), reported)
    if withdrawn:
        now = now if still else f"{_ONCE_WITHDRAWN}: {now}"
    else:
        now = f"{'It says' if still else 'It then said'} {in_quotation_marks(now)}"
    return phrase(head, f": It said {in_quotation_marks(was)} {now} ", prose(correction.because), reported)


def stands(correction: LedgerRow, briefing: Id, links: EntryLinks) -> bool:
    """Tell whether what a correction says that stands there does: it may have been changed again, or be gone.

    Of a withdrawal the editors say in their own words that nothing does; what it took back may have come back.
    """
    library = links.library
    if correction.kind is CorrectionKind.WITHDRAWAL:
        return not (
            isinstance(correction, Correction)
            and correction.was in shown_values(library.entries[correction.of], library)
        )
    if isinstance(correction, Correction):
        return stands_in(correction.now, shown_values(library.entries[correction.of], library))
    if isinstance(correction, SummaryCorrection):
        sentences = library.briefings[briefing].summary(correction.of)
        return any(stands_in(correction.now, shown_values(sentence, library)) for sentence in sentences)
    return False


def now_label(correction: LedgerRow, briefing: Id, links: EntryLinks) -> str:
    """Return what stands before the words of a correction that took the place of others, or before our own."""
    still = stands(correction, briefing, links)
    if correction.kind is CorrectionKind.WITHDRAWAL:
        return _WITHDRAWN if still else _ONCE_WITHDRAWN
    return "It says now" if still else "It then said"


_WITHDRAWN, _ONCE_WITHDRAWN = "Withdrawn", "Then withdrawn"


def corrected_field(correction: LedgerRow, briefing: Id, links: EntryLinks) -> str:
    """Return what readers call the field that a correction is of, if its words do not say so: a grade, a date, a name.

    It is found by its values: the one that stands there, else the one that stood in the last edition with it. "" for a
    text, and where several fields hold the same.
    """
    if isinstance(correction, SummaryCorrection):
        return ""
    found: set[str] = set()
    library = links.library
    if isinstance(correction, Correction):
        found.update(fields_with(correction.now, library.entries[correction.of], library))
    for frozen in reversed(links.findings.editions.get(briefing, ())):
        then = frozen.snapshot.library
        id_ = (
            correction.of if isinstance(correction, Correction) else correction.id_in(briefing, then.entries)
        )
        had = set(fields_with(correction.was, then.entries[id_], then)) if id_ in then.entries else set()
        if had:
            found = (found & had) or found or had
            break
    return field_name(found.pop()) if len(found) == 1 else ""


def of_what(correction: LedgerRow, briefing: Id, links: EntryLinks) -> Content:
    """Return a link to what a correction is of, with the field if its words do not say which.

    Of an entry that is gone also one to the last edition that had it.
    """
    what = what_was_corrected(correction, briefing, links)
    if not isinstance(correction, Correction | SummaryCorrection):
        gone = gone_entry_of(correction, briefing, links)
        what = phrase(what, ", last in ", last_edition(gone)) if gone else what
    field = corrected_field(correction, briefing, links)
    return phrase(what, f" ({field})") if field else what


def what_was_corrected(correction: LedgerRow, briefing: Id, links: EntryLinks) -> Content:
    """Return a link to what a correction is of; of an entry that is gone its last words, to where that is told."""
    if isinstance(correction, Correction):
        return links.to(correction.of)
    if isinstance(correction, SummaryCorrection):
        return _sentence(correction, briefing, links)
    gone = gone_entry_of(correction, briefing, links)
    return Link(told_at(gone, links), label_of(gone, links)) if gone else Foreign(correction.of)


def summary_place(correction: SummaryCorrection, briefing: Id, links: EntryLinks) -> Anchor | None:
    """Return the anchor of the sentence that a correction is of; None for a key point that says it no more."""
    if correction.of is SummaryPart.BOTTOM_LINE:
        return named_anchor("bottom-line")
    for number, point in enumerate(links.library.briefings[briefing].key_points, 1):
        if correction.kind is not CorrectionKind.WITHDRAWAL and stands_in(
            correction.now, shown_values(point, links.library)
        ):
            return named_anchor(f"key-point-{number}")
    return None


def _sentence(correction: SummaryCorrection, briefing: Id, links: EntryLinks) -> Content:
    anchor = summary_place(correction, briefing, links)
    if anchor is None:
        return "a key point"
    name = anchor.replace("-", " ")
    return Link(
        on_page(briefing_page(briefing), anchor), name if anchor != "bottom-line" else "the bottom line"
    )


def view_corrections(briefing: Id, links: EntryLinks) -> tuple[CorrectionView, ...]:
    """Return the corrections of a briefing as the list of them has them."""
    return tuple(_view(found, briefing, links) for found in listed_rows(briefing, links))


def listed_rows(briefing: Id, links: EntryLinks) -> Sequence[AnchoredRow]:
    """Return the corrections of a briefing in the order of `view_corrections`: the latest first."""
    return sorted(anchored_rows(briefing, links), key=lambda found: found.row.date.order, reverse=True)


def _view(found: AnchoredRow, briefing: Id, links: EntryLinks) -> CorrectionView:
    correction = found.row
    return CorrectionView(
        found.anchor,
        found.formerly,
        words.CORRECTION[correction.kind],
        links.date(correction.date),
        of_what(correction, briefing, links),
        *was_and_now(correction, links),
        now_label(correction, briefing, links),
        prose(correction.because),
        correction.reported_by or "",
    )


def _is_of_stance_on_event(correction: LedgerRow, briefing: Id, links: EntryLinks) -> bool:
    """Tell whether what a correction is of takes, or took, the stance that it cites on events alone."""
    library = links.library
    states = [
        library,
        *(frozen.snapshot.library for frozen in reversed(links.findings.editions.get(briefing, ()))),
    ]
    for state in states:
        entry = state.entries.get(correction.of)
        taken = entry.stance if isinstance(entry, Statement) else ()
        targets = [on for on, stance in taken if stance.value in (correction.was, correction.now)]
        if targets:
            return all(on in state.events for on in targets)
    return False


def was_and_now(correction: LedgerRow, links: EntryLinks) -> tuple[str, str]:
    """Return what stood there and what stands there, as readers see it; in a withdrawal that is said in our words."""
    names = _written_names(correction, links)
    told_of = links.library.corrections.get(correction.of, ())
    briefing = next((briefing for briefing, row in told_of if row is correction), links.home)

    def shown(written: str) -> str:
        if written in names:
            return byline(written).shown
        return shown_words(written, links, briefing, on_event=on_event)

    on_event = _is_of_stance_on_event(correction, briefing, links)
    withdrawn = correction.kind is CorrectionKind.WITHDRAWAL
    return shown(correction.was), correction.now if withdrawn else shown(correction.now)


def _written_names(correction: LedgerRow, links: EntryLinks) -> frozenset[str]:
    """Return the names of those who wrote the source that a correction is of, as editors write them, now or before."""
    now = links.library.sources.get(correction.of)
    ids = (correction.of, *now.formerly) if now else (correction.of,)
    editions = (frozen for kept in links.findings.editions.values() for frozen in kept)
    states = (links.library, *(frozen.snapshot.library for frozen in editions))
    sources = (state.sources[id_] for state in states for id_ in ids if id_ in state.sources)
    return frozenset(name for source in sources for name in (*source.authors, *source.contributors))


def _corrections(entry: Id, links: EntryLinks) -> Iterator[Correction]:
    """Yield the corrections of an entry: on a briefing's pages its own, elsewhere those of all."""
    for briefing, correction in links.library.corrections.get(entry, ()):
        if links.home in ("", briefing):
            yield correction
