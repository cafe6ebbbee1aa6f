"""Nothing that is taken away holds withheld words: neither what an export writes nor what a build would offer."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from generator import build
from generator.build import Project
from generator.citing.stage import CitationStage
from generator.cli.downloads import DownloadStage
from generator.diagnostics import BuildFailed, Code, Diagnostics
from generator.exports.export_format import export_inputs
from generator.exports.formats import FORMATS
from generator.exports.zip_file import zipped
from generator.memo import Memo
from generator.model.publication import UNSIGNED
from generator.project.caches import project_cache
from generator.text.passages import strings_of
from tests.quotes.project import run as command
from tests.test_withheld_outputs import SMALL, WISHES, WORDS, small

if TYPE_CHECKING:
    from pathlib import Path

    from generator.exports.export_format import ExportInput
    from generator.storage.cache import Cache
    from generator.storage.files import Files

__all__ = ["small"]  # a fixture


def exported(project: Project) -> Files:
    """Return every file of every briefing by name."""
    library, findings = build.check(project, Diagnostics(), Memo())
    return {
        f"{given.briefing.id}{row.suffix}": row.write(given)
        for given in export_inputs(library, findings, UNSIGNED)
        for row in FORMATS.values()
        if row.is_installed
    }


def holding(files: Files) -> set[str]:
    """Return the names of files in which withheld words stand."""
    return {
        name for name, content in files.items() if any(WORDS.find(text) for text in strings_of(name, content))
    }


def test_without_the_list_every_format_holds_them_and_with_it_none(small: Path) -> None:
    shown, hidden = exported(Project(SMALL)), exported(Project(small))
    assert shown.keys() == hidden.keys()
    of_summit = {f"fisheries-summit{row.suffix}" for row in FORMATS.values() if row.is_installed}
    assert of_summit - holding(shown) == set(), "the words stand in each, and are found there"
    assert holding(hidden) == set()


def test_a_workbook_read_by_others_has_none(small: Path) -> None:
    book = load_workbook(io.BytesIO(exported(Project(small))["fisheries-summit.xlsx"]))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("a minister" in text for text in cells)
    assert not [text for text in cells if WORDS.find(text)]


@pytest.mark.parametrize(
    "content",
    [
        zipped({"a.csv": b"says\nAnna Arlt left\n"}),
        zipped({"word/document.xml": b"<w:p><w:t>An</w:t><w:t>na Ar</w:t><w:t>lt</w:t></w:p>"}),
        zipped({"word/_rels/document.xml.rels": b'<Relationship Target="https://b.example/anna-arlt"/>'}),
        zipped({"xl/sharedStrings.xml": "<si><t>Анна Арльт</t></si>".encode()}),
    ],
    ids=["table", "words in pieces", "link", "other letters"],
)
def test_a_build_refuses_an_archive_that_holds_them(
    small: Path, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leak(_: ExportInput) -> bytes:
        return content

    row = replace(FORMATS["xlsx"], write=leak, suffix=".docx")
    monkeypatch.setattr("generator.exports.downloads.FORMATS", {"xlsx": row})
    cache = project_cache(Project(small), "downloads")
    stage = DownloadStage(Project(small), None, cache)
    with pytest.raises(BuildFailed) as failed:
        build.generate(Project(small), downloads=stage)
    refused = {found.span.path for found in failed.value.diagnostics if found.code is Code.WITHHELD_WORD}
    assert refused
    assert all(path.startswith("build/docs/downloads/") for path in refused)
    assert not cache.folder.exists(), "what is refused is not kept either"


def _as_file(content: bytes) -> Files:
    """Return what is kept without a name as a file of its kind."""
    return {"kept.zip" if content.startswith(b"PK") else "kept.txt": content}


def test_words_withheld_since_are_in_nothing_that_is_kept(small: Path) -> None:
    """A file that was made before goes, with what was kept of it."""
    listed = small / "briefings" / "fisheries-summit" / "kept-out.yml"
    listed.unlink()
    project = Project(small)

    def build_again() -> None:
        stage = DownloadStage(project, None, project_cache(project, "downloads"))
        result = build.generate(project, downloads=stage, cache=project_cache(project, "generate"))
        stage.keep()
        build.save_pages(project, result)

    build_again()
    kept = {path: path.read_bytes() for path in (project.caches / "downloads").iterdir()}
    assert kept
    listed.write_text(WISHES, encoding="utf-8")
    build_again()
    for path in (project.caches / "downloads").iterdir():
        assert not holding(_as_file(path.read_bytes()[32:]))
    downloads = project.docs / "downloads"
    assert not holding({path.name: path.read_bytes() for path in downloads.iterdir()})


def test_citations_have_none_and_keep_none(small: Path) -> None:
    """Neither the pages, nor what is kept of them for the next build, whoever held them before."""
    cache = project_cache(Project(small), "citations")
    stage = CitationStage(Project(SMALL), cache)
    shown = build.generate(Project(SMALL), cite=stage)
    stage.keep()
    assert _holds(cache), "the words stand in what is cited"
    stage = CitationStage(Project(small), cache)
    hidden = build.generate(Project(small), cite=stage)
    stage.keep()
    cited = [f"sources/{source}/index.md" for source in hidden.library.sources]
    assert cited
    assert all(b"Cite this source" in files[path] for path in cited for files in (shown.files, hidden.files))
    assert holding({path: hidden.files[path] for path in cited}) == set()
    assert not _holds(cache)


def _holds(cache: Cache) -> bool:
    """Tell whether withheld words stand in anything that is kept, as typed or as JSON has them."""
    return any(WORDS.find(path.read_bytes().decode("utf-8", "replace")) for path in cache.folder.iterdir())


def test_the_command_refuses_a_file_that_holds_them(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.xlsx"
    arguments = ("export", "fisheries-summit", "--format", "xlsx", "--out", str(out))
    assert command(small, *arguments).exit_code == 0
    out.unlink()
    row = replace(FORMATS["xlsx"], write=lambda _: zipped({"a.csv": b"says\nAnna Arlt left\n"}))
    monkeypatch.setattr("generator.exports.formats.FORMATS", {"xlsx": row})
    refused = command(small, *arguments)
    assert refused.exit_code == 1
    assert "withheld" in refused.output
    assert "Arlt" not in refused.output
    assert not out.exists()
