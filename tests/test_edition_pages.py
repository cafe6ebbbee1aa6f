"""A frozen edition stays readable as it was, page, data and PDF; nothing of it shows what is withheld since."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING, NamedTuple

import pytest
from pypdf import PdfReader

from generator import build, snapshot
from generator.citing.stage import CitationStage
from generator.diagnostics import Diagnostics
from generator.document.markup import to_text
from generator.exports.edition_files import edition_downloads
from generator.pdf.builder import PdfBuilder
from generator.writer.pages.downloads import by_briefing, pdf_downloads
from tests.harbour_towns import BRIEFING, text_of
from tests.pdfs import folded
from tests.published_harbour import FIRST, SAID, edit, published, run, unpublished

if TYPE_CHECKING:
    from pathlib import Path

    from generator.project import Project
    from generator.storage.files import Files

NOW = "Talks of two towns are an insult to the third."
PAGE = f"briefings/{BRIEFING}/editions/1/index.md"
NAME = f"downloads/editions/{BRIEFING}-edition-1"
WISH = "withhold:\n  - words: third is asked\n    because: a wish\n"


class Built(NamedTuple):
    """All that a build writes for a site, and which PDFs it set."""

    files: Files
    made: tuple[str, ...]

    def text(self, path: str) -> str:
        """Return the text of a page."""
        return text_of(self.files[path].decode())

    def printed(self, number: int) -> str:
        """Return the text of the first page of an edition's PDF."""
        content = self.files[f"downloads/editions/{BRIEFING}-edition-{number}.pdf"]
        return folded(PdfReader(io.BytesIO(content)).pages[0].extract_text())


def built(project: Project) -> Built:
    """Build with PDFs."""
    made: tuple[str, ...] = ()

    def downloads(library, findings, options, memo):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        nonlocal made
        diagnostics = Diagnostics()
        builder = PdfBuilder(project, "a4", publication=options.publication, citations=options.citations)
        result = builder.build(library, findings, diagnostics, memo=memo)
        assert not list(diagnostics)
        made = result.made
        older = edition_downloads(findings.editions, result.files, memo)
        return by_briefing((*pdf_downloads(library.briefings, result.files), *older))

    result = build.generate(project, downloads=downloads, cite=CitationStage(project))
    return Built(result.files, made)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The library of three harbour towns with two editions: a sentence of the first is corrected in the second."""
    found = published(tmp_path_factory.mktemp("editions"))
    settings = found.root / "mkdocs.yml"
    settings.write_text(
        f"{settings.read_text(encoding='utf-8')}site_url: https://desk.org/b/\n", encoding="utf-8"
    )
    edit(found, "talks.yml", lambda text: text.replace(SAID, NOW))
    correction = {"of": "saar-on-boats", "date": "2026-06-01", "kind": "correction", "was": SAID, "now": NOW}
    fields = "\n    ".join(f"{key}: {value}" for key, value in {**correction, "because": "A slip."}.items())
    edit(found, "briefing.yml", lambda text: f"{text}corrections:\n  - {fields}\n")
    assert run(found, "--note", "One sentence corrected.").exit_code == 0
    return found


@pytest.fixture(scope="module")
def site(project: Project) -> Built:
    """What is written of it."""
    return built(project)


def test_the_page_says_what_has_taken_its_place(site: Built) -> None:
    """Which edition, when, with which note, superseded by which, and where its files are."""
    page = site.text(PAGE)
    assert "Edition 1 of “" in page
    assert "superseded by edition 2, published on 1 June 2026" in page
    assert "First edition." in page
    raw = site.files[PAGE].decode()
    assert f"{NAME.removeprefix('downloads/')}.pdf" in raw
    assert f"{NAME.removeprefix('downloads/')}.json" in raw
    assert "2 May 2026" in page


def test_an_old_edition_is_read_on_its_page(project: Project, site: Built) -> None:
    """All statements stand there as they were, with the way they came, their words and the sources they cite."""
    page, raw = site.text(PAGE), site.files[PAGE].decode()
    assert SAID in page
    assert NOW not in page
    written = snapshot.from_json((project.root / FIRST).read_bytes(), "1.json", Diagnostics())
    assert written
    subject = written.subject
    for statement in subject.statements:
        assert " ".join(statement.says.split()) in page
        assert f'<h3 id="{statement.id.partition("/")[2]}">' in raw
        for report in statement.reports:
            assert f'data-cite="{report.source}"' in raw
            assert not report.quote or " ".join(report.quote.split()) in page
    for source in written.library.sources:  # those that a cited one rests on, too
        assert f'<h3 id="_source-{source}">' in raw
    for point in subject.key_points:
        assert to_text(point.says.source) in page


def test_no_link_of_it_leads_to_an_entry_that_may_be_another_now(site: Built) -> None:
    """But for the briefing as it is now, its files and other sites: an actor of then may be gone."""
    raw = site.files[PAGE].decode().partition("# Edition 1")[2]
    anchors = set(re.findall(r'id="([^"]+)"', raw))
    links = re.findall(r'href="([^"]+)"', raw)
    assert {link for link in links if link.startswith("#")} <= {f"#{anchor}" for anchor in anchors}
    elsewhere = {link for link in links if not link.startswith(("#", "http", "../../../../downloads/"))}
    assert elsewhere == {"../../", "../../../../handbook/reading/#checked"}


def test_an_edition_is_cited_in_the_styles_of_the_site_by_its_own_address(site: Built) -> None:
    """The older one too, whose address says for ever what it said."""
    for number in (1, 2):
        raw = site.files[PAGE.replace("/1/", f"/{number}/")].decode().partition("## How to cite")[2]
        cited = dict(re.findall("<dt>(.*?)</dt> <dd>(.*?)</dd>", raw))
        assert list(cited) == ["Chicago", "APA", "MLA", "Harvard"]
        for words in cited.values():
            assert f"https://desk.org/b/briefings/{BRIEFING}/editions/{number}/" in words
        day = ("May 2, 2026", "June 1, 2026")[number - 1]
        assert day in cited["Chicago"]


def test_the_pdf_of_an_edition_is_cited_as_its_page(site: Built) -> None:
    names = {1: f"editions/{BRIEFING}-edition-1.pdf", 2: f"{BRIEFING}.pdf"}
    for number, name in names.items():
        pages = PdfReader(io.BytesIO(site.files[f"downloads/{name}"])).pages
        printed = folded(" ".join(page.extract_text() for page in pages)).rpartition("How to cite")[2]
        assert all(style in printed for style in ("Chicago", "APA", "MLA", "Harvard"))
        led = {
            str(link["/A"]["/URI"])
            for page in pages
            for link in page.annotations or ()
            if "/URI" in link.get("/A", ())
        }
        assert f"https://desk.org/b/briefings/{BRIEFING}/editions/{number}/" in led


def test_the_newest_edition_is_the_briefing_while_it_says_the_same(site: Built) -> None:
    """Then its files are the briefing's: nothing is kept twice."""
    second = site.files[PAGE.replace("/1/", "/2/")].decode()
    assert "says the same now" in second
    assert f"downloads/{BRIEFING}.pdf" in second
    assert not [path for path in site.files if "edition-2" in path]


def test_the_table_of_editions_leads_there(site: Built) -> None:
    """Each row with a page of its own links to it."""
    overview = site.files[f"briefings/{BRIEFING}/index.md"].decode()
    assert overview.count('"editions/1/') == overview.count('"editions/2/') == 1


LIST = f"briefings/{BRIEFING}/editions/index.md"


def test_the_list_of_editions_has_of_each_what_it_changed_its_files_and_how_to_cite_it(site: Built) -> None:
    """The newest first; every file that it offers is there."""
    raw = site.files[LIST].decode().partition("# Editions")[2]
    assert re.findall(r"^## Edition (\d)", raw, re.MULTILINE) == ["2", "1"]
    second, first = raw.split("## Edition ")[1:]
    assert "One sentence corrected." in second
    assert "Since edition 1: 1 corrected." in text_of(second)
    assert '<a href="../changes/#_edition-2">' in second
    assert '<a href="../editions/2/">Edition 2 as it was published</a>' in second
    assert "Edition 2 as it was published; the briefing says the same now." in text_of(second)
    assert "First edition." in first
    assert "changes/" not in first
    for number, part, name in ((2, second, f"downloads/{BRIEFING}"), (1, first, NAME)):
        assert f"https://desk.org/b/briefings/{BRIEFING}/editions/{number}/" in part
        made = [path for path in (f"{name}.pdf", f"{name}.json") if path in site.files]
        assert re.findall(r'href="\.\./\.\./\.\./(downloads/[^"]*)"', part) == made
        assert len(made) == (1 if number == 2 else 2), (
            "no tables and data are made here of the briefing as it is"
        )


def test_each_page_of_the_briefing_leads_to_the_list(site: Built) -> None:
    """By its sidebar; the overview from its table too, and an edition on its way back."""
    for page in ("", "statements/", "changes/", "editions/1/"):
        text = site.files[f"briefings/{BRIEFING}/{page}index.md"].decode()
        assert f'"briefings/{BRIEFING}/editions/"' in text.partition("\n---\n")[0], page
    assert '<a href="editions/">All editions</a>' in site.files[f"briefings/{BRIEFING}/index.md"].decode()
    assert not [path for path, content in site.files.items() if path.startswith(".search/") and LIST in path]


def test_an_edition_that_was_not_kept_is_listed_as_such(tmp_path: Path) -> None:
    """So is one that is still to come; without any that was kept there is no list."""
    row = "  - number: {}\n    date: 2026-05-0{}\n    data_until: 2026-05-01\n    change: minor\n    says: More.\n"
    project = unpublished(tmp_path)
    assert LIST not in build.generate(project).files
    edit(project, "briefing.yml", lambda text: text + row.format(2, 3))
    assert run(project).exit_code == 0
    edit(project, "briefing.yml", lambda text: text + row.format(3, 4))
    page = text_of(build.generate(project).files[LIST].decode())
    third, second, first = page.split("## Edition ")[1:]
    assert "It is not kept yet." in third
    assert "Edition 2 as it was published" in second
    assert "It was not kept." in first


def test_the_data_are_those_of_then(project: Project, site: Built) -> None:
    """The file is the very one that was frozen."""
    assert site.files[f"{NAME}.json"] == (project.root / FIRST).read_bytes()


def test_the_pdf_is_set_from_what_was_published(site: Built) -> None:
    """Its cover says which edition it is; within stands what stood there, not what stands there now."""
    assert folded("Edition 1 of") in site.printed(1)
    assert folded("superseded by edition 2, published on 1 June 2026") in site.printed(1)
    content = site.files[f"{NAME}.pdf"]
    whole = folded("\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages))
    assert folded(SAID) in whole
    assert folded(NOW) not in whole


def test_what_was_set_is_kept(project: Project) -> None:
    """No PDF of an edition is set again while it and its successor are the same."""
    assert built(project).made == ()


def test_what_is_withheld_later_is_nowhere(tmp_path: Path) -> None:
    """A wish holds for the page, the data and the PDF of an edition from before it."""
    project = published(tmp_path)
    edit(project, "talks.yml", lambda text: text.replace(SAID, NOW))
    edit(project, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    shown = built(project)
    whole = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(shown.files[f"{NAME}.pdf"])).pages)
    assert "third is asked" in " ".join(whole.split())
    (project.briefings / "withheld.yml").write_text(WISH, encoding="utf-8")
    hidden = built(project)
    assert f"{NAME}.pdf"[len("downloads/") :] in hidden.made, "the PDF from before is believed no more"
    data = hidden.files[f"{NAME}.json"]
    assert b"third is asked" not in data
    assert b"[withheld]" in data
    assert snapshot.from_json(data, "1.json", Diagnostics()) is not None
    content = hidden.files[f"{NAME}.pdf"]
    whole = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert "third is asked" not in " ".join(whole.split())
    assert not [path for path, text in hidden.files.items() if b"third is asked" in text]
    assert json.loads(data)["briefing"] == BRIEFING
