"""`briefings doctor`: what it says is so; it changes nothing, and ends with 1 only where something is broken."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from importlib.metadata import distribution
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.doctor.extras import PURPOSES
from generator.project import ORIGINALS
from generator.project.installed import PROGRAM, extras_of, installed
from generator.starter import new_site
from tests.architecture import ROOT
from tests.folders import state as tree
from tests.quotes.project import change, without_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.metadata import Distribution
    from pathlib import Path

    from click.testing import Result

HOME = "site_templates/site/home.md.jinja"


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site that git keeps, which no test changes."""
    folder = tmp_path_factory.mktemp("new")
    new_site(folder)
    git(folder, "init", "--quiet")
    return folder


@pytest.fixture
def desk(new: Path, tmp_path: Path) -> Path:
    """A copy of the new site."""
    shutil.copytree(new, tmp_path, dirs_exist_ok=True)
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def doctor(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(folder), "doctor", *arguments])


def found(folder: Path, state: str = "") -> list[str]:
    """Return what is said as sentences, of one state if that is named, each with what to do."""
    told = json.loads(doctor(folder, "--format", "json").stdout)
    return sentences(told["findings"], state)


def sentences(findings: list[dict[str, str]], state: str) -> list[str]:
    return [
        f"{finding['says']} → {finding['to_do']}" for finding in findings if state in ("", finding["state"])
    ]


def test_with_a_new_site_all_is_well(desk: Path) -> None:
    before = tree(desk)
    done = doctor(desk)
    assert done.exit_code == 0, done.output
    assert done.output.endswith("Nothing is broken, and nothing has to be looked at.\n"), done.output
    assert "Templates, styles and PDF are all as they come with the program." in done.output
    assert "Git leaves the private texts in `sources` alone." in done.output
    assert tree(desk) == before


def test_the_repository_itself_is_well() -> None:
    assert found(ROOT, "broken") == []


def _eject(folder: Path) -> None:
    assert CliRunner().invoke(main, ["-C", str(folder), "eject", "home"]).exit_code == 0


def _add(folder: Path, path: str, text: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    with (folder / path).open("a", encoding="utf-8") as file:
        file.write(text)


def _from_an_older_version(folder: Path) -> None:
    _eject(folder)
    _add(folder, HOME, "ours\n")
    _add(folder, f"{ORIGINALS}/{HOME}", "of old\n")


def _unchanged_from_an_older_version(folder: Path) -> None:
    _eject(folder)
    for path in (HOME, f"{ORIGINALS}/{HOME}"):
        _add(folder, path, "of old\n")


def _old_workflow(folder: Path) -> None:
    for path in (".gitlab-ci.yml", f"{ORIGINALS}/.gitlab-ci.yml"):
        _add(folder, path, "# of old\n")


def _without_a_style(folder: Path) -> None:
    change(folder, "mkdocs.yml", "  - assets/css/changes.css\n", "")


def _texts_kept(folder: Path) -> None:
    _add(folder, "sources/paper.txt", "x\n")
    git(folder, "add", "--force", "sources/paper.txt")


def _workbook_kept(folder: Path) -> None:
    _add(folder, "Talks.XLSX", "x\n")
    git(folder, "add", "--force", "Talks.XLSX")


SAID: dict[str, tuple[Callable[[Path], None], str, str]] = {
    "copied and not changed": (_eject, "note", f"`{HOME}` is a copy of ours without a change"),
    "copied, and the original changed": (
        _from_an_older_version,
        "look",
        "ours has changed since you copied it → `briefings eject site/home.md.jinja --diff` shows",
    ),
    "of an older version": (
        _unchanged_from_an_older_version,
        "look",
        "is ours as it was in an older version, without a change of yours → take the new one",
    ),
    "copied by hand": (
        lambda folder: _add(folder, HOME, "x\n"),
        "look",
        f"`{HOME}` differs from ours; from which",
    ),
    "for no page": (
        lambda folder: _add(folder, "site_templates/site/topi.md.jinja", "x\n"),
        "look",
        "is used for no page: there is none of that name → did you mean `site_templates/site/topic.md.jinja`?",
    ),
    "a template of Material": (
        lambda folder: _add(folder, "site_templates/theme/partials/header.html", "x\n"),
        "note",
        "`site_templates/theme/partials/header.html` takes the place of the theme's own",
    ),
    "an old workflow": (_old_workflow, "look", "`.gitlab-ci.yml` is ours as it was in an older version"),
    "a misspelt setting": (
        lambda folder: change(folder, "mkdocs.yml", "  # levels:", "  lvels: {}\n  # levels:"),
        "look",
        "`extra`, `lvels`: no template and nothing in the program reads this → did you mean `levels`?",
    ),
    "a setting that cannot be": (
        lambda folder: change(folder, "mkdocs.yml", "  # levels:", "  pdf: {papr: a4}\n  # levels:"),
        "broken",
        "`extra`, `pdf` has no setting `papr` → did you mean `paper`?",
    ),
    "no settings at all": (
        lambda folder: _add(folder, "mkdocs.yml", "a: ["),
        "broken",
        ": this cannot be read as YAML",
    ),
    "words of the theme in another language": (
        lambda folder: change(folder, "mkdocs.yml", "  language: en ", "  language: fr "),
        "look",
        "`theme`, `language` is `fr`, and the site's own words are English",
    ),
    "settings of an older version": (
        _without_a_style,
        "look",
        "`extra_css` lacks what a new site has: assets/css/changes.css",
    ),
    "navigation of an older version": (
        lambda folder: change(folder, "mkdocs.yml", "  - Downloads: downloads/index.md\n", ""),
        "look",
        "`nav` lacks what a new site has: downloads/index.md",
    ),
    "a style that is not there": (
        lambda folder: change(
            folder, "mkdocs.yml", "  - assets/css/print.css\n", "  - assets/css/print.css\n  - ours.css\n"
        ),
        "look",
        "`extra_css` names `ours.css`, which is not there",
    ),
    "private texts that git keeps": (_texts_kept, "broken", "Git keeps private texts of sources: `sources/`"),
    "private texts that git would keep": (
        lambda folder: change(folder, ".gitignore", "/sources/\n", ""),
        "look",
        "Git does not leave the private texts in `sources` alone",
    ),
    "private texts of which git would keep those that end otherwise": (
        lambda folder: change(folder, ".gitignore", "/sources/\n", "/sources/*.txt\n"),
        "look",
        "Git does not leave the private texts in `sources` alone",
    ),
    "a table in place of a name": (
        lambda folder: change(folder, "mkdocs.yml", "  # levels:", "  {a: b}: c\n  # levels:"),
        "look",
        "under `extra` stands a list or a table where a name belongs",
    ),
    "workbooks that git keeps": (
        _workbook_kept,
        "look",
        "Git keeps workbooks: `Talks.XLSX`; those of `briefings sheet` hold what you withhold",
    ),
    "workbooks that git would keep": (
        lambda folder: change(folder, ".gitignore", "*.xlsx\n", ""),
        "look",
        "Git does not leave workbooks alone: the next commit may hold what you withhold",
    ),
    "a repository that git cannot read": (
        lambda folder: (folder / ".git/HEAD").unlink(),
        "look",
        "git cannot read the repository in which the project lies",
    ),
    "what builds make": (
        lambda folder: change(folder, ".gitignore", "/build/*\n", ""),
        "look",
        "Git does not leave `build` alone",
    ),
    "schemas of another version": (
        lambda folder: _add(folder, "briefings/schema/v1/entries.json", "\n"),
        "look",
        "The schemas in `briefings/schema/v1` are those of another version: entries.json → `briefings schema`",
    ),
    "a lock that was merged badly": (
        lambda folder: _add(folder, "briefings/editions.lock.json", "<<<<<<<\n"),
        "broken",
        "briefings/editions.lock.json:1:1: this is not JSON",
    ),
    "pins of other versions": (
        lambda folder: _add(folder, "requirements.txt", "PyYAML==1.0\n"),
        "look",
        "`requirements.txt` names other versions than are installed: pyyaml ",
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_what_is_not_as_it_should_be_is_said(case: str, desk: Path) -> None:
    spoil, state, said = SAID[case]
    spoil(desk)
    done = doctor(desk, "--format", "json")
    found = json.loads(without_folder(done.stdout, desk))["findings"]
    assert len([sentence for sentence in sentences(found, state) if said in sentence]) == 1, found
    assert done.exit_code == (1 if state == "broken" else 0)


def test_a_setting_that_an_own_template_reads_is_known(desk: Path) -> None:
    change(desk, "mkdocs.yml", "  # levels:", "  motto: Slowly\n  # levels:")
    assert "`motto`" in "".join(found(desk, "look"))
    _add(desk, "site_templates/theme/partials/motto.html", "{{ config.extra.motto }}")
    assert "`motto`" not in "".join(found(desk, "look"))


def test_settings_that_are_taken_over_count(desk: Path) -> None:
    """A project may have its lists in a file that several share."""
    (desk / "mkdocs.yml").rename(desk / "shared.yml")
    (desk / "mkdocs.yml").write_text("INHERIT: shared.yml\nextra:\n  lvels: {}\n", encoding="utf-8")
    assert [sentence.partition(":")[0] for sentence in found(desk, "look")] == ["`extra`, `lvels`"]


def test_without_git_and_without_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new_site(tmp_path)
    assert "Git does not keep this project" in "".join(found(tmp_path, "note"))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git is not installed" in "".join(found(tmp_path, "note"))
    assert found(tmp_path, "broken") == []


def test_each_extra_is_named_with_what_it_is_for(desk: Path) -> None:
    program = installed(PROGRAM)
    assert program
    assert extras_of(program).keys() == PURPOSES.keys()
    told = "\n".join(found(desk))
    assert all(f"`{name}`" in told for name in PURPOSES)


def test_a_library_of_the_wrong_version_is_broken(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = distribution("mkdocs")

    def look(name: str) -> Distribution | None:
        return None if name == "typst" else older if name == "click" else installed(name)

    monkeypatch.setattr("generator.doctor.versions.installed", look)
    told = "\n".join(found(desk, "broken"))
    assert f"that it does not support: click {older.version} (supported: >=8.4)" in told
    assert re.search(r"Libraries that the program needs are missing: typst\S+ → install it again", told)


def test_a_folder_of_texts_is_called_as_it_is_however_it_is_named(desk: Path) -> None:
    (desk / "sources").mkdir(exist_ok=True)
    texts = f"{desk}/../{desk.name}/sources"
    assert "Git leaves the private texts in `sources` alone." in doctor(desk, "--texts", texts).output
