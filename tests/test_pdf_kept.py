"""What is known of PDFs from one build to the next: a document made from the same is not even written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build, keeping
from generator.citing.stage import CitationStage
from generator.cli import main
from generator.cli.downloads import DownloadStage
from generator.cli.pdf import PdfStage
from generator.pdf.documents import Document, DocumentWriter, PlannedDocument
from generator.project import Project
from generator.project.caches import project_cache
from generator.project.pdf_settings import PdfSettings
from generator.typesetting.process import TypesetterProcess
from tests.synthetic import write_library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.typesetting.typesetter import Inputs


@pytest.fixture
def next_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Builds a synthetic project as another process would; returns the names of the documents written, none is set."""
    write_library(tmp_path, 3, statements=8)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: The harbour desk\nextra:\n  cite: [apa]\n", encoding="utf-8"
    )
    written: list[str] = []
    write = DocumentWriter.write

    def count(self: DocumentWriter, planned: PlannedDocument) -> Document:
        written.append(planned.name)
        return write(self, planned)

    monkeypatch.setattr(DocumentWriter, "write", count)
    really = TypesetterProcess.set

    def set_(self: TypesetterProcess, inputs: Inputs) -> bytes:
        return really(self, inputs) if inputs.html else f"%PDF {len(inputs.data)}".encode()  # citations

    monkeypatch.setattr(TypesetterProcess, "set", set_)

    def build_again(*, pdfs: bool = True) -> list[str]:
        written.clear()
        project = Project(tmp_path)
        cache = project_cache(project, "generate")
        stage = DownloadStage(project, PdfStage(project, PdfSettings()), None) if pdfs else None
        build.save_pages(
            project, build.generate(project, downloads=stage, cite=CitationStage(project), cache=cache)
        )
        return sorted(written)

    return build_again


def test_a_document_made_from_the_same_is_not_even_written(
    next_build: Callable[..., list[str]], tmp_path: Path
) -> None:
    """Nor by the command that sets PDFs alone. An edit costs the documents of its briefing, and the volume."""
    assert len(next_build()) == 7
    assert next_build() == []
    statements = tmp_path / "briefings/talks-00001/statements.yml"
    text = statements.read_text(encoding="utf-8")
    statements.write_text(text.replace("says: ", "says: At noon, ", 1), encoding="utf-8")
    assert next_build() == ["all-briefings", "talks-00001", "talks-00001-brief"]
    assert next_build() == []
    (tmp_path / "build/pdf/talks-00002.pdf").unlink()
    assert next_build() == ["talks-00002"]
    sources = tmp_path / "briefings/sources.yml"
    sources.write_text(
        sources.read_text(encoding="utf-8").replace("title: ", "title: Now ", 1), encoding="utf-8"
    )
    assert len(next_build()) == 7


def test_what_is_known_of_data_is_kept_behind_a_build_without_them(
    next_build: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though it is little among all that is kept: it costs much."""
    assert next_build(pdfs=False) == []
    monkeypatch.setattr(keeping, "_SHARE", 1)
    assert len(next_build()) == 7
    assert next_build() == []


def test_the_command_goes_on_from_a_build(next_build: Callable[..., list[str]], tmp_path: Path) -> None:
    next_build()
    statements = tmp_path / "briefings/talks-00001/statements.yml"
    text = statements.read_text(encoding="utf-8")
    statements.write_text(text.replace("says: ", "says: At noon, ", 1), encoding="utf-8")
    done = CliRunner().invoke(main, ["-C", str(tmp_path), "pdf"])
    assert done.exit_code == 0, done.output
    set_anew = [
        line.split()[0].rpartition("/")[2] for line in done.output.splitlines() if line.endswith(" set")
    ]
    assert set_anew == ["talks-00001.pdf", "all-briefings.pdf"]
