"""Owns a project's PDFs: which of them must be set anew, and what stays in place when one fails."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.memo import Memo
from generator.pdf import Document, packaged_fonts, write_documents
from generator.pdf.typesetter import Inputs, NotSet, typst_version
from generator.pdf.typesetting import Typesetter
from generator.pdf.unset import Unset
from generator.publish.build_time import source_date_epoch
from generator.storage.files import Files, save
from generator.storage.output_records import read_record
from generator.storage.safe_read import files_below, read_file, reason, status_of
from generator.writer import template_folders
from generator.writer.pages.options import PaperSize, PdfOptions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.project import Project

_STAMPS = "stamps.json"
_WHOLE_FONTS = "cvttf_NotoSansCJK_Regular"
"""What the optional extra ``cjk`` installs: all of Noto Sans CJK, for characters that the subset lacks."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The PDFs of a round, and how they came about."""

    files: Files
    """By name, ``<briefing>.pdf``; one that failed is the last that did not, if there was one."""
    made: tuple[str, ...]
    """The names of those set anew."""
    failed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Press:
    """Sets a project's PDFs and keeps them in ``build/pdf``, so that only what changed is set again."""

    project: Project
    paper: str
    """A value of `PaperSize`."""
    fonts: tuple[Path, ...] = ()
    """Folders of fonts besides those that come with the program."""

    def print(
        self, library: Library, findings: Findings, diagnostics: Diagnostics, only: Sequence[Id] = ()
    ) -> Printed:
        """Return all PDFs of a library, or those of the briefings named in ``only``.

        What cannot be set is told to ``diagnostics``. Raises `OSError` if the disk refuses.
        """
        options = PdfOptions(templates=template_folders(self.project.templates), paper=PaperSize(self.paper))
        documents = write_documents(library, findings, options, diagnostics, only)
        left_out = library.left_out
        kept = _Kept.read(self._folder, left_out)
        files: Files = {}
        stamps: dict[str, list[str]] = {}
        made: list[str] = []
        failed: list[str] = []
        usable = not diagnostics.count(Severity.ERROR)
        with Typesetter() as typesetter:
            unset = Unset(self.project, library, findings, options, typesetter.set, self._inputs)
            for document in documents:
                inputs = self._inputs(document)
                stamp, old = _stamp(inputs), kept.files.get(document.name)
                name = f"{document.name}.pdf"
                if old is not None and kept.stamps.get(document.name) == [stamp, _digest(old), left_out]:
                    files[name], stamps[document.name] = old, [stamp, _digest(old), left_out]
                    continue
                try:
                    if not usable:
                        raise NotSet("a template cannot be used", "", 0, ())  # noqa: TRY301  # as if Typst had said so
                    files[name] = typesetter.set(inputs)
                    stamps[document.name] = [stamp, _digest(files[name]), left_out]
                    made.append(name)
                except NotSet as error:
                    failed.append(name)
                    if usable:
                        unset.tell(error, document, diagnostics)
                    if old is not None:
                        files[name] = old
        self._keep(files, stamps, kept, only)
        return Printed(files, tuple(made), tuple(failed))

    @property
    def _folder(self) -> Path:
        return self.project.pdfs

    def _inputs(self, document: Document) -> Inputs:
        given = source_date_epoch()
        epoch = document.epoch if given is None else given
        fonts = (packaged_fonts(), *self.fonts, *_installed_fonts())
        return Inputs(document.template, document.data, document.templates, fonts, epoch)

    def _keep(self, files: Files, stamps: Mapping[str, list[str]], kept: _Kept, only: Sequence[Id]) -> None:
        """Keep what was made; of a round that was asked for some only, the others as they were."""
        if only:
            files = {f"{name}.pdf": old for name, old in kept.files.items()} | files
            stamps = {**kept.stamps, **stamps}
        written = json.dumps(stamps, indent=1, sort_keys=True).encode()
        known = (_STAMPS, *(f"{name}.pdf" for name in kept.stamps))
        save({**files, _STAMPS: written}, self._folder, Memo(forgets=True), shared=True, known=known)


def _installed_fonts() -> tuple[Path, ...]:
    """Return where the whole fonts of the optional extra lie, if it is installed."""
    found = find_spec(_WHOLE_FONTS)
    return (Path(found.origin).parent,) if found and found.origin else ()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _stamp(inputs: Inputs) -> str:
    """Return a SHA-256 over everything a PDF depends on."""
    digest = hashlib.sha256(f"{typst_version()}\0{inputs.template}\0{inputs.epoch}\0".encode())
    for name, content in sorted(inputs.templates.items()):
        digest.update(f"\0{name}\0{len(content)}\0".encode() + content)
    for folder in inputs.fonts:
        for path in files_below(folder):
            digest.update(f"\0{path}\0{_state(folder / path)}".encode("utf-8", "surrogateescape"))
    digest.update(inputs.data.encode())
    return digest.hexdigest()


def _is_made_under(left_out: str, stamp: object) -> bool:
    return isinstance(stamp, list) and stamp[2:] == [left_out]


def _state(path: Path) -> str:
    try:
        status = status_of(path)
    except OSError as error:
        return reason(error)
    return f"{status.size}\0{status.mtime_ns}"


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the last round left: PDFs and stamps, by the document's name."""

    files: Mapping[str, bytes]
    stamps: Mapping[str, list[str]]
    """Of what it was made from, of the PDF itself (what somebody touched is set again), of what it leaves out."""

    @classmethod
    def read(cls, folder: Path, left_out: str) -> _Kept:
        """Return what rounds left there; a stamp that does not belong to its file counts for nothing.

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
