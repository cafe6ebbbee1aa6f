"""Prepares a finished site to be hosted: a security policy in each page, ``_headers``, ``robots.txt``.

What a page may run and fetch is told by `generator.publish.page_examination`, the policy that follows from it is
written by `generator.publish.security_policy`.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from generator.publish.page_examination import Examiner, PageRefused
from generator.publish.security_policy import headers, place_of_tags, policy, policy_tags
from generator.publish.stylesheets import StyleSheets
from generator.publish.theme_templates import brought_by, installed_themes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.publish.page_examination import Examined

__all__ = ["HEADERS", "PageRefused", "is_offline", "prepare_for_hosting", "sentences", "write_host_files"]

HEADERS = "_headers"
"""The file in which Cloudflare Pages, Netlify and others read what to send with each page."""

_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
_COPY = "copy the file into the site"


def prepare_for_hosting(site: Path, theme: Path, *, runs_wasm: bool = False) -> tuple[str, ...]:
    """Make the finished pages under ``site`` fit to be hosted.

    ``theme`` is the folder of the project's own templates of the theme, which need not be there. The style sheets are
    joined. Each page gets the policy as a ``<meta>`` tag, the same one on all pages; ``_headers`` carries it for the
    hosts that read that file, and ``robots.txt`` is written, unless the project has its own. A site to be read from a
    disk is left as it is: there, no policy could tell its files from others. ``runs_wasm`` lets a search
    run the program that it brings (WebAssembly); no text can be run by that. Returns a sentence for each thing in a
    page that the policy will not let run or load; where there is none, for each that asks another host. Raises
    `PageRefused`, `OSError`.
    """
    examiner = Examiner(brought_by(theme, installed_themes()))
    offline = is_offline(site)
    style_sheets = StyleSheets(site)
    examined: dict[str, Examined] = {}
    for path in sorted(site.rglob("*.html")):
        page, shown = path.read_bytes(), path.relative_to(site).as_posix()
        examined[shown] = examiner.examine(shown, page)
        joined = page if offline else style_sheets.join(shown, page)
        if joined is not page:
            path.write_bytes(joined)
    if not offline:
        written = policy(
            {hash_ for found in examined.values() for hash_ in found.scripts}, runs_wasm=runs_wasm
        )
        tags = policy_tags(written)
        for shown in examined:
            page = (site / shown).read_bytes()
            place = place_of_tags(page)
            if place is not None:
                (site / shown).write_bytes(page[:place] + tags + page[place:])
        write_host_files(site, written)
    return tuple(
        dict.fromkeys(
            sentence
            for shown, found in examined.items()
            for sentence in sentences(shown, found, offline=offline)
        )
    )


def sentences(shown: str, found: Examined, *, offline: bool) -> Iterator[str]:
    """Yield a sentence for each thing in a page, whose path is ``shown``, that will not run or load as it should."""
    if not offline:
        yield from (f"{shown}: {sentence}" for sentence in found.blocked)
    for address in dict.fromkeys(found.fetched) if offline else found.fetched:
        if offline:
            yield f"{shown}: {address} is on another host, which would learn who reads the page: {_COPY}"
        else:
            yield f"{shown}: {address} will not be fetched: a page asks no other host; {_COPY}"


def write_host_files(site: Path, policy: str) -> None:
    """Write what a host reads of the site, unless the project has its own. Raises `OSError`."""
    _write_new(site / HEADERS, headers(policy))
    _write_new(site / "robots.txt", _robots(site))


def is_offline(site: Path) -> bool:
    """Tell whether a site was built to be read from a disk: its search index is a script."""
    return (site / "search" / "search_index.js").is_file() or (site / "search.js").is_file()


def _robots(site: Path) -> str:
    text = "User-agent: *\nAllow: /\n"
    try:
        home = _CANONICAL.search((site / "index.html").read_text(encoding="utf-8"))
    except OSError:
        home = None
    if home and (site / "sitemap.xml").is_file():
        text += f"\nSitemap: {unescape(home[1]).rstrip('/')}/sitemap.xml\n"
    return text


def _write_new(path: Path, text: str) -> None:
    if not path.exists():
        path.write_text(text, encoding="utf-8", newline="\n")
