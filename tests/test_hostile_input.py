"""Input of any kind gets a diagnostic, never a traceback, and never leaves a half-written build behind."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.diagnostics import BuildFailed, Code, Diagnostics
from generator.project import Project
from generator.reader.input import MAX_BYTES
from generator.storage.safe_read import read_file
from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ENTRIES = "briefings/x/hostile.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project without mistakes."""
    root = tmp_path / "project"
    write_project(Case("none", {}, ()), root)
    return root


def _codes(project: Path) -> list[tuple[Code, str]]:
    diagnostics = Diagnostics()
    try:
        build.check(Project(project), diagnostics)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    return [
        (diagnostic.code, str(diagnostic.span))
        for diagnostic in diagnostics
        if diagnostic.severity == "error"
    ]


def test_the_project_itself_has_no_errors(project: Path) -> None:
    """What follows is the fault of the hostile file alone."""
    assert _codes(project) == []


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        (bytes(range(256)) * 8, Code.NOT_PLAIN_TEXT, ""),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", Code.NOT_PLAIN_TEXT, ""),
        (b"<!DOCTYPE html>\n<html></html>", Code.NOT_PLAIN_TEXT, ""),
        ("topics:\n  - {id: a, name: Ж}\n".encode("cp1251"), Code.NOT_UTF8, ":2:19"),
        ("topics: []\n".encode("utf-16"), Code.NOT_UTF8, ":1:1"),
        (b"\xef\xbb\xbf\xef\x9b", Code.NOT_UTF8, ":1:1"),
        (b"\xef\xbb\xbftopics:\r\n  caf\xe9", Code.NOT_UTF8, ":2:6"),
        (b"topics: []\n\x00", Code.NOT_PLAIN_TEXT, ""),
        (b"topics:\n  - {id: a, name: \x07bell}\n", Code.YAML_SYNTAX, ":2:19"),
        (b"#" * (MAX_BYTES + 1), Code.FILE_TOO_LARGE, ""),
        (b"topics: " + b"[" * 10_000 + b"]" * 10_000, Code.NESTED_TOO_DEEP, ":1:40"),
        (
            b"topics:\n" + b"".join(b"  " * n + b"- a:\n" for n in range(1, 400)),
            Code.NESTED_TOO_DEEP,
            ":17:35",
        ),
        (b"topics: " + b"{a: " * 5_000, Code.NESTED_TOO_DEEP, ":1:133"),
        (b"topics:\n" + b"- " * 5_000, Code.NESTED_TOO_DEEP, ":2:63"),
        (
            b"".join(b" " * n + b"a:\n" for n in range(1_400)),
            Code.NESTED_TOO_DEEP,
            ":33:33",
        ),
        (b"a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", Code.YAML_ALIAS, ":1:4"),
        (b"- just\n- a list\n", Code.WRONG_SHAPE, ":1:3"),
        (b"just a text\n", Code.WRONG_SHAPE, ":1:1"),
        (b"topics: ]\n", Code.YAML_SYNTAX, ":1:9"),
        (b"{" * 50, Code.NESTED_TOO_DEEP, ":1:33"),
        (b"topics:\n\t- tab\n", Code.YAML_SYNTAX, ":2:1"),
        (b"<<: {topics: []}\n", Code.YAML_ALIAS, ":1:1"),
        (b"topics: !!python/object/apply:os.system [ls]\n", Code.YAML_TAG, ":1:9"),
        (b"statements:\n  - id: ../../../etc/passwd\n", Code.INVALID_ID, ":2:9"),
    ],
)
def test_hostile_content(project: Path, content: bytes, code: Code, place: str) -> None:
    """Each is refused, at its place."""
    (project / ENTRIES).write_bytes(content)
    assert (code, ENTRIES + place) in _codes(project)


@pytest.mark.parametrize(
    ("text", "encoding", "named"),
    [
        ("name: Ж\n", "cp1251", "it is probably Windows-1251"),
        ("name: Зеленський їде до «Києва» — сьогодні\n", "cp1251", "it is probably Windows-1251"),
        ("name: café\n", "cp1252", "it is probably Windows-1252"),
        ("says: Alice’s “good” – über\n", "cp1252", "it is probably Windows-1252"),
        ("says: 双方同意继续对话。\n", "gb18030", "it is probably GB18030"),
        ("topics: []\n", "utf-16", "it is probably UTF-16"),
        ("name: Київ\n", "utf-16-le", "not a text"),
        ("name: Kyiv – Київ\n" * 9, "utf-16-be", "it is probably UTF-16"),
        ("topics: []\n", "utf-32", "it is probably UTF-32"),
    ],
)
def test_another_encoding_is_called_by_its_name(project: Path, text: str, encoding: str, named: str) -> None:
    """What Windows and office programs save; a few letters cannot tell, and then nothing is said of it."""
    (project / ENTRIES).write_bytes(text.encode(encoding))
    diagnostics = Diagnostics()
    with pytest.raises(BuildFailed):
        build.check(Project(project), diagnostics)
    (found,) = (diagnostic for diagnostic in diagnostics if diagnostic.code == Code.NOT_UTF8)
    assert named in found.message


def test_byte_order_mark_and_windows_lines_are_read(project: Path) -> None:
    """Editors on Windows write both; columns stay right."""
    text = "topics:\r\n  - {id: fish, name: Fish}\r\nstatements:\r\n  - {id: Bad}\r\n"
    (project / ENTRIES).write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert (Code.INVALID_ID, f"{ENTRIES}:4:10") in _codes(project)
    (project / ENTRIES).write_bytes(b"\xef\xbb\xbftopics:\r\n  - {id: fish, name: Fish}\r\n")
    assert _codes(project) == []


def test_empty_files_are_nothing(project: Path) -> None:
    """An empty file, and one of comments, are no mistakes."""
    for content in (b"", b"\n\n", b"# nothing yet\n"):
        (project / ENTRIES).write_bytes(content)
        assert _codes(project) == []


def _outside(project: Path) -> None:
    secret = project.parent / "secret.yml"
    secret.write_text("topics: [{id: secret, name: Secret}]\n")
    (project / ENTRIES).symlink_to(secret)


def _outside_folder(project: Path) -> None:
    folder = project.parent / "elsewhere"
    folder.mkdir()
    (folder / "a.yml").write_text("topics: []\n")
    (project / "briefings/hostile").symlink_to(folder)


def _loop(project: Path) -> None:
    (project / ENTRIES).symlink_to(project / ENTRIES)


def _dangling(project: Path) -> None:
    (project / ENTRIES).symlink_to("nowhere.yml")


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_outside, Code.OUTSIDE_PROJECT),
        (_outside_folder, Code.OUTSIDE_PROJECT),
        (_loop, Code.UNREADABLE_FILE),
        (_dangling, Code.UNREADABLE_FILE),
    ],
)
def test_links_that_leave_the_project_are_not_followed(
    project: Path, make: Callable[[Path], None], code: Code
) -> None:
    """Neither a file, nor a folder; one to itself, or to nothing, is called that."""
    make(project)
    assert [found for found, _ in _codes(project)] == [code]


def test_folder_in_place_of_a_file(project: Path) -> None:
    """A folder called something.yml is looked into like any other."""
    (project / ENTRIES).mkdir()
    assert _codes(project) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(project: Path) -> None:
    """Reading a named pipe would wait for ever."""
    os.mkfifo(project / ENTRIES)
    assert [code for code, _ in _codes(project)] == [Code.UNREADABLE_FILE]


def test_unreadable_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permission is refused for one file; the others are still checked."""
    target = project / ENTRIES
    target.write_text("topics: []\n")
    (project / "briefings/x/other.yml").write_text("topics: 3\n")
    if os.access(target, os.R_OK) and os.geteuid() == 0:
        _refuse_reading(target, monkeypatch)
    else:
        target.chmod(0)
    assert {code for code, _ in _codes(project)} == {Code.UNREADABLE_FILE, Code.WRONG_SHAPE}


def _refuse_reading(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for a file mode that root overrides."""

    def refuse(path: str, most: int | None) -> bytes:
        if path == str(target):
            raise PermissionError(13, "Permission denied", path)
        return read_file(path, most)

    monkeypatch.setattr("generator.reader.input.read_bytes", refuse)


def test_missing_folder(tmp_path: Path) -> None:
    """A project without briefings says so."""
    (tmp_path / "mkdocs.yml").write_text("site_name: none\n")
    assert _codes(tmp_path) == [(Code.MISSING_FOLDER, "briefings")]


def test_failed_build_leaves_what_was_there(project: Path) -> None:
    """Pages are written only when all of them are known."""
    docs = project / "build/docs"
    docs.mkdir(parents=True)
    (docs / ".gitignore").write_text("*\n!.gitignore\n")
    runner = CliRunner()
    first = runner.invoke(main, ["-C", str(project), "generate"])
    assert first.exit_code == 0, first.output
    before = {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()}
    (project / ENTRIES).write_text("statements:\n  - id: [\n")
    second = runner.invoke(main, ["-C", str(project), "generate"])
    assert second.exit_code == 1
    assert "yaml-syntax" in second.output
    assert {path: path.read_bytes() for path in docs.rglob("*") if path.is_file()} == before


def test_no_project(tmp_path: Path) -> None:
    """Outside any project the command says how to name or begin one, and ends with 2."""
    result = CliRunner().invoke(main, ["-C", str(tmp_path), "check"])
    assert result.exit_code == 2
    assert "mkdocs.yml" in result.output
