"""No command writes or removes anything where it would cost somebody's work."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.project import Project
from generator.publish.destination import checked_destination
from generator.storage.output_records import NotOurs
from generator.storage.swap import set_aside_earlier_site
from tests.case_files import Case, write_project
from tests.folders import built, state, write

if TYPE_CHECKING:
    from typing import Self


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A small project, in which the program is called; the home folder is another."""
    root = tmp_path / "desk" / "project"
    write_project(Case("none", {}, ()), root)
    (root / "site_templates").mkdir(exist_ok=True)
    (root / ".git").mkdir()
    (root / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    (tmp_path / "home").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    monkeypatch.chdir(root)
    return Project(root)


def run(*arguments: str) -> Result:
    """Run the program in the current folder."""
    return CliRunner().invoke(main, list(arguments))


REFUSED = {
    "": "is empty",
    " ": "is empty",
    ".": "the folder you are in",
    "./": "the folder you are in",
    "build/../.": "the folder you are in",
    "..": "the folder you are in",
    "/": "the folder you are in",
    "~": "your home folder",
    "~/site": "was not replaced by the name of a home folder",
    "briefings": "briefings, from which the site is made",
    "build/../briefings": "briefings, from which the site is made",
    "briefings/x": "lies in briefings, from which the site is made",
    "briefings/new/site": "lies in briefings, from which the site is made",
    "site_templates": "site_templates, from which",
    "site_templates/theme": "lies in site_templates",
    "sources": "sources, from which",
    "sources/site": "lies in sources",
    "faces/site": "lies in faces",
    "mkdocs.yml": "is a file",
    "mkdocs.yml/site": "is a file",
    "build": "holds build/docs, which a build needs for itself",
    "build/docs": "is build/docs",
    "build/docs/site": "lies in build/docs",
    "build/pdf": "is build/pdf",
    "build/schema/x": "lies in build/schema",
    ".git": "in .git",
    ".git/site": "in .git",
    "link-to-texts": "briefings, from which the site is made",
    "link-to-desk/project": "the folder you are in",
    "loop": "",
    "with-git": "`.git/`",
    "with-thesis": "`thesis.txt`",
}
"""What ``--out`` may not name, with a part of what is said."""


@pytest.mark.skipif(os.name == "nt", reason="links")
@pytest.mark.parametrize("out", REFUSED)
@pytest.mark.parametrize("options", [(), ("--offline",), ("--engine", "zensical"), ("--force",)])
def test_a_folder_that_is_no_place_for_a_site_is_refused(
    out: str, options: tuple[str, ...], project: Project
) -> None:
    """Nothing is built, and nothing in the world is changed."""
    top = project.root.parent
    (project.root / "link-to-texts").symlink_to("briefings")
    (project.root / "link-to-desk").symlink_to(top)
    (project.root / "loop").symlink_to("loop")
    (project.root / "faces").mkdir()
    config = project.config.read_text()
    project.config.write_text(config + "\nextra:\n  pdf:\n    fonts: faces\n")
    write(project.root / "with-git", {".git/HEAD": "x", "CNAME": "desk.example"})
    write(built(project.root / "with-thesis"), {"thesis.txt": "five years"})
    before = state(top)
    given = str(Path.home()) if out == "~" else out
    result = run("build", "--out", given, *options)
    assert result.exit_code in {1, 2}
    assert REFUSED[out] in result.output
    assert "Traceback" not in result.output
    assert state(top) == before


@pytest.mark.parametrize("place", ["build/site", "build/offline"])
def test_a_file_in_the_default_folder_is_never_removed(place: str, project: Project) -> None:
    folder = built(project.root / place)
    write(folder, {"notes/thesis.txt": "five years"})
    before = state(folder)
    result = run("build", *(["--offline"] if "offline" in place else []))
    assert result.exit_code == 1
    assert "`notes/`, which no build put there" in result.output
    assert state(folder) == before


def test_case_of_letters_is_the_disks_affair(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where ``Briefings`` is ``briefings``, the disk says so, and it is asked."""
    real = Path.samefile

    def same(path: Path, other: Path) -> bool:
        return real(Path(str(path).lower()), Path(str(other).lower()))

    monkeypatch.setattr(Path, "samefile", same)
    for name in ("Briefings", "BRIEFINGS/site", "Build/Docs"):
        with pytest.raises(NotOurs):
            checked_destination(project, project.root / name)


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_link_leads_to_the_folder_meant(project: Project, tmp_path: Path) -> None:
    """It is followed, and the same holds for what it leads to, also where a folder above is a link."""
    elsewhere = built(tmp_path / "elsewhere" / "public")
    (project.root / "out").symlink_to(elsewhere)
    assert checked_destination(project, Path("out")) == elsewhere.resolve()
    project.build.rmdir() if project.build.exists() else None
    project.build.symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "site").symlink_to(elsewhere)
    assert checked_destination(project, project.site) == elsewhere.resolve()
    write(elsewhere, {"thesis.txt": "five years"})
    for given in (Path("out"), project.site):
        with pytest.raises(NotOurs, match=r"thesis\.txt"):
            checked_destination(project, given)


def test_clean_removes_what_was_generated_and_nothing_else(project: Project) -> None:
    assert run("generate").exit_code == 0
    assert run("pdf").exit_code == 0
    assert run("schema", "--with-ids").exit_code == 0
    write(built(project.site), {"mine.txt": "x"})
    write(project.pdfs, {"thesis.pdf": "five years"})
    write(project.docs, {".gitignore": "*\n"})
    result = run("clean")
    assert result.exit_code == 0, result.output
    assert "build/site holds `mine.txt`, which no build put there, or not as it is now" in result.output
    assert "build/pdf holds `thesis.pdf`" in result.output
    left = {path: text for path, text in state(project.build).items() if text != "folder"}
    assert left == {"site/mine.txt": "x", "pdf/thesis.pdf": "five years", "docs/.gitignore": "*\n"}


@pytest.mark.parametrize("name", ["docs", "site"])
def test_what_lies_in_place_of_a_record_is_named_and_stays(name: str, project: Project) -> None:
    """Nothing is built for hours first, and everything else is cleaned away."""
    assert run("generate").exit_code == 0
    built(project.offline)
    built(project.site)
    record = project.build / f".{name}.stamp"
    record.unlink()
    write(record, {"thesis.txt": "five years"})
    said = f"{record} is no ordinary file. A build keeps there what it put into {name}: move or delete it."
    for command in ("build", "clean"):
        result = run(command)
        assert result.exit_code == 1
        assert said in " ".join(result.output.split("\n"))
    assert (record / "thesis.txt").read_text() == "five years"
    assert not project.offline.exists()


def test_clean_leaves_what_was_changed_since(project: Project) -> None:
    site = built(project.site)
    name = next(path.name for path in sorted(site.iterdir()) if path.is_file())
    (site / name).write_text("mine, and better")
    result = run("clean")
    assert result.exit_code == 0, result.output
    assert f"build/site holds `{name}`" in result.output
    assert (site / name).read_text() == "mine, and better"


def test_pages_of_the_former_version_are_replaced(project: Project) -> None:
    """It kept one stamp for all, by sizes and times, and its folder of pages held nothing but pages."""
    write(project.docs, {"briefings/old/index.md": "old", "index.md": "old"})
    write(project.build, {".site.stamp": json.dumps({"inputs": "1", "pages": "2", "site": "3"})})
    result = run("generate")
    assert result.exit_code == 0, result.output
    assert not (project.docs / "briefings" / "old").exists()


def former(folder: Path) -> Path:
    """Return a site of the former version that was changed since."""
    write(folder, {"index.html": "old", "thesis.txt": "five years"})
    stamp = folder.with_name(f".{folder.name}.stamp")
    stamp.write_text(json.dumps({"inputs": "1", "pages": "2", "site": "3"}))
    return folder


def test_a_site_of_the_former_version_that_was_changed_makes_room_and_is_kept(project: Project) -> None:
    """It is named, and its pages are replaced; a folder of that name that is there already stays."""
    write(former(project.site).with_name("site.before"), {"mine.txt": "mine"})
    write(project.docs, {"index.md": "old", "old.md": "old"})
    moved = set_aside_earlier_site(project.site)
    assert moved == project.site.with_name("site.before-2")
    assert state(moved) == {"index.html": "old", "thesis.txt": "five years"}
    assert set_aside_earlier_site(project.site) is None
    assert run("generate").exit_code == 0
    assert not (project.docs / "old.md").exists()


def test_elsewhere_it_is_refused_with_what_to_do(project: Project) -> None:
    """What is set aside there could be published."""
    public = former(project.root / "public")
    before = state(public)
    result = run("build", "--out", "public")
    assert result.exit_code == 1
    assert "was built by an earlier version of this program, and something in it was changed" in result.output
    assert "delete it or rename it, and build again" in result.output
    assert state(public) == before
    former(project.site)
    for _ in range(2):
        result = run("clean")
        assert result.exit_code == 0
        assert "build/site was built by an earlier version and changed since" in result.output
        assert (project.site / "thesis.txt").read_text() == "five years"


def test_schemas_leave_what_lies_beside_them(project: Project) -> None:
    write(project.schema, {"mine.json": "{}"})
    write(project.build_schema, {"mine.json": "{}"})
    assert run("schema").exit_code == 0
    assert run("schema", "--with-ids").exit_code == 0
    assert (project.schema / "mine.json").is_file()
    assert (project.build_schema / "mine.json").is_file()


@pytest.mark.parametrize("command", ["init", "new"])
@pytest.mark.parametrize("at", range(2))
def test_a_beginning_that_fails_leaves_nothing(
    command: str, at: int, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full at any of the files: what was there is all that is there."""
    write(project.root, {"begun/README.md": "mine", "briefings/second/notes.txt": "mine"})
    before = state(project.root)
    real, opened = Path.open, iter(range(99))

    def full(path: Path, mode: str = "r", **more: str) -> object:
        file = real(path, mode, **more)  # type: ignore[call-overload]
        return _Full(file) if "x" in mode and next(opened) == at else file

    monkeypatch.setattr(Path, "open", full)
    result = run(command, "begun" if command == "init" else "second")
    monkeypatch.undo()
    assert result.exit_code == 1, result.output
    assert "cannot be written: No space left on device" in result.output
    assert state(project.root) == before


class _Full:
    """A file on a full disk."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, content: bytes) -> None:
        self._file.write(content[:1])
        raise OSError(28, "No space left on device")


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_beginning_follows_no_link_out_of_the_folder(project: Project) -> None:
    (project.root / "begun").mkdir()
    (project.root / "begun" / "mkdocs.yml").symlink_to(project.root / "nowhere.yml")
    result = run("init", "begun")
    assert result.exit_code == 1
    assert "is there already; nothing was written" in result.output
    assert sorted(state(project.root / "begun")) == ["mkdocs.yml"]
