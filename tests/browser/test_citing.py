"""A section, a source and a statement are cited alone: what a reader takes away is read back by other programs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.citing.stage import CitationStage
from tests.bibliographies import read_bibtex, read_csl_json, read_ris
from tests.harbour_towns import BRIEFING as TALKS
from tests.html_pages import parse_page
from tests.published_harbour import published
from tests.shipped import shipped
from tests.test_anchors import as_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

    from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

BRIEFING = "xi-zelenskyy-call"
SCRIPT = Path(__file__).parents[2] / "site_templates/theme/assets/js/cite.js"
READ = {"RIS": read_ris, "BibTeX": read_bibtex, "CSL-JSON": read_csl_json}


def saved(page: Page, button: Locator) -> tuple[str, bytes]:
    """Return the file that a button hands out, its name and what is in it."""
    with page.expect_download() as coming:
        button.click()
    return coming.value.suggested_filename, Path(coming.value.path()).read_bytes()


def test_a_source_is_saved_as_a_reference(watched: Watched, mkdocs_url: str) -> None:
    page = watched.page
    page.goto(f"{mkdocs_url}/sources/ft-xi-call/")
    for form, read in READ.items():
        name, content = saved(page, page.locator(".references").get_by_role("button", name=form))
        assert name.startswith("ft-xi-call.")
        ((key, found),) = read(content).items()
        assert (key, found.date, found.lang) == ("ft-xi-call", "2023-04-26", "en")
    watched.assert_clean(mkdocs_url)


def test_a_statement_is_saved_as_a_reference(watched: Watched, mkdocs_url: str) -> None:
    page = watched.page
    page.goto(f"{mkdocs_url}/briefings/{BRIEFING}/statements/")
    said = shipped().library.briefings[BRIEFING].statements[0]
    local = said.id.partition("/")[2]
    card = page.locator("article.statement", has=page.locator(f'[id="{local}"]'))
    card.get_by_role("button", name="Save reference").click()
    for form, read in READ.items():
        _, content = saved(page, card.get_by_role("button", name=form))
        assert list(read(content)) == [f"{BRIEFING}:{local}"]
    watched.assert_clean(mkdocs_url)


def test_the_citation_of_a_page_takes_the_section_that_a_reader_came_for(
    watched: Watched, mkdocs_url: str
) -> None:
    page = watched.page
    page.goto(f"{mkdocs_url}/briefings/{BRIEFING}/call/#_contested")
    page.get_by_text("Cite this page").click()
    choice, cited = page.locator("label.section select"), page.locator(".cite-as dd").first
    assert choice.input_value() == "_contested"
    assert cited.inner_text().startswith("“Contested”, in: ")
    choice.select_option("")
    assert "in: " not in cited.inner_text()


def test_every_section_that_can_be_cited_is_there(watched: Watched, tmp_path: Path) -> None:
    """A briefing is cited by its edition's page, if it says the same: that has fewer sections than the overview."""
    site = "https://desk.org/b/"
    project = published(tmp_path)
    settings = project.root / "mkdocs.yml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}site_url: {site}\n", encoding="utf-8")
    files = build.generate(project, cite=CitationStage(project)).files
    pages = {
        path.removesuffix("index.md"): as_html(content)
        for path, content in files.items()
        if path.startswith(f"briefings/{TALKS}/") and path.endswith("index.md")
    }
    followed = set()
    for address, html in pages.items():
        watched.page.set_content(f'<article class="md-content">{html}</article>')
        watched.page.add_script_tag(path=SCRIPT)
        watched.page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
        choice = watched.page.locator("label.section select")
        for section in choice.locator("option").all() if choice.count() else ():
            choice.select_option(section.get_attribute("value"))
            for cited in watched.page.locator("dl.styles[data-of=page] dd").all():
                (link,) = re.findall(rf"{site}([^\s<>]*?)(?=[.)]?(?:\s|$))", cited.text_content() or "")
                page, _, anchor = link.partition("#")
                assert not anchor or anchor in parse_page(pages[page], page).ids, f"{link} on {address}"
                followed.add(link)
    edition, overview = f"briefings/{TALKS}/editions/1/", f"briefings/{TALKS}/"
    assert {edition, f"{edition}#_bottom-line", f"{edition}#_key-points", f"{overview}#_known"} <= followed
    assert not {link for link in followed if re.search("#_(contents|downloads|editions)$", link)}


def test_without_scripts_the_whole_file_is_linked(browser: Browser, mkdocs_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{mkdocs_url}/sources/ft-xi-call/")
    link = page.locator(".references").get_by_role("link", name="RIS")
    assert link.get_attribute("href") == f"../../downloads/{BRIEFING}.ris"
    context.close()
