"""What `briefings init` makes: answers in the settings, pinned versions, the hosts' own files, nothing written over."""

from __future__ import annotations

import json
import re
from importlib.metadata import version
from typing import TYPE_CHECKING

import click
import pytest
import yaml
from click.testing import CliRunner

from generator.cli import init as command
from generator.cli import main
from generator.diagnostics import Diagnostics
from generator.project import Project
from generator.project.installed import PROGRAM
from generator.project.publication import read_publication
from generator.project.settings import read_settings
from generator.starter import new_site
from generator.starter.site import SiteAnswers
from tests.sites import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from generator.model.publication import Publication

ODD = 'Ports & "Seas": #1 *now* <b>'


def init(folder: Path, *options: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, ["init", str(folder), *options], input=typed)


def publication_of(folder: Path) -> Publication:
    """Return what the settings say, which must hold no mistake."""
    diagnostics = Diagnostics()
    found = read_publication(read_settings(folder / "mkdocs.yml"), Project(folder), diagnostics)
    assert list(diagnostics) == []
    return found


@pytest.mark.parametrize("name", ["Harbour desk", ODD, "no", "港口"])
def test_options_stand_in_the_settings_as_they_were_given(name: str, tmp_path: Path) -> None:
    done = init(
        tmp_path, "--name", name, "--desk", name, "--language", "PT-br", "--url", "https://harbour.org/x"
    )
    assert done.exit_code == 0, done.output
    found = publication_of(tmp_path)
    assert (found.site_name, found.desk and found.desk.name) == (name, name)
    assert found.address == "https://harbour.org/x/"
    assert (
        "New briefings are in `pt-BR`. The site's own words (headings, months, verdicts) are English."
        in done.output
    )
    assert "\n  written_in: pt-BR " in (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    assert CliRunner().invoke(main, ["-C", str(tmp_path), "check", "--strict"]).exit_code == 0


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--url", "a.example", "does not begin with https://"),
        (
            "--url",
            "https://towns.org/?page=1",
            "has a `?` or a `#`, behind which no page can have its address",
        ),
        ("--url", "https://towns.org/#x", "has a `?` or a `#`"),
        ("--language", "english", "is not a language code"),
        ("--name", "a\u202eb", "U+202E"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    option: str, value: str, said: str, tmp_path: Path
) -> None:
    done = init(tmp_path / "desk", option, value)
    assert done.exit_code == 2
    assert said in done.output
    assert not (tmp_path / "desk").exists()


def test_an_example_of_an_address_is_told_at_once(tmp_path: Path) -> None:
    done = init(tmp_path / "desk", "--url", "https://sound.example.org/desk/")
    assert done.exit_code == 0
    assert (
        "https://sound.example.org/desk/ is only an example: nothing ever stands at `example.org`."
        in done.output
    )
    assert "only an example" not in init(tmp_path / "other", "--url", "https://sound.org/").output


@pytest.mark.parametrize(
    ("directory", "said"), [("-desk", ["  cd -- -desk"]), (".", []), ("a b", ["  cd 'a b'"])]
)
def test_the_folder_is_named_as_a_shell_takes_it(
    directory: str, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = CliRunner().invoke(main, ["init", "--yes", "--", directory]).output.splitlines()
    assert [line for line in lines if line.startswith("  cd ")] == said


def test_without_a_terminal_nothing_is_asked(tmp_path: Path) -> None:
    done = init(tmp_path / "our-desk")
    assert done.exit_code == 0
    assert publication_of(tmp_path / "our-desk").site_name == "Our desk"
    assert publication_of(tmp_path / "our-desk").desk is None
    lines = done.output.splitlines()
    assert len(lines) <= 10
    assert [line.split()[0] for line in lines[-3:]] == ["cd", "briefings", "briefings"]


def test_in_a_terminal_what_no_option_says_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "is_terminal", lambda: True)
    done = init(
        tmp_path / "asked", "--desk", "Pilots", typed="Ports\nenglish\nuk\na.example\nhttps://harbour.org\n"
    )
    assert done.exit_code == 0, done.output
    assert "is not a language code" in done.output
    assert "does not begin with https://" in done.output
    found = publication_of(tmp_path / "asked")
    assert (found.site_name, found.desk and found.desk.name) == ("Ports", "Pilots")
    assert found.address == "https://harbour.org/"
    assert "Name of the site" not in init(tmp_path / "quiet", "--yes").output
    given = ("--name", "Ports", "--desk", "Pilots", "--url", "https://harbour.org")
    for options, said in (
        (given, "You write in English"),
        ((*given, "--language", "uk"), "New briefings are in `uk`"),
    ):
        whole = init(tmp_path / options[-1].rpartition("/")[2], *options, typed="")
        assert whole.exit_code == 0
        assert said in whole.output
        assert "is asked" not in whole.output


def test_versions_are_pinned_to_those_that_are_here(tmp_path: Path) -> None:
    new_site(tmp_path)
    lines = (tmp_path / "requirements.txt").read_text(encoding="utf-8").splitlines()
    first, *others = [line for line in lines if not line.startswith("#")]
    assert re.match(rf"{PROGRAM}(\[[a-z,]+\])?( @ |==)", first)
    pinned = dict(line.split("==") for line in others)
    assert {"mkdocs", "mkdocs-material", "typst", "pyyaml"} <= pinned.keys()
    assert not {"pytest", "mypy", "ruff", PROGRAM} & pinned.keys()
    assert pinned == {name: version(name) for name in pinned}
    assert "://" not in "".join(others)


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    """A host makes a README.md and a .gitignore with a new repository."""
    for name in ("README.md", ".gitignore"):
        (tmp_path / name).write_text("mine\n", encoding="utf-8")
    done = init(tmp_path)
    assert done.exit_code == 0, done.output
    assert "Left as they were: .gitignore, README.md." in done.output
    assert "Add /sources/, /build/ and *.xlsx to .gitignore" in done.output
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine\n"
    assert (tmp_path / "mkdocs.yml").is_file()


def test_editors_find_the_schemas(tmp_path: Path) -> None:
    new_site(tmp_path)
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert all((tmp_path / schema).is_file() for schema in settings["yaml.schemas"])
    assert json.loads((tmp_path / ".vscode/extensions.json").read_text(encoding="utf-8"))["recommendations"]
    assert "/sources/" in (tmp_path / ".gitignore").read_text(encoding="utf-8").splitlines()
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    commands = set(re.findall(r"^briefings (\w+)", readme, re.MULTILINE))
    assert commands <= set(main.list_commands(click.Context(main)))
    assert "@" not in readme


def test_a_name_is_no_markdown(tmp_path: Path) -> None:
    new_site(tmp_path, SiteAnswers(name=ODD))
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert readme.startswith('# Ports \\& "Seas": \\#1 \\*now\\* \\<b\\>\n')


def github(folder: Path) -> list[str]:
    """Return the commands of the job that publishes, with the address that an earlier step finds."""
    jobs = yaml.safe_load((folder / ".github/workflows/site.yml").read_text(encoding="utf-8"))["jobs"]
    assert {"check", "build", "publish"} == jobs.keys()
    steps = [step for step in jobs["build"]["steps"] if "run" in step]
    assert [step["run"] for step in jobs["check"]["steps"] if "run" in step] == [
        step["run"] for step in steps
    ]
    return ['export SITE_URL="https://desk.example/site/"', *(step["run"] for step in steps)]


def gitlab(folder: Path) -> list[str]:
    """Return the commands of the job that publishes, with the variable that GitLab sets."""
    jobs = yaml.safe_load((folder / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    assert jobs["pages"]["artifacts"]["paths"] == ["public"]
    variables = [f'export {name}="{value}"' for name, value in jobs["pages"]["variables"].items()]
    told = 'export CI_PAGES_URL="https://desk.example/site"'
    return [told, *variables, *jobs["default"]["before_script"], *jobs["pages"]["script"]]


@pytest.mark.engine
@pytest.mark.parametrize(("commands", "site"), [(github, "build/site"), (gitlab, "public")])
def test_a_new_site_passes_its_own_workflow(
    commands: Callable[[Path], list[str]], site: str, tmp_path: Path
) -> None:
    assert init(tmp_path, "--desk", "The harbour desk").exit_code == 0
    installs = 'python() { test "$*" = "-m pip install --find-links wheels --requirement requirements.txt"; }'
    done = run("sh", "-c", "\n".join(("set -e", installs, *commands(tmp_path))), cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    home = (tmp_path / site / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://desk.example/site/">' in home
    assert "The harbour desk" in home
    styles = re.findall(r'href="(assets/css/[^"?]+)', home)
    assert styles
    assert all((tmp_path / site / name).is_file() for name in styles)
    assert (tmp_path / site / "handbook/reading/index.html").is_file()
    assert not list((tmp_path / "site_templates").rglob("*.html"))
