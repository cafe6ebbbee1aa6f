"""Has a server of MkDocs answer the hosts alone that it should, and name the address at which it is asked."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

from generator.publish.engine_environment import SERVED_AT
from generator.publish.reading_place import ReadingPlace
from generator.publish.serving import HostGuard

if TYPE_CHECKING:
    from collections.abc import Callable
    from wsgiref.types import WSGIApplication


class _Server(Protocol):
    """What is asked of a server of MkDocs."""

    url: str
    mount_path: str

    def get_app(self) -> WSGIApplication | None: ...

    def set_app(self, application: WSGIApplication | None, /) -> None: ...


def guard(server: _Server, host: str, withheld: Callable[[], bool]) -> None:
    """Put a `HostGuard` for ``host`` in front of what a server answers, which shows no page while ``withheld`` says so.

    Whoever stands before the server puts scripts into its pages; where nobody does, they remember where they are read.
    """
    served_at = os.environ.get(SERVED_AT, "")
    if served_at:
        server.url = f"http://{served_at}{server.mount_path}"
        host = served_at.rpartition(":")[0].strip("[]")
    if application := server.get_app():
        server.set_app(HostGuard(application if served_at else ReadingPlace(application), host, withheld))
