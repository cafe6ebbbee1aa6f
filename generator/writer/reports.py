"""Owns what a reader sees of one report: the way it took, its words, and what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.markup import to_inline_html, to_markdown
from generator.model.report import Attribution, Report
from generator.writer import words
from generator.writer.dates import language, show
from generator.writer.html import EMPTY, Html, escape, joined

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.report import Evidence, Id
    from generator.model.text import Prose
    from generator.writer.links import Links

ARROW = " → "


@dataclass(frozen=True, slots=True)
class ReportView:
    """One sighting, or one thing an entry rests on."""

    way: Html
    """From the relays to the citation of the source."""
    quote: Html = EMPTY
    lang: Html = EMPTY
    """The attribute for the quote's language, where it is not the site's."""
    translation: Html = EMPTY
    remarks: Html = EMPTY
    """The verdict on the quote and what else there is to say, in one line."""


def prose(text: Prose | None) -> Html:
    """Return editors' Markdown as HTML for the inside of a line or a block; empty if there is none."""
    return Html(to_inline_html(text.source)) if text else EMPTY


def block(text: Prose | None) -> Html:
    """Return editors' Markdown as paragraphs of a Markdown page; empty if there is none."""
    return Html(to_markdown(text.source)) if text else EMPTY


def view_report(report: Report, links: Links, named: Id | None = None) -> ReportView:
    """Return a report for a reader; ``named`` is whom the statement names as its speaker."""
    way = links.cite(report.source, report.locator)
    if report.via:
        way = Html(ARROW.join((*links.all(report.via), way)))
    if report.speaker and report.speaker != named:
        way = Html(f"{links.to(report.speaker)}{ARROW}{way}")
    remarks = _remarks(report, links, named)
    quote = report.quote
    if quote is None:
        return ReportView(way, remarks=remarks) if remarks else ReportView(way)
    checked = f'<span class="verdict">{words.VERDICT[links.verdict(report)]}</span>'
    return ReportView(
        way,
        escape(quote),
        lang_of(report, links),
        _translation(report) if report.translation else EMPTY,
        Html(f"{checked} · {remarks}" if remarks else checked),
    )


def lang_of(report: Report, links: Links) -> Html:
    """Return the attribute for the language of a quote, where it is not the site's."""
    lang = report.quote_lang or links.library.sources[report.source].lang
    return EMPTY if lang == links.lang else Html(f' lang="{escape(lang)}"')


def view_evidence(items: Iterable[Evidence], links: Links) -> tuple[ReportView, ...]:
    """Return each thing an entry rests on."""
    return tuple(
        [view_report(item, links) if isinstance(item, Report) else ReportView(links.evidence(item)) for item in items]
    )


def cites(items: Iterable[Evidence], links: Links) -> Html:
    """Return what something rests on as a run of citations, each in brackets with its words."""
    return Html(" ".join([f"[{_inline(item, links)}]" for item in items]))


def _inline(item: Evidence, links: Links) -> Html:
    if not isinstance(item, Report):
        return links.evidence(item)
    return inline(item, links)


def inline(report: Report, links: Links, named: Id | None = None) -> Html:
    """Return a report within a line: its way, and the words quoted; the relays are not linked."""
    way = links.cite(report.source, report.locator)
    if report.via:
        way = Html(ARROW.join((*map(links.label, report.via), way)))
    if report.speaker and report.speaker != named:
        way = Html(f"{links.label(report.speaker)}{ARROW}{way}")
    if report.quote is None:
        return way
    return Html(f"{way} <q{lang_of(report, links)}>“{escape(report.quote)}”</q>")


def _remarks(report: Report, links: Links, named: Id | None) -> Html:
    found: list[Html] = []
    if report.speaker and named and report.speaker != named:
        found.append(Html(f"names {links.to(report.speaker)} as the speaker"))
    if report.venue:
        found.append(Html(f"where or to whom: {escape(report.venue)}"))
    if report.attribution is not Attribution.STATED:
        found.append(Html(words.ATTRIBUTION[report.attribution]))
    if report.date or report.date_words:
        found.append(_date_given(report, links))
    if report.translated_from:
        spoken = escape(language(report.translated_from, links.lang))
        found.append(Html(f"the source prints a translation from {spoken}"))
    if report.origin:
        found.append(Html(f"rests on {links.to(report.origin)}"))
    if report.brackets:
        found.append(Html(words.BRACKETS[report.brackets]))
    if report.note:
        found.append(prose(report.note))
    return joined(found, " · ") if found else EMPTY


def _date_given(report: Report, links: Links) -> Html:
    given = f"“{escape(report.date_words)}”" if report.date_words else ""
    if report.date is None:
        return Html(f"dates it {given}")
    return Html(f"dates it {escape(show(report.date, links.lang))}" + (f" ({given})" if given else ""))


def _translation(report: Report) -> Html:
    by = words.TRANSLATION_BY[report.translation_by] if report.translation_by else "translation"
    by = f"{by}, checked by {escape(report.checked_by)}" if report.checked_by else by
    return Html(f'“{escape(report.translation or "")}” <span class="by">({by})</span>')
