"""Finds telephone numbers: with a country's code, in the forms in which countries write them, or called one.

Without a word such as "tel." only forms count that are hardly anything else; groups of digits parted by spaces are
mostly amounts, and a single run of digits a document's number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checks.personal.dates import digits_beside_dates, has_long_number
from generator.checks.personal.labels import BETWEEN, COUNTED, DOCUMENTS, MONEY, TELEPHONES
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER = r"[^\W\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
"""A sign of a word; Chinese, Japanese and Korean put numbers between words without a space."""
_START = rf"(?=[(\d])(?<!{_LETTER})(?<![./,+-])(?<!\d[ :])"
_END = rf"(?!{_LETTER})(?![/-])(?![.,]\d)"

_WITH_COUNTRY = (
    rf"(?=[(+0])(?<!{_LETTER})(?<![+.,/-])(?<!\d[ :])\(?(?:\+ ?|"
    rf"00[ -]|00(?=\d{{1,4}}[ ().\/-]|\d{{10}}))\(?[1-9](?:[ ().\/-]{{0,2}}\d){{7,14}}(?!\d)(?!:\d)"
)
_NATIONAL = (
    # (202) 555-0143; 1-202-555-0143, 202.555.0143
    r"(?:1[ -]?)?\([2-9]\d\d\)[ -]?\d{3}[ .-]?\d{4}",
    r"(?:1[.-])?[2-9]\d\d([.-])[2-9]\d\d\1\d{4}",
    # 8 (495) 123-45-67, (044) 123-45-67, 8 (495) 123 45 67; 8-800-555-35-35, 89161234567
    r"(?:[08][ -]?)?\(0?[1-9]\d{1,3}\)[ -]?\d{3}-\d\d-\d\d",
    r"[08][ -]?\([1-9]\d{2,3}\)[ -]?\d{2,3}[ -]?\d{2}[ -]?\d{2}",
    r"8[ -]?[3489]\d\d[ -]\d{3}[ -]\d\d[ -]\d\d",
    r"89\d{9}",
    # (020) 7946 0958, (0 30) 12 34 56 78
    r"\(0 ?[1-9]\d{0,3}\)[ -]?\d(?:[ /-]?\d){5,8}",
    # 03(1234)5678
    r"0[1-9]\d{0,3}\(\d{2,4}\)\d{4}",
    # (11) 91234-5678
    r"\([1-9]\d\) ?(?:9\d|[2-5])\d{3}-\d{4}",
    # 13800138000, 138 0013 8000
    r"1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})",
    # 01 23 45 67 89
    r"0[1-9]([ .-])\d\d(?:\2\d\d){3}(?!\2\d\d(?!\d))",
    # 0532 123 45 67, 02 1234 5678, 010-1234-5678, 020 7946 0958; 0 800 123 456
    r"(?=0(?:[ .-]?\d){8,10}(?!\d))0[1-9]\d{0,4}[ .-]\d{3,4}(?:[ .-]\d{2,4}){1,3}",
    r"0[ -][1-9]\d\d[ -]\d{3}(?:[ -]?\d{2,4}){1,2}",
    # 030/1234567, 030/123 45 67, 0171 1234567, 07700 900123, 06-12345678, 08-123 456 78
    r"0[1-9]\d{1,3}[ /-]\d{6,8}",
    r"0[1-9]\d{4}[ /-]\d{6}",
    r"0[2-9][ -]\d{7,8}",
    r"0[1-9]\d{1,3}/\d{2,4}(?:[ -]?\d{2,4}){1,3}",
)
_IN_NATIONAL_FORM = _START + "(?:" + "|".join(_NATIONAL) + ")" + _END
_DIGITS = r"[(+]?\d(?:[ ().\/-]{0,3}\d){5,14}(?!\d)"
_CALLED_ONE = rf"(?:{TELEPHONES}){BETWEEN}(?P<number>{_DIGITS})"
_CALLED_AFTERWARDS = rf"{_START}(?P<number>{_DIGITS}) ?\((?:{TELEPHONES})[^()\d]{{0,20}}\)"

_FEWEST, _FEWEST_CALLED = 8, 6
_DECIMAL = re.compile(r"\+\d{1,3}\.\d{4,9}\Z")
_ROUND = re.compile(r"\+?\d{1,3}(?:[ .]000)+\Z")
_THOUSANDS = re.compile(r"\+?(?:\d{1,3}(?:[ .]\d{3})+|\d+)\Z")
_BANDS = re.compile(r"(?:\d{3,4}[/ -]){1,3}\d{3,4}\Z")
_LOOKED_BACK = 40


def telephones(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a telephone number stands in ``text``, which is plain, with its name; and the number alone."""
    if not has_long_number(text, _FEWEST_CALLED):
        return
    for pattern in (_CALLED_ONE, _CALLED_AFTERWARDS):
        for match in compiled(pattern, re.IGNORECASE).finditer(text):
            number, end = match["number"], match.end("number")
            of_waves = match[0][:3].lower() == "gsm" and _BANDS.match(number)
            if _may_be_one(number, _FEWEST_CALLED) and not _counts(number, end, text) and not of_waves:
                yield match.start(), match.end(), number
    for pattern in (_WITH_COUNTRY, _IN_NATIONAL_FORM):
        for match in compiled(pattern).finditer(text):
            certain = bool({"+", "("} & {*match[0]}) or not _is_of_something_else(text, match.start())
            if certain and _may_be_one(match[0], _FEWEST) and not _counts(match[0], match.end(), text):
                yield match.start(), match.end(), match[0]


def _may_be_one(number: str, fewest: int) -> bool:
    """Tell whether enough digits are left without dates, and it is no round amount and no decimal fraction."""
    return digits_beside_dates(number) >= fewest and not _ROUND.match(number) and not _DECIMAL.match(number)


def _counts(number: str, end: int, text: str) -> bool:
    """Tell whether what follows is what the number counts."""
    return bool(_THOUSANDS.match(number) and compiled(COUNTED, re.IGNORECASE).match(text, end))


def _is_of_something_else(text: str, start: int) -> bool:
    """Tell whether the words before a number call it one of a document, or a sum."""
    before = text[max(0, start - _LOOKED_BACK) : start]
    return any(compiled(words, re.IGNORECASE).search(before) for words in (DOCUMENTS, MONEY))
