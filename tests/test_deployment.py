"""A site under a path and a site on a disk, built by both engines: every link leads somewhere."""

from __future__ import annotations

import gzip
import re
from operator import itemgetter
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import urlopen
from xml.etree import ElementTree as ET

import pytest

from tests.hosts import hosting
from tests.html_pages import ORIGIN, Page, is_internal, page_files, parse_page, read_site, split_link
from tests.sites import HOST, PATH, Deployment
from tests.waiting import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


pytestmark = pytest.mark.engine

ENGINES = ["mkdocs", "zensical"]
LOC, LASTMOD = (f"{{http://www.sitemaps.org/schemas/sitemap/0.9}}{name}" for name in ("loc", "lastmod"))


@pytest.fixture(scope="module", params=ENGINES)
def deployment(request: pytest.FixtureRequest) -> Deployment:
    """Both sites of an engine."""
    made: Deployment = request.getfixturevalue(f"{request.param}_deployment")
    return made


@pytest.fixture
def host(deployment: Deployment) -> Iterator[str]:
    """Address of the host that serves the site under its path."""
    with hosting(deployment.hosted, PATH) as address:
        yield address


def test_every_address_under_a_path_answers(host: str, deployment: Deployment) -> None:
    failed, pages, todo, asked = [], set(), [PATH], {PATH}
    while todo:
        address = todo.pop()
        status, kind, body = _get(f"{host}{address}")
        if status != 200:
            failed.append(f"{address}: {status}")
        elif kind.startswith("text/html"):
            pages.add(address)
            found = set(_links(parse_page(body, address))) - asked
            asked |= found
            todo += sorted(found)
        elif kind.startswith("text/css"):
            links = re.findall(r"""url\(["']?(?!data:|#)([^"')]+)""", body)
            found = {urljoin(address, link) for link in links} - asked
            asked |= found
            todo += sorted(found)
    built = {
        f"{PATH}{path.relative_to(deployment.hosted).as_posix()}".removesuffix("index.html")
        for path in page_files(deployment.hosted)
    }
    assert not failed
    assert pages == built


def test_titles_in_any_script_name_their_anchors(deployment: Deployment) -> None:
    text = (deployment.hosted / "handbook" / "titles" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<h\d id="([^"]+)"', text) == [
        "заголовки",
        "як-це-зроблено",
        "方法",
        "names-places-dates",
    ]


def test_what_is_not_found_leads_back_from_any_depth(host: str) -> None:
    for lost in ("nowhere", "briefings/nobody/knows/this/"):
        status, _, body = _get(f"{host}{PATH}{lost}")
        page = parse_page(body, f"{PATH}{lost}")
        assert status == 404
        assert {f"{ORIGIN}{PATH}{path}" for path in ("", "briefings/", "actors/")} <= set(page.links)
        for address in set(_links(page)) - {page.address}:
            assert _get(f"{host}{address}")[0] == 200, address
        assert '<meta name="robots" content="noindex">' in body


def test_pages_name_their_own_address(deployment: Deployment) -> None:
    locations = []
    for path in page_files(deployment.hosted):
        canonical = re.findall(r'<link rel="canonical" href="([^"]*)"', path.read_text(encoding="utf-8"))
        name = path.parent.relative_to(deployment.hosted).as_posix()
        locations += [f"https://{HOST}{PATH}" + ("" if name == "." else f"{name}/")]
        assert canonical == locations[-1:]
    sitemap = ET.parse(deployment.hosted / "sitemap.xml")  # noqa: S314  # our own
    assert sorted(str(element.text) for element in sitemap.iter(LOC)) == sorted(locations)
    robots = (deployment.hosted / "robots.txt").read_text(encoding="utf-8")
    assert robots.endswith(f"\nSitemap: https://{HOST}{PATH}sitemap.xml\n")


def test_a_site_on_a_disk_names_files(deployment: Deployment) -> None:
    wrong = []
    for page in read_site(deployment.offline).values():
        for link in {*page.links, *page.resources}:
            address, fragment = split_link(link)
            if address == page.address and fragment:
                continue
            if is_internal(link) and not (deployment.offline / address.strip("/")).is_file():
                wrong.append(f"{page.address} → {address}")
    assert not wrong


def test_a_site_on_a_disk_asks_nobody(deployment: Deployment) -> None:
    for path in deployment.offline.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "unpkg.com" not in text
        assert not re.search(
            r"""<(?:script|img|link rel="(?:stylesheet|icon)")[^>]* (?:src|href)=["']?(?:\w+:)?//""", text
        )
        assert not re.search(r"<meta[^>]* http-equiv(?!=\"refresh\")", text)
    assert not [
        name
        for name in ("_headers", "robots.txt", "sitemap.xml", "404.html")
        if (deployment.offline / name).exists()
    ]


def test_only_a_site_on_a_disk_loads_the_helper(deployment: Deployment) -> None:
    for site, loaded in ((deployment.hosted, False), (deployment.offline, True)):
        for page in read_site(site).values():
            assert any("iframe-worker" in resource for resource in page.resources) is loaded, page.address


def test_the_sitemap_has_the_dates_of_editions(deployment: Deployment) -> None:
    """Not the time of the build; a page nobody dates has none."""
    sitemap = ET.parse(deployment.hosted / "sitemap.xml")  # noqa: S314  # our own
    found = {
        str(element.findtext(LOC)).partition(PATH)[2]: element.findtext(LASTMOD)
        for element in sitemap.getroot()
    }
    project = (deployment.project / "briefings/xi-zelenskyy-call/briefing.yml").read_text(encoding="utf-8")
    dates = re.findall(
        r"^ *-? *\{?(?:number: \d+, )?date: (\d{4}-\d\d-\d\d)",
        project.partition("editions:")[2],
        re.MULTILINE,
    )
    assert dates
    assert {found[path] for path in ("", "briefings/xi-zelenskyy-call/plans/", "actors/zelenskyy/")} == {
        max(dates)
    }
    assert found["handbook/"] is None


def test_a_page_weighs_little_beyond_the_theme(deployment: Deployment) -> None:
    """At most 100 kB compressed: the page, and what of it is ours."""
    theme = deployment.project / "site_templates" / "theme"
    weights: dict[Path, int] = {}

    def weight(path: Path) -> int:
        if path not in weights:
            weights[path] = len(gzip.compress(path.read_bytes(), 6))
        return weights[path]

    heaviest = ("", 0)
    for page in read_site(deployment.hosted).values():
        names = {split_link(resource)[0].strip("/") for resource in page.resources if is_internal(resource)}
        own = [theme / name for name in names if (theme / name).is_file()]
        assert own, f"{page.address} has no style of ours"
        html = deployment.hosted / page.address.strip("/") / "index.html"
        heaviest = max(heaviest, (page.address, weight(html) + sum(map(weight, own))), key=itemgetter(1))
    print(f"heaviest page: {heaviest[0]}, {heaviest[1] / 1000:.1f} kB")
    assert heaviest[1] < 100_000, heaviest


def _links(page: Page) -> list[str]:
    return [urlsplit(urldefrag(link)[0]).path for link in (*page.links, *page.resources) if is_internal(link)]


def _get(url: str) -> tuple[int, str, str]:
    try:
        with urlopen(url, timeout=LONGEST) as answer:  # noqa: S310  # our own server
            return answer.status, answer.headers["Content-Type"], answer.read().decode("utf-8", "replace")
    except HTTPError as error:
        return error.code, error.headers["Content-Type"], error.read().decode("utf-8", "replace")
