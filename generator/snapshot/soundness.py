"""Refuses a snapshot that no library could have made: ids that lead nowhere or in a circle, texts with hidden signs.

A file of an edition is input like any other. What the reader asks of what editors write is asked of it again here, by
the types of the fields (`generator.model.declared`).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.diagnostics import Diagnostics, short
from generator.document import markup
from generator.model.declared import declared_fields
from generator.model.kinds import TEXTS, StringKind
from generator.model.references import Noun
from generator.model.text import Name, Prose
from generator.model.walks import entries_in
from generator.reader.records.fields import ID, LONGEST_ID, NUMBER, STAMP_PATTERN
from generator.reader.records.texts import has_other_spaces
from generator.reader.references.circles import refuse_circles
from generator.text import languages
from generator.text.characters import refused
from generator.text.web_address import fault_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.snapshot import Snapshot

_ID = re.compile(rf"(?:{ID}/)?{ID}(?:#{NUMBER})?")
_NOTHING: frozenset[Noun] = frozenset()


def require_sound(snapshot: Snapshot) -> None:
    """Raise `ValueError`, with the end of a sentence, at the first thing that the reader would not have let through."""
    library = snapshot.library
    nouns = nouns_of(library)
    for table in (*library.registers, library.briefings):
        for id_, record in table.items():
            if not re.fullmatch(ID, id_):
                raise ValueError(f"`{short(id_)}` cannot be called so")
            _examine(record, nouns)
    for term in library.terms.values():
        if not term.words:
            raise ValueError(f"`{short(term.id)}` is not whole")
    for source in library.sources.values():
        if source.reliability not in (None, *"ABCDEF"):
            raise ValueError(f"`{short(source.id)}` is not whole")
    for briefing in library.briefings.values():
        _require_whole(briefing)
    found = Diagnostics()
    refuse_circles(library, found)
    for diagnostic in found:
        raise ValueError(diagnostic.message)
    _require_known(snapshot, nouns)


def _require_whole(briefing: Briefing) -> None:
    """Refuse a briefing whose entries belong elsewhere, or lack what each of their kind has at least one of."""
    for entry in entries_in(briefing):
        if not entry.id.startswith(f"{briefing.id}/"):
            raise ValueError(f"`{short(entry.id)}` does not belong to `{briefing.id}`")
    lacking = (
        *(plan.id for plan in briefing.plans if not (plan.by and plan.texts)),
        *(
            point.id
            for plan in briefing.plans
            for point in plan.points
            if point.id != f"{plan.id}#{point.number}"
        ),
        *(
            said.id
            for said in briefing.statements
            if not said.reports or (said.absent and not said.absent.words)
        ),
        *(said.id for said in briefing.statements if said.credibility not in (None, *range(1, 7))),
        *(
            said.id
            for said in briefing.statements
            if said.reviewed and not re.fullmatch(STAMP_PATTERN, said.reviewed.stamp)
        ),
        *(briefing.id for edition in briefing.editions if edition.number < 1),
    )
    for id_ in lacking:
        raise ValueError(f"`{short(id_)}` is not whole")


def nouns_of(library: Library) -> Mapping[Id, frozenset[Noun]]:
    """Return what each id stands for. Raises `ValueError` if one stands for two things."""
    tables: tuple[tuple[Noun, Sequence[Any]], ...] = (
        (Noun.ACTOR, [*library.actors.values()]),
        (Noun.SOURCE, [*library.sources.values()]),
        (Noun.TOPIC, [*library.topics.values()]),
        (Noun.TERM, [*library.terms.values()]),
        (Noun.EVENT, [event for briefing in library.briefings.values() for event in briefing.events]),
        (Noun.PLAN, [plan for briefing in library.briefings.values() for plan in briefing.plans]),
        (Noun.POINT, [point for plan in library.plans.values() for point in plan.points]),
        (Noun.STATEMENT, [said for briefing in library.briefings.values() for said in briefing.statements]),
        (Noun.QUESTION, [asked for briefing in library.briefings.values() for asked in briefing.questions]),
        (Noun.ASSESSMENT, [held for briefing in library.briefings.values() for held in briefing.assessments]),
    )
    found: dict[Id, frozenset[Noun]] = {}
    for noun, entries in tables:
        for entry in entries:
            if entry.id in found:
                raise ValueError(f"`{short(entry.id)}` stands for two entries")
            found[entry.id] = frozenset({noun})
    return found


class _Field(NamedTuple):
    """What a field's type says of it, worked out once for a class: there are thousands of records."""

    name: str
    key: str
    kinds: frozenset[StringKind]
    nouns: frozenset[Noun]
    has_records: bool


@cache
def _fields(kind: type) -> tuple[_Field, ...]:
    """Return the fields of a class that hold anything that is examined."""
    found = (
        _Field(field.name, field.key, frozenset(field.string_kinds), field.nouns, bool(field.records))
        for field in declared_fields(kind)
    )
    return tuple(field for field in found if field.kinds or field.has_records)


def _examine(record: Any, nouns: Mapping[Id, frozenset[Noun]]) -> None:  # noqa: ANN401  # of any class of the model
    for field in _fields(record.__class__):
        value = getattr(record, field.name)
        if not value:
            continue
        for part in value if value.__class__ is tuple else (value,):
            if part.__class__ is tuple:  # an id with a value
                part = part[0]  # noqa: PLW2901
            if part.__class__ is str:
                _examine_string(part, field, nouns)
            elif isinstance(part, Prose):
                _examine_prose(part.source)
            elif isinstance(part, Name):
                _examine_name(part)
            elif field.has_records:
                _examine(part, nouns)


def _examine_string(text: str, field: _Field, nouns: Mapping[Id, frozenset[Noun]]) -> None:
    kinds = field.kinds
    if StringKind.TODO in kinds:
        raise ValueError(f"`{field.key}` says that something is still to be done")
    if StringKind.ID in kinds and field.nouns:
        if not nouns.get(text, _NOTHING) & field.nouns:
            raise ValueError(f"`{field.key}` names `{short(text)}`, which is not there or is something else")
    elif StringKind.ID in kinds:
        if text and (len(text) > 2 * LONGEST_ID or not (_ID.fullmatch(text) or re.fullmatch(NUMBER, text))):
            raise ValueError(f"`{short(text)}` is not an id")
    elif StringKind.WEB_ADDRESS in kinds:
        if fault := fault_of(text):
            raise ValueError(f"`{short(text)}` is not a web address: it {fault}")
    elif StringKind.LANGUAGE in kinds:
        _require_language(text)
    elif kinds & TEXTS or StringKind.CODE in kinds:
        _require_text(text)


def _examine_prose(source: str) -> None:
    if found := markup.refused_in(source):
        raise ValueError(found.message)
    for _, message in markup.problems(source):
        raise ValueError(message)


def _examine_name(name: Name) -> None:
    for lang, text in name.texts:
        _require_text(text)
        if lang is not None:
            _require_language(lang)


def _require_text(text: str) -> None:
    if found := refused(text):
        raise ValueError(found.message)
    if has_other_spaces(text):
        raise ValueError(f"`{short(text)}` is not on one line, or holds spaces that are no ordinary ones")


def _require_language(tag: str) -> None:
    try:
        canonical = languages.canonical(tag)
    except languages.UnknownLanguageError:
        canonical = ""
    if canonical != tag:
        raise ValueError(f"`{short(tag)}` is no language")


def _require_known(snapshot: Snapshot, nouns: Mapping[Id, frozenset[Noun]]) -> None:
    """Refuse proofs of what is not there."""
    library, proofs = snapshot.library, snapshot.library_proofs
    named = {
        *((source, Noun.SOURCE) for of_briefing in proofs.quotes.values() for _, source, _ in of_briefing),
        *((source, Noun.SOURCE) for source in (*proofs.texts, *proofs.topics)),
        *((topic, Noun.TOPIC) for counts in proofs.topics.values() for topic in counts),
        *((count.term, Noun.TERM) for figures in proofs.texts.values() for count in figures.counts),
        *((entry, Noun.STATEMENT) for of_briefing in proofs.absences.values() for entry in of_briefing),
    }
    entries = {entry for of_briefing in proofs.quotes.values() for entry, _, _ in of_briefing}
    unknown = [id_ for id_, noun in named if noun not in nouns.get(id_, _NOTHING)]
    unknown += [id_ for id_ in entries if id_ not in nouns and id_ not in library.briefings]
    if unknown:
        raise ValueError(f"it proves something of `{short(min(unknown))}`, which is not there")
