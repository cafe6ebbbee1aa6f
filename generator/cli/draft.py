"""The command ``draft``: drafts statements from the texts of sources, or lets in what another program drafted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.examples import examples
from generator.cli.json_output import CODES
from generator.cli.options import texts_option
from generator.cli.reading import read_as_written, source_named, verified_quotations
from generator.cli.session import is_verbose, show_withheld_option
from generator.cli.terminal import fail, print_masked, print_masked_json, project_of, show, writing, wrong_use
from generator.diagnostics import BuildFailed, Diagnostics
from generator.diagnostics.rendering import Format
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.drafting.entries import DraftedActor, SourceDrafts
    from generator.drafting.gate import Judged
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.project import Project
    from generator.quotes.verify import Verification
    from generator.reader.tree import Value

_YAML = "yaml"


@click.command(
    epilog=examples(
        "briefings draft border-talks ministry-readout",
        "briefings draft border-talks --from drafted.json --dry-run",
    )
)
@click.argument("briefing", metavar="BRIEFING", shell_complete=completing.briefings)
@click.argument("sources", metavar="[SOURCE]...", nargs=-1, shell_complete=completing.sources)
@click.option(
    "--from",
    "file",
    metavar="FILE",
    shell_complete=completing.files,
    help="Statements that another program drafted, as YAML or JSON (- for what is piped in): only those that the texts "
    "prove come in.",
)
@texts_option
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option(
    "--format",
    "form",
    type=click.Choice([Format.TEXT.value, _YAML, Format.JSON.value]),
    default=Format.TEXT.value,
    show_default=True,
    help="How to show what is drafted.",
)
@show_withheld_option
@click.pass_context
def draft(  # noqa: PLR0913, PLR0917  # one for each option
    context: click.Context,
    briefing: str,
    sources: tuple[str, ...],
    file: str | None,
    texts: Path | None,
    form: str,
    *,
    dry_run: bool,
) -> None:
    """Draft statements from what the texts of sources have somebody say.

    They go into the folder of BRIEFING. SOURCE is the id of a source whose text is held. Nothing is published
    until it is confirmed. How many there are of whom is told, and what could not be found out; with --verbose or
    --dry-run each of them.
    """
    from generator.cli.draft_output import drafted_json, drafted_text, judged_json, judged_text

    if bool(sources) == bool(file):
        wrong_use("name the sources to draft from, or with --from a file that another program made")
    content = _content(file) if file else b""
    project = project_of(context)
    diagnostics = Diagnostics()
    with writing(project, "draft"):
        library, _ = read_as_written(project)
        chosen = _briefing(library, briefing)
        found = verified_quotations(project, library, texts, diagnostics)
        show(project, diagnostics.errors(), Format.TEXT, to_stderr=True)
        if file:
            judged = _judged(project, library, chosen, found, content, file)
            rows: Sequence[Mapping[str, Value]] = [admitted.fields for admitted in judged.admitted]
            written = _write(project, chosen, (), rows, dry_run=dry_run)
            _print(
                project,
                form,
                judged_text(judged, written, dry_run=dry_run),
                judged_json(judged, written),
                ((), rows),
            )
            context.exit(int(bool(judged.refused) and not judged.admitted))
        drafts = _drafts(project, library, chosen, found, sources)
        from generator.drafting.writing import values_of

        actors = [actor for from_source in drafts for actor in from_source.actors]
        rows = values_of([statement for from_source in drafts for statement in from_source.statements])
        written = _write(project, chosen, actors, rows, dry_run=dry_run)
    _print(
        project,
        form,
        drafted_text(drafts, written, library, dry_run=dry_run, verbose=is_verbose(context)),
        drafted_json(drafts, written),
        (actors, rows),
    )


def _print(
    project: Project,
    form: str,
    text: str,
    as_json: str,
    entries: tuple[Sequence[DraftedActor], Sequence[Mapping[str, Value]]],
) -> None:
    from generator.cli.draft_output import yaml_of

    if form == Format.JSON:
        print_masked_json(project, as_json, CODES)
    else:
        is_file = form == _YAML
        print_masked(project, yaml_of(*entries) if is_file else text, exact=is_file)


def _content(file: str) -> bytes:
    """Return what a program made; exits with 2 if it cannot be read."""
    from generator.drafting.proposed import MAX_BYTES
    from generator.storage.safe_read import TooLarge, read_file, reason

    try:
        if file == "-":
            content = sys.stdin.buffer.read(MAX_BYTES + 1)
            if len(content) > MAX_BYTES:
                wrong_use(f"what is piped in has more than {MAX_BYTES // 1024} KB")
            return content
        return read_file(Path(file), MAX_BYTES)
    except TooLarge as error:
        wrong_use(f"{file} has {error.size // 1024} KB; {MAX_BYTES // 1024} KB are read")
    except (OSError, ValueError) as error:
        wrong_use(f"{file} cannot be read: {reason(error)}")


def _briefing(library: Library, name: str) -> Briefing:
    from generator.diagnostics.suggest import did_you_mean

    found = library.briefings.get(name)
    if found is None:
        wrong_use(f"there is no briefing `{name}`", *did_you_mean(name, library.briefings))
    return found


def _drafts(
    project: Project, library: Library, briefing: Briefing, found: Verification, names: Sequence[str]
) -> list[SourceDrafts]:
    from generator.drafting.drafting import Drafter
    from generator.drafting.new_ids import NewIds
    from generator.drafting.register_names import RegisterNames
    from generator.quotes.claims import ClaimField
    from generator.reader.ids_in_use import ids_in_use

    sources = [source_named(library, name) for name in dict.fromkeys(names)]
    ids = NewIds(ids_in_use(project.root, project.briefings.name))
    drafter = Drafter(RegisterNames(library), briefing, ids)
    for source in sources:
        if source.id in found.held:
            drafter.read_names(source, found.held[source.id].text)
    drafts = []
    for source in sources:
        if source.id not in found.held:
            fail(
                f"the text of {source.id} is not held"
                + ("" if source.text else ": the source names no `text`")
            )
        used = [
            (quote.match.start, quote.match.end, quote.claim.entry)
            for quote in found.quotes
            if quote.source == source.id
            and quote.claim.field is ClaimField.QUOTE
            and quote.match.start is not None
            and quote.match.end is not None
        ]
        try:
            drafts.append(drafter.draft(source, found.held[source.id].text, used))
        except ValueError as error:
            fail(f"{source.id}: {error}")
    return [drafter.with_other_names(drafted) for drafted in drafts]


def _judged(  # noqa: PLR0913, PLR0917  # what a gate needs
    project: Project, library: Library, briefing: Briefing, found: Verification, content: bytes, file: str
) -> Judged:
    from generator.drafting.gate import Gate
    from generator.drafting.new_ids import NewIds
    from generator.drafting.proposed import read_proposed
    from generator.reader.ids_in_use import ids_in_use

    try:
        proposed = read_proposed(content, "what is piped in" if file == "-" else Path(file).name)
    except ValueError as error:
        wrong_use(str(error))
    folder = project.briefings.name
    gate = Gate(
        project.root, folder, briefing.id, library, found.held, NewIds(ids_in_use(project.root, folder))
    )
    return gate.judge(proposed)


def _write(
    project: Project,
    briefing: Briefing,
    actors: Sequence[DraftedActor],
    statements: Sequence[Mapping[str, Value]],
    *,
    dry_run: bool,
) -> str:
    """Return the path of the file that drafts are written into, "" if there are none; ends with 1 if it cannot be."""
    from generator.drafting.writing import drafts_file
    from generator.editing import CannotEdit
    from generator.storage.together import replace_together

    if not statements:
        return ""
    diagnostics = Diagnostics()
    try:
        path, content = drafts_file(
            project.root, project.briefings.name, briefing.id, actors, statements, diagnostics
        )
        if not dry_run:
            replace_together(project.root, {path: content})
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        fail("nothing was written: the project could not be read with these drafts; see above")
    except CannotEdit as error:
        fail(f"nothing was written: {error}")
    except OSError as error:
        fail(f"the drafts cannot be written: {disk_refusal(error)}")
    return path
