"""Who signs a site: the desk in `mkdocs.yml`, in its foot, its PDFs, and in how its briefings are cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader

from generator import build
from generator.analysis import derive
from generator.cli.downloads import DownloadStage
from generator.cli.pdf import PdfStage
from generator.diagnostics import BuildFailed, Diagnostics
from generator.document.plain import plain_text
from generator.memo import Memo
from generator.model.proofs import LibraryProofs
from generator.model.publication import UNSIGNED, Desk, Publication
from generator.model.standing_edition import StandingEdition
from generator.pdf import builder, write_documents
from generator.pdf.documents import DocumentWriter
from generator.project import Project
from generator.project.pdf_settings import PdfSettings
from generator.project.publication import read_publication
from generator.project.settings import read_settings
from generator.starter import new_site
from generator.storage.packaged import packaged_templates
from generator.writer.pages.options import PdfOptions
from generator.writer.views.how_to_cite import how_to_cite
from tests import factories as make
from tests.pdfs import links, pdf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.model.library import Library

FOUND = "  desk:\n    name: The harbour desk\n"


def _read(root: Path, settings: str) -> tuple[Publication, list[str]]:
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    diagnostics = Diagnostics()
    publication = read_publication(read_settings(root / "mkdocs.yml"), Project(root), diagnostics)
    return publication, [f"{found.span.line}: {found.message}" for found in diagnostics]


@pytest.mark.parametrize(
    ("written", "desk"),
    [
        ("", None),
        ("  desk:\n", None),
        (FOUND, Desk(name="The harbour desk")),
        (
            f"{FOUND}    contact: desk@harbour.test\n",
            Desk(name="The harbour desk", contact="desk@harbour.test"),
        ),
        (
            f"{FOUND}    contact: https://harbour.test/write\n",
            Desk(name="The harbour desk", contact="https://harbour.test/write"),
        ),
        (
            f"{FOUND}    imprint: handbook/imprint.md\n",
            Desk(name="The harbour desk", imprint="handbook/imprint/"),
        ),
        (
            f"{FOUND}    imprint: handbook/index.md#us\n",
            Desk(name="The harbour desk", imprint="handbook/#us"),
        ),
        (f"{FOUND}    licence: CC BY 4.0\n", Desk(name="The harbour desk", licence="CC BY 4.0")),
        (f"{FOUND}    logo: assets/desk.svg\n", Desk(name="The harbour desk", logo="assets/desk.svg")),
    ],
)
def test_a_desk_is_read(written: str, desk: Desk | None, tmp_path: Path) -> None:
    (tmp_path / "site_templates/theme/assets").mkdir(parents=True)
    (tmp_path / "site_templates/theme/assets/desk.svg").write_bytes(b"<svg/>")
    (tmp_path / "briefings/handbook").mkdir(parents=True)
    for page in ("imprint", "index"):
        (tmp_path / f"briefings/handbook/{page}.md").write_text("# Us\n", encoding="utf-8")
    publication, found = _read(tmp_path, f"site_name: Harbour\nextra:\n  offline: false\n{written}")
    assert found == []
    assert (publication.desk, publication.site_name) == (desk, "Harbour")
    assert publication.logo == (b"<svg/>" if desk and desk.logo else b"")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("  desk: The harbour desk\n", "3: `extra`, `desk` has settings below it"),
        ("  desk:\n    contact: desk@harbour.test\n", "4: a desk has a `name`"),
        (
            f"{FOUND}    contact: javascript:alert(1)\n",
            "5: `contact` of the desk is an e-mail address or a web",
        ),
        (f"{FOUND}    contact: desk at harbour\n", "5: `contact` of the desk is an e-mail address"),
        (f"{FOUND}    contact: javascript://%0Aalert(1)@a.b\n", "5: `contact` of the desk is an e-mail"),
        (f"{FOUND}    imprint: imprint\n", "5: `imprint` of the desk is a page of the handbook"),
        (f"{FOUND}    imprint: handbook/imprint.MD\n", "5: `imprint` of the desk is a page of the handbook"),
        (f"{FOUND}    imprint: handbook/imprint.md\n", "5: there is no page `briefings/handbook/imprint.md`"),
        (f"{FOUND}    licence_address: CC BY\n", "5: `licence_address` of the desk is a web address"),
        (f"{FOUND}    logo: ../../secret.svg\n", "5: `logo` of the desk is a picture below"),
        (f"{FOUND}    logo: assets/desk.gif\n", "5: `logo` of the desk is a picture below"),
        (f"{FOUND}    logo: assets/desk.svg\n", "5: the picture of the desk cannot be read"),
        (
            f"{FOUND}    word_template: ../desk.docx\n",
            "5: `word_template` of the desk is a Word document below",
        ),
        (f"{FOUND}    word_template: desk.odt\n", "5: `word_template` of the desk is a Word document below"),
        (f"{FOUND}    word_template: desk.docx\n", "5: the Word document of the desk cannot be read"),
        (
            f"{FOUND}    word_template: odd.docx\n",
            "5: documents cannot look like the Word document of the desk: it is no",
        ),
        (f"{FOUND}    lisence: CC BY\n", "5: `extra`, `desk` has no setting `lisence`"),
        (f"{FOUND}    licence: [a]\n", "5: `licence` of the desk is the name of a licence"),
    ],
)
def test_what_is_wrong_with_a_desk_is_said_at_its_line(written: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "site_templates/word").mkdir(parents=True)
    (tmp_path / "site_templates/word/odd.docx").write_bytes(b"no ZIP")
    _, found = _read(tmp_path, f"site_name: Harbour\nextra:\n{written}")
    assert [said for said in found if said.startswith(message)], found


def test_what_a_file_inherits_counts(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text(f"site_name: Harbour\nextra:\n{FOUND}", encoding="utf-8")
    publication, found = _read(tmp_path, "INHERIT: base.yml\nextra:\n  desk:\n    licence: CC0\n")
    assert found == []
    assert publication == Publication(site_name="Harbour", desk=Desk(name="The harbour desk", licence="CC0"))


def test_a_file_that_inherits_itself_is_read_to_an_end(tmp_path: Path) -> None:
    written = f"INHERIT: mkdocs.yml\nsite_name: Harbour\nextra:\n{FOUND}    lisence: CC BY\n"
    publication, found = _read(tmp_path, written)
    assert publication.desk == Desk(name="The harbour desk")
    assert len(found) == 1


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://harbour.org/desk", "https://harbour.org/desk/"),
        ("https://harbour.example/", ""),
        ("not an address", ""),
        ('!ENV [HARBOUR_URL, "https://else.org/"]', "https://harbour.org/"),
        ('!ENV [NOT_THERE, "https://else.org/"]', "https://else.org/"),
    ],
)
def test_the_address_is_the_one_that_an_engine_reads(
    written: str, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HARBOUR_URL", "https://harbour.org/")
    monkeypatch.delenv("NOT_THERE", raising=False)
    assert _read(tmp_path, f"site_url: {written}\n")[0].address == address


@pytest.mark.parametrize(
    ("publication", "words"),
    [
        (UNSIGNED, "Talks in May. Briefing, edition 1, 1 June 2024. Briefings."),
        (
            Publication(
                site_name="Harbour", address="https://harbour.org/", desk=Desk(name="The harbour desk")
            ),
            (
                "The harbour desk. Talks in May. Briefing, edition 1, 1 June 2024. Harbour. "
                "https://harbour.org/briefings/talks-in-may/"
            ),
        ),
        (
            Publication(site_name="Harbour Inc.", desk=Desk(name="Harbour Inc.")),
            "Harbour Inc. Talks in May. Briefing, edition 1, 1 June 2024.",
        ),
    ],
)
def test_a_briefing_is_cited_with_its_publisher(publication: Publication, words: str) -> None:
    briefing = make.briefing(make.BRIEFING, title="Talks in May")
    assert plain_text(how_to_cite(briefing, publication, StandingEdition(briefing.last_edition))) == words


def test_a_new_site_is_signed_by_nobody_until_its_editors_do(tmp_path: Path) -> None:
    new_site(tmp_path)
    settings = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    assert "  # desk:\n  #   name: The harbour desk" in settings
    assert (
        read_publication(read_settings(tmp_path / "mkdocs.yml"), Project(tmp_path), Diagnostics()).desk
        is None
    )


def test_a_wrong_desk_keeps_pages_from_being_written(tmp_path: Path) -> None:
    new_site(tmp_path)
    config = tmp_path / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("  # desk:", "  desk: us"), encoding="utf-8")
    with pytest.raises(BuildFailed):
        build.generate(Project(tmp_path))


SIGNED = Publication(
    site_name="Harbour",
    address="https://harbour.org/",
    desk=Desk(
        name="The harbour desk",
        contact="desk@harbour.org",
        imprint="handbook/imprint/",
        logo="assets/desk.SVG",
    ),
    logo=b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
)


def test_a_pdf_names_its_desk_and_leads_to_it() -> None:
    library = make.library(make.briefing(make.BRIEFING))
    findings = derive(library, Memo(), LibraryProofs())
    documents = write_documents(library, findings, PdfOptions(publication=SIGNED), Diagnostics())
    readers = {document.template: pdf(document) for document in documents}
    assert {reader.metadata and reader.metadata.author for reader in readers.values()} == {"The harbour desk"}
    addresses = {target for kind, target in links(readers["briefing"]) if kind == "web"}
    assert {"mailto:desk@harbour.org", "https://harbour.org/handbook/imprint/"} <= addresses
    assert documents[0].templates["desk.svg"] == SIGNED.logo


@pytest.mark.parametrize(
    "imprint",
    [
        "handbook/imprint.md",
        "handbook/imprint.md#us",
        "handbook/index.md",
        "handbook/index.md#us",
        "https://harbour.org/us.md",
    ],
)
def test_the_foot_of_a_page_leads_to_the_same_imprint_as_a_pdf(imprint: str, tmp_path: Path) -> None:
    """The theme has the settings as they are written."""
    (tmp_path / "briefings/handbook").mkdir(parents=True)
    for page in ("imprint", "index"):
        (tmp_path / f"briefings/handbook/{page}.md").write_text("# Us\n", encoding="utf-8")
    written = f"site_url: https://harbour.org/\nextra:\n{FOUND}    imprint: {imprint}\n"
    publication, found = _read(tmp_path, written)
    assert found == []
    assert publication.desk is not None
    theme = Environment(autoescape=False, loader=FileSystemLoader(packaged_templates() / "theme"))  # noqa: S701  # as MkDocs
    theme.filters["url"] = publication.full_address
    extra = {"desk": {"name": "The harbour desk", "imprint": imprint}}
    foot = theme.get_template("partials/copyright.html").render(config={"extra": extra})
    assert f'<a href="{publication.full_address(publication.desk.imprint)}">Imprint</a>' in foot


def test_a_build_signs_its_pdfs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new_site(tmp_path)
    project, config = Project(tmp_path), tmp_path / "mkdocs.yml"
    signed = config.read_text(encoding="utf-8").replace("extra:\n", f"extra:\n{FOUND}", 1)
    config.write_text(signed, encoding="utf-8")
    given: list[PdfOptions] = []

    def keep(
        _library: Library, _findings: Findings, options: PdfOptions, _templates: Mapping[str, bytes]
    ) -> None:
        given.append(options)

    monkeypatch.setattr(DocumentWriter, "of", keep)
    monkeypatch.setattr(builder, "plan_documents", lambda *_: ())
    build.generate(project, downloads=DownloadStage(project, PdfStage(project, PdfSettings()), None))
    assert [options.publication.desk for options in given] == [Desk(name="The harbour desk")]
