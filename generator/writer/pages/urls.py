"""Says where each thing is shown on the site: the addresses of pages, and of the places on them."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from generator.document.inline import Address, Anchor
from generator.model.actor import Actor
from generator.model.briefing import Assessment
from generator.model.event import Event
from generator.model.former_ids import former_ids
from generator.model.plan import Plan, Point
from generator.model.question import Question
from generator.model.source import Source
from generator.model.statement import Statement
from generator.model.topic import Topic

if TYPE_CHECKING:
    from generator.model.library import Entry
    from generator.model.report import Id
    from generator.model.standing_edition import StandingEdition

_PAGE: dict[type, str] = {
    Statement: "statements/",
    Event: "timeline/",
    Plan: "plans/",
    Point: "plans/",
    Question: "call/",
    Assessment: "",
}
EDITIONS = "editions"
"""The folder of the page that lists a briefing's editions: a ``page`` for `briefing_page`."""
ENTRY_PAGE = "actors/…/"
"""An address as deep as that of each page of a register's entry."""
_REGISTER: dict[type, str] = {Actor: "actors/", Source: "sources/", Topic: "topics/"}


def folder_of(id_: Id) -> Id:
    """Return the briefing an entry's id belongs to, "" for a library's."""
    return id_.partition("/")[0] if "/" in id_ else ""


def anchor_of(id_: Id) -> Anchor:
    """Return the permanent anchor: the local id, for a point ``<plan>--<number>``.

    >>> anchor_of("call/xi-peace"), anchor_of("call/china-paper#3")
    ('xi-peace', 'china-paper--3')
    """
    return Anchor(id_.rpartition("/")[2].replace("#", "--"))


def former_anchors(entry: Entry, plan: Plan | None = None) -> tuple[Anchor, ...]:
    """Return the anchors that an entry had before, which lead to it still; for a point, ``plan`` is its plan."""
    return tuple(map(anchor_of, former_ids(entry, plan)))


def part_anchor(name: str) -> Anchor:
    """Return the anchor of a part of a page, made from a word of ours or an id: no id begins with an underscore."""
    return Anchor(f"_{name}")


def named_anchor(name: str) -> Anchor:
    """Return the anchor of a part of a page that is permanently ``name``: reading refuses entries that are called so.

    On an overview ``bottom-line``, ``key-point-2``, ``corrections``; ``crosswalk``; ``accounts-<event>``.
    """
    return Anchor(name)


def edition_anchor(number: int | None) -> Anchor:
    """Return the anchor of what an edition changed; None: what is in no edition yet."""
    return part_anchor("next" if number is None else f"edition-{number}")


def cell_anchor(plan: Plan, topic: Id) -> Anchor:
    """Return the anchor of a cell of the crosswalk, ``<plan>--<topic>``: no point of the plan has that number."""
    return named_anchor(f"{plan.id.rpartition('/')[2]}--{topic}")


def former_cell_anchors(plan: Plan, topic: Topic) -> tuple[Anchor, ...]:
    """Return the anchors that a cell of the crosswalk had while its plan, or its topic, had another id."""
    plans = (name.rpartition("/")[2] for name in (plan.id, *plan.formerly))
    pairs = product(plans, (topic.id, *topic.formerly))
    return tuple(named_anchor(f"{name}--{of}") for name, of in islice(pairs, 1, None))


def briefing_page(briefing: Id, page: str = "") -> Address:
    """Return the address of a page of a briefing, from the root: ``briefings/<id>/call/``."""
    return Address(f"briefings/{briefing}/{page}/" if page else f"briefings/{briefing}/")


def edition_page(number: int) -> str:
    """Return the folder of a frozen edition's page below its briefing's own: a ``page`` for `briefing_page`."""
    return f"{EDITIONS}/{number}"


def cited_page(briefing: Id, standing: StandingEdition) -> Address:
    """Return where a briefing is cited: its edition's own page, for that stays, if that says what the briefing says."""
    is_kept = standing.is_frozen and not standing.has_later_changes
    return briefing_page(briefing, edition_page(standing.row.number) if is_kept else "")


def on_page(page: str, anchor: Anchor) -> Address:
    """Return the address of a place on a page; with "" for the page, on the same page."""
    return Address(f"{page}#{anchor}")


def address(kind: type[Entry], id_: Id) -> Address:
    """Return where an entry is shown, from the root; "" for a term, which each briefing shows for itself.

    >>> address(Statement, "call/xi-peace"), address(Actor, "xi")
    ('briefings/call/statements/#xi-peace', 'actors/xi/')
    """
    page = _PAGE.get(kind)
    if page is not None:
        folder, _, local = id_.partition("/")
        return Address(f"briefings/{folder}/{page}#{local.replace('#', '--')}")
    register = _REGISTER.get(kind)
    return Address(f"{register}{id_}/" if register else "")
