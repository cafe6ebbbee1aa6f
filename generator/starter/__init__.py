"""Begins a new site or a new briefing: small files that pass the checks and are there to be changed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from generator.reader.records.fields import ID_PATTERN
from generator.reader.schema import schemas
from generator.writer import packaged_templates

if TYPE_CHECKING:
    from generator.project import Project

_HERE = Path(__file__).parent
_FIRST = "first-briefing"


def new_site(directory: Path) -> list[Path]:
    """Write a new site into ``directory`` and return the files written.

    Raises `FileExistsError` before anything is written if one of them is there, and `OSError`.
    """
    templates = packaged_templates()
    config = next(
        path for path in (templates / "mkdocs.yml", templates.parent / "mkdocs.yml") if path.is_file()
    )
    files = {
        Path("mkdocs.yml"): config.read_bytes(),
        Path(".gitignore"): b"/build/*\n!/build/docs/\n/sources/\n/.cache/\n",
        Path("build/docs/.gitignore"): b"*\n!.gitignore\n",
    }
    files |= {
        Path("briefings", path.name): path.read_bytes()
        for path in sorted((_HERE / "registers").glob("*.yml"))
    }
    files |= {
        Path("briefings/handbook", path.name): path.read_bytes()
        for path in sorted((_HERE / "handbook").glob("*.md"))
    }
    files |= {Path("briefings/schema/v1", name): content for name, content in schemas().items()}
    files |= _briefing_files(_FIRST)
    theme = templates / "theme"
    files |= {
        Path("site_templates/theme", path.relative_to(theme)): path.read_bytes()
        for path in sorted(theme.rglob("*"))
        if path.is_file()
    }
    return _write(directory, files)


def new_briefing(project: Project, identifier: str) -> list[Path]:
    """Write a new briefing called ``identifier`` and return the files written.

    Raises `ValueError` with a sentence if that cannot be an id, `FileExistsError` if it is there, and `OSError`.
    """
    if not re.match(ID_PATTERN, identifier):
        msg = f"`{identifier}` is not an id: small letters, digits and single hyphens, a letter first"
        raise ValueError(msg)
    return _write(project.root, _briefing_files(identifier))


def _briefing_files(identifier: str) -> dict[Path, bytes]:
    return {
        Path("briefings", identifier, path.name): path.read_bytes()
        for path in sorted((_HERE / "briefing").glob("*.yml"))
    }


def _write(directory: Path, files: dict[Path, bytes]) -> list[Path]:
    for path in files:
        if (directory / path).exists():
            raise FileExistsError(17, "exists", str(directory / path))
    for path, content in files.items():
        (directory / path).parent.mkdir(parents=True, exist_ok=True)
        (directory / path).write_bytes(content)
    return [directory / path for path in files]
