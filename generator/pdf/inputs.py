"""Gathers what a project's PDFs are set from, and tells by a digest whether a document is to be set anew."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from generator.pdf.templates import packaged_fonts
from generator.publish.build_time import source_date_epoch
from generator.storage.safe_read import files_below, read_file, reason
from generator.typesetting.typesetter import Inputs, typst_version

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.pdf.documents import Document, PlannedDocument

_WHOLE_FONTS = "cvttf_NotoSansCJK_Regular"
"""What the optional extra ``cjk`` installs: all of Noto Sans CJK, for characters that the subset lacks."""


@dataclass(slots=True)
class InputGatherer:
    """Gathers the inputs of one build's documents; fonts and templates are read through once."""

    fonts: tuple[Path, ...]
    """Folders of fonts."""
    epoch: int | None
    """When everything counts as made, if somebody says so from outside."""
    _fonts: str
    """A digest of what is in these folders."""
    _templates: dict[int, tuple[Mapping[str, bytes], str]] = field(default_factory=dict)

    @classmethod
    def of(cls, own_fonts: Sequence[Path]) -> InputGatherer:
        """Return what gathers inputs with a project's own fonts, besides those that come with the program."""
        fonts = (packaged_fonts(), *own_fonts, *_installed_fonts())
        return cls(fonts, source_date_epoch(), _digest_of_folders(fonts))

    def inputs(self, document: Document) -> Inputs:
        """Return all that a document is set from."""
        epoch = document.epoch if self.epoch is None else self.epoch
        return Inputs(document.template, document.data, document.templates, self.fonts, epoch)

    def digest(self, planned: PlannedDocument, templates: Mapping[str, bytes], data: str) -> str:
        """Return a SHA-256 over everything a PDF depends on: Typst's version, templates, fonts, data, time.

        ``data`` is a digest of them.
        """
        epoch = planned.epoch if self.epoch is None else self.epoch
        parts = (
            typst_version(),
            planned.template,
            epoch,
            self._digest_of_templates(templates),
            self._fonts,
            data,
        )
        return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()

    def _digest_of_templates(self, templates: Mapping[str, bytes]) -> str:
        """Return a digest of templates; most documents of a build have the very same."""
        known = self._templates.get(id(templates))
        if known is None:
            digest = hashlib.sha256()
            for name, content in sorted(templates.items()):
                digest.update(f"\0{name}\0{len(content)}\0".encode() + content)
            known = self._templates[id(templates)] = templates, digest.hexdigest()
        return known[1]


def _digest_of_folders(folders: Sequence[Path]) -> str:
    """Return a SHA-256 over all files below folders, what they are called and what stands in them."""
    digest = hashlib.sha256()
    for number, folder in enumerate(folders):
        for path in files_below(folder):
            try:
                content = read_file(folder / path)
            except OSError as error:
                content = reason(error).encode()
            digest.update(f"\0{number}\0{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            digest.update(content)
    return digest.hexdigest()


def _installed_fonts() -> tuple[Path, ...]:
    """Return where the whole fonts of the optional extra lie, if it is installed."""
    found = find_spec(_WHOLE_FONTS)
    return (Path(found.origin).parent,) if found and found.origin else ()
