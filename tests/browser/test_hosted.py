"""A hosted site under its security policy, and a site opened from a disk, as a reader uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.searching import RESULTS, result_for, search, switch_colours, type_query
from tests.browser.test_pages import BRIEFING, PAGES
from tests.browser.waiting import wait_until
from tests.browser.watching import Watched
from tests.hosts import hosting
from tests.sites import HOST, PATH
from tests.waiting import wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Route

    from tests.sites import Deployment

pytestmark = pytest.mark.browser

TYPES = ["", f"{BRIEFING}plans/", f"{BRIEFING}statements/", "actors/zelenskyy/", "handbook/writing/"]
"""Addresses of different depth; that every type of page keeps the policy, test_pages.py sees."""
ENGINES = ["mkdocs", "zensical"]
LOST = "briefings/nobody/knows/this/"


@pytest.fixture(scope="module", params=ENGINES)
def deployment(request: pytest.FixtureRequest) -> Deployment:
    """Both sites of an engine."""
    made: Deployment = request.getfixturevalue(f"{request.param}_deployment")
    return made


@pytest.fixture(scope="module")
def home(deployment: Deployment) -> Iterator[str]:
    """Address of the hosted site, which answers with the headers it asks for."""
    with hosting(deployment.hosted, PATH) as host:
        yield f"{host}{PATH}"


@pytest.mark.parametrize("path", TYPES)
def test_the_policy_stops_nothing_of_ours(path: str, home: str, watched: Watched) -> None:
    watched.open(f"{home}{path}")
    watched.assert_clean(home)


@pytest.fixture
def own_window(reader: BrowserContext) -> Iterator[Watched]:
    """A window for one test alone: what still loads in it when the test ends is closed with it."""
    watched = Watched(reader.new_page())
    yield watched
    watched.page.unroute_all(behavior="ignoreErrors")
    watched.page.close()


def test_search_colours_and_instant_navigation_work(
    home: str, deployment: Deployment, own_window: Watched
) -> None:
    reading, server, home = own_window.page, home, f"http://{HOST}{PATH}"

    def answer(route: Route) -> None:
        """Pass on: instant navigation asks the sitemap, which names the host without a test server's port."""
        route.fulfill(response=route.fetch(url=route.request.url.replace(home, server)))

    reading.route(f"{home}**", answer)
    own_window.open(home)
    chosen = switch_colours(reading)
    reading.evaluate("window.same = true")
    search(reading, deployment.engine, "Zelensky")
    result_for(reading, deployment.engine, "actors/zelenskyy").click()
    reading.wait_for_url(f"{home}actors/zelenskyy/**")
    assert reading.evaluate("window.same"), "the page was loaded anew: instant navigation is off"
    reading.locator(
        ".md-content a[href*='/briefings/'], .md-content a[href^='../../briefings/']"
    ).first.click()
    reading.wait_for_url(f"{home}briefings/**")
    reading.locator(".bottom-line").wait_for()  # the address changes before the page is there
    assert reading.evaluate("document.body.dataset.mdColorScheme") == chosen
    own_window.assert_clean(home)


def test_code_can_be_copied(home: str, watched: Watched, reader: BrowserContext) -> None:
    reader.grant_permissions(["clipboard-read", "clipboard-write"])
    reading = watched.page
    watched.open(f"{home}handbook/writing/")
    block = reading.locator(".md-content pre").first
    reading.evaluate("navigator.clipboard.writeText('')")  # another engine's page may have filled it
    block.hover()
    block.locator("button, .md-code__button").first.click()
    wait_for(lambda: reading.evaluate("navigator.clipboard.readText()"))
    copied = reading.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == block.locator("code").inner_text().strip()
    watched.assert_clean(home)


def test_what_is_not_found_has_a_search_that_works(
    home: str, deployment: Deployment, watched: Watched
) -> None:
    reading = watched.page
    answer = watched.open(f"{home}{LOST}")
    assert answer
    assert answer.status == 404
    search(reading, deployment.engine, "Zelensky")
    assert reading.locator(RESULTS[deployment.engine]).first.get_attribute("href")
    result_for(reading, deployment.engine, "actors/zelenskyy").click()
    reading.wait_for_url(f"{home}actors/zelenskyy/**")
    wrong = [error for error in watched.errors if "404" not in error]  # the browser notes the answer itself
    assert wrong == []
    assert watched.foreign(home) == []


@pytest.mark.parametrize("with_header", [True, False])
def test_a_script_that_slips_into_a_text_does_not_run(
    home: str, deployment: Deployment, watched: Watched, *, with_header: bool
) -> None:
    """The policy of the page holds by itself, for hosts that send no headers."""
    slipped = "<script>ran = 1</script><img src=x onerror='ran = 2'><a id=bad href='javascript:ran=3'>x</a>"
    text = (deployment.hosted / "handbook/index.html").read_text(encoding="utf-8")
    body = text.replace("</h1>", f"</h1>{slipped}", 1)

    def answer(route: Route) -> None:
        headers = route.fetch().headers if with_header else {"content-type": "text/html; charset=utf-8"}
        route.fulfill(body=body, headers={key: headers[key] for key in headers if key != "content-length"})

    reading = watched.page
    reading.route("**/handbook/", answer)
    watched.open(f"{home}handbook/")
    reading.locator("#bad").click()
    for directive, times in (("script-src-elem", 2), ("script-src-attr", 1)):  # the link's is an element's
        wait_until(reading, f"violations.filter(one => one.startsWith('{directive}')).length >= {times}")
    assert reading.evaluate("window.ran") is None


@pytest.mark.parametrize("path", PAGES)
def test_a_page_on_a_disk_loads_cleanly(path: str, deployment: Deployment, watched: Watched) -> None:
    home = deployment.offline.as_uri()
    watched.open(f"{home}/{path}index.html")
    watched.assert_clean(home)


def test_search_works_on_a_disk(deployment: Deployment, watched: Watched) -> None:
    home = deployment.offline.as_uri()
    reading = watched.page
    for query, actor in (("Zelensky", "zelenskyy"), ("Li Hui", "li-hui"), ("泽连斯基", "zelenskyy")):
        reading.goto(f"{home}/briefings/xi-zelenskyy-call/plans/index.html", wait_until="load")
        switch_colours(reading)
        type_query(reading, query)  # there is no worker that could be asked for when it is done
        reading.locator(f"{RESULTS[deployment.engine]}[href*='/actors/{actor}/index.html']").first.wait_for()
    reading.locator(f"{RESULTS[deployment.engine]}[href*='/actors/zelenskyy/']").first.click()
    reading.wait_for_url(f"{home}/actors/zelenskyy/index.html*")
    watched.assert_clean(home)


def test_a_former_address_keeps_the_place_on_the_page(
    home: str, deployment: Deployment, watched: Watched
) -> None:
    """Also of a briefing that was renamed: its page leads on, and the anchor with it.

    With `navigation.instant`, Zensical 0.0.73 at times goes back to the top of a page that a slow machine opens at an
    anchor: it takes the offset that it kept of the first moments for one to which the reader came back.
    """
    watched.page.goto(f"{home}briefings/former-call/statements/#former-kirby-welcomes")
    watched.page.wait_for_url(f"{home}{BRIEFING}statements/#former-kirby-welcomes")
    place = watched.page.locator("#kirby-welcomes")
    wait_until(watched.page, 'document.querySelector(":target")?.closest("#kirby-welcomes")')
    if deployment.engine != "zensical":
        wait_until(
            watched.page,
            'document.getElementById("kirby-welcomes").getBoundingClientRect().top < innerHeight / 2',
        )
    assert place.evaluate("one => getComputedStyle(one).backgroundColor") != "rgba(0, 0, 0, 0)"
    watched.assert_clean(home)
