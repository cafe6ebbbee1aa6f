"""Keeps what is known of the pages of a project's sites, by which the next build knows which of them to keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.publish.rendering.records import manifest_bytes, read_manifest
from generator.storage.compiled_templates import KEY as TEMPLATES

if TYPE_CHECKING:
    from pathlib import Path

    from generator.publish.rendering.records import Manifest
    from generator.storage.cache import Cache


@dataclass(frozen=True, slots=True)
class PageStore:
    """Where the pages of the last build are: in the site that it made, and what is known of them in a cache."""

    cache: Cache
    folder: Path
    """The site that the new one takes the place of."""
    name: str
    """Which of a project's sites it is."""
    others: tuple[str, ...] = ()
    """The names of those whose pages are not to be forgotten."""

    def manifest(self) -> Manifest | None:
        """Return what the last build left, if anything is known of it."""
        kept = self.cache.get(self.name.encode())
        return None if kept is None else read_manifest(kept)

    def keep(self, manifest: Manifest) -> None:
        """Keep what is known of the pages of a new site, for the next build."""
        self.cache.put(self.name.encode(), manifest_bytes(manifest))
        self.cache.use([TEMPLATES, *(name.encode() for name in self.others)])
        self.cache.drop_unused()
