"""Finds what was published, is otherwise now, and is explained by nothing: neither a correction nor a new source.

A reader who has quoted a sentence, a date, a grade, or who took part, is owed a word when something else stands there.
What adds to what was said, or says where else it was seen, takes nothing back and needs none. For which fields that is
so stands in `generator.checks.explained_fields`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.checks.explained_fields import Owed, is_owed, owed
from generator.checks.reused_ids import exchanged
from generator.comparing import Change, EntryChanges, Nature, Sort, State, Subject, compare
from generator.comparing.slips import WordsStanding, may_be_slip, words_otherwise
from generator.diagnostics import Code, short
from generator.model.declared import declared_fields
from generator.model.walks import references_below

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.analysis.findings import Findings
    from generator.comparing import Comparison
    from generator.diagnostics import Diagnostics, Span
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.proofs import LibraryProofs
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition

_OWN = frozenset({Subject.BRIEFING, Subject.BOTTOM_LINE, Subject.KEY_POINT})
"""What the briefing says in its own voice, whatever stands in it: its title, and a summary that rests on entries."""
_SEEN = frozenset({Subject.QUOTATION, Subject.REPORT})
_SHOWN = 60


def changes_since(
    edition: FrozenEdition, library: Library, proofs: LibraryProofs, *, is_minor: bool
) -> Comparison:
    """Return what differs between a frozen edition and its briefing as it is now."""
    old = State(edition.snapshot.library, edition.snapshot.briefing, edition.snapshot.library_proofs)
    return compare(old, State(library, edition.snapshot.briefing, proofs), is_minor=is_minor)


def _unexplained(changed: EntryChanges, had: AbstractSet[Id], edition: FrozenEdition) -> tuple[Change, ...]:
    """Return the changes of an entry that take back what ``edition`` said and that nothing explains.

    A correction explains all that has changed in its entry, and so does a source that is not among what it ``had``, or
    a reason that the editors give for another judgement. An entry that is gone is another matter: its address is.
    """
    if changed.corrections or changed.subject in _OWN:
        return ()
    if any(_is_reason(change) or not _grounds(change) <= had for change in changed.changes):
        return ()
    entry = edition.snapshot.library.entries.get(changed.former or changed.entry)
    return tuple(change for change in changed.changes if _takes_back(change) or _adds_to_all(change, entry))


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
    """Tell whether what was published is not what stands there: spelling and other addresses of a text aside."""
    if change.is_whole and not change.part:  # the entry itself came or went
        return False
    if change.nature is Nature.SPELLING or change.leads_elsewhere:
        return False
    is_gone = change.is_whole and change.nature is Nature.WITHDRAWN
    return bool(change.was or is_gone) and is_owed(change.subject, change.field)


def _adds_to_all(change: Change, entry: Entry | None) -> bool:
    """Tell whether a change adds to a list that names all, and did name some."""
    if change.part or change.was or owed(change.subject, change.field) is not Owed.COMPLETE:
        return False
    kind: type = entry.__class__
    fields = declared_fields(kind) if entry else ()
    return any(bool(getattr(entry, field.name)) for field in fields if field.key == change.field)


def unexplained_changes(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Warn of what has changed since the newest frozen edition without a word on why.

    What has another's id is no entry that changed.
    """
    for id_, frozen in findings.editions.items():
        newest = frozen[-1]
        if library.briefings[id_].last_edition.number < newest.number:
            continue  # its row is missing, which is an error of its own
        history = findings.briefings[id_].history
        if history is not None and history.has_later_changes:  # which it has compared already
            changes = history.steps[-1].comparison
        else:
            changes = changes_since(newest, library, findings.library_proofs, is_minor=False)
        found = [*unexplained(changes, newest)]
        others = {entry.id for entry, _ in exchanged(newest, library)} if found else ()
        warn_of([change for change in found if change.entry not in others], newest, library, diagnostics)


def unexplained(changes: Comparison, edition: FrozenEdition) -> Iterator[Change]:
    """Yield what ``edition`` was published with, stands otherwise now, and nothing explains."""
    for changed in changes.told:
        yield from _unexplained(changed, _references(changed, edition, changes.names), edition)


def warn_of(
    changes: Sequence[Change], edition: FrozenEdition, library: Library, diagnostics: Diagnostics
) -> None:
    """Warn of each change that nothing explains, at its place."""
    standing = WordsStanding(library)
    publish = _publish_slips(library.briefings[edition.snapshot.briefing], edition)
    for change in changes:
        mend = publish if may_be_slip(change, standing) else ""
        _warn_of(change, edition, library, diagnostics, mend)


def _publish_slips(briefing: Briefing, edition: FrozenEdition) -> str:
    """Return the command that publishes slips of the pen: without a note where the row is written already."""
    is_written = briefing.last_edition.number > edition.number and not briefing.last_edition.not_kept
    note = "" if is_written else ' --note "Slips of the pen are mended."'
    return f"briefings edition {briefing.id} --slips{note}"


def _warn_of(
    change: Change, edition: FrozenEdition, library: Library, diagnostics: Diagnostics, mend: str
) -> None:
    """Warn of one change; where it may be that of a slip of the pen, ``mend`` is what publishes it as one."""
    name = f"`{change.field}`" if change.field else f"this {change.subject.replace('-', ' ')}"
    was, now = (" ".join(values) for values in (change.was or change.part[-1:], change.now))
    if change.was or not now:
        said = f"edition {edition.number} was published with `{short(was, _SHOWN)}`"
    else:
        said = f"edition {edition.number} was published without `{short(now, _SHOWN)}`"
    diagnostics.warning(
        Code.UNEXPLAINED_CHANGE,
        f"{name} of `{change.entry}` has changed: {said}"
        if now
        else f"{name} of `{change.entry}` is gone: {said}",
        _span(change, library),
        *_advice(change, mend),
    )


def _advice(change: Change, mend: str) -> Iterator[str]:
    """Yield the ways to explain a change."""
    if change.subject is Subject.ASSESSMENT:
        yield "if you judge otherwise now, write why under `changed_because` of the judgement"
    name = change.entry.rpartition("/")[2]
    kind = "" if change.now else ", of the kind `withdrawal` if nothing stands there now"
    yield f"enter a correction of `{name}` in briefing.yml{kind}, or add the source it rests on"
    if mend:
        words = words_otherwise(change.pieces)
        yield f"if `{words}` mends a slip of the pen, it needs none: {mend}"


def _span(change: Change, library: Library) -> Span:
    """Return where a value stands, or the entry that it stands in."""
    place = library.entries[change.entry].place
    field = change.field.partition(".")[0]
    if change.subject is Subject.ANSWER and field:
        return place.span("answers", int(change.part[0]) - 1, field)
    return place.span(field if field and not change.part else "id")
