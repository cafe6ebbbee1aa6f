"""Limits what one address may cost in requests and in time, whatever its servers do, and ends its visit on demand."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.addresses.asking import Unanswered
from generator.model.address_checks import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

    from generator.addresses.asking import Patience


class GivenUp(Exception):  # noqa: N818  # no error of the program: a fact about an address
    """An address has cost as much as it may."""


class Stopped(Exception):  # noqa: N818  # no error: somebody has ended the visits
    """A visit was broken off, so nothing is known."""


class Allowance:
    """What is left for one address. Waiting until other addresses of a host have been asked costs nothing.

    ``patience`` is that with a single answer; ``stop`` ends every rest.
    """

    def __init__(self, requests: int, seconds: float, patience: Patience, stop: Event) -> None:
        self._requests = requests
        self._seconds = seconds
        self._patience = patience
        self._stop = stop

    def rest(self, seconds: float) -> None:
        """Wait. Raises `GivenUp` at once if there is not so much time left, `Stopped`."""
        if seconds > self._seconds:
            raise GivenUp
        if seconds > 0:
            self._seconds -= seconds
            self._stop.wait(seconds)

    @contextmanager
    def request(self) -> Iterator[Patience]:
        """Spend a request and the time it takes; how long to wait for it is given. Raises `GivenUp`, `Stopped`."""
        if self._stop.is_set():
            raise Stopped
        if self._requests <= 0 or self._seconds <= 0:
            raise GivenUp
        self._requests -= 1
        whole = min(self._patience.whole, self._seconds)
        began = time.monotonic()
        try:
            yield replace(self._patience, whole=whole)
        except Unanswered as error:
            if error.reason is Reason.TIMEOUT and whole < self._patience.whole:
                raise GivenUp from error  # the server may be well: it is this address that had no more time
            raise
        finally:
            self._seconds -= time.monotonic() - began
