"""Makes ids from names and titles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.text.plain_letters import plain_spellings
from generator.text.short_ids import shortened_id

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST = 40
"""Characters of an id that a person still types."""
_ARTICLES = re.compile(r"\A(?:the|der|die|das|le|la|les|el|los|las|il|l)-(?=.)")


def id_from(name: str) -> str:
    """Return an id from the Latin letters of a name; "" if it has none to begin with.

    >>> id_from("The Harbour Post"), id_from("Łódź 24"), id_from("Порт")
    ('harbour-post', 'lodz-24', '')
    """
    plain = next(iter(plain_spellings(name)), name)
    kebab = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", plain.lower())).strip("-")
    words = shortened_id(_ARTICLES.sub("", kebab), _LONGEST)
    return words if re.match("[a-z]", words) else ""


def id_from_address(address: str) -> str:
    """Return an id from the host of an address: ``harbour-post-test``."""
    return id_from((urlsplit(address).hostname or "").removeprefix("www."))


def unused(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """Return the id, with the next number behind it if it is taken.

    >>> unused("post", {"post", "post-2"}.__contains__)
    'post-3'
    """
    number, found = 1, wanted
    while is_taken(found):
        number += 1
        found = f"{wanted}-{number}"
    return found
