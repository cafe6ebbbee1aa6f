"""Finds what the theme's search cannot read: an element left out of it that holds another of its own kind."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})


class _Nesting(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            if (tag, True) in self.open:
                self.found.add(self.get_starttag_text() or tag)
            self.open.append((tag, "data-search-exclude" in dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        while any(opened == tag for opened, _ in self.open):
            if self.open.pop()[0] == tag:
                return


def nested_unsearched(page: str) -> set[str]:
    """Return the start tags of what stands within an unsearched element of the same name."""
    nesting = _Nesting()
    nesting.feed(page)
    return nesting.found
