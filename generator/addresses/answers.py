"""Reads the HTTP response off a connection, within limits of time and size: a server may drip for ever."""

from __future__ import annotations

import http.client
import io
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import socket

LARGEST_HEAD = 256 * 1024
"""Bytes before the body, as browsers take them."""
_MOST_ON_THE_WAY = 20
_SLACK = 64 * 1024
"""Bytes of framing around the beginning of a body."""


class Clock:
    """How long is still to be waited; times in seconds."""

    def __init__(self, silence: float, whole: float) -> None:
        self._silence = silence
        self._until = time.monotonic() + whole

    def left(self) -> float:
        """Return how long to wait for what comes next. Raises `TimeoutError` when the time is over."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return min(left, self._silence)


class Wire:
    """One connection, as `http.client` reads from it."""

    def __init__(self, connection: socket.socket, clock: Clock) -> None:
        self._pieces = _Pieces(connection, clock)
        self._reader = _Reader(self._pieces)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return what `http.client` reads."""
        return self._reader

    def head(self, method: str) -> http.client.HTTPResponse:
        """Return the next answer when its head is whole. Raises `OSError`, `http.client.HTTPException`.

        What a server says on the way (103 Early Hints and the like, RFC 9110, 15.2) is passed over.
        """
        for _ in range(_MOST_ON_THE_WAY):
            response = http.client.HTTPResponse(self, method=method)  # type: ignore[arg-type]  # all that it uses
            response.begin()
            if not 100 <= response.status < 200 or response.status == http.client.SWITCHING_PROTOCOLS:
                self._reader.in_head = False
                return response
        raise http.client.HTTPException("no answer but what is said on the way")

    def beginning(self, response: http.client.HTTPResponse, most: int) -> bytes:
        """Return up to ``most`` bytes of the body. Raises `OSError`, `http.client.HTTPException`."""
        self._pieces.left = 8 * most + _SLACK
        found = bytearray()
        while len(found) < most:
            piece = response.read1(min(most - len(found), 65536))
            if not piece:
                break
            found += piece
        return bytes(found)


class _Pieces(io.RawIOBase):
    """What arrives on a connection: each piece in time, and no more bytes than are allowed."""

    def __init__(self, connection: socket.socket, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self.left = LARGEST_HEAD

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401  # as `io` calls it
        if self.left <= 0:
            raise http.client.HTTPException("more than is read")
        self._connection.settimeout(self._clock.left())
        count = self._connection.recv_into(buffer)
        self.left -= count
        return count


class _Reader(io.BufferedReader):
    """Tells a head that was broken off from one that ended: `http.client` takes both for whole."""

    in_head = True

    def close(self) -> None:
        """Stay open: an answer that was only on the way closes what it was read from."""

    def readline(self, size: int | None = -1, /) -> bytes:
        line = super().readline(-1 if size is None else size)
        if self.in_head and not line.endswith(b"\n") and (size is None or len(line) < size):
            raise http.client.IncompleteRead(line)
        return line
