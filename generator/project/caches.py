"""Opens the caches of a project: what a build computed and the next may use, below ``build/cache``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.project.program_digest import program_digest
from generator.storage.cache import Cache, remove_cache
from generator.storage.cache_secret import cache_secret

if TYPE_CHECKING:
    from generator.project import Project


def project_cache(project: Project, name: str) -> Cache:
    """Return the cache of that name, of this version of the program; nothing is kept where no secret can be."""
    return Cache(project.caches / name, cache_secret(), program_digest())


def remove_caches(project: Project) -> int:
    """Remove what builds kept for the next one and return how many entries there were. Raises `OSError`."""
    if project.caches.is_symlink() or not project.caches.is_dir():
        return 0
    removed = sum(remove_cache(folder) for folder in sorted(project.caches.iterdir()))
    if not any(project.caches.iterdir()):
        project.caches.rmdir()
    return removed
