"""Finds what rows of a workbook say otherwise than the editors' files, and what they say anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics.suggest import did_you_mean
from generator.editing import Append, Put, Remove
from generator.sheets.cells import HELD, meant
from generator.sheets.columns import BRIEFING
from generator.sheets.entries import digest, name_of, written_entries
from generator.sheets.matching import most_alike, names_of_repeated, says_all
from generator.sheets.named_ids import Named
from generator.sheets.rows import Mistake, NotMeant
from generator.sheets.tables import SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.editing import Change
    from generator.reader.input import InputFile
    from generator.reader.tree import Value
    from generator.sheets.columns import Column, Sheet
    from generator.sheets.entries import Written
    from generator.sheets.new_entries import NewEntries
    from generator.sheets.rows import Filled, Row
    from generator.sheets.taken import Taken


@dataclass(frozen=True, slots=True)
class Touched:
    """An entry that a row changes or adds."""

    row: Row
    name: str
    path: str
    """The file that it stands in, or will."""
    changes: tuple[Change, ...]
    titles: tuple[str, ...]
    """Of the columns that say something else; none for a new entry."""


class _Identified(NamedTuple):
    """A row, and which entry it is about."""

    row: Row
    cells: Mapping[str, str]
    """Those of the row, with its briefing and the id that are known."""
    name: str
    """Of the entry; "" if a part of that is missing."""


@dataclass(slots=True)
class Comparison:
    """Compares rows with the entries of files."""

    filled: Filled
    taken: Taken
    """What earlier imports took of these rows."""
    briefings: AbstractSet[str]
    briefing: str
    """The one of rows that name none; "" if there are several and nobody said which."""
    new: NewEntries
    touched: list[Touched] = field(default_factory=list)
    mistakes: list[Mistake] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    """What new and changed cells say."""
    met: list[tuple[Row, str]] = field(default_factory=list)
    """All rows, each with the name of the entry that it is about or becomes."""
    missing: list[str] = field(default_factory=list)
    """Entries that the workbook had when it was written, and has no more."""

    def compare(self, files: Sequence[InputFile]) -> None:
        """Compare all rows."""
        for sheet in SHEETS:
            entries = {entry.name: entry for entry in written_entries(sheet, files)}
            rows = [row for row in self.filled.rows if row.sheet is sheet]
            placed = [(row, cells) for row in rows if (cells := self._placed(row, entries)) is not None]
            names = self._names(sheet, [cells for _, cells in placed], entries)
            named = [_Identified(*of_row, name) for of_row, name in zip(placed, names, strict=True)]
            seen = self._seen(sheet, named)
            gone = [
                entries[name] for name in self._written_then(sheet) if name in entries and name not in seen
            ]
            found = [self._with_id(identified, entries, gone) for identified in named]
            self.missing += (f"{sheet.title}: {entry.name}" for entry in gone)
            for identified in filter(None, found):
                self._compare_row(identified, entries, gone)

    def _names(
        self, sheet: Sheet, rows: Sequence[Mapping[str, str]], entries: Mapping[str, Written]
    ) -> Sequence[str]:
        """Return which entry each row is about, by its name; "" if a part of that is missing."""
        if not sheet.repeats:
            return [name_of(sheet, cells) for cells in rows]

        def then(name: str) -> Mapping[str, str]:
            signs = self.taken.signs(self.filled, sheet.title, name)
            return {field: cell for field, (cell, _) in signs.items()}

        return names_of_repeated(sheet, rows, entries, then)

    def _with_id(
        self, identified: _Identified, entries: Mapping[str, Written], gone: list[Written]
    ) -> _Identified | None:
        """Return a row whose id is gone with that of the entry that it says; None, with a mistake, if it only may be.

        An entry that such a row is about is taken out of ``gone``.
        """
        row, cells, name = identified
        sheet = row.sheet
        if name or sheet.keys != ("id",):
            return identified
        lost = most_alike(sheet, cells, gone)
        if lost is not None:
            gone.remove(lost)
            if says_all(sheet, cells, lost):
                return _Identified(row, {**cells, "id": lost.cells["id"]}, lost.name)
            message = (
                f"this row has no id, and says most of what `{lost.name}` says, which has no row any more"
            )
            hints = (
                f"if it is the same, write its id again: {lost.cells['id']}",
                "if it is another entry, write an id of your own",
            )
            self.mistakes.append(Mistake(row.at("id"), message, hints))
            return None
        twin = next((entry for entry in entries.values() if says_all(sheet, cells, entry)), None)
        if twin is not None and (sheet.title, twin.name) in self.filled.state:
            message = f"this row says the same as that of `{twin.name}`"
            self.mistakes.append(Mistake(row.at(), message, ("change what is new in it, or delete it",)))
            return None
        return identified

    def _written_then(self, sheet: Sheet) -> Iterator[str]:
        for title, name in self.filled.state:
            if title == sheet.title:
                yield name

    def _placed(self, row: Row, entries: Mapping[str, Written]) -> Mapping[str, str] | None:
        """Return the cells of a row with its briefing; None, with a mistake, if nobody knows that."""
        sheet = row.sheet
        if not sheet.of_briefing:
            return self._identified(row)
        given = row.cells.get(BRIEFING) or self.briefing
        if not given:
            holding = [
                name
                for name in sorted(self.briefings)
                if name_of(sheet, {**row.cells, BRIEFING: name}) in entries
            ]
            given = holding[0] if len(holding) == 1 else ""
        if given in self.briefings:
            return {**self._identified(row), BRIEFING: given}
        message = (
            f"there is no briefing `{given}`" if given else "it does not say to which briefing it belongs"
        )
        hints = (
            did_you_mean(given, self.briefings)
            if given
            else ("fill in the column Briefing, or add --briefing ID",)
        )
        self.mistakes.append(Mistake(row.at(BRIEFING), message, tuple(hints)))
        return None

    def _identified(self, row: Row) -> Mapping[str, str]:
        """Return the cells of a row, with the id that an earlier import made for it."""
        made = "" if row.cells.get("id") or row.sheet.keys != ("id",) else self.taken.name_of(row)
        return {**row.cells, "id": made.rpartition("/")[2]} if made else row.cells

    def _seen(self, sheet: Sheet, named: Sequence[_Identified]) -> AbstractSet[str]:
        """Return what rows are about; two of them about one entry are a mistake."""
        seen: dict[str, Row] = {}
        for row, _, name in named:
            if name in seen:
                message = f"`{name}` stands in row {seen[name].number} already"
                hints = ["keep one of the two rows"]
                if sheet.keys == ("id",):
                    hints.append("if one of them is a new entry, empty its id: it gets one of its own")
                self.mistakes.append(Mistake(row.at(sheet.keys[-1]), message, tuple(hints)))
            elif name:
                seen[name] = row
        return seen.keys()

    def _compare_row(
        self, identified: _Identified, entries: Mapping[str, Written], gone: Sequence[Written]
    ) -> None:
        row, cells, name = identified
        if name in entries:
            self.met.append((row, name))
            self._compare_entry(row, cells, entries[name])
            return
        may_be_renamed = name and (row.sheet.keys == ("id",) or row.sheet.repeats)
        alike = (entry for entry in gone if says_all(row.sheet, cells, entry))
        renamed = next(alike, None) if may_be_renamed else None
        if renamed is not None and row.sheet.repeats:
            self._compare_entry(row, cells, renamed, is_renamed=True)
            return
        if renamed is not None:
            key = row.sheet.keys[-1]
            message = f"`{renamed.name}` has another id here, and other entries name it by the old one"
            hint = f"write the old id again, then run `briefings rename {renamed.name} {cells[key]}`"
            self.mistakes.append(Mistake(row.at(key), message, (hint,)))
            return
        values = self._values(row)
        if values is None:
            return
        try:
            made = self.new.add(row.sheet, cells, values, entries, name)
        except NotMeant as error:
            self.mistakes.append(Mistake(row.at(row.sheet.keys[0]), str(error)))
            return
        if made is not None:
            self.met.append((row, made.name))
            added = (Append(made.keys, made.value),) if made.keys else ()
            self.touched.append(Touched(row, made.name, made.path, added, ()))

    def _values(self, row: Row) -> Mapping[str, Value] | None:
        """Return the fields of a new entry; None, with the mistakes, if a cell means nothing."""
        values: dict[str, Value] = {}
        before = len(self.mistakes)
        for column in row.sheet.own:
            cell = row.cells.get(column.field, "")
            if cell:
                self._mean(row, column, cell, None, values)
        return values if len(self.mistakes) == before else None

    def _mean(self, row: Row, column: Column, cell: str, old: Value | None, values: dict[str, Value]) -> None:
        """Put what a cell means into ``values``, or a mistake into the list."""
        if cell == HELD:
            message, hints = (
                "this says that the file holds more, and no file does",
                ("write what belongs here",),
            )
            self.mistakes.append(Mistake(row.at(column.field), message, hints))
            return
        try:
            values[column.field] = meant(cell, column.kind, old)
            self.named.append(Named(row, column, values[column.field]))
        except NotMeant as error:
            self.mistakes.append(Mistake(row.at(column.field), str(error)))

    def _compare_entry(
        self, row: Row, cells: Mapping[str, str], entry: Written, *, is_renamed: bool = False
    ) -> None:
        then = self.taken.signs(self.filled, row.sheet.title, entry.name)
        changes: list[Change] = []
        titles = []
        for column in row.sheet.own:
            cell, now = cells.get(column.field), entry.cells[column.field]
            if cell is None or cell == now or (column.field in row.sheet.keys and not is_renamed):
                continue
            sign, at_file = then.get(column.field, ("", ""))
            if sign == digest(cell) or not (cell or sign):
                continue  # only the file has changed since; or another's sheet, in which an empty cell says nothing
            if sign and at_file != digest(now):
                message = "this was changed here, and in the file too since the workbook was written"
                hint = f"the file says now: {now or 'nothing'}"
                self.mistakes.append(Mistake(row.at(column.field), message, (hint,)))
            elif now == HELD:
                message = "the file holds more here than a cell can"
                self.mistakes.append(
                    Mistake(row.at(column.field), message, (f"change it in {entry.place.span()}",))
                )
            else:
                changes += self._change(row, column, cell, entry)
                titles.append(column.title)
        if changes:
            path = entry.place.file.path
            self.touched.append(Touched(row, entry.name, path, tuple(changes), tuple(titles)))

    def _change(self, row: Row, column: Column, cell: str, entry: Written) -> Iterator[Change]:
        keys = (*entry.place.keys, column.field)
        values: dict[str, Value] = {}
        if not cell:
            yield Remove(keys)
            return
        self._mean(row, column, cell, entry.fields.get(column.field), values)
        for value in values.values():
            yield Put(keys, value)
