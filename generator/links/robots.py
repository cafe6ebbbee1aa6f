"""What a site's robots.txt lets a robot ask for (RFC 9309)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

TOKEN = "briefing-site-generator"  # noqa: S105  # RFC 9309's name for a robot's name
LONGEST_DELAY = 10.0
"""Seconds: a longer pause asked for is cut to this, so that a check ends."""
_SAFE = "/?#[]@!$&'()*+,;=:-._~%"
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
        """Tell whether ``url`` may be asked for: the longest pattern decides, of two the one that allows."""
        parts = urlsplit(url)
        path = _encoded((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        if path == "/robots.txt":
            return True
        matching = [(len(pattern), allows) for pattern, allows in self.lines if _matches(pattern, path)]
        return max(matching)[1] if matching else True


def parse_rules(text: str, token: str = TOKEN) -> Rules:
    """Return the rules for the robot called ``token``: of the groups that name it, else of those for all."""
    named: list[tuple[str, str]] = []
    for_all: list[tuple[str, str]] = []
    agents: list[str] = []
    in_rules = seen = False
    for line in re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")):
        key, colon, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        if not colon:
            continue
        key = key.lower()
        if key == "user-agent":
            agents = [value] if in_rules else [*agents, value]
            in_rules = False
            seen = seen or _is(value, token)
        elif key in {"allow", "disallow", "crawl-delay"}:
            in_rules = True
            if any(_is(one, token) for one in agents):
                named.append((key, value))
            if "*" in agents:
                for_all.append((key, value))
    chosen = named if seen else for_all
    lines = [(_encoded(value), key == "allow") for key, value in chosen if key != "crawl-delay" and value]
    return Rules(
        tuple(lines), max((_seconds(value) for key, value in chosen if key == "crawl-delay"), default=0.0)
    )


def _is(agent: str, token: str) -> bool:
    name = _NAME.match(agent)
    return name is not None and name[0].lower() == token.lower()


def _seconds(value: str) -> float:
    return min(float(value), LONGEST_DELAY) if re.fullmatch(r"\d{1,6}(\.\d{1,6})?", value, re.ASCII) else 0.0


def _encoded(path: str) -> str:
    return _ESCAPE.sub(lambda match: match[0].upper(), quote(path, safe=_SAFE))


def _matches(pattern: str, path: str) -> bool:
    """Tell whether ``path`` begins as ``pattern`` says; ``*`` stands for anything, ``$`` for the end.

    Piece by piece, never as a regular expression: a hostile pattern must not cost more than its length.
    """
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
