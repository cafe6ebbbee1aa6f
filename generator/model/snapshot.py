"""A briefing as a library of its own, and such a one that was frozen as an edition."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.briefing import Briefing, Edition
    from generator.model.kinds import Digest
    from generator.model.library import Library
    from generator.model.proofs import LibraryProofs
    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One briefing as a library of its own, with what the quote lock proves of it."""

    briefing: Id
    library: Library
    """The briefing and all that it refers to; of other briefings nothing but the entries that it names."""
    library_proofs: LibraryProofs

    @property
    def subject(self) -> Briefing:
        """The briefing itself."""
        return self.library.briefings[self.briefing]


@dataclass(frozen=True, slots=True)
class FrozenEdition:
    """A published state of a briefing, as it stands in its file; what was withheld since is no longer in it."""

    snapshot: Snapshot
    digest: Digest
    """Of its content as it may be shown."""
    is_current: bool = False
    """Whether the briefing still says nothing else: then its own files are those of the edition."""

    @property
    def path(self) -> str:
        """Its file, below the project, with ``/``."""
        return self.snapshot.subject.place.path

    @property
    def row(self) -> Edition:
        """What it says of itself."""
        return self.snapshot.subject.last_edition

    @property
    def number(self) -> int:
        """Its number."""
        return self.row.number


Editions: TypeAlias = "Mapping[Id, tuple[FrozenEdition, ...]]"
"""The frozen editions of each briefing that has any, the oldest first."""
NO_EDITIONS: Editions = MappingProxyType({})
