"""Reads a project with the changes of an answer, before anything of it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import build
from generator.diagnostics import BuildFailed, Diagnostics, Severity
from generator.diagnostics.waiting import is_eased
from generator.memo import Memo
from generator.model.reference_places import written_references
from generator.model.unconfirmed import everything, unconfirmed
from generator.unconfirmed.mistakes import holder_of
from generator.upkeep.draft import drafted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.diagnostics import Diagnostic
    from generator.editing import Change
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.project import Project
    from generator.reader.input import InputFile


@dataclass(frozen=True, slots=True)
class Reading:
    """What the files of a project say, and what is wrong in them."""

    library: Library
    found: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Trial:
    """What a project would say after an answer."""

    reading: Reading | None
    """None if it could not be read."""
    contents: Mapping[str, bytes | None]
    """The files that would differ, by path."""
    wrong: Sequence[Diagnostic]
    """What would be wrong that was not before: nothing is to be written then."""
    warned: Sequence[Diagnostic]
    """What else would be told that was not before."""


def read_project(project: Project) -> Reading:
    """Return what ``project`` says, with what nobody has confirmed.

    Raises `generator.diagnostics.BuildFailed` if it cannot be read.
    """
    found = Diagnostics()
    library, _ = build.check_as_written(project, found, Memo(forgets=True, once=True))
    return Reading(library, tuple(found))


def drafts_in(library: Library, briefing: Id, sources: Iterable[Id] = ()) -> list[Statement]:
    """Return the statements of a briefing that nobody has confirmed, as they are written; of ``sources``, if any."""
    wanted = frozenset(sources)
    return [
        statement
        for statement in library.briefings[briefing].statements
        if statement.todo and (not wanted or wanted & {report.source for report in statement.reports})
    ]


def mistakes_in(statement: Statement, reading: Reading) -> list[Diagnostic]:
    """Return what is wrong in a draft, at which a build would stop if it were confirmed."""
    return [
        diagnostic
        for diagnostic in reading.found
        if (diagnostic.severity is Severity.ERROR or is_eased(diagnostic))
        and (holder := holder_of(diagnostic.span, reading.library)) is not None
        and holder.id == statement.id
    ]


def waiting_below(statement: Statement, library: Library) -> list[Entry | Briefing]:
    """Return what ``statement`` refers to, and that in turn, which nobody has confirmed: it could not be published."""
    waiting = unconfirmed(library)
    known = {entry.id: entry for entry in everything(library)}
    found: dict[Id, Entry | Briefing] = {}
    left: list[Entry | Briefing] = [statement]
    while left:
        for reference in written_references(left.pop()):
            entry = known.get(reference.target)
            if entry is not None and entry.id in waiting and entry.todo and entry.id not in found:
                found[entry.id] = entry
                left.append(entry)
    return list(found.values())


def tried(project: Project, before: Reading, changes: Mapping[InputFile, Sequence[Change]]) -> Trial:
    """Return what ``project`` would say with ``changes``, when it said ``before``; nothing is written.

    Raises `OSError`; `ValueError` with a sentence for the editor if a file was changed meanwhile, or cannot be.
    """
    with drafted(project) as draft:
        for file, in_it in changes.items():
            draft.change(file, in_it)
        contents = draft.contents()
        try:
            after = read_project(draft.project)
        except BuildFailed as failed:
            return Trial(None, contents, _new(before, failed.diagnostics, are_wrong=True), ())
    return Trial(
        after, contents, _new(before, after.found, are_wrong=True), _new(before, after.found, are_wrong=False)
    )


def _new(before: Reading, found: Iterable[Diagnostic], *, are_wrong: bool) -> list[Diagnostic]:
    """Return what was found now and not before: what stops a build, or would in a confirmed entry; or the rest."""
    known = {(diagnostic.severity, diagnostic.code, diagnostic.message) for diagnostic in before.found}
    return [
        diagnostic
        for diagnostic in found
        if (diagnostic.severity, diagnostic.code, diagnostic.message) not in known
        and (diagnostic.severity is Severity.ERROR or is_eased(diagnostic)) == are_wrong
    ]
