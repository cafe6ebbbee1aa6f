"""Tells in a feed what an edition changed, in the words of the page of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.document.blocks import ItemList
from generator.document.inline import Link
from generator.document.joining import join, join_with_and, phrase
from generator.document.sentences import ends_sentence, join_told
from generator.writer.pages.urls import briefing_page, edition_anchor, on_page
from generator.writer.views.entry_changes import EntryChangesViews
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.document.inline import Address, Content
    from generator.model.report import Id
    from generator.writer.views.entry_changes import ChangeView, EntryChangesView
    from generator.writer.views.entry_links import EntryLinks

MOST, MOST_OF_ONE = 40, 10
"""Entries of which a feed tells one by one, and that of an actor or topic: the most important, for the page has all."""


class EditionStep(NamedTuple):
    """What an edition changed."""

    address: Address
    """Where a page says so, from the root."""
    ids: tuple[Id, ...]
    entries: tuple[EntryChangesView, ...]
    """Those with these ids, the most important first."""


def steps_of(briefing: Id, links: EntryLinks) -> Mapping[int, EditionStep]:
    """Return what each edition changed, by its number, where it and the one before it were kept."""
    history = links.findings.briefings[briefing].history
    if history is None:
        return {}
    page, steps = briefing_page(briefing, "changes"), history.steps
    return {
        step.new.number: EditionStep(
            on_page(page, edition_anchor(step.new.number)),
            tuple(entry.entry for entry in step.comparison.told),
            tuple(map(EntryChangesViews(briefing, links, steps[number:]).view, step.comparison.told)),
        )
        for number, step in enumerate(steps, 1)
        if step.new is not None
    }


def changed_entries(
    step: EditionStep, entries: Sequence[EntryChangesView], most: int = MOST
) -> Iterator[Content]:
    """Yield a list of what changed, and how much more did; nothing if nothing did.

    What was corrected is counted alone: a feed tells of each correction by itself.
    """
    corrections = sum(len(entry.why) for entry in entries)
    listed = [entry for entry in entries if not entry.why]
    if listed:
        yield ItemList(tuple(map(_entry, listed[:most])))
    counted = ((corrections, "correction"), (len(listed) - most, "further change"))
    further = [Link(step.address, count(number, noun)) for number, noun in counted if number > 0]
    if further:
        yield phrase("On the page of changes: ", join_with_and(further), ".")


def _entry(entry: EntryChangesView) -> Content:
    named = join([name for name in (entry.subject, entry.entry) if name], " ")
    changes = _told(entry.changes)
    told = phrase(": ", changes) if entry.changes else ""
    return phrase(entry.word.capitalize(), ", ", named, told)


def _told(changes: Sequence[ChangeView]) -> Content:
    """Return changes in a line; what stands behind a sentence begins another."""
    told: list[Content] = []
    for change in changes:
        begins = bool(told) and ends_sentence(told[-1])
        what = f"{change.what[:1].upper()}{change.what[1:]}" if begins else change.what
        told.append(phrase(what, ": ", change.words) if what else change.words)
    return join_told(told)
