"""Collects every text an editor wrote: whose words it holds, and where it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.model.fields import Shape, text_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.diagnostics import Place
    from generator.model.briefing import Briefing
    from generator.model.fields import Voice
    from generator.model.library import Library

Text: TypeAlias = "tuple[str, Voice, Place, tuple[str | int, ...]]"
"""A text, whose words it holds, and where it stands: a place, and the keys below it. Ten for each statement."""
_TEXT, _PROSE, _NAME, _RECORDS = Shape.TEXT, Shape.PROSE, Shape.NAME, Shape.RECORDS
_QUOTED = re.compile(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|\"[^\"]*\"|(?<!\w)‘[^‘’]*’(?!\w)")


def outside_quotes(text: str) -> str:
    """Return ``text`` without what stands in it between quotation marks."""
    return _QUOTED.sub("“”", text)


def joined(texts: Iterable[Text]) -> str:
    """Return all texts in one, so that what is in none of them is found out at once; see `texts_at`."""
    return "\0".join([text[0] for text in texts])


def texts_at(places: Iterable[int], texts: Sequence[Text], in_one: str) -> list[Text]:
    """Return those of ``texts`` that stand at certain places of all of them `joined`."""
    return [texts[number] for number in sorted(numbers_at(places, in_one))]


def numbers_at(places: Iterable[int], in_one: str) -> set[int]:
    """Return which of all texts `joined` stand at certain places; each stretch is gone through once."""
    numbers: set[int] = set()
    number = begin = 0
    for at in sorted(places):
        number += in_one.count("\0", begin, at)
        begin = at
        numbers.add(number)
    return numbers


def texts_with(words: Iterable[str], texts: Sequence[Text]) -> list[Text]:
    """Return those of ``texts`` that hold one of ``words``, as written."""
    in_one = joined(texts)
    return texts_at([at for word in words for at in places_of(word, in_one)], texts, in_one)


def texts_of_briefing(briefing: Briefing) -> list[Text]:
    """Return every text of ``briefing``, its entries and their reports."""
    return texts_below(briefing, briefing.place)


def texts_of_registers(library: Library) -> list[Text]:
    """Return every text of the actors, sources, topics and terms, and of their reports."""
    found: list[Text] = []
    for register in (library.actors, library.sources, library.topics, library.terms):
        for entry in register.values():
            _walk(entry, entry.place, (), found)
    return found


def texts_below(record: object, place: Place) -> list[Text]:
    """Return every text of ``record``, which is written at ``place``, and of all records in it."""
    found: list[Text] = []
    _walk(record, place, (), found)
    return found


def _walk(record: Any, place: Place, keys: tuple[str | int, ...], found: list[Text]) -> None:  # noqa: ANN401  # of any type
    """Add every text below ``record``, whose fields are written at ``place`` under ``keys``."""
    kind = text_fields(record.__class__)
    values = kind.values(record)
    for (_, key, shape, voice), value in zip(kind.fields, values, strict=True):
        if not value:
            continue
        if shape is _PROSE:
            found.append((value.source, voice, place, (*keys, key)))
        elif shape is _RECORDS:
            _walk_below(value, place, (*keys, key), found)
        elif shape is _NAME:
            found += [
                (text, voice, place, (*keys, key) if lang is None else (*keys, key, lang))
                for lang, text in value.texts
            ]
        elif shape is _TEXT and value.__class__ is str:
            found.append((value, voice, place, (*keys, key)))
        elif shape is _TEXT:
            # The only form of a word is the word itself, if the editor listed none.
            texts = [(index, text) for index, text in enumerate(value) if text not in values]
            found += [(text, voice, place, (*keys, key, index)) for index, text in texts]


def _walk_below(records: Any, place: Place, keys: tuple[str | int, ...], found: list[Text]) -> None:  # noqa: ANN401  # the same
    """Add the texts of one record or of several; each may know its own place."""
    many = isinstance(records, tuple)
    for index, record in enumerate(records if many else (records,)):
        if record.__class__ is str:  # an id beside records
            continue
        if text_fields(record.__class__).has_place:
            _walk(record, record.place, (), found)
        else:
            _walk(record, place, (*keys, index) if many else keys, found)


def places_of(word: str, text: str) -> Iterator[int]:
    """Yield every place of ``word`` in ``text``."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
