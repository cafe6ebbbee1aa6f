"""Every page of a site leads to a feed, in its head and quietly at its foot; every feed to pages that are there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin

import pytest

from generator.writer.feeds.changed import MOST
from tests import factories as make
from tests.html_pages import page_files
from tests.sites import HOST, PATH
from tests.test_feeds import feeds_after, files_of, read_feed, told_briefing

if TYPE_CHECKING:
    from tests.sites import Deployment


def test_pages_name_the_nearest_feed() -> None:
    files = files_of(make.library(told_briefing(), actors=(make.actor("carol"),)))
    named = {
        f"briefings/{make.BRIEFING}/statements/index.md": f"briefings/{make.BRIEFING}/feed.xml",
        "actors/alice/index.md": "actors/alice/feed.xml",
        "actors/carol/index.md": "feed.xml",
        "sources/gazette-1/index.md": "feed.xml",
        "index.md": "feed.xml",
    }
    for page, feed in named.items():
        assert f'feed: "{feed}"'.encode() in files[page], page
        assert feed in files


def test_of_much_that_changed_the_most_important_is_told_and_the_page_has_the_rest() -> None:
    rows = (make.edition(1, date=make.date("2024-06-01")), make.edition(2, date=make.date("2024-06-02")))
    said = tuple(make.statement(f"said-{number}", says=f"Said {number}.") for number in range(MOST + 5))
    first, second = (
        told_briefing(editions=rows[:1]),
        told_briefing(editions=rows, statements=(make.statement(), *said)),
    )
    told = read_feed(feeds_after(first, second)["feed.xml"]).entries[0].content[0].value
    assert told.count("<li>") == MOST
    page = f"https://desk.org/briefs/briefings/{make.BRIEFING}/changes/#_edition-2"
    assert f'<a href="{page}">5 further changes</a>' in told


@pytest.mark.engine
@pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
def test_every_page_of_a_site_leads_to_a_feed(engine: str, request: pytest.FixtureRequest) -> None:
    deployment: Deployment = request.getfixturevalue(f"{engine}_deployment")
    site, home = deployment.hosted, f"https://{HOST}{PATH}"
    feeds = sorted(site.rglob("feed.xml"))
    assert len(feeds) > 50
    for path in feeds:
        found = read_feed(path.read_bytes())
        page = path.parent.relative_to(site).as_posix()
        former = page.startswith(("actors/former-", "topics/former-", "briefings/former-"))
        assert former or found.feed.id == urljoin(home, "feed.xml" if page == "." else f"{page}/feed.xml")
        for entry in found.entries:
            address, fragment = urldefrag(entry.link.removeprefix(home))
            html = (site / address / "index.html").read_text(encoding="utf-8")
            assert not fragment or f'id="{fragment}"' in html
    for path in page_files(site):
        html = path.read_text(encoding="utf-8")
        names = re.findall(
            r'<link rel="alternate feed" type="application/atom\+xml" title="[^"]+" href="([^"]+)"', html
        )
        shown = re.findall(r'<p class="feed" data-search-exclude><a href="([^"]+)"', html)
        if path.is_relative_to(site / "handbook"):
            assert names == shown == []
            continue
        (feed,) = names
        assert (path.parent / feed).is_file()
        assert not shown or shown == names
        own = (
            path.relative_to(site).parts[0] in ("briefings", "index.html")
            or (path.parent / "feed.xml").is_file()
        )
        assert bool(shown) is (own and path != site / "briefings" / "index.html")
    assert not [*deployment.offline.rglob("feed.xml")]
