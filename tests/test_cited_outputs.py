"""How to cite a briefing, said on paper, in a document and in tables as on its page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.citing.stage import CitationStage
from generator.diagnostics import Diagnostics
from generator.document.plain import plain_text
from generator.exports.export_format import export_input
from generator.exports.tables.cells import written
from generator.exports.tables.tables import tables_of
from generator.exports.word.briefing import write as write_word
from generator.memo import Memo
from generator.model.citation_style import DEFAULT
from generator.pdf import write_documents
from generator.project import Project
from generator.project.settings import read_settings
from generator.writer.pages.options import PdfOptions
from tests import factories as make
from tests.outputs import with_texts
from tests.test_cite import SITE, staged
from tests.word_files import WordFile, w, words

if TYPE_CHECKING:
    from pathlib import Path


def test_paper_and_tables_cite_a_briefing_as_its_page_does(tmp_path: Path) -> None:
    library = make.full_library()
    findings, citations = derive(library, Memo()), staged(tmp_path, library)
    wanted = {cited.style: plain_text(cited.content) for cited in citations.briefings[make.BRIEFING]}
    assert list(wanted) == [style.title for style in DEFAULT]
    options = PdfOptions(publication=SITE, citations=citations)
    whole, _ = write_documents(library, findings, options, Diagnostics())
    printed = with_texts(json.loads(whole.data)["document"])["overview"]["citations"]
    assert {cited["style"]: cited["content"] for cited in printed} == wanted
    assert whole.data.count(f'["u","https://harbour.test/b/briefings/{make.BRIEFING}/"') >= len(wanted)
    given = export_input(make.BRIEFING, library, findings, SITE, citations=citations)
    (about, *_) = tables_of(given)
    cells = {str(name): written(value) for name, value in about.rows}
    assert {name: said for name, said in cells.items() if name.startswith("How to cite")} == {
        f"How to cite ({style})": said for style, said in wanted.items()
    }
    document = WordFile.of(write_word(given))
    paragraphs = [words(paragraph) for paragraph in document.body.iter(w("p"))]
    assert [
        text for text in paragraphs if text in {f"{style}: {said}" for style, said in wanted.items()}
    ] == [f"{style}: {said}" for style, said in wanted.items()]


@pytest.mark.parametrize("only", [(), (make.BRIEFING,)], ids=["all of them", "one"])
def test_briefings_alone_are_cited_as_beside_their_sources(tmp_path: Path, only: tuple[str, ...]) -> None:
    library = make.library(make.briefing(), make.briefing("other", title="Other talks"))
    whole = staged(tmp_path, library)
    stage, settings = CitationStage(Project(tmp_path)), read_settings(tmp_path / "mkdocs.yml")
    made = stage.of_briefings(settings, library, derive(library, Memo()), SITE, Memo(), only)
    assert made.briefings == {id_: whole.briefings[id_] for id_ in only or library.briefings}
    assert not made.sources
    assert stage._now is None, "nothing is kept that no build has looked through"
