"""Owns how a reference reads from the other end: where an entry is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.findings import Role
from generator.model.plan import Plan
from generator.writer.html import Html, escape
from generator.writer.urls import ROOT, briefing_page, cell_anchor, folder_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.findings import Use
    from generator.writer.links import Links

RESTING = frozenset({Role.EVIDENCE, Role.SINCE, Role.CORRECTED})
"""Roles by which something stands on an entry, rather than deals with it."""


def used_in(uses: Iterable[Use], links: Links, roles: frozenset[Role] = RESTING) -> tuple[Html, ...]:
    """Return a link to each place that refers to an entry in one of ``roles``, each once."""
    return tuple(dict.fromkeys(place(use, links) for use in uses if use.role in roles))


def place(use: Use, links: Links) -> Html:
    """Return a link to where a reference stands."""
    briefing = links.library.briefings.get(use.user)
    if briefing is not None:
        words = use.part.replace("-", " ") or "subject"
        named = words if briefing.id == links.home else f"{briefing.title}: {words}"
        anchor = "corrections" if use.role is Role.CORRECTED else use.part
        page = briefing_page(briefing.id)
        return _link(f"{page}#{anchor}" if anchor else page, escape(named))
    entry = links.library[use.user]
    if isinstance(entry, Plan) and use.part:
        kind, _, rest = use.part.partition("-")
        if kind == "point":
            return links.to(f"{entry.id}#{rest}")
        page = briefing_page(folder_of(entry.id), "plans")
        words = Html("{} on {}").format(links.label(entry.id), links.label(rest))
        return _link(f"{page}#{cell_anchor(entry.id, rest)}", words)
    return links.to(use.user)


def _link(path: str, words: Html) -> Html:
    return Html(f'<a href="{ROOT}{path}">{words}</a>')
