"""Collects the ids that entries had before, and checks that nothing living is called so.

A former id stays with what it was given to: its links lead to one page, and it is never given again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from generator.diagnostics import Code
from generator.model.nouns import LISTS, OF_LIBRARY
from generator.model.references import Noun
from generator.reader.input import WrittenAt
from generator.reader.records import BriefingRecord, EntriesRecord
from generator.reader.records.fields import OWN_VOICE
from generator.reader.references.reserved_anchors import reserved_part
from generator.text.articles import with_article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.diagnostics import Diagnostics
    from generator.reader.references.decoded_file import DecodedFile


class FormerId(NamedTuple):
    """An id that an entry had before, as references in its folder would name it: ``old``, for a point ``plan#old``."""

    name: str
    now: str
    noun: Noun | None
    """What it stood for; None for the folder of a briefing."""
    keys: tuple[str | int, ...]
    """Where it is written."""
    part: str = ""
    """What links that end in it lead to already, a part of the page of this entry; "" for nothing."""


def former_ids(record: EntriesRecord | BriefingRecord) -> Iterator[FormerId]:
    """Yield the former ids that a file gives, in the order written."""
    if isinstance(record, BriefingRecord):
        for number, name in enumerate(record.formerly):
            yield FormerId(name, "", None, ("formerly", number))
        yield from _of_list(record.assessments, Noun.ASSESSMENT, "assessments")
        return
    for field, noun in LISTS.items():
        yield from _of_list(getattr(record, field), noun, field)
    yield from _of_points(record)


class _HasFormerIds(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def formerly(self) -> tuple[str, ...]: ...


def _of_list(entries: Iterable[_HasFormerIds], noun: Noun, field: str) -> Iterator[FormerId]:
    for index, entry in enumerate(entries):
        for number, name in enumerate(entry.formerly):
            yield FormerId(name, entry.id, noun, (field, index, "formerly", number))


def _of_points(record: EntriesRecord) -> Iterator[FormerId]:
    for index, plan in enumerate(record.plans):
        topics = {position.topic for position in plan.positions}
        for below, point in enumerate(plan.points):
            for number, name in enumerate(point.formerly):
                place = ("plans", index, "points", below, "formerly", number)
                part = f"the plan's place on the topic `{name}`" if name in topics else ""
                yield FormerId(f"{plan.id}#{name}", f"{plan.id}#{point.n}", Noun.POINT, place, part)


def collect_former_ids(
    files: Iterable[DecodedFile],
    living: Mapping[str, tuple[Noun, WrittenAt]],
    earlier: Mapping[str, str],
    diagnostics: Diagnostics,
    *,
    of_library: bool,
) -> dict[str, str]:
    """Return for each former id what its entry is called now.

    Asked for the registers of the library if ``of_library`` says so, else for the entries of one briefing. ``living``
    are the ids given, ``earlier`` the former ids known already; one that is among them is an error.
    """
    found: dict[str, str] = {}
    for decoded in files:
        for former in decoded.former:
            if former.noun is None or (former.noun in OF_LIBRARY) is not of_library:
                continue
            place = WrittenAt(decoded.file, former.keys)
            if fault := _fault(former, living, {**earlier, **found}):
                message, hint, *related = fault
                diagnostics.error(
                    Code.DUPLICATE_ID,
                    message,
                    place.span(),
                    hint,
                    related=tuple(("given here", taken.span()) for taken in related),
                )
            else:
                found[former.name] = former.now
    return found


def _fault(
    former: FormerId, living: Mapping[str, tuple[Noun, WrittenAt]], earlier: Mapping[str, str]
) -> tuple[str, str, *tuple[WrittenAt, ...]] | None:
    """Return what is wrong with a former id and what to do, with the place of the entry that has it; None: nothing."""
    name = former.name
    if name == former.now:
        return f"`{name}` is what this entry is called now", "list only what it was called before"
    if name in living:
        noun, place = living[name]
        return (
            f"`{name}` is the id of another entry, {with_article(noun)}",
            "a link to it can lead to one of the two alone: take it out here, or call the other entry otherwise",
            place,
        )
    if name in earlier:
        return (
            f"`{name}` is a former id of `{earlier[name]}` already",
            "a link to it can lead to one entry alone: keep it where it was last",
        )
    part = former.part or (reserved_part(name, former.noun) if former.noun else "")
    if part or name == OWN_VOICE:
        what = f": links to {part} end in it" if part else ""
        return f"`{name}` is reserved{what}", "no entry was ever called so: take it out"
    return None


def collect_former_folders(
    by_folder: Mapping[str, Sequence[DecodedFile]], diagnostics: Diagnostics
) -> dict[str, str]:
    """Return for each former folder of a briefing what it is called now; one that is there still is an error."""
    found: dict[str, str] = {}
    for folder, own in by_folder.items():
        for decoded in own:
            for former in decoded.former:
                if former.noun is not None:
                    continue
                name, taken = former.name, ""
                if name == folder:
                    taken = "is what this folder is called now"
                elif name in by_folder:
                    taken = "is a folder that is still there"
                elif name in found:
                    taken = f"is a former name of `{found[name]}` already"
                if taken:
                    diagnostics.error(
                        Code.DUPLICATE_ID,
                        f"`{name}` {taken}",
                        WrittenAt(decoded.file, former.keys).span(),
                        "list only names that the folder of this briefing had before",
                    )
                else:
                    found[name] = folder
    return found


def renamed(ref: str, now_of: Callable[[str], Mapping[str, str] | None], folders: Mapping[str, str]) -> str:
    """Return what to write for a reference that names a former id, or a point of one; "" if it names none.

    ``now_of`` returns the former ids of a folder, "" for one's own, None for a folder that is not there; ``folders``
    are the former folders of briefings.

    >>> own = {"old": "new", "paper#2": "paper#3"}
    >>> ids = {"": own, "call": {"said": "said-first"}}
    >>> for ref in ("old", "old#1", "paper#2", "call/said", "phone/said", "phone/other", "else"):
    ...     renamed(ref, ids.get, {"phone": "call"})
    'new'
    'new#1'
    'paper#3'
    'call/said-first'
    'call/said-first'
    'call/other'
    ''
    """
    before, slash, local = ref.rpartition("/")
    folder = folders.get(before, before)
    known = now_of(folder) or {}
    whole, mark, point = local.partition("#")
    now = known.get(local) or (f"{known[whole]}{mark}{point}" if whole in known else local)
    written = f"{folder}{slash}{now}"
    return "" if written == ref else written
