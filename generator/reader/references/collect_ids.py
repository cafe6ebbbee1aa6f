"""Collects the ids that the files give, and checks that each is given once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from generator.diagnostics import Code
from generator.model.nouns import OF_LIBRARY
from generator.model.references import Noun
from generator.reader.input import WrittenAt
from generator.reader.records import EntriesRecord
from generator.reader.records.fields import OWN_VOICE
from generator.reader.references.former_ids import collect_former_folders, collect_former_ids
from generator.reader.references.reserved_anchors import (
    ON_THE_PAGE_OF_ACCOUNTS,
    accounts_anchor,
    reserved_part,
)
from generator.reader.references.resolver import KnownIds
from generator.text.articles import with_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.diagnostics import Diagnostics, Span
    from generator.memo import Memo
    from generator.reader.input import InputFile
    from generator.reader.references.decoded_file import DecodedFile

T = TypeVar("T")


class _Given(dict[str, tuple[Noun, WrittenAt]]):
    """By id: what it stands for and where it is given; what else is given an id that was taken; the former ids."""

    __slots__ = ("doubled", "former")

    def __init__(self) -> None:
        super().__init__()
        self.doubled: dict[str, frozenset[Noun]] = {}
        self.former: dict[str, str] = {}
        """What each is called now."""

    def double(self, name: str, noun: Noun) -> None:
        """Add what an id is given to again."""
        self.doubled[name] = self.doubled.get(name, frozenset()) | {noun}


def collect_ids(
    by_folder: Mapping[str, Sequence[DecodedFile]],
    with_registers: tuple[DecodedFile, ...],
    diagnostics: Diagnostics,
    memo: Memo,
) -> Mapping[str, KnownIds]:
    """Return the ids that each folder can refer to, by folder; the same object while they stay the same.

    ``with_registers`` are those of the files ``by_folder`` that hold any.
    """
    briefings = frozenset(
        folder for folder, own in by_folder.items() if any(decoded.file.is_briefing for decoded in own)
    )
    library = memo.replay(
        ("library ids",),
        (*with_registers, _same(briefings, "briefings", memo)),
        partial(_library_ids, with_registers, briefings),
        diagnostics,
    )
    table = _same(_nouns(library), "library", memo)
    folders = collect_former_folders(by_folder, diagnostics)
    ids_by_folder: dict[str, KnownIds] = {}
    for folder, in_folder in by_folder.items():
        own = memo.replay(
            ("own ids", folder),
            (*in_folder, library),
            partial(_own_ids, in_folder, library, is_briefing=folder in briefings),
            diagnostics,
        )
        doubled, former = {**library.doubled, **own.doubled}, {**library.former, **own.former}
        ids_by_folder[folder] = _known_ids(folder, table, _nouns(own), (doubled, former, folders), memo)
    return ids_by_folder


def _library_ids(files: Iterable[DecodedFile], briefings: frozenset[str], diagnostics: Diagnostics) -> _Given:
    given = _Given()
    for decoded in files:
        for name, noun, keys in decoded.ids:
            if noun not in OF_LIBRARY:
                continue
            place = WrittenAt(decoded.file, keys)
            if name == OWN_VOICE or name in briefings:
                what = "reserved" if name == OWN_VOICE else "the name of a briefing's folder"
                diagnostics.error(Code.DUPLICATE_ID, f"`{name}` is {what}", place.span(), "choose another id")
            _give(given, name, noun, place, diagnostics)
    given.former = collect_former_ids(files, given, {}, diagnostics, of_library=True)
    return given


def _own_ids(
    files: Iterable[DecodedFile], library: _Given, diagnostics: Diagnostics, *, is_briefing: bool
) -> _Given:
    given = _Given()
    for decoded in files:
        for name, noun, keys in decoded.ids:
            if noun in OF_LIBRARY:
                continue
            place = WrittenAt(decoded.file, keys)
            if not is_briefing:
                _refuse_misplaced(noun, place, diagnostics)
            elif part := reserved_part(name, noun):
                _refuse_part(name, part, place, diagnostics)
            elif name in library.former:
                part = f"`{library.former[name]}`, which was called so before,"
                _refuse_part(name, part, place, diagnostics)
            elif name in library or name == OWN_VOICE:
                given.double(name, noun)
                _refuse_twice(name, noun, place, library.get(name), diagnostics)
            else:
                _give(given, name, noun, place, diagnostics)
    for decoded in files:
        if isinstance(decoded.record, EntriesRecord):
            _refuse_names_of_tables(decoded.file, decoded.record, given | library, diagnostics)
    given.former = collect_former_ids(
        files, {**library, **given}, library.former, diagnostics, of_library=False
    )
    return given


def _nouns(given: _Given) -> dict[str, Noun]:
    return {name: noun for name, (noun, _) in given.items()}


def _refuse_names_of_tables(
    file: InputFile,
    record: EntriesRecord,
    given: Mapping[str, tuple[Noun, WrittenAt]],
    diagnostics: Diagnostics,
) -> None:
    """Refuse an id that is also the anchor of a table made from another entry, or of a cell, on the same page."""
    for index, event in enumerate(record.events):
        for anchor in map(accounts_anchor, (event.id, *event.formerly)):
            same = given.get(anchor) if event.accounts else None
            if same and same[0] in ON_THE_PAGE_OF_ACCOUNTS:
                related = (("the event", WrittenAt(file, ("events", index, "id")).span()),)
                _refuse_part(anchor, f"the accounts of `{event.id}`", same[1], diagnostics, related)
    for index, plan in enumerate(record.plans):
        topics = {position.topic: number for number, position in enumerate(plan.positions)}
        for number, point in enumerate(plan.points):
            if point.n in topics:
                place = WrittenAt(file, ("plans", index, "points", number, "n"))
                cell = WrittenAt(file, ("plans", index, "positions", topics[point.n], "topic"))
                part = f"the plan's place on the topic `{point.n}`"
                related = (("the topic", cell.span()),)
                _refuse_part(point.n, part, place, diagnostics, related)


def _refuse_part(
    name: str,
    part: str,
    place: WrittenAt,
    diagnostics: Diagnostics,
    related: tuple[tuple[str, Span], ...] = (),
) -> None:
    diagnostics.error(
        Code.DUPLICATE_ID,
        f"`{name}` is reserved: links to {part} end in it",
        place.span(),
        "choose another id",
        related=related,
    )


def _give(given: _Given, name: str, noun: Noun, place: WrittenAt, diagnostics: Diagnostics) -> None:
    if name in given:
        given.double(name, noun)
        _refuse_twice(name, noun, place, given[name], diagnostics)
    else:
        given[name] = (noun, place)


def _same(value: T, key: str, memo: Memo) -> T:
    """Return the object kept from the last time if it is equal to ``value``."""
    return memo.same(("known ids", key), value)


def _known_ids(
    folder: str,
    library: dict[str, Noun],
    own: dict[str, Noun],
    more: tuple[dict[str, frozenset[Noun]], dict[str, str], dict[str, str]],
    memo: Memo,
) -> KnownIds:
    table, known = _same(own, f"own {folder}", memo), _same(more, f"more {folder}", memo)
    return memo.get(
        ("ids", folder), (library, table, known), lambda: KnownIds(folder, library, table, *known)
    )


def _refuse_twice(
    name: str,
    noun: Noun,
    again: WrittenAt,
    first: tuple[Noun, WrittenAt] | None,
    diagnostics: Diagnostics,
) -> None:
    if noun is Noun.POINT and first:
        plan, _, number = name.partition("#")
        diagnostics.error(
            Code.DUPLICATE_ID,
            f"the plan `{plan}` has a point {number} already",
            again.span(),
            "number the points as the plan does; parts of one point get a letter: 3a, 3b",
            related=(("the first one", first[1].span()),),
        )
        return
    other = f", {with_article(first[0])}" if first and first[0] is not noun else ""
    hints = (
        ("a source's id carries a subject or a date: `ft-xi-call`",) if noun is Noun.SOURCE and other else ()
    )
    diagnostics.error(
        Code.DUPLICATE_ID,
        f"`{name}` is the id of another entry{other}" if first else f"`{name}` is reserved",
        again.span(),
        "one id, one thing: choose another id for one of the two",
        *hints,
        related=(("given here", first[1].span()),) if first else (),
    )


def _refuse_misplaced(noun: Noun, place: WrittenAt, diagnostics: Diagnostics) -> None:
    folder = place.file.folder
    hint = (
        f"add `briefings/{folder}/briefing.yml`, or run `briefings new {folder}`"
        if folder
        else "move it into a briefing's folder"
    )
    where = f"the folder `{folder}` has no briefing.yml" if folder else "this file is in no briefing's folder"
    diagnostics.error(
        Code.MISPLACED_ENTRY,
        f"every {noun} belongs to a briefing, but {where}",
        place.span(),
        hint,
    )
