"""Finds what stands against publishing a project.

Nothing is asked but what lies on this machine: the editors' files, the locks, the private texts where they are.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator import build
from generator.diagnostics import BuildFailed, Code, Diagnostics, Severity, Span
from generator.exports.formats import FORMATS
from generator.exports.offered_files import offered_files
from generator.keeping import remembered
from generator.model.address_checks import addresses_of, check_of
from generator.model.unconfirmed import left_unwritten, noun_of
from generator.project.download_settings import read_download_formats
from generator.project.level_settings import diagnostics_of
from generator.project.pdf_settings import read_pdf_settings
from generator.project.settings import read_settings
from generator.project.site_checks import check_site
from generator.quotes.held_texts import find_unreadable
from generator.quotes.missing_texts import missing_texts
from generator.unconfirmed import LeftOut

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostic
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.project import Project
    from generator.storage.cache import Cache


@dataclass(frozen=True, slots=True)
class Readiness:
    """What stands against publishing a project, and what nobody has looked at."""

    diagnostics: Diagnostics
    """At the levels of the settings."""
    notes: tuple[str, ...] = ()
    """What could not be asked here, in sentences."""
    unkept: Mapping[Id, str] = field(default_factory=dict)
    """Of each briefing whose last edition is not kept, a sentence that says so."""
    kept: frozenset[Id] = frozenset()
    """Briefings that are published as their last edition keeps them."""
    left_out: LeftOut = field(default_factory=LeftOut)
    """What is kept back, because something is still to be done."""
    library: Library | None = None
    """What all this was found in; None if it cannot be read."""

    @property
    def is_ready(self) -> bool:
        """Whether a strict build would not be stopped, and who publishes is known."""
        return not self.diagnostics.stops_a_build(strict=True)


def readiness(
    project: Project, texts: Path, cache: Cache, processes: int = 1, published: Collection[Id] = ()
) -> Readiness:
    """Return what a strict build of ``project`` finds, what is still to be done in it, and what its site lacks.

    ``texts`` is the folder of the private texts; ``cache`` holds what earlier builds kept. Nothing is written but that.
    Of the briefings that are ``published`` next, it stands against nothing that their next edition is not frozen yet.
    """
    settings = read_settings(project.config)
    found = diagnostics_of(settings)
    left_out = LeftOut()
    kept: frozenset[Id] = frozenset()
    try:
        result = build.generate(project, texts=texts, cache=cache, processes=processes, offered=offered_files)
        left_out, kept = result.left_out, frozenset(_kept(result.library, result.findings))
        built = [*left_with(result.diagnostics, result.library, result.findings, published)]
    except BuildFailed as failed:
        built = [*failed.diagnostics]
    for diagnostic in built:
        found.add(diagnostic)
    notes: tuple[str, ...] = ()
    unkept: Mapping[Id, str] = {}
    library: Library | None = None
    try:
        with_drafts = diagnostics_of(settings)
        library, findings = build.check(
            project, with_drafts, remembered(project, cache), settings, with_unconfirmed=True
        )
    except BuildFailed:  # what it holds is in `found` already
        pass
    else:
        for diagnostic in _still_to_do(with_drafts, library):
            found.add(diagnostic)
        find_unreadable(library, texts, found)  # of such a text no words are proved
        notes = tuple(_notes(library, findings, texts, found))
        unkept = dict(_unkept(library, findings))
    read_pdf_settings(settings, found)
    read_download_formats(settings, FORMATS, found)
    check_site(settings, project, found)
    return Readiness(found, notes, unkept, kept, left_out, library)


def _still_to_do(found: Iterable[Diagnostic], library: Library) -> Iterator[Diagnostic]:
    """Yield what of drafts stands against publishing: what is to do in those that somebody has begun.

    What else is wrong with drafts nobody reads.
    """
    unwanted = {entry.place.span("todo", 0) for entry in left_unwritten(library).values()}
    for diagnostic in found:
        is_unwanted = diagnostic.severity is Severity.ADVICE and diagnostic.span in unwanted
        if diagnostic.code is Code.TODO and not is_unwanted:
            yield diagnostic


def left_with(
    found: Iterable[Diagnostic], library: Library, findings: Findings, briefings: Collection[Id]
) -> Iterator[Diagnostic]:
    """Yield what was ``found`` and is not put right as soon as the next editions of these briefings are frozen."""
    frozen = {*_frozen_next(library, findings, briefings)}
    for diagnostic in found:
        if diagnostic.code is not Code.EDITION_NOT_FROZEN or diagnostic.span not in frozen:
            yield diagnostic


def _frozen_next(library: Library, findings: Findings, briefings: Collection[Id]) -> Iterator[Span]:
    """Yield where the numbers stand of the editions that come next."""
    for briefing in filter(None, map(library.briefings.get, briefings)):
        row, frozen = briefing.last_edition, findings.editions.get(briefing.id, ())
        if not frozen or row.number > frozen[-1].number:
            yield row.place.span("number")


def _kept(library: Library, findings: Findings) -> Iterator[Id]:
    for briefing in library.briefings.values():
        if briefing.id not in findings.unread_editions:
            edition = findings.standing_edition(briefing)
            if edition.is_frozen and not edition.has_later_changes:
                yield briefing.id


def _unkept(library: Library, findings: Findings) -> Iterator[tuple[Id, str]]:
    """Yield each briefing that no edition keeps as it stands, with a sentence that says so and how to keep it."""
    for briefing in library.briefings.values():
        if briefing.todo or briefing.id in findings.unread_editions:
            continue
        edition = findings.standing_edition(briefing)
        last, history = edition.row, findings.briefings[briefing.id].history
        if last.not_kept:
            if history is None or history.has_later_changes:
                said = (
                    f"Editions: edition {last.number} of `{briefing.id}` is not kept, and no other has what stands "
                    f'now: briefings edition {briefing.id} --note "It takes the place of edition {last.number}."'
                )
                yield briefing.id, said
        elif not edition.is_frozen:
            said = (
                f"Editions: edition {last.number} of `{briefing.id}` is not kept yet, and without it nobody can "
                f"say later what has changed: briefings publish {briefing.id}"
            )
            yield briefing.id, said


def _notes(library: Library, findings: Findings, texts: Path, diagnostics: Diagnostics) -> Iterator[str]:
    if unwritten := left_unwritten(library):
        yield f"Drafts: {_unwritten(unwritten)}; what nobody needs may stay so."
    lacking = missing_texts(library, texts, diagnostics)
    if lacking.missing:
        yield (
            f"Texts: {lacking.missing} of {lacking.named} are not on this machine, and nobody looked for words "
            "copied from them."
        )
    addresses = [(source, field) for source in library.sources.values() for field, _ in addresses_of(source)]
    known = [check_of(source, field, findings.address_checks) for source, field in addresses]
    days = sorted(check.date for check in known if check is not None)
    if addresses and not days:
        yield "Links: nobody has asked whether they still answer: briefings sources --check-links"
    elif addresses:
        yield f"Links: {len(days)} of {len(addresses)} were asked whether they still answer, the last on {days[-1]}."


def _unwritten(left: Mapping[Id, Entry]) -> str:
    """Return how many drafts wait for their words, and how many actors for them."""
    nouns = Counter(noun_of(entry) for entry in left.values())
    actors = nouns.pop("actor", 0)
    if not nouns:
        return "who was not found in a text, and of whom nothing speaks any more, is kept back"
    kinds = [f"{count} {noun}{'' if count == 1 else 's'}" for noun, count in nouns.items()]
    is_one = nouns.total() == 1
    said = f"{' and '.join(kinds)} {'is' if is_one else 'are'} kept back until somebody writes `says`"
    if not actors:
        return said
    whom = "an actor" if actors == 1 else f"{actors} actors"
    return f"{said}, with {whom} of whom nothing else speaks"
