"""Owns what a reader sees of one report: the way it took, its words, and what is known of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.document.html import EMPTY, Html, escape, in_language, isolated, joined, sentence
from generator.document.markup import to_inline_html, to_markdown
from generator.model.report import Attribution, Report
from generator.writer.views.verdicts import checked
from generator.writer.wording import words
from generator.writer.wording.dates import language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.report import Evidence, Id
    from generator.model.text import Prose
    from generator.writer.views.links import Links

ARROW = " → "


class ReportView(NamedTuple):
    """One sighting, or one thing an entry rests on; a tuple, for there are many."""

    way: Html
    """From the relays to the citation of the source."""
    quote: Html = EMPTY
    lang: Html = EMPTY
    """The attributes for the quote's language, where it is not the site's."""
    translation: Html = EMPTY
    remarks: Html = EMPTY
    """The verdict on the quote and what else there is to say, in one line."""
    inline: Html = EMPTY
    """Way and words to stand within a line; the relays are not linked."""


def prose(text: Prose | None) -> Html:
    """Return editors' Markdown as HTML for the inside of a line or a block; empty if there is none."""
    return Html(to_inline_html(text.source)) if text else EMPTY


def block(text: Prose | None) -> Html:
    """Return editors' Markdown as paragraphs of a Markdown page; empty if there is none."""
    return Html(to_markdown(text.source)) if text else EMPTY


def view_report(report: Report, entry: Id, links: Links, named: Id | None = None) -> ReportView:
    """Return a report that stands in ``entry``; ``named`` is whom the statement names as its speaker."""
    way = inline = links.cite(report.source, report.locator)
    if report.via:
        way = Html(ARROW.join((*links.all(report.via), way)))
        inline = Html(ARROW.join((*map(links.label, report.via), inline)))
    if report.speaker and report.speaker != named:
        way = Html(f"{links.to(report.speaker)}{ARROW}{way}")
        inline = Html(f"{links.label(report.speaker)}{ARROW}{inline}")
    remarks = _remarks(report, links, named)
    if report.quote is None:
        return ReportView(way, remarks=remarks, inline=inline)
    quote = escape(report.quote)
    lang = lang_of(report, links)
    verdict = checked(report, entry, links)
    return ReportView(
        way,
        quote,
        lang,
        _translation(report) if report.translation else EMPTY,
        joined([part for part in (verdict, remarks) if part], " · "),
        Html(f"{inline} <q{lang}>“{quote}”</q>"),
    )


def lang_of(report: Report, links: Links) -> Html:
    """Return the attributes for the language of a quote, where it is not the site's."""
    lang = report.quote_lang or links.library.sources[report.source].lang
    return in_language(lang, links.lang, report.quote or "")


def view_evidence(items: Iterable[Evidence], entry: Id, links: Links) -> tuple[ReportView, ...]:
    """Return each thing that ``entry`` rests on."""
    return tuple(
        [
            view_report(item, entry, links) if isinstance(item, Report) else ReportView(links.evidence(item))
            for item in items
        ]
    )


def cites(items: Iterable[Evidence], links: Links) -> Html:
    """Return what something rests on as a run of citations, each in brackets with its words; without verdicts."""
    return in_brackets(
        [
            view_report(item, "", links).inline if isinstance(item, Report) else links.evidence(item)
            for item in items
        ]
    )


def in_brackets(parts: Iterable[Html]) -> Html:
    """Return parts in brackets, one after the other."""
    found = "] [".join(parts)
    return Html(f"[{found}]") if found else EMPTY


def _remarks(report: Report, links: Links, named: Id | None) -> Html:
    found: list[Html] = []
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
        return EMPTY
    if report.speaker and named and report.speaker != named:
        found.append(Html(f"names {links.to(report.speaker)} as the speaker"))
    if report.venue:
        found.append(Html(f"said at or to: {isolated(report.venue)}"))
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
    given = f"“{isolated(report.date_words)}”" if report.date_words else ""
    if report.date is None:
        return Html(f"dates it {given}")
    return Html(f"dates it {links.date(report.date)}" + (f" ({given})" if given else ""))


def _translation(report: Report) -> Html:
    by = words.TRANSLATION_BY[report.translation_by] if report.translation_by else "translation"
    by = f"{by}, checked by {isolated(report.checked_by)}" if report.checked_by else by
    return Html(f'“{escape(sentence(report.translation or ""))}” <span class="by">({by})</span>')
