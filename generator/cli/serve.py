"""The command ``serve``: serves the site on this machine and renews it at every edit."""

from __future__ import annotations

import click

from generator.cli.options import engine_option, require_address
from generator.cli.pdf import pdf_settings
from generator.cli.session import is_verbose
from generator.cli.signals import interrupted_by_signals
from generator.cli.terminal import fail, project_of
from generator.publish.engines import Engine


@click.command()
@engine_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
@click.pass_context
def serve(context: click.Context, engine: str, address: str) -> None:
    """Serve the site; an edit of a YAML file, a template or the handbook shows at once.

    Only this machine's names and the address are answered. No page is shown while there are errors.
    """
    from generator.cli.editing import EditedPages
    from generator.publish.server import Editing, serve_site

    project = project_of(context)
    require_address(address)
    pdf_settings(project)
    pages = EditedPages(project)
    if engine == Engine.ZENSICAL and pages.write() is None:
        context.exit(1)
    editing = Editing(("generator.cli.preview",), lambda: pages.write() is not None)
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
            fail(f"nothing can be served at {address}: {error.strerror or error}")
    context.exit(code)
