"""The command ``serve``: serves the site on this machine and renews it at every edit."""

from __future__ import annotations

import click

from generator.cli.examples import examples
from generator.cli.options import engine_option, require_address
from generator.cli.pdf import pdf_settings
from generator.cli.session import is_verbose, session_of
from generator.cli.signals import interrupted_by_signals
from generator.cli.terminal import fail, project_of, texts_of
from generator.project.inputs import inputs_of
from generator.publish.engines import Engine
from generator.text.printable import disk_refusal


@click.command(epilog=examples("briefings serve", "briefings serve --address 127.0.0.1:8001"))
@engine_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="The host and port to serve at.")
@click.pass_context
def serve(context: click.Context, engine: str, address: str) -> None:
    """Serve the site; an edit of a YAML file, a template or the handbook shows at once.

    What is wrong is shown over the page that is open: errors with the page of before them, warnings in a corner. A mark
    at each entry opens its file in the editor (`extra`, `editor` names another than Visual Studio Code).
    Only this machine's names and the address are answered.
    """
    from generator.cli.editing import EditedPages
    from generator.publish.relay import refusal_to_listen
    from generator.publish.server import Editing, serve_site

    project = project_of(context)
    require_address(address)
    pdf_settings(project)
    try:
        pages = EditedPages(project)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    named = session_of(context).directory
    program = ("generator.cli.preview", "" if named is None else str(named))
    inputs = inputs_of(project, texts_of(project))
    editing = Editing(program, inputs, pages.write, pages.notices)
    with interrupted_by_signals() as came:
        try:
            code = serve_site(
                project, Engine(engine), address, editing, click.echo, verbose=is_verbose(context)
            )
        except KeyboardInterrupt:
            if came:
                raise SystemExit(128 + came[0]) from None
            raise
        except OSError as error:
            if error.filename:  # no address, but a file or a folder
                fail(f"nothing can be served: {disk_refusal(error)}")
            fail(refusal_to_listen(error, address))
    context.exit(code)
