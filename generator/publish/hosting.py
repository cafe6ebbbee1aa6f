"""Prepares a finished site to be hosted: a security policy in each page, ``_headers``, ``robots.txt``.

The policy (Content Security Policy, level 3) lets a page run its own files and the theme's inline scripts, each by
the SHA-256 of its text, and nothing else. A script gets its hash only if a template holds it
(`generator.publish.theme_templates`), wherever it stands in a page: what comes from a text is no part of the theme, and
a mistake in escaping must not become a permission. A tag that could weaken the policy or lead away is refused, unless
a template holds it.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from generator.publish.stylesheets import join_style_sheets
from generator.publish.theme_templates import SCRIPT, brought_by, installed_themes, unify_line_ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.publish.theme_templates import Brought

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
_SOURCE = re.compile(rb"[\s/\"']src\s*=", re.IGNORECASE)
_TYPE = re.compile(rb"""[\s/"']type\s*=\s*["']?\s*([^\s"'>]*)""", re.IGNORECASE)
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
    re.compile(pattern)
    for pattern in (  # each begins with a letter or two, by which Python finds it ten times as fast
        *(mark + rb"on[a-z]+ *=" for mark in (b" ", b'"', b"'", b"/")),
        rb"javascript:",
        rb"http-equiv",
        rb"<base",
        rb"mermaid",
        *(name + _ELSEWHERE for name in (rb"src(?:set)?", rb"data", rb"poster")),
        rb"""<link(?=[^>]* rel *= *["']?(?:stylesheet|icon|[a-z]*preload|manifest))[^>]* href""" + _ELSEWHERE,
    )
)
"""A quick look at a page in small letters and with plain spaces: only one that has any of these is read tag by tag."""
_HARMLESS = {"content-type", "content-language", "x-ua-compatible"}
"""Headers that a page may name: none of them opens or leads anywhere."""
_WITHIN_THE_SITE = re.compile(
    r"""[\d.\s]*(?:[;,]?\s*url\s*=\s*["']?\s*(?![a-z][a-z0-9+.-]*:|[\\/]{2})[^\s"']*["']?)?""", re.IGNORECASE
)
"""A refresh that leads to another page of the same site, as pages do that stand for one that was moved."""
_COPY = "copy the file into the site"
_SHOWN = 40
"""Characters shown of a script."""
_FETCHING = {"script", "img", "iframe", "embed", "object", "video", "audio", "source", "track"}
_FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}


class PageRefused(Exception):  # noqa: N818  # the page is refused; the message says which, and why
    """A page holds a tag that no template brought and that no policy could make harmless."""


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
    brought = brought_by(theme, installed_themes())
    pages = sorted(site.rglob("*.html"))
    if is_offline(site):
        return tuple(
            f"{shown}: {address} is on another host, which would learn who reads the page: {_COPY}"
            for shown, path in ((path.relative_to(site).as_posix(), path) for path in pages)
            for address in dict.fromkeys(_look(shown, path.read_bytes(), brought).fetched)
        )
    join_style_sheets(site, pages)
    hashes: set[str] = set()
    blocked: list[str] = []
    known: dict[bytes, bool] = {}
    for path in pages:
        page, shown = path.read_bytes(), path.relative_to(site).as_posix()
        for at, script in _inline_scripts(page):
            if script not in known:
                known[script] = brought.has_script(script)
            if known[script]:
                hashes.add(_hash(script))
            else:
                blocked.append(f"{shown}: {_unknown(page, at, script)}")
        tags = _look(shown, page, brought)
        blocked += (f"{shown}: {sentence}" for sentence in tags.found)
        blocked += (
            f"{shown}: {address} will not be fetched: a page asks no other host; {_COPY}"
            for address in tags.fetched
        )
    policy = _policy(hashes, runs_wasm=runs_wasm)
    metas = (
        f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'\n<meta name="referrer" content="{_REFERRER}">'
    ).encode()
    for path in pages:
        page = path.read_bytes()
        head = page.partition(b"</head>")[0]  # where alone such a tag counts, and no text stands
        place = _CHARSET.search(head) or _HEAD.search(head)
        if place and not _OWN_POLICY.search(head):
            path.write_bytes(page[: place.end()] + metas + page[place.end() :])
    _write_new(site / HEADERS, _headers(policy))
    _write_new(site / "robots.txt", _robots(site))
    return tuple(dict.fromkeys(blocked))


def is_offline(site: Path) -> bool:
    """Tell whether a site was built to be read from a disk: its search index is a script."""
    return (site / "search" / "search_index.js").is_file() or (site / "search.js").is_file()


def _policy(hashes: Iterable[str], *, runs_wasm: bool) -> str:
    wasm = ("'wasm-unsafe-eval'",) if runs_wasm else ()
    scripts = " ".join(("'self'", *wasm, *(f"'sha256-{hash_}'" for hash_ in sorted(hashes))))
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


def _inline_scripts(page: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield place and text of each script that stands in the page itself and is executed, as a browser reads it."""
    for match in SCRIPT.finditer(page):
        attributes, text = match.groups()
        kind = _TYPE.search(attributes)
        if text.strip() and not _SOURCE.search(attributes) and (kind is None or _EXECUTED.fullmatch(kind[1])):
            yield match.start(), unify_line_ends(text)


def _hash(script: bytes) -> str:
    return b64encode(hashlib.sha256(script).digest()).decode()


def _unknown(page: bytes, place: int, script: bytes) -> str:
    """Say that a script will not run which no template holds."""
    begin, end = page.find(b"<article"), page.rfind(b"</article>")
    what = "a script in the text" if begin < place < end else "a script that stands in no template"
    words = " ".join(script.decode("utf-8", "replace").split())
    return (
        f"{what} will not run (`{words[:_SHOWN]}{'…' * (len(words) > _SHOWN)}`); put it into a file under "
        "site_templates/theme and name the file under `extra_javascript` in mkdocs.yml"
    )


def _look(shown: str, page: bytes, brought: Brought) -> _Blocked:
    """Return what else a page, whose path is ``shown``, wants to run or fetch. Raises `PageRefused`."""
    reader = _Blocked(brought)
    plain = page.translate(_PLAIN)
    if not any(pattern.search(plain) for pattern in _SUSPECT):
        return reader
    reader.feed(page.decode("utf-8", "replace"))
    reader.close()
    if reader.refused:
        raise PageRefused(
            f"{shown}: {reader.refused[0]} stands in no template of the theme: it could weaken the security policy or "
            "lead readers away. Take it out of the text, the setting or the plugin that brings it, or, if it is meant, "
            "write it into site_templates/theme/main.html as it stands"
        )
    return reader


def _acts(tag: str, given: Mapping[str, str]) -> bool:
    """Tell whether a tag could change the policy or the meaning of addresses, or lead to another site."""
    header = given.get("http-equiv", "").lower() if tag == "meta" else ""
    if header == "refresh":
        return _WITHIN_THE_SITE.fullmatch(given.get("content", "")) is None
    return tag == "base" or (header not in _HARMLESS and "http-equiv" in given)


class _Blocked(HTMLParser):
    """Collects what a page wants to run or fetch against the policy, and the tags that are refused.

    ``found`` are sentences, ``fetched`` addresses on other hosts.
    """

    def __init__(self, brought: Brought) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.fetched: list[str] = []
        self.refused: list[str] = []
        self._brought = brought

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: (value or "").strip() for name, value in attrs}
        written = self.get_starttag_text() or ""
        if _acts(tag, given) and not self._brought.has_tag(written.encode()):
            self.refused.append(written)
        if "mermaid" in given.get("class", "").split():
            self.found.append(
                "a drawing by Mermaid will not be shown, for its script is on another host; put a picture of it there"
            )
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
        self.fetched += (
            address for address in fetched if address.lower().startswith(("http:", "https:", "//"))
        )

    handle_startendtag = handle_starttag
