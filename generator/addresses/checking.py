"""Visits the addresses of many sources, several hosts at a time, and merges what each did with what was known."""

from __future__ import annotations

from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar
from urllib.parse import urlsplit

from generator.addresses.allowance import Stopped
from generator.addresses.visiting import Visitor
from generator.model.address_checks import AddressCheck, AddressState, addresses_of, check_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping, Sequence

    from generator.addresses.visiting import Manners, Outcome
    from generator.model.address_checks import AddressChecks
    from generator.model.report import Id
    from generator.model.source import Source

T = TypeVar("T")
_Known: TypeAlias = "SimpleQueue[tuple[Sequence[Address], Outcome] | None]"
_GLANCE = 0.2
"""Seconds."""


class Address(NamedTuple):
    """One address of one source."""

    source: Id
    field: str
    url: str


def check_addresses(sources: Iterable[Source], manners: Manners) -> Generator[tuple[Address, Outcome]]:
    """Yield each address of ``sources`` with what it did, as it is known.

    The same address of several sources is asked once. Closing the iterator ends all visits; none is waited for, so
    that a server which does not answer cannot keep anybody who wants to stop.
    """
    hosts: dict[str, dict[str, list[Address]]] = {}
    for address in addresses(sources):
        hosts.setdefault(_host(address.url), {}).setdefault(address.url, []).append(address)
    stop = Event()
    visiting = min(manners.workers, len(hosts))
    known = _begin(hosts.values(), Visitor(manners, stop=stop), visiting)
    left = sum(map(len, hosts.values()))
    try:
        while visiting:
            found = _next(known)
            if found is None:
                visiting -= 1
            else:
                left -= 1
                yield from ((address, found[1]) for address in found[0])
        if left:
            raise RuntimeError(f"{left} without an outcome: a visit has failed")
    finally:
        stop.set()


def _begin(hosts: Iterable[Mapping[str, Sequence[Address]]], visitor: Visitor, workers: int) -> _Known:
    """Begin the visits, host by host; return where each outcome will come, and None as each worker ends."""
    waiting: SimpleQueue[Mapping[str, Sequence[Address]]] = SimpleQueue()
    known: _Known = SimpleQueue()
    for urls in hosts:
        waiting.put(urls)

    def visit_hosts() -> None:
        try:
            while True:
                for url, asking in waiting.get_nowait().items():
                    known.put((asking, visitor.visit(url)))
        except (Empty, Stopped):
            pass
        finally:
            known.put(None)

    for _ in range(workers):
        Thread(target=visit_hosts, daemon=True).start()
    return known


def addresses(sources: Iterable[Source]) -> Sequence[Address]:
    """Return every address of ``sources``, in their order."""
    return [Address(source.id, *pair) for source in sources for pair in addresses_of(source)]


def _next(queue: SimpleQueue[T]) -> T:
    """Wait for what comes next. Now and then Python gets to see whether the person at the terminal wants to stop."""
    while True:
        try:
            return queue.get(timeout=_GLANCE)
        except Empty:
            continue


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:  # no address at all, as will be said of it
        return ""


def nobody_there(found: Iterable[Outcome]) -> bool:
    """Tell whether not one of those asked answered: then the network is away, and nothing is known of any."""
    answered = [outcome.reached for outcome in found if outcome.reached is not None]
    return bool(answered) and not any(answered)


def renewed(
    sources: Iterable[Source], before: AddressChecks, found: Mapping[Address, Outcome], today: str
) -> AddressChecks:
    """Return what is now known of the addresses of ``sources`` (all of the library's).

    What was not asked this time stays as it was; what is kept of an address that its source no longer has is dropped.
    """
    now: dict[Id, tuple[AddressCheck, ...]] = {}
    for source in sources:
        checks = []
        for field, url in addresses_of(source):
            old = check_of(source, field, before)
            outcome = found.get(Address(source.id, field, url))
            if outcome is not None:
                checks.append(_check(field, url, outcome, old, today))
            elif old is not None:
                checks.append(old)
        if checks:
            now[source.id] = tuple(checks)
    return now


def _check(field: str, url: str, outcome: Outcome, old: AddressCheck | None, today: str) -> AddressCheck:
    """Return what is known of one address; ``since`` goes on while its state does."""
    same = old is not None and old.state is outcome.state and outcome.state is not AddressState.NEVER
    return AddressCheck(
        field=field,
        url=url,
        state=outcome.state,
        date=today,
        since=min(old.since, today) if old is not None and same else today,
        status=outcome.status,
        reason=outcome.reason,
        moved_to=outcome.moved_to,
    )
