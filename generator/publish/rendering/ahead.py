"""Renders a site in a process that is begun while the pages are still being written: all it needs is loaded by then."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from generator.collector import without_collector
from generator.workers import workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from generator.publish.rendering.opening import Hosting, Opening, SavedPages
    from generator.publish.rendering.records import Manifest
    from generator.publish.rendering.store import PageStore
    from generator.workers import Workers


@dataclass(frozen=True, slots=True)
class Job:
    """A site to be rendered."""

    opening: Opening
    """The folder that it names is empty."""
    hosting: Hosting
    saved: SavedPages | None = None


@dataclass(frozen=True, slots=True)
class RenderedSite:
    """A site that is ready to be put in place."""

    manifest: Manifest
    warnings: tuple[str, ...]
    """Lines as MkDocs writes them."""

    @property
    def digests(self) -> Mapping[str, str]:
        """A digest of each page by its path below the site."""
        return {page.path: page.digest for page in self.manifest.pages.values() if page.digest}


@dataclass(frozen=True, slots=True)
class LeftToMkDocs:
    """MkDocs has to build the site."""

    why: str = ""
    """For what its settings bring in; "" where MkDocs has to say what is wrong with them."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """A process that renders sites."""

    _workers: Workers[Job, RenderedSite | LeftToMkDocs]

    def render(self, job: Job, meanwhile: Callable[[], object] = lambda: None) -> RenderedSite | LeftToMkDocs:
        """Render a site, as far as that is not left to MkDocs; ``meanwhile`` is called in this process.

        Raises `generator.publish.rendering.not_rendered.NotRendered` if a page cannot be rendered,
        `generator.publish.page_examination.PageRefused`, `OSError`, `generator.workers.WorkerLost`.
        """
        answers = self._workers.run([job])
        meanwhile()
        ((_, rendered),) = answers
        return rendered


@dataclass(frozen=True, slots=True)
class Preparation:
    """What is known of a site while its pages are being written."""

    config: str
    """The path of ``mkdocs.yml``."""
    variables: Mapping[str, str]
    """The environment in which plugins and theme are loaded."""
    theme: Path
    """The folder of the project's own templates of the theme."""
    store: PageStore | None = None
    """Where pages of the last build are."""


@contextmanager
def renderer(preparation: Preparation) -> Iterator[Renderer]:
    """Begin a process that renders a site; it ends with the block."""
    with workers(1, _Beginning(preparation)) as started:
        yield Renderer(started)


@dataclass(frozen=True, slots=True)
class _Beginning:
    preparation: Preparation

    def __call__(self) -> Callable[[Job], RenderedSite | LeftToMkDocs]:
        """Load what renders a site, in the new process, while the one that began it reads the editors' files."""
        with without_collector():
            process = import_module("generator.publish.rendering.renderer_process")
        render: Callable[[Job], RenderedSite | LeftToMkDocs] = process.begin(self.preparation)
        return render
