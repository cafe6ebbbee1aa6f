"""Reads a project with the changes of an answer, before anything of it is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import build
from generator.diagnostics import BuildFailed, Code, Diagnostics, Severity
from generator.diagnostics.waiting import is_warning, stops_if_confirmed
from generator.memo import Memo
from generator.reader.input import read_files
from generator.unconfirmed.mistakes import entry_at
from generator.upkeep.draft import drafted
from generator.upkeep.naming import place_of, value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.diagnostics import Diagnostic, Span
    from generator.editing import Change
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.project import Project
    from generator.reader.input import InputFile
    from generator.upkeep.draft import Draft


@dataclass(frozen=True, slots=True)
class Reading:
    """What the files of a project say, and what is wrong in them."""

    library: Library
    found: tuple[Diagnostic, ...]
    files: Mapping[str, InputFile]
    """The files, by path, as they were before the rest was read."""


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
    files = _files(project)
    library, _ = build.check_as_written(project, found, Memo(forgets=True, once=True))
    return Reading(library, tuple(found), files)


def is_outdated(reading: Reading, project: Project) -> bool:
    """Tell whether somebody has changed a file, added one or taken one away since ``project`` was read."""
    now = _files(project)
    return {path: file.text for path, file in now.items()} != {
        path: file.text for path, file in reading.files.items()
    }


def _files(project: Project) -> Mapping[str, InputFile]:
    found = read_files(project.root, project.briefings.name, Diagnostics(), Memo(forgets=True, once=True))
    return {file.path: file for file in found}


def drafts_in(library: Library, briefing: Id, sources: Iterable[Id] = ()) -> list[Statement]:
    """Return the statements of a briefing that nobody has confirmed, as they are written; of ``sources``, if any."""
    wanted = frozenset(sources)
    return [
        statement
        for statement in library.briefings[briefing].statements
        if statement.todo and (not wanted or wanted & {report.source for report in statement.reports})
    ]


def mistakes_in(draft: Entry | Briefing, reading: Reading) -> list[Diagnostic]:
    """Return what is wrong in an entry that waits, at which a build would stop if it were confirmed."""
    return [
        found for found in reading.found if stops_if_confirmed(found) and _stands_in(draft, found, reading)
    ]


def warnings_in(draft: Entry, reading: Reading, of_words: Iterable[Diagnostic] = ()) -> list[Diagnostic]:
    """Return what else is wrong in an entry, at which a strict build would stop if it were confirmed.

    ``of_words`` is what the texts have against its quotations, which a build knows once that is kept.
    """
    found = [
        found
        for found in reading.found
        if is_warning(found) and found.code is not Code.TODO and _stands_in(draft, found, reading)
    ]
    known = {warning.code for warning in found}
    return found + [warning for warning in of_words if is_warning(warning) and warning.code not in known]


def _stands_in(draft: Entry | Briefing, found: Diagnostic, reading: Reading) -> bool:
    entry = entry_at(found.span, reading.library)
    return entry is not None and entry.id == draft.id and not _stands_in_another(draft, found.span)


def _stands_in_another(draft: Entry | Briefing, span: Span) -> bool:
    """Tell whether something stands in an entry behind this one, which is not read, as it is wrong."""
    place = place_of(draft)
    written = value_of(place.file)
    if not place.keys or not isinstance(written, dict):
        return False
    tree = place.file.locate()
    lines = [
        tree.span((name, number)).line
        for name, value in written.items()
        if isinstance(value, list)
        for number in range(len(value))
    ]
    return any(tree.span(place.keys[:2]).line < line <= span.line for line in lines)


def tried(project: Project, before: Reading, changes: Mapping[InputFile, Sequence[Change]]) -> Trial:
    """Return what ``project`` would say with ``changes``, when it said ``before``; nothing is written.

    What others have written meanwhile into other files is no mistake of the answer. Raises `OSError`; `ValueError`
    with a sentence for the editor if a file was changed meanwhile, or cannot be.
    """

    def change(draft: Draft) -> None:
        for file, in_it in changes.items():
            draft.change(file, in_it)

    return tried_in_draft(project, before, change)


def tried_in_draft(project: Project, before: Reading, change: Callable[[Draft], object]) -> Trial:
    """Return the same of what ``change`` does in a copy of what editors wrote. Raises as `tried`, and as ``change``."""
    with drafted(project) as draft:
        change(draft)
        contents = draft.contents()
        after, found = _read(draft.project)
    wrong = _new(before.found, found, are_wrong=True)
    if wrong:
        _, now = _read(project)
        wrong = _new(now, found, are_wrong=True)
    if after is None and not wrong:
        wrong = [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR]
    return Trial(after, contents, wrong, () if after is None else _new(before.found, found, are_wrong=False))


def _read(project: Project) -> tuple[Reading | None, tuple[Diagnostic, ...]]:
    """Return what a project says, None if it cannot be read, and what is wrong in it."""
    try:
        reading = read_project(project)
    except BuildFailed as failed:
        return None, tuple(failed.diagnostics)
    return reading, reading.found


def _new(before: Iterable[Diagnostic], found: Iterable[Diagnostic], *, are_wrong: bool) -> list[Diagnostic]:
    """Return what was found now and not before: what stops a build, or would in a confirmed entry; or the rest.

    The same may be wrong in two drafts, so what was found twice before accounts for two.
    """
    known = Counter(map(_told, before))
    new = []
    for diagnostic in found:
        told = _told(diagnostic)
        known[told] -= 1
        if known[told] < 0 and stops_if_confirmed(diagnostic) == are_wrong:
            new.append(diagnostic)
    return new


def _told(diagnostic: Diagnostic) -> tuple[str, ...]:
    return diagnostic.severity, diagnostic.code, diagnostic.message, diagnostic.span.path
