"""Tells the text of a web page from its menus, advertisements and lists of other pages."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import htmldate
import trafilatura

from generator.intake.document import Fact
from generator.intake.web_forms import is_of_form, is_posting
from generator.intake.web_paywalls import is_wall

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from generator.intake.web_blocks import Block

_TELLING = 25
"""Letters of a block by which it is known to be part of the text; shorter ones may stand anywhere."""
_OF_TEXT = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "li", "dd", "dt", "pre", "tr", "div"}
)
_MARGIN = 6
"""Blocks at the beginning and at the end of a text among which a site's own words are looked for."""
_ALL_LINKED = 0.95
"""Share of links from which a block says nothing else: in a by-line, names are links."""
_ABOVE, _LONGEST_LINE = 3, 140
"""Blocks above a headline that may say when the text appeared, and letters of a line that does."""
_LINKED = 0.6
"""Share of links from which a block is a menu."""


@dataclass(frozen=True, slots=True)
class MainText:
    """Which blocks of a page are its text."""

    text: tuple[Block, ...]
    rest: tuple[Block, ...]
    is_found: bool = True
    """Whether it could be told; else everything is text."""


def main_text(page: str, blocks: Sequence[Block], title: str = "") -> MainText:
    """Return which of ``blocks`` are the text of ``page``.

    trafilatura says what the text is. What it has left out between the paragraphs that it found is text too, if it
    stands beside them and is no list of links: it forgets short paragraphs and such as stand there twice.
    """
    found = trafilatura.extract(
        page, favor_recall=True, include_comments=False, include_tables=True, deduplicate=False, fast=False
    )
    letters = _letters(found or "")
    sure = [
        at
        for at, block in enumerate(blocks)
        if _is_telling(block) and not block.is_box and _letters(block.text) in letters
    ]
    if not sure:
        return MainText(tuple(blocks), (), is_found=False)
    first, last = sure[0], sure[-1]
    parents = {blocks[at].parent for at in sure}
    chosen = set(sure)
    for at, follows in _following(range(first, len(blocks)), blocks, letters, chosen):
        block = blocks[at]
        beside = block.parent in parents and block.tag in _OF_TEXT and not (block.is_box or _is_menu(block))
        if (follows and not block.is_box) or (beside and at < last):
            chosen.add(at)
    behind = _letters(blocks[first].text)[:_TELLING]
    for at in range(first - 1, -1, -1):
        own = _letters(blocks[at].text)
        if own + behind in letters:
            chosen.add(at)
            behind = (own + behind)[:_TELLING]
    chosen |= _headline(blocks[:first], title)
    chosen -= _round_text(blocks, chosen)
    return MainText(
        tuple(block for at, block in enumerate(blocks) if at in chosen),
        tuple(block for at, block in enumerate(blocks) if at not in chosen),
    )


def round_headline(blocks: Sequence[Block], found: MainText) -> list[str]:
    """Return the short blocks that stand round the headline of a text, whether they are text or not."""
    chosen = set(map(id, found.text))
    first = next((at for at, block in enumerate(blocks) if id(block) in chosen), 0)
    near = blocks[max(first - _ABOVE, 0) : first + _MARGIN]
    end = next((at for at, block in enumerate(near) if len(block.text) > _LONGEST_LINE), len(near))
    return [block.text for block in near[:end] if block.linked < _ALL_LINKED * len(block.text)]


def date_on(page: str) -> Fact | None:
    """Return the date that stands on a page which says it nowhere else, as a guess."""
    found = htmldate.find_date(page, original_date=True, extensive_search=False)
    return Fact(found, "the date is one that stands on the page") if found else None


def _following(
    numbers: Iterable[int], blocks: Sequence[Block], letters: str, chosen: Container[int]
) -> Iterator[tuple[int, bool]]:
    """Yield each number of a block, and whether what was found has it right behind the last block that was chosen."""
    before = ""
    for at in numbers:
        own = _letters(blocks[at].text)
        yield at, before + own in letters
        if at in chosen:
            before = (before + own)[-_TELLING:]


def _headline(before: Sequence[Block], title: str) -> set[int]:
    """Return the headline above the text: the heading of the first rank nearest to it, or the one that is the title."""
    headings = [at for at, block in enumerate(before) if block.tag == "h1"]
    named = [at for at in headings if title and _letters(before[at].text) in _letters(title)]
    return set((named or headings)[-1:])


def _round_text(blocks: Sequence[Block], chosen: set[int]) -> set[int]:
    """Return what a site's program set round the text: when it was posted above, a form or a paywall below."""
    order = sorted(chosen)
    above = {at for at in order[:_MARGIN] if is_posting(blocks[at].text)}
    walls = {at for at in order[-_MARGIN:] if is_wall(blocks[at].text)}
    return above | walls | {at for at in order[-_MARGIN:] if is_of_form(blocks[at].text)}


def _is_telling(block: Block) -> bool:
    return len(_letters(block.text)) >= _TELLING and not _is_menu(block)


def _is_menu(block: Block) -> bool:
    return block.linked > _LINKED * len(block.text)


def _letters(text: str) -> str:
    """Return the letters and digits of a text alone: how it is set differs."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).casefold()
