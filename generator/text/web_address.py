"""Validates web addresses: what RFC 3986 lets one write, and what browsers make of it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

SCHEMES = frozenset({"http", "https"})
_UNSEEN = re.compile('[\\s"<>\\\\\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]')
"""Spaces, controls and marks that nobody sees; what ends an address in HTML; the backslash, a slash to browsers."""
_USER = re.compile(r"//[^/?#\s]*@")
_BEHIND = re.compile("[?#]")
_HOST = re.compile(r"(?=.{1,253}\Z)(?:[\w-]{1,63}\.)*[\w-]{1,63}\.?")


def fault_of(address: str) -> str | None:
    """Return what is wrong with a web address, to be put behind it in a sentence; None if nothing is. Never raises.

    Whether anything answers there is another question (`generator.addresses`).

    >>> fault_of("https://paper.example/news"), fault_of("paper.example")
    (None, 'does not begin with https:// or http://')
    """
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "has a host or a port that cannot be"
    if parts.scheme not in SCHEMES:
        return "does not begin with https:// or http://"
    if _UNSEEN.search(address):
        return "holds a space or another mark that no address holds"
    if "@" in parts.netloc:
        return "has a user name in it"
    if not host or not (parts.netloc.startswith("[") or _HOST.fullmatch(host)):
        return "names no host"
    return "has a host or a port that cannot be" if port == 0 else None


def fault_of_site(address: str) -> str | None:
    """Return what is wrong with the address of a site, below which its pages will have theirs; None if nothing is.

    >>> fault_of_site("https://desk.example/?page=1"), fault_of_site("https://desk.example/x/")
    ('has a `?` or a `#`, behind which no page can have its address', None)
    """
    if fault := fault_of(address):
        return fault
    return (
        "has a `?` or a `#`, behind which no page can have its address" if _BEHIND.search(address) else None
    )


def without_user(address: str) -> str:
    """Return an address for a message: a user's name and password in it, which a log would keep, are left out."""
    return _USER.sub("//…@", address)
