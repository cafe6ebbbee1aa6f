"""The styles of citation that a project names, and one of its own, which is hostile until proved otherwise."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.citing import formatting
from generator.citing.stage import CitationStage
from generator.cli.citations import citation_stage
from generator.diagnostics import Diagnostics
from generator.document.html import HtmlWriter
from generator.document.plain import plain_text
from generator.document.site_position import SitePosition
from generator.memo import Memo
from generator.model.citation_style import BUILT_IN, DEFAULT, CitationStyle
from generator.project import Project
from generator.project.cite_settings import read_citation_styles
from generator.project.settings import read_settings
from generator.writer import SiteOptions
from tests import factories as make
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.writer.pages.citations import Citations

OWN = b"""<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Harbour &amp; house style</title><id>harbour</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><text value="HOUSE "/><text variable="title" font-style="italic"/></layout></bibliography>
</style>
"""


def _read(root: Path, written: str) -> tuple[Sequence[CitationStyle], list[str]]:
    (root / "mkdocs.yml").write_text(written, encoding="utf-8")
    diagnostics = Diagnostics()
    styles = read_citation_styles(read_settings(root / "mkdocs.yml"), Project(root), diagnostics)
    return styles, [f"{found.span.line}: {found.message}" for found in diagnostics]


def test_the_settings_name_styles_in_their_order(tmp_path: Path) -> None:
    assert _read(tmp_path, "") == (DEFAULT, [])
    assert _read(tmp_path, "extra:\n  cite:\n") == (DEFAULT, [])
    found = _read(tmp_path, "extra:\n  cite: [gost, apa, gost]\n")
    assert found == ((BUILT_IN["gost"], BUILT_IN["apa"]), [])
    assert _read(tmp_path, "extra:\n  cite: []\n") == ((), [])


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("apa", "`cite` is a list"),
        ("[aba]", "a style of citation is one that comes with the program"),
        ("[{apa: 1}]", "a style of citation is one that comes with the program"),
        ("[../../etc/house.csl]", "a style of citation is one that comes with the program"),
        ("[/etc/house.csl]", "a style of citation is one that comes with the program"),
        ("[styles/none.csl]", "the style `styles/none.csl` cannot be read"),
        ("[styles/text.csl]", "`styles/text.csl` is no style"),
    ],
)
def test_a_mistake_in_the_settings_is_told_at_its_place(tmp_path: Path, written: str, message: str) -> None:
    (tmp_path / "site_templates/styles").mkdir(parents=True)
    (tmp_path / "site_templates/styles/text.csl").write_text("a text", encoding="utf-8")
    _, told = _read(tmp_path, f"extra:\n  cite: {written}\n")
    assert len(told) == 1
    assert told[0].startswith(f"2: {message}")


def _own(root: Path, csl: bytes) -> tuple[Citations, list[str]]:
    """Return the citations of a library in a project's own style, and what is said of it."""
    (root / "site_templates").mkdir(exist_ok=True)
    (root / "site_templates/house.csl").write_bytes(csl)
    (root / "mkdocs.yml").write_text("extra:\n  cite: [house.csl]\n", encoding="utf-8")
    library = make.library(make.briefing(), sources=(make.source("gazette-2", title=make.name("Talks")),))
    diagnostics = Diagnostics()
    made = CitationStage(Project(root))(
        read_settings(root / "mkdocs.yml"),
        library,
        derive(library, Memo()),
        SiteOptions(),
        diagnostics,
        Memo(),
    )
    return made, [f"{found.span.path}: {found.message}" for found in diagnostics]


def test_a_projects_own_style_is_used_and_called_by_its_name(tmp_path: Path) -> None:
    made, told = _own(tmp_path, OWN)
    assert told == []
    first, _ = made.sources["gazette-2"]
    assert first.style == "Harbour & house style"
    assert plain_text(first.content) == "HOUSE Talks."
    assert "<em>Talks</em>" in HtmlWriter(SitePosition.of("")).write(first.content)


def test_a_style_that_prints_nothing_of_a_document_is_told(tmp_path: Path) -> None:
    """It prints addresses alone, and none of the three documents, of which the briefing is one, has any."""
    silent = OWN.replace(
        b'<text value="HOUSE "/><text variable="title" font-style="italic"/>', b'<text variable="URL"/>'
    )
    made, told = _own(tmp_path, silent)
    (only,) = told
    assert only == (
        "site_templates/house.csl: the style Harbour & house style prints nothing of 3 documents, of "
        f"`{make.BRIEFING}` for one: there readers are not offered it"
    )
    assert made.briefings[make.BRIEFING] == ()


@pytest.mark.parametrize(
    "csl",
    [
        OWN[: len(OWN) // 2],
        OWN.replace(
            b"</info>", b'<link rel="independent-parent" href="https://styles.test/x"/></info>'
        ).replace(OWN[OWN.index(b"<citation>") : OWN.index(b"</style>")], b""),
        OWN.replace(b'<text variable="title"/>', b'<text macro="a"/>')
        .replace(b'<text value="HOUSE "/>', b'<text macro="a"/>')
        .replace(b"<citation>", b'<macro name="a"><text macro="a"/></macro><citation>'),
        b"<style>\xff\xfe\x00</style>",
        b"<style " + b"<a>" * 100_000,
    ],
    ids=["cut off", "dependent", "calls itself", "no text", "deep"],
)
def test_an_own_style_that_cannot_be_used_is_told_with_its_file(tmp_path: Path, csl: bytes) -> None:
    made, told = _own(tmp_path, csl)
    assert len(told) == 1, made
    assert told[0].startswith("site_templates/house.csl: nothing can be cited in this style: ")
    assert made.sources["gazette-2"] == ()


def test_a_style_that_goes_on_for_ever_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each macro calls the one before it twice."""
    monkeypatch.setattr(formatting, "_LONGEST_TRIAL", 0)
    calls = (
        f'<macro name="m{n}"><text macro="m{n - 1}"/><text macro="m{n - 1}"/></macro>' for n in range(1, 60)
    )
    macros = f'<macro name="m0"><text value="x"/></macro>{"".join(calls)}<citation>'
    endless = OWN.replace(b"<citation>", macros.encode()).replace(b'value="HOUSE "', b'macro="m59"')
    _, told = _own(tmp_path, endless)
    assert told == [
        "site_templates/house.csl: nothing can be cited in this style: the typesetter was not done after 0 seconds"
    ]


def test_where_typst_cannot_be_loaded_pages_are_written_without_citations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "generator.citing.stage", None)  # as where the import of Typst fails
    assert citation_stage(Project(tmp_path)) is None
    assert capsys.readouterr().err == "Typst cannot be loaded: sources are shown without how to cite them.\n"
    shown = shipped()
    page = shown.files["briefings/xi-zelenskyy-call/index.md"].decode()
    assert "How to cite" in page
    assert "Briefing, edition" in page
    assert b"Cite this source" not in shown.files["sources/hill-xi-call/index.md"]
