"""Makes what a reader sees of a source, in a briefing and on its own page: what it is, and what rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.access import root
from generator.document.dates import language
from generator.document.inline import (
    Address,
    Code,
    Dotted,
    Foreign,
    Unsearched,
    WebAddress,
    WebLink,
)
from generator.document.joining import join, phrase
from generator.model.address_checks import AddressState, Reason
from generator.model.dates import parse_date
from generator.model.references import Role
from generator.model.source import Source
from generator.writer.pages.urls import address, anchor_of
from generator.writer.views.backlinks import place, resting_lines, to_said_in
from generator.writer.views.labels import named
from generator.writer.views.registers import briefing_of
from generator.writer.views.reports import prose, view_quotation
from generator.writer.views.source_standing import how_known, language_facts, standing, status_facts
from generator.writer.views.standings import positions_in
from generator.writer.views.verdicts import checked_on_and_explained
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.analysis.findings import BriefingFindings, Use
    from generator.document.inline import Anchor, Content
    from generator.model.report import Id
    from generator.model.walks import QuotedReport
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.views.reports import QuotationView
    from generator.writer.views.standings import Standings

_RESTING = frozenset(
    {Role.EVIDENCE, Role.DATE_SOURCE, Role.PLAN_TEXT, Role.ORIGIN, Role.ACCOUNT, Role.ABSENT_IN}
)
_STATED = frozenset({Role.VERSION_OF, Role.ORIGIN})


@dataclass(frozen=True, slots=True)
class Resting:
    """One entry that rests on a source, with the words quoted from it."""

    link: Content
    quotes: tuple[QuotationView, ...]


class AddressView(NamedTuple):
    """An address of a source, and what it did when it was last asked."""

    what: str
    """What is there: ``Archived copy``."""
    url: WebAddress
    state: str
    """``ok``, ``moved``, ``dead``, …; "" if it was never asked."""
    answered: Content
    """The same as a word and the day; "" if it was never asked."""
    moved_to: WebAddress
    """Its new address, "" if it has not moved."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """What is known of a source."""

    anchor: Anchor
    label: Content
    title: Content
    href: Address
    """Of its own page."""
    line: Content
    """What a reader needs to judge it, and the ways to it, in one line for a briefing's list."""
    facts: tuple[tuple[str, Content], ...]
    """What is known of it, each with the word for it."""
    addresses: tuple[AddressView, ...]
    note: Content
    statements: tuple[Resting, ...]
    positions: Content
    """Who is for or against it, where it is a document that somebody takes a side on."""
    others: Content
    """Everything else that rests on it."""


def briefing_sources(found: BriefingFindings, standings: Standings) -> dict[str, object]:
    """Return the context of the template of a briefing's sources."""
    links = standings.links
    sources = links.library.sources
    views = tuple(
        view_source(
            sources[id_],
            found.uses.get(id_, ()),
            found.quotations.get(id_, ()),
            links,
            standings.positions_on(id_, found.uses.get(id_, ())),
        )
        for id_ in found.sources
    )
    return {"sources": views}


def source_page(source: Source, groups: Sequence[Sequence[Use]], links: EntryLinks) -> dict[str, object]:
    """Return the context of the template of a source's own page."""
    by_briefing: list[tuple[Content, SourceView, Content]] = []
    for id_, uses in _by_briefing(groups, links):
        found = links.findings.briefings[id_]
        quotations = found.quotations.get(source.id, ())
        by_briefing.append(
            (
                links.page(id_, "", links.library.briefings[id_].title),
                view_source(source, uses, quotations, links, positions_in(id_, source.id, uses, links)),
                checked_on_and_explained(found) if quotations and source.text else "",
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
        "briefings": tuple(by_briefing),
        "related": tuple(dict.fromkeys(related)),
    }


def sources_page(links: EntryLinks) -> dict[str, object]:
    """Return the context of the template of all sources: one row each."""
    return {
        "rows": tuple(
            (
                links.to(source.id),
                named(source.title) if source.title else "",
                words.SOURCE_TYPE[source.type],
                language(source.lang, links.lang),
                words.READ[source.read].partition(";")[0],
                sum(use.role is Role.REPORT for use in links.findings.of(source.id)),
            )
            for source in links.library.sources.values()
        )
    }


def view_source(
    source: Source,
    uses: Iterable[Use],
    quotations: Iterable[QuotedReport],
    links: EntryLinks,
    positions: Content = "",
) -> SourceView:
    """Return a source with what of ``uses`` rests on it, the words quoted from it, and the positions on it."""
    quoted: dict[Id, list[QuotationView]] = {}
    for entry, report in quotations:
        view = view_quotation(report, entry, links)
        if view is not None:
            quoted.setdefault(entry, []).append(view)
    resting: dict[Id, Resting] = {}
    told: dict[Content, None] = {}
    others: dict[Content, None] = {}
    for use in uses:
        if use.role is Role.REPORT or (use.role in _RESTING and use.user in quoted):
            link = to_said_in(source.id, use.user, links) if use.role is Role.REPORT else place(use, links)
            resting.setdefault(use.user, Resting(link, tuple(quoted.get(use.user, ()))))
        elif use.role in _RESTING:
            (told if use.role is Role.ACCOUNT else others)[place(use, links)] = None
    return SourceView(
        anchor=anchor_of(source.id),
        label=links.labels.sources[source.id],
        title=named(source.title) if source.title else "",
        href=address(Source, source.id),
        line=_line(source, links),
        facts=tuple(_facts(source, links)),
        addresses=tuple(_address(what, url, source, links) for what, url in _addresses(source)),
        note=prose(source.note),
        statements=tuple(resting.values()),
        positions=positions,
        others=resting_lines(told, others),
    )


def _by_briefing(groups: Sequence[Sequence[Use]], links: EntryLinks) -> list[tuple[Id, Sequence[Use]]]:
    """Return the uses of each briefing; those of the registers belong to none."""
    found = []
    for group in groups:
        briefing = briefing_of(group)
        if briefing in links.library.briefings:
            found.append((briefing, group))
    return found


def _line(source: Source, links: EntryLinks) -> Content:
    """Return what a reader needs to judge a source, and the ways to it."""
    return Dotted(
        (
            words.SOURCE_TYPE[source.type],
            links.date(source.date) if source.date else "date not known",
            f"in {language(source.lang, links.lang)}",
            words.READ[source.read].partition(";")[0],
            *standing(source, links),
            *(WebLink(url, what, label=True) for what, url in _addresses(source)),
        )
    )


def _facts(source: Source, links: EntryLinks) -> Iterable[tuple[str, Content]]:
    """Yield what is known of a source, each with the word for it."""
    yield from status_facts(source, links)
    yield "Kind", words.SOURCE_TYPE[source.type]
    yield "Publisher", links.to(source.publisher)
    for word, names in (("Authors", source.authors), ("Contributors", source.contributors)):
        if names:
            yield word, join(map(Foreign, names))
    if source.date:
        yield "Date", links.date(source.date)
    if source.updated:
        yield "Updated", links.date(source.updated)
    yield from language_facts(source, links)
    if source.version:
        yield "Version", Foreign(source.version)
    if source.version_of:
        yield "Another state of", links.to(source.version_of)
    copy = "; read in a copy on another site" if source.mirror else ""
    yield "How it is known", how_known(source) + copy
    yield from _origin(source, links)
    yield "How much was read", words.READ[source.read]
    yield from _text(source, links)
    if source.reliability:
        yield "Reliability", words.RELIABILITY[source.reliability]
    if source.archived:
        yield "Archived", links.date(source.archived)
    elif source.waive and source.waive.missing_archive:
        yield "No archived copy", source.waive.missing_archive
    yield from _fingerprint(source, links)


def _origin(source: Source, links: EntryLinks) -> Iterable[tuple[str, Content]]:
    """Yield the furthest text that a source is known to rest on; of one that repeats none nothing can be said."""
    if source.origin:
        yield "Rests on", links.to(root(source.id, links.library.sources))


def _text(source: Source, links: EntryLinks) -> Iterable[tuple[str, Content]]:
    """Yield what is known of what it has: what it does not mention, that its text is held, how much is quoted."""
    if source.silent_on:
        yield "Does not mention, as the editors read it", join(links.all(source.silent_on))
    figures = links.findings.library_proofs.texts.get(source.id)
    quoted = links.findings.quoted.get(source.id, 0)
    if figures is None:
        yield (
            "Text",
            phrase("not held", Unsearched(": what is quoted from it is cited, not verified")),
        )
        if quoted:
            yield "Quoted", words.count(quoted, "word")
    else:
        since = links.date(parse_date(figures.since)) if figures.since else "an unknown day"
        yield "Text", phrase("held, not published; the same since ", since)
        yield "Quoted", f"{quoted} of {figures.words} words ({quoted / max(figures.words, 1):.0%})"
    if source.waive and source.waive.quote_budget:
        yield "Why so much is quoted", source.waive.quote_budget


def _fingerprint(source: Source, links: EntryLinks) -> Iterable[tuple[str, Code]]:
    """Yield the digest of the private text, for those who want to prove that they hold the same."""
    if figures := links.findings.library_proofs.texts.get(source.id):
        yield "SHA-256 of the text", Code(figures.sha256, digest=True)


def _addresses(source: Source) -> Iterable[tuple[str, str]]:
    if source.url:
        yield "Publisher's page", source.url
    if source.mirror:
        yield "Copy that was read", source.mirror
    if source.archive:
        yield "Archived copy", source.archive


def _address(what: str, url: str, source: Source, links: EntryLinks) -> AddressView:
    """Return an address with what it did when it was last asked, as a word and the day."""
    check = next(
        (check for check in links.findings.address_checks.get(source.id, ()) if check.url == url), None
    )
    if check is None or check.state is AddressState.NOT_ASKED:
        return AddressView(what, WebAddress(url), "", "", WebAddress())
    day = links.date(parse_date(check.date))
    gone = check.state is AddressState.DEAD and check.reason is Reason.GONE
    answered = "page gone on " if gone else f"{words.ANSWERED[check.state]} "
    moved_to = WebAddress(check.moved_to)
    return AddressView(what, WebAddress(url), check.state.value, phrase(answered, day), moved_to)
