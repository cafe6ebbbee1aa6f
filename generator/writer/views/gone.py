"""Arranges what stands at the address of a page that is gone: what was there, why it went, where it still stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.dates import show
from generator.document.inline import Foreign, Link
from generator.document.joining import phrase
from generator.writer.pages.urls import briefing_page, edition_page
from generator.writer.views.withdrawn import told_of, why_gone, withdrawn_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.document.inline import Content
    from generator.model.briefing import Briefing, Edition
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition
    from generator.writer.views.entry_links import EntryLinks
    from generator.writer.views.withdrawn import WithdrawnView


@dataclass(frozen=True, slots=True)
class GoneView:
    """What is said of a page that is gone."""

    title: str
    says: Content
    told: tuple[Content, ...]
    """Where it stood, until when, and why it does no more."""
    withdrawn: tuple[WithdrawnView, ...]
    """The entries that it had."""


def gone_section(briefing: Id, page: str, last: FrozenEdition, links: EntryLinks) -> GoneView:
    """Return what is said of a page of a briefing; ``last`` is the last edition that had anything on it."""
    edition = Link(briefing_page(briefing, edition_page(last.number)), f"edition {last.number}")
    changes = links.page(briefing, "changes", "Changes")
    return GoneView(
        "",
        "Nothing stands on this page any more.",
        (
            phrase(
                "What stood here was last in ", edition, "; what became of it is told under ", changes, "."
            ),
        ),
        withdrawn_from(briefing, page, links),
    )


def lost_edition(row: Edition, briefing: Briefing, lang: str) -> GoneView:
    """Return what is said of the page of an edition that is not kept."""
    said = f"Edition {row.number} of “{briefing.title}”, published on {show(row.date, lang)}, is not kept."
    return GoneView("", said, (row.not_kept or "", _as_it_is(briefing)), ())


def lost_editions(briefing: Briefing) -> GoneView:
    """Return what is said of the list of editions, of which none is kept."""
    return GoneView("", f"No edition of “{briefing.title}” is kept.", (_as_it_is(briefing),), ())


def lost_changes(briefing: Briefing) -> GoneView:
    """Return what is said of the page of changes, where of two editions one at least is not kept."""
    said = "What changed between editions is not told any more: they are not kept."
    return GoneView("", said, (_as_it_is(briefing),), ())


def _as_it_is(briefing: Briefing) -> Content:
    return phrase(
        "As the briefing is now, with the list of its editions: ",
        Link(briefing_page(briefing.id), briefing.title),
        ".",
    )


def gone_entry(id_: Id, register: str, last: Sequence[FrozenEdition], links: EntryLinks) -> GoneView:
    """Return what is said of an entry of a ``register`` (``actors``); ``last`` are the last editions that had it.

    There is one of each briefing.
    """
    titles = (
        history.gone.get(id_)
        for edition in last
        if (history := links.findings.briefings[edition.snapshot.briefing].history)
    )
    title = next(filter(None, titles), id_)
    return GoneView(
        title,
        phrase(Foreign(title), f" is among the {register} of this site no more."),
        tuple(told for edition in last for told in _of_edition(id_, edition, links)),
        (),
    )


def _of_edition(id_: Id, edition: FrozenEdition, links: EntryLinks) -> Iterator[Content]:
    briefing = links.library.briefings[edition.snapshot.briefing]
    page = Link(briefing_page(briefing.id), briefing.title)
    told = told_of(id_, edition, links)
    yield phrase(page, ": ", told)
    yield from why_gone(id_, edition, links)
