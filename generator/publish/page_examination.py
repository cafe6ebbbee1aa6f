"""Examines a finished page for the security policy: which scripts it runs, what it fetches, which tags are refused.

A script may run only if a template holds it (`generator.publish.theme_templates`), wherever it stands in a page: what
comes from a text is no part of the theme, and a mistake in escaping must not become a permission. A tag that could
weaken the policy or lead away is refused, unless a template holds it.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from generator.publish.theme_templates import SCRIPT, unify_line_ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.publish.theme_templates import Brought

_SOURCE = re.compile(rb"[\s/\"']src\s*=", re.IGNORECASE)
_TYPE = re.compile(rb"""[\s/"']type\s*=\s*["']?\s*([^\s"'>]*)""", re.IGNORECASE)
_EXECUTED = re.compile(
    rb"(?:module|importmap|speculationrules|.*/(?:x-)?(?:java|ecma|live|j)script.*)?", re.IGNORECASE
)
_PLAIN = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ\t\n\r\f", b"abcdefghijklmnopqrstuvwxyz    ")
_ELSEWHERE = rb""" *= *["']? *(?:https?:)?//"""
_SUSPECT = tuple(
    (begins, re.compile(re.escape(begins) + further))
    for begins, further in (
        *((mark + b"on", rb"[a-z]+ *=") for mark in (b" ", b'"', b"'", b"/")),
        (b"javascript:", b""),
        (b"http-equiv", b""),
        (b"<base", b""),
        (b"mermaid", b""),
        (b"src", rb"(?:set)?" + _ELSEWHERE),
        (b"data", _ELSEWHERE),
        (b"poster", _ELSEWHERE),
        (
            b"<link",
            rb"""(?=[^>]* rel *= *["']?(?:stylesheet|icon|[a-z]*preload|manifest))[^>]* href""" + _ELSEWHERE,
        ),
    )
)
"""A quick look at a page in small letters and with plain spaces: only one that has any of these is read tag by tag.

Each begins with letters, which Python finds ten times as fast as a pattern does.
"""
_HARMLESS = {"content-type", "content-language", "x-ua-compatible"}
"""Headers that a page may name: none of them opens or leads anywhere."""
_WITHIN_THE_SITE = re.compile(
    r"""[\d.\s]*(?:[;,]?\s*url\s*=\s*["']?\s*(?![a-z][a-z0-9+.-]*:|[\\/]{2})[^\s"']*["']?)?""", re.IGNORECASE
)
"""A refresh that leads to another page of the same site, as pages do that stand for one that was moved."""
_SHOWN = 40
"""Characters shown of a script."""
_FETCHING = {"script", "img", "iframe", "embed", "object", "video", "audio", "source", "track"}
_FETCHED_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "manifest"}


class PageRefused(Exception):  # noqa: N818  # the page is refused; the message says which, and why
    """A page holds a tag that no template brought and that no policy could make harmless."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What one page wants to run and to fetch."""

    scripts: tuple[str, ...] = ()
    """Hashes of the inline scripts that templates brought: those that the policy has to allow."""
    blocked: tuple[str, ...] = ()
    """A sentence for each thing that the policy will not let run."""
    fetched: tuple[str, ...] = ()
    """Addresses on other hosts that a browser would fetch."""


@dataclass(slots=True)
class Examiner:
    """Examines pages of one site; a script that many of them hold is compared with the templates once."""

    brought: Brought
    _known: dict[bytes, bool] = field(default_factory=dict)

    def examine(self, shown: str, page: bytes) -> Examined:
        """Return what ``page`` wants to run and to fetch; ``shown`` is its path. Raises `PageRefused`."""
        plain = page.translate(_PLAIN)
        scripts: dict[str, None] = {}
        blocked: list[str] = []
        for at, script in _inline_scripts(page, plain):
            if script not in self._known:
                self._known[script] = self.brought.has_script(script)
            if self._known[script]:
                scripts[_hash(script)] = None
            else:
                blocked.append(_unknown(page, at, script))
        if not any(begins in plain and pattern.search(plain) for begins, pattern in _SUSPECT):
            return Examined(tuple(scripts), tuple(blocked))
        reader = _Blocked(self.brought)
        reader.feed(page.decode("utf-8", "replace"))
        reader.close()
        if reader.refused:
            raise PageRefused(
                f"{shown}: {reader.refused[0]} stands in no template of the theme: it could weaken the security policy "
                "or lead readers away. Take it out of the text, the setting or the plugin that brings it, or, if it is "
                "meant, write it into site_templates/theme/main.html as it stands"
            )
        return Examined(tuple(scripts), (*blocked, *reader.found), tuple(reader.fetched))


def _inline_scripts(page: bytes, plain: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield place and text of each script that stands in the page itself and is executed, as a browser reads it.

    ``plain`` is the page in small letters.
    """
    begin = plain.find(b"<script")
    while begin >= 0:
        end = begin + 1
        if match := SCRIPT.match(page, begin):
            attributes, text = match.groups()
            kind = _TYPE.search(attributes)
            if (
                text.strip()
                and not _SOURCE.search(attributes)
                and (kind is None or _EXECUTED.fullmatch(kind[1]))
            ):
                yield match.start(), unify_line_ends(text)
            end = match.end()
        begin = plain.find(b"<script", end)


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
