"""Puts together what a PDF says of one briefing: the views of the site's pages, and what only paper has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.document.dates import language, show
from generator.document.inline import Anchor, Content, Foreign
from generator.document.typst import TypstWriter
from generator.model.question import QuestionState
from generator.model.report import Report
from generator.pdf.view_data import view_data
from generator.writer.briefing_pages import BRIEFING_PAGES, TITLES, PageInput, arrange_briefing
from generator.writer.pages.urls import address, briefing_page, cell_anchor, named_anchor
from generator.writer.views.cards import StatementViews
from generator.writer.views.plans import plans
from generator.writer.views.reports import prose
from generator.writer.views.statements import view_statements
from generator.writer.views.verdicts import tally
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.findings import BriefingFindings, Findings
    from generator.document.typst import LinkTargets, Plain
    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Evidence, Id
    from generator.writer.briefing_pages import BriefingPage
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class CoverView:
    """The head of a printed briefing."""

    title: str
    edition: int
    date: str
    data_until: str
    updated: str
    bottom_line: Content
    anchor: Anchor
    """Of the bottom line."""
    note: Content


@dataclass(frozen=True, slots=True)
class ActorView:
    """One actor of the index."""

    id: Id
    name: Content
    others: tuple[tuple[Content, str], ...]
    """Other names, each with the language, "" for another spelling."""
    type: str
    sort: str
    """The name as it is sorted."""


def labels_of(briefing: Briefing, found: BriefingFindings) -> Iterator[str]:
    """Yield every place in the printed briefing that a link may lead to: its addresses on the site.

    Actors are none: the index leads from them to the pages, and a link from each name costs more than it gives.
    """
    home = briefing_page(briefing.id)
    parts = ("bottom-line", "corrections", *(f"key-point-{n}" for n, _ in enumerate(briefing.key_points, 1)))
    yield from (home, *(f"{home}#{named_anchor(part)}" for part in parts))
    entries: tuple[Entry, ...] = (
        *briefing.statements,
        *briefing.events,
        *briefing.questions,
        *briefing.assessments,
    )
    yield from (address(one) for one in entries)
    for plan in briefing.plans:
        yield address(plan)
        yield from (address(point) for point in plan.points)
        page = briefing_page(briefing.id, "plans")
        yield from (f"{page}#{cell_anchor(plan, one.topic)}" for one in plan.positions)
    yield from (f"{briefing_page(briefing.id, 'call')}#{choice.term.id}" for choice in found.words)
    yield from (f"{briefing_page(briefing.id, 'sources')}#{id_}" for id_ in found.sources)


def arrange_chapter(
    briefing: Briefing, findings: Findings, links: EntryLinks, targets: LinkTargets
) -> dict[str, Plain]:
    """Return everything a PDF prints of ``briefing``, ready for JSON."""
    found = findings.briefings[briefing.id]
    views = StatementViews(links, found, findings)
    statements, periods = view_statements(briefing, views)
    sections = arrange_briefing(briefing, found)
    pages = PageInput(
        briefing=briefing,
        findings=findings,
        links=links,
        sections=sections,
        views=views,
        statements=statements,
        periods=periods,
        line=_local,  # the template puts the statement itself in its place
    )
    writer = TypstWriter(targets, links.lang)
    return {
        "id": briefing.id,
        "base": briefing_page(briefing.id),
        "sections": {section.key: TITLES[section.key] for section in sections},
        "cover": view_data(_cover(briefing, links.lang), writer),
        **{page.key or "overview": _printed(page, pages, targets) for page in BRIEFING_PAGES},
        "periods": [[period.heading, [_local(id_) for id_ in period.ids]] for period in periods],
        "actors": view_data(tuple(_actors(found, links)), writer),
        "mentions": {_local(id_): list(ids) for id_, ids in _mentions(briefing, links.library)},
    }


def _printed(page: BriefingPage, pages: PageInput, targets: LinkTargets) -> Plain:
    """Return the PDF's part of a page of the site."""
    reachable = targets if page.linked else replace(targets, labels=frozenset())
    return view_data(page.printed(pages), TypstWriter(reachable, pages.links.lang, page.key))


def arrange_brief(
    briefing: Briefing, findings: Findings, links: EntryLinks, targets: LinkTargets
) -> dict[str, Plain]:
    """Return what stands on the one page: bottom line, key points, what is contested, the crosswalk in small."""
    contested = [question for question in briefing.questions if question.state is QuestionState.CONTESTED]
    table = plans(briefing, findings, links)
    writer = TypstWriter(targets, links.lang)
    return {
        "id": briefing.id,
        "cover": view_data(_cover(briefing, links.lang), writer),
        "bottom_line": [
            writer.write(prose(briefing.bottom_line.says)),
            _short(briefing.bottom_line.evidence, links, targets, writer),
        ],
        "key_points": [
            [writer.write(prose(point.says)), _short(point.evidence, links, targets, writer)]
            for point in briefing.key_points
        ],
        "contested": [
            [
                question.question,
                [
                    [answer.says, _short(answer.evidence, links, targets, writer)]
                    for answer in question.answers
                ],
            ]
            for question in contested
        ],
        "none_contested": words.NONE_OF_STATE[QuestionState.CONTESTED],
        "plans": view_data(
            {key: table[key] for key in ("columns", "rows")}, TypstWriter(targets, links.lang, "plans")
        ),
        "verification": view_data(tally(findings.briefings[briefing.id].verdicts), writer),
    }


def _cover(briefing: Briefing, lang: str) -> CoverView:
    last = max(briefing.editions, key=lambda edition: edition.number)
    return CoverView(
        briefing.title,
        last.number,
        show(last.date, lang),
        show(last.data_until, lang),
        show(briefing.updated, lang),
        prose(briefing.bottom_line.says),
        named_anchor("bottom-line"),
        prose(briefing.note),
    )


def _short(
    evidence: Iterable[Evidence], links: EntryLinks, targets: LinkTargets, writer: TypstWriter
) -> list[Plain]:
    """Return what something rests on in the fewest words: numbers of statements, then everything else."""
    numbers: list[Plain] = []
    others: list[Plain] = []
    for item in evidence:
        place = "" if isinstance(item, Report) else links.path(item)
        if place in targets.numbers:
            numbers.append(targets.numbers[place])
        else:
            others.append(writer.write(links.evidence(item)))
    return [numbers, others]


def _local(id_: Id) -> str:
    """Return an id within its briefing."""
    return id_.rpartition("/")[2]


def _actors(found: BriefingFindings, links: EntryLinks) -> Iterator[ActorView]:
    for id_ in found.actors:
        yield _actor(links.library.actors[id_], links)


def _actor(actor: Actor, links: EntryLinks) -> ActorView:
    lang = links.lang
    shown = links.label(actor.id)
    named = [
        (_named(text, code, lang), language(code, lang) if code else "") for code, text in actor.name.texts
    ]
    named += [(_named(text, None, lang), "") for text in actor.other_names]
    shown_as = (
        _named(actor.short, None, lang) if actor.short else _named(str(actor.name), actor.name.lang, lang)
    )
    others = tuple(dict.fromkeys(pair for pair in named if pair[0] != shown_as))
    return ActorView(actor.id, shown, others, words.ACTOR_TYPE[actor.type], actor.label)


def _named(text: str, code: str | None, lang: str) -> Foreign:
    """Return a name that equals another which looks the same in a document in ``lang``."""
    return Foreign(text, "" if code in (None, lang) else code)


def _mentions(briefing: Briefing, library: Library) -> Iterator[tuple[str, tuple[Id, ...]]]:
    """Yield which actors each statement, event and plan names, for the index."""
    actors = library.actors

    def known(*groups: Iterable[Id | None]) -> tuple[Id, ...]:
        return tuple(dict.fromkeys(id_ for group in groups for id_ in group if id_ and id_ in actors))

    for one in briefing.statements:
        relays = [via for report in one.reports for via in report.via]
        named = [report.speaker for report in one.reports]
        publisher = library.sources[one.reports[0].source].publisher if one.own_voice else None
        yield one.id, known((one.speaker, publisher), one.holders, named, relays, one.about)
    for event in briefing.events:
        yield event.id, known(event.participants)
    for plan in briefing.plans:
        yield plan.id, known((plan.by,))
