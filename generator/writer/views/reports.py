"""Makes what a reader sees of one report: the way it took, its words, and what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.document.dates import language
from generator.document.inline import Aside, Content, Dotted, Foreign, Quotation
from generator.document.joining import in_brackets, join, phrase
from generator.document.markup import read_markup
from generator.model.report import Attribution, Report
from generator.model.source import DOCUMENTS
from generator.writer.views.attribution import speakers, told_by, told_by_parties
from generator.writer.views.citations import grouped
from generator.writer.views.source_standing import source_remarks, translator
from generator.writer.views.source_words import date_words_in
from generator.writer.views.verdicts import checked
from generator.writer.wording import words
from generator.writer.wording.venues import lead_to_venue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model.report import Evidence, Id
    from generator.model.statement import Statement
    from generator.model.text import Prose
    from generator.writer.views.entry_links import EntryLinks

ARROW = " → "


class QuotationView(NamedTuple):
    """Words of somebody, and what is known about them."""

    quote: Quotation
    verdict: Dotted
    translation: Content = ""


class ReportView(NamedTuple):
    """One sighting, or one thing an entry rests on; a tuple, for there are many."""

    way: Content
    """From who speaks to the citation of the source."""
    quote: Quotation | None = None
    translation: Content = ""
    remarks: Content = ""
    """The verdict on the quote and what else there is to say, in one line."""
    inline: Content = ""
    """Way and words to stand within a line; the relays are not linked."""


def prose(text: Prose | None) -> Content:
    """Return editors' Markdown as content; empty if there is none."""
    return read_markup(text.source) if text else ""


def view_report(report: Report, entry: Id, links: EntryLinks, of: Statement | None = None) -> ReportView:
    """Return a report that stands in ``entry``; ``of`` is the statement that it reports, if it reports one."""
    way = _below_heading(report, of, links) if of else _way(report, None, links, links.to_voice)
    remarks = _remarks(report, links)
    quoted = view_quotation(report, entry, links)
    if quoted is None:
        inline = _in_line(report, None, links, of)
        return ReportView(way, remarks=Dotted(remarks) if remarks else "", inline=inline)
    quote, known = quoted.quote, quoted.verdict
    return ReportView(
        way,
        quote,
        quoted.translation,
        Dotted((*known.parts, *remarks)) if remarks else known,
        _in_line(report, quote, links, of),
    )


def way_to(report: Report, of: Statement, links: EntryLinks) -> Content:
    """Return the way that a report of a statement took: who told it to whom, and the citation of the source."""
    return _way(report, of, links, links.to_voice)


def _below_heading(report: Report, of: Statement, links: EntryLinks) -> Content:
    """Return the way of a report below the names of who speaks; in a document they speak themselves."""
    source = links.library.sources[report.source]
    named = source.short or source.id in links.labels.titled
    themselves = source.type in DOCUMENTS and named and not told_by_parties(of, links)
    if report.via or _names_another(report, of) or not themselves:
        return way_to(report, of, links)
    return links.cite(source.id, report.locator)


def _way(report: Report, of: Statement | None, links: EntryLinks, shown: Callable[[Id], Content]) -> Content:
    """Return the way from who speaks to the citation of the source, with each entry on it as ``shown`` says."""
    if of is None:
        return _chain((report.speaker,) if report.speaker else (), report.via, report, links, shown)
    if _names_another(report, of):
        return _named_there(report, report.via, links, shown)
    if not of.speakers:
        return _chain((), report.via, report, links, shown)
    relays = _relays(report.via, report, links)
    if not relays and not links.named_by(report.source) and told_by_parties(of, links):
        relays = (links.library.sources[report.source].publisher,)
    if not relays and of.speakers == (links.named_by(report.source),):
        return links.cite(report.source, report.locator)
    way = join([*map(shown, relays), links.cite(report.source, report.locator)], ARROW)
    return phrase(speakers(of, links), ARROW, way)


def _named_there(
    report: Report, via: tuple[Id, ...], links: EntryLinks, shown: Callable[[Id], Content]
) -> Content:
    """Return whom a source names that is not the statement's speaker, in that source: ``Hua, in The Hill``.

    Who publishes it is named by the words for it.
    """
    relays, speaker = _relays(via, report, links), report.speaker
    if relays or not speaker or speaker == links.named_by(report.source):
        return _chain((report.speaker,) if report.speaker else (), via, report, links, shown)
    return phrase(shown(speaker), ", in ", links.cite(report.source, report.locator))


def _chain(
    first: tuple[Id, ...],
    via: tuple[Id, ...],
    report: Report,
    links: EntryLinks,
    shown: Callable[[Id], Content],
) -> Content:
    """Return those through whom words went, with arrows; none stands twice, one after the other."""
    passed = _relays((*first, *via), report, links)
    return join([*map(shown, passed), links.cite(report.source, report.locator)], ARROW)


def _relays(via: tuple[Id, ...], report: Report, links: EntryLinks) -> tuple[Id, ...]:
    """Return those through whom words went, without the last if the name of the source says it."""
    return via[:-1] if via and via[-1] == links.named_by(report.source) else via


def _names_another(report: Report, of: Statement) -> bool:
    return of.speakers_in(report) != of.speakers


def _in_line(
    report: Report, quote: Content | None, links: EntryLinks, of: Statement | None = None
) -> Content:
    """Return way and words of a report to stand within a line, behind the names of those who speak."""
    if of is None:
        way = _way(report, None, links, links.voice)
    elif _names_another(report, of):
        way = _named_there(report, report.via, links, links.voice)
    else:
        via = () if report.via == told_by(of, links) else report.via
        way = _chain((), via, report, links, links.voice)
    if quote is None:
        return way
    source = links.library.sources[report.source]
    if source.is_translated(report.quote_lang):
        quote = phrase(quote, " ", Aside(f"({translator(source)})"))
    translation = translation_of(report)
    return phrase(way, " ", quote, " ", translation) if translation else phrase(way, " ", quote)


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
        view = links.quotations[key] = QuotationView(
            quote, checked(report, entry, links), translation_of(report)
        )
    return view


def view_evidence(evidence: Iterable[Evidence], entry: Id, links: EntryLinks) -> tuple[ReportView, ...]:
    """Return each thing that ``entry`` rests on; what rests on one source together."""
    return tuple(
        [
            view_report(rest, entry, links) if isinstance(rest, Report) else ReportView(rest)
            for rest in grouped(evidence, links)
        ]
    )


def cites(evidence: Iterable[Evidence], links: EntryLinks) -> Content:
    """Return what something rests on as a run of citations, each in brackets with its words; without verdicts."""
    return in_brackets(each_cited(evidence, links))


def each_cited(evidence: Iterable[Evidence], links: EntryLinks) -> list[Content]:
    """Return what something rests on as citations; what rests on one source as one."""
    return [
        _in_line(rest, quotation(rest, links), links) if isinstance(rest, Report) else rest
        for rest in grouped(evidence, links)
    ]


def _remarks(report: Report, links: EntryLinks) -> tuple[Content, ...]:
    of_source = source_remarks(links.library.sources[report.source], links)
    if not (
        report.venue
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
    if report.venue:
        found.append(phrase(lead_to_venue(report.venue), Foreign(report.venue)))
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
    given = date_words_in(report, links.library)
    if report.date is None:
        return phrase("dates it ", given)
    date = links.date(report.date)
    return phrase("dates it ", date, " (", given, ")") if given else phrase("dates it ", date)


def translation_of(report: Report) -> Content:
    """Return the translation of the words that a report quotes, with whose it is; empty if there is none."""
    if not report.translation:
        return ""
    by = words.translation(report.translation_by)
    who = phrase(f"({by}, checked by ", Foreign(report.checked_by), ")") if report.checked_by else f"({by})"
    given = f"{report.translation}" if report.is_reported_speech else f"“{report.translation}”"
    return phrase(given, " ", Aside(who))
