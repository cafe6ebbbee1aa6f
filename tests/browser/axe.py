"""Asks axe-core what of an open page is not accessible."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Page

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
_LOADED = "!!window.axe"
_STILL = """document.getAnimations().filter(one => one.effect.getComputedTiming().endTime < Infinity)
  .forEach(one => one.finish())"""
_RUN = "([place, options]) => axe.run(place || document, options).then(found => found.violations)"


def violations(page: Page, rules: Mapping[str, Any] = RULES, place: str | None = None) -> list[str]:
    """Return what axe finds wrong in a page, or within the selector ``place``, as rule and element.

    axe is loaded into a page once: to read it costs as much as to run it on a small page.
    """
    page.evaluate(_STILL)
    if not page.evaluate(_LOADED):
        page.evaluate(AXE_SCRIPT)
    wrong: list[dict[str, Any]] = page.evaluate(_RUN, [place, dict(rules)])
    return [
        f"{rule['id']} ({rule['impact']}): {node['target']} {node['html'][:140]} {node['failureSummary'][:160]}"
        for rule in wrong
        for node in rule["nodes"][:4]
    ]
