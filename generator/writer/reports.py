"""Owns what a reader sees of one report: the way it took, its words, and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.markup import to_inline_html, to_markdown
from generator.model.report import Attribution, Report
from generator.writer import words
from generator.writer.dates import language, show
from generator.writer.html import Html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.report import Evidence, Id
    from generator.model.text import Prose
    from generator.writer.links import Links


@dataclass(frozen=True, slots=True)
class ReportView:
    """One sighting, or one thing an entry rests on."""

    chain: tuple[Html, ...]
    """From the speaker by way of the relays; empty where the source itself speaks."""
    cite: Html
    remarks: tuple[str, ...] = ()
    quote: str = ""
    quote_lang: str = ""
    """Only where it is not the site's."""
    verdict: str = ""
    translation: str = ""
    translation_by: str = ""
    note: Html | None = None


def prose(text: Prose | None) -> Html | None:
    """Return editors' Markdown as HTML for the inside of a line or a block."""
    return Html(to_inline_html(text.source)) if text else None


def block(text: Prose | None) -> Html:
    """Return editors' Markdown as paragraphs of a Markdown page; empty if there is none."""
    return Html(to_markdown(text.source)) if text else Html()


def view_report(report: Report, links: Links, speaker: Html | None = None, named: Id | None = None) -> ReportView:
    """Return a report for a reader; ``speaker`` begins the chain, ``named`` is whom the statement names."""
    source = links.library.sources[report.source]
    if report.speaker and report.speaker != named:
        speaker = links.to(report.speaker)
    chain = links.all(report.via) if report.via else ()
    if speaker is not None:
        chain = (speaker, *chain)
    cite = links.cite(report.source, report.locator)
    remarks = _remarks(report, links, named)
    note = prose(report.note)
    if report.quote is None:
        return ReportView(chain, cite, remarks, note=note)
    lang = report.quote_lang or source.lang
    return ReportView(
        chain,
        cite,
        remarks,
        report.quote,
        "" if lang == links.lang else lang,
        words.VERDICT[links.verdict(report)],
        report.translation or "",
        _translation_by(report),
        note,
    )


def view_evidence(items: Iterable[Evidence], links: Links) -> tuple[ReportView, ...]:
    """Return each thing an entry rests on."""
    return tuple(
        view_report(item, links) if isinstance(item, Report) else ReportView((), *links.evidence((item,)))
        for item in items
    )


def _remarks(report: Report, links: Links, named: Id | None) -> tuple[str, ...]:
    found: list[str] = []
    if report.speaker and named and report.speaker != named:
        found.append(Html("names {} as the speaker").format(links.to(report.speaker)))
    if report.venue:
        found.append(f"where or to whom: {report.venue}")
    if report.attribution is not Attribution.STATED:
        found.append(words.ATTRIBUTION[report.attribution])
    if report.date or report.date_words:
        found.append(_date_given(report, links))
    if report.translated_from:
        found.append(f"the source prints a translation from {language(report.translated_from, links.lang)}")
    if report.origin:
        found.append(Html("rests on {}").format(links.to(report.origin)))
    if report.brackets:
        found.append(words.BRACKETS[report.brackets])
    return tuple(found)


def _date_given(report: Report, links: Links) -> str:
    given = f"“{report.date_words}”" if report.date_words else ""
    if report.date is None:
        return f"dates it {given}"
    return f"dates it {show(report.date, links.lang)}" + (f" ({given})" if given else "")


def _translation_by(report: Report) -> str:
    if not report.translation:
        return ""
    by = words.TRANSLATION_BY[report.translation_by] if report.translation_by else "translation"
    return f"{by}, checked by {report.checked_by}" if report.checked_by else by
