"""Says which ids the files of a project give, also where they hold mistakes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.nouns import OF_LIBRARY
from generator.reader.decoding import decode_files
from generator.reader.input import read_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from generator.model.references import Noun

_WRITTEN = re.compile(r"""(?:^[\s-]*|[{,]\s*)id:\s*["']?([a-z][a-z0-9-]*)""", re.MULTILINE)


class IdsInUse(NamedTuple):
    """The ids of a project, of entries and of what may not be called like one."""

    library: Mapping[str, Noun]
    """What each id that belongs to the whole library stands for."""
    unread: AbstractSet[str]
    """Ids in files with a mistake: nobody knows what for."""
    others: AbstractSet[str]
    """Local ids of the briefings' own entries, folders of briefings, and ids that anything had before."""

    def holds(self, id_: str) -> bool:
        """Return whether nothing new may be called ``id_``."""
        return id_ in self.library or id_ in self.unread or id_ in self.others


def ids_in_use(project: Path, folder: str) -> IdsInUse:
    """Return the ids in the files under ``project/folder``; mistakes in them are left to checks."""
    untold = Diagnostics()
    files = read_files(project, folder, untold, Memo())
    library: dict[str, Noun] = {}
    unread: set[str] = set()
    others = {file.folder for file in files if file.folder}
    for file, decoded in zip(files, decode_files(files, untold, Memo()), strict=True):
        if decoded is None:
            unread.update(_WRITTEN.findall(file.text))
            continue
        library |= {id_: noun for id_, noun, _ in decoded.ids if noun in OF_LIBRARY}
        others.update(id_ for id_, noun, _ in decoded.ids if noun not in OF_LIBRARY)
        others.update(former.name for former in decoded.former)
    return IdsInUse(library, unread, others)
