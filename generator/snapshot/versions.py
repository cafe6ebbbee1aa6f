"""Makes of the content of an older file what this version of the program reads.

A field that a later version added and that may be left out needs nothing: an older file lacks it, and it has the
value that it has where nobody writes one. Whatever else changes in the classes that are written (a field renamed, taken
away, or needed from now on; another meaning) raises `generator.snapshot.document.VERSION` by one, and puts a step in
here that turns the values of the version before it into those of the new one. A step is never taken out, for an edition
stays.

A field that nobody knows is an error: a newer program wrote it, and leaving it out would show less than was published.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

STEPS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""By the version that a file has: what makes of its values those of the next version."""


def as_of_now(
    values: dict[str, Any], steps: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = STEPS
) -> dict[str, Any]:
    """Return the content of a file of any version as one of the newest. Raises `ValueError` for a version unknown.

    >>> as_of_now({"schema": 1, "briefing": "talks"}, {1: lambda old: {**old, "subject": old["briefing"]}})
    {'schema': 2, 'briefing': 'talks', 'subject': 'talks'}
    """
    newest = max(steps, default=0) + 1
    for version in range(values["schema"], newest):
        if version not in steps:
            raise ValueError("it has a version that never was")
        values = {**steps[version](values), "schema": version + 1}
    if values["schema"] < 1:
        raise ValueError("it has a version that never was")
    return values
