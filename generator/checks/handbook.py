"""Keeps personal data out of hand-written pages, which are published as they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checks.personal import find, same
from generator.checks.personal_data import not_permitted, refuse
from generator.diagnostics import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.checks.personal import Finding
    from generator.diagnostics import Diagnostics
    from generator.model.handbook import HandbookPage
    from generator.model.permitted import Permitted

_LINKED = re.compile(r"mailto:([^\s<>()?\]]+)|<([^\s<>@]+@[^\s<>@]+)>", re.IGNORECASE)
_OWN_BLOCK = re.compile(r"[ >]*(?:[-*+|#]|\d{1,9}[.)] )")
"""What begins a block without an empty line before it: an item, a row, a heading."""
_WRITTEN_AS_LINK = "the desk's own address may stand as a link: <desk@desk.example>"


def personal_data_in_page(
    path: str, page: HandbookPage, permitted: Sequence[Permitted], diagnostics: Diagnostics
) -> None:
    """Refuse personal data in a page and its front matter, but for addresses that it links to and what is permitted."""
    linked = {same(address[1] or address[2]) for address in _LINKED.finditer(page.body)}
    told: set[str] = set()
    for first, lines in _blocks(page.body):
        refused = [
            finding
            for finding in not_permitted(find("\n".join(lines)), permitted)
            if same(finding.itself) not in linked
        ]
        if refused:
            places = _places(lines)
            for finding in refused:
                told.add(finding.words)
                at, column, end = places.get(finding, (0, 1, len(lines[0]) + 1))
                at += page.first_line + first
                hints = (_WRITTEN_AS_LINK,) if "e-mail" in finding.what else ()
                refuse(finding, Span(path, at, column, at, end), diagnostics, *hints)
    for text in (page.title, page.description, page.author):
        for finding in not_permitted(find(text), permitted):
            if finding.words not in told:
                told.add(finding.words)
                refuse(finding, Span(path), diagnostics)


def _blocks(body: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of a page that belong together, with the number of the first, from 0."""
    block: list[str] = []
    for number, line in enumerate((*body.split("\n"), "")):
        if block and (not line.strip() or _OWN_BLOCK.match(line)):
            yield number - len(block), block
            block = []
        if line.strip():
            block.append(line)


def _places(lines: Sequence[str]) -> Mapping[Finding, tuple[int, int, int]]:
    """Return the line in a block, from 0, and the columns of what stands in one line; each line is looked at once."""
    places: dict[Finding, tuple[int, int, int]] = {}
    for number, line in enumerate(lines):
        for finding in find(line):
            column = line.find(finding.words)
            columns = (1, len(line) + 1) if column < 0 else (column + 1, column + 1 + len(finding.words))
            places.setdefault(finding, (number, *columns))
    return places
