"""Finds what stood in the newest frozen edition and is called so no more: links to it would not find it.

An entry that was renamed says so (`formerly`). One that is gone is told of until the next edition, so that nobody
takes an address away by mistake.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.comparing.pairing import sentence_of
from generator.diagnostics import Code
from generator.model.former_ids import current_ids
from generator.model.plan import plan_of
from generator.model.walks import entries_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition

_LEAST = 12
"""Characters of a sentence by which two entries are taken for one."""


def gone_ids(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Warn of each id of the newest frozen edition that nothing has, or had before, and no correction withdraws.

    What an entry had been called when that edition was published, it still was.
    """
    if not findings.editions:
        return
    now_of = current_ids(library)
    known = library.entries.keys() | now_of.keys()
    told: set[Id] = set()
    for id_, frozen in findings.editions.items():
        newest = frozen[-1]
        then = newest.snapshot.library.entries
        told |= {withdrawal.id_in(id_, then) for withdrawal in library.briefings[id_].withdrawals}
        for entry in _published(newest):
            if entry.id in told or plan_of(entry.id) in told:
                continue
            if entry.id in known:
                lost = [name for name in entry.formerly if name not in known]
                now = library.entries[entry.id if entry.id in library.entries else now_of[entry.id]]
                _tell_of_former(lost, now, newest, diagnostics)
                continue
            told.add(entry.id)
            name, _ = _names(entry.id)
            diagnostics.warning(
                Code.GONE_ID,
                f"`{name}` stood in edition {newest.number}, and is gone: links to it find it no more",
                library.briefings[id_].place.key_span("editions"),
                *_advice(entry, name, newest, library),
                related=(("this is the edition", newest.snapshot.subject.place.span()),),
            )


def _tell_of_former(lost: Sequence[Id], now: Entry, edition: FrozenEdition, diagnostics: Diagnostics) -> None:
    """Warn of ids that an entry had before in an edition and says no more that it had; ``now`` is what it is now."""
    for id_ in lost:
        name, local = _names(id_)
        diagnostics.warning(
            Code.GONE_ID,
            f"in edition {edition.number} `{name}` led to `{now.id.rpartition('/')[2]}`, which does not say any more "
            "that it was called so: links to it find it no more",
            now.place.span("formerly" if now.formerly else "id"),
            f"write `{local}` under `formerly` here, with what else the entry was called",
            related=(("this is the edition", edition.snapshot.subject.place.span()),),
        )


def _names(id_: Id) -> tuple[str, str]:
    """Return an id as messages name it, and as `formerly` does: of a point its number alone."""
    name = id_.rpartition("/")[2]
    return name, name.rpartition("#")[2]


def _published(edition: FrozenEdition) -> Iterator[Entry]:
    """Yield what has an address: the entries of the briefing, each before those in it, and of the registers."""
    yield from entries_in(edition.snapshot.subject)
    for register in edition.snapshot.library.registers:
        yield from register.values()


def _advice(entry: Entry, name: str, edition: FrozenEdition, library: Library) -> Iterator[str]:
    """Yield what to write: at the entry that says the same, if one has come since."""
    local = _names(entry.id)[1]
    same = _says_the_same(entry, edition.snapshot.library.entries, library)
    if same:
        yield f"`{same.rpartition('/')[2]}` says the same: if it is that, write `formerly: [{local}]` there"
    else:
        yield f"if it is called otherwise now, or another entry stands in its place, write `formerly: [{local}]` there"
    yield f"if it is withdrawn, say why in a correction `of: {name}` of the kind `withdrawal`"


def _says_the_same(entry: Entry, published: Mapping[Id, Entry], library: Library) -> Id:
    """Return the id of the one entry that has come since with the same words; "" if none or several have."""
    words = sentence_of(entry)
    if len(words) < _LEAST:
        return ""
    found = [
        id_
        for id_, new in library.entries.items()
        if new.__class__ is entry.__class__ and id_ not in published and sentence_of(new) == words
    ]
    return found[0] if len(found) == 1 else ""
