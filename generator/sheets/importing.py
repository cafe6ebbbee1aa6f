"""Changes a draft of a project as a workbook says, and says of each mistake which cell it is in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics.suggest import did_you_mean
from generator.reader.ids_in_use import ids_in_use
from generator.sheets.cell_places import in_cells
from generator.sheets.columns import BRIEFING
from generator.sheets.comparing import Comparison
from generator.sheets.entries import written_entries
from generator.sheets.left_aside import taken_up
from generator.sheets.named_ids import named_by_registers, unknown_ids
from generator.sheets.new_entries import NewEntries
from generator.sheets.tables import SHEETS
from generator.upkeep.draft import Refused
from generator.upkeep.report import Done

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.editing import Change
    from generator.sheets.comparing import Touched
    from generator.sheets.rows import Filled, Mistake
    from generator.sheets.taken import Taken
    from generator.upkeep.draft import Draft, State


class Misfilled(Exception):  # noqa: N818  # what happened
    """A workbook holds mistakes."""

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        super().__init__("the file holds mistakes")
        self.mistakes = mistakes


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What an import did."""

    done: Done
    taken: Taken
    """Of the workbook, by this import and those before."""


def take_over(draft: Draft, before: State, filled: Filled, briefing: str, taken: Taken) -> TakenOver:
    """Change the draft as rows say, and read it; ``briefing`` is that of rows that name none, "" if nobody said one.

    ``taken`` is what earlier imports took of the workbook.

    Raises `Misfilled` with all mistakes, `Refused` if there is no such briefing, `ValueError` with a sentence for the
    editor if a file cannot be changed.
    """
    briefings = before.library.briefings.keys()
    if briefing and briefing not in briefings:
        raise Refused(f"there is no briefing `{briefing}`", hints=tuple(did_you_mean(briefing, briefings)))
    named = {row.cells.get(BRIEFING, "") for row in filled.rows} & briefings or briefings
    only = next(iter(named)) if len(named) == 1 else ""
    folder = draft.project.briefings.name
    used = ids_in_use(draft.project.root, folder)
    given_ids = {row.cells.get("id", "") for row in filled.rows}
    given = {(row.sheet.listed, row.cells["id"]) for row in filled.rows if row.cells.get("id")}
    waits = only if only and before.library.briefings[only].todo else ""
    new = NewEntries(
        folder,
        before.files,
        lambda id_: used.holds(id_) or id_ in given_ids,
        given,
        waits,
        named_by_registers(filled.rows, before.library) if waits else frozenset(),
    )
    comparison = Comparison(filled, taken, briefings, briefing or only, new, mistakes=[*filled.mistakes])
    comparison.compare(before.files)
    touched = comparison.touched
    mistakes = [*comparison.mistakes]
    if touched:
        _change(draft, before, touched)
        try:
            draft.read()
        except Refused as refused:
            mistakes += in_cells(refused.diagnostics, touched, draft.files())
    if mistakes:
        told_of = {mistake.place for mistake in mistakes}
        new_ids = {*given_ids, *(entry.name for entry in touched)}
        unknown = unknown_ids(comparison.named, before.library, new_ids)
        raise Misfilled([*mistakes, *(mistake for mistake in unknown if mistake.place not in told_of)])
    now = {
        (sheet.title, entry.name): entry
        for sheet in SHEETS
        for entry in written_entries(sheet, draft.files().values())
    }
    done = Done("", (*filled.told, *_told(touched, comparison.missing)))
    return TakenOver(done, taken.with_rows(filled, comparison.met, now))


def _change(draft: Draft, before: State, touched: Sequence[Touched]) -> None:
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for entry in touched:
        changes[entry.path] += entry.changes
    files = {file.path: file for file in before.files}
    for path, asked in changes.items():
        if path in files:
            draft.change(files[path], [*asked, *taken_up(asked, files[path])])
        else:
            draft.add(path, asked)


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
