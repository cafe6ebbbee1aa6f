"""Writes the lines of an iCalendar file (RFC 5545, section 3.1): escaped, folded, each with CR LF at its end.

These are three rules; a library for calendars would bring time zones, recurrence and a parser along.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 75
"""Octets of a line, without its end (RFC 5545, 3.1)."""
_ESCAPED = re.compile(r"[\\;,]")
_BREAKS = re.compile(r"\r\n?|\n")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""What no value may hold; entries hold none, but a setting may."""


def line(name: str, value: str) -> str:
    r"""Return a property, whose value is written as it stands, in as many lines as it takes.

    >>> line("DTSTART;VALUE=DATE", "20230426")
    'DTSTART;VALUE=DATE:20230426\r\n'
    """
    rest = f"{name}:{value}"
    lines: list[str] = []
    while rest:
        taken = _fitting(rest, _LONGEST - bool(lines))  # behind the space by which a line goes on
        lines.append(rest[:taken])
        rest = rest[taken:]
    return "\r\n ".join(lines) + "\r\n"


def text_line(name: str, text: str) -> str:
    r"""Return a property whose value is a text.

    >>> text_line("SUMMARY", "Talks; later, more\nand so on")
    'SUMMARY:Talks\\; later\\, more\\nand so on\r\n'
    """
    return line(name, escaped(text))


def escaped(text: str) -> str:
    """Return a text as a value (RFC 5545, 3.3.11), without characters that none may hold."""
    return _BREAKS.sub(r"\\n", _CONTROLS.sub("", _ESCAPED.sub(r"\\\g<0>", _BREAKS.sub("\n", text))))


def listed(texts: Iterable[str]) -> str:
    """Return texts as the values of a property that may have several."""
    return ",".join(map(escaped, texts))


def _fitting(text: str, octets: int) -> int:
    """Return how many characters of ``text`` fit into so many octets; at least one."""
    if text[:octets].isascii():
        return min(octets, len(text))
    taken = 0
    for number, character in enumerate(text):
        taken += len(character.encode())
        if taken > octets:
            return max(1, number)
    return len(text)
