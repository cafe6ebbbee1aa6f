"""The command ``new``: begins a new briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.asking import language_read, read_option, text_read
from generator.cli.commands import as_run
from generator.cli.days import day_of
from generator.cli.examples import examples
from generator.cli.terminal import fail, project_of, shown
from generator.project.settings import field_of, read_settings
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from generator.project import Project

_KINDS = ("call", "meeting", "summit", "vote", "agreement", "statement", "plan")


@click.command(
    epilog=examples(
        "briefings new border-talks --date 2026-11-22",
        'briefings new ceasefire-plan --kind plan --title "The plan"',
    )
)
@click.argument("identifier", metavar="ID")
@click.option(
    "--kind",
    type=click.Choice(_KINDS),
    default="meeting",
    show_default=True,
    help="What the briefing is about.",
)
@click.option("--title", metavar="TEXT", help="The title of the briefing.")
@click.option("--date", metavar="DATE", help="When it happened: 2026-11-22, or as far as it is known.")
@click.option(
    "--lang",
    metavar="TAG",
    help="The language of the briefing. Without it: that of the site's editors, else English.",
)
@click.pass_context
def new(  # noqa: PLR0913  # one for each option
    context: click.Context,
    identifier: str,
    *,
    kind: str,
    title: str | None,
    date: str | None,
    lang: str | None,
) -> None:
    """Begin a new briefing: files that ask what is to be written.

    ID becomes the name of its folder in briefings/, and stands in its addresses. Nothing is asked here: what no option
    says, `briefings compose` asks for.
    """
    from generator.starter import BriefingAnswers, Kind, new_briefing

    project = project_of(context)
    answers = BriefingAnswers(
        kind=Kind(kind),
        title=read_option(title, "", text_read),
        date=read_option(date, "", _date),
        language=language_read(lang or _written_in(project)),
        today=day_of(None),
    )
    try:
        written = new_briefing(project, identifier, answers)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    except FileExistsError as error:
        fail(f"{error.filename} is there already; nothing was written")
    except OSError as error:
        fail(f"the briefing cannot be written: {disk_refusal(error)}")
    for path in written:
        click.echo(f"  {shown(path)}")
    click.echo(
        as_run(
            "A new briefing. Nothing of it is published yet; what is to be written says: briefings check\n"
            f"Go on with:\n  briefings add FILE …\n  briefings compose {identifier}"
        )
    )


def _written_in(project: Project) -> str:
    """Return the language in which the site's editors write, as `briefings init` noted it."""
    node = field_of(field_of(read_settings(project.config).root, "extra"), "written_in")
    value = getattr(node, "value", None)
    return value if isinstance(value, str) and value else "en"


def _date(value: str) -> str:
    from generator.model.dates import parse_date

    text = value.strip()
    if text:
        try:
            parse_date(text)
        except ValueError as error:
            raise click.BadParameter(f"`{text}`: {error}; such as 2026-11-22, 2026-11") from None
    return text
