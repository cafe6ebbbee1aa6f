"""Word documents of the tests; that of the shipped briefing is written once for all tests of a worker."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.analysis import derive
from generator.exports.export_format import export_input
from generator.exports.word.briefing import write
from generator.memo import Memo
from generator.model.publication import UNSIGNED, Publication
from tests import factories as make
from tests.shipped import shipped
from tests.word_files import WordFile

if TYPE_CHECKING:
    from generator.exports.export_format import ExportInput
    from generator.model.library import Library

_BRIEFING = "xi-zelenskyy-call"


def given_of(library: Library, publication: Publication = UNSIGNED) -> ExportInput:
    """Return what the document of the tests' briefing is made from."""
    return export_input(make.BRIEFING, library, derive(library, Memo()), publication)


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
