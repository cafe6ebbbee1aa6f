"""The generated files of a project, and which of them an editor wrote as they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.project import Project
    from generator.storage.files import Files

_HANDBOOK = "handbook/"
_SEARCHED = ".search/handbook/"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """The generated files of a project."""

    project: Project
    files: Files

    def hand_written(self, path: str) -> str | None:
        """Return the page of the handbook that is put out as ``path``, from the project's folder; None for others.

        What a search finds on it is put out beside it.
        """
        name = _name_of(path)
        if not name or not (self.project.handbook / name).is_file():
            return None
        return (self.project.handbook / name).relative_to(self.project.root).as_posix()

    def as_written(self, path: str) -> bytes:
        """Return the content of the page of the handbook that is put out as ``path``, as it stands in its file."""
        source = self.project.handbook / _name_of(path)
        return source.read_bytes().removeprefix(b"\xef\xbb\xbf")

    def shown(self, path: str) -> str:
        """Return where ``path`` is saved, from the project's folder."""
        return f"{self.project.docs.relative_to(self.project.root).as_posix()}/{path}"


def _name_of(path: str) -> str:
    """Return the file below the handbook that is put out as ``path``; "" for what is put out of anything else."""
    if path.startswith(_SEARCHED):
        return path.removeprefix(_SEARCHED).removesuffix(".json")
    return path.removeprefix(_HANDBOOK) if path.startswith(_HANDBOOK) else ""
