"""The command ``add``: takes documents in as private texts with drafted sources, and bibliographies as sources."""

from __future__ import annotations

import os
import re
from contextlib import nullcontext
from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.added_files import fail_without, read_documents
from generator.cli.asking import is_terminal
from generator.cli.examples import examples
from generator.cli.judge import judge
from generator.cli.options import text_or_json_option, texts_option
from generator.cli.reading import read_as_written
from generator.cli.session import show_withheld_option
from generator.cli.terminal import fail, project_of, texts_of, writing, wrong_use
from generator.diagnostics.rendering import Format
from generator.model.source import SourceType
from generator.text.printable import disk_refusal, printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.cli.added_files import Found
    from generator.intake.document import NotRead
    from generator.intake.taking_in import Given, Intake, Outcome
    from generator.model.library import Library
    from generator.project import Project


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
        wrong_use("--id, --title and --url are of one document: leave them out, or add the files one by one")
    given = Given(id=id_, publisher=publisher, type=type_ or "", title=title, date=date, lang=lang, url=url)
    project = project_of(context)
    folder = texts_of(project, texts)
    failures: list[tuple[str, NotRead]] = []
    found = [*read_documents(files, encoding, given, failures)]
    asks = form == Format.TEXT and is_terminal()
    if asks:
        found = _with_answers(project, folder, found, given)
    with nullcontext() if dry_run else writing(project, "add"):
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
    add_output.show(project, report, Format(form), is_asked=asks)
    if asks and report.waits and _is_looked_at():
        context.invoke(judge)
    if failures:
        raise SystemExit(1)


def _is_looked_at() -> bool:
    """Ask whether what was taken in is looked at now; it is written, whoever ends the question."""
    from generator.cli.conversation import agreed

    try:
        return agreed("Look at it now?")
    except click.Abort:
        click.echo()
        return False


def _require_right(given: Given, library: Library) -> None:
    """Exit with 2 if what the person says of the document cannot be written."""
    from generator.cli.add_questions import is_id
    from generator.diagnostics.suggest import did_you_mean
    from generator.model.dates import parse_date
    from generator.reader.likely_dates import date_hints
    from generator.reader.records.fields import ID
    from generator.text.languages import UnknownLanguageError, canonical
    from generator.text.web_address import fault_of

    if given.id and not is_id(given.id):
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
        wrong_use(f"--date {given.date}: {error}", *date_hints(given.date))
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


def _with_answers(project: Project, folder: Path, found: Sequence[Found], given: Given) -> list[Found]:
    """Return the same with what somebody answers who is asked for what a document lacks; nobody waits meanwhile."""
    from generator.cli.add_questions import Named, asked_for, tell_of_lost, with_ids
    from generator.intake.document import Document

    library, _ = read_as_written(project)
    _require_right(given, library)
    intake = _intake(project, library, folder, given)
    typed: list[str] = []
    answered: dict[int, Named] = {}
    try:
        for at, (name, holds, own) in enumerate(found):
            if isinstance(holds, Document):
                answered[at] = Named(name, holds, asked_for(project, intake, name, holds, own, typed))
        ids = with_ids(project, _intake(project, library, folder, given), [*answered.values()])
    except click.Abort:
        tell_of_lost(project, typed)
        raise
    said = dict(zip(answered, ids, strict=True))
    return [file._replace(given=said.get(at, file.given)) for at, file in enumerate(found)]


def _taken_in(intake: Intake, file: Found, failures: list[tuple[str, NotRead]]) -> Iterator[Outcome]:
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
