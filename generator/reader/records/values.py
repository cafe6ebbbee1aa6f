"""Reads single values that an editor wrote: dates, web addresses, numbers, ranges of lines; refuses what is none.

Each function raises the error that `generator.reader.records.texts.refuse` makes, with a code, a message and hints.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from generator.diagnostics import Code, short
from generator.model.dates import Date, parse_date
from generator.reader.records.texts import refuse, require_text
from generator.text.characters import refused
from generator.text.web_address import fault_of


@lru_cache(maxsize=4096)
def _parse_date(value: str) -> Date:
    return parse_date(value)


_WIKIDATA_ITEM = re.compile(r"(?:wd:|wikidata:)?(Q[1-9][0-9]{0,11})", re.IGNORECASE)
"""What somebody writes who means an item of Wikidata."""


def as_date(given: object) -> Date:
    """Return the date that an editor wrote."""
    value = require_text(given)
    try:
        return _parse_date(value)
    except ValueError as error:
        raise refuse(
            Code.INVALID_DATE,
            f"`{short(value)}`: {error}",
            "write 2023, 2023-04, 2023-04-26 or 2023-04-26T18:33+03:00; 2023-04-22/2023-04-23 for some time "
            "between two dates; ~ behind a date for about, ? for doubtful",
        ) from None


def as_address(value: str) -> str:
    """Return a web address, if it is one."""
    fault = fault_of(value)
    if fault is None and refused(value):
        fault = "holds a mark that no address holds"
    if fault:
        raise refuse(
            Code.INVALID_ADDRESS,
            f"`{short(value)}` is not a web address: it {fault}",
            *([f"did you mean `{likely}`?"] if (likely := _address_meant(value)) else []),
            "copy the address from the browser: https://news.example/2024/05/talks",
        )
    return value


def _address_meant(value: str) -> str:
    """Return the address that ``value`` must be; "" if it cannot be told."""
    plain = value.strip(" <>()[]\"'")
    if item := _WIKIDATA_ITEM.fullmatch(plain):
        return f"https://www.wikidata.org/wiki/{item[1].upper()}"
    for likely in [plain] if "://" in plain else [plain, f"https://{plain}"]:
        if (
            "." in likely
            and len(plain) < 500
            and likely != value
            and fault_of(likely) is None
            and not refused(likely)
        ):
            return likely
    return ""


def as_whole_number(value: Any) -> Any:  # noqa: ANN401  # pydantic hands over whatever was written
    """Return a whole number."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    raise refuse(Code.INVALID_VALUE, f"`{short(value)}` is not a whole number", "write digits only: 2")


def as_weight(value: Any) -> Any:  # noqa: ANN401  # pydantic hands over whatever was written
    """Return the weight of a page in search."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,2}(?:\.[0-9]{1,3})?", value):
        return float(value)
    raise refuse(Code.INVALID_VALUE, f"`{short(value)}` is not a weight", "write a number: 0.5, or 2")


def as_yes_or_no(value: Any) -> Any:  # noqa: ANN401  # pydantic hands over whatever was written
    """Return what `true` and `false` mean."""
    if value in ("true", "false"):
        return value == "true"
    raise refuse(Code.INVALID_VALUE, f"`{short(value)}` is neither `true` nor `false`", "write true or false")


def as_line_range(given: object) -> tuple[int, int]:
    """Return the first and last line of a range."""
    value = require_text(given)
    match = re.fullmatch(r"([1-9][0-9]{0,6})(?:-([1-9][0-9]{0,6}))?", value)
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
    if last < first:
        raise refuse(
            Code.INVALID_VALUE, f"`{short(value)}` is not a line or a range of lines", "write 43, or 2-8"
        )
    return first, last
