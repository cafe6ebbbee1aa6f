"""What the PDF is made of: the font, the data of its templates, and how the site links to it."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from click.testing import CliRunner
from fontTools.ttLib import TTFont

from generator import build
from generator.cli import main
from generator.document.inline import Emphasis
from generator.document.link_targets import LinkTargets
from generator.document.typst import TypstWriter
from generator.model.briefing import Assessment
from generator.model.event import Event
from generator.model.plan import Plan, Point
from generator.model.question import Question
from generator.model.statement import Statement
from generator.pdf.partial_documents import printed_entries
from generator.project import Project
from generator.writer.pages.downloads import by_briefing, pdf_downloads
from generator.writer.pages.urls import address
from generator.writer.printed_addresses import printed_addresses
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.labels import label_registers
from tests import fonts
from tests.case_files import Case, write_project
from tests.pdfs import read

if TYPE_CHECKING:
    from click.testing import Result

    from generator.document.inline import Content

GOLDEN = Path(__file__).parent / "golden" / "small"
_NOUNS = (Assessment, Event, Plan, Point, Question, Statement)


@dataclass(frozen=True)
class _Cover:
    title: Content


class _Point(NamedTuple):
    number: int
    says: Content
    inline: Content = "on the site alone"


def test_views_become_data_by_the_names_of_their_fields() -> None:
    """What is neither content nor made of it is a mistake of ours, and none for a template to meet."""
    writer = TypstWriter(LinkTargets(), left_out={_Point: frozenset({"inline"})})
    view = {"points": [_Point(1, Emphasis("a")), None], "scale": 1.5, "cover": _Cover("b")}
    assert writer.data(view) == {
        "points": [{"number": 1, "says": [["em", ["a"]]]}, None],
        "scale": 1.5,
        "cover": {"title": "b"},
    }
    mistakes: tuple[object, ...] = (b"bytes", {"a": object()}, [set()])
    for mistake in mistakes:
        with pytest.raises(TypeError, match="in JSON"):
            writer.data(mistake)


def test_every_entry_of_a_briefing_is_a_place_of_its_pdf_and_may_be_the_one_that_cannot_be_set() -> None:
    library, findings = read(GOLDEN)
    assert {type(entry) for entry in library.entries.values() if "/" in entry.id} == set(_NOUNS)
    links = EntryLinks(library, findings, label_registers(library, "en"))
    for id_, briefing in library.briefings.items():
        own = {entry for entry in library.entries if entry.startswith(f"{id_}/")}
        places = set(printed_addresses(briefing, links))
        assert {address(type(library.entries[entry]), entry) for entry in own} <= places
        alone = {entry.id for entry in printed_entries(briefing, library, findings)}
        assert alone >= {entry for entry in own if not isinstance(library.entries[entry], Point)}


def test_the_font_has_what_the_project_writes() -> None:
    """It is small, it comes with its licence, and it holds every East Asian character of the YAML."""
    assert fonts.FONT.stat().st_size < fonts.LARGEST
    assert "SIL OPEN FONT LICENSE" in (fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")
    held = {chr(code) for code in TTFont(fonts.FONT).getBestCmap()}
    assert fonts.used() - held == set()
    assert fonts.wanted() - held == set()


def _run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(project), *arguments])


def test_pdf_command(tmp_path: Path) -> None:
    """All, or those named; an unknown briefing is wrong use."""
    shutil.copytree(GOLDEN / "briefings", tmp_path / "briefings")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nextra: {pdf: {paper: us-letter}}\n", encoding="utf-8")
    one = _run(tmp_path, "pdf", "unga-vote")
    assert one.exit_code == 0, one.output
    downloads = tmp_path / "build/docs/downloads"
    assert sorted(path.name for path in downloads.iterdir()) == ["unga-vote-brief.pdf", "unga-vote.pdf"]
    every = _run(tmp_path, "pdf")
    assert every.exit_code == 0, every.output
    assert "up to date" in every.output
    assert (downloads / "all-briefings.pdf").is_file()
    wrong = _run(tmp_path, "pdf", "nothing")
    assert wrong.exit_code == 2
    assert "unga-vote" in wrong.output


def test_links_to_a_pdf_only_where_there_is_one() -> None:
    """Without PDFs, as `mkdocs build` makes the site, nothing links to one; with them, what was made is linked."""
    project = Project(GOLDEN)
    plain = build.generate(project).files
    assert not [name for name, text in plain.items() if re.search(rb"downloads/\w", text)]
    pdfs = {"unga-vote.pdf": b"x", "all-briefings.pdf": b"x"}
    made = by_briefing(pdf_downloads(["fisheries-summit", "unga-vote"], pdfs))
    files = build.generate(project, downloads=lambda *_: made).files
    assert b'href="../../downloads/unga-vote.pdf"' in files["briefings/unga-vote/index.md"]
    assert b"unga-vote-brief.pdf" not in files["briefings/unga-vote/index.md"]
    assert b"downloads/" not in files["briefings/fisheries-summit/index.md"]
    assert b'href="../downloads/all-briefings.pdf"' in files["briefings/index.md"]
    assert files["downloads/unga-vote.pdf"] == b"x"


def test_a_failed_pdf_leaves_the_site_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site is there, the message too, and the exit code says that something is missing."""
    odd = (
        "statements:\n  - id: odd\n    speaker: alice\n    says: Nothing but 𒀀.\n"
        "    about: [peace]\n    source: gazette-1\n    locator: para 1\n"
    )
    write_project(Case("none", {"briefings/x/odd.yml": odd}, ()), tmp_path)
    monkeypatch.setattr("generator.publish.engine.build_site", lambda *_, **__: "")
    result = _run(tmp_path, "build")
    assert result.exit_code == 1
    assert "missing-glyph" in result.output
    assert "The site is in" in result.output
    assert (tmp_path / "build/docs/downloads/x-brief.pdf").is_file()
    assert _run(tmp_path, "build", "--no-pdf").exit_code == 0
