"""Finds out what one address does: asks robots.txt first (RFC 9309), follows redirects, and judges the answer."""

from __future__ import annotations

import re
import threading
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from generator.addresses.allowance import Allowance, GivenUp
from generator.addresses.asking import PUBLIC, Answer, Patience, Reach, Unanswered, ascii_of, ask, host_of
from generator.addresses.networks import Unasked, require_allowed
from generator.addresses.robots import MOST_OF_ROBOTS, Rules, rules_in
from generator.model.address_checks import MOST_REQUESTS, MOST_SECONDS, AddressState, Reason

if TYPE_CHECKING:
    from collections.abc import Callable

_PERMANENT = frozenset({301, 308})
_REDIRECTS = _PERMANENT | {302, 303, 307}
_REFUSALS = frozenset({401, 402, 403, 407, 429, 451, 999})
"""Statuses by which sites keep robots out; 402 asks for money, 999 is LinkedIn's."""
_GONE = frozenset({404, 410})
_ROBOTS_REDIRECTS = 5
"""Followed to a robots.txt (RFC 9309, 2.3.1.2: at least five)."""
_PORTAL = 511
"""A network's own page (RFC 6585): the address itself has not answered."""
_TRY_AGAIN = frozenset({Reason.TIMEOUT, Reason.UNREACHABLE, Reason.REFUSED, Reason.BAD_ANSWER})
_UNREACHED = frozenset({Reason.NO_HOST, Reason.REFUSED, Reason.UNREACHABLE, Reason.TLS})
_CHALLENGE = re.compile(
    rb"captcha|cf-chl|challenge-platform|just a moment|enable javascript and cookies|are you a (?:human|robot)",
    re.IGNORECASE,
)
_MOST_OF_A_PAGE = 16 * 1024
_LONGEST = 2000
"""Characters of an address that is followed and kept."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How a robot behaves towards a host, and how far it goes; times in seconds."""

    patience: Patience = field(default_factory=Patience)
    reach: Reach = PUBLIC
    pause: float = 1.0
    """Between two requests to one host."""
    before_retry: float = 3.0
    max_redirects: int = 10
    """Redirects followed."""
    max_requests: int = MOST_REQUESTS
    max_seconds: float = MOST_SECONDS
    workers: int = 4
    """Hosts asked at the same time."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an address did."""

    state: AddressState
    status: int | None = None
    reason: Reason | None = None
    moved_to: str = ""
    reached: bool | None = True
    """Whether anybody answered at all; None if nobody had to be asked, for the address itself says enough."""


class Visitor:
    """Visits addresses; one at a time for each host, whichever thread asks. ``stop`` ends the visits."""

    def __init__(
        self, manners: Manners, asks: Callable[..., Answer] = ask, stop: threading.Event | None = None
    ) -> None:
        self.manners = manners
        self._ask = asks
        self._stop = stop or threading.Event()
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()

    def visit(self, url: str) -> Outcome:
        """Return what ``url`` does, after up to ten redirects. Raises `Stopped`."""
        manners = self.manners
        try:
            here = ascii_of(url)
            require_allowed(*host_of(urlsplit(here)), manners.reach.allowed)
        except ValueError:
            return Outcome(AddressState.DEAD, None, Reason.NOT_WEB, reached=None)
        except Unasked as error:
            return Outcome(AddressState.NOT_ASKED, None, error.reason, reached=None)
        allowance = Allowance(manners.max_requests, manners.max_seconds, manners.patience, self._stop)
        try:
            return self._followed(here, allowance)
        except GivenUp:
            return Outcome(AddressState.DEAD, None, Reason.LIMIT)

    def _followed(self, here: str, allowance: Allowance) -> Outcome:
        moved_to, for_good = "", True
        seen: set[str] = set()
        cookies = False
        while here not in seen and len(seen) <= self.manners.max_redirects:
            answer = self._answer(here, allowance)
            if isinstance(answer, Outcome):  # where a redirect came from, somebody did answer
                where = "" if answer.state is AddressState.NOT_ASKED else moved_to
                return replace(answer, moved_to=where, reached=answer.reached or bool(seen))
            seen.add(here)
            location = answer.headers.get("location", "")
            if answer.status not in _REDIRECTS or not location:
                return _judged(answer, moved_to)
            target = _target(here, location)
            if target is None:
                return Outcome(AddressState.DEAD, answer.status, Reason.NOT_WEB, moved_to)
            cookies = cookies or "set-cookie" in answer.headers
            for_good = for_good and answer.status in _PERMANENT
            here, moved_to = target, target if for_good else moved_to
        if cookies:  # who keeps them gets on: a person's browser
            return Outcome(AddressState.BLOCKED, answer.status, Reason.CHALLENGE, moved_to)
        return Outcome(AddressState.DEAD, answer.status, Reason.CIRCLE, moved_to)

    def _answer(self, url: str, allowance: Allowance) -> Answer | Outcome:
        """Return the answer of ``url``, or why there is none."""
        host = self._host(url)
        with host.lock:
            if host.rules is None:
                host.rules = self._rules(url, host, allowance)
            if isinstance(host.rules, Outcome):
                return host.rules
            if not host.rules.allow(url):
                return Outcome(AddressState.BLOCKED, None, Reason.ROBOTS)
            try:
                return self._patiently(
                    url, host, lambda status: _MOST_OF_A_PAGE if status == 503 else 0, allowance
                )
            except Unasked as error:
                return Outcome(AddressState.NOT_ASKED, None, error.reason, reached=False)
            except Unanswered as error:
                return Outcome(AddressState.DEAD, None, error.reason, reached=error.connected)

    def _host(self, url: str) -> _Host:
        parts = urlsplit(url)
        with self._lock:
            return self._hosts.setdefault(f"{parts.scheme}://{parts.netloc}", _Host())

    def _rules(self, url: str, host: _Host, allowance: Allowance) -> Rules | Outcome:
        """Return what robots.txt allows (RFC 9309, 2.3.1): all if there is none, nothing if it is out of order."""
        here, redirects = urljoin(url, "/robots.txt"), 0
        while True:
            try:
                answer = self._patiently(
                    here, host, lambda status: MOST_OF_ROBOTS if status < 300 else 0, allowance
                )
            except Unasked as error:
                if redirects:
                    return Outcome(AddressState.BLOCKED, None, Reason.ROBOTS_SILENT)
                return Outcome(AddressState.NOT_ASKED, None, error.reason, reached=False)
            except Unanswered as error:
                if error.connected and error.reason not in _UNREACHED:
                    return Outcome(AddressState.BLOCKED, None, Reason.ROBOTS_SILENT)
                return Outcome(AddressState.DEAD, None, error.reason, reached=error.connected)
            location = answer.headers.get("location", "")
            if answer.status not in _REDIRECTS or not location or redirects >= _ROBOTS_REDIRECTS:
                return _rules_in(answer)
            target, redirects = _target(here, location), redirects + 1
            if target is None:
                return Rules()
            here = target

    def _patiently(self, url: str, host: _Host, most: Callable[[int], int], allowance: Allowance) -> Answer:
        """Ask in turn, and once more if the trouble may pass. Raises `Unanswered`, `Unasked`, `GivenUp`."""
        try:
            answer = self._in_turn(url, host, most, allowance)
        except Unanswered as error:
            if error.reason not in _TRY_AGAIN:
                raise
        else:
            if answer.status < 500 or answer.status in _REFUSALS:
                return answer
        allowance.rest(self.manners.before_retry)
        return self._in_turn(url, host, most, allowance)

    def _in_turn(self, url: str, host: _Host, most: Callable[[int], int], allowance: Allowance) -> Answer:
        delay = host.rules.delay if isinstance(host.rules, Rules) else 0.0
        allowance.rest(host.asked + max(self.manners.pause, delay) - time.monotonic())
        try:
            with allowance.request() as patience:
                return self._ask(url, patience, most, self.manners.reach)
        finally:
            host.asked = time.monotonic()


@dataclass(slots=True, eq=False)
class _Host:
    """What a visitor knows of a host."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    rules: Rules | Outcome | None = None
    """What robots.txt allows; an outcome if the host cannot be asked at all; None before it was read."""
    asked: float = float("-inf")
    """When it was last asked."""


def _rules_in(answer: Answer) -> Rules | Outcome:
    """Return what the answer to a request for robots.txt allows."""
    if answer.status >= 500 and answer.status not in _REFUSALS:
        reached = answer.status != _PORTAL
        return Outcome(AddressState.BLOCKED, answer.status, Reason.ROBOTS_SILENT, reached=reached)
    return rules_in(answer.body) if answer.status < 300 else Rules()


def _judged(answer: Answer, moved_to: str) -> Outcome:
    """Return what an answer that leads no further means."""
    status = answer.status
    if 200 <= status < 300:
        return Outcome(AddressState.MOVED if moved_to else AddressState.OK, status, None, moved_to)
    if status in _REFUSALS:
        return Outcome(AddressState.BLOCKED, status, Reason.REFUSES, moved_to)
    if status == 503 and (answer.headers.get("cf-mitigated") or _CHALLENGE.search(answer.body)):
        return Outcome(AddressState.BLOCKED, status, Reason.CHALLENGE, moved_to)
    if status in _GONE:
        return Outcome(AddressState.DEAD, status, Reason.GONE, moved_to)
    if status >= 500:
        return Outcome(AddressState.DEAD, status, Reason.SERVER_ERROR, moved_to, reached=status != _PORTAL)
    return Outcome(AddressState.DEAD, status if status >= 100 else None, Reason.BAD_ANSWER, moved_to)


def _target(here: str, location: str) -> str | None:
    """Return where a redirect leads, as an absolute address without a fragment; None if to no plain web address."""
    try:
        written = location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        written = location
    try:
        target = ascii_of(urljoin(here, "".join(written.split())))
    except ValueError:
        return None
    return target if len(target) <= _LONGEST else None
