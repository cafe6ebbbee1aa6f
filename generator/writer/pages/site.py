"""Says which pages a site has: their addresses, titles, ways back and neighbours."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.document.inline import Content, Foreign, OfBriefing
from generator.document.joining import phrase
from generator.document.markup import to_text
from generator.model.dates import Precision
from generator.writer.pages.card import can_draw
from generator.writer.pages.urls import EDITIONS, briefing_page, edition_page

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from generator.model.briefing import Briefing
    from generator.model.snapshot import FrozenEdition
    from generator.model.text import Name

BOOST = {"actors": 2, "sources": 0.5}
"""Weight of a register's entries in search, else 1: who somebody is comes first, what repeats others last."""

EDITIONS_TITLE = "Editions"
"""What the page is called that lists them."""
FEED = "feed.xml"
"""The name of a feed, beside the page that it tells of."""
SITE = "preview.png"
"""The picture of every page that has none of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What the reader's own browser needs to mark what is new since the edition that was read last."""

    edition: int
    """The newest one."""
    changes: str
    """Address of the page of changes, from the root; "" where there is none yet."""
    marks: str
    """Places of the page that came or changed later than in the first edition: ``xi-peace:+2,3`` came in edition 2 and
    changed in edition 3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, without what stands on it."""

    url: str
    """Its address from the root: "" or ``folder/…/``."""
    title: str
    heading: Content = ""
    """What stands at its top; empty for the title."""
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
    searched: bool = True
    """Whether a search finds what stands on it: an old edition says what others say now."""
    wide: bool = False
    """Whether the list of its headings is left out, for the width."""
    as_of: str = ""
    """Day of the latest source that it rests on, as a reader reads it."""
    updated: str = ""
    """Date of the newest edition that the page rests on, as exact as it is known; for the sitemap."""
    linked_data: Mapping[str, object] = field(default_factory=dict)
    """What search engines read in its head, by schema.org."""
    since: Since | None = None
    """What a returning reader has not seen yet; None for pages of no edition."""

    @property
    def path(self) -> str:
        """Its file below the folder of pages."""
        return f"{self.url}index.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One page of a briefing, with how much there is on it."""

    key: str
    title: str
    """As the sidebar has it: without the briefing's own."""
    page: Page
    amount: str


HOME = Page(
    url="", title="Briefings", description="Who said what, where it was seen, and how far it was checked."
)
"""The first page, without its date."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """How new a page is."""

    as_of: str = ""
    """Day of the latest source that it rests on, as a reader reads it."""
    updated: str = ""
    """Date of the newest edition, for the sitemap."""


def arrange_list(key: str, title: str, description: str, fresh: Freshness) -> Page:
    """Return a page at the top of the site: ``actors/``; the first page, if ``key`` is empty."""
    crumbs = (("Home", ""),) if key else ()
    url = f"{key}/" if key else ""
    return Page(
        url=url,
        title=title,
        description=description,
        crumbs=crumbs,
        as_of=fresh.as_of,
        updated=fresh.updated,
    )


def arrange_entry(  # noqa: PLR0913  # a page has so many parts
    register: str, register_title: str, id_: str, *, title: Name | str, description: str, fresh: Freshness
) -> Page:
    """Return the page of one actor, topic or source, an entry of ``register``."""
    return Page(
        url=f"{register}/{id_}/",
        title=str(title),
        heading="" if isinstance(title, str) else Foreign(str(title), title.lang or ""),
        description=description,
        crumbs=(("Home", ""), (register_title, f"{register}/")),
        boost=BOOST.get(register, 1),
        as_of=fresh.as_of,
        updated=fresh.updated,
    )


def updated(briefings: Iterable[Briefing]) -> str:
    """Return the date of the newest edition among ``briefings`` as the sitemap protocol writes it; "" for none.

    A year or a month stays one; of a span the last day counts.
    """
    dates = [briefing.last_edition.date for briefing in briefings]
    newest = max((date for date in dates if date.last), key=lambda date: date.order[::-1], default=None)
    if newest is None or newest.last is None:
        return ""
    return newest.last.date().isoformat()[: _WRITTEN.get(newest.precision, 10)]


_WRITTEN = {Precision.YEAR: 4, Precision.MONTH: 7}
"""Characters of a date in ISO 8601 that a precision commits to; otherwise all."""


def arrange_page(  # noqa: PLR0913  # a page has so many parts
    briefing: Briefing,
    key: str,
    section: str,
    sidebar: tuple[tuple[str, str], ...],
    *,
    boost: float,
    fresh: Freshness,
    since: Since | None = None,
) -> Page:
    """Return the page of a briefing with this key and title; ``sidebar`` has all its pages, by title and address."""
    home = ("Home", ""), ("Briefings", "briefings/")
    about = to_text(briefing.bottom_line.says.source)
    return Page(
        url=briefing_page(briefing.id, key),
        title=f"{section}: {briefing.title}" if key else briefing.title,
        heading=phrase(section, OfBriefing(briefing.title)) if key else "",
        description=f"{section}. {about}" if key else about,
        briefing=briefing.id,
        crumbs=(*home, (briefing.title, briefing_page(briefing.id))) if key else home,
        sidebar_title=briefing.title,
        sidebar=sidebar,
        source_file=f"briefings/{briefing.id}/briefing.yml",
        boost=boost,
        as_of=fresh.as_of if key else "",  # the overview has it in its dateline
        updated=fresh.updated,
        preview=picture_of(briefing),
        wide=not key,
        since=since,
    )


def arrange_edition(edition: FrozenEdition, briefing: Briefing, sidebar: tuple[tuple[str, str], ...]) -> Page:
    """Return the page of a frozen edition of ``briefing``, which is called as it is now."""
    name = f"Edition {edition.number}"
    return Page(
        url=briefing_page(briefing.id, edition_page(edition.number)),
        title=f"{name}: {briefing.title}",
        heading=phrase(name, OfBriefing(briefing.title)),
        description=f"{name} of “{briefing.title}”, as it was published.",
        briefing=briefing.id,
        crumbs=(
            ("Home", ""),
            ("Briefings", "briefings/"),
            (briefing.title, briefing_page(briefing.id)),
            (EDITIONS_TITLE, briefing_page(briefing.id, EDITIONS)),
        ),
        sidebar_title=briefing.title,
        sidebar=sidebar,
        source_file=edition.path,
        searched=False,
        preview=picture_of(briefing),
        updated=edition.row.date.last.date().isoformat() if edition.row.date.last else "",
    )


def arrange_editions(briefing: Briefing, sidebar: tuple[tuple[str, str], ...], fresh: Freshness) -> Page:
    """Return the page that lists the editions of ``briefing``; no search lists it, for it tells what others do."""
    page = arrange_page(briefing, EDITIONS, EDITIONS_TITLE, sidebar, boost=1, fresh=fresh)
    said = f"What was published of “{briefing.title}” on which day, with its files, and how to cite it."
    return replace(page, description=said, searched=False)


def feed_of(page: Page, pages: Collection[str]) -> str:
    """Return where the feed lies that tells of a page, from the root: its own, its briefing's, or that of the site.

    ``pages`` are the addresses of those that have one; "" where the site has none.

    >>> about = Page(url="sources/gazette/", title="Gazette")
    >>> feed_of(about, {"", "actors/xi/"}), feed_of(about, ())
    ('feed.xml', '')
    """
    if not pages:
        return ""
    own = briefing_page(page.briefing) if page.briefing else page.url
    return f"{own if page.briefing or own in pages else ''}{FEED}"


def picture_of(briefing: Briefing) -> str:
    """Return where a briefing's picture lies, "" where our type cannot set its title: the site's stands for it."""
    return briefing_page(briefing.id) + SITE if can_draw(briefing.title) else ""
