"""What a briefing says that its last edition does not is nowhere headed or cited as that edition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pytest

from generator.diagnostics import Diagnostics
from generator.document.plain import plain_text
from generator.exports.export_format import export_input
from generator.exports.formats import FORMATS
from generator.memo import Memo
from generator.model.publication import Publication
from generator.pdf import write_documents
from generator.writer import SiteOptions, write_site
from generator.writer.page_contents import changes_amount
from generator.writer.pages.options import PdfOptions
from generator.writer.pages.urls import cited_page
from generator.writer.pictures import pictures_of
from generator.writer.views.dateline import dateline
from tests import factories as make
from tests.changed_states import with_an_edition_before
from tests.harbour_towns import text_of
from tests.outputs import by_page
from tests.word_files import WordFile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.findings import Findings
    from generator.exports.export_format import ExportInput
    from generator.model.library import Library

SITE = Publication(address="https://harbour.test/")
LATER = "edition 1, with later changes"


class Standing(NamedTuple):
    """A briefing in its first edition."""

    library: Library
    findings: Findings

    @property
    def given(self) -> ExportInput:
        """What its files are made from."""
        return export_input(make.BRIEFING, self.library, self.findings, SITE)

    def pages(self, memo: Memo | None = None) -> Mapping[str, str]:
        """Return its pages, of which a memo may hold some."""
        diagnostics = Diagnostics()
        options = SiteOptions(publication=SITE)
        files = write_site(self.library, self.findings, options, diagnostics, memo or Memo())
        assert list(diagnostics) == []
        return by_page(files)


@pytest.fixture(scope="module")
def changed() -> Standing:
    """A statement of it says something else now."""
    return Standing(*with_an_edition_before(make.full_library(), has_row=False))


@pytest.fixture(scope="module")
def unchanged() -> Standing:
    """It says what the edition says."""
    return Standing(*with_an_edition_before(make.full_library(), has_row=False, said=None))


def test_the_pages_say_so(changed: Standing, unchanged: Standing) -> None:
    overview = text_of(changed.pages()["overview"])
    assert "Edition 1, 1 June 2024, with later changes" in overview
    assert "Briefing, edition 1, 1 June 2024, with later changes" in overview
    assert LATER in text_of(changed.pages()["/"])
    assert LATER in text_of(changed.pages()["/briefings"])
    assert not any("with later changes" in page for page in unchanged.pages().values())


def test_what_is_in_no_edition_is_not_counted_as_one(changed: Standing) -> None:
    assert "changes since edition 1" in text_of(changed.pages()["/"])
    library, findings = with_an_edition_before(make.full_library())
    now = library.briefings[make.BRIEFING]
    found = findings.briefings[make.BRIEFING]
    assert changes_amount(now, found) == "1 edition since the first"
    assert found.history is not None
    later = replace(found.history.steps[0], new=None)
    history = replace(found.history, steps=(*found.history.steps, later))
    assert (
        changes_amount(now, replace(found, history=history)) == "1 edition since the first, and later changes"
    )


def test_what_is_kept_from_the_last_build_is_made_anew(changed: Standing, unchanged: Standing) -> None:
    memo = Memo()
    assert "with later changes" not in unchanged.pages(memo)["/"]
    assert "with later changes" in changed.pages(memo)["/"]


def test_the_briefing_is_cited_and_not_the_edition_which_says_something_else(
    changed: Standing, unchanged: Standing
) -> None:
    pages = [
        cited_page(make.BRIEFING, state.findings.standing_edition(state.given.briefing))
        for state in (unchanged, changed)
    ]
    assert pages == [f"briefings/{make.BRIEFING}/editions/1/", f"briefings/{make.BRIEFING}/"]


def test_files_and_documents_say_so(changed: Standing, unchanged: Standing) -> None:
    for name in ("bibtex", "ris", "csl-json", "jsonld"):
        assert b"1, with later changes" in FORMATS[name].write(changed.given), name
        assert b"with later changes" not in FORMATS[name].write(unchanged.given), name
    for name in ("docx", "xlsx", "csv"):
        told = WordFile.of(FORMATS[name].write(changed.given)).parts.values()
        assert any(b"with later changes" in part for part in told), name
    whole, brief = write_documents(changed.library, changed.findings, PdfOptions(), Diagnostics())
    assert "with later changes" in whole.data
    assert "with later changes" in brief.data
    cards = pictures_of(changed.library, changed.findings, SiteOptions()).cards.values()
    assert any("edition 1, with later changes" in card.head for card in cards)


def test_without_a_kept_edition_nobody_knows_of_changes(changed: Standing) -> None:
    briefing = changed.given.briefing
    findings = replace(
        changed.findings,
        editions={},
        briefings={id_: replace(found, history=None) for id_, found in changed.findings.briefings.items()},
    )
    assert plain_text(dateline(briefing, findings)[0], "en") == "Edition 1, 1 June 2024"
