"""Owns which pages a site has: their addresses, titles, ways back and neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.markup import literal, to_text
from generator.writer.html import escape
from generator.writer.preview import can_draw
from generator.writer.urls import briefing_page
from generator.writer.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

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

_BOOSTED = ("", "call")
"""Pages that sum up: search puts them before those that hold the single statements."""

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


def arrange_home() -> Page:
    """Return the first page."""
    return Page(
        url="", title="Briefings", description="Who said what, where it was seen, and how far it was checked."
    )


def arrange_register(key: str, description: str) -> Page:
    """Return the page of a register: ``actors/``."""
    return Page(url=f"{key}/", title=REGISTERS[key], description=description, crumbs=(("Home", ""),))


def arrange_handbook() -> Page:
    """Return the list of hand-written pages, where nobody wrote one."""
    return Page(
        url="handbook/", title="Handbook", description="How this site is made.", crumbs=(("Home", ""),)
    )


def arrange_entry(register: str, id_: str, title: Name | str, description: str) -> Page:
    """Return the page of one actor, topic or source."""
    return Page(
        url=f"{register}/{id_}/",
        title=str(title),
        heading="" if isinstance(title, str) or not title.lang else _tagged(str(title), title.lang),
        description=description,
        crumbs=(("Home", ""), (REGISTERS[register], f"{register}/")),
        boost=2 if register == "actors" else 1,
    )


def _tagged(text: str, lang: str) -> str:
    return f'<span lang="{escape(lang)}">{literal(text)}</span>'


def arrange_briefing(briefing: Briefing, found: BriefingFindings) -> tuple[Section, ...]:
    """Return the pages of a briefing that have something on them, the overview first."""
    amounts = dict(_amounts(briefing, found))
    sidebar = tuple((SECTIONS[key], briefing_page(briefing.id, key)) for key in amounts)
    home = ("Home", ""), ("Briefings", "briefings/")

    def page(key: str) -> Page:
        section = SECTIONS[key]
        about = to_text(briefing.bottom_line.says.source)
        return Page(
            url=briefing_page(briefing.id, key),
            title=f"{section}: {briefing.title}" if key else briefing.title,
            heading=section if key else "",
            description=f"{section}. {about}" if key else about,
            briefing=briefing.id,
            crumbs=(*home, (briefing.title, briefing_page(briefing.id))) if key else home,
            sidebar_title=briefing.title,
            sidebar=sidebar,
            source_file=f"briefings/{briefing.id}/briefing.yml",
            preview=picture_of(briefing),
            boost=2 if key in _BOOSTED else 1,
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
