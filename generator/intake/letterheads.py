"""Guesses who published a document from a name above its pages or its text, or in the file's properties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.intake.datelines import name_in_masthead
from generator.intake.document import Fact
from generator.intake.letterhead_words import is_mark
from generator.intake.likely_types import is_official
from generator.text.bylines import may_be_person

if TYPE_CHECKING:
    from collections.abc import Iterable

BY_ADDRESS = "the publisher is known by the address alone"
_FEWEST_WORDS, _MOST_WORDS = 2, 10
_NO_NAME = re.compile(r"[\d/@:;?!|“”\"]|[.,]$")
"""What stands in addresses, dates and sentences, and not in the name of an office."""


def publisher_above(heads: Iterable[str], title: str) -> Fact | None:
    """Return who may have published a document above whose pages ``heads`` stand; None unless just one can be a name.

    The name of an office is the likelier one.

    >>> publisher_above(["Government of Orland", "Government of Orland"], "The harbour").value
    'Government of Orland'
    >>> publisher_above(["Harbour News", "Ministry of Ports", "Press release"], "The harbour").value
    'Ministry of Ports'
    >>> publisher_above(["The harbour", "3 May 2026", "https://post.test/ferry"], "The harbour plan")
    """
    names = {" ".join(head.split()) for head in heads}
    may_be = [name for name in names if _may_name(name) and not is_mark(name) and not _is_in(name, title)]
    found = [name for name in may_be if is_official(name)] or may_be
    return Fact(found[0], f"the publisher is the running head, “{found[0]}”") if len(found) == 1 else None


def publisher_in_masthead(line: str, title: str) -> Fact | None:
    """Return the paper whose name stands with the day in the first line of a page; None if nothing there is a name.

    >>> publisher_in_masthead("The Harbour Post Sunday, May 3, 2026 Region | 5", "The ferry").value
    'The Harbour Post'
    """
    name = name_in_masthead(line)
    may_be = bool(name) and _may_name(name) and not _is_in(name, title)
    return Fact(name, f"the publisher is named above the text, “{name}”") if may_be else None


def publisher_in_letterhead(name: str, title: str) -> Fact | None:
    """Return who may have published a document above which a letterhead with this ``name`` stands; "" for none."""
    may_be = bool(name) and _may_name(name) and not _is_in(name, title)
    return Fact(name, f"the publisher is whose letterhead it is, “{name}”") if may_be else None


def publisher_in_properties(author: str, title: str) -> Fact | None:
    """Return who may have published a document of which the properties name ``author``, who is nobody's name.

    >>> publisher_in_properties("Government of Orland", "The harbour").value, publisher_in_properties("Ada Lind", "")
    ('Government of Orland', None)
    """
    if not _may_name(author) or may_be_person(author) or _is_in(author, title):
        return None
    return Fact(
        author, "the publisher is the author in the file's properties, which programs fill in by themselves"
    )


def publisher_in_author(author: str, title: str) -> Fact | None:
    """Return the office that the properties of a file name as its author, without its part behind a comma.

    >>> publisher_in_author("Ministry of Ports of Orland, Press Service", "The harbour").value
    'Ministry of Ports of Orland'
    >>> publisher_in_author("Microsoft Office User", "The harbour")
    """
    office = author.partition(",")[0].strip()
    return publisher_in_properties(office, title) if is_official(office) else None


def _may_name(text: str) -> bool:
    is_short = _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS
    return is_short and text[0].isalpha() and not text[0].islower() and not _NO_NAME.search(text)


def _is_in(name: str, title: str) -> bool:
    """Tell whether one repeats the other: so do running heads that are the title."""
    return bool(title) and (name.casefold() in title.casefold() or title.casefold() in name.casefold())
