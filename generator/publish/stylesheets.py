"""Joins the style sheets of a finished site, so that a page waits for two files and not for twenty.

They are written small, one for each component, and served as few. Those that stand side by side in the head of a page
and lie in one folder become one file there: the cascade and the ways to fonts stay as they were.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from generator.storage.atomic import replace_file
from generator.storage.safe_read import is_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LINK = re.compile(rb'<link rel="stylesheet" href="([^"?#:]+\.css)">\s*')
_LINKS = re.compile(rb"(?:%b)+" % _LINK.pattern.replace(b"(", b"(?:"))
CHARSET = b'@charset "UTF-8";'
_FIRST_ONLY = re.compile(rb"@(?:import|charset|namespace)\b")
"""Rules that count only at the beginning of a file."""


@dataclass(slots=True)
class StyleSheets:
    """The style sheets of one site, joined as its pages need them."""

    site: Path
    _made: dict[tuple[str, ...], str] = field(default_factory=dict)
    """Which joined file stands for which files; "" where they cannot be joined."""

    def join(self, shown: str, page: bytes) -> bytes:
        """Return a page with links to joined style sheets, and write those; ``shown`` is its path below the site.

        The very same bytes are returned where there is nothing to join. Raises `OSError`.
        """
        head, end, rest = page.partition(b"</head>")

        def joined(found: re.Match[bytes]) -> bytes:
            hrefs = [href.decode() for href in _LINK.findall(found[0])]
            groups = [list(group) for _, group in groupby(hrefs, posixpath.dirname)]
            links = [self._link(shown, group) for group in groups]
            return "".join(
                f'<link rel="stylesheet" href="{href}">\n' for group in links for href in group
            ).encode()

        changed = _LINKS.sub(joined, head)
        return page if changed == head else changed + end + rest

    def _link(self, shown: str, hrefs: list[str]) -> list[str]:
        """Return what a page links to in place of ``hrefs``, in one folder: one file, if they can be joined."""
        if len(hrefs) < 2:
            return hrefs
        files = tuple(self._file(shown, href) for href in hrefs)
        if files not in self._made:
            paths = [self.site / file for file in files]
            within = all(file.split("/")[0] != ".." for file in files)
            self._made[files] = _joined(paths) if within and all(map(is_file, paths)) else ""
        name = self._made[files]
        return [posixpath.join(posixpath.dirname(hrefs[0]), name)] if name else hrefs

    def _file(self, shown: str, href: str) -> str:
        """Return the path below the site of the file that a page links to.

        The page for what is not found names it from the top of the host.
        """
        if not href.startswith("/"):
            return posixpath.normpath(posixpath.join(posixpath.dirname(shown), href))
        parts = posixpath.normpath(href.strip("/")).split("/")
        places = ["/".join(parts[at:]) for at in range(len(parts))]  # the site may lie under a path
        return next((place for place in places if is_file(self.site / place)), places[0])


def _joined(files: Sequence[Path]) -> str:
    """Write one style sheet for several beside the first of them; return its name, "" if they cannot be joined."""
    sheets = [path.read_bytes().removeprefix(CHARSET) for path in files]
    if any(map(_FIRST_ONLY.search, sheets)):
        return ""
    content = b"\n".join((CHARSET, *sheets))
    name = f"joined.{hashlib.sha256(content).hexdigest()[:8]}.css"
    replace_file(files[0].with_name(name), content, follow=False)  # several processes may write it at once
    return name
