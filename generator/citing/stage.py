"""The stage of a build that sets the citations of all sources and briefings, anew only those that changed."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.citing.bibtex import bibtex_entry
from generator.citing.briefing_records import briefing_record
from generator.citing.coins import coins
from generator.citing.finishing import finished
from generator.citing.formatting import CitationSetter
from generator.citing.source_records import source_record
from generator.diagnostics import Code, Diagnostics, Span
from generator.document.formatted_citation import FormattedCitation
from generator.document.inline import Code as AsTyped
from generator.model.standing_edition import StandingEdition
from generator.project.cite_settings import read_citation_styles
from generator.writer.pages.citations import Citations
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.analysis.findings import Findings
    from generator.citing.formatting import Runs, SetCitation
    from generator.citing.record import Record
    from generator.memo import Memo
    from generator.model.briefing import Briefing
    from generator.model.citation_style import CitationStyle
    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition
    from generator.project import Project
    from generator.project.settings import Settings
    from generator.storage.cache import Cache
    from generator.writer.pages.options import SiteOptions

BIBTEX = "BibTeX"
"""What is offered of a source behind the styles; a briefing is to be downloaded in it, with all that is in it."""
_SOURCE = "source"
_KEY = b"citations"


class _Asked(NamedTuple):
    """Something to be cited."""

    key: tuple[str, str, Id]
    """Under which the memo has its citations."""
    made_from: tuple[object, ...]
    record: Callable[[], Record]

    @property
    def id(self) -> Id:
        """What it is called."""
        return self.key[2]


class _Made(NamedTuple):
    """Its citations."""

    citations: tuple[FormattedCitation, ...]
    digests: tuple[str, ...]
    """Under which they are kept as Typst set them."""
    embedded: str
    """The same for programs, as COinS."""


@dataclass(slots=True)
class CitationStage:
    """Sets a project's citations in one build after the other."""

    project: Project
    cache: Cache | None = None
    """Where they are kept for the next process; None to keep none."""
    _kept: dict[str, Runs] | None = field(default=None, repr=False)
    _now: dict[str, Runs] | None = field(default=None, repr=False)
    """What was set last, and nobody has looked through yet."""

    def __call__(  # noqa: PLR0913, PLR0917  # as a build calls its stages
        self,
        settings: Settings,
        library: Library,
        findings: Findings,
        options: SiteOptions,
        diagnostics: Diagnostics,
        memo: Memo,
    ) -> Citations:
        """Return the citations of all sources and briefings, in the styles that ``settings`` name.

        Those that ``memo`` holds are the same objects. What is wrong with the settings, or with a project's own style,
        goes to ``diagnostics``, and that style is left out. Raises `OSError` if no process can be begun.
        """
        publication, setter = options.publication, self._setter()
        usable = self._usable(settings, setter, diagnostics, memo)
        shared = usable, _told(publication, memo)
        briefings = list(_briefings(library.briefings.values(), findings, publication, shared, memo))
        sources = list(_sources(library, findings, usable))
        editions = list(_editions(findings, publication, shared))
        made = _answers([*briefings, *sources, *editions], usable, setter, memo)
        _tell_of_gaps(made, usable, settings, diagnostics)
        setter.used.update(digest for found in made.values() for digest in found.digests)
        self._now = {digest: setter.kept[digest] for digest in sorted(setter.used & setter.kept.keys())}
        return Citations(
            briefings={wanted.id: made[wanted.key].citations for wanted in briefings},
            sources={wanted.id: made[wanted.key].citations for wanted in sources},
            editions=dict(
                zip(_frozen(findings), (made[wanted.key].citations for wanted in editions), strict=True)
            ),
            briefings_embedded={wanted.id: made[wanted.key].embedded for wanted in briefings},
            sources_embedded={wanted.id: made[wanted.key].embedded for wanted in sources},
        )

    def of_briefings(  # noqa: PLR0913, PLR0917  # each is one thing that citations are made from
        self,
        settings: Settings,
        library: Library,
        findings: Findings,
        publication: Publication,
        memo: Memo,
        only: Sequence[Id] = (),
    ) -> Citations:
        """Return the citations of briefings alone, for a file that cites no source; ``only`` of those named, if any.

        With all of them come those of their frozen editions. Nothing is kept; a style that cannot be used is left out,
        of which a check tells. Raises `OSError` if no process can be begun.
        """
        setter = self._setter()
        usable = self._usable(settings, setter, Diagnostics(), memo)
        shared = usable, _told(publication, memo)
        chosen = [library.briefings[id_] for id_ in only] if only else list(library.briefings.values())
        briefings = list(_briefings(chosen, findings, publication, shared, memo))
        editions = [] if only else list(_editions(findings, publication, shared))
        made = _answers([*briefings, *editions], usable, setter, memo)
        found = [made[wanted.key].citations for wanted in editions]
        return Citations(
            briefings={wanted.id: made[wanted.key].citations for wanted in briefings},
            editions=dict(zip(_frozen(findings), found, strict=True)) if editions else {},
        )

    def _setter(self) -> CitationSetter:
        return CitationSetter(kept=dict(self._restored()))

    def _usable(
        self, settings: Settings, setter: CitationSetter, diagnostics: Diagnostics, memo: Memo
    ) -> tuple[CitationStyle, ...]:
        """Return the styles that are chosen and can be used; the same object while they are the same."""
        styles = read_citation_styles(settings, self.project, diagnostics)
        return memo.same(
            ("site citations", "styles"),
            tuple(style for style in styles if not style.csl or _can_be_used(style, setter, diagnostics)),
        )

    def _restored(self) -> dict[str, Runs]:
        if self._kept is None:
            self._kept = {}
            content = self.cache.get(_KEY) if self.cache else None
            with suppress(ValueError):
                self._kept = json.loads(content) if content else {}
        return self._kept

    def keep(self) -> None:
        """Keep what the pages cite, for the next process too: called when the pages have been looked through."""
        if self._now is None:
            return
        if self.cache and self._now.keys() != self._restored().keys():
            self.cache.put(_KEY, json.dumps(self._now, ensure_ascii=False).encode())
        self._kept, self._now = self._now, None


def _answers(
    asked: Sequence[_Asked], styles: Sequence[CitationStyle], setter: CitationSetter, memo: Memo
) -> Mapping[tuple[str, str, Id], _Made]:
    """Return the citations of all that is asked for: those that ``memo`` holds, and new ones of what has changed."""
    new = {wanted.key: wanted.record() for wanted in asked if not memo.holds(wanted.key, wanted.made_from)}
    fresh = dict(zip(new, setter.set(new.values(), styles), strict=True))
    make = {
        key: partial(_made, record, styles, fresh[key], as_data=key[1] == _SOURCE)
        for key, record in new.items()
    }
    return {
        wanted.key: memo.get(wanted.key, wanted.made_from, make.get(wanted.key, _never)) for wanted in asked
    }


def _tell_of_gaps(
    made: Mapping[tuple[str, str, Id], _Made],
    styles: Sequence[CitationStyle],
    settings: Settings,
    diagnostics: Diagnostics,
) -> None:
    """Advise of a style that prints nothing of a document: nobody who looks at other pages would miss it there."""
    for style in styles:
        without = [
            key[2]
            for key, found in made.items()
            if style.title not in {said.style for said in found.citations}
        ]
        if without:
            diagnostics.advice(
                Code.EMPTY_CITATION,
                f"the style {style.title} prints nothing of {count(len(without), 'document')}, of `{without[0]}` "
                "for one: there readers are not offered it",
                Span(style.path or settings.config.name),
                "say more of it, if more is known: who wrote it, when, where it stands",
                "or choose a style that cites such documents",
            )


def _told(publication: Publication, memo: Memo) -> str:
    """Return what stands for who signs the site: nobody has looked through those words yet, and it is kept."""
    signed = (publication.site_name, publication.address, publication.desk)
    digest = hashlib.blake2b(repr(signed).encode("utf-8", "backslashreplace"), digest_size=32).hexdigest()
    return memo.same(("site citations", "publication"), digest)


def _never() -> _Made:
    """Stand for what makes the citations that a memo holds: it does not ask."""
    raise RuntimeError("the memo holds these citations")


def _briefings(
    briefings: Iterable[Briefing],
    findings: Findings,
    publication: Publication,
    shared: tuple[object, ...],
    memo: Memo,
) -> Iterator[_Asked]:
    for briefing in briefings:
        standing = memo.same(("site citations", "edition", briefing.id), findings.standing_edition(briefing))
        record = partial(briefing_record, briefing, publication, standing)
        yield _Asked(("site citations", "briefing", briefing.id), (briefing, standing, *shared), record)


def _editions(findings: Findings, publication: Publication, shared: tuple[object, ...]) -> Iterator[_Asked]:
    """Yield each frozen edition, which is cited by its own title, day and address, whatever came after it."""
    for (briefing, number), edition in _frozen(findings).items():
        standing = StandingEdition(edition.row, is_frozen=True)
        record = partial(briefing_record, edition.snapshot.subject, publication, standing)
        yield _Asked(
            ("site citations", "frozen edition", f"{briefing}/{number}"), (edition.digest, *shared), record
        )


def _frozen(findings: Findings) -> Mapping[tuple[Id, int], FrozenEdition]:
    """Return every frozen edition by its briefing and its number."""
    return {
        (briefing, edition.number): edition
        for briefing, editions in findings.editions.items()
        for edition in editions
    }


def _sources(library: Library, findings: Findings, styles: object) -> Iterator[_Asked]:
    for source in library.sources.values():
        made_from = (
            source,
            library.actors[source.publisher],
            findings.library_proofs.texts.get(source.id),
            *findings.address_checks.get(source.id, ()),
            styles,
        )
        key = ("site citations", _SOURCE, source.id)
        yield _Asked(key, made_from, partial(source_record, source, library, findings))


def _can_be_used(style: CitationStyle, setter: CitationSetter, diagnostics: Diagnostics) -> bool:
    fault = setter.fault_of(style)
    if fault:
        diagnostics.error(
            Code.INVALID_VALUE,
            f"nothing can be cited in this style: {fault}",
            Span(style.path),
            "take a style from a collection of the Citation Style Language, or leave it out of `extra`, `cite`",
        )
    return not fault


def _made(
    record: Record, styles: Sequence[CitationStyle], set_: Sequence[SetCitation], *, as_data: bool
) -> _Made:
    citations = (
        FormattedCitation(style.title, finished(citation.runs, record))
        for style, citation in zip(styles, set_, strict=True)
    )
    data = (FormattedCitation(BIBTEX, AsTyped(bibtex_entry(record).strip())),) if styles and as_data else ()
    return _Made(
        (*(citation for citation in citations if citation.content), *data),
        tuple(citation.digest for citation in set_),
        coins(record),
    )
