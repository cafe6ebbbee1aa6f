"""Words by which people call fields that this format calls otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_CALLED: Mapping[str, str] = {
    "about": "topic topics subject subjects theme themes tag tags",
    "at": "event meeting occasion",
    "bottom_line": "summary abstract",
    "date": "day start start_date begin",
    "lang": "language",
    "locator": "page pages paragraph section line timestamp",
    "name": "title label",
    "note": "comment comments remark",
    "offices": "role roles job function",
    "other_names": "alias aliases aka",
    "participants": "attendees people",
    "publisher": "outlet newspaper agency",
    "says": "said text statement claim content",
    "source": "reference ref",
    "speaker": "who author person actor",
    "title": "name headline heading",
    "until": "end end_date finish",
    "url": "link href website address",
}
"""By the name of a field, what others call it."""


def synonym(written: str, known: Collection[str]) -> str:
    """Return which of the ``known`` fields others call as it is ``written``; "" if none.

    >>> synonym("language", ["title", "lang"]), synonym("language", ["title"])
    ('lang', '')
    """
    return next((field for field in known if written in _CALLED.get(field, "").split()), "")
