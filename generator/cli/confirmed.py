"""Tells what ``confirm`` has done: in lines, or as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.cli.json_output import json_text, position_of
from generator.model.unconfirmed import NOT_WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.briefing import Briefing
    from generator.model.library import Entry
    from generator.model.report import Id
    from generator.reader.wrong_drafts import WrongDraft
    from generator.unconfirmed.confirmable import Confirmable

_MOST_TOLD = 5
"""Entries that are told one by one, with what was to do: more would hide what is left to be mended."""


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What was confirmed, or would be."""

    found: Confirmable
    """What was confirmed, and what could not be."""
    before: Sequence[Entry | Briefing]
    """What was named and had no `todo`."""
    wrong: Sequence[Entry | Briefing]
    """What has mistakes at which a build would stop."""
    unread: Sequence[WrongDraft]
    """What cannot even be read."""
    files: Sequence[str]
    dry_run: bool

    def as_text(self, *, verbose: bool) -> str:
        """Return it in lines; of many entries each with what was to do if ``verbose``, else how many there are."""
        from generator.model.unconfirmed import called

        lines = [f"{called(entry)} has no `todo`." for entry in self.before]
        is_short = len(self.found.waiting) > _MOST_TOLD and not verbose
        for entry in () if is_short else self.found.waiting:
            lines.append(f"{entry.place.key_span('todo')}: {called(entry)}")
            lines += [f"  was to do: {sentence}" for sentence in entry.todo]
        lines += self._left()
        count = len(self.found.waiting)
        entries = "1 entry" if count == 1 else f"{count} entries"
        if not count:
            lines.append("Nothing was confirmed.")
        elif self.dry_run:
            lines.append(f"{entries} would be confirmed in {', '.join(self.files)}. Nothing was written.")
        else:
            more = " --verbose names each, and what was to do." if is_short else ""
            lines.append(f"Confirmed: {entries} in {', '.join(self.files)}.{more}")
        return "\n".join(lines) + "\n"

    def _left(self) -> Iterator[str]:
        """Yield what was not confirmed, and why, in lines."""
        found = self.found
        if found.unwritten:
            names = _listed(entry.id for entry in found.unwritten)
            yield f"Not confirmed, as `says` is still `{NOT_WRITTEN}`: {names}."
        if found.unfilled:
            still = (
                f"{_local(id_)} (`{placeholder.field}` is still `{placeholder.text}`)"
                for id_, placeholder in found.unfilled.items()
            )
            yield f"Not confirmed, as something is still to be written in it: {', '.join(still)}."
        if self.wrong:
            names = _listed(entry.id for entry in self.wrong)
            yield f"Not confirmed, as a build would stop at what is wrong in it: {names}; see below."
        if self.unread:
            names = ", ".join(
                f"{draft.id or 'an entry'} ({draft.path}:{draft.first})" for draft in self.unread
            )
            yield f"Not confirmed, as it cannot be read: {names}; see below."
        if found.resting:
            names = ", ".join(f"{_local(id_)} ({_local(on)})" for id_, on in found.resting.items())
            yield f"Not confirmed, as what it refers to is not: {names}."

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
                    for entry in self.found.waiting
                ],
                "unwritten": [entry.id for entry in self.found.unwritten],
                "unfilled": [
                    {"entry": id_, **placeholder._asdict()}
                    for id_, placeholder in self.found.unfilled.items()
                ],
                "wrong": [entry.id for entry in self.wrong],
                "unread": [
                    {"entry": draft.id, "path": draft.path, "line": draft.first} for draft in self.unread
                ],
                "resting": [{"entry": id_, "on": on} for id_, on in self.found.resting.items()],
                "files": list(self.files),
                "written": not self.dry_run and bool(self.files),
                "errors_left": None if self.dry_run else errors,
            }
        )


def _local(id_: Id) -> str:
    return id_.rpartition("/")[2]


def _listed(ids: Iterable[Id]) -> str:
    return ", ".join(map(_local, ids))
