"""Reads the numbers of dates: digits of every script, Chinese numerals, years of eras and reigns, dates in figures."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from generator.checks.named_date import Named

ERAS = {
    "明治": 1868,
    "大正": 1912,
    "昭和": 1926,
    "平成": 1989,
    "令和": 2019,
    "民国": 1912,
    "民國": 1912,
    "주체": 1912,
}
"""The first year of Japanese eras, of the Republic of China and of the Juche calendar; it is counted as the first."""
_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_HAN = "".join(_DIGITS)
_ERA = re.compile(
    rf"({'|'.join(ERAS)})\s?(元|\d{{1,3}}|[{_HAN}十廿]{{1,3}})\s?(?:年|년|(?=\s?[(]))(?![代대])"
)
_HAN_YEAR = re.compile(rf"[{_HAN}]{{4}}(?=\s?年)")
_HAN_DAY = re.compile(
    r"(?<![一二三四五六七八九十\d])([一二三四五六七八九十]{1,2})(月)\s?([一二三四五六七八九十廿卅]{1,3})(?=\s?[日號号])"
)
_BUDDHIST = re.compile(r"(?<!\d)2[45]\d\d(?!\d)")
_BUDDHIST_LANGUAGES = frozenset({"th"})
_BEFORE_CHRIST_BY = 543
_NEW_YEAR_MOVED = 2484
"""The first Buddhist year in Thailand that began in January; earlier ones began in April."""
_ISO = re.compile(r"(?<![\d-])(?P<y>\d{4})-(?P<m>0?[1-9]|1[0-2])-(?P<d>0?[1-9]|[12]\d|3[01])(?![\d-])")
_YEAR_FIRST = re.compile(
    r"(?<![\d./-])(?P<y>\d{4})(?P<s>[./])\s?(?P<m>\d\d?)(?P=s)\s?(?P<d>\d\d?)(?!\d|[./-]\d)\.?"
)
_YEAR_LAST = re.compile(
    r"(?<![\d./-])(?P<d>\d\d?)(?P<s>[./-])\s?(?P<m>\d\d?)(?P=s)\s?(?P<y>\d{4})(?!\d|[./-]\d)"
)
_DAY_AND_MONTH = re.compile(
    r"(?<![\d.])(?<!\d\.\s)(?P<d>3[01]|[12]\d|0?[1-9])\.\s?(?P<m>1[0-2]|0?[1-9])\.(?!\s?\d)"
)
_FIGURES = (_ISO, _YEAR_FIRST, _YEAR_LAST, _DAY_AND_MONTH)
FIGURES = "※"
"""What stands where a date in figures stood."""
YEARS = range(1500, 2100)
"""Which numbers of four digits are years."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What dates in figures name; a date whose order is not sure names all that it can be."""

    text: str
    """The words without them."""
    named: Named
    strange: bool
    """Whether one is of a calendar that is not known here, or no date."""


def in_plain_digits(words: str, languages: frozenset[str]) -> str:
    """Return ``words`` with digits of ASCII, and with years as they are counted from the birth of Christ.

    >>> in_plain_digits("令和五年四月二十六日", frozenset({"ja"})), in_plain_digits("٢٦", frozenset())
    ('2023年4月26日', '26')
    >>> in_plain_digits("๒๖ เมษายน ๒๕๖๖", frozenset({"th"}))
    '26 เมษายน 2023'
    """
    text = "".join(_digit(sign) for sign in unicodedata.normalize("NFKC", words))
    text = _ERA.sub(lambda found: f"{ERAS[found[1]] + _han(found[2]) - 1}年", text)
    text = _HAN_YEAR.sub(lambda found: "".join(str(_DIGITS[sign]) for sign in found[0]), text)
    text = _HAN_DAY.sub(lambda found: f"{_han(found[1])}{found[2]}{_han(found[3])}", text)
    if languages & _BUDDHIST_LANGUAGES:
        text = _BUDDHIST.sub(_of_christ, text)
    return text


def read_figures(text: str) -> Figures:
    """Return what dates in figures name in ``text``, as `in_plain_digits` gave it: ``26. 4. 2023``, ``2023/4/26``."""
    years: set[int] = set()
    months: set[int] = set()
    days: set[int] = set()
    strange = False
    for pattern in _FIGURES:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            year, month, day = (int(parts.get(name) or 0) for name in "ymd")
            orders = {(day, month)} | (
                {(month, day)} if pattern is _YEAR_LAST and parts["s"] != "." else set()
            )
            possible = [(day, month) for day, month in orders if 1 <= month <= 12 and 1 <= day <= 31]
            strange |= not possible or ("y" in parts and year not in YEARS)
            years |= {year} if "y" in parts else set()
            days |= {day for day, _ in possible}
            months |= {month for _, month in possible}
        text = pattern.sub(f" {FIGURES} ", text)
    return Figures(text, Named(frozenset(years), frozenset(months), frozenset(days)), strange)


def _digit(sign: str) -> str:
    return str(unicodedata.decimal(sign, sign))


def _han(numeral: str) -> int:
    """Return the value of a number from 1 to 99 in Chinese characters, or in figures."""
    if numeral.isdecimal():
        return int(numeral)
    if numeral == "元":
        return 1
    tens, ten, ones = numeral.replace("廿", "二十").replace("卅", "三十").partition("十")
    if not ten:
        return int("".join(str(_DIGITS[sign]) for sign in numeral))
    return (_DIGITS.get(tens[-1:], 0) or 1) * 10 + _DIGITS.get(ones[:1], 0)


def _of_christ(found: re.Match[str]) -> str:
    year = int(found[0])
    return str(year - _BEFORE_CHRIST_BY) if year >= _NEW_YEAR_MOVED else found[0]
