"""Lists what readers see of an entry, value by value, to tell whether words that somebody cites stand there."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.document import markup
from generator.model.dates import Date
from generator.model.declared import declared_fields, shown_fields
from generator.model.kinds import StringKind
from generator.model.statement import Review, Statement
from generator.model.statement_dates import date_of_statement
from generator.model.text import Name, Prose
from generator.model.voices import voices_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.briefing import KeyPoint
    from generator.model.library import Entry, Library

_MARKS = "\"“”„‟«»'‘’‚‹›"
_LISTED = re.compile(r"\s*[;,/]\s*")


def shown_values(entry: Entry | KeyPoint, library: Library) -> tuple[str, ...]:
    """Return the texts, dates, words of lists and names that an entry holds, entries of their own in it aside.

    What it refers to is there by its id, its local id and its name; of a statement also who says it and when, where
    that is said elsewhere. A sentence of a summary is one like an entry.
    """
    implied = (value for values in _implied(entry, library).values() for value in values)
    return tuple(dict.fromkeys((*_values(entry, library), *implied)))


def fields_with(words: str, entry: Entry | KeyPoint, library: Library) -> tuple[str, ...]:
    """Return the fields of an entry, and of records in it, that hold nothing but ``words``: a grade, a date, a name.

    Texts are none of these: they say by themselves what they are.
    """
    return tuple(dict.fromkeys(_fields_with(words, entry, library)))


def _fields_with(words: str, record: Any, library: Library) -> Iterator[str]:  # noqa: ANN401  # of any class of the model
    for name, is_reference in _shown(record.__class__):
        value = getattr(record, name)
        found: set[str] = set()
        for part in value if value.__class__ is tuple else (value,):
            if _is_value(part, is_reference=is_reference):
                found.update(_of_value(part, library, is_reference=is_reference))
            elif hasattr(part, "__dataclass_fields__") and not isinstance(part, Prose | Name):
                yield from _fields_with(words, part, library)
        if words in found or found.issuperset(_LISTED.split(words)):
            yield name


def _is_value(value: Any, *, is_reference: bool) -> bool:  # noqa: ANN401  # the same
    """Tell whether it is a grade, a date, a number, an id, or an id with one of these."""
    if value.__class__ is tuple:
        return is_reference and all(_is_value(part, is_reference=True) for part in value)
    return isinstance(value, Enum | Date | int) or (is_reference and isinstance(value, str))


def shown_by_field(entry: Entry | KeyPoint, library: Library) -> dict[str, tuple[str, ...]]:
    """Return the same values by the field of the entry that holds them, or holds what holds them."""
    kind: type = entry.__class__
    implied = _implied(entry, library)
    return {
        name: (
            *dict.fromkeys(_of_field(entry, name, library, is_reference=is_reference)),
            *implied.get(name, ()),
        )
        for name, is_reference in _shown(kind)
    }


def stands_in(words: str, values: Iterable[str]) -> bool:
    """Tell whether words are one of the values, stand whole in one, or are several of them, with commas between.

    >>> values = ("He spoke before a Senate committee.", "2023-03-22", "blinken", "Kyiv")
    >>> stands_in("2023-03-22", values), stands_in("a Senate committee", values), stands_in("blinken, Kyiv", values)
    (True, True, True)
    >>> stands_in("a Senate", ("the Senate",)), stands_in("ate", values)
    (False, False)
    """
    plain = [_plain(value) for value in values]
    return _is_there(words, plain) or all(_is_there(part, plain) for part in _LISTED.split(words))


def corrected_in(text: str, was: str, now: str) -> str | None:
    """Return ``text`` with ``now`` where ``was`` stood in it; None if that stands nowhere in it.

    Where ``text`` is a part of ``was``, all of it has been written anew.

    >>> corrected_in("The toll must go by summer.", "by summer", "by autumn")
    'The toll must go by autumn.'
    >>> corrected_in("by summer", "The toll must go by summer.", "The toll must go by autumn.")
    'The toll must go by autumn.'
    >>> corrected_in("The toll must go.", "The dock", "The pier")
    """
    plain = _plain(text)
    whole = re.compile(rf"(?<!\w){re.escape(_plain(was))}(?!\w)")
    if was.strip() and whole.search(plain):
        return whole.sub(lambda _: _plain(now), plain)
    listed = set(_LISTED.split(plain))
    if stands_in(text, [was]) or listed == set(_LISTED.split(_plain(was))):
        return _plain(now)
    return None


def parts_of(words: str) -> tuple[str, ...]:
    """Return words, and each of several that stand between commas.

    >>> parts_of("blinken, Kyiv")
    ('blinken, Kyiv', 'blinken', 'Kyiv')
    """
    return tuple(dict.fromkeys((words, *_LISTED.split(words))))


def same_words(left: str, right: str) -> bool:
    """Tell whether two texts are the same but for white space and the marks around them."""
    return _plain(left) == _plain(right)


def nearest(words: str, values: Iterable[str]) -> str:
    """Return the value that has most words in common with ``words``; "" if none has any."""
    wanted = set(_plain(words).casefold().split())
    found = max(values, key=lambda value: _overlap(wanted, value), default="")
    return found if found and _overlap(wanted, found) else ""


def _overlap(wanted: set[str], value: str) -> float:
    words = set(_plain(value).casefold().split())
    return len(wanted & words) / max(len(wanted | words), 1)


def _is_there(words: str, values: Iterable[str]) -> bool:
    wanted = _plain(words)
    found = [value for value in values if wanted in value] if wanted else []
    whole = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)") if found else None  # seldom
    return whole is not None and any(value == wanted or whole.search(value) for value in found)


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(_MARKS)


def _values(record: Any, library: Library) -> Iterator[str]:  # noqa: ANN401  # of any class of the model
    for name, is_reference in _shown(record.__class__):
        yield from _of_field(record, name, library, is_reference=is_reference)


def _of_field(
    record: Any,  # noqa: ANN401  # the same
    name: str,
    library: Library,
    *,
    is_reference: bool,
) -> Iterator[str]:
    value = getattr(record, name)
    for part in value if value.__class__ is tuple else (value,):
        yield from _of_value(part, library, is_reference=is_reference)


def _implied(entry: Entry | KeyPoint, library: Library) -> dict[str, tuple[str, ...]]:
    """Return who says a statement, and when, where what it refers to says it, by the fields that would."""
    if not isinstance(entry, Statement):
        return {}
    voices = [value for id_ in voices_of(entry, library.sources) for value in _of_reference(id_, library)]
    date = date_of_statement(entry, library).date
    return {
        "speakers": () if entry.speakers else tuple(dict.fromkeys(voices)),
        "date": (str(date),) if date and not entry.date else (),
    }


@cache
def _shown(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a class that readers see, and whether each holds references; a grade is one of them."""
    grade = StringKind.CODE if kind is not Review else None  # whose stamp is for programs
    texts = shown_fields(kind)
    return tuple(
        (field.name, bool(field.nouns))
        for field in declared_fields(kind)
        if field.name in texts or grade in field.string_kinds
    )


def _of_value(value: Any, library: Library, *, is_reference: bool) -> Iterator[str]:  # noqa: ANN401  # the same
    if value.__class__ is tuple:  # an id with a word
        for part in value:
            yield from _of_value(part, library, is_reference=is_reference and part.__class__ is str)
    elif isinstance(value, Prose):
        yield from (value.source, markup.to_text(value.source))
    elif isinstance(value, Name):
        yield from (text for _, text in value.texts)
    elif isinstance(value, Enum):
        yield str(value.value)
    elif isinstance(value, str) and is_reference:
        yield from _of_reference(value, library)
    elif isinstance(value, str | Date | int) and not isinstance(value, bool):
        yield str(value)
    elif hasattr(value, "__dataclass_fields__"):
        yield from _values(value, library)


def _of_reference(id_: str, library: Library) -> Iterator[str]:
    yield from (id_, id_.rpartition("/")[2])
    entry: Any = library.entries.get(id_)
    for field in ("name", "short", "title"):
        named = getattr(entry, field, None)
        yield from (
            (text for _, text in named.texts) if isinstance(named, Name) else ((named,) if named else ())
        )
