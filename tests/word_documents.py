"""The Word document of the shipped briefing, written once for all tests of a worker."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.exports.export_format import export_input
from generator.exports.word.briefing import write
from generator.model.publication import UNSIGNED
from tests.shipped import shipped
from tests.word_files import WordFile

if TYPE_CHECKING:
    from generator.exports.export_format import ExportInput

_BRIEFING = "xi-zelenskyy-call"


@cache
def shipped_input() -> ExportInput:
    """Return what the document of the shipped briefing is made from."""
    return export_input(_BRIEFING, shipped().library, shipped().findings, UNSIGNED)


@cache
def shipped_document() -> bytes:
    """Return the document of the shipped briefing."""
    return write(shipped_input())


@cache
def shipped_file() -> WordFile:
    """Return the parts of the document of the shipped briefing."""
    return WordFile.of(shipped_document())
