"""Explains why a PDF could not be set: which entry is at fault, found by halves, and which characters no font has."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Span
from generator.pdf.entry_locations import EntryLocation, find_character
from generator.pdf.glyphs import signs_with, without_glyph
from generator.pdf.partial_documents import partial_document, printed_entries
from generator.storage.safe_read import read_file
from generator.text.characters import find_spelled
from generator.text.printable import printable
from generator.typesetting.process import BROKE_OFF
from generator.typesetting.typesetter import Inputs, TypesettingError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.pdf.documents import Document
    from generator.project import Project
    from generator.writer.pages.options import PdfOptions

_NAMED = 8
"""Characters named in one message; those of a script that no font has are many."""
_EAST_ASIAN = "for all Chinese, Japanese and Korean characters: pip install 'briefing-site-generator[cjk]'"
_EAST_ASIAN_NAMES = (
    "CJK",
    "KANGXI",
    "IDEOGRAPHIC",
    "BOPOMOFO",
    "HIRAGANA",
    "KATAKANA",
    "HANGUL",
    "FULLWIDTH",
)
"""What the names of characters begin with that those fonts are made for."""


@dataclass(frozen=True, slots=True)
class FailureExplainer:
    """Adds a diagnostic for each document of one build that could not be set."""

    project: Project
    library: Library
    findings: Findings
    options: PdfOptions
    typeset: Callable[[Inputs], bytes]
    """Returns a PDF or raises `TypesettingError`."""
    inputs_of: Callable[[Document], Inputs]
    """Returns what a document is set from."""

    def explain(self, error: TypesettingError, document: Document, diagnostics: Diagnostics) -> None:
        """Add why ``document`` could not be set to ``diagnostics``, at the entry that is at fault."""
        fonts = self.inputs_of(document).fonts
        missing = without_glyph(document.data, fonts, self.typeset) or signs_with(
            document.data, error.characters
        )
        if missing:
            self._explain_characters(missing, document, diagnostics)
            return
        name = f"{document.name}.pdf"
        where = Span(f"{self.project.templates.name}/pdf/{error.template}", error.line, 1, error.line, 2)
        related = (("in this template", where),) if error.template else ()
        entry = self._guilty(error, document)
        if entry is not None:
            message = f"{name} cannot be set because of `{entry.entry}`: {error.message}"
            diagnostics.error(Code.PDF_NOT_SET, message, entry.span, *_advice(error), related=related)
            return
        message = f"{name} cannot be set: {error.message}"
        diagnostics.error(Code.PDF_NOT_SET, message, where if error.template else Span(name))

    def _guilty(self, error: TypesettingError, document: Document) -> EntryLocation | None:
        """Return the entry that makes a document fail with ``error``, found by halves; None if no single one does."""
        for id_ in document.briefings:
            briefing = self.library.briefings[id_]

            def fails(entries: Sequence[Entry], briefing: Briefing = briefing) -> bool:
                part = partial_document(
                    document,
                    briefing,
                    {entry.id for entry in entries},
                    library=self.library,
                    findings=self.findings,
                    options=self.options,
                )
                try:
                    self.typeset(self.inputs_of(part))
                except TypesettingError as again:
                    return again.message == error.message
                return False

            if fails(()):
                return EntryLocation(id_, briefing.place.span())
            entries = printed_entries(briefing, self.library, self.findings)
            if not fails(entries):
                continue
            while len(entries) > 1:
                half, rest = entries[: len(entries) // 2], entries[len(entries) // 2 :]
                entries = half if fails(half) else rest
            entry = entries[0]
            return EntryLocation(entry.id, entry.place.span()) if fails(entries) else None
        return None

    def _explain_characters(
        self, characters: Sequence[str], document: Document, diagnostics: Diagnostics
    ) -> None:
        """Add what no font has, at each entry it is written in, at its place in the file if that can be told."""
        found: dict[tuple[str, Span], list[str]] = {}
        for character in characters:
            where = find_character(character, document.briefings, self.library, self.findings)
            entry, span = where or (document.name, Span(f"{document.name}.pdf"))
            found.setdefault((entry, span), []).append(character)
        for (entry, span), lacking in found.items():
            named = ", ".join(map(_named, lacking[:_NAMED]))
            more = f" and {len(lacking) - _NAMED} more" if len(lacking) > _NAMED else ""
            diagnostics.error(
                Code.MISSING_GLYPH,
                f"the PDF has no font for the character{'s' * (len(lacking) > 1)} {named}{more} in `{entry}`",
                self._exactly(span, lacking[0]),
                "put a font that has it into a folder and name the folder in mkdocs.yml: extra, pdf, fonts",
                *((_EAST_ASIAN,) if any(map(_is_east_asian, lacking)) else ()),
            )

    def _exactly(self, span: Span, character: str) -> Span:
        """Return where the file has ``character`` within ``span``; ``span`` itself if that cannot be told."""
        if not span.line:
            return span
        try:
            text = read_file(self.project.root / span.path).decode("utf-8-sig", "replace")
        except OSError:
            return span
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for number, line in enumerate(lines[span.line - 1 : span.end_line], span.line):
            written = line[: span.end_column - 1] if number == span.end_line else line
            place = find_spelled(written, character)
            if place is not None and (number > span.line or place[0] >= span.column - 1):
                return Span(span.path, number, place[0] + 1, number, place[1] + 1)
        return span


def _named(character: str) -> str:
    """Return a character, or a sign made of several, with the numbers of its code points."""
    codes = " ".join(f"U+{ord(code_point):04X}" for code_point in character)
    shown = any(code_point.isprintable() for code_point in character)
    return f"`{printable(character)}` ({codes})" if shown else codes


def _is_east_asian(sign: str) -> bool:
    return unicodedata.name(sign[0], "").startswith(_EAST_ASIAN_NAMES)


def _advice(error: TypesettingError) -> tuple[str, ...]:
    if "PDF string is longer" in error.message:
        return (
            "break the text up into sentences: a PDF keeps no piece of a text of more than 32,767 characters",
        )
    if error.message != BROKE_OFF:
        return ()
    return ("look in it for signs that belong to several scripts, or to none, and take them out one by one",)
