"""The command ``schema``: writes the JSON Schemas by which an editor completes and checks the files."""

from __future__ import annotations

import click

from generator.cli.examples import examples
from generator.cli.terminal import fail, project_of, show, shown, writing
from generator.diagnostics import BuildFailed, Diagnostics
from generator.diagnostics.rendering import Format
from generator.text.printable import disk_refusal


@click.command(epilog=examples("briefings schema --with-ids"))
@click.option(
    "--with-ids", is_flag=True, help="Fill the ids of this library in, for completion, in build/schema."
)
@click.pass_context
def schema(context: click.Context, *, with_ids: bool) -> None:
    """Write the JSON Schemas by which an editor completes and checks the files."""
    from generator import build, snapshot
    from generator.reader.schema import schema_text, schemas
    from generator.storage.files import overwrite, put

    project = project_of(context)
    context.with_resource(writing(project, "schema"))
    library = None
    if with_ids:
        diagnostics = Diagnostics()
        try:
            library, _ = build.check(project, diagnostics, with_unconfirmed=True)
        except BuildFailed as failed:
            show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
            fail("the ids can be filled in once the library has no errors")
    target = project.build_schema if with_ids else project.schema
    files = {**schemas(library), "edition.json": schema_text(snapshot.schema())}
    try:
        changed = put(files, target, known=files) if with_ids else overwrite(files, target)
    except OSError as error:
        fail(f"the schemas cannot be written: {disk_refusal(error)}")
    click.echo(f"Schemas in {shown(target)}" + ("." if changed else " were up to date."))
