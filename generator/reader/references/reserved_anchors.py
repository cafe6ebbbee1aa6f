"""The anchors that parts of a page have, which no entry on that page may have as its id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.references import Noun

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARTS: Mapping[Noun, tuple[re.Pattern[str], str]] = {
    Noun.ASSESSMENT: (re.compile(r"bottom-line|corrections|key-point-[0-9]+"), "a part of the overview"),
    Noun.PLAN: (re.compile(r"crosswalk"), "the plans topic by topic"),
}
"""By what stands on the same page: the anchors, and what they lead to."""
ON_THE_PAGE_OF_ACCOUNTS = frozenset({Noun.QUESTION, Noun.TERM})
"""What stands beside the accounts of an event."""


def reserved_part(name: str, noun: Noun) -> str:
    """Return the part of the page to which links that end in ``name`` lead, where ``noun`` stands; "" if none does."""
    pattern, part = _PARTS.get(noun, (None, ""))
    return part if pattern and pattern.fullmatch(name) else ""


def accounts_anchor(event: str) -> str:
    """Return the permanent anchor of the accounts of an event."""
    return f"accounts-{event}"
