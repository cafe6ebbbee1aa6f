"""Makes what a reader sees of one report: the way it took, its words, and what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.document.dates import language
from generator.document.inline import Aside, Content, Dotted, Foreign, Quotation
from generator.document.joining import in_brackets, join, phrase
from generator.document.markup import read_markup
from generator.model.report import Attribution, Report
from generator.writer.views.source_standing import source_remarks, translator
from generator.writer.views.verdicts import checked
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model.report import Evidence, Id
    from generator.model.text import Prose
    from generator.writer.views.entry_links import EntryLinks

ARROW = " → "


class QuotationView(NamedTuple):
    """Words of somebody, and what is known about them."""

    quote: Quotation
    verdict: Dotted


class ReportView(NamedTuple):
    """One sighting, or one thing an entry rests on; a tuple, for there are many."""

    way: Content
    """From the relays to the citation of the source."""
    quote: Quotation | None = None
    translation: Content = ""
    remarks: Content = ""
    """The verdict on the quote and what else there is to say, in one line."""
    inline: Content = ""
    """Way and words to stand within a line; the relays are not linked."""


def prose(text: Prose | None) -> Content:
    """Return editors' Markdown as content; empty if there is none."""
    return read_markup(text.source) if text else ""


def view_report(report: Report, entry: Id, links: EntryLinks, named: tuple[Id, ...] = ()) -> ReportView:
    """Return a report that stands in ``entry``; ``named`` is whom the statement names as its speakers."""
    way = _way(report, links, named, links.to_voice)
    remarks = _remarks(report, links, named)
    quoted = view_quotation(report, entry, links)
    if quoted is None:
        inline = _in_line(report, None, links, named)
        return ReportView(way, remarks=Dotted(remarks) if remarks else "", inline=inline)
    quote, known = quoted
    return ReportView(
        way,
        quote,
        _translation(report) if report.translation else "",
        Dotted((*known.parts, *remarks)) if remarks else known,
        _in_line(report, quote, links, named),
    )


def _way(report: Report, links: EntryLinks, named: tuple[Id, ...], shown: Callable[[Id], Content]) -> Content:
    """Return the way from who says it to the citation of the source, with each entry on it as ``shown`` says."""
    way: Content = links.cite(report.source, report.locator)
    if report.via:
        way = join((*map(shown, report.via), way), ARROW)
    if report.speaker and (report.speaker,) != named:
        way = phrase(shown(report.speaker), ARROW, way)
    return way


def _in_line(
    report: Report, quote: Quotation | None, links: EntryLinks, named: tuple[Id, ...] = ()
) -> Content:
    """Return way and words of a report to stand within a line."""
    way = _way(report, links, named, links.voice)
    if quote is None:
        return way
    source = links.library.sources[report.source]
    if source.is_translated(report.quote_lang):
        return phrase(way, " ", quote, " ", Aside(f"({translator(source)})"))
    return phrase(way, " ", quote)


def quotation(report: Report, links: EntryLinks) -> Quotation | None:
    """Return the words of a report with their language; nothing, if it quotes none."""
    if report.quote is None:
        return None
    source = links.library.sources[report.source]
    return Quotation(report.quote, report.quote_lang or source.text_lang, report.is_reported_speech)


def view_quotation(report: Report, entry: Id, links: EntryLinks) -> QuotationView | None:
    """Return the words of a report that stands in ``entry``, and what is known about them; nothing, if it quotes none.

    They stand on several pages: the view is the same object on each.
    """
    key = (entry, id(report))
    view = links.quotations.get(key)
    if view is None:
        quote = quotation(report, links)
        if quote is None:
            return None
        view = links.quotations[key] = QuotationView(quote, checked(report, entry, links))
    return view


def view_evidence(evidence: Iterable[Evidence], entry: Id, links: EntryLinks) -> tuple[ReportView, ...]:
    """Return each thing that ``entry`` rests on."""
    return tuple(
        [
            view_report(rest, entry, links) if isinstance(rest, Report) else ReportView(links.evidence(rest))
            for rest in evidence
        ]
    )


def cites(evidence: Iterable[Evidence], links: EntryLinks) -> Content:
    """Return what something rests on as a run of citations, each in brackets with its words; without verdicts."""
    return in_brackets(
        [
            _in_line(rest, quotation(rest, links), links)
            if isinstance(rest, Report)
            else links.evidence(rest)
            for rest in evidence
        ]
    )


def _remarks(report: Report, links: EntryLinks, named: tuple[Id, ...]) -> tuple[Content, ...]:
    of_source = source_remarks(links.library.sources[report.source], links)
    if not (
        report.speaker
        or report.venue
        or report.attribution is not Attribution.STATED
        or report.date
        or report.date_words
        or report.translated_from
        or report.origin
        or report.brackets
        or report.note
    ):
        return of_source
    found: list[Content] = []
    if report.speaker and named and (report.speaker,) != named:
        found.append(phrase("names ", links.to(report.speaker), " as the speaker"))
    if report.venue:
        found.append(phrase("said at or to: ", Foreign(report.venue)))
    if report.attribution is not Attribution.STATED:
        found.append(words.ATTRIBUTION[report.attribution])
    if report.date or report.date_words:
        found.append(_date_given(report, links))
    if report.translated_from:
        found.append(f"the source prints a translation from {language(report.translated_from, links.lang)}")
    if report.origin:
        found.append(_rests_on(report.origin, report.source, links))
    if report.brackets:
        found.append(words.BRACKETS[report.brackets])
    if report.note:
        found.append(prose(report.note))
    return (*of_source, *found)


def _rests_on(origin: Id, source: Id, links: EntryLinks) -> Content:
    """Return the text behind a report; a source may also be its own."""
    return "heard by the source itself" if origin == source else phrase("rests on ", links.to(origin))


def _date_given(report: Report, links: EntryLinks) -> Content:
    given = phrase("“", Foreign(report.date_words), "”") if report.date_words else ""
    if report.date is None:
        return phrase("dates it ", given)
    date = links.date(report.date)
    return phrase("dates it ", date, " (", given, ")") if given else phrase("dates it ", date)


def _translation(report: Report) -> Content:
    by = words.TRANSLATION_BY[report.translation_by] if report.translation_by else "translation"
    who = phrase(f"({by}, checked by ", Foreign(report.checked_by), ")") if report.checked_by else f"({by})"
    given = f"{report.translation}" if report.is_reported_speech else f"“{report.translation}”"
    return phrase(given, " ", Aside(who))
