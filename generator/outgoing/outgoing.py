"""The generated files of a project, and which of them an editor wrote as they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.project import Project
    from generator.storage.files import Files

_HANDBOOK = "handbook/"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """The generated files of a project."""

    project: Project
    files: Files

    def hand_written(self, path: str) -> str | None:
        """Return the page of the handbook that is put out as ``path``, from the project's folder; None for others."""
        name = path.removeprefix(_HANDBOOK)
        if name == path or not (self.project.handbook / name).is_file():
            return None
        return (self.project.handbook / name).relative_to(self.project.root).as_posix()

    def as_written(self, path: str) -> bytes:
        """Return the content of the page of the handbook that is put out as ``path``, as it stands in its file."""
        source = self.project.handbook / path.removeprefix(_HANDBOOK)
        return source.read_bytes().removeprefix(b"\xef\xbb\xbf")

    def shown(self, path: str) -> str:
        """Return where ``path`` is saved, from the project's folder."""
        return f"{self.project.docs.relative_to(self.project.root).as_posix()}/{path}"
