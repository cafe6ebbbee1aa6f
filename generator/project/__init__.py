"""A project: its folders, the digest of its files, and its settings.

`Project` and `texts_folder` say where the folders are, `input_digest` is the digest.
`find_project` finds the one that a folder lies in. ``mkdocs.yml`` is read by `settings.read_settings`;
`pdf_settings.read_pdf_settings` and `printed_settings.check_printed_texts` validate it, `theme.check_theme` the theme.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.project.inherited import settings_files, variables_named
from generator.project.program_digest import program_digest
from generator.storage.safe_read import files_below, read_file, reason

if TYPE_CHECKING:
    from collections.abc import Iterator

CONFIG = "mkdocs.yml"
ORIGINALS = ".briefings/originals"
"""Below it lies what was copied from the program into a project, by the path of the copy, as it was then."""
TEXTS_VARIABLE = "BRIEFINGS_TEXTS"
"""Names the folder of the private texts of sources, where the command line does not."""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with a ``mkdocs.yml``; everything generated lives under its ``build/``."""

    root: Path

    @property
    def briefings(self) -> Path:
        """What editors write."""
        return self.root / "briefings"

    @property
    def handbook(self) -> Path:
        """Hand-written pages."""
        return self.briefings / "handbook"

    @property
    def schema(self) -> Path:
        """JSON Schemas for editors."""
        return self.briefings / "schema" / "v1"

    @property
    def templates(self) -> Path:
        """The project's own templates."""
        return self.root / "site_templates"

    @property
    def config(self) -> Path:
        """The site's configuration."""
        return self.root / CONFIG

    @property
    def build(self) -> Path:
        """Everything generated."""
        return self.root / "build"

    @property
    def docs(self) -> Path:
        """Generated Markdown."""
        return self.build / "docs"

    @property
    def pdfs(self) -> Path:
        """The PDFs as they were last set."""
        return self.build / "pdf"

    @property
    def caches(self) -> Path:
        """What builds keep for the next one, each kind in a folder of its own (`caches.project_cache`)."""
        return self.build / "cache"

    @property
    def build_schema(self) -> Path:
        """JSON Schemas with the ids of this project's library."""
        return self.build / "schema"

    @property
    def site(self) -> Path:
        """The site, where no other folder is asked for."""
        return self.build / "site"

    @property
    def offline(self) -> Path:
        """The site to be read from a disk, where no other folder is asked for."""
        return self.build / "offline"


def find_project(start: Path) -> Project | None:
    """Return the project that ``start`` lies in: the nearest folder upwards with a ``mkdocs.yml``."""
    for folder in (start, *start.parents):
        if (folder / CONFIG).is_file():
            return Project(folder)
    return None


def texts_folder(project: Project, given: Path | None, variable: str | None) -> Path:
    """Return where the private texts are: the folder given, else what the variable names, else ``sources/``."""
    if given is not None:
        return given
    return Path(variable) if variable else project.root / "sources"


def input_digest(project: Project, *options: str) -> str:
    """Return a SHA-256 over everything a build depends on: the project's files, the program, ``options``."""
    digest = hashlib.sha256("\0".join(options).encode())
    for top in (project.config, project.briefings, project.templates):
        for path in _files(top):
            digest.update(
                f"\0{path.relative_to(project.root).as_posix()}\0".encode("utf-8", "surrogateescape")
            )
            digest.update(_content(path))
    icons = project.templates / "theme" / ".icons"  # names with a dot are passed over everywhere else
    digest.update(folder_digest(icons).encode())
    settings = settings_files(project.config)
    for path in settings[1:]:
        digest.update(b"\0" + _content(path))
    for name, value in variables_named(settings).items():
        digest.update(f"\0{name}={value}".encode("utf-8", "surrogateescape"))
    digest.update(program_digest())
    return digest.hexdigest()


def folder_digest(directory: Path) -> str:
    """Return a digest over the names and contents of what stands in ``directory``; "" if it is not there."""
    if not directory.is_dir():
        return ""
    digest = hashlib.sha256()
    for path in _files(directory):
        name = path.relative_to(directory).as_posix()
        digest.update(f"\0{name}\0".encode("utf-8", "surrogateescape"))
        digest.update(_content(path))
    return digest.hexdigest()


def _content(path: Path) -> bytes:
    """Return what stands in a file, or why it cannot be read: the build says so, and the next looks again."""
    try:
        return read_file(path)
    except OSError as error:
        return reason(error).encode()


def _files(top: Path) -> Iterator[Path]:
    if top.is_file():
        yield top
    elif top.is_dir():
        for path in files_below(top):
            if "__pycache__" not in path:
                yield top / path
