"""Tells what stands against publishing a project: for people on one page, for programs as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.commands import as_run
from generator.cli.json_output import json_text
from generator.cli.todo_lines import in_few_words
from generator.diagnostics.rendering import as_json, summary
from generator.model.briefing import Briefing
from generator.text.printable import printable
from generator.unconfirmed.mistakes import entry_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from generator.diagnostics import Diagnostic
    from generator.diagnostics.tasks import Task
    from generator.readiness import Readiness

_MOST_SHOWN = 8
"""Findings told of each task: more fill no page that anybody reads."""


def readiness_lines(
    found: Readiness, tasks: Mapping[Task, tuple[Diagnostic, ...]], published: Collection[str] | None = None
) -> Iterator[str]:
    """Yield the page: what is found, by what there is to do about it, and whether it stands against publishing.

    ``published`` are the briefings of which an edition is made and the site built at once, None if it is only asked.
    """
    for task, diagnostics in tasks.items():
        yield as_run(f"{task.title}: {task.how}") if task.how else task.title
        told, lines = in_few_words(diagnostics)
        for diagnostic in told[:_MOST_SHOWN]:
            message = printable(diagnostic.message)
            entry = _entry_of(diagnostic, found)
            yield f"  {diagnostic.severity}: {diagnostic.span}: {message} [{diagnostic.code}]{entry}"
        if len(told) > _MOST_SHOWN:
            yield f"  … and {len(told) - _MOST_SHOWN} more (--format json tells all)"
        yield from (f"  {line}" for line in lines)
        yield ""
    notes = [note for briefing, note in found.unkept.items() if briefing not in (published or ())]
    if notes := [*notes, *found.notes]:
        yield from map(as_run, notes)
        yield ""
    yield _closing(found, is_asked=published is None)


def _entry_of(diagnostic: Diagnostic, found: Readiness) -> str:
    """Return in brackets the id by which commands open the entry in which something was found, unless it is told."""
    entry = entry_at(diagnostic.span, found.library) if found.library is not None else None
    if entry is None or isinstance(entry, Briefing):
        return ""
    id_ = entry.id.rpartition("/")[2]
    return "" if f"`{id_}`" in diagnostic.message else f" (in `{printable(id_)}`)"


def _closing(found: Readiness, *, is_asked: bool) -> str:
    counted = summary(found.diagnostics)
    if not found.is_ready:
        nothing = "" if is_asked else " Nothing was published."
        return f"Not ready to be published: {counted}.{nothing}"
    kept_back = (
        f" Left out, because something is still to be done: {found.left_out}."
        " The site does not show these; whoever may read the repository reads them."
        if found.left_out
        else ""
    )
    publish = " Publish it: briefings publish BRIEFING" if is_asked else ""
    return as_run(f"Ready to be published: {counted}.{kept_back}{publish}")


def readiness_json(found: Readiness, tasks: Mapping[Task, tuple[Diagnostic, ...]]) -> str:
    """Return the page for programs."""
    return json_text(
        {
            "ready": found.is_ready,
            "left_out": {
                "briefings": list(found.left_out.briefings),
                "entries": found.left_out.entries,
            },
            "tasks": [
                {
                    "task": task.name,
                    "title": task.title,
                    "how": as_run(task.how) or None,
                    "findings": list(map(as_json, diagnostics)),
                }
                for task, diagnostics in tasks.items()
            ],
            "notes": list(map(as_run, (*found.unkept.values(), *found.notes))),
        }
    )
