"""Finds what the end of a page sets between the halves of a word: page numbers, running heads, footnotes.

A word broken at the end of a page has the next page between its halves: a page number, a head, a note. They are stepped
over only there, where a hyphen says that the word goes on and small letters go on with it; anywhere else a number or a
line is taken for words of the text. A head is known by standing in the text at least twice.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from generator.quotes.text.segmentation import UNSPACED
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BREAKS = "\n\r\u000b\u000c\u0085\u2028\u2029"
"""Characters that end a line on paper."""
HYPHENS = "-‐‑⸗\u00ad"
"""What a word is broken with at the end of a line."""

_NOT_SIGN = re.compile(rf"(?<=[^\W\d_])¬(?=[^\W\d_]|[^\S{BREAKS}]*[{BREAKS}])")
"""The sign that old character recognition leaves for a soft hyphen."""

_AT_LINE_END = re.compile(
    rf"[{HYPHENS}](?<=[^\W\d_{UNSPACED}][{HYPHENS}])(?=[^\S{BREAKS}]*[{BREAKS}])"  # few characters first: quick
)
_LINE = re.compile(f"[^{BREAKS}]+")
_BREAK = re.compile("\r\n|[\n\r\u0085\u2028\u2029]")
_PAGE_WORD = (
    r"(?:pages?|p|pp|pg|seiten?|s|стр|страница|сторінка|стор|página|pág|pagina|pag|strona|str|sayfa|side|sida|صفحة|ص|第|-|–|—)"
    r"\.?\s*"
)
_PAGE_NUMBER = (
    rf"[\s|/\[(·•]*(?:(?:{_PAGE_WORD})?\d{{1,4}}|{_PAGE_WORD}[ivxlc]{{1,7}})"
    r"(?:\s*(?:/|\||of|von|de|из|з|z|di|sur)\s*\d{1,4})?\s*(?:页|頁|ページ|쪽)?[\s|/\])·•.–—-]*"
)
_NOTE = re.compile(
    r"\s*(?:[*†‡§]+\s*|[¹²³⁰-⁹]+\s*|[\[(]\d{1,3}[\])]\s*|(?P<plain>\d{1,3}[.)]?\s+))[^\W\d_]"  # raised digits
)
_ADDRESS = re.compile(r"\bwww\.\w|\w://\w|\w@\w")
"""What stands in small letters at the foot of an office's pages."""
_LONGEST_NUMBER, _SHORTEST_HEAD, _LONGEST_HEAD = 40, 2, 100
"""Characters of a line with a page number, and of a head."""
_LONGEST_NOTE = 15
"""Lines that may stand between the halves of a word."""


def with_soft_hyphens(text: str) -> str:
    """Return ``text``, as long as before, with soft hyphens for the ``¬`` that stand for them. Never raises."""
    return _NOT_SIGN.sub("\u00ad", text) if "¬" in text else text


def words_parted_by_pages(text: str) -> Mapping[int, int]:
    r"""Return where each hyphen stands that breaks a word at the end of a page, with where the second half begins.

    What stands between is a page number, a head, a note or several of these. Never raises.

    >>> words_parted_by_pages("a dis-\n12\nagreement"), words_parted_by_pages("a dis-\n12 men agreed")
    ({5: 10}, {})
    """
    heads: Counter[str] | None = None
    found: dict[int, int] = {}
    for hyphen in _AT_LINE_END.finditer(text):
        first = next(_lines(text, hyphen.end()), None)
        if first is None or text[first[0]].islower():
            continue
        if heads is None:
            heads = Counter(as_head(text[start:end]) for start, end in _lines(text, 0))
        second = _second_half(text, hyphen.end(), heads)
        if second is not None:
            found[hyphen.start()] = second
    return found


def _lines(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Yield where the lines from ``at`` on begin and end, without the spaces round them; empty ones are left out."""
    for line in _LINE.finditer(text, at):
        shown = line[0].strip()
        if shown:
            start = line.start() + len(line[0]) - len(line[0].lstrip())
            yield start, start + len(shown)


def _second_half(text: str, at: int, heads: Mapping[str, int]) -> int | None:
    """Return where the text goes on in small letters behind nothing but what a page sets; None if it does not."""
    within_note = plain = False
    for count, (start, end) in enumerate(islice(_lines(text, at), _LONGEST_NOTE)):
        shown, between = text[start:end], text[at:start]
        empty = len(_BREAK.findall(between)) > 1
        apart = "\f" in between or (empty and not plain)
        at = end
        if is_page_number(shown) or _is_head(shown, heads):
            within_note = plain = False
        elif note := _NOTE.match(shown):
            within_note = True
            plain = note["plain"] is not None  # its number may be a word: only a page ends that note
        elif count and shown[0].islower() and (apart or not within_note):
            return start
        elif not within_note or apart or empty:
            return None
    return None


def is_page_number(line: str) -> bool:
    """Tell whether a line has nothing but the number of a page: ``- 12 -``, ``Page 3 of 9``, ``p. xii``."""
    return len(line) <= _LONGEST_NUMBER and compiled(_PAGE_NUMBER, re.IGNORECASE).fullmatch(line) is not None


def _is_head(line: str, heads: Mapping[str, int]) -> bool:
    """Tell whether a line stands in the text again."""
    shown = as_head(line)
    return len(line) <= _LONGEST_HEAD and shown != "" and heads.get(shown, 0) > 1


def as_head(line: str) -> str:
    """Return a line as it is compared with others, its page number apart; "" for one that can be no head."""
    shown = " ".join(re.sub(r"[^\w\s]|[\d_]", "", line).split())
    begins = shown[:1].islower() and not _ADDRESS.search(line)
    return shown if len(shown) > _SHORTEST_HEAD and not begins else ""
