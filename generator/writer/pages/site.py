"""Owns which pages a site has: their addresses, titles, ways back and neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.html import in_language, isolated
from generator.document.markup import isolate, literal, to_text
from generator.model.dates import Precision
from generator.text.direction import direction_in
from generator.writer.pages.preview import can_draw
from generator.writer.pages.urls import briefing_page
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.findings import BriefingFindings
    from generator.model.briefing import Briefing
    from generator.model.text import Name

SECTIONS = {
    "": "Overview",
    "call": "Facts and accounts",
    "reactions": "Reactions",
    "plans": "Plans",
    "timeline": "Timeline",
    "statements": "Statements",
    "sources": "Sources",
}
"""The pages a briefing can have, in the order of its sidebar."""

_BOOST = {"": 2, "call": 2, "statements": 1.5, "actors": 2, "sources": 0.5}
"""Weight in search, else 1: first what sums up and who somebody is, then each statement, last what repeats it."""

SITE = "preview.png"
"""The picture of every page that has none of its own."""

REGISTERS = {"briefings": "Briefings", "actors": "Actors", "topics": "Topics", "sources": "Sources"}
"""The lists at the top of the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, without what stands on it."""

    url: str
    """Its address from the root: "" or ``folder/…/``."""
    title: str
    heading: str = ""
    """What stands at its top, as Markdown; empty for the title."""
    description: str = ""
    briefing: str = ""
    crumbs: tuple[tuple[str, str], ...] = ()
    """The way back: titles and addresses from the root."""
    sidebar_title: str = ""
    sidebar: tuple[tuple[str, str], ...] = ()
    """The pages of the same briefing."""
    source_file: str = ""
    """The file an editor changes to change the page."""
    preview: str = ""
    """Its picture where its link is shared, from the root; empty for the site's."""
    boost: float = 1
    """Weight of the page in search."""
    updated: str = ""
    """Date of the newest edition that the page rests on, as exact as it is known; for the sitemap."""

    @property
    def path(self) -> str:
        """Its file below the folder of pages."""
        return f"{self.url}index.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One page of a briefing, with how much there is on it."""

    key: str
    page: Page
    amount: str


def arrange_home(updated: str) -> Page:
    """Return the first page."""
    return Page(
        url="",
        title="Briefings",
        description="Who said what, where it was seen, and how far it was checked.",
        updated=updated,
    )


def arrange_register(key: str, description: str, updated: str) -> Page:
    """Return the page of a register: ``actors/``."""
    title = REGISTERS[key]
    return Page(url=f"{key}/", title=title, description=description, crumbs=(("Home", ""),), updated=updated)


def arrange_handbook() -> Page:
    """Return the list of hand-written pages, where nobody wrote one."""
    return Page(
        url="handbook/", title="Handbook", description="How this site is made.", crumbs=(("Home", ""),)
    )


def arrange_entry(register: str, id_: str, title: Name | str, description: str, updated: str) -> Page:
    """Return the page of one actor, topic or source."""
    return Page(
        url=f"{register}/{id_}/",
        title=str(title),
        heading=_heading(str(title), "" if isinstance(title, str) else title.lang or ""),
        description=description,
        crumbs=(("Home", ""), (REGISTERS[register], f"{register}/")),
        boost=_BOOST.get(register, 1),
        updated=updated,
    )


def updated(briefings: Iterable[Briefing]) -> str:
    """Return the date of the newest edition among ``briefings`` as the sitemap protocol writes it; "" for none.

    A year or a month stays one; of a span the last day counts.
    """
    dates = [max(one.editions, key=lambda edition: edition.number).date for one in briefings]
    newest = max((one for one in dates if one.last), key=lambda one: one.order[::-1], default=None)
    if newest is None or newest.last is None:
        return ""
    return newest.last.date().isoformat()[: _WRITTEN.get(newest.precision, 10)]


_WRITTEN = {Precision.YEAR: 4, Precision.MONTH: 7}
"""Characters of a date in ISO 8601 that a precision commits to; otherwise all."""


def _heading(text: str, lang: str) -> str:
    """Return a title with its language; of an unknown one with its direction, if that is from right to left."""
    if not lang:
        return isolated(text) if direction_in(text) else ""
    return f"<span{in_language(lang, '', text)}>{literal(text)}</span>"


def _with_briefing(section: str, title: str) -> str:
    """Return the heading of a page of a briefing; a result of search shows it, so it says which briefing."""
    return f'{section}<span class="of"> · {isolate(title)}</span>'


def arrange_briefing(briefing: Briefing, found: BriefingFindings) -> tuple[Section, ...]:
    """Return the pages of a briefing that have something on them, the overview first."""
    amounts = dict(_amounts(briefing, found))
    sidebar = tuple((SECTIONS[key], briefing_page(briefing.id, key)) for key in amounts)
    home = ("Home", ""), ("Briefings", "briefings/")
    changed = updated((briefing,))

    def page(key: str) -> Page:
        section = SECTIONS[key]
        about = to_text(briefing.bottom_line.says.source)
        return Page(
            url=briefing_page(briefing.id, key),
            title=f"{section}: {briefing.title}" if key else briefing.title,
            heading=_with_briefing(section, briefing.title) if key else "",
            description=f"{section}. {about}" if key else about,
            briefing=briefing.id,
            crumbs=(*home, (briefing.title, briefing_page(briefing.id))) if key else home,
            sidebar_title=briefing.title,
            sidebar=sidebar,
            source_file=f"briefings/{briefing.id}/briefing.yml",
            boost=_BOOST.get(key, 1),
            updated=changed,
            preview=picture_of(briefing),
        )

    return tuple(Section(key=key, page=page(key), amount=amount) for key, amount in amounts.items())


def picture_of(briefing: Briefing) -> str:
    """Return where a briefing's picture lies, "" where our type cannot set its title: the site's stands for it."""
    return briefing_page(briefing.id) + SITE if can_draw(briefing.title) else ""


def _amounts(briefing: Briefing, found: BriefingFindings) -> Iterator[tuple[str, str]]:
    """Yield each page of a briefing with how much there is on it."""
    yield "", ""
    if briefing.questions or found.accounts or found.coverage or found.words:
        yield "call", count(len(briefing.questions), "question of fact", "questions of fact")
    reacting = sum(bool(statement.stance) for statement in briefing.statements)
    if reacting:
        yield "reactions", count(reacting, "statement that takes a side", "statements that take a side")
    if briefing.plans:
        yield "plans", count(len(briefing.plans), "plan")
    if briefing.events:
        yield "timeline", count(len(briefing.events), "event")
    if briefing.statements:
        yield "statements", count(len(briefing.statements), "statement")
    if found.sources:
        yield "sources", count(len(found.sources), "source")
