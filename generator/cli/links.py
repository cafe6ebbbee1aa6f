"""Owns how the addresses of sources are checked from the terminal, and how what they did is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.analysis.addresses import SAID, LinkState, addresses_of, check_of
from generator.cli.terminal import fail, progress, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analysis.addresses import LinkCheck, LinkChecks
    from generator.links.checking import Address
    from generator.links.visiting import Manners, Outcome
    from generator.model.library import Library
    from generator.model.source import Source
    from generator.project import Project


def check(
    project: Project, library: Library, chosen: Sequence[Source], before: LinkChecks, day: str
) -> LinkChecks:
    """Ask the addresses of ``chosen``, keep what they did, and return what is known of all.

    Ends with 1, and keeps nothing, if not one of them answers.
    """
    from generator.links import lock_path
    from generator.links.checking import check_links, nobody_there, renewed
    from generator.links.lock import save_lock

    found = check_links(chosen, _manners(), _tell)
    if nobody_there(found):
        fail(
            f"not one of {len(found)} addresses answered: the network seems to be away. Nothing was written"
            + (
                ""
                if len(chosen) == len(library.sources)
                else "; check all sources to tell a dead address from it"
            )
        )
    after = renewed(library.sources.values(), before, found, day)
    path = lock_path(project.briefings)
    try:
        changed = save_lock(path, after)
    except OSError as error:
        fail(f"what the addresses did cannot be written: {error}")
    progress(f"{shown(path)}: {'written' if changed else 'was up to date'}")
    return after


def _manners() -> Manners:
    from generator.links.visiting import Manners

    return Manners()


def states(source: Source, checks: LinkChecks) -> str:
    """Return what the addresses of a source did, for the table: ``url ok 2026-11-22, archive never``."""
    return ", ".join(
        f"{field} {f'{one.state} {one.date}' if (one := check_of(source, field, checks)) else LinkState.NEVER}"
        for field, _ in addresses_of(source)
    )


def states_json(source: Source, checks: LinkChecks) -> Sequence[Mapping[str, object]]:
    """Return the same for programs."""
    return [_json(field, url, check_of(source, field, checks)) for field, url in addresses_of(source)]


def trouble(sources: Sequence[Source], checks: LinkChecks) -> str:
    """Return a line for each address that is not simply well, with what to know of it."""
    lines = []
    for source in sources:
        for field, url in addresses_of(source):
            one = check_of(source, field, checks)
            if one is not None and one.state is not LinkState.OK:
                reason = f": {SAID[one.reason]}" if one.reason else f" to {one.moved_to}"
                status = f" ({one.status})" if one.status and one.status >= 300 else ""
                perhaps = "; it may pass" if one.state is LinkState.DEAD and not one.certain else ""
                lines.append(f"{source.id}: {field} {url}\n    {one.state}{reason}{status}{perhaps}\n")
    return "".join(lines)


def _tell(address: Address, outcome: Outcome, done: int, total: int) -> None:
    progress(f"{done} of {total}: {address.source} {address.field}: {outcome.state}")


def _json(field: str, url: str, one: LinkCheck | None) -> Mapping[str, object]:
    return {
        "field": field,
        "url": url,
        "state": one.state if one else LinkState.NEVER,
        "status": one.status if one else None,
        "reason": one.reason if one else None,
        "moved_to": (one.moved_to or None) if one else None,
        "date": one.date if one else None,
        "since": one.since if one else None,
    }


def chosen_of(library: Library, names: Sequence[str]) -> Sequence[Source]:
    """Return the sources called ``names``, in the order of the register; all if none is named. Exits with 2."""
    from generator.suggest import hints

    for name in names:
        if name not in library.sources:
            raise click.UsageError("; ".join((f"there is no source `{name}`", *hints(name, library.sources))))
    return [one for one in library.sources.values() if not names or one.id in names]
