"""The command ``confirm``: takes `todo` out of entries that somebody has looked at, so that they are published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.commands import as_run
from generator.cli.confirmed import Confirmed
from generator.cli.examples import examples
from generator.cli.json_output import CODES
from generator.cli.options import text_or_json_option
from generator.cli.reading import found_with_unconfirmed, read_with_unread
from generator.cli.rewriting import differences, dry_run_option
from generator.cli.session import is_verbose, show_withheld_option
from generator.cli.terminal import (
    fail,
    print_masked,
    print_masked_json,
    project_of,
    show,
    writing,
    wrong_use,
)
from generator.diagnostics import Diagnostics
from generator.diagnostics.rendering import Format
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.diagnostics import Diagnostic
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.project import Project
    from generator.reader.wrong_drafts import WrongDraft


@click.command(
    epilog=examples(
        "briefings confirm border-talks/first-offer", "briefings confirm --all-of border-talks --dry-run"
    )
)
@click.argument("ids", metavar="[ID]...", nargs=-1, shell_complete=completing.unconfirmed)
@click.option(
    "--all-of",
    "briefing",
    metavar="BRIEFING",
    shell_complete=completing.briefings_to_confirm,
    help="Confirm all in the folder of a briefing, and its head.",
)
@dry_run_option
@text_or_json_option
@show_withheld_option
@click.pass_context
def confirm(  # click passes each option by name
    context: click.Context, ids: tuple[str, ...], briefing: str | None, form: str, *, dry_run: bool
) -> None:
    """Take `todo` out of entries that you have looked at: from then on they are published.

    ID is an entry as `briefings check` names it. The command exits with 1 if an entry named here cannot be confirmed.
    Drafts in which something is still to be written, that cannot be read, or that refer to one with `todo` which is not
    confirmed with them, are left as they are, and named.
    Errors left elsewhere are told, as entries may be confirmed one after the other; `check` and `build` stop at them.
    """
    from generator.diagnostics.waiting import as_error
    from generator.model.unconfirmed import everything
    from generator.unconfirmed.confirmable import confirmable, without_resting

    project = project_of(context)
    if not ids and briefing is None:
        wrong_use("name the entries: briefings confirm ID …", "or a briefing: --all-of BRIEFING")
    if not dry_run:
        context.with_resource(writing(project, "confirm"))
    library, unread, of_unread = read_with_unread(project)
    known = {entry.id: entry for entry in everything(library)}
    not_read = [draft for draft in unread if draft.folder == briefing or any(map(draft.is_called, ids))]
    named = [
        known[_named(name, known)]
        for name in ids
        if name in known or not any(draft.is_called(name) for draft in not_read)
    ]
    asked = {entry.id for entry in named}
    if briefing is not None:
        named += _all_of(briefing, library, known)
    chosen = {entry.id: entry for entry in named}
    finished = confirmable(chosen.values(), asked, library)
    mistakes = _mistakes_in(project, library, finished.waiting, unread)
    found = without_resting(finished, mistakes.keys(), library, asked)
    contents = _changed(project, found.waiting, dry_run=dry_run)
    before = [entry for entry in chosen.values() if not entry.todo]
    code = int(bool(found.wrong or not_read or asked & found.left))
    again = as_run(_with_needed(ids, briefing, found.needed))
    of = library.briefings[briefing] if briefing is not None else None
    done = Confirmed(found, before, not_read, again, [*contents], dry_run, of)
    left = found_with_unconfirmed(project).errors() if contents and not dry_run else Diagnostics()
    if form == Format.JSON:
        print_masked_json(project, done.as_json(len(left)), CODES | {"entry", "path", "noun"})
        context.exit(code)
    if dry_run:
        print_masked(project, "".join(differences(project, contents)))
    print_masked(project, done.as_text(verbose=is_verbose(context)))
    told = [
        *(mistake for of_entry in mistakes.values() for mistake in of_entry),
        *(as_error(mistake) for mistake in of_unread if any(draft.holds(mistake.span) for draft in not_read)),
    ]
    show(project, told, Format.TEXT, to_stderr=True)
    show(project, left, Format.TEXT, to_stderr=True)
    if briefing is not None and contents and not (len(left) or found.needing or dry_run):
        next_steps = f"Go on with:\n  briefings check\n  briefings publish {briefing}"
        click.echo(as_run(next_steps))
    if len(left):
        errors = "1 error is" if len(left) == 1 else f"{len(left)} errors are"
        click.echo(f"{errors} left, at which a build stops; see above.", err=True)
    context.exit(code)


def _named(name: str, known: Mapping[str, Entry | Briefing]) -> str:
    """Return the full id of what is called ``name``, in full or short; exits with 2 if there is none, or several."""
    from generator.diagnostics.suggest import did_you_mean

    if name in known:
        return name
    found = [id_ for id_ in known if id_.partition("/")[2] == name]
    if len(found) > 1:
        wrong_use(f"several entries are called `{name}`: {', '.join(found)}", "name the one you mean in full")
    if not found:
        names = known if "/" in name else {id_.rpartition("/")[2] for id_ in known}
        wrong_use(f"there is no entry or briefing `{name}`", *did_you_mean(name, names))
    return found[0]


def _all_of(name: str, library: Library, known: Mapping[str, Entry | Briefing]) -> Sequence[Entry | Briefing]:
    """Return all that waits in the folder of a briefing, its head too; exits with 2 if there is no such briefing."""
    from generator.diagnostics.suggest import did_you_mean

    if name not in library.briefings:
        wrong_use(f"there is no briefing `{name}`", *did_you_mean(name, library.briefings))
    return [
        entry
        for entry in known.values()
        if entry.todo and name in (entry.id.partition("/")[0], getattr(entry, "folder", ""))
    ]


def _with_needed(ids: Sequence[Id], briefing: str | None, needed: Sequence[Id]) -> str:
    """Return the command that confirms what was asked for with what it needs."""
    names = dict.fromkeys((*needed, *ids))
    return " ".join(("briefings confirm", *names, *(("--all-of", briefing) if briefing else ())))


def _changed(project: Project, entries: Sequence[Entry | Briefing], *, dry_run: bool) -> Mapping[str, bytes]:
    """Write the files without the `todo` of ``entries``, unless nothing is to be written; return their content."""
    from generator.editing.confirming import confirm_entries
    from generator.storage.together import replace_together

    try:
        contents = confirm_entries(project.root, entries)
        if not dry_run:
            replace_together(project.root, contents)
    except ValueError as error:
        fail(str(error))
    except OSError as error:
        fail(f"nothing was confirmed: {disk_refusal(error)}")
    return contents


def _mistakes_in(
    project: Project, library: Library, entries: Sequence[Entry | Briefing], unread: Sequence[WrongDraft]
) -> Mapping[str, Sequence[Diagnostic]]:
    """Return the errors of the project that stand in ``entries``, by their ids: what would stop a build."""
    from generator.diagnostics.waiting import as_error, is_eased
    from generator.unconfirmed.mistakes import holder_of

    chosen = {entry.id for entry in entries}
    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in found_with_unconfirmed(project):
        is_of_entry = is_eased(diagnostic) and not any(draft.holds(diagnostic.span) for draft in unread)
        holder = holder_of(diagnostic.span, library) if is_of_entry else None
        if holder is not None and holder.id in chosen:
            found.setdefault(holder.id, []).append(as_error(diagnostic))
    return found
