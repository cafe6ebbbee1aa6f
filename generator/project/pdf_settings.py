"""Reads what ``mkdocs.yml`` says of the PDFs: under ``extra``, ``pdf``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import yaml

from generator.diagnostics import Code
from generator.diagnostics.suggest import did_you_mean
from generator.model.publication import PaperSize
from generator.project.settings import check_settings, field_of, fields_of, place_of
from generator.storage.safe_read import files_below, is_folder, reason, status_of

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostics, Span
    from generator.project.settings import Settings

PAPERS = tuple(paper.value for paper in PaperSize)
MOST_IN_VOLUME = 12
"""Briefings of which a volume of all is made: a month each of a year. It is set anew with each change of any."""
_MOST_FONTS = 2_000
"""Files in a folder of fonts: the typesetter opens each of them."""
_DIGITS = 6
_FONTS = (".ttf", ".otf", ".ttc", ".otc")


@dataclass(frozen=True, slots=True)
class PdfSettings:
    """What a project says of its PDFs."""

    paper: str = PAPERS[0]
    fonts: Path | None = None
    """A folder of fonts, besides those that come with the program."""
    volume: int = MOST_IN_VOLUME
    """Of how many briefings at most a volume of all is made; 0 for none."""


def read_pdf_settings(settings: Settings, diagnostics: Diagnostics) -> PdfSettings:
    """Return what is said under ``extra``, ``pdf``: ``paper``, ``fonts`` and ``volume``.

    What is wrong with them, or with the file (`generator.project.settings.check_settings`), goes to ``diagnostics`` and
    counts as not said.
    """
    config, root = settings.config, settings.root
    check_settings(settings, diagnostics)
    found = PdfSettings()
    for name, node in dict(fields_of(field_of(field_of(root, "extra"), "pdf"))).items():
        span = place_of(node, config.name)
        value = node.value if isinstance(node, yaml.ScalarNode) else ""
        if name == "paper" and value in PAPERS:
            found = replace(found, paper=value)
        elif name == "paper":
            diagnostics.error(Code.INVALID_VALUE, f"`paper` is one of {' or '.join(PAPERS)}", span)
        elif name == "fonts" and value and is_folder(config.parent / value):
            if _check_fonts(config.parent / value, value, span, diagnostics):
                found = replace(found, fonts=config.parent / value)
        elif name == "fonts":
            diagnostics.error(
                Code.INVALID_VALUE, f"`fonts` names a folder; there is none called `{value}`", span
            )
        elif name == "volume" and value.isascii() and value.isdecimal() and len(value) <= _DIGITS:
            found = replace(found, volume=int(value))
        elif name == "volume":
            diagnostics.error(
                Code.INVALID_VALUE,
                "`volume` is a number: of how many briefings at most one volume is made",
                span,
                "`volume: 0` makes none",
            )
        else:
            known = did_you_mean(name, ("paper", "fonts", "volume"))
            diagnostics.error(Code.UNKNOWN_FIELD, f"`extra`, `pdf` has no setting `{name}`", span, *known)
    return found


def paper_of(settings: Settings) -> PaperSize | None:
    """Return the paper that is said there; None if none is, or one that is not known."""
    node = field_of(field_of(field_of(settings.root, "extra"), "pdf"), "paper")
    if isinstance(node, yaml.ScalarNode) and node.value in PAPERS:
        return PaperSize(node.value)
    return None


def _check_fonts(folder: Path, shown: str, span: Span, diagnostics: Diagnostics) -> bool:
    """Refuse what is called a font and cannot be opened: the typesetter would wait for it.

    Returns whether the folder can be gone through; a whole disk cannot.
    """
    for number, path in enumerate(files_below(folder)):
        if number == _MOST_FONTS:
            message = f"`fonts` names a folder of fonts; `{shown}` holds more than {_MOST_FONTS:,} files"
            diagnostics.error(
                Code.INVALID_VALUE, message, span, "put the fonts that you need into a folder of their own"
            )
            return False
        if path.lower().endswith(_FONTS):
            try:
                status_of(folder / path)
            except OSError as error:
                message = f"the font `{shown}/{path}` cannot be read: {reason(error)}"
                diagnostics.error(Code.UNREADABLE_FILE, message, span, "take it out of the folder")
    return True
