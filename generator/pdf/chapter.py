"""Owns what a PDF says of one briefing: the views of the site's pages, put together in the order of a printed one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.document.html import Html, foreign
from generator.model.question import QuestionState
from generator.model.report import Report
from generator.pdf.drawing import PanelView, draw
from generator.writer.pages import site
from generator.writer.pages.urls import address, briefing_page, cell_anchor, named_anchor
from generator.writer.views.call import call
from generator.writer.views.cards import StatementViews
from generator.writer.views.fragments import by_period
from generator.writer.views.overview import overview
from generator.writer.views.plans import plans
from generator.writer.views.reactions import reactions
from generator.writer.views.reports import prose
from generator.writer.views.sources import briefing_sources
from generator.writer.views.timeline import in_order, timeline
from generator.writer.wording import words
from generator.writer.wording.dates import language, show
from generator.writer.wording.order import by_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.analysis.findings import BriefingFindings, Findings
    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Evidence, Id
    from generator.pdf.tree import Paper, Plain
    from generator.writer.views.links import Links


@dataclass(frozen=True, slots=True)
class CoverView:
    """The head of a printed briefing."""

    title: str
    edition: int
    date: str
    data_until: str
    updated: str
    bottom_line: Html
    anchor: Html
    """Of the bottom line."""
    note: Html


@dataclass(frozen=True, slots=True)
class ActorView:
    """One actor of the index."""

    id: Id
    name: Html
    others: tuple[tuple[Html, str], ...]
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


def arrange_chapter(briefing: Briefing, findings: Findings, links: Links, paper: Paper) -> dict[str, Plain]:
    """Return everything a PDF prints of ``briefing``, ready for JSON."""
    found = findings.briefings[briefing.id]
    views = StatementViews(links, found, findings)
    dated = by_date(briefing, links.library)
    shown = {one.id: views.view(one, said, number) for number, (said, one) in enumerate(dated, 1)}
    sections = site.arrange_briefing(briefing, found)
    # A link is set anew in each round of layout; those in the many statements cost more than everything else together.
    unlinked = replace(paper, labels=frozenset())
    # The template puts the statement itself in its place.
    keys = {id_: Html(_local(id_)) for id_ in shown}
    return {
        "id": briefing.id,
        "base": briefing_page(briefing.id),
        "sections": {one.key: site.SECTIONS[one.key] for one in sections},
        "cover": paper.plain(_cover(briefing, links.lang)),
        "overview": paper.plain(_overview(briefing, sections, links)),
        "call": paper.plain(call(briefing, found, links), "call"),
        "reactions": paper.plain(reactions(briefing, views, keys, links), "reactions"),
        "plans": paper.plain(plans(briefing, findings, links), "plans"),
        "timeline": paper.plain(timeline(briefing, findings, links), "timeline"),
        "drawing": paper.plain(_drawing(briefing, links.lang)),
        "statements": {_local(id_): unlinked.plain(view, "statements") for id_, view in shown.items()},
        "periods": [[one.heading, [_local(id_) for id_ in one.ids]] for one in by_period(dated, links.lang)],
        "sources": paper.plain(briefing_sources(found, links)["sources"], "sources"),
        "actors": paper.plain(tuple(_actors(found, links))),
        "mentions": {_local(id_): list(ids) for id_, ids in _mentions(briefing, links.library)},
    }


def arrange_brief(briefing: Briefing, findings: Findings, links: Links, paper: Paper) -> dict[str, Plain]:
    """Return what stands on the one page: bottom line, key points, what is contested, the crosswalk in small."""
    contested = [one for one in briefing.questions if one.state is QuestionState.CONTESTED]
    table = plans(briefing, findings, links)
    return {
        "id": briefing.id,
        "cover": paper.plain(_cover(briefing, links.lang)),
        "bottom_line": [
            paper.plain(prose(briefing.bottom_line.says)),
            _short(briefing.bottom_line.evidence, links, paper),
        ],
        "key_points": [
            [paper.plain(prose(one.says)), _short(one.evidence, links, paper)] for one in briefing.key_points
        ],
        "contested": [
            [
                one.question,
                [[answer.says, _short(answer.evidence, links, paper)] for answer in one.answers],
            ]
            for one in contested
        ],
        "none_contested": words.NONE_OF_STATE[QuestionState.CONTESTED],
        "plans": paper.plain({key: table[key] for key in ("columns", "rows")}, "plans"),
        "verification": paper.plain(_overview(briefing, (), links)["verification"]),
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


def _overview(briefing: Briefing, sections: tuple[site.Section, ...], links: Links) -> Mapping[str, object]:
    """Return the overview; what the site writes as Markdown stands on the cover."""
    return overview(briefing, sections, links) | {"bottom_line": "", "note": "", "contents": ()}


def _drawing(briefing: Briefing, lang: str) -> tuple[PanelView, ...]:
    return draw(in_order(briefing.events), lang)


def _short(evidence: Iterable[Evidence], links: Links, paper: Paper) -> list[Plain]:
    """Return what something rests on in the fewest words: numbers of statements, then everything else."""
    numbers: list[Plain] = []
    others: list[Plain] = []
    for item in evidence:
        place = "" if isinstance(item, Report) else links.path(item)
        if place in paper.numbers:
            numbers.append(paper.numbers[place])
        else:
            others.append(paper.plain(links.evidence(item)))
    return [numbers, others]


def _local(id_: Id) -> str:
    """Return an id within its briefing."""
    return id_.rpartition("/")[2]


def _actors(found: BriefingFindings, links: Links) -> Iterator[ActorView]:
    for id_ in found.actors:
        yield _actor(links.library.actors[id_], links)


def _actor(actor: Actor, links: Links) -> ActorView:
    lang = links.lang
    shown = links.label(actor.id)
    named = [
        (foreign(text, code, lang), language(code, lang) if code else "") for code, text in actor.name.texts
    ]
    named += [(foreign(text, None, lang), "") for text in actor.other_names]
    others = tuple(dict.fromkeys(pair for pair in named if pair[0] != shown))
    return ActorView(actor.id, shown, others, words.ACTOR_TYPE[actor.type], actor.label)


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
