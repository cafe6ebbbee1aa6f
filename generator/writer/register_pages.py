"""Writes the page of each actor, topic and source, when those of the briefings that use them are written."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.linked_data.page_heads import head_of_entry, naming_of
from generator.model.source import Source
from generator.writer.pages.downloads import references
from generator.writer.pages.urls import address
from generator.writer.site_pages import entry_page
from generator.writer.views.registers import briefing_of
from generator.writer.writing import Shown

if TYPE_CHECKING:
    from generator.document.inline import Link
    from generator.model.actor import Actor
    from generator.model.topic import Topic
    from generator.storage.files import Files
    from generator.writer.writing import Writing


def write_register_pages(writing: Writing) -> Files:
    """Return the pages by path."""
    files: Files = {}
    for actor in writing.library.actors.values():
        _add(files, writing, actor)
    for topic in writing.library.topics.values():
        _add(files, writing, topic)
    for source in writing.library.sources.values():
        offered = _references(writing, source)
        known = (
            writing.findings.library_proofs.texts.get(source.id),
            *writing.findings.address_checks.get(source.id, ()),
            *(carries for _, carries in writing.findings.carried.get(source.id, ())),
            writing.options.citations.sources.get(source.id),
            writing.memo.get(("site references", offered), (), partial(tuple, offered)),  # equal is the same
        )
        _add(files, writing, source, *known)
    return files


def _add(files: Files, writing: Writing, entry: Actor | Source | Topic, *more: object) -> None:
    """Add the page of a register's entry: made from the entry, its references, and the briefings they stand in.

    ``more`` is what else it is made from. Of an edit of a briefing that it does not show, it is not written again.
    """
    groups = writing.findings.uses.get(entry.id, ())
    briefings = (writing.written.get(briefing_of(group)) for group in groups)
    has_feed = address(type(entry), entry.id) in writing.shared.feeds
    inputs = (entry, *more, has_feed, *groups, *briefings)
    path, content = writing.remember_shown(entry.id, inputs, partial(_show_entry, writing, entry), has_feed)
    files[path] = content


def _show_entry(writing: Writing, entry: Actor | Source | Topic) -> Shown:
    groups = writing.findings.uses.get(entry.id, ())
    briefings = writing.library.briefings
    using = [briefings[briefing_of(group)] for group in groups if briefing_of(group) in briefings]
    page, template, context = entry_page(entry, groups, using, writing.lines, writing.across)
    uses = [use for group in groups for use in group]
    naming = naming_of(writing.library, writing.options.publication)
    head = head_of_entry(entry, uses, writing.across, naming)
    if isinstance(entry, Source):
        context = {**context, **_citing(writing, entry)}
    return Shown(replace(page, linked_data=head), template, context)


def _citing(writing: Writing, source: Source) -> dict[str, object]:
    """Return how to cite a source: in each style, and as a reference."""
    return {
        "citations": writing.options.citations.sources.get(source.id, ()),
        "embedded": writing.options.citations.sources_embedded.get(source.id, ""),
        "references": _references(writing, source),
        "key": source.id,
    }


def _references(writing: Writing, source: Source) -> tuple[Link, ...]:
    """Return the files of references that a source stands in: those of the first briefing that cites it."""
    findings = writing.findings.briefings
    briefings = map(briefing_of, writing.findings.uses.get(source.id, ()))
    citing = (id_ for id_ in briefings if id_ in findings and source.id in findings[id_].sources)
    return references(next(citing, ""), writing.options.downloads)
