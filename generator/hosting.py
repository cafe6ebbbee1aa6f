"""Owns what a finished site needs where it is hosted: a security policy in each page, `_headers`, `robots.txt`.

The policy (Content Security Policy, level 3) lets a page run its own files and the theme's inline scripts, each by
the SHA-256 of its text, and nothing else. A script inside a page's article never gets a hash: what comes from a text
is no part of the theme, and a mistake in escaping must not become a permission.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from generator.stylesheets import join_style_sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

HEADERS = "_headers"
"""The file in which Cloudflare Pages, Netlify and others read what to send with each page."""
LONGEST_HEADER = 2000
"""Characters in one line of that file, at Cloudflare Pages."""

_REFERRER = "same-origin"  # no other host learns which page was read
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": _REFERRER,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_SANS_SCRIPTS = "object-src 'none'; base-uri 'self'; form-action 'self'"
_HEADER_ONLY = "frame-ancestors 'none'"  # a page cannot say this of itself
_SCRIPT = re.compile(
    rb"""<script((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*>(.*?)</script\s*>""",
    re.DOTALL | re.IGNORECASE,
)
_SOURCE = re.compile(rb"\ssrc\s*=", re.IGNORECASE)
_TYPE = re.compile(rb"""\stype\s*=\s*["']?\s*([^\s"'>]*)""", re.IGNORECASE)
_EXECUTED = re.compile(
    rb"(?:module|importmap|speculationrules|.*/(?:x-)?(?:java|ecma|live|j)script.*)?", re.IGNORECASE
)
_CHARSET = re.compile(rb"<meta\s+charset[^>]*>", re.IGNORECASE)
_HEAD = re.compile(rb"<head(?:\s[^>]*)?>", re.IGNORECASE)
_OWN_POLICY = re.compile(rb"""<meta\s+http-equiv\s*=\s*["']?content-security-policy""", re.IGNORECASE)
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')
_PLAIN = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ\t\n\r\f", b"abcdefghijklmnopqrstuvwxyz    ")
_ELSEWHERE = rb""" *= *["']? *(?:https?:)?//"""
_SUSPECT = tuple(
    re.compile(one)
    for one in (  # each begins with a letter or two, by which Python finds it ten times as fast
        *(mark + rb"on[a-z]+ *=" for mark in (b" ", b'"', b"'", b"/")),
        rb"javascript:",
        *(name + _ELSEWHERE for name in (rb"src(?:set)?", rb"data", rb"poster")),
        rb"""<link(?=[^>]* rel *= *["']?(?:stylesheet|icon|[a-z]*preload|manifest))[^>]* href""" + _ELSEWHERE,
    )
)
"""A quick look at a page in small letters and with plain spaces: only one that has any of these is read tag by tag."""
_FETCHING = {"script", "img", "iframe", "embed", "object", "video", "audio", "source", "track"}
_FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}


def prepare(site: Path, *, runs_wasm: bool = False) -> tuple[str, ...]:
    """Make the finished pages under ``site`` fit to be hosted.

    The style sheets are joined. Each page gets the policy as a ``<meta>`` tag, the same one on all pages; ``_headers``
    carries it for the hosts that read that file, and ``robots.txt`` is written, unless the project has its own. A site
    to be read from a disk is left alone: there, no policy could tell its files from others. ``runs_wasm`` lets a search
    run the program that it brings (WebAssembly); no text can be run by that. Returns a sentence for each thing in a
    page that the policy will not let run. Raises `OSError`.
    """
    if is_offline(site):
        return ()
    pages = sorted(site.rglob("*.html"))
    join_style_sheets(site, pages)
    hashes: set[str] = set()
    blocked: list[str] = []
    for path in pages:
        page = path.read_bytes()
        hashes.update(_hash(one) for one in _inline_scripts(_around_the_article(page)))
        blocked += (f"{path.relative_to(site).as_posix()}: {one}" for one in _blocked(page))
    policy = _policy(hashes, runs_wasm=runs_wasm)
    tags = (
        f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'\n<meta name="referrer" content="{_REFERRER}">'
    ).encode()
    for path in pages:
        page = path.read_bytes()
        head = page.partition(b"</head>")[0]  # where alone such a tag counts, and no text stands
        place = _CHARSET.search(head) or _HEAD.search(head)
        if place and not _OWN_POLICY.search(head):
            path.write_bytes(page[: place.end()] + tags + page[place.end() :])
    _write_new(site / HEADERS, _headers(policy))
    _write_new(site / "robots.txt", _robots(site))
    return tuple(blocked)


def is_offline(site: Path) -> bool:
    """Tell whether a site was built to be read from a disk: its search index is a script."""
    return (site / "search" / "search_index.js").is_file() or (site / "search.js").is_file()


def _policy(hashes: Iterable[str], *, runs_wasm: bool) -> str:
    wasm = ("'wasm-unsafe-eval'",) if runs_wasm else ()
    scripts = " ".join(("'self'", *wasm, *(f"'sha256-{one}'" for one in sorted(hashes))))
    # Styles stay open: the themes and drawings set some in place, and a style can run nothing.
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        f"{_SANS_SCRIPTS}"
    )


def _headers(policy: str) -> str:
    """Return the file of headers. A policy too long for a line stays with the pages, which have it all."""
    line = f"  Content-Security-Policy: {policy}; {_HEADER_ONLY}"
    if len(line) > LONGEST_HEADER:
        line = f"  Content-Security-Policy: {_SANS_SCRIPTS}; {_HEADER_ONLY}"
    return "\n".join(("/*", line, *(f"  {name}: {value}" for name, value in _ALWAYS.items()), ""))


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


def _around_the_article(page: bytes) -> bytes:
    """Return a page without what came from a text: from the first ``<article`` to the last ``</article>``."""
    begin, end = page.find(b"<article"), page.rfind(b"</article>")
    return page if begin < 0 or end < begin else page[:begin] + page[end:]


def _inline_scripts(page: bytes) -> Iterator[bytes]:
    """Yield the text of each script that stands in the page itself and is executed, as a browser reads it."""
    for attributes, text in _SCRIPT.findall(page):
        kind = _TYPE.search(attributes)
        if not _SOURCE.search(attributes) and (kind is None or _EXECUTED.fullmatch(kind[1])):
            yield text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _hash(script: bytes) -> str:
    return b64encode(hashlib.sha256(script).digest()).decode()


def _blocked(page: bytes) -> list[str]:
    """Say what in a page the policy will not let run or load."""
    begin, end = page.find(b"<article"), page.rfind(b"</article>")
    found = [
        "a script in the text will not run; put it into a file under site_templates/theme and name the file "
        "under `extra_javascript` in mkdocs.yml"
        for _ in _inline_scripts(page[begin:end] if 0 <= begin < end else b"")
    ]
    plain = page.translate(_PLAIN)
    if any(one.search(plain) for one in _SUSPECT):
        reader = _Blocked()
        reader.feed(page.decode("utf-8", "replace"))
        reader.close()
        found += reader.found
    return list(dict.fromkeys(found))


class _Blocked(HTMLParser):
    """Collects what a page wants to run or fetch against the policy."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: (value or "").strip() for name, value in attrs}
        for name, value in given.items():
            if name.startswith("on") or (
                name in {"href", "action"} and value.lower().startswith("javascript:")
            ):
                self.found.append(
                    f"`{name}` of <{tag}> will not run; put what it does into a file of its own"
                )
        fetched = [
            given[name] for name in ("src", "srcset", "data", "poster") if tag in _FETCHING and name in given
        ]
        if tag == "link" and _FETCHED_LINKS & set(given.get("rel", "").split()):
            fetched.append(given.get("href", ""))
        self.found += (
            f"{one} will not be fetched: a page asks no other host; copy the file into the site"
            for one in fetched
            if one.lower().startswith(("http:", "https:", "//"))
        )

    handle_startendtag = handle_starttag
