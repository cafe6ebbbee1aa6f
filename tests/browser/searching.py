"""The search of a site of either engine, opened by its key, typed into and answered; and its colours, switched."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.browser.waiting import press_until, wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

RESULTS = {
    "mkdocs": ".md-search-result__item > a.md-search-result__link:first-of-type",
    "zensical": "ol[role=listbox] > li > a",
}
"""What is found; a locator looks into the shadow tree in which Zensical shows it."""
SPY = """
  window.searched = {asked: 0, answered: 0, last: ""};
  if (location.protocol !== "file:") window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", one => { if (one.data.type === 3) searched.answered += 1 });
    }
    postMessage(one, ...more) {
      if (one.type === 2) { searched.asked += 1; searched.last = one.data.input ?? one.data }
      super.postMessage(one, ...more);
    }
  };
"""
"""Counts what the search asks its worker, and what that answers: both engines number these messages alike.

On a disk there is no worker but a stand-in, which is left alone.
"""
_ANSWERED = "searched.last === {query} && searched.asked === searched.answered"
_FOCUSED = """(function deep(one) {
  return one?.shadowRoot ? deep(one.shadowRoot.activeElement) : !!one?.matches("input:not([type=radio])");
})(document.activeElement)"""
_SCHEME = "document.body.dataset.mdColorScheme"
_SHOWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def type_query(page: Page, query: str) -> None:
    """Open the search if it is not, and type."""
    press_until(page, "/", _FOCUSED)
    page.keyboard.press("Control+a")
    page.keyboard.type(query)
    page.keyboard.press("End")  # an input method ends with a key of its own, for which the theme waits


def search(page: Page, engine: str, query: str) -> None:
    """Type ``query`` into the search of a page with the `SPY`; come back when its last letter is answered."""
    type_query(page, query)
    wait_until(page, _ANSWERED.format(query=json.dumps(query)))
    page.evaluate(_SHOWN)  # what was answered is on the screen with the next frame
    page.locator(RESULTS[engine]).first.wait_for()


def search_at_once(page: Page, query: str) -> None:
    """Put a whole query into the search of a page with the `SPY`, as an input method does, until it is answered.

    It may find nothing.
    """
    press_until(page, "/", _FOCUSED)
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(query)
    page.keyboard.press("End")
    wait_until(page, _ANSWERED.format(query=json.dumps(query)))
    page.evaluate(_SHOWN)


def result_for(page: Page, engine: str, address: str) -> Locator:
    """Return the result that leads to ``address``, one of the first two: Zensical knows no weight of a page."""
    found = page.locator(RESULTS[engine])
    return found.nth(0).or_(found.nth(1)).and_(page.locator(f"a[href*='{address}']")).first


def switch_colours(page: Page) -> str:
    """Press the button for the other colours; return the name of the scheme once it is on."""
    before = page.evaluate(_SCHEME)
    page.locator("form[data-md-component=palette] label:visible").first.click()
    wait_until(page, f"{_SCHEME} !== {json.dumps(before)}")
    now: str = page.evaluate(_SCHEME)
    return now
