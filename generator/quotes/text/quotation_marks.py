"""Finds which parts of a source stand inside quotation marks: straight, curly, low, angle and East Asian ones.

Paragraph by paragraph, so that a mark which is never closed spoils no more than its own paragraph: it ends there
(of 924 news articles, 40 had an odd number of marks). A mark of another kind closes a
quotation where none of its own kind does: “so". Spaces may stand inside the marks. Apostrophes are no marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.quotes.text.page_breaks import HYPHENS
from generator.quotes.text.segmentation import is_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSES = {
    "“": "”",
    "„": "“”‟",
    "‟": "”",
    "”": "”",  # as in Swedish and Finnish, where both marks are this one
    "«": "»",
    "»": "«»",  # as in Danish, and in German books
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "﹁": "﹂",
    "﹃": "﹄",
    "｢": "｣",
    "〝": "〞〟",
    '"': '"',
    "＂": "＂",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
"""What may open, and what closes it."""
_TWO_FACED = frozenset("”»›‹\"＂'")
"""Marks that open or close as their surroundings have it."""
_SINGLE = frozenset("‘‚'")
_ALL = re.compile("[“”„‟«»‹›「」『』﹁﹂﹃﹄｢｣〝〞〟\"＂‘’‚']")
_LOOK_AHEAD = 40
"""Marks looked at for the end of a single quotation: more apostrophes than a paragraph has."""
_TYPED = re.compile(
    r"``(?=\S)|(?<!\S),,(?=\w)|(?<!\S)''(?=\S)|(?<=\S)''(?!\w)|(?<!\d)(?<!\d )<<(?=\s*\w)|(?<=\S)\s*>>"
)
"""Marks typed as two characters: ,,so'', ``so'', <<so>>."""
_GUILLEMETS = re.compile("[«»]")
_ELISION = re.compile(r"(?:em|tis|twas|twill|cause|til|till|round|bout|n|\d\ds?)\b", re.IGNORECASE)
_ENDS_A_LINE = re.compile(r"[.!?…:;。！？：；][\"'”’»«“‘）)\]」』]*$|[”»」』]$")


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """A stretch inside quotation marks: places of its first character and of its closing mark in the text."""

    start: int
    end: int
    depth: int
    """1 for a quotation, 2 for one inside it."""
    closed: bool
    """Whether a closing mark stands at ``end``; an unclosed one ends with its paragraph."""


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of the paragraphs: lines; or blocks between empty lines, where lines are wrapped."""
    lines = [(found.start(), found.end()) for found in re.finditer(r"[^\r\n\u2028\u2029]+", text)]
    lines = [(start, end) for start, end in lines if text[start:end].strip()]
    if len(lines) < 3 or not _wrapped(text, lines):
        return tuple(_with_broken_words(text, lines))
    blocks = [lines[0]]
    for (_, end), (start, stop) in pairwise(lines):
        gap = text[end:start].replace("\r\n", "\n")
        if len(gap) > 1 or "\u2029" in gap:
            blocks.append((start, stop))
        else:
            blocks[-1] = (blocks[-1][0], stop)
    return tuple(blocks)


def _with_broken_words(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return lines, those joined between which a hyphen breaks a word: no paragraph ends there."""
    found = lines[:1]
    for start, end in lines[1:]:
        first, last = found[-1]
        before, after = text[first:last].rstrip(), text[start:end].lstrip()
        if before[-1] in HYPHENS and before[-2:-1].isalpha() and after[0].islower():
            found[-1] = (first, end)
        else:
            found.append((start, end))
    return found


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Tell whether most lines break off within a sentence, as in a text wrapped at a margin.

    These reach to about the margin, or a small letter goes on. Headings and lines of a protocol, each a paragraph, are
    of any length.
    """
    joined = [text[end:start].count("\n") == 1 for (_, end), (start, _) in pairwise(lines)]
    longest = max(end - start for start, end in lines)
    behind = [text[start : start + 1] for start, _ in lines[1:]] + [""]
    broken = [
        (end - start) * 2 > longest or first.islower()
        for (start, end), first in zip(lines, behind, strict=True)
        if not _ENDS_A_LINE.search(text[start:end].rstrip())
    ]
    near = sum(broken)
    return longest <= 120 and sum(joined) * 2 > len(lines) and near * 2 > len(broken) > len(lines) / 2


def quoted(text: str, start: int = 0, end: int | None = None) -> tuple[QuotedSpan, ...]:
    """Return what stands inside quotation marks in one paragraph, from ``start`` to ``end``, outer ones first.

    >>> text = "She said: “He told me ‘no’ twice.”"
    >>> [(text[span.start : span.end], span.depth) for span in quoted(text)]
    [('He told me ‘no’ twice.', 1), ('no', 2)]
    """
    end = len(text) if end is None else end
    return tuple(sorted(_Scan(text, start, end).spans(), key=lambda span: (span.start, -span.end)))


class _Scan:
    """Walks over the marks of one paragraph with a stack of the open ones."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.text = start, _with_single_marks(text[start:end])
        self.end = len(self.text)
        self.open: list[tuple[str, int]] = []
        self.marks = [found.start() for found in _ALL.finditer(self.text)]
        pairs = _GUILLEMETS.findall(self.text) if "»" in self.text else []
        self.inwards = bool(pairs) and pairs == ["»", "«"] * (len(pairs) // 2)

    def spans(self) -> Iterator[QuotedSpan]:
        for at in self.marks:
            mark = self.text[at]
            level = self._closing_level(mark, at)
            if level is None:
                level = self._wrongly_closed_level(mark, at)
            if level is not None:
                while len(self.open) > level + 1:  # a mark inside was never closed: it ends here
                    yield from self._close(at, closed=False)
                yield from self._close(at, closed=True)
            elif self._opens(mark, at):
                if any(opener == mark for opener, _ in self.open) and not self._nests(mark, at):
                    while self.open:
                        yield from self._close(at, closed=False)
                self.open.append((mark, at))
        while self.open:
            yield from self._close(self.end, closed=False)

    def _close(self, at: int, *, closed: bool) -> Iterator[QuotedSpan]:
        _, opened = self.open.pop()
        if at > opened + 1:
            yield QuotedSpan(self.start + opened + 1, self.start + at, len(self.open) + 1, closed)

    def _closing_level(self, mark: str, at: int) -> int | None:
        for level in range(len(self.open) - 1, -1, -1):
            opener = self.open[level][0]
            if mark not in _CLOSES[opener]:
                continue
            if opener in _SINGLE:
                return level if at == self._single_end(opener, self.open[level][1]) else None
            if mark in _TWO_FACED and mark == opener and self._looks_opening(at):
                return None
            return level
        return None

    def _wrongly_closed_level(self, mark: str, at: int) -> int | None:
        """Return which open quotation a mark of another kind closes: the inner one, if no mark of its kind follows."""
        if (
            not self.open
            or mark in _SINGLE
            or mark == "’"
            or (mark in _CLOSES and not self._looks_closing(at))
        ):
            return None
        level = len(self.open) - 1
        opener = self.open[level][0]
        if opener in _SINGLE:
            return None
        for place in self._following(at):
            if self.text[place] in _CLOSES[opener] and not (
                self.text[place] in _TWO_FACED and self._looks_opening(place)
            ):
                return None
            if self.text[place] == opener:
                break
        return level

    def _opens(self, mark: str, at: int) -> bool:
        if mark not in _CLOSES:
            return False
        if mark in _SINGLE:
            opens = self._looks_opening(at) or _has_no_apostrophes(self._after(at))
            return opens and self._single_is_closed(mark, at)
        return self._looks_opening(at) if mark in _TWO_FACED else True

    def _nests(self, mark: str, at: int) -> bool:
        """Tell a quotation inside one of the same marks from one after another that was never closed."""
        if mark in _TWO_FACED or mark in _SINGLE:
            return False
        following = (self.text[place] for place in self._following(at))
        ahead = [ahead_mark for ahead_mark in following if ahead_mark == mark or ahead_mark in _CLOSES[mark]]
        return len(ahead) > 1 and mark not in ahead[:2]

    def _following(self, at: int) -> list[int]:
        """Return the next marks, so few that a text of nothing but marks costs no more than another."""
        first = bisect_right(self.marks, at)
        return self.marks[first : first + _LOOK_AHEAD]

    def _before(self, at: int) -> str:
        return self.text[at - 1] if at else " "

    def _after(self, at: int) -> str:
        return self.text[at + 1] if at + 1 < self.end else " "

    def _looks_opening(self, at: int) -> bool:
        before, after = self._before(at), self._after(at)
        if not (before.isspace() or before in "([{—–-/“„«‘'\"：:，、"):
            return False
        return not after.isspace() or self._opens_with_a_space(at)

    def _opens_with_a_space(self, at: int) -> bool:
        """Tell whether a mark with spaces on both sides opens: no other does, and one that closes it follows."""
        mark = self.text[at]
        if mark in "«»":
            return self.inwards == (mark == "»")
        if not self._before(at).isspace() or any(opener == mark for opener, _ in self.open):
            return False
        return mark in '‹"' and any(self.text[place] in _CLOSES[mark] for place in self._following(at))

    def _looks_closing(self, at: int) -> bool:
        after = self._after(at)
        return not self._before(at).isspace() and not (after.isalnum() and not _has_no_apostrophes(after))

    def _single_is_closed(self, mark: str, at: int) -> bool:
        """Tell a quotation from an apostrophe: it needs an end, and an elision has its own look ('em, '90s)."""
        if mark in "'‘" and _ELISION.match(self.text, at + 1):
            return False
        return self._single_end(mark, at) is not None

    def _single_end(self, mark: str, at: int) -> int | None:
        """Return where a single quotation ends: not at the apostrophe of a plural, if there is a later mark."""
        ends = [
            place
            for place in self._following(at)
            if self.text[place] in _CLOSES[mark] and place > at + 1
            if not self._after(place).isalnum() or _has_no_apostrophes(self.text[place - 1])
        ]
        for place in ends:
            before, after = self._before(place), self.text[place + 1 : place + 3]
            plural = before in "sS" and after[:1] == " " and after[1:].islower()
            if not plural:
                return place
        return ends[0] if ends else None


def _with_single_marks(text: str) -> str:
    """Return ``text``, as long as before, with one mark for each that is typed as two characters."""
    typed = any(map(text.__contains__, ("``", ",,", "''", "<<")))
    return _TYPED.sub(_as_one_mark, text) if typed else text


def _as_one_mark(found: re.Match[str]) -> str:
    """Return a mark typed as two characters as one and a space, as long as before."""
    typed = found[0]
    if typed in ("``", ",,", "<<"):
        return " " + {"``": "“", ",,": "„", "<<": "«"}[typed]
    if typed.endswith(">>"):
        return typed[:-2] + "» "
    before = found.string[found.start() - 1 : found.start()]
    return " “" if not before or before.isspace() else "” "


def _has_no_apostrophes(char: str) -> bool:
    """Tell whether ``char`` is of a script that knows no apostrophe inside words: East Asian ones, Thai."""
    return is_unspaced(char) or "\uac00" <= char <= "\ud7a3"
