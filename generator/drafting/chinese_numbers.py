"""Reads numbers of dates, in digits or in Chinese: 二〇二五年十月二十日."""

from __future__ import annotations

import re

from generator.text.traditional_characters import spellings

_SIGNS = (
    {sign: number for number, sign in enumerate("〇一二三四五六七八九")}
    | {"零": 0, "○": 0}
    | dict.fromkeys(spellings("两"), 2)
)
_TENS = re.compile(r"(?P<tens>[一二三四五六七八九]?)十(?P<ones>[一二三四五六七八九]?)")


def is_number(written: str) -> bool:
    """Tell whether what is written is a number in digits or in Chinese."""
    return written.isdecimal() or (bool(written) and all(sign in _SIGNS or sign == "十" for sign in written))


def number_of(written: str) -> int:
    """Return the number; `ValueError` if it is none.

    >>> number_of("20"), number_of("二十"), number_of("十一"), number_of("二〇二五")
    (20, 20, 11, 2025)
    """
    if written.isdecimal():
        return int(written)
    if found := _TENS.fullmatch(written):
        tens, ones = _SIGNS.get(found["tens"], 1), _SIGNS.get(found["ones"], 0)
        return tens * 10 + ones
    if not is_number(written) or "十" in written:
        raise ValueError(written)
    return int("".join(str(_SIGNS[sign]) for sign in written))
