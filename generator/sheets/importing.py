"""Changes a draft of a project as a workbook says, and says of each mistake which cell it is in."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.diagnostics.suggest import did_you_mean
from generator.reader.ids_in_use import ids_in_use
from generator.reader.tree.written import WrittenMapping
from generator.sheets.comparing import Comparison
from generator.sheets.entries import written_entries
from generator.sheets.new_entries import NewEntries
from generator.sheets.rows import Mistake
from generator.upkeep.draft import Refused
from generator.upkeep.report import Done

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.diagnostics import Diagnostic, Diagnostics
    from generator.editing import Change
    from generator.reader.input import InputFile, WrittenAt
    from generator.sheets.comparing import Touched
    from generator.sheets.rows import Filled
    from generator.upkeep.draft import Draft, State


class Misfilled(Exception):  # noqa: N818  # what happened
    """A workbook holds mistakes."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("the file holds mistakes")
        self.mistakes = mistakes


def take_over(draft: Draft, before: State, filled: Filled, briefing: str) -> Done:
    """Change the draft as rows say, and read it; ``briefing`` is that of rows that name none, "" if nobody said one.

    Raises `Misfilled` with all mistakes, `Refused` if there is no such briefing, `ValueError` with a sentence for the
    editor if a file cannot be changed.
    """
    briefings = before.library.briefings.keys()
    if briefing and briefing not in briefings:
        raise Refused(f"there is no briefing `{briefing}`", hints=tuple(did_you_mean(briefing, briefings)))
    only = next(iter(briefings)) if len(briefings) == 1 else ""
    folder = draft.project.briefings.name
    used = ids_in_use(draft.project.root, folder)
    given_ids = {row.cells.get("id", "") for row in filled.rows}
    new = NewEntries(folder, before.files, lambda id_: used.holds(id_) or id_ in given_ids)
    comparison = Comparison(filled, briefings, briefing or only, new, mistakes=[*filled.mistakes])
    comparison.compare(before.files)
    touched = comparison.touched
    mistakes = [*comparison.mistakes]
    if touched:
        _change(draft, before, touched)
        try:
            draft.read()
        except Refused as refused:
            mistakes += _in_cells(refused.diagnostics, touched, draft.files())
    if mistakes:
        raise Misfilled(mistakes)
    return Done("", (*filled.told, *_told(touched, comparison.missing)))


def _change(draft: Draft, before: State, touched: Sequence[Touched]) -> None:
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for entry in touched:
        changes[entry.path] += entry.changes
    files = {file.path: file for file in before.files}
    for path, asked in changes.items():
        if path in files:
            draft.change(files[path], asked)
        else:
            draft.add(path, asked)


def _in_cells(
    diagnostics: Diagnostics, touched: Sequence[Touched], files: Mapping[str, InputFile]
) -> Iterator[Mistake]:
    """Yield what is wrong with the changed files, each at the cell that says so."""
    places = [*_places(touched, files)]
    for diagnostic in diagnostics:
        where = next(
            (_cell(diagnostic, entry, place) for entry, place in places if _is_in(diagnostic, place)), ""
        )
        yield Mistake(where or str(diagnostic.span), diagnostic.message, tuple(diagnostic.hints))


def _places(
    touched: Sequence[Touched], files: Mapping[str, InputFile]
) -> Iterator[tuple[Touched, WrittenAt]]:
    """Yield the places of entries in the files as they are now."""
    for entry in touched:
        if entry.path not in files:
            continue
        for written in written_entries(entry.row.sheet, (files[entry.path],)):
            if written.name == entry.name:
                yield entry, written.place


def _is_in(diagnostic: Diagnostic, place: WrittenAt) -> bool:
    span, around = diagnostic.span, place.span()
    return span.path == around.path and (
        (around.line, around.column) <= (span.line, span.column) <= (around.end_line, around.end_column)
    )


def _cell(diagnostic: Diagnostic, entry: Touched, place: WrittenAt) -> str:
    """Return the cell of a row that a mistake is in; of a field that is missing the one in which it should stand."""
    at = (diagnostic.span.line, diagnostic.span.column)
    for column in entry.row.sheet.own:
        if column.field in _fields_of(place):
            start, end = place.key_span(column.field), place.span(column.field)
            if (start.line, start.column) <= at < (end.end_line, end.end_column):
                return entry.row.at(column.field)
        elif diagnostic.code is Code.MISSING_FIELD and f"`{column.field}`" in diagnostic.message:
            return entry.row.at(column.field)
    return entry.row.at()


def _fields_of(place: WrittenAt) -> frozenset[str]:
    """Return the names of the fields of an entry as it is written."""
    found = place.file.locate().written(place.keys)
    return (
        frozenset(field.key.value for field in found.fields)
        if isinstance(found, WrittenMapping)
        else frozenset()
    )


def _told(touched: Sequence[Touched], missing: Sequence[str]) -> Iterator[str]:
    for entry in touched:
        what = f"changed: {', '.join(entry.titles)}" if entry.titles else f"new, in {entry.path}"
        yield f"{entry.row.at()}: {entry.name}: {what}."
    for name in missing:
        yield f"{name} is not in the workbook any more. It stays in the files: nothing is taken out by this command."
    if not touched:
        yield "Nothing in the workbook differs from the files."
    elif any("Quotation" in entry.titles or not entry.titles for entry in touched):
        yield "`briefings verify` proves quotations that are new or have changed."
