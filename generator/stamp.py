"""Remembers what a site was built from, so that nothing is built again without need."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from generator.project import input_digest, output_digest

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project


@dataclass(frozen=True, slots=True)
class Stamp:
    """Digests of what went in and of what came out."""

    inputs: str
    pages: str
    site: str


def up_to_date(project: Project, docs: Path | None, out: Path, options: tuple[str, ...]) -> bool:
    """Tell whether ``out`` was built from the very files that are there now and has not been touched since.

    ``docs`` is the folder of pages, None where they were written for this build only.
    """
    try:
        stamp = Stamp(**json.loads(_path(out).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return False
    return stamp == _stamp(project, docs, out, options)


def remember(project: Project, docs: Path | None, out: Path, options: tuple[str, ...]) -> None:
    """Keep the stamp of the site just built. Raises `OSError`."""
    _path(out).write_text(json.dumps(asdict(_stamp(project, docs, out, options))), encoding="utf-8")


def _stamp(project: Project, docs: Path | None, out: Path, options: tuple[str, ...]) -> Stamp:
    pages = output_digest(docs) if docs else ""
    return Stamp(input_digest(project, *options), pages, output_digest(out))


def _path(out: Path) -> Path:
    return out.with_name(f".{out.name}.stamp")
