"""The command ``eject``: copies what comes with the program into the project, to be changed there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.commands import as_run
from generator.cli.completing import typed_project
from generator.cli.examples import examples
from generator.cli.session import show_withheld_option
from generator.cli.terminal import fail, print_masked, project_of, shown, writing, wrong_use
from generator.text.printable import disk_refusal, printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from click.shell_completion import CompletionItem

    from generator.overrides import Original
    from generator.project import Project

_SAID_OF: Mapping[str, str] = {
    "same": "yours, the same",
    "changed": "yours, changed",
    "older": "yours, of an older version",
    "both-changed": "yours, changed; ours has changed too",
    "unknown": "yours, otherwise",
    "unreadable": "yours, cannot be read",
}
_AT_MOST = 60
"""Characters of a name in the list, behind which what it is stands in a column."""


def _complete(context: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the names that begin so, for a shell that completes them."""
    from click.shell_completion import CompletionItem

    from generator.overrides import originals

    project = typed_project(context)
    known = originals(project).values() if project else ()
    return [
        CompletionItem(found.name, help=found.says) for found in known if found.name.startswith(incomplete)
    ]


@click.command(epilog=examples("briefings eject", "briefings eject tokens.css home"))
@click.argument("names", metavar="[FILE]…", nargs=-1, shell_complete=_complete)
@click.option(
    "--diff", "shows", is_flag=True, help="Show how yours differ from those that come with the program."
)
@click.option("--force", is_flag=True, help="Replace your copy.")
@click.option("--seen", is_flag=True, help="Note that yours take what has changed in ours into account.")
@show_withheld_option
@click.pass_context
def eject(context: click.Context, names: Sequence[str], *, shows: bool, force: bool, seen: bool) -> None:
    """Copy a template, style, part of the PDF or page of the handbook into the project, to change it there.

    Without FILE: list all that can be copied, and what is yours already. From then on the site is made with your copy;
    delete it to go back.
    """
    from generator.overrides import is_own_project, originals

    project = project_of(context)
    if shows + force + seen > 1:
        wrong_use("--diff, --force and --seen are three things to do: name one")
    known = originals(project)
    if not names:
        if shows or force or seen:
            wrong_use("name the files", "`briefings eject` lists them")
        click.echo("\n".join(_listed(project, known)))
        return
    if is_own_project(project):
        fail("this project is the program's own: change the files in `site_templates` themselves")
    chosen = _chosen(names, known)
    if shows:
        _show_differences(project, chosen)
    elif seen:
        context.with_resource(writing(project, "eject"))
        _note(project, chosen)
    else:
        context.with_resource(writing(project, "eject"))
        _copy(project, chosen, force=force)


def _chosen(names: Sequence[str], known: Mapping[str, Original]) -> list[Original]:
    """Return the files meant, each once; wrong use ends it with 2, all wrong names at once."""
    from generator.diagnostics.suggest import did_you_mean
    from generator.overrides import find_original

    found: dict[str, Original] = {}
    wrong = []
    for name in names:
        meant = find_original(name, known)
        if len(meant) == 1:
            found[meant[0].name] = meant[0]
        elif meant:
            wrong.append(f"`{name}` may be {', '.join(original.name for original in meant)}: write which")
        else:
            hints = did_you_mean(name, known) or did_you_mean(
                name.rpartition("/")[2], {known_name.rpartition("/")[2] for known_name in known}
            )
            wrong.append("; ".join((f"nothing that can be copied is called `{name}`", *hints)))
    if wrong:
        wrong_use(*map(printable, wrong), "`briefings eject` lists all")
    return list(found.values())


def _copy(project: Project, chosen: Sequence[Original], *, force: bool) -> None:
    from generator.overrides import AlreadyThere, LeadsOutside, eject

    try:
        written = eject(project, chosen, force=force)
    except AlreadyThere as there:
        names = ", ".join(there.paths)
        fail(
            f"{names}: there already, and not as it comes with the program; nothing was written. "
            "--diff shows how it differs, --force replaces it"
        )
    except LeadsOutside as error:
        fail(_outside(error))
    except OSError as error:
        fail(f"the copy cannot be written: {disk_refusal(error)}")
    for original in chosen:
        path = shown(project.root / original.path)
        if original.path in written:
            click.echo(f"  {path}")
        else:
            click.echo(f"  {path}: there already, as it comes with the program")
    if written:
        click.echo(
            "The site is made with what is yours now; to go back, delete it. After a new version of the program, "
            f"{as_run('`briefings doctor`')} says which of ours have changed."
        )


def _note(project: Project, chosen: Sequence[Original]) -> None:
    from generator.overrides import LeadsOutside, note_as_seen

    _require_there(project, chosen)
    try:
        note_as_seen(project, chosen)
    except LeadsOutside as error:
        fail(_outside(error))
    except OSError as error:
        fail(f"that cannot be noted: {disk_refusal(error)}")
    for original in chosen:
        click.echo(f"  {shown(project.root / original.path)}: from now on compared with ours of this version")


def _show_differences(project: Project, chosen: Sequence[Original]) -> None:
    from generator.overrides.standing import differences

    _require_there(project, chosen)
    for original in chosen:
        try:
            lines = list(differences(project, original))
        except OSError as error:
            fail(f"{shown(project.root / original.path)} cannot be read: {disk_refusal(error)}")
        if lines:
            print_masked(project, "".join(f"{printable(line)}\n" for line in lines))
        else:
            click.echo(f"{original.path} is as it comes with the program.")


def _require_there(project: Project, chosen: Sequence[Original]) -> None:
    missing = [original.path for original in chosen if not (project.root / original.path).exists()]
    if missing:
        fail(f"the project has no {', '.join(missing)} of its own")


def _outside(error: Exception) -> str:
    return f"{error} is, or lies behind, a link that leads out of the project; nothing was written"


def _listed(project: Project, known: Mapping[str, Original]) -> Iterator[str]:
    from generator.overrides import is_own_project
    from generator.overrides.standing import standing_of

    compares = not is_own_project(project)
    width = min(_AT_MOST, max(map(len, known)))
    group = None
    for original in known.values():
        if original.group is not group:
            yield original.group if group is None else f"\n{original.group}"
            group = original.group
        found = standing_of(project, original) if compares else None
        mark = f" [{_SAID_OF[found.standing]}]" if found else ""
        yield f"  {original.name:<{width}}  {original.says}{mark}"
    yield f"\n{as_run('briefings eject')} FILE … copies them into the project, to be changed there."
