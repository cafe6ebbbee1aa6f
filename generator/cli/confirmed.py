"""Tells what ``confirm`` has done: in lines, or as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.cli.commands import as_run
from generator.cli.json_output import json_text, position_of
from generator.model.unconfirmed import NOT_WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    unread: Sequence[WrongDraft]
    """What cannot even be read."""
    again: str
    """The command that confirms also what others need."""
    files: Sequence[str]
    dry_run: bool
    of: Briefing | None = None
    """The briefing of which all was to be confirmed, as it was before."""

    def as_text(self, *, verbose: bool) -> str:
        """Return it in lines; of many entries each with what was to do if ``verbose``, else how many there are."""
        from generator.model.unconfirmed import called

        lines = [f"{called(entry)} has no `todo`." for entry in self.before]
        is_short = len(self.found.waiting) > _MOST_TOLD and not verbose
        for entry in () if is_short else self.found.waiting:
            lines.append(f"{entry.place.key_span('todo')}: {called(entry)}")
            lines += [f"  was to do: {sentence}" for sentence in entry.todo]
        lines += self._left(None if verbose else _MOST_TOLD)
        count = len(self.found.waiting)
        entries = "1 entry" if count == 1 else f"{count} entries"
        if not count:
            lines.append(self._nothing())
        elif self.dry_run:
            lines.append(f"{entries} would be confirmed in {', '.join(self.files)}. Nothing was written.")
        else:
            more = " --verbose names each, and what was to do." if is_short else ""
            lines.append(f"Confirmed: {entries} in {', '.join(self.files)}.{more}")
        return "\n".join([*lines, *self._front_page()]) + "\n"

    def _nothing(self) -> str:
        """Say that nothing was confirmed; or that nothing had to be, as what is written is confirmed already."""
        found = self.found
        done = sum(not statement.todo for statement in self.of.statements) if self.of else 0
        if (
            not done
            or found.wrong
            or found.unknown
            or found.unfilled
            or found.resting
            or found.needing
            or self.unread
        ):
            return "Nothing was confirmed."
        those = "The 1 statement that is" if done == 1 else f"The {done} statements that are"
        return f"{those} written {'is' if done == 1 else 'are'} confirmed already."

    def _front_page(self) -> Iterator[str]:
        """Yield that nothing of the briefing is published as long as nobody has written its head."""
        if self.of and self.of in self.found.unwritten:
            yield (
                "Nothing of the briefing is published before its front page is written:\n"
                + as_run(f"  briefings compose {self.of.id}")
            )

    def _left(self, most: int | None) -> Iterator[str]:
        """Yield what was not confirmed, and why, in lines; of each kind ``most`` by their ids."""
        found = self.found
        unwritten = [_local(entry.id) for entry in found.unwritten if entry is not self.of]
        if unwritten:
            yield f"Still drafts, as `says` is still `{NOT_WRITTEN}`: {_counted(unwritten, most)}."
        if found.aside:
            aside = _counted([_local(entry.id) for entry in found.aside], most)
            yield f"Still drafts, as they were left aside when others were judged: {aside}."
        for reason, names, more in (
            (
                "something is still to be written in it",
                [f"{_local(id_)} ({placeholder.told})" for id_, placeholder in found.unfilled.items()],
                "",
            ),
            (
                "nobody has said who this is",
                [_local(entry.id) for entry in found.unknown],
                f"; asked about by `{as_run('briefings judge')}`",
            ),
            (
                "nothing that is confirmed refers to it",
                [_local(entry.id) for entry in found.unused],
                "; by its id it is confirmed all the same",
            ),
            (
                "a build would stop at what is wrong in it",
                [_local(entry.id) for entry in found.wrong],
                "; see below",
            ),
            (
                "it cannot be read",
                [f"{draft.id or 'an entry'} ({draft.path}:{draft.first})" for draft in self.unread],
                "; see below",
            ),
            (
                "what it refers to is not",
                [f"{_local(id_)} ({_local(on)})" for id_, on in found.resting.items()],
                "",
            ),
            (
                "it needs what nobody has confirmed",
                [f"{_local(id_)} ({', '.join(map(_local, on))})" for id_, on in found.needing.items()],
                "",
            ),
        ):
            if names:
                yield f"Not confirmed, as {reason}: {_counted(names, most)}{more}."
        if found.needing:
            yield f"If that is right too:\n  {self.again}"

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
                "left_aside": [entry.id for entry in self.found.aside],
                "unfilled": [
                    {"entry": id_, **placeholder._asdict()}
                    for id_, placeholder in self.found.unfilled.items()
                ],
                "unknown": [entry.id for entry in self.found.unknown],
                "unused": [entry.id for entry in self.found.unused],
                "wrong": [entry.id for entry in self.found.wrong],
                "unread": [
                    {"entry": draft.id, "path": draft.path, "line": draft.first} for draft in self.unread
                ],
                "resting": [{"entry": id_, "on": on} for id_, on in self.found.resting.items()],
                "needing": [{"entry": id_, "needs": [*on]} for id_, on in self.found.needing.items()],
                "files": list(self.files),
                "written": not self.dry_run and bool(self.files),
                "errors_left": None if self.dry_run else errors,
            }
        )


def _local(id_: Id) -> str:
    return id_.rpartition("/")[2]


def _counted(names: Sequence[str], most: int | None) -> str:
    """Return all names; of more than ``most`` how many there are, and the first of them."""
    if most is None or len(names) <= most:
        return ", ".join(names)
    return f"{len(names)}, among them {', '.join(names[:most])}"
