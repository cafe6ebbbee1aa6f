"""Walks over all that a library holds: its texts, its references, its lists of evidence, its reports.

What is walked to follows from the types of the fields (`generator.model.fields`): a new field is met by every check
and every output without another line.

>>> from generator.model.statement import Superlative
>>> for text, kind, _, keys in texts_below(Superlative(rank="first", of="visits to Kyiv"), place=None):
...     text, kind.name, keys
('first', 'LABEL', ('rank',))
('visits to Kyiv', 'LABEL', ('of',))
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from generator.model.declared import entry_fields
from generator.model.fields import Holding, Shape, reference_fields, report_fields, text_fields
from generator.model.references import Role
from generator.model.report import Report

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.diagnostics import Place
    from generator.model.briefing import Briefing
    from generator.model.fields import PartField
    from generator.model.kinds import StringKind
    from generator.model.library import Entry, Library
    from generator.model.report import Evidence, Id

Text: TypeAlias = "tuple[str, StringKind, Place, tuple[str | int, ...]]"
"""A text, what it is, and where it stands: a place, and the keys below it. A plain tuple: ten for each statement."""
References: TypeAlias = "tuple[Id, str, Role, Collection[Id]]"
"""What an entry, or a part of one, refers to in one role: the entry, the part, the role, each target once.

A briefing's own id stands for what its bottom line or a key point refers to. The part is "" for the entry itself, else
``bottom-line``, ``key-point-2``, ``answer-1``, ``position-withdrawal``, ``point-3`` … A plain tuple: seven for each
statement.
"""
_Keys: TypeAlias = "tuple[str | int, ...]"
_Named: TypeAlias = "dict[Role, dict[Id, None]]"
_PROSE, _NAME, _ADDRESS, _TEXT_RECORDS = Shape.PROSE, Shape.NAME, Shape.ADDRESS, Shape.RECORDS
_IDS, _RECORDS = Holding.IDS, Holding.RECORDS


class EvidenceList(NamedTuple):
    """What one thing rests on."""

    items: tuple[Evidence, ...]
    place: Place
    """Of the thing."""
    entry: Id
    """The entry that the thing is, or stands in: a briefing's own id for its key points, a plan's for its positions."""
    role: Role
    """`Role.REPORT` for the reports of a statement, else `Role.EVIDENCE`: its field ``evidence`` holds the list."""


class QuotedReport(NamedTuple):
    """One report with a quotation, and the entry it stands in."""

    entry: Id
    """A briefing's own id where its bottom line or a key point quotes."""
    report: Report


def texts_of_briefing(briefing: Briefing) -> list[Text]:
    """Return every text of ``briefing``, its entries and their reports."""
    return texts_below(briefing, briefing.place)


def texts_of_registers(library: Library) -> list[Text]:
    """Return every text of the entries that briefings share, and of their reports."""
    found: list[Text] = []
    for register in library.registers:
        for entry in register.values():
            _add_texts(entry, entry.place, (), found, _ADDRESS)
    return found


def texts_below(record: object, place: Place, *, addresses: bool = False) -> list[Text]:
    """Return every text of ``record``, which is written at ``place``, and of all records in it.

    Web addresses are among them if ``addresses`` says so.
    """
    found: list[Text] = []
    _add_texts(record, place, (), found, None if addresses else _ADDRESS)
    return found


def _add_texts(record: Any, place: Place, keys: _Keys, found: list[Text], skipped: Shape | None) -> None:  # noqa: ANN401  # of any class
    """Add every text below ``record``, whose fields are written at ``place`` under ``keys``."""
    known = text_fields(record.__class__)
    values = known.values(record)
    for (_, key, shape, kind, _), value in zip(
        compress(known.fields, values), filter(None, values), strict=True
    ):
        if shape is _TEXT_RECORDS:
            many = value.__class__ is tuple
            for index, below in enumerate(value if many else (value,)):
                if below.__class__ is str:  # an id beside records
                    continue
                if text_fields(below.__class__).has_place:
                    _add_texts(below, below.place, (), found, skipped)
                else:
                    _add_texts(below, place, (*keys, key, index) if many else (*keys, key), found, skipped)
        elif shape is _PROSE:
            found.append((value.source, kind, place, (*keys, key)))
        elif shape is _NAME:
            found += [
                (text, kind, place, (*keys, key) if lang is None else (*keys, key, lang))
                for lang, text in value.texts
            ]
        elif shape is skipped:
            continue
        elif value.__class__ is str:
            found.append((value, kind, place, (*keys, key)))
        else:
            # The only form of a word is the word itself, if the editor listed none.
            texts = [(index, text) for index, text in enumerate(value) if text not in values]
            found += [(text, kind, place, (*keys, key, index)) for index, text in texts]


def entries_in(record: Any) -> Iterator[Entry]:  # noqa: ANN401  # a briefing, or an entry of any class
    """Yield the entries in ``record`` in the order of its fields, each before those in it: a plan before its points."""
    for name in entry_fields(record.__class__):
        for entry in getattr(record, name):
            yield entry
            if entry_fields(entry.__class__):  # most have none: nothing is begun for them
                yield from entries_in(entry)


def entries_by_field(record: Any) -> dict[str, tuple[Entry, ...]]:  # noqa: ANN401  # the same
    """Return the entries in ``record`` without those in them, by the field that holds them."""
    return {name: getattr(record, name) for name in entry_fields(record.__class__)}


def references_below(entry: Any) -> list[References]:  # noqa: ANN401  # an entry of any class, or a briefing
    """Return what ``entry`` and the entries in it refer to, in the order of their fields, entries in it first."""
    found: list[References] = []
    _add_references(entry, entry.id, "", found)
    return found


def _add_references(record: Any, user: Id, part: str, found: list[References]) -> None:  # noqa: ANN401  # of any class
    """Add what one part of an entry refers to, and the parts of it."""
    known = reference_fields(record.__class__)
    for get in known.entries:
        for entry in get(record):
            _add_references(entry, entry.id, "", found)
    for part_field in known.parts_before:
        _add_parts(part_field, record, user, found)
    named: _Named = {}
    _gather(record, Role.EVIDENCE, named)
    for role, targets in named.items():
        found.append((user, part, role, targets))  # mostly two or three: a list costs more
    for part_field in known.parts_after:
        _add_parts(part_field, record, user, found)


def _add_parts(field: PartField, record: object, user: Id, found: list[References]) -> None:
    value, (name, told_by) = field.get(record), field.called
    if value.__class__ is not tuple:
        _add_references(value, user, name, found)
        return
    for number, below in enumerate(value, 1):
        _add_references(below, user, f"{name}-{getattr(below, told_by) if told_by else number}", found)


def _gather(record: Any, role: Role, named: _Named) -> None:  # noqa: ANN401  # of any class
    """Add what a record refers to; what says no role of its own is named in that of the field round the record."""
    known = reference_fields(record.__class__)
    for field, value in zip(known.fields, known.values(record), strict=True):
        if not value:  # most are empty: what a field is comes after
            continue
        _, holding, own = field
        how = own or role
        if value.__class__ is str:
            if how in named:
                named[how][value] = None
            else:
                named[how] = {value: None}
        elif holding is _RECORDS:
            for item in value if value.__class__ is tuple else (value,):
                if item.__class__ is str:
                    named.setdefault(how, {})[item] = None
                else:
                    _gather(item, how, named)
        elif value.__class__ is tuple:
            targets = dict.fromkeys(value if holding is _IDS else [target for target, _ in value])
            if how in named:
                named[how].update(targets)
            else:
                named[how] = targets


def report_lists_of(entry: Any) -> list[EvidenceList]:  # noqa: ANN401  # the same
    """Return every list of reports or evidence of ``entry`` that has something in it, and of the records in it.

    Those of entries in it come first.
    """
    found: list[EvidenceList] = []
    _add_lists(entry, entry.id, found)
    return found


def _add_lists(record: Any, entry: Id, found: list[EvidenceList]) -> None:  # noqa: ANN401  # of any class
    known = report_fields(record.__class__)
    if known.is_entry:
        entry = record.id
    for get, role in known.lists:
        items = get(record)
        if items:
            found.append(EvidenceList(items, record.place, entry, role))
    for get in known.below:
        value = get(record)
        if value:
            for below in value if value.__class__ is tuple else (value,):
                _add_lists(below, entry, found)


def evidence_of_briefing(briefing: Briefing) -> list[EvidenceList]:
    """Return every list of evidence of ``briefing`` that has something in it; those of its entries come first."""
    return [evidence for evidence in report_lists_of(briefing) if evidence.role is Role.EVIDENCE]


def evidence_of_registers(library: Library) -> list[EvidenceList]:
    """Return every list of evidence of the entries that briefings share: of an actor, of an office."""
    return [
        evidence
        for register in library.registers
        for entry in register.values()
        for evidence in report_lists_of(entry)
    ]


def reports_in(lists: Iterable[EvidenceList]) -> list[Report]:
    """Return every report among the evidence."""
    return [item for evidence in lists for item in evidence.items if isinstance(item, Report)]


def quotations_in(lists: Iterable[EvidenceList]) -> Iterator[QuotedReport]:
    """Yield every report with a quotation, with the id of the entry it stands in."""
    for evidence in lists:
        for item in evidence.items:
            if item.__class__ is Report and item.quote:
                yield QuotedReport(evidence.entry, item)
