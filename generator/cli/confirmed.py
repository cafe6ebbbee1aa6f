"""Tells what ``confirm`` has done: in lines, or as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.cli.json_output import json_text, position_of
from generator.model.unconfirmed import NOT_WRITTEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.briefing import Briefing
    from generator.model.library import Entry

_MOST_TOLD = 5
"""Entries that are told one by one, with what was to do: more would hide what is left to be mended."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What was confirmed, or would be."""

    entries: Sequence[Entry | Briefing]
    before: Sequence[Entry | Briefing]
    """What was named and had no `todo`."""
    unwritten: Sequence[Entry | Briefing]
    """Statements, and heads of briefings, in which nobody has written yet what they say."""
    wrong: Sequence[Entry | Briefing]
    """What has mistakes at which a build would stop."""
    files: Sequence[str]
    dry_run: bool

    def as_text(self, *, verbose: bool) -> str:
        """Return it in lines; of many entries each with what was to do if ``verbose``, else how many there are."""
        from generator.model.unconfirmed import called

        lines = [f"{called(entry)} has no `todo`." for entry in self.before]
        is_short = len(self.entries) > _MOST_TOLD and not verbose
        for entry in () if is_short else self.entries:
            lines.append(f"{entry.place.key_span('todo')}: {called(entry)}")
            lines += [f"  was to do: {sentence}" for sentence in entry.todo]
        if self.unwritten:
            lines.append(
                f"Not confirmed, as `says` is still `{NOT_WRITTEN}`: "
                f"{', '.join(entry.id.rpartition('/')[2] for entry in self.unwritten)}."
            )
        if self.wrong:
            names = ", ".join(entry.id.rpartition("/")[2] for entry in self.wrong)
            lines.append(f"Not confirmed, as a build would stop at what is wrong in it: {names}; see below.")
        count = len(self.entries)
        entries = "1 entry" if count == 1 else f"{count} entries"
        if not count:
            lines.append("Nothing was confirmed.")
        elif self.dry_run:
            lines.append(f"{entries} would be confirmed in {', '.join(self.files)}. Nothing was written.")
        else:
            more = " --verbose names each, and what was to do." if is_short else ""
            lines.append(f"Confirmed: {entries} in {', '.join(self.files)}.{more}")
        return "\n".join(lines) + "\n"

    def as_json(self, errors: int) -> str:
        """Return it as JSON, with how many errors are left in the project."""
        from generator.model.unconfirmed import noun_of

        return json_text(
            {
                "confirmed": [
                    {
                        "entry": entry.id,
                        "noun": noun_of(entry),
                        "todo": list(entry.todo),
                        **position_of(entry.place.key_span("todo")),
                    }
                    for entry in self.entries
                ],
                "unwritten": [entry.id for entry in self.unwritten],
                "wrong": [entry.id for entry in self.wrong],
                "files": list(self.files),
                "written": not self.dry_run and bool(self.files),
                "errors_left": None if self.dry_run else errors,
            }
        )
