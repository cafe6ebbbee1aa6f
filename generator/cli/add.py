"""The command ``add``: takes documents in as private texts with drafted sources, and bibliographies as sources."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

from generator.cli import completing
from generator.cli.asking import is_terminal
from generator.cli.examples import examples
from generator.cli.options import text_or_json_option, texts_option
from generator.cli.reading import read_as_written
from generator.cli.session import show_withheld_option
from generator.cli.terminal import fail, project_of, shown, texts_of, writing, wrong_use
from generator.diagnostics.rendering import Format
from generator.model.source import SourceType
from generator.text.printable import disk_refusal, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.intake.document import Document, NotRead
    from generator.intake.references.reference import Bibliography
    from generator.intake.taking_in import Given, Intake, Outcome
    from generator.model.library import Library
    from generator.project import Project

STANDARD_INPUT = "-"
EXTRA = "import"
"""The extra of this package that brings what reads documents."""


@click.command(
    epilog=examples(
        "briefings add readout.pdf --publisher ministry --date 2026-11-22", "briefings add library.bib"
    )
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, shell_complete=completing.files)
@click.option(
    "--id",
    "id_",
    default="",
    metavar="ID",
    help="The id of the source, which is a new one then, even if one like it is there.",
)
@click.option(
    "--publisher",
    default="",
    metavar="ACTOR",
    shell_complete=completing.actors,
    help="Who published the document: an actor's id, or a name.",
)
@click.option(
    "--type",
    "type_",
    type=click.Choice([kind.value for kind in SourceType]),
    metavar="TYPE",
    help="What the document is: document (a readout, a joint statement), speech, interview, article-newspaper …",
)
@click.option("--title", default="", metavar="TEXT", help="The title of the document.")
@click.option(
    "--date", default="", metavar="DATE", help="When the document was published: 2026-11-22, 2026-11."
)
@click.option("--lang", default="", metavar="TAG", help="The language of the document: en, uk, zh-Hant.")
@click.option("--url", default="", metavar="ADDRESS", help="The address of the document at its publisher's.")
@click.option(
    "--encoding",
    default="",
    metavar="NAME",
    help="The encoding of a plain text, where it was guessed wrong: cp1251.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@texts_option
@text_or_json_option
@show_withheld_option
@click.pass_context
def add(  # noqa: PLR0913, PLR0917  # one for each option
    context: click.Context,
    files: tuple[str, ...],
    id_: str,
    publisher: str,
    type_: str | None,
    title: str,
    date: str,
    lang: str,
    url: str,
    encoding: str,
    texts: Path | None,
    form: str,
    *,
    dry_run: bool,
) -> None:
    """Take documents in as private texts, each with a drafted source; bibliographies as sources.

    FILE is a saved web page, a PDF, a Word document, an e-mail, RTF or plain text; or BibTeX, RIS, CSL-JSON, Zotero's
    CSV; or - for what is piped in. Nothing is fetched. What is a guess is named in the entry's `todo`.
    """
    try:
        from generator.cli import add_output
        from generator.intake.taking_in import Given
    except ModuleNotFoundError as error:
        fail_without(error)
    if len(files) > 1 and (id_ or title or url):
        wrong_use("--id, --title and --url are of one document", "add the files one by one")
    given = Given(id=id_, publisher=publisher, type=type_ or "", title=title, date=date, lang=lang, url=url)
    project = project_of(context)
    folder = texts_of(project, texts)
    failures: list[tuple[str, NotRead]] = []
    found = [*_read(files, encoding, given, failures)]
    if form == Format.TEXT and is_terminal():
        found = _with_answers(project, folder, found, given)
    if not dry_run:
        context.with_resource(writing(project, "add"))
    library, _ = read_as_written(project)
    _require_right(given, library)
    intake = _intake(project, library, folder, given)
    outcomes = [outcome for file in found for outcome in _taken_in(intake, file, failures)]
    written = _changed(project, library, outcomes)
    if not dry_run:
        _save(project, folder, outcomes, written)
    report = add_output.Report(
        tuple(outcomes), tuple(failures), tuple(written), folder, library, is_dry=dry_run
    )
    add_output.show(project, report, Format(form))
    if failures:
        raise SystemExit(1)


def fail_without(error: ModuleNotFoundError) -> NoReturn:
    """End with a sentence that says what to install; a module of our own that is not there is our mistake."""
    missing = (error.name or "").partition(".")[0]
    if missing in ("", "generator"):
        raise error
    command = click.get_current_context().info_name
    what = f"`briefings {command}` needs {missing}, which is not installed"
    fail(f"{what}: pip install 'briefing-site-generator[{EXTRA}]'")


def _require_right(given: Given, library: Library) -> None:
    """Exit with 2 if what the person says of the document cannot be written."""
    from generator.diagnostics.suggest import did_you_mean
    from generator.model.dates import parse_date
    from generator.reader.records.fields import ID, LONGEST_ID
    from generator.text.languages import UnknownLanguageError, canonical
    from generator.text.web_address import fault_of

    if given.id and (not re.fullmatch(ID, given.id) or len(given.id) > LONGEST_ID):
        wrong_use(f"`{given.id}` is no id", "small letters, digits and hyphens: harbour-post-vote")
    if re.fullmatch(ID, given.publisher) and given.publisher not in library.actors:
        nearest = did_you_mean(given.publisher, library.actors)
        wrong_use(
            f"there is no actor `{given.publisher}`",
            "a new one is written as a name: “The Harbour Post”",
            *nearest,
        )
    if given.url and (fault := fault_of(given.url)):
        wrong_use(f"the address `{given.url}` {fault}")
    try:
        if given.date:
            parse_date(given.date)
    except ValueError as error:
        wrong_use(f"--date {given.date}: {error}")
    try:
        if given.lang:
            canonical(given.lang)
    except UnknownLanguageError as error:
        wrong_use(f"--lang: {error}", *([f"did you mean {error.meant}?"] if error.meant else []))


def _intake(project: Project, library: Library, folder: Path, given: Given) -> Intake:
    """Return what decides about each document. Exits with 2 if the id that a person gave is in use."""
    from generator.intake.taking_in import Intake
    from generator.quotes.held_texts import load_digests
    from generator.reader.ids_in_use import ids_in_use

    used = ids_in_use(project.root, project.briefings.name)
    if given.id and used.holds(given.id):
        wrong_use(f"the id `{given.id}` is in use")
    digests = load_digests(library, folder) if folder.is_dir() else {}
    return Intake(library, digests, used.holds, lambda name: os.path.lexists(folder / name))


class _Found(NamedTuple):
    """What a file holds, and what is said of it."""

    name: str
    holds: Document | Bibliography
    given: Given


def _read(
    files: Iterable[str], encoding: str, given: Given, failures: list[tuple[str, NotRead]]
) -> Iterator[_Found]:
    """Yield what files hold; what cannot be read is added to ``failures``."""
    from generator.intake.document import NotRead
    from generator.intake.isolated import read_isolated

    for file in files:
        name = "standard input" if file == STANDARD_INPUT else shown(Path(file))
        try:
            yield _Found(name, read_isolated(_bytes(file), encoding), given)
        except ModuleNotFoundError as error:
            fail_without(error)
        except NotRead as error:
            failures.append((name, error))


def _with_answers(project: Project, folder: Path, found: Sequence[_Found], given: Given) -> list[_Found]:
    """Return the same with what somebody answers who is asked for what a document lacks; nobody waits meanwhile."""
    from generator.cli.add_questions import asked_for
    from generator.intake.document import Document

    library, _ = read_as_written(project)
    _require_right(given, library)
    intake = _intake(project, library, folder, given)
    return [
        file._replace(given=asked_for(project, intake, file.name, file.holds, given))
        if isinstance(file.holds, Document)
        else file
        for file in found
    ]


def _taken_in(intake: Intake, file: _Found, failures: list[tuple[str, NotRead]]) -> Iterator[Outcome]:
    """Yield what becomes of what a file holds; what cannot be taken in is added to ``failures``."""
    from generator.intake.document import Document, NotRead

    name, found, given = file
    if isinstance(found, Document):
        try:
            yield intake.document(name, found, given)
        except NotRead as error:
            failures.append((name, error))
        return
    if given.id or given.title or given.url:
        wrong_use(f"{name} is {found.kind}", "--id, --title and --url are of one document")
    for unread in found.unread:
        advice = f"mend it there: it begins with “{unread.beginning}”"
        failures.append((f"{name}, line {unread.line}", NotRead("a reference breaks off", advice)))
    for reference in found.references:
        try:
            yield intake.reference(reference, given)
        except NotRead as error:
            failures.append((f"{name}, {printable(reference.name)}", error))


def _bytes(file: str) -> bytes:
    """Return what a file holds, or what is piped in. Raises `NotRead`."""
    from generator.intake.document import NotRead
    from generator.intake.isolated import MOST_BYTES
    from generator.storage.safe_read import TooLarge, read_file, reason

    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    try:
        return read_file(file, MOST_BYTES)
    except TooLarge as error:
        raise NotRead(
            f"it has {error.size // 2**20} MB; {MOST_BYTES // 2**20} are read at most",
            "save the pages that are cited as a file of their own",
        ) from None
    except (OSError, ValueError) as error:
        raise NotRead(f"it cannot be read: {reason(error)}", "name a file that you may read") from None


def _changed(project: Project, library: Library, outcomes: Sequence[Outcome]) -> Mapping[str, bytes]:
    """Return the files of entries that change. Exits with 1 if one of them cannot be changed."""
    from generator.editing import CannotEdit
    from generator.intake.entry_files import changed_files

    try:
        return changed_files(project.root, project.briefings.name, library, outcomes)
    except (CannotEdit, OSError) as error:
        fail(f"nothing was written: {error}")


def _save(project: Project, folder: Path, outcomes: Sequence[Outcome], written: Mapping[str, bytes]) -> None:
    """Save the texts, and then what names them: whoever ends the program between them loses no entry's text."""
    from generator.storage.atomic import replace_file

    try:
        texts = {outcome.text_name: outcome.text for outcome in outcomes if outcome.text_name}
        if texts:
            folder.mkdir(parents=True, exist_ok=True)
        for name, content in texts.items():
            replace_file(folder / name, content)
        for path, content in written.items():
            replace_file(project.root / path, content)
    except OSError as error:
        fail(f"what was taken in cannot be written: {disk_refusal(error)}")
