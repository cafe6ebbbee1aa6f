"""Owns the order in which a site is written, and what each page is made from, so that a change costs only its pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from generator.document.html import plain_words
from generator.writer.pages import site
from generator.writer.pages.downloads import FOLDER, offered
from generator.writer.pages.templates import Renderer, load_templates
from generator.writer.pages.urls import folder_of
from generator.writer.views.call import call
from generator.writer.views.cards import StatementViews
from generator.writer.views.fragments import render_statements, statements_page
from generator.writer.views.handbook import handbook_files, handbook_list
from generator.writer.views.home import newest_first, summary
from generator.writer.views.labels import name_registers
from generator.writer.views.links import Links
from generator.writer.views.overview import overview
from generator.writer.views.plans import plans
from generator.writer.views.reactions import reactions
from generator.writer.views.registers import (
    IN_FULL,
    actor_page,
    actors_page,
    briefing_of,
    topic_page,
    topics_page,
)
from generator.writer.views.sources import briefing_sources, source_page, sources_page
from generator.writer.views.timeline import timeline
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping

    from generator.analysis.findings import BriefingFindings, Findings
    from generator.diagnostics import Diagnostics
    from generator.document.html import Html
    from generator.memo import Memo
    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.topic import Topic
    from generator.storage.files import Files
    from generator.writer.pages.options import SiteOptions
    from generator.writer.pages.templates import Templates

T = TypeVar("T")

TEMPLATES = {"": "overview", "sources": "briefing_sources"}
"""Templates of a briefing's pages that are not called like the page's folder."""


@dataclass(frozen=True, slots=True)
class _Written:
    """One briefing's pages, and what other pages carry of it."""

    files: Files
    lines: Mapping[Id, Html]
    """Statements as list items."""
    sections: tuple[site.Section, ...]


@dataclass(slots=True)
class _Writing:
    """What one round of writing holds in its hands."""

    library: Library
    findings: Findings
    options: SiteOptions
    templates: Templates
    diagnostics: Diagnostics
    memo: Memo
    registers: tuple[object, ...]
    """What every page is made from: registers, templates, options."""
    across: Links
    """Links for pages across briefings."""
    written: dict[Id, _Written] = field(default_factory=dict)

    def remember(self, key: Hashable, inputs: tuple[object, ...], write: Callable[[Renderer], T]) -> T:
        """Return what ``write`` makes, or what it made of the same inputs the last time."""
        return self.memo.replay(
            ("site", key),
            (*inputs, self.across.terms, *self.registers),
            lambda found: write(Renderer(self.templates, found, index_html=self.options.index_html)),
            self.diagnostics,
        )

    def links(self, home: Id = "") -> Links:
        """Return links for the pages of a briefing, or across briefings."""
        if not home:
            return self.across
        own = {choice.term.id: home for choice in self.findings.briefings[home].words}
        return Links(
            self.library,
            self.findings,
            self.across.names,
            self.across.kept,
            home,
            {**self.across.terms, **own},
        )


def write_site(
    library: Library, findings: Findings, options: SiteOptions, diagnostics: Diagnostics, memo: Memo
) -> Files:
    """Return all pages of the site by path.

    What was made from the very same objects the last time is taken from ``memo``. A template's mistake goes to
    ``diagnostics``.
    """
    templates = load_templates(options.templates, memo)
    lang = memo.get(("lang", options.lang, options.index_html), (), lambda: options.lang)
    registers = (library.actors, library.sources, library.topics, library.terms, templates, lang)
    names = memo.get("site names", registers, lambda: name_registers(library, lang))
    writing = _Writing(
        library=library,
        findings=findings,
        options=options,
        templates=templates,
        diagnostics=diagnostics,
        memo=memo,
        registers=registers,
        across=Links(
            library,
            findings,
            names,
            {},
            terms=_terms(findings, memo),
            newest={one.id: rank for rank, one in enumerate(newest_first(library.briefings.values()))},
        ),
    )
    files: Files = {}
    for briefing, inputs in _with_neighbours(writing):
        from_ = (*inputs, _offered(writing, briefing.id))
        made = writing.remember(briefing.id, from_, partial(_write_briefing, writing, briefing))
        writing.written[briefing.id] = made
        files.update(made.files)
    for actor in library.actors.values():
        _add(files, writing, actor.id, actor, partial(_write_actor, writing, actor))
    for topic in library.topics.values():
        _add(files, writing, topic.id, topic, partial(_write_topic, writing, topic))
    for source in library.sources.values():
        known = (findings.library_proofs.texts.get(source.id), *findings.address_checks.get(source.id, ()))
        _add(files, writing, source.id, source, partial(_write_source, writing, source), *known)
    every = (findings, *options.handbook.values(), _offered(writing, ""), *library.briefings.values())
    files.update(writing.remember("lists", every, partial(_write_lists, writing)))
    files.update((f"{FOLDER}{name}", content) for name, content in options.downloads.items())
    files.update(handbook_files(options.handbook, memo))
    return files


def _offered(writing: _Writing, briefing: Id) -> object:
    """Return what stands for the files offered with a briefing: the same object while they look the same."""
    links = offered(briefing, writing.options.downloads)
    return writing.memo.get(("site downloads", links), (), lambda: links)


def _terms(findings: Findings, memo: Memo) -> Mapping[Id, Id]:
    """Return for each term the first briefing that counts its words; the same object while it says the same."""
    found: dict[Id, Id] = {}
    for briefing, one in findings.briefings.items():
        for choice in one.words:
            found.setdefault(choice.term.id, briefing)
    return memo.get(("site terms", tuple(found.items())), (), lambda: found)


def _with_neighbours(writing: _Writing) -> Iterator[tuple[Briefing, tuple[object, ...]]]:
    """Yield each briefing with what its pages are made from: itself, and those that refer to it or it to them."""
    found = writing.findings.briefings
    mentioned = {
        id_: writing.memo.get(("site neighbours", id_), (one,), partial(_foreign, id_, one))
        for id_, one in found.items()
    }
    neighbours: dict[Id, set[Id]] = {id_: set(others) for id_, others in mentioned.items()}
    for id_, others in mentioned.items():
        for other in others:
            neighbours[other].add(id_)
    for id_, briefing in writing.library.briefings.items():
        near = (id_, *sorted(neighbours[id_]))
        yield (
            briefing,
            tuple(one for other in near for one in (writing.library.briefings[other], found[other])),
        )


def _foreign(briefing: Id, found: BriefingFindings) -> frozenset[Id]:
    return frozenset(folder_of(id_) for id_ in found.uses if "/" in id_) - {briefing}


def _write_briefing(writing: _Writing, briefing: Briefing, renderer: Renderer) -> _Written:
    found = writing.findings.briefings[briefing.id]
    links = writing.links(briefing.id)
    views = StatementViews(links, found, writing.findings)
    fragments = render_statements(briefing, views, renderer)
    sections = site.arrange_briefing(briefing, found)
    downloads = offered(briefing.id, writing.options.downloads)
    contexts: dict[str, Callable[[], Mapping[str, object]]] = {
        "": lambda: {**overview(briefing, sections, links), "downloads": downloads},
        "call": lambda: call(briefing, found, links),
        "reactions": lambda: reactions(briefing, views, fragments.lines, links),
        "plans": lambda: plans(briefing, writing.findings, links),
        "timeline": lambda: timeline(briefing, writing.findings, links),
        "statements": lambda: statements_page(fragments),
        "sources": lambda: briefing_sources(found, links),
    }
    files = dict(
        renderer.file(one.page, TEMPLATES.get(one.key, one.key), contexts[one.key]()) for one in sections
    )
    return _Written(files, fragments.lines, sections)


def _add(
    files: Files,
    writing: _Writing,
    id_: Id,
    entry: object,
    write: Callable[[Renderer], tuple[str, bytes]],
    *more: object,
) -> None:
    """Add the page of a register's entry: made from the entry, its references, and the briefings they stand in.

    ``more`` is what else it is made from.
    """
    groups = writing.findings.uses.get(id_, ())
    briefings = (writing.written.get(briefing_of(group)) for group in groups)
    path, content = writing.remember(id_, (entry, *more, *groups, *briefings), write)
    files[path] = content


def _write_actor(writing: _Writing, actor: Actor, renderer: Renderer) -> tuple[str, bytes]:
    described = f"{actor.name}: {words.ACTOR_TYPE[actor.type]}. Statements by and about, with their sources."
    page = site.arrange_entry("actors", actor.id, actor.name, described, _updated(writing, actor.id))
    groups = writing.findings.uses.get(actor.id, ())
    return renderer.file(page, "actor", actor_page(actor, groups, _lines(writing), writing.links()))


def _write_topic(writing: _Writing, topic: Topic, renderer: Renderer) -> tuple[str, bytes]:
    described = f"{topic.name}: who says what about it."
    page = site.arrange_entry("topics", topic.id, topic.name, described, _updated(writing, topic.id))
    groups = writing.findings.uses.get(topic.id, ())
    return renderer.file(page, "topic", topic_page(topic, groups, _lines(writing), writing.links()))


def _write_source(writing: _Writing, source: Source, renderer: Renderer) -> tuple[str, bytes]:
    label = plain_words(writing.across.names.sources[source.id])
    described, updated = f"{label}: what rests on it.", _updated(writing, source.id)
    page = site.arrange_entry("sources", source.id, source.title or label, described, updated)
    groups = writing.findings.uses.get(source.id, ())
    return renderer.file(page, "source", source_page(source, groups, writing.links()))


def _updated(writing: _Writing, id_: Id) -> str:
    users = map(briefing_of, writing.findings.uses.get(id_, ()))
    briefings = writing.library.briefings
    return site.updated(briefings[one] for one in users if one in briefings)


def _lines(writing: _Writing) -> dict[Id, Mapping[Id, Html]]:
    return {id_: one.lines for id_, one in writing.written.items()}


def _write_lists(writing: _Writing, renderer: Renderer) -> Files:
    links = writing.links()
    entries = tuple(
        summary(briefing, writing.written[briefing.id].sections, links)
        for briefing in newest_first(writing.library.briefings.values())
    )
    handbook = writing.options.handbook
    updated = site.updated(writing.library.briefings.values())
    pages = (
        (
            site.arrange_home(updated),
            "home",
            {"briefings": entries[:IN_FULL], "more": len(entries) - len(entries[:IN_FULL])},
        ),
        (
            site.arrange_register("briefings", "All briefings, the newest first.", updated),
            "briefings",
            {"briefings": entries, "downloads": offered("", writing.options.downloads)},
        ),
        (
            site.arrange_register("actors", "Everyone who speaks or acts, in every spelling.", updated),
            "actors",
            actors_page(writing.findings, links),
        ),
        (
            site.arrange_register("topics", "What it is about.", updated),
            "topics",
            topics_page(writing.findings, links),
        ),
        (
            site.arrange_register("sources", "Every document cited.", updated),
            "sources",
            sources_page(writing.findings, links),
        ),
    )
    files = dict(renderer.file(page, template, context) for page, template, context in pages)
    if "index.md" not in handbook:
        path, content = renderer.file(site.arrange_handbook(), "handbook", {"pages": handbook_list(handbook)})
        files[path] = content
    return files
