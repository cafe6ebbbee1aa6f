"""Writes a site's security policy: as a tag of each page, and as headers for the hosts that read a file of them.

The policy (Content Security Policy, level 3) lets a page run its own files and the theme's inline scripts, each by the
SHA-256 of its text, and nothing else. It is the same one on all pages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

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
_CHARSET = re.compile(rb"<meta\s+charset[^>]*>", re.IGNORECASE)
_HEAD = re.compile(rb"<head(?:\s[^>]*)?>", re.IGNORECASE)
_OWN_POLICY = re.compile(rb"""<meta\s+http-equiv\s*=\s*["']?content-security-policy""", re.IGNORECASE)


def policy(hashes: Iterable[str], *, runs_wasm: bool) -> str:
    """Return the policy that allows the scripts with these ``hashes``, and WebAssembly if a search ``runs_wasm``."""
    wasm = ("'wasm-unsafe-eval'",) if runs_wasm else ()
    scripts = " ".join(("'self'", *wasm, *(f"'sha256-{hash_}'" for hash_ in sorted(hashes))))
    # Styles stay open: the themes and drawings set some in place, and a style can run nothing.
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        f"{_SANS_SCRIPTS}"
    )


def policy_tags(policy: str) -> bytes:
    """Return what a page says of itself: the policy, and that no other host learns which page was read."""
    return (
        f'\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'\n<meta name="referrer" content="{_REFERRER}">'
    ).encode()


def place_of_tags(page: bytes) -> int | None:
    """Return where in a page the tags go; None where it has a policy of its own, or no head."""
    head = page.partition(b"</head>")[0]  # where alone such a tag counts, and no text stands
    place = _CHARSET.search(head) or _HEAD.search(head)
    return place.end() if place and not _OWN_POLICY.search(head) else None


def headers(policy: str) -> str:
    """Return the file of headers for a host. A policy too long for a line stays with the pages, which have it all."""
    line = f"  Content-Security-Policy: {policy}; {_HEADER_ONLY}"
    if len(line) > LONGEST_HEADER:
        line = f"  Content-Security-Policy: {_SANS_SCRIPTS}; {_HEADER_ONLY}"
    return "\n".join(("/*", line, *(f"  {name}: {value}" for name, value in _ALWAYS.items()), ""))
