"""Makes the `Library` of the records: collects the ids, resolves every reference, expands shorthand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.model.library import Library
from generator.reader.references.briefing import make_briefing
from generator.reader.references.circles import refuse_circles
from generator.reader.references.collect_ids import collect_ids
from generator.reader.references.decoded_file import DecodedFile
from generator.reader.references.lost_ids import told_once
from generator.reader.references.registers import Registers, make_registers

if TYPE_CHECKING:
    from generator.memo import Memo
    from generator.model.briefing import Briefing

__all__ = ["DecodedFile", "resolve_references"]


def resolve_references(files: tuple[DecodedFile, ...], diagnostics: Diagnostics, memo: Memo) -> Library:
    """Return the library of ``files``; what cannot be resolved is in ``diagnostics``, and the result then of no use."""
    by_folder: dict[str, list[DecodedFile]] = {"": []}
    for decoded in files:
        by_folder.setdefault(decoded.file.folder, []).append(decoded)
    with_registers = tuple(decoded for decoded in files if decoded.holds_registers)
    ids_by_folder = collect_ids(by_folder, with_registers, diagnostics, memo)
    all_ids = tuple(ids_by_folder[folder] for folder in sorted(ids_by_folder))
    found = Diagnostics()
    registers: Registers = memo.replay(
        ("registers",),
        (*with_registers, *all_ids),
        partial(make_registers, with_registers, ids_by_folder),
        found,
    )
    briefings: dict[str, Briefing] = {}
    for folder, in_folder in by_folder.items():
        own = tuple(in_folder)
        if not folder or not any(decoded.file.is_briefing for decoded in own):
            continue
        foreign = tuple(
            ids_by_folder[name]
            for name in sorted({name for decoded in own for name in decoded.foreign} & ids_by_folder.keys())
        )
        briefings[folder] = memo.replay(
            ("briefing", folder),
            (*own, ids_by_folder[folder], *foreign),
            partial(make_briefing, own, ids_by_folder[folder], ids_by_folder),
            found,
        )
        if memo.once:
            for decoded in own:
                decoded.written.forget()
    library = Library(
        actors=registers.actors,
        sources=registers.sources,
        topics=registers.topics,
        terms=registers.terms,
        briefings=briefings,
        withheld=registers.withheld,
        permitted=registers.permitted,
    )
    for diagnostic in told_once(found, files) if len(found) else ():
        diagnostics.add(diagnostic)
    if not len(diagnostics):
        refuse_circles(library, diagnostics)
    return library
