"""Owns how a source reads: what it is, what of it was read, what rests on it; in a briefing and on its own page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.origins import access, root
from generator.document.html import Html, escape, fact, isolated, joined, name
from generator.model.address_checks import AddressState, Reason
from generator.model.dates import parse_date
from generator.model.references import Role
from generator.writer.pages.urls import ROOT, anchor_of
from generator.writer.views.backlinks import place
from generator.writer.views.reports import block, lang_of, prose
from generator.writer.views.verdicts import checked
from generator.writer.wording import words
from generator.writer.wording.dates import language, show

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.findings import BriefingFindings, Findings, Use
    from generator.model.report import Id, Report
    from generator.model.source import Source
    from generator.model.walks import QuotedReport
    from generator.writer.views.links import Links

_RESTING = frozenset(
    {Role.EVIDENCE, Role.DATE_SOURCE, Role.PLAN_TEXT, Role.ORIGIN, Role.ACCOUNT, Role.ABSENT_IN}
)
_STATED = frozenset({Role.VERSION_OF, Role.ORIGIN})


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Words quoted from a source."""

    quote: Html
    lang: Html
    verdict: Html


@dataclass(frozen=True, slots=True)
class Resting:
    """One entry that rests on a source, with the words quoted from it."""

    link: Html
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """What is known of a source."""

    anchor: Html
    label: Html
    title: Html | None
    page: Html
    """A link to its own page."""
    line: Html
    """The same in one line, for a briefing's list."""
    facts: tuple[tuple[str, Html | str], ...]
    addresses: tuple[tuple[str, Html, Html], ...]
    """What is there, where, and what it did when it was last asked; nothing if it never was."""
    note: Html
    statements: tuple[Resting, ...]
    others: Html
    """Everything else that rests on it."""


def briefing_sources(found: BriefingFindings, links: Links) -> dict[str, object]:
    """Return the context of the template of a briefing's sources."""
    sources = links.library.sources
    views = tuple(
        view_source(sources[id_], found.uses.get(id_, ()), found.quotations.get(id_, ()), links)
        for id_ in found.sources
    )
    return {"sources": views}


def source_page(source: Source, groups: tuple[tuple[Use, ...], ...], links: Links) -> dict[str, object]:
    """Return the context of the template of a source's own page."""
    by_briefing: list[tuple[Html, SourceView]] = []
    for id_, uses in _by_briefing(groups, links):
        quotations = links.findings.briefings[id_].quotations.get(source.id, ())
        by_briefing.append(
            (
                links.page(id_, "", links.library.briefings[id_].title),
                view_source(source, uses, quotations, links),
            )
        )
    related = tuple(
        place(use, links)
        for group in groups
        for use in group
        if use.role in _STATED and use.user in links.library.sources
    )
    return {
        "source": view_source(source, (), (), links),
        "note": block(source.note),
        "briefings": tuple(by_briefing),
        "related": tuple(dict.fromkeys(related)),
    }


def sources_page(findings: Findings, links: Links) -> dict[str, object]:
    """Return the context of the template of all sources: one row each."""
    return {
        "rows": tuple(
            (
                links.to(source.id),
                name(source.title, links.lang) if source.title else "",
                words.SOURCE_TYPE[source.type],
                language(source.lang, links.lang),
                words.READ[source.read].partition(";")[0],
                sum(use.role is Role.REPORT for use in findings.of(source.id)),
            )
            for source in links.library.sources.values()
        )
    }


def view_source(
    source: Source, uses: Iterable[Use], quotations: Iterable[QuotedReport], links: Links
) -> SourceView:
    """Return a source with what of ``uses`` rests on it, and the words quoted from it."""
    quoted: dict[Id, list[QuoteView]] = {}
    for entry, report in quotations:
        quoted.setdefault(entry, []).append(_quote(report, entry, links))
    resting: dict[Id, Resting] = {}
    others: dict[Html, None] = {}
    for use in uses:
        if use.role is Role.REPORT or (use.role in _RESTING and use.user in quoted):
            link = links.to(use.user) if use.role is Role.REPORT else place(use, links)
            resting.setdefault(use.user, Resting(link, tuple(quoted.get(use.user, ()))))
        elif use.role in _RESTING:
            others[place(use, links)] = None
    return SourceView(
        anchor=anchor_of(source.id),
        label=links.names.sources[source.id],
        title=name(source.title, links.lang) if source.title else None,
        page=links.to(source.id),
        line=_line(source, links),
        facts=tuple(_facts(source, links)),
        addresses=tuple(
            (what, escape(url), _answered(source, url, links)) for what, url in _addresses(source)
        ),
        note=prose(source.note),
        statements=tuple(resting.values()),
        others=fact("Also rests on it", others),
    )


def _by_briefing(groups: tuple[tuple[Use, ...], ...], links: Links) -> list[tuple[Id, tuple[Use, ...]]]:
    """Return the uses of each briefing; those of the registers belong to none."""
    found = []
    for group in groups:
        briefing = group[0].user.partition("/")[0]
        if briefing in links.library.briefings:
            found.append((briefing, group))
    return found


def _quote(report: Report, entry: Id, links: Links) -> QuoteView:
    return QuoteView(escape(report.quote or ""), lang_of(report, links), checked(report, entry, links))


def _line(source: Source, links: Links) -> Html:
    """Return what a reader needs to judge a source, and the way to it and to all that is known of it."""
    found = [
        Html(words.SOURCE_TYPE[source.type]),
        links.date(source.date) if source.date else Html("date not known"),
        Html(f"in {escape(language(source.lang, links.lang))}"),
        Html(words.READ[source.read].partition(";")[0]),
    ]
    found += [
        Html(f'<a data-search-exclude href="{escape(url)}" rel="noreferrer">{what}</a>')
        for what, url in _addresses(source)
    ]
    found.append(Html(f'<a data-search-exclude href="{ROOT}sources/{source.id}/">all about it</a>'))
    return joined(found, " · ")


def _facts(source: Source, links: Links) -> Iterable[tuple[str, Html | str]]:
    """Yield what is known of a source, each with the word for it."""
    lang = links.lang
    yield "Kind", words.SOURCE_TYPE[source.type]
    yield "Publisher", links.to(source.publisher)
    if source.authors:
        yield "Authors", joined(map(isolated, source.authors))
    if source.contributors:
        yield "Contributors", joined(map(isolated, source.contributors))
    if source.date:
        yield "Date", show(source.date, lang)
    if source.updated:
        yield "Updated", show(source.updated, lang)
    yield "Language read", language(source.lang, lang)
    if source.version:
        yield "Version", isolated(source.version)
    if source.version_of:
        yield "Another state of", links.to(source.version_of)
    copy = "; read in a copy on another site" if source.mirror else ""
    yield "How it is known", words.ACCESS[access(source)] + copy
    behind = root(source.id, links.library.sources)
    yield "Independent origin", Html("this source itself") if behind == source.id else links.to(behind)
    yield "How much was read", words.READ[source.read]
    yield from _text(source, links)
    if source.reliability:
        yield "Reliability", words.RELIABILITY[source.reliability]
    if source.archived:
        yield "Archived", show(source.archived, lang)
    elif source.waive and source.waive.missing_archive:
        yield "No archived copy", source.waive.missing_archive
    yield from _fingerprint(source, links)


def _text(source: Source, links: Links) -> Iterable[tuple[str, Html | str]]:
    """Yield what is known of the private text: that it is held, how much of it is quoted."""
    figures = links.findings.library_proofs.texts.get(source.id)
    quoted = links.findings.quoted.get(source.id, 0)
    if figures is None:
        yield (
            "Text",
            Html("not held<span data-search-exclude>: what is quoted from it is cited, not verified</span>"),
        )
        if quoted:
            yield "Quoted", words.count(quoted, "word")
    else:
        since = show(parse_date(figures.since), links.lang) if figures.since else "an unknown day"
        yield "Text", f"held, not published; the same since {since}"
        yield "Quoted", f"{quoted} of {figures.words} words ({quoted / max(figures.words, 1):.0%})"
    if source.waive and source.waive.quote_budget:
        yield "Why so much is quoted", source.waive.quote_budget


def _fingerprint(source: Source, links: Links) -> Iterable[tuple[str, Html]]:
    """Yield the digest of the private text, for those who want to prove that they hold the same."""
    if figures := links.findings.library_proofs.texts.get(source.id):
        yield "SHA-256 of the text", Html(f'<code class="hash">{figures.sha256}</code>')


def _addresses(source: Source) -> Iterable[tuple[str, str]]:
    if source.url:
        yield "Publisher's page", source.url
    if source.mirror:
        yield "Copy that was read", source.mirror
    if source.archive:
        yield "Archived copy", source.archive


def _answered(source: Source, url: str, links: Links) -> Html:
    """Return what an address did when it was last asked, as a word and the day; nothing if nobody knows."""
    check = next((one for one in links.findings.address_checks.get(source.id, ()) if one.url == url), None)
    if check is None or check.state is AddressState.NOT_ASKED:
        return Html("")
    day = show(parse_date(check.date), links.lang)
    said = f"{words.ANSWERED[check.state]} {day}"
    if check.state is AddressState.DEAD and check.reason is Reason.GONE:
        said = f"page gone on {day}"
    if check.moved_to:
        moved = escape(check.moved_to)
        said += f'; it has moved to <a class="address" href="{moved}" rel="noreferrer">{moved}</a>'
    return Html(f'<span class="asked {check.state}">{said}</span>')
