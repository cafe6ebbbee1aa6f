"""What the commands print, without withheld words, and their exit codes; finds their project and locks it."""

from __future__ import annotations

import json
import os
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator.cli.commands import as_run, hints_as_run
from generator.cli.session import session_of
from generator.diagnostics import Diagnostics, Severity
from generator.diagnostics.rendering import Format, headline, render, summary
from generator.diagnostics.sarif import Run
from generator.project import CONFIG, TEXTS_VARIABLE, Project, find_project, texts_folder
from generator.project.repository import below_repository
from generator.storage.safe_read import read_file
from generator.text.printable import ascii_json, disk_refusal, printable, printable_lines, printable_text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from generator.diagnostics import Diagnostic
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.withholding.mask import Mask

GONE = "is no longer there; go to another, or write the whole path"
NO_FOLDER = (
    "the folder you are in is no longer there; go to another, or name the project: briefings -C /PATH/TO/IT …"
)
_STYLES = {
    Severity.ERROR: {"fg": "red", "bold": True},
    Severity.WARNING: {"fg": "yellow", "bold": True},
    Severity.ADVICE: {"fg": "blue", "bold": True},
    "hint": {"fg": "cyan"},
    "place": {"bold": True},
}


def show(
    project: Project,
    diagnostics: Iterable[Diagnostic],
    form: Format,
    *,
    to_stderr: bool,
    not_done: str = "",
) -> None:
    """Print ``diagnostics``, without withheld words; ``not_done`` tells a program why a run was none."""
    found = list(hints_as_run(diagnostics))
    mask = mask_of(project) if found or not_done else None
    run = Run(below_repository(project.root), mask(not_done) if mask else not_done)
    text = render(found, reader_of(project, bare=not mask), form, _style, mask or None, run=run)
    if form in {Format.JSON, Format.SARIF}:
        print_json(text)
    elif text:
        click.echo(text, err=to_stderr, nl=form is Format.TEXT)


def show_lines(project: Project, diagnostics: Iterable[Diagnostic]) -> None:
    """Print each of ``diagnostics`` on one line, without withheld words."""
    mask = mask_of(project)
    for diagnostic in diagnostics:
        click.echo(headline(mask.diagnostic(diagnostic), _style))


def mask_of(project: Project) -> Mask:
    """Return what takes withheld words out of what is printed; nothing, if the person wants to see them."""
    from generator import build
    from generator.withholding import NOTHING
    from generator.withholding.mask import Mask

    context = click.get_current_context(silent=True)
    if context is not None and session_of(context).shows_withheld:
        return Mask(NOTHING)
    return build.mask_of(project)


def print_masked(project: Project, text: str, *, err: bool = False, exact: bool = False) -> None:
    """Print a text that may hold what editors and sources wrote, without withheld words; no line is ended.

    What could drive a terminal is made visible, unless the text is to be taken ``exact``, as a file for programs.
    """
    shown = mask_of(project).lines(text)
    click.echo(shown if exact else printable_text(shown), nl=False, err=err)


def print_masked_json(project: Project, text: str, codes: AbstractSet[str]) -> None:
    """Print JSON for programs without withheld words; texts under ``codes`` are the program's own."""
    mask = mask_of(project)
    if mask:
        text = json.dumps(mask.values(json.loads(text), codes), ensure_ascii=False, indent=2) + "\n"
    print_json(text)


def print_json(text: str) -> None:
    """Print JSON for programs: in UTF-8, or in ASCII where the output has another encoding."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("_", "-")
    click.echo(text if encoding in {"utf-8", "utf8"} else ascii_json(text), nl=False)


def reader_of(project: Project, *, bare: bool) -> Callable[[str], str | None]:
    """Return what reads a file for its lines to be shown: ``bare``, or without the list of what is withheld."""

    def text_of(path: str) -> str | None:
        try:
            data = read_file(project.root / path)
        except OSError:
            return None
        text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
        if bare or not path.endswith((".yml", ".yaml")):
            return text
        from generator.reader.withhold_lists import blank_withhold_lists

        return blank_withhold_lists(text)

    return text_of


def _style(text: str, role: str) -> str:
    return click.style(text, **_STYLES[role])  # type: ignore[arg-type]  # a table of click's own keywords


def closing(diagnostics: Diagnostics, library: Library | None) -> str:
    """Return the closing line: what was found, and in how much."""
    closing = summary(diagnostics)
    if library is None:
        return f"{closing[0].upper()}{closing[1:]}."
    from generator.model.unconfirmed import unconfirmed

    left_out = unconfirmed(library)
    counts = (
        (library.briefings, "briefing"),
        (library.statements, "statement"),
        (library.sources, "source"),
        (library.actors, "actor"),
    )
    contents = ", ".join(_counted(table, noun, left_out) for table, noun in counts)
    return "\n".join((f"{closing[0].upper()}{closing[1:]}: {contents}.", *_without_front_page(library)))


def _without_front_page(library: Library) -> Iterator[str]:
    """Yield for each briefing of which statements are confirmed why they are left out all the same."""
    from generator.model.unconfirmed import says_nothing

    for briefing in library.briefings.values():
        done = sum(not statement.todo for statement in briefing.statements)
        if done and says_nothing(briefing) and briefing.todo:
            yield as_run(
                f"Of `{briefing.id}`, {done} of {len(briefing.statements)} statements are confirmed; nothing of it is "
                f"published before its front page is written:\n  briefings compose {briefing.id}"
            )


def _counted(written: Collection[Id], noun: str, left_out: Collection[Id]) -> str:
    """Return how many of a noun are written, and how many of them are not published yet."""
    waiting = sum(id_ in left_out for id_ in written)
    counted = f"{len(written)} {noun}{'' if len(written) == 1 else 's'}"
    return f"{counted} ({waiting} left out)" if waiting else counted


def exit_code(diagnostics: Diagnostics, *, strict: bool) -> int:
    """Return 0 for clean, 1 for errors (or warnings, if strict)."""
    return int(diagnostics.stops_a_build(strict=strict))


def project_of(context: click.Context) -> Project:
    """Return the project named with -C, or the one round the current folder; exits with 2 if there is none."""
    session = session_of(context)
    session.project = _project_of(session.directory)
    return session.project


def _project_of(directory: Path | None) -> Project:
    try:
        if directory is not None:
            if not (directory / CONFIG).is_file():
                raise click.UsageError(f"{directory} holds no {CONFIG}: it is not a project of briefings")
            return Project(directory.absolute())
        project = find_project(Path.cwd())
    except FileNotFoundError:
        raise click.UsageError(NO_FOLDER) from None
    if project is None:
        msg = (
            f"no {CONFIG} here or in a folder above; name the project before the command (briefings -C DIR check), "
            f"or begin one: briefings init DIR"
        )
        raise click.UsageError(msg)
    return project


def texts_of(project: Project, given: Path | None = None) -> Path:
    """Return the folder of the private source texts: the one given, else what the environment names, else sources/."""
    return texts_folder(project, given, os.environ.get(TEXTS_VARIABLE))


def missing_texts(project: Project, library: Library, diagnostics: Diagnostics) -> str:
    """Return a line that says how many of the sources' texts are not on this machine; "" if all are.

    What is wrong with a name is added to ``diagnostics``.
    """
    from generator.quotes.missing_texts import missing_texts as find

    folder = texts_of(project)
    found = find(library, folder, diagnostics)
    if not found.missing:
        return ""
    return (
        f"\nTexts of sources: {found.missing} of {found.named} are not in the folder {shown(folder)}. Their "
        "quotations are known from the quote lock alone, and nobody looks for words copied from them."
    )


@contextmanager
def writing(project: Project, work: str) -> Iterator[None]:
    """Keep other programs from writing into ``project`` meanwhile; if one does, say so and wait for its end.

    ``work`` is the command that writes.
    """
    from generator.storage.process_lock import folder_lock

    def say(who: str) -> None:
        click.echo(f"Waiting: {who} is writing into this project. Ctrl-C ends the wait.", err=True)

    with ExitStack() as stack:
        try:
            stack.enter_context(folder_lock(project.root, work, say))
        except OSError as error:
            fail(f"the project cannot be opened: {disk_refusal(error)}")
        yield


@contextmanager
def replacing(folder: Path, work: str) -> Iterator[None]:
    """Keep other programs, of other projects too, from replacing ``folder`` meanwhile, as `writing` does."""
    from generator.storage.swap import output_lock

    def say(who: str) -> None:
        click.echo(f"Waiting: {who} is writing into {shown(folder)}. Ctrl-C ends the wait.", err=True)

    with ExitStack() as stack:
        try:
            stack.enter_context(output_lock(folder, work, say))
        except OSError as error:
            fail(f"{shown(folder)} cannot be written: {disk_refusal(error)}")
        yield


def progress(message: str) -> None:
    """Print what is being done, on a terminal only."""
    if sys.stderr is not None and sys.stderr.isatty():
        click.echo(message, err=True)


def shown(path: Path) -> str:
    """Return ``path`` as a person here would name it, on one line."""
    try:
        return printable(str(path.relative_to(Path.cwd())))
    except (ValueError, OSError):  # not below it; it has been deleted
        return printable(str(path))


def fail(message: str) -> NoReturn:
    """Print an error and end with 1."""
    print_error(message)
    raise SystemExit(1)


def wrong_use(*parts: str) -> NoReturn:
    """Print that the command was used wrongly, in ``parts`` of one sentence, and end with 2."""
    raise click.UsageError("; ".join(parts).replace("?; ", "? "))  # a question ends its sentence


def print_error(message: str, project: Project | None = None) -> None:
    """Print an error, without words withheld by ``project``, or by that of the command; each of its lines is one."""
    context = click.get_current_context(silent=True)
    project = project or (session_of(context).project if context else None)
    message = as_run(message)
    message = mask_of(project).lines(message) if project else message
    click.echo(f"{click.style('error', fg='red', bold=True)}: {printable_lines(message)}", err=True)
