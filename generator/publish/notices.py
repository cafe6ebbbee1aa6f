"""Tells open pages, while an editor writes, what is wrong with the files and where their entries are written.

A page that a server gives out gets a script (``notices.js``), which asks here, is answered when there is something new,
and shows it over the page. Nothing of this is in a file of the site.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib.resources import files
from threading import Condition
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qs, unquote

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ADDRESS = "/_briefings/"
"""Below it lies what no site has: no briefing and no page can be called so."""
TAG = f'<script src="{ADDRESS}notices.js" defer></script>'.encode()
STAMPS = f"{ADDRESS}stamp"
"""Answers with the stamp of the ``page`` asked for, as it is now."""
_PATIENCE = 25.0
"""Seconds after which who asks is answered although nothing is new, so that a server finds out who has gone."""
_JSON = "application/json"


def stamped_tag(page: bytes) -> bytes:
    """Return the script for a page with the page's stamp, by which it finds out that there is a newer one.

    For a server that says so once, to those pages alone that are there in that moment, and not about to load.
    """
    return TAG.replace(b" defer", f' data-stamp="{stamp_of(page)}" defer'.encode())


def stamp_of(page: bytes) -> str:
    """Return what tells one build of a page from another."""
    return sha256(page).hexdigest()[:16]


class Answer(NamedTuple):
    """What a request is answered with."""

    kind: str
    """The media type."""
    body: bytes


def _nowhere(_: str) -> Mapping[str, str]:
    return {}


@dataclass(slots=True)
class Notices:
    """What there is to tell now. Threads ask and tell at once."""

    _told: Mapping[str, object] = field(default_factory=dict)
    _places: Callable[[str], Mapping[str, str]] = _nowhere
    _number: int = 0
    _is_hidden: bool = False
    _changed: Condition = field(default_factory=Condition)

    def tell(
        self,
        told: Mapping[str, object],
        places: Callable[[str], Mapping[str, str]] | None = None,
        *,
        hidden: bool = False,
    ) -> None:
        """Tell open pages something: plain data for the script.

        ``places`` finds for the path of a page where each of its entries is written, an address by its anchor ("" for
        the page's own entry); without it, it stays. Pages that are ``hidden`` from now on go, wherever they are open.
        """
        with self._changed:
            self._told = told
            self._places = places or self._places
            self._is_hidden = hidden
            self._number += 1
            self._changed.notify_all()

    @property
    def is_hidden(self) -> bool:
        """Whether no page may be shown."""
        return self._is_hidden

    def answer(self, address: str) -> Answer | None:
        """Return the answer to a request for a path with its query, if it is for us.

        Waits until there is something that who asks does not know yet.
        """
        path, _, query = address.partition("?")
        asked = parse_qs(query)
        if path == f"{ADDRESS}notices.js":
            return Answer("text/javascript; charset=utf-8", _script())
        if path == f"{ADDRESS}notices":
            (known,) = asked.get("after", ["-1"])[:1]
            return Answer(_JSON, self._now(int(known) if known.isdecimal() else -1))
        if path == f"{ADDRESS}places":
            (page,) = asked.get("page", [""])[:1]
            return Answer(_JSON, json.dumps(self._places(unquote(page))).encode())
        return None

    def _now(self, known: int) -> bytes:
        with self._changed:
            self._changed.wait_for(lambda: self._number != known, _PATIENCE)
            now = {"number": self._number, "hidden": self._is_hidden, **self._told}
        return json.dumps(now).encode()


@cache
def _script() -> bytes:
    return files("generator.publish").joinpath("notices.js").read_bytes()
