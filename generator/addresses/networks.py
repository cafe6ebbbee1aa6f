"""Decides which parts of the network may be asked: public addresses, and what the person at the terminal allows.

An address in the YAML, or a redirect from anywhere, must not make this machine ask a neighbour of its own: a router, a
cloud's metadata service, a program that listens here alone. Names are judged by all they resolve to.
"""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from generator.model.address_checks import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

IP: TypeAlias = IPv4Address | IPv6Address

_NOT_PUBLIC = tuple(
    ip_network(written)
    for written in (  # IANA, IPv4 and IPv6 Special-Purpose Address Registries: what is not globally reachable
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *(
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
        ),
        *("203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "3fff::/20"),
    )
)
_GLOBAL_6 = IPv6Network("2000::/3")
"""All that is given out of IPv6 (IANA, Global Unicast Address Assignments); the rest is local or nobody's."""
_EMBEDDING = (
    (IPv6Network("::ffff:0:0/96"), 0),  # IPv4-mapped, RFC 4291
    (IPv6Network("::ffff:0:0:0/96"), 0),  # IPv4-translated, RFC 2765
    (IPv6Network("64:ff9b::/96"), 0),  # NAT64, RFC 6052
    (IPv6Network("2002::/16"), 80),  # 6to4, RFC 3056
)
"""Networks whose addresses stand for an IPv4 address, and how many bits from the right it stands."""
_ISATAP = frozenset({0x00005EFE, 0x02005EFE})
"""The third quarter of an address that ends with an IPv4 address (RFC 5214, section 6.1)."""
_LOCAL_NAMES = frozenset(
    {"localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan"}
)
"""Last parts of names that lead nowhere but into somebody's own network (RFC 6761, 6762 with appendix G; ICANN)."""
_LOCAL_SUFFIXES = (".home.arpa",)
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")
_PORTS = (
    "0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 "
    "113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 "
    "554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 "
    "6665 6666 6667 6668 6669 6679 6697 10080"
)
BLOCKED_PORTS = frozenset(map(int, _PORTS.split()))
"""Ports of other services, which no browser opens either (WHATWG Fetch, section "Port blocking")."""


class Allowed(NamedTuple):
    """What may be asked though it is not public."""

    hosts: frozenset[str] = frozenset()
    """Names in small letters, each whatever it resolves to."""
    networks: tuple[IPv4Network | IPv6Network, ...] = ()


PUBLIC_ONLY = Allowed()
"""Public addresses alone."""


class Unasked(Exception):  # noqa: N818  # no error of the program: a fact about an address
    """An address is not asked, because of where it leads."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to connect to: one address that a name resolved to."""

    family: int
    address: tuple[Any, ...]
    """As `socket` takes it."""


def allowed_of(written: Sequence[str]) -> Allowed:
    """Return what hosts (``wiki.example``) and networks (``10.1.0.0/16``, ``10.1.2.3``) allow. Raises `ValueError`.

    >>> allowed = allowed_of(["Wiki.example", "10.1.2.3"])
    >>> sorted(allowed.hosts), [str(network) for network in allowed.networks]
    (['wiki.example'], ['10.1.2.3/32'])
    """
    hosts, networks = set(), []
    for given in written:
        name = given.strip().lower().rstrip(".")
        try:
            networks.append(ip_network(name.removeprefix("[").removesuffix("]"), strict=False))
        except ValueError:
            if not re.fullmatch(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*", name) or ip_written_as(name):
                raise ValueError(f"`{given}` is no host and no network") from None
            hosts.add(name)
    return Allowed(frozenset(hosts), tuple(networks))


def is_public(address: IP) -> bool:
    """Tell whether the whole internet sees the same machine under ``address``.

    An IPv6 address that stands for an IPv4 address is judged by that.

    >>> is_public(ip_address("10.0.0.1")), is_public(ip_address("9.9.9.9")), is_public(ip_address("::ffff:10.0.0.1"))
    (False, True, False)
    """
    if isinstance(address, IPv6Address):
        for network, bits in _EMBEDDING:
            if address in network:
                return is_public(IPv4Address(int(address) >> bits & 0xFFFFFFFF))
        if address.scope_id or address not in _GLOBAL_6:
            return False
        if int(address) >> 32 & 0xFFFFFFFF in _ISATAP and not is_public(
            IPv4Address(int(address) & 0xFFFFFFFF)
        ):
            return False
    return not any(address.version == network.version and address in network for network in _NOT_PUBLIC)


def ip_written_as(host: str) -> IP | None:
    """Return the address that ``host`` is by itself, in whatever notation; None if it is a name.

    >>> ip_written_as("0x7f000001"), ip_written_as("wiki.example")
    (IPv4Address('127.0.0.1'), None)
    """
    try:
        return ip_address(host)
    except ValueError:
        pass
    if not _NUMBER.fullmatch(host.rpartition(".")[2]):
        return None
    try:  # 2130706433, 0x7f000001, 0177.1: what the system's resolver takes for one
        return IPv4Address(socket.inet_aton(host))
    except OSError:
        return None


def require_allowed(host: str, port: int, allowed: Allowed) -> None:
    """Raise `Unasked` if what is written leads where nobody is asked; no network is needed to know.

    ``host`` is in small letters, without brackets and without a dot at the end.

    >>> require_allowed("paper.example", 443, PUBLIC_ONLY)
    >>> require_allowed("intranet", 443, PUBLIC_ONLY)
    Traceback (most recent call last):
    generator.addresses.networks.Unasked: private-network
    >>> require_allowed("intranet", 443, allowed_of(["intranet"]))
    """
    if not _allows(host, allowed):
        number = ip_written_as(host)
        if number is not None:
            if not (is_public(number) or _lies_in(number, allowed)):
                raise Unasked(Reason.PRIVATE)
        elif host.rpartition(".")[2] in _LOCAL_NAMES or host.endswith(_LOCAL_SUFFIXES) or "." not in host:
            raise Unasked(Reason.PRIVATE)
    if port in BLOCKED_PORTS:
        raise Unasked(Reason.CLOSED_PORT)


def endpoints_of(host: str, port: int, allowed: Allowed, seconds: float) -> Sequence[Endpoint]:
    """Return where ``host`` can be connected to, once all that it resolves to may be asked.

    The caller connects to an endpoint returned and to nothing else: a second look at the name could give another
    answer (DNS rebinding).
    Raises `Unasked`, `OSError` (`TimeoutError` after ``seconds``).
    """
    require_allowed(host, port, allowed)
    found = resolved(host, port, seconds)
    if not _allows(host, allowed):
        for endpoint in found:
            address = ip_address(str(endpoint.address[0]))
            if not (is_public(address) or _lies_in(address, allowed)):
                raise Unasked(Reason.PRIVATE)
    return found


def _allows(host: str, allowed: Allowed) -> bool:
    return host in allowed.hosts


def _lies_in(address: IP, allowed: Allowed) -> bool:
    seen = address.ipv4_mapped if isinstance(address, IPv6Address) and address.ipv4_mapped else address
    return any(seen.version == network.version and seen in network for network in allowed.networks)


def resolved(host: str, port: int, seconds: float) -> Sequence[Endpoint]:
    """Return what the system knows of ``host``, unjudged. Raises `OSError` (`TimeoutError` after ``seconds``).

    It is asked in a thread, for a resolver cannot be told how long to wait.
    """
    answer: SimpleQueue[Sequence[Endpoint] | OSError] = SimpleQueue()

    def look() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            answer.put(error)
        else:
            families = (socket.AF_INET, socket.AF_INET6)
            answer.put([Endpoint(family, address) for family, *_, address in found if family in families])

    Thread(target=look, daemon=True).start()
    try:
        endpoints = answer.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if isinstance(endpoints, OSError):
        raise endpoints
    if not endpoints:
        raise socket.gaierror(socket.EAI_NONAME, "no address")
    return endpoints
