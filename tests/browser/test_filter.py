"""The filter of the statements page: it shows what the library says it should, and its state is the address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import Diagnostics
from generator.model.proofs import PROVED
from generator.project import Project
from tests.architecture import ROOT
from tests.browser.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

    from generator.analysis.findings import Findings
    from generator.model.library import Library
    from generator.model.statement import Statement
    from tests.browser.watching import Watched

pytestmark = pytest.mark.browser

BRIEFING = "xi-zelenskyy-call"
PATH = f"briefings/{BRIEFING}/statements/"
SHOWN = "article.statement:visible"


def verified(statement: Statement, found: tuple[Library, Findings]) -> bool:
    """Tell whether some words of a statement are verified."""
    library, findings = found
    proofs = (
        findings.library_proofs.proof(statement.id, report, library.sources[report.source])
        for report in statement.reports
        if report.quote
    )
    return any(proof.verdict in PROVED for proof in proofs)


def on_topic(statement: Statement, topic: str) -> bool:
    return topic in statement.about or topic in dict(statement.stance)


def cites(statement: Statement, source: str) -> bool:
    return any(report.source == source for report in statement.reports)


QUERIES: dict[str, Callable[[Statement, tuple[Library, Findings]], bool]] = {
    "speaker=kirby": lambda one, _: one.speakers == ("kirby",),
    "speaker=kirby&speaker=hua": lambda one, _: one.speakers in {("kirby",), ("hua",)},
    "verdict=verified": verified,
    "verdict=none": lambda one, _: not any(report.quote for report in one.reports),
    "speaker=kirby&verdict=verified": lambda one, found: one.speakers == ("kirby",) and verified(one, found),
    "stance=for": lambda one, _: "for" in [stance.value for _, stance in one.stance],
    "stance=none": lambda one, _: not one.stance,
    "topic=withdrawal": lambda one, _: on_topic(one, "withdrawal"),
    "topic=withdrawal&source=ft-xi-call": lambda one, _: (
        on_topic(one, "withdrawal") and cites(one, "ft-xi-call")
    ),
    "source=hill-xi-call&stance=against&stance=against-with-conditions": lambda one, _: (
        cites(one, "hill-xi-call") and any(stance.value.startswith("against") for _, stance in one.stance)
    ),
    "words=nuclear+winner": lambda one, _: one.id.endswith("/xi-no-winner-in-nuclear-war"),
}
"""Addresses, and which statements must be shown for each."""


@pytest.fixture(scope="module")
def checked() -> tuple[Library, Findings]:
    """The shipped library, and what is computed from it."""
    return build.check(Project(ROOT), Diagnostics())


@pytest.fixture(scope="module")
def statements(checked: tuple[Library, Findings]) -> tuple[Statement, ...]:
    """The statements of the shipped briefing."""
    return checked[0].briefings[BRIEFING].statements


@pytest.fixture(params=["mkdocs", "zensical"])
def url(request: pytest.FixtureRequest) -> str:
    """Address of the site built with each engine."""
    address: str = request.getfixturevalue(f"{request.param}_url")
    return address


@pytest.fixture
def page(watched: Watched) -> Page:
    """A wide window."""
    watched.page.set_viewport_size({"width": 1280, "height": 900})
    return watched.page


def ids(page: Page) -> set[str]:
    """Return the anchors of the statements to be seen."""
    return set(page.locator(f"{SHOWN} > h3").evaluate_all("all => all.map(one => one.id)"))


def choose(page: Page, facet: str, value: str) -> None:
    """Tick a choice as a reader does, opening its list first."""
    box = page.locator(f"input[name={facet}][value='{value}']")
    if not box.is_visible():
        page.locator(".facet", has=box).locator("summary").click()
    box.click()


@pytest.mark.parametrize("query", QUERIES)
def test_an_address_shows_the_statements_it_asks_for(
    query: str, url: str, page: Page, checked: tuple[Library, Findings], statements: tuple[Statement, ...]
) -> None:
    page.goto(f"{url}/{PATH}?{query}", wait_until="load")
    expected = {
        statement.id.rpartition("/")[2] for statement in statements if QUERIES[query](statement, checked)
    }
    assert 0 < len(expected) < len(statements)
    assert ids(page) == expected
    assert page.locator(".filter output").inner_text() == f"{len(expected)} of {len(statements)} statements"


def test_counts_follow_the_other_choices(
    page: Page, mkdocs_url: str, checked: tuple[Library, Findings], statements: tuple[Statement, ...]
) -> None:
    page.goto(f"{mkdocs_url}/{PATH}?verdict=verified", wait_until="load")
    rows = page.locator(".filter .facet:first-of-type label").evaluate_all(
        """all => all.filter(one => !one.hidden)
             .map(one => [one.control.value, Number(one.querySelector('.amount').textContent.slice(1, -1))])"""
    )
    speakers = [
        speaker for statement in statements if verified(statement, checked) for speaker in statement.speakers
    ]
    assert len(rows) > 3
    assert {value: number for value, number in rows if value in speakers} == {
        speaker: speakers.count(speaker) for speaker in speakers
    }
    for value, number in rows:  # ticking it shows as many as it said
        choose(page, "speaker", value)
        assert len(ids(page)) == number, value
        choose(page, "speaker", value)


def test_choosing_is_kept_in_the_address_and_taken_back(page: Page, mkdocs_url: str) -> None:
    page.goto(f"{mkdocs_url}/{PATH}", wait_until="load")
    everything = len(ids(page))
    choose(page, "speaker", "kirby")
    assert page.url.endswith("?speaker=kirby")
    one = ids(page)
    choose(page, "verdict", "verified")
    assert page.url.endswith("?speaker=kirby&verdict=verified")
    both = ids(page)
    assert both < one
    page.go_back()
    page.wait_for_url("**/?speaker=kirby")
    assert ids(page) == one
    page.go_forward()
    page.wait_for_url("**/?speaker=kirby&verdict=verified")
    assert ids(page) == both
    page.reload()
    assert ids(page) == both
    page.get_by_role("button", name="Show all").click()
    assert page.url.endswith("/statements/")
    assert len(ids(page)) == everything


def test_headings_without_statements_disappear_with_their_entries(page: Page, mkdocs_url: str) -> None:
    page.goto(f"{mkdocs_url}/{PATH}", wait_until="load")
    headings = page.locator(".md-content h2:visible")
    entries = page.locator(".md-nav--secondary .md-nav__link:visible")
    before = headings.count()
    assert entries.count() == before
    page.goto(f"{mkdocs_url}/{PATH}?speaker=kirby", wait_until="load")
    assert 0 < headings.count() < before
    assert entries.count() == headings.count()


def test_a_link_to_a_hidden_statement_shows_it(page: Page, mkdocs_url: str) -> None:
    page.goto(f"{mkdocs_url}/{PATH}?speaker=kirby#xi-no-winner-in-nuclear-war", wait_until="load")
    card = page.locator("article.statement", has=page.locator("#xi-no-winner-in-nuclear-war"))
    assert card.is_visible()
    assert "and the one you followed a link to" in page.locator(".filter output").inner_text()
    wait_until(
        page, "document.getElementById('xi-no-winner-in-nuclear-war').getBoundingClientRect().top >= 48"
    )
    top = card.locator("h3").evaluate("one => one.getBoundingClientRect().top")
    assert top < 900, "it is on the screen"
    page.evaluate("location.hash = 'hua-not-idle'")
    page.locator("#hua-not-idle").wait_for(state="visible")
    assert card.is_hidden()


@pytest.mark.parametrize("hash_", ["#%E0%A4%A", "#no-such", "#1"])
def test_an_odd_address_shows_the_page(hash_: str, watched: Watched, mkdocs_url: str) -> None:
    page = watched.page
    page.goto(f"{mkdocs_url}/{PATH}?speaker=%22%3E%3Cb%3E&speaker=kirby&words=%00{hash_}", wait_until="load")
    assert watched.errors == []
    assert page.locator(".filter").is_visible()
    assert page.locator(".filter b").count() == 0


def test_words_are_found_whatever_their_accents_and_marks(page: Page, mkdocs_url: str) -> None:
    page.goto(f"{mkdocs_url}/{PATH}", wait_until="load")
    box = page.get_by_label("Containing")
    box.fill("elysee INTERNATIONAL")
    found = ids(page)
    assert found
    texts = page.locator(SHOWN).all_inner_texts()
    assert all("Élysée" in text and "international" in text.lower() for text in texts)
    assert page.url.endswith("words=elysee+INTERNATIONAL")
    box.fill("verified word for word")
    assert not ids(page), "our labels are nobody's words"


def test_the_keyboard_alone_filters(page: Page, mkdocs_url: str, statements: tuple[Statement, ...]) -> None:
    page.goto(f"{mkdocs_url}/{PATH}", wait_until="load")
    page.locator(".filter .facet summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    first = page.evaluate("document.activeElement.value")
    assert page.url.endswith(f"?speaker={first}")
    group = page.get_by_role("group", name="Speaker")
    assert group.get_by_role("checkbox").first.is_checked()
    said = page.locator(".filter").get_by_role("status").inner_text()
    assert said.endswith(f"of {len(statements)} statements")


def test_a_phone_folds_it_and_needs_no_sideways_scrolling(page: Page, mkdocs_url: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{mkdocs_url}/{PATH}?speaker=kirby", wait_until="load")
    assert page.locator(".facets").is_hidden()
    assert page.locator(".filter output").is_visible()
    page.get_by_text("Filter the statements").click()
    for facet in page.locator(".facet > summary").all():
        facet.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.locator(".filter :is(summary, fieldset label, button, [type=search]):visible").evaluate_all(
        """all => all.filter(one => one.getBoundingClientRect().height < 24)
             .map(one => one.outerHTML.slice(0, 100))"""
    )
    assert not small, "targets of at least 24 pixels (WCAG 2.5.8)"


def test_without_scripts_everything_is_shown(
    browser: Browser, mkdocs_url: str, statements: tuple[Statement, ...]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{mkdocs_url}/{PATH}?speaker=kirby", wait_until="load")
    assert page.locator(SHOWN).count() == len(statements)
    assert page.locator(".filter, button.copy").count() == 0
    context.close()
