"""Takes withheld words out of what is known of the addresses of sources: where one has moved to may hold a name."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.memo import Memo
    from generator.model.address_checks import AddressCheck, AddressChecks
    from generator.model.report import Id
    from generator.withholding.matching import WithheldMatcher


def hide_in_checks(checks: AddressChecks, words: WithheldMatcher, memo: Memo) -> AddressChecks:
    """Return ``checks`` without addresses that hold withheld words; the same object if there are none.

    An address that was asked is no longer a source's, if it holds them; one that it leads to is left out.
    """
    if not words:
        return checks
    shown = memo.get(("withheld", "checks"), (checks, words), partial(_without, checks, words))
    return memo.same(("shown", "checks"), shown)


def _without(checks: AddressChecks, words: WithheldMatcher) -> AddressChecks:
    changed: Mapping[Id, tuple[AddressCheck, ...]] = {
        source: tuple(
            replace(check, moved_to="") if words.find_in_address(check.moved_to) else check
            for check in of_source
            if not words.find_in_address(check.url)
        )
        for source, of_source in checks.items()
    }
    return checks if changed == checks else changed
