"""Parses robots.txt and decides what it lets our robot ask for (RFC 9309)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

TOKEN = "briefing-site-generator"  # noqa: S105  # RFC 9309's name for a robot's name
LONGEST_DELAY = 10.0
"""Seconds: a longer pause asked for is cut to this, so that a check ends."""
MOST_OF_ROBOTS = 512 * 1024
"""Bytes that are read of a robots.txt (RFC 9309, section 2.5: at least 500 KiB)."""
_SAFE = "/?#[]@!$&'()*+,;=:-._~%"
_RULES = frozenset({"allow", "disallow", "crawl-delay"})
_NAME = re.compile(r"[A-Za-z_-]+")
_ESCAPE = re.compile(r"%[0-9a-fA-F]{2}")


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site for this robot; none at all allow everything."""

    lines: tuple[tuple[str, bool], ...] = ()
    """Patterns of paths, each with whether it allows."""
    delay: float = 0.0
    """Seconds asked for between two requests."""

    def allow(self, url: str) -> bool:
        """Tell whether ``url`` may be asked for: the longest pattern decides, of two the one that allows (2.2.2)."""
        parts = urlsplit(url)
        path = _encoded((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        if path == "/robots.txt":
            return True
        matching = [(len(pattern), allows) for pattern, allows in self.lines if _matches(pattern, path)]
        return max(matching)[1] if matching else True


def rules_in(body: bytes) -> Rules:
    """Return the rules in what was read of a robots.txt; a line that was cut off where reading ended is none."""
    if len(body) >= MOST_OF_ROBOTS:
        body = body[: max(body.rfind(b"\n"), body.rfind(b"\r")) + 1]
    return parse_rules(body.decode("utf-8", "replace"))


def parse_rules(text: str) -> Rules:
    r"""Return the rules for the robot called `TOKEN`: of the groups that name it, else of those for all.

    The time grows with the length of the text and with nothing else: it may come from anybody.

    >>> for_all = ["User-agent: *", "Disallow: /"]
    >>> for_us = ["User-agent: briefing-site-generator", "Disallow: /archive/", "Allow: /archive/open/"]
    >>> rules = parse_rules("\n".join([*for_all, *for_us]))
    >>> rules.allow("https://paper.example/news"), rules.allow("https://paper.example/archive/1")
    (True, False)
    >>> rules.allow("https://paper.example/archive/open/1")
    True
    """
    named: list[tuple[str, str]] = []
    for_all: list[tuple[str, str]] = []
    ours = everybodys = in_rules = seen = False
    for line in re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")):
        key, colon, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        if not colon:
            continue
        key = key.lower()
        if key == "user-agent":
            ours, everybodys = (False, False) if in_rules else (ours, everybodys)
            in_rules = False
            ours, everybodys = ours or _is_us(value), everybodys or value == "*"
            seen = seen or ours
        elif key in _RULES:
            in_rules = True
            if ours:
                named.append((key, value))
            if everybodys:
                for_all.append((key, value))
    chosen = named if seen else for_all
    lines = {
        (_encoded(value), key == "allow"): None for key, value in chosen if key != "crawl-delay" and value
    }
    return Rules(
        tuple(lines), max((_seconds(value) for key, value in chosen if key == "crawl-delay"), default=0.0)
    )


def _is_us(agent: str) -> bool:
    name = _NAME.match(agent)
    return name is not None and name[0].lower() == TOKEN


def _seconds(value: str) -> float:
    return min(float(value), LONGEST_DELAY) if re.fullmatch(r"\d{1,6}(\.\d{1,6})?", value, re.ASCII) else 0.0


def _encoded(path: str) -> str:
    return _ESCAPE.sub(lambda match: match[0].upper(), quote(path, safe=_SAFE))


def _matches(pattern: str, path: str) -> bool:
    """Tell whether ``path`` begins as ``pattern`` says; ``*`` stands for anything, ``$`` for the end.

    Piece by piece, never as a regular expression: a hostile pattern must not cost more than its length.

    >>> _matches("/*/print$", "/news/print"), _matches("/*/print$", "/news/print/2"), _matches("/news", "/news/2")
    (True, False, True)
    """
    if len(pattern) - pattern.count("*") - pattern.endswith("$") > len(path):
        return False
    to_end = pattern.endswith("$")
    first, *pieces = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    if not pieces:
        return not to_end or at == len(path)
    for piece in pieces[:-1]:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    last = pieces[-1]
    return len(path) - len(last) >= at and path.endswith(last) if to_end else path.find(last, at) >= 0
