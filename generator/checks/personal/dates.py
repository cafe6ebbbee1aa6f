"""Takes dates and spans of years out of what could be a number: they are of no person."""

from __future__ import annotations

import re

_DATE = re.compile(
    r"(?<!\d)(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|[12]\d{3}[./-]\d\d?[./-]\d\d?|"
    r"\d\d?[ ./-]\d\d?[ ./-](?:19|20)\d\d|(?:19|20)\d\d[ ,/-]{1,2}(?:19|20)\d\d|"
    r"(?:19|20)\d\d/\d+|(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])[./]\d\d(?![./]\d)|"
    r"\d\d?[./-](?:19|20)\d\d)(?!\d)"
)


_RUN = re.compile(r"\d(?:[ ().\/-]{0,3}\d){5,}")


def has_long_number(text: str, fewest: int) -> bool:
    """Tell whether any run of digits in ``text`` has at least ``fewest`` beside dates: most texts have none."""
    return any(digits_beside_dates(run[0]) >= fewest for run in _RUN.finditer(text))


def digits_beside_dates(words: str) -> int:
    """Return how many digits of ``words`` belong to no date."""
    return sum(map(str.isdigit, _DATE.sub("", words)))
