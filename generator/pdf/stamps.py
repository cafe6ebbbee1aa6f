"""Keeps a project's PDFs in ``build/pdf``, each with a stamp that says what it was made from."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.memo import Memo
from generator.pdf.typesetter import typst_version
from generator.storage.files import save
from generator.storage.output_records import read_record
from generator.storage.safe_read import files_below, read_file, state_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.pdf.typesetter import Inputs
    from generator.storage.files import Files

_STAMPS = "stamps.json"


@dataclass(frozen=True, slots=True)
class KeptPdfs:
    """What the last build left: PDFs and stamps, by the document's name."""

    files: Mapping[str, bytes]
    stamps: Mapping[str, list[str]]
    """As `stamp_of` makes them."""

    @classmethod
    def read(cls, folder: Path, left_out: str) -> KeptPdfs:
        """Return what builds left in ``folder``; a stamp that does not belong to its file counts for nothing.

        Where something is withheld, a PDF that was made when other words were, or none, is not there: it may hold them.
        """
        try:
            stamps = json.loads(read_file(folder / _STAMPS))
        except (OSError, ValueError, RecursionError):
            stamps = {}
        stamps = stamps if isinstance(stamps, dict) else {}
        record = read_record(folder)
        files: dict[str, bytes] = {}
        for path in sorted(folder.glob("*.pdf")):
            if path.name in record or path.stem in stamps:
                with suppress(OSError):  # what cannot be read is set again
                    files[path.stem] = read_file(path)
        if left_out:
            files = {name: old for name, old in files.items() if _is_made_under(left_out, stamps.get(name))}
        return cls(files, stamps)

    def replace(
        self, files: Files, stamps: Mapping[str, list[str]], folder: Path, *, others_stay: bool
    ) -> None:
        """Save ``files`` with their stamps in place of these; those not among them go, unless ``others_stay``.

        Raises `OSError` if the disk refuses.
        """
        if others_stay:
            files = {f"{name}.pdf": old for name, old in self.files.items()} | files
            stamps = {**self.stamps, **stamps}
        written = json.dumps(stamps, indent=1, sort_keys=True).encode()
        known = (_STAMPS, *(f"{name}.pdf" for name in self.stamps))
        save({**files, _STAMPS: written}, folder, Memo(forgets=True), shared=True, known=known)


def stamp_of(inputs: str, pdf: bytes, left_out: str) -> list[str]:
    """Return the stamp of a PDF: digests of what it was made from, of itself, and of what is withheld.

    The PDF's own is there so that one that somebody touched is set again.
    """
    return [inputs, hashlib.sha256(pdf).hexdigest(), left_out]


def digest_of_inputs(inputs: Inputs) -> str:
    """Return a SHA-256 over everything a PDF depends on: Typst's version, templates, fonts, data, time."""
    digest = hashlib.sha256(f"{typst_version()}\0{inputs.template}\0{inputs.epoch}\0".encode())
    for name, content in sorted(inputs.templates.items()):
        digest.update(f"\0{name}\0{len(content)}\0".encode() + content)
    for folder in inputs.fonts:
        for path in files_below(folder):
            digest.update(f"\0{path}\0{_state(folder / path)}".encode("utf-8", "surrogateescape"))
    digest.update(inputs.data.encode())
    return digest.hexdigest()


def _state(path: Path) -> str:
    """Return what changes when a file does, without reading it: fonts are large."""
    state = state_of(path)
    return state if isinstance(state, str) else f"{state.size}\0{state.mtime_ns}"


def _is_made_under(left_out: str, stamp: object) -> bool:
    return isinstance(stamp, list) and stamp[2:] == [left_out]
