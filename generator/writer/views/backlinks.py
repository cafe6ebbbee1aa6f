"""Owns how a reference reads from the other end: where an entry is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.html import Html, escape, sentence
from generator.model.plan import Plan
from generator.model.references import Role
from generator.writer.pages.urls import ROOT, briefing_page, cell_anchor, folder_of, named_anchor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.analysis.findings import Use
    from generator.writer.views.links import Links

RESTING = frozenset({Role.EVIDENCE, Role.SINCE, Role.CORRECTED})
"""Roles by which something stands on an entry, rather than deals with it."""


def used_in(uses: Iterable[Use], links: Links, roles: frozenset[Role] = RESTING) -> tuple[Html, ...]:
    """Return a link to each place that refers to an entry in one of ``roles``, each once."""
    return tuple(dict.fromkeys([place(use, links) for use in uses if use.role in roles]))


def place(use: Use, links: Links) -> Html:
    """Return a link to where a reference stands."""
    if not use.part:
        return links.kept.get(use.user) or _whole(use, links)
    key = (use.user, use.part)
    found = links.places.get(key)
    if found is None:
        found = links.places[key] = _part(use, links)
    return found


def _part(use: Use, links: Links) -> Html:
    briefing = links.library.briefings.get(use.user)
    if briefing is not None:
        words = use.part.replace("-", " ")
        named = words if briefing.id == links.home else f"{escape(sentence(briefing.title))}: {words}"
        anchor = named_anchor("corrections" if use.role is Role.CORRECTED else use.part)
        return Html(f'<a href="{ROOT}{briefing_page(briefing.id)}#{anchor}">{named}</a>')
    entry = links.library[use.user]
    if not isinstance(entry, Plan):
        return links.to(use.user)
    kind, _, rest = use.part.partition("-")
    if kind == "point":
        return links.to(f"{entry.id}#{rest}")
    page = briefing_page(folder_of(entry.id), "plans")
    words = f"{links.label(entry.id)} on {links.label(rest)}"
    return Html(f'<a href="{ROOT}{page}#{cell_anchor(entry, rest)}">{words}</a>')


def _whole(use: Use, links: Links) -> Html:
    briefing = links.library.briefings.get(use.user)
    return links.to(use.user) if briefing is None else links.page(briefing.id, "", briefing.title)
