"""Recognizes the output folders of the version before this one, which kept no record of their files.

It emptied a folder before it filled it. Of a site it kept one digest, in ``.<name>.stamp``.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from generator.storage.folder_contents import entries
from generator.storage.safe_read import read_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PDF_STAMPS = "stamps.json"
_SCHEMAS = {"briefing.json": "A briefing, format 1", "entries.json": "Briefing entries, format 1"}


def files_of_earlier_version(folder: Path, kept: Mapping[str, object]) -> list[str]:
    """Return which files in ``folder`` that version made; none if nobody can tell. ``kept`` is what lies beside it.

    Raises `OSError` if the folder cannot be read.
    """
    if kept:
        unchanged = kept.get("site") == earlier_digest(folder)
        return [path for path, _ in entries(folder)] if unchanged else []
    if folder.name == "docs" and folder.parent.name == "build":
        made = _json(folder.with_name(".site.stamp")).get("pages")
        return [path for path, _ in entries(folder)] if made else []
    if folder.name == "pdf":
        return list(_pdfs(folder))
    if folder.name == "schema":
        return [name for name, title in _SCHEMAS.items() if _json(folder / name).get("title") == title]
    return []


def earlier_digest(folder: Path) -> str:
    """Return the SHA-256 over names, sizes and times by which that version knew a folder."""
    digest = hashlib.sha256()
    for path in sorted((path for path, _ in entries(folder)), key=_order):
        try:
            status = Path(folder, path).stat()
        except OSError:  # a link that leads nowhere: it made none
            return ""
        digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _order(path: str) -> list[tuple[bool, str]]:
    """Return by what files come before the folders beside them, as in a walk from the top."""
    *folders, name = path.split("/")
    return [*((True, folder) for folder in folders), (False, name)]


def _pdfs(folder: Path) -> Iterator[str]:
    """Yield the PDFs that are as they were set, by the digests beside them, and the file that holds those."""
    stamps = _json(folder / _PDF_STAMPS)
    for name, stamp in stamps.items():
        try:
            made = hashlib.sha256(read_file(folder / f"{name}.pdf")).hexdigest()
        except (OSError, ValueError):  # it is not there; what could be no name
            continue
        if "/" not in name and isinstance(stamp, list) and made in stamp:
            yield f"{name}.pdf"
    if stamps and all(isinstance(stamp, list) for stamp in stamps.values()):
        yield _PDF_STAMPS


def _json(path: Path) -> dict[str, object]:
    try:
        kept = json.loads(read_file(path))
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}
