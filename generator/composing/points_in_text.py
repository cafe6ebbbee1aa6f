"""Finds the points that the text of a plan lists: numbers that count up, or letters, or a list without either."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.quotes.locators import paragraph_number
from generator.quotes.text.segmentation import is_unspaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.quotes.text.source_text import SourceText

_CHINESE = "一二三四五六七八九十"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_NUMBER = rf"\d{{1,2}}|[{_CHINESE}]{{1,3}}|[IVX]{{1,4}}"
_MARKS = (
    re.compile(rf"\s*[(（]?(?P<number>{_NUMBER}|[a-z](?=[)）]))(?:[.)．](?!\d)|[）、])\s*"),
    re.compile(
        r"\s*(?:point|article|punkt|artikel|punto|art[ií]culo|пункт|стаття|статья)\s+"
        rf"(?P<number>{_NUMBER})\s*(?:[.:)–—-]\s*|$)",
        re.IGNORECASE,
    ),
    re.compile(rf"\s*第(?P<number>{_NUMBER})[点點条條项項][、:：,，\s]\s*"),
)
_BULLET = re.compile(r"\s*[-–—•*·▪◦]\s+(?=\S)")
_FEWEST, _FEWEST_BULLETS = 2, 3
_ENDS = (".", "!", "?", "。", "！", "？", ":", "：", ";", "；", ",", "，")
_FIRST_SENTENCE = re.compile(r"(?P<heading>[^.。:：!?]{3,90})[.。:：]\s*(?=\S)")
_MOST_WORDS, _MOST_SIGNS = 10, 20
"""Of what may be a heading; signs of a script without spaces."""


@dataclass(frozen=True, slots=True)
class TextPoint:
    """A point that a text lists."""

    number: str
    """As the text has it, in the digits of our own numbers; counted, if the text has none."""
    words: str
    """What the text says of it, up to the next point."""
    paragraph: int
    """The number by which locators call the paragraph in which it begins."""
    heading: str
    """The words at its beginning that may be its heading; "" if none may."""


class _Mark(NamedTuple):
    """Where a paragraph begins with a number, or another sign of a list."""

    paragraph: int
    end: int
    kind: str
    value: int
    number: str


def points_in(text: SourceText) -> list[TextPoint]:
    """Return the points that ``text`` lists, in their order; none if it lists none."""
    marks = _counted(text) or _bulleted(text)
    ends = [*(mark.paragraph for mark in marks), None][1:]
    return [_point(mark, end, text) for mark, end in zip(marks, ends, strict=bool(marks))]


def are_numbered(text: SourceText) -> bool:
    """Tell whether the points of ``text`` have numbers, or letters, of its own."""
    return bool(_counted(text))


def _counted(text: SourceText) -> Sequence[_Mark]:
    """Return the marks of the list that counts up: of one kind the longest, of several that which begins first."""
    runs: dict[str, list[list[_Mark]]] = {}
    for mark in _marks(text):
        of_kind = runs.setdefault(mark.kind, [])
        if mark.value == 1:
            of_kind.append([mark])
        elif of_kind and mark.value == of_kind[-1][-1].value + 1:
            of_kind[-1].append(mark)
    longest = [max(of_kind, key=len) for of_kind in runs.values() if of_kind]
    return min((run for run in longest if len(run) >= _FEWEST), key=lambda run: run[0].paragraph, default=())


def _marks(text: SourceText) -> Iterator[_Mark]:
    for number, paragraph in enumerate(text.paragraphs):
        for mark in _MARKS:
            found = mark.match(text.raw, paragraph.start, paragraph.end)
            if found:
                kind, value = _read(found["number"])
                shown = str(value) if kind == "chinese" else found["number"]
                yield _Mark(number, found.end(), kind, value, shown)
                break


def _read(number: str) -> tuple[str, int]:
    """Return of which kind a number is, and how much; 0 if it is none.

    >>> _read("12"), _read("十二"), _read("IV"), _read("b")
    (('digits', 12), ('chinese', 12), ('roman', 4), ('letter', 2))
    """
    if number.isdecimal():
        return "digits", int(number)
    if number[0] in _CHINESE:
        tens, _, ones = number.rpartition("十")
        if "十" not in number:
            return "chinese", _CHINESE.index(number) + 1 if number in _CHINESE else 0
        return "chinese", 10 * (_digit(tens) or 1) + _digit(ones)
    if number in _ROMAN:
        return "roman", _ROMAN.index(number) + 1
    return "letter", ord(number.lower()) - ord("a") + 1 if len(number) == 1 else 0


def _digit(sign: str) -> int:
    return _CHINESE.index(sign) + 1 if len(sign) == 1 else 0


def _bulleted(text: SourceText) -> Sequence[_Mark]:
    """Return the marks of the longest list without numbers, whose points stand one behind the other."""
    runs: list[list[_Mark]] = [[]]
    for number, paragraph in enumerate(text.paragraphs):
        found = _BULLET.match(text.raw, paragraph.start, paragraph.end)
        if not found:
            runs.append([])
            continue
        count = len(runs[-1]) + 1
        runs[-1].append(_Mark(number, found.end(), "bullet", count, str(count)))
    longest = max(runs, key=len)
    return longest if len(longest) >= _FEWEST_BULLETS else ()


def _point(mark: _Mark, after: int | None, text: SourceText) -> TextPoint:
    """Return the point that begins with ``mark``; ``after`` is the paragraph of the next one."""
    paragraph = text.paragraphs[mark.paragraph]
    own = text.raw[mark.end : paragraph.end].strip()
    is_heading = _may_be_heading(own) and not own.endswith(_ENDS)
    last = after - 1 if after is not None else mark.paragraph + int(is_heading or not own)
    last = min(max(last, mark.paragraph), len(text.paragraphs) - 1)
    words = text.raw[mark.end : text.paragraphs[last].end]
    first = _FIRST_SENTENCE.match(own)
    heading = own if is_heading and last > mark.paragraph else first["heading"].strip() if first else ""
    return TextPoint(
        number=mark.number,
        words=" ".join(words.split()),
        paragraph=paragraph_number(text, mark.paragraph),
        heading=" ".join(heading.split()) if _may_be_heading(heading) else "",
    )


def _may_be_heading(words: str) -> bool:
    if any(map(is_unspaced, words)):
        return len(words) <= _MOST_SIGNS
    return 0 < len(words.split()) <= _MOST_WORDS
