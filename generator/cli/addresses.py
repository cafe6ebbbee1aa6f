"""The address check of ``sources --check-links``: runs it, keeps what the addresses did, and shows it."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import click

from generator.cli.signals import interrupted_by_signals
from generator.cli.terminal import fail, progress, shown, writing
from generator.model.address_checks import REASONS, AddressState, Reason, addresses_of, check_of
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.addresses.checking import Address
    from generator.addresses.visiting import Manners, Outcome
    from generator.model.address_checks import AddressCheck, AddressChecks
    from generator.model.library import Library
    from generator.model.source import Source
    from generator.project import Project


_ALLOW = "only what you allow is asked there: --allow-private HOST"


def check(  # noqa: PLR0913  # each is one thing to say of a check
    project: Project,
    library: Library,
    chosen: Sequence[Source],
    before: AddressChecks,
    *,
    day: str,
    manners: Manners,
) -> AddressChecks:
    """Ask the addresses of ``chosen``, keep what they did, and return what is known of all.

    Ends with 1, and keeps nothing, if not one of them answers. Ended from outside (Ctrl-C, SIGTERM, SIGHUP) it keeps
    what is known so far, and exits as a shell expects of that signal.
    """
    from generator.addresses.checking import addresses, check_addresses, renewed

    total = len(addresses(chosen))
    found: dict[Address, Outcome] = {}
    ended = 0
    visits = check_addresses(chosen, manners)
    with interrupted_by_signals() as came:
        try:
            for address, outcome in visits:
                found[address] = outcome
                progress(f"{len(found)} of {total}: {address.source} {address.field}: {outcome.state}")
        except KeyboardInterrupt:
            ended = came[0] if came else signal.SIGINT
        finally:
            visits.close()
    _stop_if_nobody_there(found, all_of_them=len(chosen) == len(library.sources) and not ended, ended=ended)
    after = renewed(library.sources.values(), before, found, day)
    _save(project, after)
    if ended:
        click.echo(f"Stopped: {len(found)} of {total} addresses were asked; what they did is kept.", err=True)
        raise SystemExit(128 + ended)
    return after


def _stop_if_nobody_there(found: Mapping[Address, Outcome], *, all_of_them: bool, ended: int) -> None:
    from generator.addresses.checking import nobody_there

    nobody = nobody_there(found.values())
    if ended and (nobody or not found):
        click.echo("Stopped before any address answered; nothing was written.", err=True)
        raise SystemExit(128 + ended)
    if not nobody:
        return
    private = sum(outcome.reason is Reason.PRIVATE for outcome in found.values())
    lead = f"; those in a private network: {private}; {_ALLOW}" if private else ""
    fail(
        f"not one of {len(found)} addresses answered: the network seems to be away. Nothing was written{lead}"
        + ("" if all_of_them else "; check all sources to tell a dead address from it")
    )


def _save(project: Project, checks: AddressChecks) -> None:
    from generator.addresses import lock_path
    from generator.addresses.lock import save_lock

    path = lock_path(project.briefings)
    try:
        with writing(project, "sources"):
            changed = save_lock(path, checks)
    except OSError as error:
        fail(f"what the addresses did cannot be written: {disk_refusal(error)}")
    progress(f"{shown(path)}: {'written' if changed else 'was up to date'}")


def manners_of(allow_private: Sequence[str], *, use_proxy: bool) -> Manners:
    """Return how to ask: what the person at the terminal allows besides public addresses. Exits with 2."""
    from generator.addresses.asking import Reach
    from generator.addresses.networks import allowed_of
    from generator.addresses.proxies import proxies
    from generator.addresses.visiting import Manners

    try:
        allowed = allowed_of(allow_private)
    except ValueError as error:
        raise click.UsageError(
            f"--allow-private: {error}; write a host (wiki.example) or a network (10.1.0.0/16)"
        ) from None
    try:
        named = bool(proxies())
    except ValueError as error:
        if use_proxy:
            raise click.UsageError(f"--use-proxy: the environment names {error}") from None
        named = True
    if use_proxy and not named:
        raise click.UsageError("--use-proxy: the environment names no proxy (https_proxy, http_proxy)")
    if named and not use_proxy:
        click.echo(
            "The proxy that the environment names is not used, for nobody here sees where it leads; "
            "if there is no other way: --use-proxy",
            err=True,
        )
    return Manners(reach=Reach(allowed, use_proxy))


def states(source: Source, checks: AddressChecks) -> str:
    """Return what the addresses of a source did, for the table: ``url ok 2026-11-22, archive never asked``."""
    return ", ".join(
        f"{field} {f'{last.state} {last.date}' if (last := check_of(source, field, checks)) else 'never asked'}"
        for field, _ in addresses_of(source)
    )


def states_json(source: Source, checks: AddressChecks) -> Sequence[Mapping[str, object]]:
    """Return the same for programs."""
    return [_json(field, url, check_of(source, field, checks)) for field, url in addresses_of(source)]


def trouble(sources: Sequence[Source], checks: AddressChecks) -> str:
    """Return a line for each address that is not simply well, with what to know of it."""
    lines = []
    for source in sources:
        for field, url in addresses_of(source):
            last = check_of(source, field, checks)
            if last is not None and last.state is not AddressState.OK:
                reason = f": {REASONS[last.reason]}" if last.reason else f" to {last.moved_to}"
                status = f" ({last.status})" if last.status and last.status >= 300 else ""
                perhaps = "; it may pass" if last.state is AddressState.DEAD and not last.certain else ""
                state = "not asked" if last.state is AddressState.NOT_ASKED else last.state
                more = f"; {_ALLOW}" if last.reason is Reason.PRIVATE else ""
                lines.append(f"{source.id}: {field} {url}\n    {state}{reason}{status}{perhaps}{more}\n")
    return "".join(lines)


def _json(field: str, url: str, last: AddressCheck | None) -> Mapping[str, object]:
    return {
        "field": field,
        "url": url,
        "state": last.state if last else AddressState.NEVER,
        "status": last.status if last else None,
        "reason": last.reason if last else None,
        "moved_to": (last.moved_to or None) if last else None,
        "date": last.date if last else None,
        "since": last.since if last else None,
    }


def chosen_of(library: Library, names: Sequence[str]) -> Sequence[Source]:
    """Return the sources called ``names``, in the order of the register; all if none is named. Exits with 2."""
    from generator.diagnostics.suggest import did_you_mean

    for name in names:
        if name not in library.sources:
            raise click.UsageError(
                "; ".join((f"there is no source `{name}`", *did_you_mean(name, library.sources)))
            )
    return [source for source in library.sources.values() if not names or source.id in names]
