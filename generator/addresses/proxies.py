"""Finds the proxy between this machine and the web, as the environment or the system names it."""

from __future__ import annotations

from base64 import b64encode
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass


class Proxy(NamedTuple):
    """A proxy that speaks HTTP."""

    host: str
    port: int
    authorization: str = ""
    """What to send as ``Proxy-Authorization``."""


def proxy_for(scheme: str, host: str) -> Proxy | None:
    """Return the proxy for an address of ``host``; None if it is asked directly. Raises `ValueError`."""
    return None if proxy_bypass(host) else _proxy(getproxies().get(scheme))


def proxies() -> tuple[Proxy, ...]:
    """Return the proxies that are named for the web, whatever the host. Raises `ValueError`."""
    return tuple(found for scheme in ("http", "https") if (found := _proxy(getproxies().get(scheme))))


def _proxy(written: str | None) -> Proxy | None:
    if not written:
        return None
    parts = urlsplit(written if "://" in written else f"http://{written}")
    if parts.scheme != "http" or not parts.hostname:
        raise ValueError("a proxy that does not speak HTTP")
    given = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}"
    known = "Basic " + b64encode(given.encode()).decode() if parts.username else ""
    return Proxy(parts.hostname, parts.port or 80, known)
