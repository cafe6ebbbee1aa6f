"""Reads ``SOURCE_DATE_EPOCH``, the moment that counts as the time of a build (reproducible-builds.org)."""

from __future__ import annotations

import os

VARIABLE = "SOURCE_DATE_EPOCH"
LATEST = 2**32 - 1
"""In 2106: what a packed file (gzip) can say of its time."""


def source_date_epoch() -> int | None:
    """Return the seconds since 1970 that the environment gives; None if it gives none, or nothing.

    Raises `ValueError` with a sentence for the person at the terminal.
    """
    given = os.environ.get(VARIABLE, "").strip()
    if not given:
        return None
    if not (
        given.isascii() and given.isdecimal() and len(given) <= len(str(LATEST)) and int(given) <= LATEST
    ):
        raise ValueError(
            f"the environment variable {VARIABLE} is `{given[:30]}`; it must be a moment before 2106 in whole seconds "
            "since 1970, such as 1770000000"
        )
    return int(given)
