"""Makes ids from names and titles."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.text.plain_letters import plain_spellings
from generator.text.short_ids import shortened_id

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST = 40
"""Characters of an id that a person still types."""
_MOST_WORDS = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_NO_ONE = frozenset(
    {
        "download",
        "downloaded",
        "document",
        "untitled",
        "unnamed",
        "scan",
        "index",
        "file",
        "img",
        "copy",
        "page",
        "print",
    }
    | {"dokument", "unbenannt", "kopie", "sans", "titre", "copie"}
)
"""Words in names that programs give files."""
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


def id_from_file(name: str) -> str:
    """Return the id that a file's name is, if whoever saved it seems to have named it: two to four words; else "".

    >>> id_from_file("veldara-readout.html"), id_from_file("download (3).pdf"), id_from_file("Leaders talk.docx")
    ('veldara-readout', '', 'leaders-talk')
    """
    words = id_from(PurePath(name).stem).split("-")
    is_named = 1 < len(words) <= _MOST_WORDS and all(
        word.isalpha() or _YEAR.fullmatch(word) for word in words
    )
    return "-".join(words) if is_named and not _OF_NO_ONE & {*words} else ""


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
