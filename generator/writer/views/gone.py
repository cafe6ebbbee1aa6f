"""Arranges what stands at the address of a page that is gone: what was there, why it went, where it still stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.inline import Foreign, Link
from generator.document.joining import phrase
from generator.writer.pages.urls import briefing_page, edition_page
from generator.writer.views.withdrawn import told_of, why_gone, withdrawn_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.document.inline import Content
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
