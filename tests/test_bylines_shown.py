"""Those who wrote a source are printed as people read names, wherever what changed in it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.writer import SiteOptions, write_site
from tests.harbour_towns import BRIEFING, text_of
from tests.outputs import by_page
from tests.published_harbour import enter, run, unpublished
from tests.test_feeds import PUBLICATION, read_feed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.project import Project
    from generator.storage.files import Files

WRITTEN = ("Pike, Tom", "Pike, Tim")
ROW = {
    "of": "bay-wire-dock",
    "kind": "correction",
    "was": WRITTEN[0],
    "now": WRITTEN[1],
    "because": "A slip.",
}


def _sign(project: Project, name: str) -> None:
    path = project.briefings / "registers.yml"
    text = path.read_text(encoding="utf-8")
    for known in WRITTEN:
        text = text.replace(f'{{id: bay-wire-dock, authors: ["{known}"]', "{id: bay-wire-dock")
    path.write_text(
        text.replace("{id: bay-wire-dock", f'{{id: bay-wire-dock, authors: ["{name}"]'), encoding="utf-8"
    )


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The library of three harbour towns, in which a source has been signed by somebody else since edition 1."""
    project = unpublished(tmp_path_factory.mktemp("signed"))
    _sign(project, WRITTEN[0])
    assert run(project).exit_code == 0
    _sign(project, WRITTEN[1])
    enter(project, ROW)
    return project


@pytest.fixture(scope="module")
def files(signed: Project) -> Files:
    library, findings = build.check(signed, Diagnostics())
    return write_site(library, findings, SiteOptions(publication=PUBLICATION), Diagnostics(), Memo())


@pytest.fixture(scope="module")
def pages(files: Files) -> Mapping[str, str]:
    return {name: " ".join(text_of(page).split()) for name, page in by_page(files, BRIEFING).items()}


def test_no_page_prints_a_name_as_it_is_written(pages: Mapping[str, str]) -> None:
    assert not [name for name, page in pages.items() if "Pike," in page]


def test_changes_and_corrections_have_whole_names(files: Files, pages: Mapping[str, str]) -> None:
    """Not the words of two names among each other: the family's would stand in the wrong place."""
    assert "authors: Tom Pike → Tim Pike" in pages["changes"]
    assert "It said Tom Pike It says now Tim Pike" in pages["overview"]
    assert "It said “Tom Pike”. It says “Tim Pike”." in pages["/sources/bay-wire-dock"]
    told = read_feed(files["feed.xml"]).entries[0].content[0].value
    assert "It was: Tom Pike" in told
    assert "It is now: Tim Pike" in told


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_command_says_the_same(signed: Project, form: str) -> None:
    given = ["-C", str(signed.root), "diff", "1", "--briefing", BRIEFING, "--format", form]
    said = CliRunner().invoke(main, given, catch_exceptions=False).output
    assert "authors: Tom Pike → Tim Pike" in said
