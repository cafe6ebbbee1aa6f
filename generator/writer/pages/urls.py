"""Owns where each thing lives on the site, and how a page writes its way there.

Addresses are written with marks in front that stand for the way to the site's root, so that a fragment is rendered
once and fits a page at any depth; `resolve` puts the way in when a page is assembled. The marks are control
characters: reading refuses them in what editors write.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.document.html import Html, escape
from generator.model.actor import Actor
from generator.model.briefing import Assessment
from generator.model.event import Event
from generator.model.plan import Plan, Point
from generator.model.question import Question
from generator.model.source import Source
from generator.model.statement import Statement
from generator.model.topic import Topic

if TYPE_CHECKING:
    from generator.model.library import Entry
    from generator.model.report import Id

ROOT = "\x01"
"""Stands for the way to the root of the site."""
CITE, CITED = "\x04", "\x05"
"""Stand round the id of a source: its entry on the briefing's sources page, elsewhere its own page."""

_ROOT, _CITE, _CITED = ROOT.encode(), CITE.encode(), CITED.encode()
_FOLDER_LINK = re.compile(rb'(href="(?!https?:|#)[^"#]*/)(?=["#])')

_PAGE: dict[type, str] = {
    Statement: "statements/",
    Event: "timeline/",
    Plan: "plans/",
    Point: "plans/",
    Question: "call/",
    Assessment: "",
}
_REGISTER: dict[type, str] = {Actor: "actors/", Source: "sources/", Topic: "topics/"}


def folder_of(id_: Id) -> Id:
    """Return the briefing an entry's id belongs to, "" for a library's."""
    return id_.partition("/")[0] if "/" in id_ else ""


def anchor_of(id_: Id) -> Html:
    """Return the permanent anchor: the local id, for a point ``<plan>--<number>``."""
    return escape(id_.rpartition("/")[2].replace("#", "--"))


def part_anchor(name: str) -> Html:
    """Return the anchor of a part of a page, made from a word of ours or an id: no id begins with an underscore."""
    return Html(f"_{name}")


def named_anchor(name: str) -> Html:
    """Return the anchor of a part of a page that is permanently ``name``: reading refuses entries that are called so.

    On an overview ``bottom-line``, ``key-point-2``, ``corrections``; ``crosswalk``; ``accounts-<event>``.
    """
    return Html(name)


def cell_anchor(plan: Plan, topic: Id) -> Html:
    """Return the anchor of a cell of the crosswalk, ``<plan>--<topic>``: no point of the plan has that number."""
    return named_anchor(f"{anchor_of(plan.id)}--{topic}")


def briefing_page(briefing: Id, page: str = "") -> str:
    """Return the address of a page of a briefing, from the root: ``briefings/<id>/call/``."""
    return f"briefings/{briefing}/{page}/" if page else f"briefings/{briefing}/"


def address(entry: Entry) -> str:
    """Return where an entry is shown, from the root; "" for a term, which each briefing shows for itself."""
    page = _PAGE.get(type(entry))
    if page is not None:
        folder, _, local = entry.id.partition("/")
        return f"briefings/{folder}/{page}#{escape(local.replace('#', '--'))}"
    register = _REGISTER.get(type(entry))
    return f"{register}{entry.id}/" if register else ""


def resolve(text: str, page: str, briefing: Id = "", *, index_html: bool = False) -> bytes:
    """Return a page as bytes, with its ways to other pages put in.

    ``page`` is its own address from the root. Citations lead to the sources page of ``briefing``, else to the
    source's own page. With ``index_html`` links name the file, as a site read from a disk needs.
    """
    data = text.encode("utf-8", "replace")  # twice as fast to search as text with wide characters
    up = b"../" * page.count("/")
    if briefing:
        home = briefing_page(briefing)
        near = b"../" * page.removeprefix(home).count("/")
        data = data.replace(_CITE, near + b"sources/#").replace(_CITED, b"")
        data = data.replace(_ROOT + home.encode(), near)
    else:
        data = data.replace(_CITE, up + b"sources/").replace(_CITED, b"/")
    data = data.replace(_ROOT, up)
    if index_html:
        data = _FOLDER_LINK.sub(rb"\1index.html", data)
    return data
