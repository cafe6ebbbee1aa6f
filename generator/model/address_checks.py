"""What is known of the web addresses of sources: which answer, which have moved, refuse robots or are dead."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.kinds import Day, ListedWord, WebAddress
    from generator.model.report import Id
    from generator.model.source import Source


class AddressField(StrEnum):
    """The fields of a source that hold an address."""

    URL = "url"
    MIRROR = "mirror"
    ARCHIVE = "archive"


class AddressState(StrEnum):
    """What an address did when it was last asked."""

    OK = "ok"
    MOVED = "moved"
    """It answers, but says that its place is another for good."""
    BLOCKED = "blocked"
    """It refuses robots: a person with a browser may well see the page."""
    DEAD = "dead"
    NOT_ASKED = "not-asked"
    """It leads where no robot of ours goes, so nothing is known of it."""
    NEVER = "never"
    """Nobody has asked this very address."""


class Reason(StrEnum):
    """Why an address is blocked, dead or not asked."""

    ROBOTS = "robots"
    ROBOTS_SILENT = "robots-silent"
    REFUSES = "refuses"
    CHALLENGE = "challenge"
    GONE = "gone"
    NO_HOST = "no-host"
    REFUSED = "refused"
    TLS = "tls"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    SERVER_ERROR = "server-error"
    BAD_ANSWER = "bad-answer"
    CIRCLE = "circle"
    NOT_WEB = "not-web"
    LIMIT = "limit"
    PRIVATE = "private-network"
    CLOSED_PORT = "closed-port"


MOST_REQUESTS = 24
"""For one address. Ten redirects, each to another host with its own robots.txt, come to 22."""
MOST_SECONDS = 120
"""For one address, waiting for other addresses of its hosts left out: four answers as slow as is waited for."""


REASONS: Mapping[Reason, str] = {
    Reason.ROBOTS: "its robots.txt forbids it",
    Reason.ROBOTS_SILENT: "its robots.txt cannot be read, so a robot may not ask",
    Reason.REFUSES: "it refuses access",
    Reason.CHALLENGE: "it asks for proof of a person",
    Reason.GONE: "the page is not there",
    Reason.NO_HOST: "there is no such host",
    Reason.REFUSED: "the host refuses connections",
    Reason.TLS: "its certificate or encryption is not valid",
    Reason.TIMEOUT: "it took too long",
    Reason.UNREACHABLE: "the host could not be reached",
    Reason.SERVER_ERROR: "the server reports an error of its own",
    Reason.BAD_ANSWER: "its answer cannot be understood",
    Reason.CIRCLE: "it leads in a circle",
    Reason.NOT_WEB: "it leads to what is no web address",
    Reason.LIMIT: f"it was given up after {MOST_REQUESTS} requests or {MOST_SECONDS} seconds",
    Reason.PRIVATE: "it leads to a private network",
    Reason.CLOSED_PORT: "it leads to a port that no browser opens",
}
"""Each reason in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressCheck:
    """What one address did when it was last asked."""

    field: ListedWord
    url: WebAddress
    """The address asked; if the source has another now, this says nothing of it."""
    state: AddressState
    date: Day
    """The day it was asked last."""
    since: Day
    """The day it was first found to be so."""
    status: int | None = None
    """HTTP status of the last answer, None if there was none."""
    reason: Reason | None = None
    moved_to: WebAddress = ""

    @property
    def certain(self) -> bool:
        """Whether a dead address is dead beyond a day's trouble: its server says so, or it failed on two days."""
        return self.state is AddressState.DEAD and (self.reason is Reason.GONE or self.since < self.date)


AddressChecks: TypeAlias = "Mapping[Id, tuple[AddressCheck, ...]]"
"""By source."""
NO_CHECKS: AddressChecks = MappingProxyType({})


def addresses_of(source: Source) -> Iterator[tuple[AddressField, str]]:
    """Yield the addresses of a source, each with its field."""
    for field in AddressField:
        url: str | None = getattr(source, field)
        if url:
            yield field, url


def check_of(source: Source, field: str, checks: AddressChecks) -> AddressCheck | None:
    """Return what is known of the address in a field of ``source``; None if nobody has asked this very address."""
    url = getattr(source, field)
    return next(
        (check for check in checks.get(source.id, ()) if check.field == field and check.url == url), None
    )
