"""What the writers of all pages of one build share, and how they come by what was written the last time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from generator.writer.pages.page_context import Shared
from generator.writer.pages.templates import Renderer, load_templates
from generator.writer.views.entry_links import EntryLinks, counting_briefings
from generator.writer.views.home import newest_first
from generator.writer.views.labels import label_registers

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.document.escaping import Html
    from generator.memo import Memo
    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.model.report import Id
    from generator.writer.pages.options import SiteOptions
    from generator.writer.pages.site import Page
    from generator.writer.pages.templates import Templates
    from generator.writer.written_briefing import ReadyBriefing, WrittenBriefing

T = TypeVar("T")


class Shown(NamedTuple):
    """What a page shows: all that its template prints."""

    page: Page
    template: str
    context: Mapping[str, object]

    def print(self, renderer: Renderer) -> tuple[str, bytes]:
        """Return the page's file."""
        return renderer.file(*self)


@dataclass(slots=True)
class Writing:
    """State shared by the writers of all pages of one build."""

    library: Library
    findings: Findings
    options: SiteOptions
    templates: Templates
    diagnostics: Diagnostics
    memo: Memo
    registers: tuple[object, ...]
    """What every page is made from: registers, templates, options."""
    across: EntryLinks
    """Links for pages across briefings."""
    written: dict[Id, WrittenBriefing] = field(default_factory=dict)
    lines: dict[Id, Mapping[Id, Html]] = field(default_factory=dict)
    """The statements of each briefing as list items."""
    shared: Shared = field(default_factory=Shared)

    def remember(self, key: Hashable, inputs: tuple[object, ...], write: Callable[[Renderer], T]) -> T:
        """Return what ``write`` makes, or what it made of the same inputs the last time."""
        return self.memo.replay(
            ("site", key), self.made_from(inputs), partial(self.render, write), self.diagnostics
        )

    def remember_shown(
        self, key: Hashable, inputs: tuple[object, ...], arrange: Callable[[], Shown], *more: object
    ) -> tuple[str, bytes]:
        """Return the page that shows what ``arrange`` makes of ``inputs``; ``more`` is what it is printed from besides.

        What an edit has changed in the inputs is mostly not shown: from the second time on, a page is printed anew only
        where it shows something else. What all pages of a first build show would take too much memory.
        """

        def written(found: Diagnostics) -> tuple[str, bytes]:
            shown = arrange()
            if is_first:
                return self.render(shown.print, found)
            same = self.memo.same(("shown on page", key), shown)
            return self.memo.replay(
                ("printed page", key), self.made_from((same, *more)), partial(self.render, same.print), found
            )

        is_first = self.memo.once or not self.memo.has(("site", key))
        return self.memo.replay(("site", key), self.made_from(inputs), written, self.diagnostics)

    def take(self, briefing: Id, inputs: tuple[object, ...], ready: ReadyBriefing) -> WrittenBriefing:
        """Return what somebody else wrote of these inputs, as if it had been written here."""

        def given(found: Diagnostics) -> WrittenBriefing:
            for diagnostic in ready.diagnostics:
                found.add(diagnostic)
            return ready.written

        return self.memo.replay(("site", briefing), self.made_from(inputs), given, self.diagnostics)

    def holds(self, key: Hashable, inputs: tuple[object, ...]) -> bool:
        """Tell whether `remember` has what was made of these inputs."""
        return self.memo.holds(("site", key), self.made_from(inputs))

    def made_from(self, inputs: tuple[object, ...]) -> tuple[object, ...]:
        """Return ``inputs`` with what every page is made from."""
        return (*inputs, self.across.terms, *self.registers)

    def render(self, write: Callable[[Renderer], T], found: Diagnostics) -> T:
        """Return what ``write`` makes with a renderer; a template's mistake goes to ``found``."""
        lang, index_html = self.options.lang, self.options.index_html
        with Renderer(self.templates, found, lang, index_html=index_html, shared=self.shared) as renderer:
            return write(renderer)


def writing_of(
    library: Library, findings: Findings, options: SiteOptions, diagnostics: Diagnostics, memo: Memo
) -> Writing:
    """Return what the writers of all pages share."""
    templates = load_templates(options.templates, memo, options.compiled)
    lang = memo.get(("lang", options.lang, options.index_html), (), lambda: options.lang)
    publication = memo.same(("publication",), _digest(options.publication))
    registers = (*library.registers, templates, lang, publication)
    labels = memo.get("site labels", registers, lambda: label_registers(library, lang))
    return Writing(
        library=library,
        findings=findings,
        options=options,
        templates=templates,
        diagnostics=diagnostics,
        memo=memo,
        registers=(*registers, findings.retracted),
        across=EntryLinks(
            library,
            findings,
            labels,
            terms=_terms(findings, memo),
            newest={
                briefing.id: rank for rank, briefing in enumerate(newest_first(library.briefings.values()))
            },
        ),
        shared=Shared(feeds={""} if options.has_feeds else set()),
    )


def _digest(publication: Publication) -> str:
    """Return what stands for who publishes the site: nobody has looked through those words yet, and it is kept."""
    return hashlib.blake2b(repr(publication).encode()).hexdigest()


def _terms(findings: Findings, memo: Memo) -> Mapping[Id, Id]:
    """Return for each term the briefing that its links lead to; the same object while it says the same."""
    found = counting_briefings(findings)
    return memo.get(("site terms", tuple(found.items())), (), lambda: found)
