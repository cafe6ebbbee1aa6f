"""Each kind of former address leads to the present one: in both engines, under a path, on a disk."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

import pytest

from generator.publish.search.sections import sections_of
from tests.former_names import ANCHORS, PAGES
from tests.html_pages import ORIGIN, parse_page
from tests.sites import HOST, PATH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import Deployment

pytestmark = pytest.mark.engine
_REFRESH = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]*)">')


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def deployment(request: pytest.FixtureRequest) -> Deployment:
    """Both sites of an engine, in which entries were renamed."""
    made: Deployment = request.getfixturevalue(f"{request.param}_deployment")
    return made


def _text(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["hosted", "offline"])
def test_former_pages_lead_on(deployment: Deployment, kind: str) -> None:
    site: Path = getattr(deployment, kind)
    file = "index.html" if kind == "offline" else ""
    for before, now in PAGES.items():
        html = _text(site, before)
        (refresh,) = _REFRESH.findall(html)
        (link,) = parse_page(html, f"/{before}{file}").links
        here = f"{ORIGIN}/{before}{file}"
        assert urljoin(here, refresh) == urljoin(ORIGIN, link) == f"{ORIGIN}/{now}{file}", before
        assert (site / now / "index.html").is_file(), now


def test_former_pages_name_the_present_address(deployment: Deployment) -> None:
    for before, now in PAGES.items():
        assert f'<link rel="canonical" href="https://{HOST}{PATH}{now}">' in _text(deployment.hosted, before)


@pytest.mark.parametrize("kind", ["hosted", "offline"])
def test_former_anchors_stand_at_the_same_place(deployment: Deployment, kind: str) -> None:
    site: Path = getattr(deployment, kind)
    for before, now in ANCHORS.items():
        page, old = urldefrag(before)
        html = _text(site, page)
        place = rf'\sid="{urldefrag(now)[1]}"[^>]*>(?:<span id="[^"]*"></span>)*<span id="{old}"></span>'
        assert len(re.findall(place, html)) == 1, before
        assert html.count(f'id="{old}"') == 1, before


def test_former_pages_are_in_no_list(deployment: Deployment) -> None:
    site = deployment.hosted
    sitemap = unescape((site / "sitemap.xml").read_text(encoding="utf-8"))
    found = (site / "search.json", site / "search" / "records.js")  # of Zensical, of MkDocs
    searched = "".join(path.read_text(encoding="utf-8") for path in found if path.is_file())
    assert "actors/xi/" in sitemap
    assert "actors/xi/" in searched
    for before in PAGES:
        assert f"{before}<" not in sitemap
        assert f'"{before}' not in searched
        assert not list(sections_of(f"{before}index.html", _text(site, before)))
