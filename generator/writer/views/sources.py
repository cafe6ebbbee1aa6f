"""Makes what a reader sees of a source, in a briefing and on its own page: what it is, and what rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.uses import SAID_IN, statements_among
from generator.document.dates import language
from generator.model.proofs import Verdict
from generator.model.references import Role
from generator.model.source import Source
from generator.writer.pages.urls import address, anchor_of, former_anchors
from generator.writer.views.backlinks import place, resting_lines, to_said_in
from generator.writer.views.corrections import noted
from generator.writer.views.load_bearing import carrying_most, losses_without
from generator.writer.views.registers import briefing_of
from generator.writer.views.reports import view_quotation
from generator.writer.views.source_facts import below_label, source_facts, source_line, view_addresses
from generator.writer.views.standings import positions_in
from generator.writer.views.to_do import to_do
from generator.writer.views.verdicts import checked_on_and_explained
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.analysis.findings import BriefingFindings, Use
    from generator.document.inline import Address, Anchor, Content
    from generator.model.report import Id
    from generator.model.walks import QuotedReport
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.views.reports import QuotationView
    from generator.writer.views.source_facts import AddressView
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


@dataclass(frozen=True, slots=True)
class SourceView:
    """What is known of a source."""

    anchor: Anchor
    formerly: tuple[Anchor, ...]
    """Anchors it had before, which lead here still."""
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
    todo: str = ""
    """What is still to be done, where only editors look; empty on what is published."""


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
    return {
        "sources": views,
        "carrying": carrying_most(found.carried, links),
        "unheld": Verdict.NO_TEXT in found.verdicts,
        "asked": any(address.answered for view in views for address in view.addresses),
    }


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
        "without": losses_without(source.id, links),
    }


def sources_page(links: EntryLinks) -> dict[str, object]:
    """Return the context of the template of all sources: one row each."""
    return {
        "rows": tuple(
            (
                links.to(source.id),
                below_label(source, links),
                words.SOURCE_TYPE[source.type],
                language(source.lang, links.lang),
                words.READ[source.read].partition(";")[0],
                len(statements_among(links.findings.of(source.id), SAID_IN, links.library)),
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
        formerly=former_anchors(source),
        label=links.labels.sources[source.id],
        title=below_label(source, links),
        href=address(Source, source.id),
        line=source_line(source, links),
        facts=tuple(source_facts(source, links)),
        addresses=view_addresses(source, links),
        note=noted(source.id, source.note, links),
        statements=tuple(resting[entry] for entry in sorted(resting, key=lambda id_: _order(id_, links))),
        positions=positions,
        others=resting_lines(told, others),
        todo=to_do(source.todo),
    )


def _order(entry: Id, links: EntryLinks) -> tuple[bool, int]:
    """Return the sort key of what rests on a source: statements by their numbers, then everything else as it came."""
    said = entry in links.library.statements
    return (not said, links.number(entry) if said else 0)


def _by_briefing(groups: Sequence[Sequence[Use]], links: EntryLinks) -> list[tuple[Id, Sequence[Use]]]:
    """Return the uses of each briefing; those of the registers belong to none."""
    found = []
    for group in groups:
        briefing = briefing_of(group)
        if briefing in links.library.briefings:
            found.append((briefing, group))
    return found
