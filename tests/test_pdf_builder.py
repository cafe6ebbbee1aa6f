"""Builds of PDFs: what is set again and what is kept, and what is told when a PDF cannot be set; the PDFs' settings."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Code, Diagnostics
from generator.pdf import packaged_fonts
from generator.pdf.builder import PdfBuilder, PdfResult
from generator.pdf.documents import plan_documents
from generator.pdf.stamps import Stamp
from generator.project import Project
from generator.project.pdf_settings import PdfSettings, read_pdf_settings
from generator.project.settings import read_settings
from generator.writer.pages.downloads import VOLUME
from tests.architecture import ROOT
from tests.case_files import Case, write_project
from tests.pdfs import read

if TYPE_CHECKING:
    from pathlib import Path


def _project(folder: Path, **files: str) -> Project:
    write_project(Case("none", {name.replace("__", "/"): text for name, text in files.items()}, ()), folder)
    return Project(folder)


def _build(project: Project, only: tuple[str, ...] = ()) -> tuple[PdfResult, Diagnostics]:
    diagnostics = Diagnostics()
    return PdfBuilder(project, "a4").build(*read(project.root), diagnostics, only), diagnostics


STATEMENT = """statements:
  - id: odd
    speaker: alice
    says: Nothing else {}.
    about: [peace]
    source: gazette-1
    locator: para 1
"""


def test_a_missing_glyph_is_an_error(tmp_path: Path) -> None:
    """It names the character and the entry, at its place, and nothing is set with a box."""
    project = _project(tmp_path, **{"briefings/x/odd.yml": STATEMENT.format("𒀀")})
    result, diagnostics = _build(project)
    assert "x.pdf" in result.failed
    (found,) = diagnostics
    assert found.code is Code.MISSING_GLYPH
    assert "𒀀" in found.message
    assert "U+12000" in found.message
    assert "`x/odd`" in found.message
    assert str(found.span) == "briefings/x/odd.yml:4:24"


def test_what_cannot_be_set_names_its_entry(tmp_path: Path) -> None:
    """A template that fails on one statement of many: the statement is named, the template too."""
    project = _project(tmp_path, **{"briefings/x/odd.yml": STATEMENT.format("unusual")})
    own = tmp_path / "site_templates" / "pdf"
    own.mkdir(parents=True)
    ours = (ROOT / "site_templates/pdf/statement.typ").read_text(encoding="utf-8")
    spoilt = ours.replace(
        "(base, s, mentions) = {", '(base, s, mentions) = {\n  if s.anchor == "odd" { 1 + "a" }'
    )
    (own / "statement.typ").write_text(spoilt, encoding="utf-8")
    result, diagnostics = _build(project)
    assert result.failed == ("x.pdf",)
    assert "x-brief.pdf" in result.made
    (found,) = diagnostics
    assert found.code is Code.PDF_NOT_SET
    assert "`x/odd`" in found.message
    assert found.span.path == "briefings/x/odd.yml"
    assert found.related[0][1].path == "site_templates/pdf/statement.typ"


def test_a_package_is_refused(tmp_path: Path) -> None:
    """No template fetches anything from the network."""
    project = _project(tmp_path)
    own = tmp_path / "site_templates" / "pdf"
    own.mkdir(parents=True)
    (own / "brief.typ").write_text('// mine\n#import "@preview/x:1.0.0": y\n', encoding="utf-8")
    _, diagnostics = _build(project)
    assert [(diagnostic.code, str(diagnostic.span)) for diagnostic in diagnostics] == [
        (Code.TEMPLATE_ERROR, "site_templates/pdf/brief.typ:2:1")
    ]


def test_only_what_changed_is_set_again(tmp_path: Path) -> None:
    """Nothing changed: nothing is set. A failed PDF leaves the old one. One touched by hand is set again."""
    project = _project(tmp_path)
    first, _ = _build(project)
    assert set(first.made) == {"x.pdf", "x-brief.pdf"}
    again, _ = _build(project)
    assert again.made == ()
    assert again.files == first.files
    (tmp_path / "briefings/x/odd.yml").write_text(STATEMENT.format("𒀀"), encoding="utf-8")
    failed, diagnostics = _build(project)
    assert failed.files["x.pdf"] == first.files["x.pdf"]
    assert failed.failed == ("x.pdf",)
    assert len(diagnostics) == 1
    (tmp_path / "briefings/x/odd.yml").unlink()
    assert _build(project)[0] == PdfResult(first.files, (), ())
    (project.build / "pdf/x.pdf").write_bytes(b"touched")
    assert _build(project, ("x",))[0].made == ("x.pdf",)


def test_a_volume_of_a_few_briefings() -> None:
    """Of more than the settings say there is none."""
    library, _ = read(ROOT / "tests/golden/small")
    planned = [{plan.name for plan in plan_documents(library, volume=most)} for most in (2, 1, 0)]
    assert [VOLUME in names for names in planned] == [True, False, False]
    assert planned[0] - {VOLUME} == planned[1] == planned[2]


def test_a_font_is_another_by_what_it_holds(tmp_path: Path) -> None:
    """When it was written says nothing: a copy has the same fonts, and a font may be changed within a moment."""
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    font = fonts / "own.otf"
    font.write_bytes((packaged_fonts() / "NotoSansCJKsc-subset.otf").read_bytes())
    project = _project(tmp_path / "project")

    def made() -> tuple[str, ...]:
        return PdfBuilder(project, "a4", (fonts,)).build(*read(project.root), Diagnostics()).made

    assert len(made()) == 2
    os.utime(font, (1, 1))
    assert made() == ()
    status = font.stat()
    font.write_bytes(font.read_bytes()[:-1] + b"x")
    os.utime(font, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert len(made()) == 2


@pytest.mark.parametrize("forged", ["seal", "name"])
def test_a_pdf_that_came_with_the_project_is_not_there(forged: str, tmp_path: Path) -> None:
    """Who wrote it knows all digests, and not our secret: it is not kept, and stands for none that fails."""
    project = _project(tmp_path)
    ours = _build(project)[0].files
    folder = project.build / "pdf"
    stamps = json.loads((folder / "stamps.json").read_bytes())
    if forged == "seal":
        (folder / "x.pdf").write_bytes(b"%PDF-1.7 words of somebody else")
        inputs, _, left_out, _ = stamps["x"]
        other = Stamp.of(inputs, b"%PDF-1.7 words of somebody else", left_out)
        stamps["x"] = other.sealed("x", b"another secret")
    else:
        (folder / "x.pdf").write_bytes(ours["x-brief.pdf"])
        stamps["x"] = stamps["x-brief"]
    (folder / "stamps.json").write_text(json.dumps(stamps), encoding="utf-8")
    again = _build(project)[0]
    assert again == PdfResult(ours, ("x.pdf",), ())
    (folder / "x.pdf").write_bytes(b"%PDF-1.7 words of somebody else")
    (folder / "stamps.json").write_text(json.dumps(stamps), encoding="utf-8")
    (tmp_path / "briefings/x/odd.yml").write_text(STATEMENT.format("𒀀"), encoding="utf-8")
    assert _build(project)[0].files.keys() == {"x-brief.pdf"}


def test_without_a_secret_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.pdf.builder.cache_secret", lambda: None)
    project = _project(tmp_path)
    assert _build(project)[0] == _build(project)[0]
    assert len(_build(project)[0].made) == 2


def test_a_pdf_from_before_something_was_withheld_is_not_kept(tmp_path: Path) -> None:
    """Where the new one cannot be set, none is better than one that holds the name."""
    project = _project(tmp_path)
    assert "x.pdf" in _build(project)[0].files
    (tmp_path / "briefings/x/odd.yml").write_text(STATEMENT.format("𒀀"), encoding="utf-8")
    wish = "withhold:\n  - words: somebody else\n    because: It was asked.\n"
    (tmp_path / "briefings/x/wish.yml").write_text(wish, encoding="utf-8")
    failed, _ = _build(project)
    assert failed.failed == ("x.pdf",)
    assert set(failed.files) == {"x-brief.pdf"}
    assert not (project.build / "pdf/x.pdf").exists()


@pytest.mark.parametrize(
    ("text", "settings", "messages"),
    [
        ("site_name: x\n", PdfSettings(), []),
        ("extra:\n  pdf: {paper: us-letter}\n", PdfSettings("us-letter"), []),
        ("extra:\n  pdf:\n    paper: a5\n", PdfSettings(), ["`paper` is one of a4 or us-letter"]),
        ("extra:\n  pdf:\n    fonts: nowhere\n", PdfSettings(), ["none called `nowhere`"]),
        ("extra:\n  pdf: {volume: 40}\n", PdfSettings(volume=40), []),
        ("extra:\n  pdf:\n    volume: -1\n", PdfSettings(), ["`volume` is a number"]),
        ("extra:\n  pdf:\n    volume: [2]\n", PdfSettings(), ["`volume` is a number"]),
        ("extra:\n  pdf:\n    papper: a4\n", PdfSettings(), ["no setting `papper`"]),
        ("extra: [1, 2]\nx: !ENV [A, b]\n", PdfSettings(), []),
        ("a: b\n\n'\n", PdfSettings(), ["cannot be read as YAML"]),
    ],
)
def test_settings(text: str, settings: PdfSettings, messages: list[str], tmp_path: Path) -> None:
    """What mkdocs.yml says of the PDFs; a mistake is told with its place."""
    config = tmp_path / "mkdocs.yml"
    config.write_text(text, encoding="utf-8")
    diagnostics = Diagnostics()
    assert read_pdf_settings(read_settings(config), diagnostics) == settings
    found = list(diagnostics)
    assert len(found) == len(messages)
    for diagnostic, message in zip(found, messages, strict=True):
        assert message in diagnostic.message
        assert diagnostic.span.line in {3, 4}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 'x\x85y\u2028z'\nextra:\n  pdf:\n    paper: a5\n", "4:12"),
        ("# x\u2028y: b\nextra:\n  pdf:\n    paper: a5\n", "4:12"),
        ("extra:\r  pdf:\r    paper: a5\r", "3:12"),
        ("extra:\r\n  pdf:\r\n    paper: a5", "3:12"),
        ("a: [\n\n", "1:5"),
        ("a: b\n- c\n", "2:1"),
    ],
)
def test_a_place_in_the_settings_is_the_one_that_an_editor_shows(
    text: str, place: str, tmp_path: Path
) -> None:
    """A line ends with a line feed, also where YAML knows other breaks; nothing stands behind the end of the file."""
    config = tmp_path / "mkdocs.yml"
    config.write_bytes(text.encode())
    diagnostics = Diagnostics()
    read_pdf_settings(read_settings(config), diagnostics)
    (found,) = diagnostics
    assert str(found.span) == f"mkdocs.yml:{place}"
