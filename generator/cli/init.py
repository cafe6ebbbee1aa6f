"""The command ``init``: begins a new site."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from generator.cli.asking import answer, is_terminal, language_read, text_read
from generator.cli.examples import examples
from generator.cli.options import FolderName
from generator.cli.terminal import fail, shown
from generator.text.characters import refused
from generator.text.printable import disk_refusal
from generator.text.web_address import fault_of_site

if TYPE_CHECKING:
    from generator.starter import NewSite

_SITES_OWN = "en"
"""The language of the site's own words."""
_CONTENTS = """\
  mkdocs.yml              its name and address, and who signs it
  briefings/              what you write, beside an example: first-briefing
  site_templates/theme/   your logo and pictures; the look comes with the program (briefings eject changes it)
  README.md               for all who write here
  requirements.txt        the versions that it is built with; .github and .gitlab-ci.yml build and publish it
"""


@click.command(
    epilog=examples(
        "briefings init my-site", 'briefings init my-site --name "Harbour Talks" --language en --yes'
    )
)
@click.argument("directory", type=FolderName(file_okay=False))
@click.option("--name", metavar="TEXT", help="What the site is called.")
@click.option("--desk", metavar="TEXT", help="Who signs the briefings.")
@click.option("--language", metavar="TAG", help="The language that you write in: en, de, uk …")
@click.option(
    "--url", metavar="ADDRESS", help="The address at which it will stand: https://briefings.your-desk.org/"
)
@click.option("--yes", is_flag=True, help="Ask nothing.")
def init(  # noqa: PLR0913  # one for each option
    directory: Path, name: str | None, desk: str | None, language: str | None, url: str | None, *, yes: bool
) -> None:
    """Begin a new site, with one small briefing to look at.

    DIRECTORY is the folder that it gets.
    """
    from generator.project.site_address import example_in
    from generator.starter import SiteAnswers, new_site

    is_seen = not yes and is_terminal()
    asks = is_seen and None in {name, desk, url}
    if asks:
        click.echo(
            "What no option has said is asked; Enter takes what stands in brackets, or leaves it for later."
        )
    answers = SiteAnswers(
        name=answer("Name of the site", name, _name_of(directory), text_read, asks=asks),
        desk=answer("Who signs it, such as the name of your desk (may wait)", desk, "", text_read, asks=asks),
        language=answer("Language that you write in", language, "en", language_read, asks=asks),
        address=answer("Its address on the web (may wait)", url, "", _address, asks=asks),
    )
    try:
        made = new_site(directory, answers)
    except FileExistsError as error:
        fail(f"{error.filename} is there already; nothing was written")
    except OSError as error:
        fail(f"the site cannot be written: {disk_refusal(error)}")
    is_assumed = is_seen and not asks and language is None
    _tell(directory, made, answers.language, is_assumed=is_assumed)
    if example := example_in(answers.address):
        click.echo(
            f"{answers.address} {example}. The site is not published before its real address stands in "
            "mkdocs.yml, `site_url`."
        )


def _tell(directory: Path, made: NewSite, language: str, *, is_assumed: bool) -> None:
    click.echo(f"A new site in {shown(directory)}, {len(made.written)} files:\n{_CONTENTS}", nl=False)
    if made.kept:
        names = ", ".join(path.relative_to(directory).as_posix() for path in made.kept)
        click.echo(f"Left as {'it was' if len(made.kept) == 1 else 'they were'}: {names}.")
        if directory / ".gitignore" in made.kept:
            click.echo(
                "Add /sources/, /build/ and *.xlsx to .gitignore: the texts of sources are not yours to publish,"
                " and workbooks hold what you withhold."
            )
    if language.partition("-")[0] != _SITES_OWN:
        click.echo(
            f"New briefings are in `{language}`. The site's own words (headings, months, verdicts) are English."
        )
    elif is_assumed:
        click.echo("You write in English, if you say nothing else: extra, `written_in: de`, in mkdocs.yml.")
    click.echo("Go on with these; `briefings handbook tutorial` tells how, step by step:")
    if directory.absolute() != Path.cwd():
        click.echo(f"  cd {'-- ' * str(directory).startswith('-')}{quote(shown(directory))}")
    click.echo("  briefings serve\n  briefings new ID --kind meeting")


def _name_of(directory: Path) -> str:
    """Return what a site is probably called, from its folder: ``our-desk`` is "Our desk"."""
    words = " ".join(directory.absolute().name.replace("-", " ").replace("_", " ").split())
    return "Briefings" if not words or refused(words) else words[0].upper() + words[1:]


def _address(value: str) -> str:
    address = value.strip()
    if address and (fault := fault_of_site(address)):
        raise click.BadParameter(f"`{address}` {fault}; write it such as https://briefings.your-desk.org/")
    return f"{address.rstrip('/')}/" if address else ""
