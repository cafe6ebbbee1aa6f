"""A page of a briefing is one row of the registry: whatever shows pages goes through the rows and knows no other."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from generator.analysis import derive
from generator.diagnostics import Diagnostics
from generator.document.inline import Anchor, Emphasis
from generator.document.joining import phrase
from generator.memo import Memo
from generator.pdf import write_documents
from generator.storage.packaged import packaged_templates
from generator.writer import SiteOptions, search_facets, template_folders, write_site
from generator.writer.briefing_pages import BRIEFING_PAGES, BriefingPage, PageInput, arrange_briefing
from generator.writer.facets import PART
from generator.writer.page_contents import facts_amount, facts_title
from generator.writer.pages.options import PdfOptions
from generator.writer.printed_addresses import printed_addresses
from generator.writer.site_pages import HANDBOOK, LIST_PAGES
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.labels import label_registers
from tests import factories as make
from tests.changed_states import with_an_edition_before

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.analysis.findings import BriefingFindings
    from generator.model.briefing import Briefing
    from generator.storage.files import Files
    from generator.writer.site_pages import ListPage

HOME = f"briefings/{make.BRIEFING}"
each_row = pytest.mark.parametrize("row", BRIEFING_PAGES, ids=lambda row: row.key or "overview")


def data_of_pdf() -> Mapping[str, object]:
    """Return what a PDF of the full briefing is made from."""
    documents = write_documents(*with_an_edition_before(make.full_library()), PdfOptions(), Diagnostics())
    data: Mapping[str, object] = json.loads(documents[0].data)["document"]
    return data


def pages(templates: tuple[Path, ...] = ()) -> Files:
    """Return the pages of the full library."""
    memo, diagnostics = Memo(), Diagnostics()
    library, findings = with_an_edition_before(make.full_library(), memo)
    files = write_site(library, findings, SiteOptions(templates=templates), diagnostics, memo)
    assert list(diagnostics) == []
    return files


def test_keys_titles_and_templates_stand_for_one_row_each() -> None:
    for field in ("key", "title", "template"):
        named = [getattr(row, field) for row in BRIEFING_PAGES]
        assert len(set(named)) == len(named), field
    assert BRIEFING_PAGES[0].key == "", "the overview is the first"


@each_row
def test_a_row_has_its_template(row: BriefingPage) -> None:
    assert (packaged_templates() / "site" / f"{row.template}.md.jinja").is_file()


@pytest.mark.parametrize("row", [*LIST_PAGES, HANDBOOK], ids=lambda row: row.key or "home")
def test_a_list_has_its_template(row: ListPage) -> None:
    assert (packaged_templates() / "site" / f"{row.template}.md.jinja").is_file()


def test_a_search_is_narrowed_by_the_title_of_each_list() -> None:
    library = make.full_library()
    facets = search_facets(library, derive(library, Memo()))
    folders = ["actors", "briefings", "downloads", "handbook", "sources", "topics"]
    assert {row.key: facets[f"{row.key}/"][PART] for row in (*LIST_PAGES, HANDBOOK) if row.key} == {
        folder: (folder.capitalize(),) for folder in folders
    }


def test_every_template_of_a_page_is_some_rows() -> None:
    taken = {row.template for row in (*BRIEFING_PAGES, *LIST_PAGES, HANDBOOK)} | {
        "actor",
        "edition",
        "editions",
        "gone",
        "source",
        "topic",
    }
    assert {
        path.name.removesuffix(".md.jinja") for path in (packaged_templates() / "site").glob("*.md.jinja")
    } == taken


def _title(row: BriefingPage) -> str:
    library, findings = with_an_edition_before(make.full_library())
    return row.title_in(library.briefings[make.BRIEFING], findings.briefings[make.BRIEFING])


@each_row
def test_a_pdf_prints_what_a_row_gives_it(row: BriefingPage) -> None:
    chapter = (packaged_templates() / "pdf" / "chapter.typ").read_text(encoding="utf-8")
    assert re.search(rf"\bd\.{row.key or 'overview'}\b", chapter)
    data = data_of_pdf()
    assert data[row.key or "overview"]
    assert isinstance(data["sections"], dict)
    assert data["sections"][row.key] == _title(row)
    if row.key:
        assert re.search(rf'"{row.key}" in sections|sections\.{row.key}\b', chapter), (
            "left out where it is empty"
        )


@each_row
def test_a_full_briefing_has_every_page_by_its_title_in_sidebar_contents_and_search(
    row: BriefingPage,
) -> None:
    files = pages()
    title = _title(row)
    address = f"{HOME}/{row.key}/" if row.key else f"{HOME}/"
    assert f"{address}index.md" in files
    for path, text in files.items():
        if path.startswith(f"{HOME}/"):
            assert f'{{"title": "{title}", "url": "{address}"' in text.decode(), path
    if row.key:
        assert f'<li><a href="{row.key}/">{title}</a>' in files[f"{HOME}/index.md"].decode()
    assert search_facets(*with_an_edition_before(make.full_library()))[address][PART] == (title,)


@pytest.mark.parametrize(
    ("has", "title", "amount"),
    [
        ("questions accounts coverage words", "Facts and accounts", "1 question of fact"),
        ("accounts coverage", "Accounts and coverage", "2 accounts"),
        ("questions words", "Facts and choice of words", "1 question of fact"),
        ("questions", "Facts", "1 question of fact"),
        ("coverage", "Coverage", "1 source read whole"),
        ("words", "Choice of words", "1 choice of words"),
        ("", "", None),
    ],
)
def test_facts_and_accounts_are_called_by_what_stands_there(has: str, title: str, amount: str | None) -> None:
    """A vote or a plan has no accounts; what there is is counted, and never nothing."""
    table: Any = SimpleNamespace(columns=("aland", "boria"))
    there: dict[str, Any] = {
        name: (table,) if name in has.split() else () for name in ("accounts", "coverage", "words")
    }
    found: Any = SimpleNamespace(**there)
    briefing = make.briefing(questions=(make.question(),) if "questions" in has else ())
    assert facts_title(briefing, found) == title
    assert facts_amount(briefing, found) == amount


def _context(page: PageInput) -> Mapping[str, object]:
    return {"words": phrase("About ", Emphasis(page.briefing.title))}


def _amount(briefing: Briefing, _: BriefingFindings) -> str | None:
    return f"{len(briefing.statements)} of them" if briefing.statements else None


MAPS = BriefingPage(
    "maps", "Maps & plans", _amount, _context, "maps", _context, lambda *_: [Anchor("legend")], boost=3
)


@pytest.fixture
def with_another(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> tuple[Path, ...]:
    """A row more, wherever the rows are read; returns the folders with its template."""
    more = (*BRIEFING_PAGES, MAPS)
    for name, module in list(sys.modules.items()):
        if name.startswith("generator.") and hasattr(module, "BRIEFING_PAGES"):
            monkeypatch.setattr(module, "BRIEFING_PAGES", more)
    template = tmp_path / "site_templates" / "site" / "maps.md.jinja"
    template.parent.mkdir(parents=True)
    template.write_text("## {{ heading(words) }} {{ part('about') }}\n", encoding="utf-8")
    return template_folders(tmp_path / "site_templates")


def test_a_row_more_is_a_page_more(with_another: tuple[Path, ...]) -> None:
    files = pages(templates=with_another)
    page = files[f"{HOME}/maps/index.md"].decode()
    assert "# Maps &#38; plans" in page
    assert "About <em>" in page
    assert 'search: {"boost": 3}' in page
    for path, text in files.items():
        if path.startswith(f"{HOME}/"):
            assert '{"title": "Maps &amp; plans", "url": "' + f'{HOME}/maps/"' in text.decode(), path
    overview = files[f"{HOME}/index.md"].decode()
    assert (
        '<li><a href="maps/">Maps &amp; plans</a> <span data-search-exclude class="amount">1 of them'
        in overview
    )
    library = make.full_library()
    facets = search_facets(library, derive(library, Memo()))
    assert facets[f"{HOME}/maps/"][PART] == ("Maps & plans",)


@pytest.mark.usefixtures("with_another")
def test_a_row_more_is_data_more_in_a_pdf() -> None:
    data = data_of_pdf()
    assert data["maps"] == {"words": ["About ", ["em", ["Talks in May"]]]}
    assert isinstance(data["sections"], dict)
    assert data["sections"]["maps"] == "Maps & plans"
    library = make.full_library()
    briefing = library.briefings[make.BRIEFING]
    places = printed_addresses(
        briefing, EntryLinks(library, derive(library, Memo()), label_registers(library, "en"))
    )
    assert f"{HOME}/maps/#legend" in places


@pytest.mark.usefixtures("with_another")
def test_a_row_with_nothing_to_show_is_left_out() -> None:
    library = make.full_library()
    briefing = replace(library.briefings[make.BRIEFING], statements=())
    found = derive(replace(library, briefings={briefing.id: briefing}), Memo()).briefings[briefing.id]
    keys = [section.key for section in arrange_briefing(briefing, found)]
    assert "maps" not in keys
    assert keys[0] == ""
