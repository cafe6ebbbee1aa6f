"""Each address of an edition leads to something when all that stood there is gone: in memory, and in both engines."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

import pytest

from generator import build
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.walks import entries_in
from generator.writer import SiteOptions, write_site
from generator.writer.pages.urls import address
from tests.harbour_towns import BRIEFING, text_of
from tests.html_pages import ORIGIN, parse_page
from tests.published_harbour import edit, published, run, unpublished
from tests.sites import copy_theme
from tests.sites import run as run_command
from tests.test_feeds import PUBLICATION, read_feed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.model.snapshot import FrozenEdition
    from generator.project import Project

LEFT = {
    f"{BRIEFING}/talks.yml": """events:
  - id: bell
    name: The storm bell rings in Tolvay
    date: 2026-04-10T01:00+09:00
    evidence: [{source: tolvay-readout, locator: para 4}]
""",
    "registers.yml": """actors:
  - {id: tolvay, type: state, name: Tolvay, formerly: [vey]}
sources:
  - {id: tolvay-readout, type: webpage, publisher: tolvay, lang: en, date: 2026-04-10, text: tolvay-readout.txt}
""",
    f"{BRIEFING}/briefing.yml": """title: The talks at Cape Lull
bottom_line:
  says: A bell rang in Tolvay.
  evidence: [bell]
key_points:
  - says: It rang at one, in Tolvay.
    evidence: [bell]
editions:
  - number: 1
    date: 2026-05-02
    data_until: 2026-05-01
    change: significant
    says: First edition.
corrections:
  - of: merrin
    date: 2026-06-01
    kind: withdrawal
    was: Merrin
    now: Nothing is said of it.
    because: It was another town.
""",
}
"""What is left of the library of three harbour towns, of which an edition was frozen: one event."""


def _emptied(folder: Path) -> Project:
    project = published(folder)
    for name, text in LEFT.items():
        (project.briefings / name).write_text(text, encoding="utf-8")
    return project


def _addresses(edition: FrozenEdition) -> Iterator[str]:
    """Yield where all that an edition holds stood on the site; a term has no address."""
    library = edition.snapshot.library
    yield from (address(type(entry), entry.id) for entry in entries_in(edition.snapshot.subject))
    for register in (library.actors, library.topics, library.sources):
        yield from (address(type(entry), entry.id) for entry in register.values())
    keys = ("", "call/", "reactions/", "plans/", "timeline/", "statements/", "sources/")
    yield from (f"briefings/{BRIEFING}/{key}" for key in keys)
    points = len(edition.snapshot.subject.key_points)
    yield from (f"briefings/{BRIEFING}/#key-point-{number}" for number in range(1, points + 1))


@pytest.fixture(scope="module")
def emptied(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The library with one event left."""
    return _emptied(tmp_path_factory.mktemp("emptied"))


@pytest.fixture(scope="module")
def former(emptied: Project) -> tuple[str, ...]:
    """Every address of the last edition."""
    _, findings = build.check(emptied, Diagnostics())
    found = tuple(_addresses(findings.editions[BRIEFING][-1]))
    assert len(found) > 60
    return found


def test_every_former_address_leads_to_a_page_and_a_place(emptied: Project, former: tuple[str, ...]) -> None:
    files = build.generate(emptied).files
    for place in former:
        page, anchor = urldefrag(place)
        if page == "actors/vey/":
            assert f"{page}index.html" in files, "it is called otherwise, and leads on"
            continue
        text = files[f"{page}index.md"].decode()
        assert not anchor or re.search(rf'(?:id="{anchor}"|{{#{anchor}}})', text), place


def test_a_page_says_what_was_there_and_why_it_went(emptied: Project) -> None:
    files = {
        path: text_of(content.decode())
        for path, content in build.generate(emptied).files.items()
        if path.endswith(".md")
    }
    plans = files[f"briefings/{BRIEFING}/plans/index.md"]
    assert "Nothing stands on this page any more." in plans
    assert "The harbour paper Withdrawn since the last edition; last in edition 1." in plans
    actor = files["actors/merrin/index.md"]
    assert "Merrin is among the actors of this site no more." in actor
    assert "The talks at Cape Lull: Withdrawn since the last edition; last in edition 1." in actor
    assert "Withdrawal, 1 June 2026: It was another town." in actor
    overview = files[f"briefings/{BRIEFING}/index.md"]
    assert "The dock opens in May." in overview.partition("## Withdrawn")[2]


def test_who_follows_what_is_gone_is_told(emptied: Project) -> None:
    """A feed outlives its page; what an edition says of the others is told there too."""
    library, findings = build.check(emptied, Diagnostics())
    files = write_site(library, findings, SiteOptions(publication=PUBLICATION), Diagnostics(), Memo())
    feed = read_feed(files["actors/merrin/feed.xml"])
    assert "Withdrawal: Merrin" in [entry.title for entry in feed.entries]
    assert b"actors/merrin/feed.xml" in files["actors/merrin/index.md"], "the page leads to it"


def test_pages_that_are_gone_are_in_no_list_and_no_search(emptied: Project) -> None:
    files = build.generate(emptied).files
    listed = [files[name] for name in ("actors/index.md", "sources/index.md", "topics/index.md", "index.md")]
    listed += [content for path, content in files.items() if path.startswith(".search/")]
    for gone in (b"merrin-council", b"communique", b"guard-boats", b"/plans/"):
        assert not any(gone in content for content in listed), gone


def test_what_is_gone_leads_on_from_what_it_was_called_before(tmp_path: Path) -> None:
    """The former names of what is gone were quoted too; so were the pages of a folder that was renamed."""
    project = unpublished(tmp_path)
    registers = project.briefings / "registers.yml"
    text = registers.read_text(encoding="utf-8")
    renamed = text.replace("name: Merrin}", "name: Merrin, formerly: [old-merrin]}")
    assert renamed != text
    registers.write_text(renamed, encoding="utf-8")
    assert run(project).exit_code == 0
    for name, left in LEFT.items():
        (project.briefings / name).write_text(left, encoding="utf-8")
    edit(project, "briefing.yml", lambda known: f"{known}formerly: [old-talks]\n")
    files = build.generate(project).files
    for before, now in (
        ("actors/old-merrin/", "actors/merrin/"),
        ("briefings/old-talks/plans/", f"briefings/{BRIEFING}/plans/"),
    ):
        assert f"{now}index.md" in files
        assert f'href="../../{now}' in files[f"{before}index.html"].decode().replace("../../../", "../../")


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_both_engines_show_them_on_a_disk_too(tmp_path: Path, former: tuple[str, ...], engine: str) -> None:
    """Each place is there; no link of a page leaves the folder, so that the site may lie under any path."""
    root, site = _emptied(tmp_path).root, tmp_path / "site"
    copy_theme(root)
    command = (
        sys.executable,
        "-m",
        "generator",
        "build",
        "--engine",
        engine,
        "--offline",
        "--out",
        str(site),
    )
    done = run_command(*command, cwd=root)
    assert not done.returncode, done.stdout
    for place in former:
        address, anchor = urldefrag(place)
        html = (site / address / "index.html").read_text(encoding="utf-8")
        page = parse_page(html, f"/desk/briefs/{address}index.html")
        assert not anchor or anchor in page.ids, place
        for link in page.links:
            path = urldefrag(link)[0].removeprefix(f"{ORIGIN}/desk/briefs/")
            assert path.startswith("https://") or (site / path).is_file(), (place, link)
