"""Writes the first files of a new site (`new_site`) or briefing (`new_briefing`)."""

from __future__ import annotations

import os
import re
from contextlib import ExitStack, suppress
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.reader.ids_in_use import ids_in_use
from generator.reader.input import RESERVED
from generator.reader.nouns import with_article
from generator.reader.records.fields import ID, LONGEST_ID
from generator.reader.schema import schemas
from generator.starter.example import brought, with_ids
from generator.writer import packaged_settings, packaged_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.project import Project

_HERE = Path(__file__).parent
HANDBOOK = _HERE / "handbook"
"""The page that a handbook begins with."""
_FIRST = "first-briefing"
_TITLE = b"A first briefing"
"""The title of the example."""


def new_site(directory: Path) -> list[Path]:
    """Write a new site into ``directory`` and return the files written.

    Raises `FileExistsError` before anything is written if one of them is there, and `OSError`.
    """
    files = {
        Path("mkdocs.yml"): _unsigned(packaged_settings().read_bytes()),
        Path(".gitignore"): b"/build/*\n!/build/docs/\n/sources/\n/.cache/\n",
        Path("build/docs/.gitignore"): b"*\n!.gitignore\n",
    }
    files |= {Path("briefings", path.name): path.read_bytes() for path in _example("registers")}
    files |= {
        Path("briefings/handbook", path.name): path.read_bytes() for path in sorted(HANDBOOK.glob("*.md"))
    }
    files |= {Path("briefings/schema/v1", name): content for name, content in schemas().items()}
    files |= _briefing_files(_FIRST)
    theme = packaged_templates() / "theme"
    files |= {
        Path("site_templates/theme", path.relative_to(theme)): path.read_bytes()
        for path in sorted(theme.rglob("*"))
        if path.is_file()
    }
    return _write(directory, files)


def _unsigned(settings: bytes) -> bytes:
    """Return the settings of a new site: the desk in them is for its editors to fill in, not ours."""
    return re.sub(rb"(?m)^  desk:\n    name: .*$", b"  # desk:\n  #   name: The harbour desk", settings)


def new_briefing(project: Project, identifier: str) -> list[Path]:
    """Write a new briefing called ``identifier`` and return the files written.

    The entries of registers that its example refers to come along where the project does not hold them any more.

    Raises `ValueError` with a sentence if that cannot be an id, `FileExistsError` if it is there, and `OSError`.
    """
    if len(identifier) > LONGEST_ID:
        msg = f"an id has at most {LONGEST_ID} characters, and this one {len(identifier)}"
        raise ValueError(msg)
    if not re.fullmatch(ID, identifier):
        msg = f"`{identifier}` is not an id: small letters, digits and single hyphens, a letter first"
        raise ValueError(msg)
    if identifier in RESERVED:
        msg = f"`briefings/{identifier}` is not read as a briefing: other files lie there; name another id"
        raise ValueError(msg)
    used = ids_in_use(project.root, "briefings")
    if identifier in used.library:
        msg = f"`{identifier}` is the id of {with_article(used.library[identifier])}: name another id"
        raise ValueError(msg)
    coming = brought(
        {path.stem: path.read_text(encoding="utf-8") for path in _example("registers")},
        [path.read_text(encoding="utf-8") for path in _example("briefing")],
        used._replace(others={*used.others, identifier}),
    )
    files = _briefing_files(identifier, _title(identifier), coming.other_ids)
    if coming.text:
        names = (Path("briefings", f"example{end}.yml") for end in ("", *map("-{}".format, range(2, 1000))))
        free = next(name for name in names if not os.path.lexists(project.root / name))
        files[free] = coming.text.encode("utf-8")
    return _write(project.root, files)


def _title(identifier: str) -> bytes:
    """Return a title that no other briefing has, to be changed, and that YAML takes for a text whatever the id is."""
    return f"A briefing on {identifier.replace('-', ' ')}".encode("ascii")


def _example(folder: str) -> list[Path]:
    return sorted((_HERE / folder).glob("*.yml"))


def _briefing_files(
    identifier: str, title: bytes = _TITLE, other_ids: Mapping[str, str] = MappingProxyType({})
) -> dict[Path, bytes]:
    """Return the example as a briefing called ``identifier``, with other ids where ``other_ids`` gives some."""
    return {
        Path("briefings", identifier, path.name): with_ids(path.read_text(encoding="utf-8"), other_ids)
        .encode("utf-8")
        .replace(_TITLE, title, 1)
        for path in _example("briefing")
    }


def _write(directory: Path, files: dict[Path, bytes]) -> list[Path]:
    """Write all of ``files``, or none: what was written before one could not be is taken back."""
    for path in files:
        if os.path.lexists(directory / path):
            raise FileExistsError(17, "exists", str(directory / path))
    with ExitStack() as undo:
        for path, content in files.items():
            target = directory / path
            for folder in reversed([parent for parent in target.parents if not parent.exists()]):
                folder.mkdir()
                undo.callback(_remove, folder.rmdir)
            with target.open("xb") as file:
                undo.callback(_remove, target.unlink)
                file.write(content)
        undo.pop_all()
    return [directory / path for path in files]


def _remove(remove: Callable[[], None]) -> None:
    with suppress(OSError):  # a folder into which somebody has put something stays
        remove()
