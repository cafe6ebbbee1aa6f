"""What is taken away holds a source's words as quotations alone, as pages do: whole, and in parts that a cut leaves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis import derive
from generator.build import Project
from generator.cli.downloads import DownloadStage
from generator.diagnostics import BuildFailed, Code, Diagnostics
from generator.exports.export_format import export_input
from generator.exports.formats import FORMATS
from generator.memo import Memo
from generator.model.publication import UNSIGNED
from generator.model.source import Read
from generator.outgoing import Outgoing, look_for_copies
from generator.quotes.held_texts import load_words
from tests import factories as make
from tests.architecture import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.library import Library

SPOKEN = (
    "We shall keep the harbour open through the whole of the winter, whatever the ice may do to our "
    "quays and whatever it may cost the town to break it every single morning before the boats go out"
)
CUT = SPOKEN.replace("whatever the ice may do to our quays and", "[…]")


def library_of(quote: str, says: str = "She spoke.") -> Library:
    """Return a library that quotes one source."""
    statement = make.statement(says=says, reports=(make.report(quote=quote),))
    library = make.library(make.briefing(statements=(statement,)))
    gazette = replace(
        library.sources["gazette-1"],
        text="gazette.txt",
        url="https://gazette.example/winter",
        read=Read.WHOLE,
    )
    return replace(library, sources={**library.sources, gazette.id: gazette})


def copied_in(library: Library, texts: Path) -> list[str]:
    """Return the files of the library's briefing in which words stand that are nobody's quotation."""
    texts.mkdir(exist_ok=True)
    (texts / "gazette.txt").write_text(f"The mayor spoke. “{SPOKEN},” she said.\n", encoding="utf-8")
    given = export_input(make.BRIEFING, library, derive(library, Memo()), UNSIGNED)
    files = {f"downloads/x{row.suffix}": row.write(given) for row in FORMATS.values() if row.is_text}
    found = Diagnostics()
    held = load_words(library.sources, texts)
    look_for_copies(Outgoing(Project(texts), files), library, held, library.sources, found, Memo())
    assert {diagnostic.code for diagnostic in found} <= {Code.COPIED_TEXT}
    return [diagnostic.span.path for diagnostic in found]


@pytest.mark.parametrize("quote", [SPOKEN, CUT], ids=["whole", "cut"])
def test_quotations_are_no_copies(quote: str, tmp_path: Path) -> None:
    assert copied_in(library_of(quote), tmp_path / "sources") == []


def test_words_for_a_date_are_no_copy(tmp_path: Path) -> None:
    library = library_of("We shall")
    (statement,) = library.statements.values()
    dated = replace(statement, date_words=SPOKEN)
    briefing = replace(library.briefings[make.BRIEFING], statements=(dated,))
    library = replace(library, briefings={make.BRIEFING: briefing})
    assert copied_in(library, tmp_path / "sources") == []


def test_the_same_words_as_our_own_are(tmp_path: Path) -> None:
    """They are told of at the place where the editor wrote them, so of no file: the next build stops there."""
    assert copied_in(library_of("We shall", says=SPOKEN), tmp_path / "sources") != []


def test_the_shipped_briefing_is_taken_away_beside_its_texts(private_texts: Path) -> None:
    project = Project(ROOT)
    try:
        build.generate(project, texts=private_texts, downloads=DownloadStage(project, None, None))
    except BuildFailed as failed:
        pytest.fail("\n".join(f"{found.span}: {found.message}" for found in failed.diagnostics))
