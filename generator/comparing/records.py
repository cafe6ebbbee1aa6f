"""Compares two records of one class field by field, as their types declare them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.comparing.changes import Nature, Sort, Subject
from generator.comparing.natures import rules_of
from generator.comparing.pairing import pairs_of, sentence_of
from generator.comparing.values import compare_values
from generator.model.actor import Office
from generator.model.briefing import KeyPoint
from generator.model.event import Account, Contrast
from generator.model.plan import Position
from generator.model.question import Answer
from generator.model.report import Report
from generator.model.topic import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.comparing.changes import Change
    from generator.comparing.natures import FieldRule
    from generator.comparing.pairing import Pair
    from generator.comparing.spots import Spot
    from generator.model.kinds import Language

_PARTS = {
    Answer: Subject.ANSWER,
    Position: Subject.POSITION,
    Account: Subject.ACCOUNT,
    Contrast: Subject.CONTRAST,
    Office: Subject.OFFICE,
    KeyPoint: Subject.KEY_POINT,
}
"""What stands in an entry and has a name of its own for readers; other records are fields of what they stand in."""


def compare_records(old: Any, new: Any, spot: Spot) -> Iterator[Change]:  # noqa: ANN401  # two of any class
    """Yield what differs between two records of one class, entries in them aside."""
    if old == new:
        return
    for rule in rules_of(new.__class__):
        mine, theirs = getattr(old, rule.name), getattr(new, rule.name)
        if mine == theirs:
            continue
        if not rule.records:
            lang = _language_of(new, rule.name) or _language_of(old, rule.name)
            yield from compare_values(rule, mine, theirs, spot.in_language(lang))
        elif isinstance(mine, tuple) or isinstance(theirs, tuple):
            yield from _lists(rule, mine, theirs, spot)
        else:
            yield from _single(rule, mine, theirs, spot)


def _single(rule: FieldRule, old: Any, new: Any, spot: Spot) -> Iterator[Change]:  # noqa: ANN401  # records, or none
    if rule.part:  # a briefing's bottom line, which is always there
        yield from compare_records(old, new, spot.of_part(Subject.BOTTOM_LINE, ""))
    elif old is None or new is None:
        sort, value = _name_of(new if old is None else old)
        was, now = ((), (value,)) if old is None else ((value,), ())
        yield spot.change(rule.key, rule.nature, sort, was, now)
    else:
        yield from compare_records(old, new, spot.inside(rule.key))


def _lists(rule: FieldRule, old: Any, new: Any, spot: Spot) -> Iterator[Change]:  # noqa: ANN401  # tuples
    """Yield what differs between two lists of records, ids beside them perhaps."""
    mine, theirs = _ids(old), _ids(new)
    if mine != theirs:
        yield from compare_values(rule._replace(records=False), mine, theirs, spot)
    told_by = rule.part.told_by if rule.part else ""
    numbers = {id(record): number for both in (old, new) for number, record in enumerate(both, 1)}
    for pair in pairs_of(_records(old), _records(new), told_by):
        record = pair.old if pair.new is None else pair.new
        subject = _PARTS.get(record.__class__)
        if isinstance(record, Report):
            yield from _reports(rule, pair, spot)
        elif subject is None:
            yield from _nameless(rule, pair, spot)
        else:
            name = getattr(record, told_by) if told_by else str(numbers[id(record)])
            yield from compare_pair(pair, spot.of_part(subject, name))


def compare_pair(pair: Pair, spot: Spot) -> Iterator[Change]:
    """Yield what differs between a record in two states, or that one of them does not have it."""
    spot = spot.in_language(_language_of(pair.old if pair.new is None else pair.new))
    if pair.old is None:
        yield spot.whole(Nature.ADDED, sentence_of(pair.new), is_old=False)
    elif pair.new is None:
        yield spot.whole(Nature.WITHDRAWN, sentence_of(pair.old), is_old=True)
    else:
        yield from compare_records(pair.old, pair.new, spot)


def _reports(rule: FieldRule, pair: Pair, spot: Spot) -> Iterator[Change]:
    """Yield what differs between a report in two states: one without a quotation is a source of what it reports."""
    report = pair.old if pair.new is None else pair.new
    if pair.old is not None and pair.new is not None:
        subject = Subject.QUOTATION if pair.old.quote or pair.new.quote else Subject.REPORT
        yield from compare_records(pair.old, pair.new, spot.of_part(subject, report.source))
    elif report.quote:
        yield from compare_pair(pair, spot.of_part(Subject.QUOTATION, report.source))
    else:
        was, now = ((), (report.source,)) if pair.old is None else ((report.source,), ())
        yield spot.change(rule.key, rule.nature, Sort.REFERENCE, was, now)


def _nameless(rule: FieldRule, pair: Pair, spot: Spot) -> Iterator[Change]:
    if pair.old is not None and pair.new is not None:
        yield from compare_records(pair.old, pair.new, spot.inside(rule.key))
        return
    sort, value = _name_of(pair.old or pair.new)
    was, now = ((), (value,)) if pair.old is None else ((value,), ())
    lang = _language_of(pair.old if pair.new is None else pair.new)
    yield spot.in_language(lang).change(rule.key, rule.nature, sort, was, now)


def _language_of(record: Any, field: str = "") -> Language | None:  # noqa: ANN401  # of any class
    """Return the language in which a field of a record, or what stands for the whole, is written, if it says so."""
    if isinstance(record, Report):
        return record.quote_lang if field in ("", "quote") else None
    return record.lang if isinstance(record, Word) else None


def _name_of(record: Any) -> tuple[Sort, str]:  # noqa: ANN401  # a record without a name of its own
    """Return what stands for a record: its sentence, else the first value that it has."""
    sentence = sentence_of(record)
    if sentence:
        return Sort.TEXT, sentence
    for rule in rules_of(record.__class__):
        value = getattr(record, rule.name)
        if value:
            return rule.sort, str(value)
    return Sort.TEXT, ""


def _ids(values: Any) -> tuple[str, ...]:  # noqa: ANN401  # a tuple of ids and records
    return tuple(value for value in values or () if isinstance(value, str))


def _records(values: Any) -> list[Any]:  # noqa: ANN401  # the same
    return [value for value in values or () if not isinstance(value, str)]
