"""Guesses what a wrong field name or value was meant to be, and finds characters that are not what they look like."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.diagnostics.suggest import did_you_mean, nearest
from generator.reader.field_synonyms import synonym
from generator.reader.likely_dates import date_hints
from generator.reader.tree.lookalikes import LIST_MARKS, describe_character, first_odd_character, likely_ascii
from generator.reader.value_synonyms import value_synonym

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.diagnostics import Span

KEBAB = "small letters, digits and single hyphens, a letter first: kirby-welcomes"
"""The hint that says how an id is written."""
HOW_REFERRED = (
    f"write the id of an entry: {KEBAB}; a plan's point: china-position-paper#10; "
    "from another briefing: its-folder/id"
)
"""The hint that says how an entry is referred to."""
ADDRESS_FOR_ID = "an address belongs into the `url` of a source; here stands the id of that source"
_AROUND = " \t,;.:[](){}'\"`<>"
_NOT_KEBAB = re.compile(r"[\s_]+")

_JOINTS = re.compile(r"[.-]+")
_DIGITS_FIRST = re.compile(r"([0-9]+(?:-[0-9]+)*)-(.+)")
_SHORTEST_BEGINNING = 4
"""Letters that the beginning of a field's name has, for another to be taken for it."""
_BETWEEN = re.compile(r"\s*[,;、]\s*")
_FOLDER = re.compile(r".*[/\\]")
_AND = re.compile(r"\s*[,;&+]\s*|\s+(?:and|und|et|y|и|і|та)\s+")
"""What stands between two ids in a sentence."""
_IN_BRACKETS = re.compile(r"[0-9A-Za-z][0-9A-Za-z./#-]*")
"""What may stand in a list in brackets: an id, a number."""

_LONGEST = 200
"""Characters of a value that is still worth repeating."""


def point_to_odd_character(message: str, written: str, span: Span) -> tuple[str, Span]:
    """Return ``message`` with the first character of ``written`` that is none of the format's, and its place.

    ``span`` is where ``written`` stands; without such a character both stay.
    """
    found = first_odd_character(written)
    if found is None:
        return message, span
    width = span.end_column - span.column
    before = (width - len(written)) // 2
    if span.line != span.end_line or before not in (0, 1) or width - len(written) not in (0, 2):
        return f"{message}: {found.sentence}", span
    column = span.column + before + found.at
    return f"{message}: {found.sentence}", replace(span, column=column, end_column=column + 1)


def field_hints(
    written: str, known: Sequence[str], required: frozenset[str] = frozenset(), holders: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the hints for a field's name that is none of ``known``.

    ``required`` are those that are always needed, ``holders`` the nouns that have a field of this name.
    """
    found = first_odd_character(written)
    if found is not None and not likely_ascii(written[: found.at + 1]) and likely_ascii(written) not in known:
        return ("delete what stands before the first word and type spaces: nothing else indents a line",)
    if meant := likely_field(written, known):
        return (f"did you mean `{meant}`?",)
    elsewhere = (f"`{written}` is a field of {' or '.join(holders)}",) if holders else ()
    in_order = sorted(known, key=lambda name: (name != "id", name not in required))
    return (*elsewhere, f"fields that may stand here: {', '.join(in_order)}")


def likely_field(written: str, known: Iterable[str]) -> str:
    """Return which of ``known`` was meant by a field's name; "" if none is near.

    >>> likely_field("speeker", ["speaker", "source"]), likely_field("quotation", ["quote", "quote_lang"])
    ('speaker', 'quote')
    """
    words, plain = tuple(known), likely_ascii(written)
    small = plain.lower()
    return (
        nearest(plain, words)
        or nearest(small, words)
        or _begun_alike(small, words)
        or synonym(small.replace("-", "_"), words)
    )


def _begun_alike(written: str, words: Sequence[str]) -> str:
    """Return the longest word of which all letters but the last begin what was written; "" if there is none."""
    begun = [word for word in words if len(word) > _SHORTEST_BEGINNING and written.startswith(word[:-1])]
    return max(begun, key=len, default="")


def choice_hints(written: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the hint with what of ``known`` was meant; none if nothing is near."""
    words = tuple(known)
    plain = likely_ascii(written)
    if meant := value_synonym(plain, words):
        return (f"did you mean `{meant}`?",)
    return did_you_mean(plain, words) or did_you_mean(plain.lower(), words)


def pattern_hints(written: object, pattern: str) -> tuple[str, ...]:
    """Return the hint with ``written`` as it must have been meant to fit ``pattern``; none if it cannot be told."""
    if not isinstance(written, str) or len(written) > _LONGEST:
        return ()
    plain = likely_ascii(written).strip(_AROUND)
    kebab = _NOT_KEBAB.sub("-", plain.lower()).strip("-")
    for likely in (
        plain,
        plain.strip("-_"),
        _FOLDER.sub("", plain),
        kebab,
        _JOINTS.sub("-", kebab),
        _DIGITS_FIRST.sub(r"\2-\1", kebab),  # a letter first
    ):
        if likely != written and re.fullmatch(pattern, likely):
            return (f"did you mean `{likely}`?",)
    return ()


def as_bracketed_items(written: object) -> str:
    """Return what is written in place of a list as its items in brackets, ``talks, trade``; "" if it is a text."""
    if not isinstance(written, str) or len(written) > _LONGEST:
        return ""
    items = [part for part in _BETWEEN.split(likely_ascii(written).strip(_AROUND)) if part]
    return ", ".join(items) if all(_IN_BRACKETS.fullmatch(item) for item in items) else ""


def several_ids_hints(written: str, *, in_list: bool, as_list: str = "") -> tuple[str, ...]:
    """Return the hint for several ids that stand where one belongs; none if they are not.

    ``as_list`` is the name of a field that takes a list of them too.
    """
    items = [item for item in _AND.split(written) if item]
    joined = len(items) > 1
    if in_list:
        items = [item for part in items for item in part.split()]
    if len(items) < 2 or not all(_IN_BRACKETS.fullmatch(item) for item in items):
        return ()
    if as_list:
        return (f"write several as a list: {as_list}: [{', '.join(items)}]",)
    if not in_list:
        return (f"one id stands here, and these are {len(items)}: {', '.join(items)}",)
    condition = "" if joined else f"if these are {len(items)}, "
    return (f"{condition}a comma is missing between them: {', '.join(items)}",)


def wrong_list_mark(written: str, span: Span) -> tuple[str, Span, str] | None:
    """Return what is wrong with a text in place of a list that begins like one: message, place and hint.

    ``• peace`` has another mark, ``-peace`` no space.
    """
    mark = written[:1]
    here = replace(span, end_line=span.line, end_column=span.column + 1)
    if not mark.isascii() and not likely_ascii(mark):
        return f"before it stands {describe_character(mark)}", here, "delete it"
    following = written[1:2]
    if mark == "-" and not following.isascii() and not likely_ascii(following):
        behind = replace(here, column=span.column + 1, end_column=span.column + 2)
        return (
            f"behind the hyphen stands {describe_character(following)}",
            behind,
            "delete it and type a space",
        )
    if mark == "-" and following.strip():
        return (
            "a space is missing behind the hyphen",
            here,
            "each item begins with `- `: a hyphen and a space",
        )
    if mark and mark in LIST_MARKS and mark != "-":
        message = f"an item begins with a hyphen and a space, not with {describe_character(mark)}"
        return message, here, "write `- ` before each item"
    return None


_FIGURES = "[0-9]+|true|false"
"""Numbers, true and false: what is judged by a function of ours, and written in ASCII alone."""


def hints_for(code: Code, written: object) -> tuple[str, ...]:
    """Return the hint with what was meant by a value that a function of ours refused; none if it cannot be told."""
    if code is Code.INVALID_DATE:
        return date_hints(written)
    if code is Code.PLACEHOLDER_TEXT:  # no other word is meant
        return ()
    return pattern_hints(written, _FIGURES)
