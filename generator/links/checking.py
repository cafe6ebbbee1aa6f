"""Visits the addresses of many sources, several hosts at a time, and says what is now known of each."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from generator.analysis.addresses import LinkCheck, LinkState, addresses_of, check_of
from generator.links.visiting import Manners, Outcome, Visitor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.analysis.addresses import LinkChecks
    from generator.model.report import Id
    from generator.model.source import Source


class Address(NamedTuple):
    """One address of one source."""

    source: Id
    field: str
    url: str


def check_links(
    sources: Iterable[Source], manners: Manners, tell: Callable[[Address, Outcome, int, int], None]
) -> Mapping[Address, Outcome]:
    """Return what each address of ``sources`` did, in their order.

    The same address of several sources is asked once. ``tell`` hears of each as it is known: the address, what it did,
    how many are done, of how many.
    """
    addresses = [Address(source.id, *pair) for source in sources for pair in addresses_of(source)]
    hosts: dict[str, dict[str, list[Address]]] = {}
    for one in addresses:
        hosts.setdefault(urlsplit(one.url).netloc, {}).setdefault(one.url, []).append(one)
    visitor = Visitor(manners)
    found: dict[Address, Outcome] = {}
    door, over = Lock(), Event()

    def of_host(urls: Mapping[str, Sequence[Address]]) -> None:
        for url, asking in urls.items():
            if over.is_set():
                return
            outcome = visitor.visit(url)
            with door:
                for one in asking:
                    found[one] = outcome
                    tell(one, outcome, len(found), len(addresses))

    pool = ThreadPoolExecutor(max_workers=manners.workers)
    try:
        for _ in pool.map(of_host, hosts.values()):
            pass
    finally:
        over.set()
        pool.shutdown(wait=False, cancel_futures=True)
    return {one: found[one] for one in addresses}


def nobody_there(found: Mapping[Address, Outcome]) -> bool:
    """Tell whether not one address answered: then it is the network that is away, and nothing is known of any."""
    return bool(found) and not any(one.reached for one in found.values())


def renewed(
    sources: Iterable[Source], before: LinkChecks, found: Mapping[Address, Outcome], today: str
) -> LinkChecks:
    """Return what is now known of the addresses of ``sources`` (all of the library's).

    What was not asked this time stays as it was; what is kept of an address that its source no longer has is dropped.
    """
    now: dict[Id, tuple[LinkCheck, ...]] = {}
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


def _check(field: str, url: str, outcome: Outcome, old: LinkCheck | None, today: str) -> LinkCheck:
    """Return what is known of one address; ``since`` goes on while its state does."""
    same = old is not None and old.state is outcome.state and outcome.state is not LinkState.NEVER
    return LinkCheck(
        field=field,
        url=url,
        state=outcome.state,
        date=today,
        since=min(old.since, today) if old is not None and same else today,
        status=outcome.status,
        reason=outcome.reason,
        moved_to=outcome.moved_to,
    )
