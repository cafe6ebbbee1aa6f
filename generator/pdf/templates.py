"""Loads the Typst templates that PDFs are set with: a project's own take the place of the program's, one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Span
from generator.storage.packaged import packaged_templates
from generator.storage.safe_read import read_file, reason
from generator.writer.pages.templates import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.diagnostics import Diagnostics

_PACKAGE = re.compile(r'#?(?:import|include)\s*"@')
FOLDER = "pdf"
FONTS = "fonts"


def load_pdf_templates(folders: Iterable[Path], diagnostics: Diagnostics) -> Mapping[str, bytes]:
    """Return the templates by name, ``briefing.typ``, of the first folder that has one of that name.

    One that would fetch a package from the network, or cannot be read, is told to the editor.
    """
    found: dict[str, bytes] = {}
    for folder in (*folders, packaged_templates()):
        for path in sorted((folder / FOLDER).glob("[!.]*.typ")):
            if path.name in found:
                continue
            shown = f"{folder.name}/{FOLDER}/{path.name}"
            try:
                found[path.name] = read_file(path, MAX_BYTES)
            except OSError as error:
                found[path.name] = b""
                diagnostics.error(
                    Code.TEMPLATE_ERROR, f"the template cannot be read: {reason(error)}", Span(shown)
                )
                continue
            for number, line in enumerate(found[path.name].decode("utf-8", "replace").splitlines(), 1):
                package = _PACKAGE.search(line)
                if package:
                    diagnostics.error(
                        Code.TEMPLATE_ERROR,
                        "a PDF is made without the network, so no package can be imported",
                        Span(shown, number, package.start() + 1, number, package.end() + 1),
                        "copy what is needed into a template of your own",
                    )
    return found


def packaged_fonts() -> Path:
    """Return the folder of the fonts that come with the program."""
    return packaged_templates() / FOLDER / FONTS
