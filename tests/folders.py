"""Folders of strings for tests of what is written and removed, and what lies in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.storage.output_records import Record, digests, write_record

if TYPE_CHECKING:
    from pathlib import Path

SITE = {"index.html": "home", "a/index.html": "a", "assets/page.css": "css"}


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write files into a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def built(folder: Path) -> Path:
    """Return a folder with a site in it that a build made."""
    write_record(write(folder, SITE), Record(digests(folder)))
    return folder


def state(folder: Path) -> dict[str, str]:
    """Return all that lies below a folder, links not followed."""
    return {
        path.relative_to(folder).as_posix(): str(path.readlink())
        if path.is_symlink()
        else path.read_bytes().decode("latin-1")
        if path.is_file()
        else "folder"
        for path in sorted(folder.rglob("*"))
    }
