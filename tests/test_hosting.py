"""What makes a finished site fit to be hosted, on pages made of strings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.utils.yaml import yaml_load

from generator.model.dates import parse_date
from generator.project import Project
from generator.publish.hosting import prepare_for_hosting
from generator.publish.workspace import workspace
from generator.writer.pages import site as pages
from tests import factories

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Write = Callable[[Mapping[str, str]], Path]


PAGE = '<head><link rel="canonical" href="https://a.example/b/"></head>'


def test_robots_know_the_sitemap_of_a_site_with_an_address(project: Write) -> None:
    site = project({"index.html": PAGE, "sitemap.xml": "<urlset/>"})
    prepare_for_hosting(site, site / "no-theme")
    assert (site / "robots.txt").read_text() == (
        "User-agent: *\nAllow: /\n\nSitemap: https://a.example/b/sitemap.xml\n"
    )
    nowhere = project({"c/other.html": "<p>"}) / "c"
    prepare_for_hosting(nowhere, site / "no-theme")
    assert (nowhere / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"


@pytest.mark.parametrize(
    ("dates", "newest"),
    [
        (["2026-11-22"], "2026-11-22"),
        (["2026-11-22T10:00Z"], "2026-11-22"),
        (["2026-11"], "2026-11"),
        (["2026"], "2026"),
        (["2026-11-20/2026-11-22"], "2026-11-22"),
        (["2026-11-22/.."], ""),
        (["2026-11-22", "2025-01-01"], "2026-11-22"),
        (["2025-01-01", "2026-11-22"], "2026-11-22"),
        ([], ""),
    ],
)
def test_a_page_is_as_new_as_the_newest_edition_it_rests_on(dates: list[str], newest: str) -> None:
    briefings = [
        factories.briefing(f"b-{at}", editions=(factories.edition(date=parse_date(text)),))
        for at, text in enumerate(dates)
    ]
    assert pages.updated(briefings) == newest


@pytest.mark.parametrize("linked", [True, False])
def test_a_workspace_holds_the_project_and_a_build_of_its_own(
    project: Write, monkeypatch: pytest.MonkeyPatch, *, linked: bool
) -> None:
    """Also where links are not allowed."""
    if not linked:

        def refused(*_: object, **__: object) -> None:
            raise OSError(1314, "a privilege is missing")

        monkeypatch.setattr(Path, "symlink_to", refused)
    root = project(
        {"mkdocs.yml": "x", "site_templates/a/b.html": "b", "build/docs/old.md": "old", ".git/x": "x"}
    )
    with workspace(Project(root)) as place:
        assert place.root != root
        assert (place.templates / "a" / "b.html").read_text() == "b"
        assert not place.config.is_symlink()
        assert place.docs.is_dir()
        assert list(place.docs.iterdir()) == []
        (place.docs / "new.md").write_text("new")
    assert not place.root.exists()
    assert [path.name for path in (root / "build/docs").iterdir()] == ["old.md"]
    assert (root / "site_templates/a/b.html").is_file()


@pytest.mark.parametrize(
    "site", ["build/site", "out", "../elsewhere", "/srv/site", "build/docs/x", ".", "''", "!ENV [X, y]"]
)
def test_a_workspace_has_its_site_and_pages_where_it_has_them(site: str, tmp_path: Path) -> None:
    """Wherever the project's settings and those that they inherit have theirs."""
    root = tmp_path / "a 'desk' \U0001f5fa: \"\\#"
    (root / "out").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(f"INHERIT: ../base.yml\nsite_dir: {site}\ndocs_dir: pages\n")
    (tmp_path / "base.yml").write_text("site_name: Desk\n")
    with workspace(Project(root)) as place, place.config.open() as file:
        settings = yaml_load(file)
    assert (settings["site_name"], settings["site_dir"], settings["docs_dir"]) == (
        "Desk",
        "build/site",
        "build/docs",
    )
