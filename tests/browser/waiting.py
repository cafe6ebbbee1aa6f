"""Waiting in a page until something holds, also where the site's security policy lets nothing be evaluated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import TimeoutError as TooLate

from tests.waiting import LONGEST, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

_PATIENCE = 20_000
"""Milliseconds after which a click is tried once more."""
_LOOK = f"""() => new Promise((done, failed) => {{{{
  const end = performance.now() + {LONGEST * 1000:.0f};
  const look = () => ({{condition}}) ? done()
    : performance.now() > end ? failed(new Error("it never came"))
    : (requestAnimationFrame(() => 0), setTimeout(look, 20));
  look();
}}}})"""


def wait_until(page: Page, condition: str) -> None:
    """Wait until a JavaScript expression is true in ``page``, and have it drawn.

    Chromium scrolls to an anchor, and calls itself idle, when it next draws a frame, and at times it draws none that
    nobody asks for. Playwright's own ``wait_for_function`` evaluates the text again at each look, and the policy
    refuses that from the second on: it fails just where the machine is slow enough for there to be one.
    """
    page.evaluate(_LOOK.format(condition=condition))


def press_until(page: Page, key: str, opened: str) -> None:
    """Press a key until a JavaScript expression is true: a page may be on the screen before it listens."""

    def pressed() -> bool:
        if page.evaluate(opened):
            return True
        page.keyboard.press(key)
        return bool(page.evaluate(opened))

    wait_for(pressed)


def click_until(place: Locator, happened: Callable[[], bool]) -> None:
    """Click ``place`` until what a click does has happened.

    A page that loads again just then takes the click away with it, and Chromium leaves at times for ever without an
    answer what it was asked on the page before.
    """

    def clicked() -> bool:
        if happened():
            return True
        try:
            place.click(timeout=_PATIENCE)
        except TooLate:
            return False
        return happened()

    wait_for(clicked)


_REST = """async one => {
  const place = () => JSON.stringify(one.getBoundingClientRect());
  for (let held = one.closest("details"); held; held = held.parentElement.closest("details")) held.open = true;
  one.scrollIntoView({block: "center", behavior: "instant"});
  for (let still = 0, before = place(); still < 10; before = place()) {
    await new Promise(done => requestAnimationFrame(done));
    still = place() === before ? still + 1 : 0;
  }
}"""


def come_to(place: Locator) -> None:
    """Open what holds ``place`` and scroll to it as a reader who then looks.

    Cards are laid out as they come, and until then things move.
    """
    place.evaluate(_REST)
