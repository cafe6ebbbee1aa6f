"""Says what is installed here of the program, of what it needs, and of its extras."""

from __future__ import annotations

from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import TYPE_CHECKING

from packaging.requirements import Requirement

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRAM = "briefing-site-generator"
"""What the program is called where packages are installed."""
_FOR_ITS_MAKERS = {"bench", "dev"}
"""Extras that no site needs."""


def installed(name: str) -> Distribution | None:
    """Return the package of that name; None if it is not installed."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def needs(package: Distribution, extras: frozenset[str] = frozenset()) -> Iterator[Requirement]:
    """Yield what ``package`` needs on this system, with ``extras`` of its own."""
    for line in package.requires or ():
        need = Requirement(line)
        if need.marker is None or any(need.marker.evaluate({"extra": extra}) for extra in (*extras, "")):
            yield need


def extras_of(program: Distribution) -> dict[str, list[Requirement]]:
    """Return what each extra of the program needs besides what that needs anyway, without those for its makers."""
    named = set(program.metadata.get_all("Provides-Extra") or ()) - _FOR_ITS_MAKERS
    return {
        extra: [need for need in needs(program, frozenset({extra})) if need.marker is not None]
        for extra in sorted(named)
    }
