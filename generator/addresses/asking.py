"""Asks one address once: a request, the head of its answer and little of its body, within limits of time and size."""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit, urlunsplit

import generator
from generator.addresses.answers import Clock, Wire
from generator.addresses.networks import PUBLIC_ONLY, Allowed, endpoints_of, require_allowed, resolved
from generator.addresses.proxies import proxy_for
from generator.addresses.robots import TOKEN
from generator.model.address_checks import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from urllib.parse import SplitResult

    from generator.addresses.networks import Endpoint
    from generator.addresses.proxies import Proxy

AGENT = f"{TOKEN}/{generator.__version__} (asks whether a cited page still answers)"
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
"""Sent to everybody alike. There is no ``Referer``: no host learns of another, or of what was asked there."""
_SAFE = "/?#[]@!$&'()*+,;=:-._~%"
_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*")
_KEPT_LETTERS = re.compile("[\u00df\u03c2\u200c\u200d]")
"""Letters that IDNA 2003, which Python knows, puts in place of others: the name of another host (RFC 5894, 7.2)."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds."""

    silence: float = 10.0
    """For a name, for a connection, and for each next piece of an answer."""
    whole: float = 30.0
    """For the whole answer, however steadily it drips."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What may be asked, and through what."""

    allowed: Allowed = PUBLIC_ONLY
    """What may be asked besides public addresses."""
    proxy: bool = False
    """Whether the proxy of the environment is used. It alone then knows where names lead that do not resolve here."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent."""

    status: int
    headers: Mapping[str, str]
    """By name in small letters."""
    body: bytes = b""
    """Its beginning."""


class Unanswered(Exception):  # noqa: N818  # no error of the program: a fact about an address
    """No answer came."""

    def __init__(self, reason: Reason, *, connected: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.connected = connected
        """Whether somebody was there."""


PUBLIC = Reach()
"""To public addresses, directly."""


def ask(
    url: str, patience: Patience, most: Callable[[int], int] = lambda _: 0, reach: Reach = PUBLIC
) -> Answer:
    """Return what the server of ``url`` answers; redirects are not followed.

    ``most`` says by status how many bytes of the body to read. The connection goes to an address that was looked at,
    and to no other. Raises `Unanswered`, and `generator.addresses.networks.Unasked` if ``reach`` does not go so far.
    """
    clock = Clock(patience.silence, patience.whole)
    connected = False
    try:
        parts = urlsplit(ascii_of(url))
        host, port = host_of(parts)
        proxy = proxy_for(parts.scheme, host) if reach.proxy else None
        endpoints = _endpoints(host, port, proxy, reach, clock)
        with _connection(endpoints, clock) as plain:
            connected = True
            with (
                _encrypted(plain, host, port, proxy, clock)
                if parts.scheme == "https"
                else plain as connection
            ):
                connection.settimeout(clock.left())
                connection.sendall(_request(parts, proxy))
                wire = Wire(connection, clock)
                response = wire.head("GET")
                headers = {name.lower(): value for name, value in response.headers.items()}
                return Answer(response.status, headers, wire.beginning(response, most(response.status)))
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unanswered(_reason(error, connected=connected), connected=connected) from error


def ascii_of(url: str) -> str:
    """Return an address as it goes over the wire, without a fragment. Raises `ValueError` if it cannot."""
    parts = urlsplit(url)
    if parts.scheme not in _PORTS or parts.username is not None or not parts.hostname:
        raise ValueError(f"{url} is no plain web address")
    host = parts.hostname
    if ":" not in host:
        labels = re.split("[.\u3002\uff0e\uff61]", host)
        host = ".".join(_ascii_label(label) for label in labels).removesuffix(".")
        if not _HOST.fullmatch(host):
            raise ValueError(f"{url} names no host")
    elif "%" in host:
        raise ValueError(f"{url} names an interface of this machine")
    netloc = f"[{host}]" if ":" in host else host
    if parts.port not in {None, _PORTS[parts.scheme]}:
        netloc += f":{parts.port}"
    return urlunsplit(
        (parts.scheme, netloc, quote(parts.path or "/", safe=_SAFE), quote(parts.query, safe=_SAFE), "")
    )


def host_of(parts: SplitResult) -> tuple[str, int]:
    """Return host and port of an address as it goes over the wire."""
    return parts.hostname or "", _PORTS[parts.scheme] if parts.port is None else parts.port


def _ascii_label(label: str) -> str:
    if label.isascii():
        return label.lower()
    if _KEPT_LETTERS.search(label):
        return "xn--" + unicodedata.normalize("NFKC", label.lower()).encode("punycode").decode("ascii")
    return label.encode("idna").decode("ascii")


def _endpoints(host: str, port: int, proxy: Proxy | None, reach: Reach, clock: Clock) -> list[Endpoint]:
    if proxy is None:
        return [*endpoints_of(host, port, reach.allowed, clock.left())]
    require_allowed(host, port, reach.allowed)
    with suppress(OSError):  # behind a proxy a machine often knows no names of the outside
        endpoints_of(host, port, reach.allowed, clock.left())
    return [*resolved(proxy.host, proxy.port, clock.left())]


def _connection(endpoints: list[Endpoint], clock: Clock) -> socket.socket:
    """Connect to the first endpoint that answers."""
    failed: OSError | None = None
    for endpoint in endpoints:
        connection = socket.socket(endpoint.family, socket.SOCK_STREAM)
        try:
            connection.settimeout(clock.left())
            connection.connect(endpoint.address)
        except OSError as error:
            connection.close()
            failed = error
        else:
            return connection
    raise failed or ConnectionError("nowhere to connect to")


def _encrypted(
    plain: socket.socket, host: str, port: int, proxy: Proxy | None, clock: Clock
) -> ssl.SSLSocket:
    """Return the connection with TLS in it, by the name that was asked for and not by where it led."""
    if proxy is not None:
        plain.settimeout(clock.left())
        at = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        plain.sendall(_lines(f"CONNECT {at} HTTP/1.1", {"Host": at, **_for_proxy(proxy)}))
        if not 200 <= Wire(plain, clock).head("CONNECT").status < 300:
            raise ConnectionRefusedError("the proxy does not connect")
    plain.settimeout(clock.left())
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _request(parts: SplitResult, proxy: Proxy | None) -> bytes:
    through = proxy is not None and parts.scheme == "http"
    target = parts.geturl() if through else parts.path + (f"?{parts.query}" if parts.query else "")
    headers = {"Host": parts.netloc, **_HEADERS, **(_for_proxy(proxy) if proxy and through else {})}
    return _lines(f"GET {target} HTTP/1.1", headers)


def _for_proxy(proxy: Proxy) -> Mapping[str, str]:
    return {"Proxy-Authorization": proxy.authorization} if proxy.authorization else {}


def _lines(first: str, headers: Mapping[str, str]) -> bytes:
    return "\r\n".join((first, *(f"{name}: {value}" for name, value in headers.items()), "", "")).encode(
        "ascii"
    )


def _reason(error: Exception, *, connected: bool) -> Reason:
    """Return why no answer came."""
    if isinstance(error, TimeoutError):
        return Reason.TIMEOUT
    if isinstance(error, socket.gaierror):
        lost = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
        return Reason.NO_HOST if error.errno in lost else Reason.UNREACHABLE
    for kind, reason in (
        (ssl.SSLError, Reason.TLS),
        (ConnectionRefusedError, Reason.REFUSED),
        (http.client.HTTPException, Reason.BAD_ANSWER),
        (ValueError, Reason.BAD_ANSWER),
    ):
        if isinstance(error, kind):
            return reason
    return Reason.BAD_ANSWER if connected else Reason.UNREACHABLE
