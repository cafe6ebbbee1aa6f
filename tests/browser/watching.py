"""A window that notes what its pages complain of, and whom they ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser import searching
from tests.waiting import wait_for

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Error, Page, Request, Response, ViewportSize

WIDE: ViewportSize = {"width": 1280, "height": 720}
SPY = """
  window.violations = [];
  document.addEventListener("securitypolicyviolation", one => violations.push(one.violatedDirective));
"""
IDLE = """() => new Promise(done => {
  requestAnimationFrame(() => 0);
  requestIdleCallback(done, {timeout: 1000});
})"""
"""Nothing that a page began on its own is left to do; Chromium may never call itself idle while it draws no frames."""


class Watched:
    """An open page, with all its errors, and the addresses it asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.asked: list[str] = []
        self._unanswered: set[Request] = set()
        page.add_init_script(SPY)
        page.add_init_script(searching.SPY)
        page.on("console", self._said)
        page.on("pageerror", self._failed)
        page.on("request", self._requested)
        page.on("requestfinished", self._answered)
        page.on("requestfailed", self._answered)

    def begin(self) -> None:
        """Leave the page and forget it: no route, no size, no place of the mouse is left from it."""
        self.page.unroute_all(behavior="ignoreErrors")  # what a page gave up is nobody's to answer
        self.page.goto("about:blank")
        self.page.mouse.move(0, 0)
        self.page.set_viewport_size(WIDE)
        self.errors.clear()
        self.asked.clear()
        self._unanswered.clear()

    def open(self, address: str) -> Response | None:
        """Go to a page; come back when it has nothing left to do, and what it asked for has come."""
        answer = self.page.goto(address, wait_until="load")
        wait_for(self._rests)
        return answer

    def _rests(self) -> bool:
        asked = len(self.asked)
        self.page.evaluate(IDLE)
        return not self._unanswered and len(self.asked) == asked

    def assert_clean(self, home: str) -> None:
        """Fail if anything was refused, went wrong, or was asked of somebody else."""
        assert self.page.evaluate("window.violations") == []
        assert not self.errors, self.errors
        assert self.foreign(home) == []

    def foreign(self, home: str) -> list[str]:
        """Return the addresses asked for that are not below ``home``."""
        return [address for address in self.asked if not address.startswith((home, "data:", "blob:"))]

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.errors.append(f"{message.location.get('url', '')}: {message.text}")

    def _failed(self, error: Error) -> None:
        self.errors.append(str(error))

    def _requested(self, request: Request) -> None:
        self.asked.append(request.url)
        self._unanswered.add(request)

    def _answered(self, request: Request) -> None:
        self._unanswered.discard(request)
