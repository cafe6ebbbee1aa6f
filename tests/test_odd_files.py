"""What people and programs leave in folders: pipes, links to nothing, deep folders, templates and settings no text.

Each is said in one sentence, at its place, and nothing is waited for.
"""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.storage.safe_read import files_below, read_file, reason
from tests.case_files import Case, write_project
from tests.deep import folders_within

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

posix = pytest.mark.skipif(os.name != "posix", reason="pipes, sockets and links of POSIX")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project without a mistake."""
    write_project(Case("none", {}, ()), tmp_path)
    return tmp_path


def _run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments])


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    place = os.getcwd()  # noqa: PTH109  # the name of a socket must be short
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)
    finally:
        os.chdir(place)


def _to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def _to_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


def _folder(path: Path) -> None:
    path.mkdir()


def _not_utf8(path: Path) -> None:
    path.write_bytes(b"caf\xe9 {{ }} \n")


STATEMENT = """statements:
  - id: one
    speaker: alice
    says: It is so.
    about: [peace]
    source: gazette-1
    locator: para 1
"""
ODD = (_pipe, _socket, _to_itself, _to_nothing)
"""What nobody can read, wherever it lies."""


@posix
@pytest.mark.parametrize("make", [*ODD, _folder])
@pytest.mark.parametrize("lock", ["quotes.lock.json", "links.lock.json", "editions.lock.json"])
def test_in_place_of_a_lock_file(make: Callable[[Path], None], lock: str, project: Path) -> None:
    make(project / "briefings" / lock)
    result = _run(project, "check")
    assert result.exit_code == 1, result.output
    assert f"briefings/{lock}: error: this cannot be read: it is" in result.output
    assert "[invalid-lock]" in result.output


@posix
@pytest.mark.parametrize(
    ("make", "template"),
    [
        *((make, "site/topics.md.jinja") for make in (*ODD, _folder, _not_utf8)),
        (_not_utf8, "parts/card.html.jinja"),
        (_to_nothing, "parts/card.html.jinja"),
    ],
)
def test_in_place_of_a_template(make: Callable[[Path], None], template: str, project: Path) -> None:
    path = project / "site_templates" / template
    path.parent.mkdir(parents=True)
    make(path)
    (project / "briefings/x/one.yml").write_text(STATEMENT)
    result = _run(project, "generate")
    assert result.exit_code == 1, result.output
    assert f"site_templates/{template}: error: the template " in result.output
    assert "[template-error]" in result.output


@posix
@pytest.mark.parametrize("make", [*ODD, _folder])
def test_in_place_of_a_template_of_the_pdf(make: Callable[[Path], None], project: Path) -> None:
    path = project / "site_templates/pdf/brief.typ"
    path.parent.mkdir(parents=True)
    make(path)
    result = _run(project, "pdf")
    assert result.exit_code == 1, result.output
    assert "site_templates/pdf/brief.typ: error: the template cannot be read" in result.output


@pytest.mark.parametrize(
    "text",
    [
        '{% include "site/topics.md.jinja" %}',
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        '{% extends "site/topics.md.jinja" %}',
    ],
)
def test_a_template_without_an_end(text: str, project: Path) -> None:
    path = project / "site_templates/site/topics.md.jinja"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    result = _run(project, "generate")
    assert result.exit_code == 1, result.output
    assert "site_templates/site/topics.md.jinja" in result.output
    assert "without an end" in result.output


@posix
@pytest.mark.parametrize("folder", ["briefings", "briefings/x", "briefings/handbook", "site_templates/site"])
def test_locks_of_editors_are_passed_over(folder: str, project: Path) -> None:
    """Emacs leaves a link to nobody beside a file that is being edited."""
    (project / folder).mkdir(parents=True, exist_ok=True)
    for name in (".#entries.yml", ".#index.md", ".#topics.md.jinja"):
        (project / folder / name).symlink_to("editor@host.1234:5678")
    result = _run(project, "generate")
    assert result.exit_code == 0, result.output


@posix
@pytest.mark.parametrize("make", [*ODD, _not_utf8])
def test_in_place_of_a_page_of_the_handbook(make: Callable[[Path], None], project: Path) -> None:
    (project / "briefings/handbook").mkdir()
    make(project / "briefings/handbook/odd.md")
    result = _run(project, "generate")
    assert result.exit_code == 1, result.output
    assert "briefings/handbook/odd.md" in result.output
    assert result.output.count("error:") == 1


@posix
@pytest.mark.parametrize(
    ("make", "place"),
    [(_pipe, "partials/odd.html"), (_pipe, "assets/fonts/odd.woff2"), (_to_nothing, "assets/css/odd.css")],
)
def test_in_the_theme(make: Callable[[Path], None], place: str, project: Path) -> None:
    path = project / "site_templates/theme" / place
    path.parent.mkdir(parents=True)
    make(path)
    result = _run(project, "generate")
    assert result.exit_code == 1, result.output
    assert f"site_templates/theme/{place}: error: this cannot be read: it is" in result.output


def test_pages_that_differ_in_capitals(project: Path) -> None:
    folder = project / "briefings/handbook"
    folder.mkdir()
    for name in ("method.md", "Method.md"):
        (folder / name).write_text("# Method\n")
    if len(list(folder.iterdir())) < 2:
        pytest.skip("this disk does not tell them apart")
    result = _run(project, "generate")
    assert result.exit_code == 1, result.output
    assert "briefings/handbook/method.md: error: Windows and macOS cannot tell" in result.output


@posix
@pytest.mark.parametrize("folder", ["briefings/x", "briefings/handbook"])
def test_folders_as_deep_as_you_like(folder: str, project: Path) -> None:
    """1,500 folders within each other: said once, where it is too deep."""
    (project / folder).mkdir(exist_ok=True)
    with folders_within(project / folder):
        result = _run(project, "generate")
    assert result.exit_code == 1, result.output
    assert "folders lie within each other" in result.output
    assert result.output.count("error:") == 1


@posix
def test_names_that_are_no_text(project: Path) -> None:
    name = os.fsdecode(b"caf\xe9.yml")
    try:
        (project / "briefings/x" / name).write_text("topics: []\n")
    except OSError:
        pytest.skip("this disk takes no such names")
    result = _run(project, "check")
    assert result.exit_code == 1, result.output
    assert "briefings/x/caf\\xe9.yml: error: the name of this file" in result.output
    formatted = _run(project, "check", "--format", "json")
    assert "caf\\udce9.yml" in formatted.output


@posix
@pytest.mark.parametrize("make", [*ODD, _folder])
def test_only_ordinary_files_are_read(make: Callable[[Path], None], tmp_path: Path) -> None:
    """The function that everything else rests on."""
    make(tmp_path / "odd")
    with pytest.raises(OSError) as raised:
        read_file(tmp_path / "odd")
    assert reason(raised.value).startswith("it is ")
    (tmp_path / "plain").write_bytes(b"12345")
    assert read_file(tmp_path / "plain", 5) == b"12345"
    with pytest.raises(OSError, match="0 MB"):
        read_file(tmp_path / "plain", 4)
    with pytest.raises(OSError):
        read_file("/dev/zero", 5)


def test_files_below(tmp_path: Path) -> None:
    """In order, with what cannot be looked into."""
    for name in ("b/2", "b/1", "a", "c", ".hidden/x", "b/.x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    told: list[str] = []
    assert list(files_below(tmp_path, lambda path, _: told.append(path))) == ["a", "c", "b/1", "b/2"]
    assert list(files_below(tmp_path / "a", lambda path, why: told.append(f"{path}{why}"))) == []
    assert told == ["Not a directory"]
