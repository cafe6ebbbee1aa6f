"""What earlier imports took of a workbook: what they took is not a change when the same workbook comes again."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from generator.sheets.entries import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.sheets.entries import Written
    from generator.sheets.rows import Filled, Row

Signs = tuple[str, str]
"""What a cell said, and what the file said then, each as `digest`: a list may be written otherwise in a cell."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What the last import of a workbook found in its cells."""

    cells: Mapping[tuple[str, str], Mapping[str, Signs]] = field(default_factory=dict)
    """By sheet and entry, then by field."""
    named: Mapping[str, str] = field(default_factory=dict)
    """What entries were made of rows that give no id, by what all cells of such a row say."""

    def signs(self, filled: Filled, title: str, name: str) -> Mapping[str, Signs]:
        """Return what each cell of an entry was when it was last the same as the file."""
        written = {field: (sign, sign) for field, sign in filled.state.get((title, name), {}).items()}
        return {**written, **self.cells.get((title, name), {})}

    def name_of(self, row: Row) -> str:
        """Return the name of the entry that was made of a row without an id; "" if none was."""
        return self.named.get(_sign_of(row), "")

    def with_rows(
        self, filled: Filled, rows: Iterable[tuple[Row, str]], entries: Mapping[tuple[str, str], Written]
    ) -> Taken:
        """Return this with what rows say, each with the name of its entry, and ``entries`` as they are now.

        Of a cell that says what it said before, what the file said then stays: somebody may have changed it since, who
        has to be asked before it is replaced.
        """
        cells, named = dict(self.cells), dict(self.named)
        for row, name in rows:
            title = row.sheet.title
            entry = entries.get((title, name))
            if entry is None:
                continue
            before = self.signs(filled, title, name)
            now = {
                column.field: (digest(row.cells[column.field]), digest(entry.cells[column.field]))
                for column in row.sheet.own
                if column.field in row.cells
            }
            changed = {
                field: signs for field, signs in now.items() if before.get(field, ("", ""))[0] != signs[0]
            }
            if changed:
                cells[title, name] = {**self.cells.get((title, name), {}), **changed}
            if not row.cells.get("id"):
                named[_sign_of(row)] = name
        return Taken(cells, named)

    def as_bytes(self) -> bytes:
        """Return it as it is kept."""
        cells = [[title, name, below] for (title, name), below in self.cells.items()]
        return json.dumps({"cells": cells, "named": dict(self.named)}, separators=(",", ":")).encode("ascii")


def taken_from(content: bytes | None) -> Taken:
    """Return what `Taken.as_bytes` wrote; nothing if that was not kept."""
    if content is None:
        return Taken()
    kept = json.loads(content)
    return Taken(
        {
            (title, name): {field: (cell, file) for field, (cell, file) in below.items()}
            for title, name, below in kept["cells"]
        },
        kept["named"],
    )


def workbook_sign(state: Iterable[Sequence[str]]) -> str:
    """Return what tells a workbook from others: a digest of what its hidden sheet says of its cells; "" without one."""
    rows = [list(row[:3]) for row in state]
    return sha256(json.dumps(rows).encode("ascii")).hexdigest() if rows else ""


def _sign_of(row: Row) -> str:
    told = sorted((field, cell) for field, cell in row.cells.items() if cell)
    return sha256(json.dumps([row.sheet.title, told]).encode("ascii")).hexdigest()
