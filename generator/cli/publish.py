"""The command ``publish``: says on one page what stands against publishing a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.commands import as_run, hints_as_run
from generator.cli.examples import examples
from generator.cli.json_output import json_text
from generator.cli.options import text_or_json_option
from generator.cli.session import show_withheld_option
from generator.cli.terminal import (
    mask_of,
    print_json,
    print_masked,
    progress,
    project_of,
    texts_of,
    writing,
    wrong_use,
)
from generator.cli.todo_lines import in_few_words
from generator.diagnostics.rendering import Format, as_json, summary
from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.diagnostics import Diagnostic
    from generator.diagnostics.tasks import Task
    from generator.readiness import Readiness

_MOST_SHOWN = 8
"""Findings told of each task: more fill no page that anybody reads."""


@click.command(epilog=examples("briefings publish --check"))
@click.option("--check", "checks", is_flag=True, help="Say what stands against it, and publish nothing.")
@text_or_json_option
@show_withheld_option
@click.pass_context
def publish(context: click.Context, form: str, *, checks: bool) -> None:
    """Say on one page what stands against publishing: mistakes, proofs, what is still to do.

    With --check nothing is published; the site is built by `briefings build`.
    """
    from generator.diagnostics.tasks import by_task
    from generator.project.caches import project_cache
    from generator.readiness import readiness
    from generator.workers import cores

    if not checks:
        wrong_use("ask first: briefings publish --check", "then build the site: briefings build --strict")
    project = project_of(context)
    context.with_resource(writing(project, "publish"))
    progress("Reading, checking and writing the pages …")
    found = readiness(project, texts_of(project), project_cache(project, "generate"), cores())
    mask = mask_of(project)
    tasks = by_task(map(mask.diagnostic, hints_as_run(found.diagnostics)))
    if form == Format.JSON:
        print_json(_as_json(found, tasks))
    else:
        print_masked(project, "\n".join(_lines(found, tasks)) + "\n")
    context.exit(int(not found.is_ready))


def _lines(found: Readiness, tasks: Mapping[Task, tuple[Diagnostic, ...]]) -> Iterator[str]:
    for task, diagnostics in tasks.items():
        yield as_run(f"{task.title}: {task.how}") if task.how else task.title
        told, lines = in_few_words(diagnostics)
        for diagnostic in told[:_MOST_SHOWN]:
            message = printable(diagnostic.message)
            yield f"  {diagnostic.severity}: {diagnostic.span}: {message} [{diagnostic.code}]"
        if len(told) > _MOST_SHOWN:
            yield f"  … and {len(told) - _MOST_SHOWN} more (--format json tells all)"
        yield from (f"  {line}" for line in lines)
        yield ""
    if found.notes:
        yield from map(as_run, found.notes)
        yield ""
    yield _closing(found)


def _closing(found: Readiness) -> str:
    counted = summary(found.diagnostics)
    if not found.is_ready:
        return f"Not ready to be published: {counted}."
    kept_back = (
        f" Left out, because something is still to be done: {found.left_out}."
        " The site does not show these; whoever may read the repository reads them."
        if found.left_out
        else ""
    )
    return as_run(f"Ready to be published: {counted}.{kept_back} Build the site: briefings build --strict")


def _as_json(found: Readiness, tasks: Mapping[Task, tuple[Diagnostic, ...]]) -> str:
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
            "notes": list(map(as_run, found.notes)),
        }
    )
