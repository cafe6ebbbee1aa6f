"""Lists what comes with the program and a project may have a changed copy of: templates, theme, handbook, workflows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.starter import workflows
from generator.storage.packaged import packaged_templates
from generator.storage.safe_read import files_below, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.project import Project

_ROW = re.compile(r"^\| `([\w./-]+)` \| (.*?) \|", re.MULTILINE)
"""A row of the README of the templates: the file, and what it is for."""
_COMMENT = re.compile(r"\s*(?:\{#-?|/\*!?|//)\s*(.+?)\s*(?:-?#\}|\*/|\n(?!   )|\Z)", re.DOTALL)
"""The comment that a file opens with."""
_SENTENCE_END = re.compile(r"(?<=\.)\s")
_HEADING = re.compile(r"# (.+)")


class Group(StrEnum):
    """Where in a site a file is used; its value is the heading of the list."""

    PAGES = "Pages: what each kind of page says"
    PARTS = "Parts that several pages share"
    THEME = "Theme: what stands round the pages, and how they look"
    PDF = "PDF"
    HANDBOOK = "Handbook"
    WORKFLOWS = "Workflows by which a host builds and publishes"


_GROUPS: Mapping[str, tuple[Group, tuple[str, ...]]] = {
    "site": (Group.PAGES, (".jinja",)),
    "parts": (Group.PARTS, (".jinja",)),
    "theme": (Group.THEME, (".html", ".xml", ".css", ".js", ".svg")),
    "pdf": (Group.PDF, (".typ",)),
    "handbook": (Group.HANDBOOK, (".md",)),
}
"""By folder of the templates: the group, and how the names of files end of which a copy in a project is used.

Fonts are not among them: the type of the site is taken from one folder as a whole, and PDFs have a setting for others.
Nor is the look of Word documents, which is changed in a document of one's own.
"""
_SAID: Mapping[str, str] = {
    "theme/assets/images/favicon.svg": "The site's sign in the tab of a browser.",
    ".github/workflows/site.yml": "Checks and builds at every change, and publishes on GitHub Pages.",
    ".gitlab-ci.yml": "Checks and builds at every change, and publishes on GitLab Pages.",
}
"""Of files that do not say themselves what they are."""


@dataclass(frozen=True, slots=True)
class Original:
    """A file that comes with the program."""

    name: str
    """How people name it: ``site/home.md.jinja``."""
    group: Group
    path: str
    """Where a copy of it lies in a project: ``site_templates/site/home.md.jinja``."""
    content: bytes
    says: str
    """What it is, in a sentence or less, without a full stop."""


def originals(project: Project) -> Mapping[str, Original]:
    """Return what ``project`` may have a copy of, by name, in the order of a list for people.

    Workflows are as they would be for the version of Python that those of the project name. Raises `OSError` if the
    program cannot read itself.
    """
    return {found.name: found for found in (*_of_templates(project), *_of_workflows(project))}


def is_own_project(project: Project) -> bool:
    """Tell whether the templates of ``project`` are those that come with the program: a copy would be the original."""
    return project.templates.resolve() == packaged_templates().resolve()


def find_original(written: str, known: Mapping[str, Original]) -> list[Original]:
    """Return what somebody may mean who wrote ``written``: its name, its path in a project, or its last part.

    More than one is returned where several files are called so; nothing where none is.
    """
    name = written.replace("\\", "/").removeprefix("./")
    exact = [found for found in known.values() if name in (found.name, found.path)]
    return exact or [found for found in known.values() if name and name in _short_names(found.name)]


def _short_names(name: str) -> Iterable[str]:
    folder, _, last = name.rpartition("/")
    stem = last.partition(".")[0]
    return last, folder.rpartition("/")[2] if stem == "index" and "/" in folder else stem


def _of_templates(project: Project) -> Iterator[Original]:
    top = packaged_templates()
    described = _descriptions(top / "README.md")
    for folder, (group, suffixes) in _GROUPS.items():
        for below in files_below(top / folder):
            if not below.endswith(suffixes):
                continue
            name = f"{folder}/{below}"
            content = read_file(top / name)
            yield Original(
                name,
                group,
                _path_in(project, folder, below),
                content,
                _sentence(_SAID.get(name) or described.get(name) or _opening(content.decode("utf-8"))),
            )


def _path_in(project: Project, folder: str, below: str) -> str:
    own = project.handbook if folder == "handbook" else project.templates / folder
    return f"{own.relative_to(project.root).as_posix()}/{below}"


def _of_workflows(project: Project) -> Iterator[Original]:
    for path, content in workflows(project.root).items():
        yield Original(path, Group.WORKFLOWS, path, content, _sentence(_SAID[path]))


def _descriptions(readme: Path) -> Mapping[str, str]:
    """Return what the README of the templates says of each file by name."""
    text = read_file(readme).decode("utf-8")
    found = {name: says.replace("`", "") for name, says in _ROW.findall(text)}
    return {name if "/" in name else f"pdf/{name}": says for name, says in found.items()}


def _opening(text: str) -> str:
    r"""Return the first sentence of the comment, or the heading, that a file opens with.

    >>> _opening("/* A citation is small and quiet. It stands\n   beside what it carries. */ a {}")
    'A citation is small and quiet.'
    >>> _opening("# How to read\n\nThis page …")
    'How to read'
    """
    heading = _HEADING.match(text)
    if heading:
        return heading[1]
    found = _COMMENT.match(text)
    words = " ".join(found[1].split()) if found else ""
    return _SENTENCE_END.split(words, maxsplit=1)[0]


def _sentence(words: str) -> str:
    words = f"the page {words}" if words.startswith("/") else words
    return words[:1].upper() + words[1:].removesuffix(".")
