"""Looks at what lies round the briefings: git, the private texts, the schemas for editors, the lock files."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from generator import addresses, quotes, snapshot
from generator.diagnostics import Diagnostics
from generator.doctor.finding import Finding, State, Topic
from generator.editions.lock import read_published
from generator.memo import Memo
from generator.reader.schema import schema_text, schemas
from generator.storage.git_state import has_git, is_ignored, is_kept_by_git, kept_below, kept_with_suffix
from generator.storage.output_records import name_some_files
from generator.storage.safe_read import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.project import Project

_SCHEMAS = ("briefing.json", "entries.json", "edition.json")
_ANY_FILES = ("any-file", "any-file.txt")
"""Stand for every file of a folder where git is asked about them: of a kind that rules name, and of none."""
_WORKBOOK = ".xlsx"
"""How the files end that `briefings sheet` writes."""


def look_at_surroundings(project: Project, texts: Path) -> Iterator[Finding]:
    """Yield what is found round the briefings of ``project``; ``texts`` is the folder of the private texts."""
    if not has_git():
        says = "git is not installed: `briefings diff` cannot read what stood in an earlier revision"
        yield _finding(State.NOTE, says, "install git if you want that")
    elif not is_kept_by_git(project.root) and _lies_in_a_repository(project):
        says = "git cannot read the repository in which the project lies: nothing is known of what it keeps"
        yield _finding(State.LOOK, says, "`git status` says why")
    elif not is_kept_by_git(project.root):
        says = "Git does not keep this project: nobody can look up who changed what"
        yield _finding(State.NOTE, says, "if you want that: `git init`, then commit")
    else:
        yield _finding(State.FINE, "git is there, and keeps the project")
        yield from _private_texts(project, texts)
        yield from _workbooks(project)
        yield from _built(project)
    yield from _schemas(project)
    yield from _locks(project)


def _lies_in_a_repository(project: Project) -> bool:
    root = project.root.absolute()
    return any(os.path.lexists(folder / ".git") for folder in (root, *root.parents))


def _private_texts(project: Project, texts: Path) -> Iterator[Finding]:
    """Yield whether git would publish the private texts along with the project."""
    try:
        shown = texts.resolve().relative_to(project.root.resolve()).as_posix()
    except ValueError:
        yield _finding(State.FINE, "The private texts lie outside the project")
        return
    kept = kept_below(project.root, shown)
    if kept:
        says = f"Git keeps private texts of sources: {name_some_files(kept, ())}; whoever gets the project gets them"
        to_do = f"`git rm -r --cached {shown}`, and a line `/{shown}/` in `.gitignore`; earlier commits still hold them"
        yield _finding(State.BROKEN, says, to_do, shown)
    elif not _is_left_alone(project, shown):
        says = f"Git does not leave the private texts in `{shown}` alone: the next commit may hold them"
        yield _finding(State.LOOK, says, f"add a line `/{shown}/` to `.gitignore`", ".gitignore")
    else:
        yield _finding(State.FINE, f"Git leaves the private texts in `{shown}` alone")


def _is_left_alone(project: Project, folder: str) -> bool:
    """Tell whether git leaves every file in a folder alone, whatever its name ends in."""
    return all(is_ignored(project.root, f"{folder}/{name}") for name in _ANY_FILES)


def _workbooks(project: Project) -> Iterator[Finding]:
    """Yield whether git would publish workbooks along with the project, in which withheld words stand."""
    kept = kept_with_suffix(project.root, _WORKBOOK)
    if kept:
        says = f"Git keeps workbooks: {name_some_files(kept, ())}; those of `briefings sheet` hold what you withhold"
        to_do = "`git rm --cached FILE` for each that is one; earlier commits still hold it"
        yield _finding(State.LOOK, says, to_do, kept[0])
    if not is_ignored(project.root, f"any-file{_WORKBOOK}"):
        says = "Git does not leave workbooks alone: the next commit may hold what you withhold"
        yield _finding(State.LOOK, says, f"add a line `*{_WORKBOOK}` to `.gitignore`", ".gitignore")
    elif not kept:
        yield _finding(State.FINE, "Git leaves the workbooks of `briefings sheet` alone")


def _built(project: Project) -> Iterator[Finding]:
    site = project.site.relative_to(project.root).as_posix()
    if not _is_left_alone(project, site):
        says = f"Git does not leave `{project.build.name}` alone, in which builds put what they make"
        yield _finding(
            State.LOOK, says, "add the lines `/build/*` and `!/build/docs/` to `.gitignore`", ".gitignore"
        )


def _schemas(project: Project) -> Iterator[Finding]:
    """Yield whether the schemas by which an editor completes the files are those of this version."""
    shown = project.schema.relative_to(project.root).as_posix()
    found = {name: _content(project.schema / name) for name in _SCHEMAS}
    renew = "`briefings schema` writes them anew"
    if not any(found.values()):
        says = f"`{shown}` holds no schemas, so that no editor completes ids and fields"
        yield _finding(State.NOTE, says, renew, shown)
        return
    old = [name for name, content in found.items() if content and content != _schema(name)]
    if old:
        says = f"The schemas in `{shown}` are those of another version: {', '.join(old)}"
        yield _finding(State.LOOK, says, renew, shown)
    else:
        yield _finding(State.FINE, f"The schemas in `{shown}` are those of this version", "", shown)


@cache
def _schema(name: str) -> bytes:
    return schema_text(snapshot.schema()) if name == "edition.json" else schemas()[name]


def _content(path: Path) -> bytes:
    try:
        return read_file(path).replace(b"\r\n", b"\n")
    except OSError:
        return b""


def _locks(project: Project) -> Iterator[Finding]:
    """Yield which lock files cannot be read."""
    diagnostics, memo = Diagnostics(), Memo()
    quotes.lock_of(project.briefings, diagnostics, memo)
    addresses.checks_of(project.briefings, diagnostics, memo)
    read_published(project, diagnostics)
    broken = [
        _finding(
            State.BROKEN,
            f"{diagnostic.span}: {diagnostic.message}",
            "; ".join(diagnostic.hints),
            diagnostic.span.path,
        )
        for diagnostic in diagnostics
    ]
    yield from broken
    if not broken:
        yield _finding(
            State.FINE,
            "The lock files of quotations, links and editions can be read, as far as there are any",
        )


def _finding(state: State, says: str, to_do: str = "", path: str = "") -> Finding:
    return Finding(Topic.SURROUNDINGS, state, says, to_do, path)
