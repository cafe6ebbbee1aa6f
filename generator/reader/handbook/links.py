"""Finds links of hand-written pages to pages of the handbook, and to places on them, that are not there."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.diagnostics import Code
from generator.diagnostics.suggest import did_you_mean
from generator.document.outline import outline
from generator.reader.handbook.code import Unclosed, without_code
from generator.reader.handbook.spans import span_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.diagnostics import Diagnostics
    from generator.model.handbook import HandbookPage

_LINK = re.compile(
    r"(?<![!\\])\[(?:\\.|[^\[\]\n\\]|\[[^\[\]\n]*\]){0,500}\]\(\s*<?(?P<inline>[^\s<>()\"']{1,500})"
    r"|^ {0,3}\[[^\[\]\n^]{1,500}\]:\s*<?(?P<defined>[^\s<>\"']{1,500})",
    re.MULTILINE,
)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|\?", re.IGNORECASE)
"""What begins an address that is none of a page beside this one."""
_SET_IN = re.compile(r"^(?: {4}|\t).*", re.MULTILINE)
"""Lines that may be code."""
_NAMED = re.compile(r"\{[^{}\n]*#([^\s{}]+)[^{}\n]*\}|\bid=[\"']([^\"']+)")
"""Names given to places: of headings, paragraphs, parts of a page."""
_HEADING = re.compile(r"^ {0,3}#{1,6} .*", re.MULTILINE)
_MADE = ("fn:", "fnref:", "__")
"""How anchors begin that the engines make for themselves: of notes, of the parts of a page."""


def check_links(
    pages: Mapping[str, HandbookPage],
    every: Mapping[str, HandbookPage],
    folder: str,
    diagnostics: Diagnostics,
) -> None:
    """Warn of each link to a page of the handbook, or to a place on one, that is not there.

    ``pages`` are those of the project, by path below ``folder``, ``every`` these and those that come with the program.
    Links that leave the handbook are left to the site's engine, which knows all pages. Never raises.
    """
    places: dict[str, frozenset[str]] = {}
    for name, page in pages.items():
        for begin, end, written in _links(page.body):
            address, _, anchor = unquote(written).partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), address)) if address else name
            if (
                _ELSEWHERE.match(written)
                or target.startswith("..")
                or (address and not target.endswith(".md"))
            ):
                continue
            if target not in every:
                said, hints = (
                    f"there is no page `{address}` in the handbook",
                    did_you_mean(
                        address, (posixpath.relpath(known, posixpath.dirname(name) or ".") for known in every)
                    ),
                )
            elif anchor and not anchor.startswith(_MADE) and not _has(every[target], anchor, places):
                known = [heading.anchor for heading in outline(every[target].body) if heading.anchor]
                said, hints = (
                    f"the page `{address or name}` has no place `#{anchor}`",
                    did_you_mean(anchor, known),
                )
            else:
                continue
            span = span_in(f"{folder}/{name}", page.body, page.first_line, begin, end)
            diagnostics.warning(Code.INVALID_ADDRESS, said, span, *hints, "mend the link, or take it out")


def _links(body: str) -> Iterator[tuple[int, int, str]]:
    """Yield the address of each link, with where it stands."""
    try:
        shown = without_code(body)
    except Unclosed:
        return
    for link in _LINK.finditer(_SET_IN.sub(_blank, shown)):
        group = "inline" if link["inline"] else "defined"
        yield *link.span(group), link[group]


def _blank(line: re.Match[str]) -> str:
    return " " * len(line[0])


def _has(page: HandbookPage, anchor: str, places: dict[str, frozenset[str]]) -> bool:
    """Tell whether a page has a place of this name; ``places`` keeps what was found of pages, by their texts."""
    known = places.get(page.body)
    if known is None:
        # Headings alone are read in a tenth of the time of a page.
        headings = "\n\n".join(_HEADING.findall(page.body))
        given = {name for names in _NAMED.findall(page.body) for name in names}
        known = places[page.body] = frozenset(given | {heading.anchor for heading in outline(headings)})
    return anchor in known or any(heading.anchor == anchor for heading in outline(page.body))
