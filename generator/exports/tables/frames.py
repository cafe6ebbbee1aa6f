"""Makes data frames of pandas of the tables, where somebody has pandas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.exports.tables.cells import written
from generator.exports.tables.table import Linked
from generator.exports.tables.tables import tables_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

    from generator.exports.export_format import ExportInput
    from generator.exports.tables.table import Cell, Table
    from generator.model.report import Id

_DAYS = frozenset({"not_before", "not_after"})
"""Columns that hold nothing but days."""


def data_frames(inputs: Iterable[ExportInput]) -> Mapping[str, pd.DataFrame]:
    """Return the tables of briefings, those of one name in one frame. Raises `ImportError` without pandas."""
    by_name: dict[str, list[pd.DataFrame]] = {}
    for given in inputs:
        for table in tables_of(given):
            by_name.setdefault(table.name, []).append(_frame(given.briefing.id, table))
    return {name: _together(found) for name, found in by_name.items()}


def _together(found: list[pd.DataFrame]) -> pd.DataFrame:
    import pandas as pd

    return pd.concat(found, ignore_index=True) if len(found) > 1 else found[0]


def _frame(briefing: Id, table: Table) -> pd.DataFrame:
    import pandas as pd

    columns: dict[str, object] = {"briefing": [briefing] * len(table.rows)}
    for number, column in enumerate(table.columns):
        cells = [row[number] for row in table.rows]
        columns[column.name] = (
            pd.to_datetime(pd.Series(cells, dtype="object"))
            if column.name in _DAYS
            else pd.Series([_value(cell) for cell in cells], dtype=_type_of(cells))
        )
        if any(isinstance(cell, Linked) and cell.address not in ("", cell.text) for cell in cells):
            columns[f"{column.name}_address"] = pd.Series(
                [cell.address if isinstance(cell, Linked) else None for cell in cells], dtype="string"
            )
    return pd.DataFrame(columns)


def _value(cell: Cell) -> object:
    return written(cell) if isinstance(cell, Linked) else cell


def _type_of(cells: Iterable[Cell]) -> str:
    """Return what a column holds: whole numbers or texts, of which some may be missing, or anything."""
    known = [cell for cell in cells if cell is not None]
    if all(isinstance(cell, str | Linked) for cell in known):
        return "string"
    return "Int64" if all(isinstance(cell, int) for cell in known) else "object"
