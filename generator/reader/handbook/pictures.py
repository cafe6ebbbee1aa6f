"""Finds pictures that hand-written pages name and that the site will not have."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.diagnostics import Code
from generator.diagnostics.suggest import did_you_mean
from generator.reader.handbook.code import Unclosed, without_code
from generator.reader.handbook.spans import span_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.model.handbook import HandbookPage

_PICTURE = re.compile(r"!\[[^\]\n]{0,500}\]\(\s*<?([^\s<>()\"']{1,500})[^\n)]*\)")
_OTHER = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|\?", re.IGNORECASE)
"""What begins an address that is none of a file beside the page."""
_HANDBOOK = "handbook"
"""Where the pages lie on the site."""
_MADE = "preview.png"
"""What pictures are called that are made with the site."""


def check_pictures(
    pages: Mapping[str, HandbookPage],
    folder: str,
    own: Path,
    themes: Callable[[], Iterable[Path]],
    diagnostics: Diagnostics,
) -> None:
    """Warn of each picture that a page names and the site will not have.

    ``pages`` are named by path below ``folder``. ``own`` is the project's theme, and ``themes`` finds those installed;
    what they hold stands at the root of the site, where pictures of ours are made too. Never raises.
    """
    for name, page in pages.items():
        if "![" not in page.body:  # as of most
            continue
        try:
            shown = without_code(page.body)
        except Unclosed:
            continue
        for picture in _PICTURE.finditer(shown):
            address = unquote(picture[1].partition("#")[0].partition("?")[0])
            place = posixpath.normpath(posixpath.join(_HANDBOOK, posixpath.dirname(name), address))
            if _OTHER.match(picture[1]) or place.startswith("..") or _is_there(place, (own,)):
                continue
            if posixpath.basename(place) == _MADE or _is_there(place, themes()):
                continue
            diagnostics.warning(
                Code.INVALID_ADDRESS,
                f"the site will have no picture `{address}`",
                span_in(f"{folder}/{name}", page.body, page.first_line, *picture.span(1)),
                *_likely(address, place, own),
                "put the picture into `site_templates/theme/assets`, and name it as seen from this page",
            )


def _is_there(place: str, sites: Iterable[Path]) -> bool:
    try:
        return any((site / place).is_file() for site in sites)
    except (OSError, ValueError):
        return False


def _likely(address: str, place: str, own: Path) -> tuple[str, ...]:
    """Return the hint with the file that is probably meant: one beside it, of nearly the same name."""
    above, _, name = place.rpartition("/")
    try:
        beside = [entry.name for entry in (own / above).iterdir() if entry.is_file()]
    except (OSError, ValueError):
        return ()
    found = did_you_mean(name, beside)
    start = address[: len(address) - len(name)] if address.endswith(name) else ""
    return tuple(hint.replace("`", f"`{start}", 1) for hint in found)
