"""Words that people write for a value that this format calls otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_CALLED: Mapping[str, str] = {
    "against": "con contra opposes opposed opposing anti",
    "article-newspaper": "newspaper newspaper-article",
    "broadcast": "television tv radio video",
    "conflicting": "contradicts contradicting contradictory contradicted conflicts conflict disagrees disputed",
    "denied": "rejected refuted",
    "denies": "denied contradicts rejects refutes disputes",
    "document": "readout communique declaration joint-statement press-release",
    "for": "pro supports supported supporting in-favour in-favor",
    "interview": "press-conference",
    "less-precise": "vaguer broader",
    "more-precise": "narrower",
    "organisation": "organization company newspaper agency ministry government",
    "person": "human individual politician",
    "post": "tweet",
    "same": "agrees confirms identical equal",
    "state": "country nation",
    "superseded": "replaced outdated",
    "withdraws": "retracts revokes",
}
"""By the value, what others write for it."""


def value_synonym(written: str, known: Collection[str]) -> str:
    """Return which of the ``known`` values is meant by another word; "" if none.

    >>> value_synonym("contradicts", ["same", "conflicting"]), value_synonym("contradicts", ["same"])
    ('conflicting', '')
    """
    meant = written.strip().lower().replace("_", "-").replace(" ", "-")
    return next((value for value in known if meant in _CALLED.get(value, "").split()), "")
