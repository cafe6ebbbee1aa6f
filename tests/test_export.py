"""A briefing as files: the registry of formats, the command, and what a site offers to be taken away."""

from __future__ import annotations

import multiprocessing
import os
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.analysis import derive
from generator.cli import main
from generator.cli.citations import briefing_citations
from generator.cli.downloads import DownloadStage
from generator.diagnostics import Diagnostics
from generator.exports import other_processes
from generator.exports.downloads import CALENDAR_OF_ALL, SCHEMA
from generator.exports.export_format import export_input, export_inputs
from generator.exports.formats import FORMATS
from generator.memo import Memo
from generator.model.publication import UNSIGNED
from generator.project import Project
from generator.project.caches import project_cache
from generator.project.settings import read_settings
from tests import factories as make
from tests.architecture import ROOT
from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from generator.exports.export_format import ExportFormat, ExportInput

INSTALLED = [row for row in FORMATS.values() if row.is_installed]
each_format = pytest.mark.parametrize("row", INSTALLED, ids=lambda row: row.name)


def full_input() -> ExportInput:
    """Return a briefing that has something of everything."""
    library = make.full_library()
    return export_input(make.BRIEFING, library, derive(library, Memo()), UNSIGNED)


def _run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one small briefing, ``x``."""
    write_project(Case("none", {}, ()), tmp_path / "desk")
    return tmp_path / "desk"


def test_names_and_endings_stand_for_one_format_each() -> None:
    assert len({row.suffix for row in FORMATS.values()}) == len(FORMATS)
    for name, row in FORMATS.items():
        assert name == row.name
        assert re.fullmatch(r"[a-z][a-z-]*", name)
        assert re.fullmatch(r"(-[a-z-]+)?\.[a-z.]+", row.suffix)
        assert row.good_for.endswith("."), "a sentence"
        assert bool(row.library) == bool(row.extra)


@each_format
def test_of_the_same_the_same_bytes_come(row: ExportFormat) -> None:
    content = row.write(full_input())
    assert content
    assert row.write(full_input()) == content


@each_format
def test_the_command_writes_what_the_format_makes(row: ExportFormat, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = _run(project, "export", "x", "--format", row.name, "--out", str(out))
    assert result.exit_code == 0, result.output
    library, findings = build.check(Project(project), Diagnostics())
    publication = replace(UNSIGNED, site_name="case")
    settings = read_settings(project / "mkdocs.yml")
    cited = briefing_citations(Project(project), settings, library, findings, publication, Memo())
    assert cited.briefings["x"]
    assert out.read_bytes() == row.write(export_input("x", library, findings, publication, citations=cited))


def test_nothing_is_replaced_unless_somebody_says_so(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert _run(project, "export", "x", "--format", "csv").exit_code == 0
    made = tmp_path / "x-csv.zip"
    content = made.read_bytes()
    assert "up to date" in _run(project, "export", "x", "--format", "csv").output
    made.write_bytes(b"mine")
    refused = _run(project, "export", "x", "--format", "csv")
    assert refused.exit_code == 1
    assert "--force" in refused.output
    assert made.read_bytes() == b"mine"
    assert _run(project, "export", "x", "--format", "csv", "--force").exit_code == 0
    assert made.read_bytes() == content


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_is_neither_read_nor_written(project: Path, tmp_path: Path) -> None:
    """A pipe or a device has no end that a comparison could wait for."""
    os.mkfifo(tmp_path / "pipe")
    for out in (tmp_path / "pipe", "/dev/zero", "/dev/full"):
        result = _run(project, "export", "x", "--format", "csv", "--out", str(out))
        assert result.exit_code == 1
        assert "no ordinary file" in result.output


def test_a_missing_folder_is_named(project: Path, tmp_path: Path) -> None:
    """No name of a file that only the program knows of."""
    (tmp_path / "link").symlink_to("gone/out")
    for out, folder in ((tmp_path / "no" / "out", "no"), (tmp_path / "link", "gone")):
        result = _run(project, "export", "x", "--format", "csv", "--out", str(out))
        assert result.exit_code == 1
        assert f"there is no folder {tmp_path / folder}" in result.output
        assert ".part" not in result.output
    result = _run(project, "export", "x", "--format", "csv", "--out", "")
    assert result.exit_code == 2
    assert "--out names no file" in result.output


def test_a_slip_in_a_name_is_answered(project: Path) -> None:
    wrong = _run(project, "export", "x", "--format", "cvs")
    assert wrong.exit_code == 2
    assert "did you mean `csv`?" in wrong.output
    nobody = _run(project, "export", "y", "--format", "csv")
    assert nobody.exit_code == 2
    assert "there are: x" in nobody.output


def test_a_file_goes_to_the_standard_output(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert _run(project, "export", "x", "--format", "csv", "--out", str(out)).exit_code == 0
    printed = _run(project, "export", "x", "--format", "csv", "--out", "-")
    assert printed.stdout_bytes == out.read_bytes()


def test_an_error_in_the_yaml_is_told_and_nothing_written(project: Path, tmp_path: Path) -> None:
    (project / "briefings/x/odd.yml").write_text(
        "statements:\n  - id: odd\n    speaker: nobody\n", encoding="utf-8"
    )
    result = _run(project, "export", "x", "--format", "csv", "--out", str(tmp_path / "out"))
    assert result.exit_code == 1
    assert "odd.yml:" in result.output
    assert not (tmp_path / "out").exists()


@pytest.fixture
def next_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Builds pages and downloads as another process would; returns the formats that were made."""
    made: list[str] = []

    def counted(row: ExportFormat) -> ExportFormat:
        def write(given: ExportInput) -> bytes:
            made.append(row.name)
            return row.write(given)

        return replace(row, write=write)

    rows = {name: counted(row) for name, row in FORMATS.items()}
    monkeypatch.setattr("generator.exports.downloads.FORMATS", rows)

    def build_again() -> list[str]:
        made.clear()
        site = Project(project)
        stage = DownloadStage(site, None, project_cache(site, "downloads"))
        result = build.generate(site, downloads=stage, cache=project_cache(site, "generate"))
        stage.keep()
        build.save_pages(site, result)
        return made

    return build_again


def test_a_file_is_made_anew_only_if_something_in_it_changed(
    next_build: Callable[[], list[str]], project: Path
) -> None:
    names = [row.name for row in INSTALLED]
    assert next_build() == names
    downloads = project / "build/docs/downloads"
    first = {path.name: path.read_bytes() for path in downloads.iterdir() if path.suffix != ".md"}
    assert sorted(first) == sorted([SCHEMA, CALENDAR_OF_ALL, *(f"x{row.suffix}" for row in INSTALLED)])
    for path in downloads.iterdir():
        path.unlink()
    assert next_build() == []
    assert {name: (downloads / name).read_bytes() for name in first} == first
    briefing = project / "briefings/x/briefing.yml"
    briefing.write_text(briefing.read_text("utf-8").replace("title: ", "title: New "), encoding="utf-8")
    assert next_build() == names


def test_the_page_of_downloads_lists_every_file(next_build: Callable[[], list[str]], project: Path) -> None:
    next_build()
    page = (project / "build/docs/downloads/index.md").read_text("utf-8")
    overview = (project / "build/docs/briefings/x/index.md").read_text("utf-8")
    for row in INSTALLED:
        assert f'href="../downloads/x{row.suffix}"' in page
        assert row.good_for in unescape(page)
        assert f'href="../../downloads/x{row.suffix}"' in overview


def test_without_files_the_page_says_so(project: Path) -> None:
    page = build.generate(Project(project)).files["downloads/index.md"].decode()
    assert "without files to take away" in page


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_other_processes_make_the_same(method: str) -> None:
    """Also where they are not forked, and what they need is sent to them."""
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip("this system has no such processes")
    library, findings = build.check(Project(ROOT / "tests/golden/small"), Diagnostics())
    tasks = [(briefing, name) for briefing in library.briefings for name in ("xlsx", "json", "jsonld")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(other_processes, "FEWEST", 0)
        made = dict(
            other_processes.made_by_others(library, findings, UNSIGNED, tasks, count=2, method=method)
        )
    given = {each.briefing.id: each for each in export_inputs(library, findings, UNSIGNED)}
    assert made == {(id_, name): FORMATS[name].write(given[id_]) for id_, name in tasks}


@pytest.mark.parametrize(
    ("said", "offered"),
    [("[json, csv]", {"json", "csv"}), ("[]", set()), (None, {row.name for row in INSTALLED})],
)
def test_a_site_offers_what_its_settings_say(said: str | None, offered: set[str], project: Path) -> None:
    if said is not None:
        (project / "mkdocs.yml").write_text(f"site_name: x\nextra:\n  downloads: {said}\n", encoding="utf-8")
    files = build.generate(Project(project), downloads=DownloadStage(Project(project), None, None)).files
    expected = {f"downloads/x{FORMATS[name].suffix}" for name in offered}
    assert {path for path in files if path.startswith("downloads/x")} == expected
    assert (f"downloads/{SCHEMA}" in files) == ("json" in offered)


@pytest.mark.parametrize(
    ("said", "place", "told"),
    [("[json, xslx]", "3:21", "did you mean `xlsx`?"), ("xlsx", "3:14", "`downloads` is a list of formats")],
)
def test_a_slip_in_the_settings_is_told_at_its_place(said: str, place: str, told: str, project: Path) -> None:
    (project / "mkdocs.yml").write_text(f"site_name: x\nextra:\n  downloads: {said}\n", encoding="utf-8")
    for arguments in (("check",), ("build", "--no-pdf", "--out", str(project.parent / "site"))):
        result = _run(project, *arguments)
        assert result.exit_code == 1
        assert f"mkdocs.yml:{place}: error: " in result.output
        assert told in result.output


@each_format
def test_a_briefing_that_has_only_begun_can_be_taken_away(row: ExportFormat) -> None:
    library = make.library(make.briefing())
    given = export_input(make.BRIEFING, library, derive(library, Memo()), UNSIGNED)
    assert row.write(given)
