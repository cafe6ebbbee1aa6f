"""Joins the style sheets of a finished site, so that a page waits for two files and not for twenty.

They are written small, one for each component, and served as few. Those that stand side by side in the head of a page
and lie in one folder become one file there: the cascade and the ways to fonts stay as they were.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from itertools import groupby
from typing import TYPE_CHECKING

from generator.storage.safe_read import is_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LINK = re.compile(rb'<link rel="stylesheet" href="([^"?#:]+\.css)">\s*')
_LINKS = re.compile(rb"(?:%b)+" % _LINK.pattern.replace(b"(", b"(?:"))
CHARSET = b'@charset "UTF-8";'
_FIRST_ONLY = re.compile(rb"@(?:import|charset|namespace)\b")
"""Rules that count only at the beginning of a file."""


def join_style_sheets(site: Path, pages: Sequence[Path]) -> None:
    """Join the style sheets that ``pages`` of ``site`` link to, and let them link to those. Raises `OSError`."""
    made: dict[tuple[Path, ...], str] = {}
    for path in pages:
        page = path.read_bytes()
        head, end, rest = page.partition(b"</head>")

        def joined(found: re.Match[bytes], path: Path = path) -> bytes:
            hrefs = [href.decode() for href in _LINK.findall(found[0])]
            groups = [list(group) for _, group in groupby(hrefs, posixpath.dirname)]
            links = [_link(site, path, group, made) for group in groups]
            return "".join(
                f'<link rel="stylesheet" href="{href}">\n' for group in links for href in group
            ).encode()

        changed = _LINKS.sub(joined, head)
        if changed != head:
            path.write_bytes(changed + end + rest)


def _link(site: Path, page: Path, hrefs: list[str], made: dict[tuple[Path, ...], str]) -> list[str]:
    """Return what a page links to in place of ``hrefs``, which lie in one folder: one file, if they can be joined."""
    files = tuple(_file(site, page, href) for href in hrefs)
    if len(files) < 2 or not all(map(is_file, files)):
        return hrefs
    if files not in made:
        sheets = [path.read_bytes().removeprefix(CHARSET) for path in files]
        if any(map(_FIRST_ONLY.search, sheets)):
            made[files] = ""
        else:
            content = b"\n".join((CHARSET, *sheets))
            made[files] = f"joined.{hashlib.sha256(content).hexdigest()[:8]}.css"
            files[0].with_name(made[files]).write_bytes(content)
    return [posixpath.join(posixpath.dirname(hrefs[0]), made[files])] if made[files] else hrefs


def _file(site: Path, page: Path, href: str) -> Path:
    """Return the file a page links to; the page for what is not found names it from the top of the host."""
    if not href.startswith("/"):
        return (page.parent / href).resolve()
    parts = href.strip("/").split("/")
    places = [site.joinpath(*parts[at:]) for at in range(len(parts))]  # the site may lie under a path
    return next(filter(is_file, places), places[0]).resolve()
