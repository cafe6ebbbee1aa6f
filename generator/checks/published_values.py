"""Finds what was published, is otherwise now, and is explained by nothing: neither a correction nor a new source.

A reader who has quoted a sentence, a date or a grade is owed a word when another stands in its place. What adds to what
was said, or says where else it was seen, takes nothing back and needs none; nor do the briefing's title and its own
summary, whose every sentence rests on entries, its notes, and how its subjects are called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.comparing import Change, EntryChanges, Nature, Sort, State, Subject, compare
from generator.comparing.slips import may_be_slip, words_otherwise, words_standing
from generator.diagnostics import Code, short
from generator.model.walks import references_below

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.analysis.findings import Findings
    from generator.comparing import Comparison
    from generator.diagnostics import Diagnostics, Span
    from generator.model.library import Library
    from generator.model.proofs import LibraryProofs
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition

_TAKE_BACK = frozenset(
    {Nature.REWORDED, Nature.REATTRIBUTED, Nature.REGRADED, Nature.REDATED, Nature.WITHDRAWN}
)
"""Natures of changes after which what was published is not what stands there."""
_NOT_ASKED = frozenset(
    {
        Subject.BRIEFING,
        Subject.BOTTOM_LINE,
        Subject.KEY_POINT,
        Subject.TOPIC,
        Subject.TERM,
        Subject.CORRECTION,
    }
)
"""What nobody is asked about: title and summary, and how subjects are called."""
_NOT_ASKED_FIELDS = frozenset({"note", "verdict", "waive"})
"""Fields that tell of the work on an entry, whatever it is."""
_NOT_ASKED_OF: Mapping[Subject, AbstractSet[str]] = {
    Subject.SOURCE: frozenset({"read", "read_in_by", "status", "status_since", "status_note"}),
    Subject.QUESTION: frozenset({"question"}),
}
"""Fields of single sorts of entries: what its publisher did to a source, or who read it, says by itself why it is what
it is; a question says nothing, it asks."""
_SEEN = frozenset({Subject.QUOTATION, Subject.REPORT})
_SHOWN = 60


def changes_since(
    edition: FrozenEdition, library: Library, proofs: LibraryProofs, *, is_minor: bool
) -> Comparison:
    """Return what differs between a frozen edition and its briefing as it is now."""
    old = State(edition.snapshot.library, edition.snapshot.briefing, edition.snapshot.library_proofs)
    return compare(old, State(library, edition.snapshot.briefing, proofs), is_minor=is_minor)


def _unexplained(changed: EntryChanges, had: AbstractSet[Id]) -> tuple[Change, ...]:
    """Return the changes of an entry that take back what was published and that nothing explains.

    A correction explains all that has changed in its entry, and so does a source that is not among what it ``had``, or
    a reason that the editors give for another judgement. An entry that is gone is another matter: its address is.
    """
    if changed.corrections or changed.subject in _NOT_ASKED:
        return ()
    if any(_is_reason(change) or not _grounds(change) <= had for change in changed.changes):
        return ()
    return tuple(change for change in changed.changes if _takes_back(change))


def _is_reason(change: Change) -> bool:
    return change.field == "changed_because" and bool(change.now)


def _grounds(change: Change) -> frozenset[Id]:
    """Return the sources and entries that a change says something rests on now; places within them are none."""
    if change.subject in _SEEN and change.is_whole and change.nature is Nature.ADDED:
        return frozenset(change.part[-1:])
    if change.nature is Nature.RESOURCED and change.sort is Sort.REFERENCE:
        return frozenset(change.now)
    return frozenset()


def _references(changed: EntryChanges, edition: FrozenEdition, names: Mapping[Id, Id]) -> frozenset[Id]:
    """Return what an entry referred to in an edition, called as it is now."""
    entry = edition.snapshot.library.entries.get(changed.former or changed.entry)
    targets = [id_ for *_, ids in references_below(entry) for id_ in ids] if entry else []
    return frozenset(names.get(id_, id_) for id_ in targets)


def _takes_back(change: Change) -> bool:
    if change.is_whole and not change.part:  # the entry itself came or went
        return False
    if change.subject is Subject.REPORT and change.is_whole:  # a place where it was seen
        return False
    return bool(change.was) and change.nature in _TAKE_BACK and is_asked(change.subject, change.field)


def is_asked(subject: Subject, field: str) -> bool:
    """Tell whether editors owe a word on why another value stands in a field, or on why a part is gone (no field)."""
    name = field.partition(".")[0]
    return (
        subject not in _NOT_ASKED
        and name not in _NOT_ASKED_FIELDS
        and name not in _NOT_ASKED_OF.get(subject, ())
    )


def unexplained_changes(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Warn of what has changed since the newest frozen edition without a word on why."""
    for id_, frozen in findings.editions.items():
        newest = frozen[-1]
        if library.briefings[id_].last_edition.number < newest.number:
            continue  # its row is missing, which is an error of its own
        history = findings.briefings[id_].history
        if history is not None and history.has_later_changes:  # which it has compared already
            changes = history.steps[-1].comparison
        else:
            changes = changes_since(newest, library, findings.library_proofs, is_minor=False)
        warn_of([*unexplained(changes, newest)], newest, library, diagnostics)


def unexplained(changes: Comparison, edition: FrozenEdition) -> Iterator[Change]:
    """Yield what ``edition`` was published with, stands otherwise now, and nothing explains."""
    for changed in changes.told:
        yield from _unexplained(changed, _references(changed, edition, changes.names))


def warn_of(
    changes: Sequence[Change], edition: FrozenEdition, library: Library, diagnostics: Diagnostics
) -> None:
    """Warn of each change that nothing explains, at its place."""
    standing = words_standing(library) if any(change.pieces for change in changes) else frozenset()
    for change in changes:
        _warn_of(change, edition, library, diagnostics, is_near=may_be_slip(change, standing))


def _warn_of(
    change: Change, edition: FrozenEdition, library: Library, diagnostics: Diagnostics, *, is_near: bool
) -> None:
    """Warn of one change; one that ``is_near`` may be that of a slip of the pen."""
    name = f"`{change.field}`" if change.field else f"this {change.subject.replace('-', ' ')}"
    was, now = (" ".join(values) for values in (change.was, change.now))
    said = f"edition {edition.number} was published with `{short(was, _SHOWN)}`"
    diagnostics.warning(
        Code.UNEXPLAINED_CHANGE,
        f"{name} of `{change.entry}` has changed: {said}"
        if now
        else f"{name} of `{change.entry}` is gone: {said}",
        _span(change, library),
        *_advice(change, is_near=is_near),
    )


def _advice(change: Change, *, is_near: bool) -> Iterator[str]:
    """Yield the ways to explain a change."""
    if change.subject is Subject.ASSESSMENT:
        yield "if you judge otherwise now, write why under `changed_because` of the judgement"
    name = change.entry.rpartition("/")[2]
    yield f"enter a correction of `{name}` in briefing.yml, or add the source it rests on"
    if is_near:
        words = words_otherwise(change.pieces)
        yield f"if `{words}` mends a slip of the pen, it needs none: publish with `briefings edition --slips`"


def _span(change: Change, library: Library) -> Span:
    """Return where a value stands, or the entry that it stands in."""
    place = library.entries[change.entry].place
    field = change.field.partition(".")[0]
    if change.subject is Subject.ANSWER and field:
        return place.span("answers", int(change.part[0]) - 1, field)
    return place.span(field if field and not change.part else "id")
