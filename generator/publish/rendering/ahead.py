"""Renders a site in a process that is begun while the pages are still being written: all it needs is loaded by then."""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING

from generator.collector import without_collector
from generator.storage.folder_removal import remove_folder
from generator.workers import WorkerLost, workers

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
class Removal:
    """A folder that nobody needs any more, such as the site before this one."""

    folder: Path


@dataclass(frozen=True, slots=True)
class Renderer:
    """A process that renders sites, and removes those that have been replaced."""

    _workers: Workers[Job | Removal, RenderedSite | LeftToMkDocs | None]
    _removing: list[Iterator[object]] = field(default_factory=list)

    def render(self, job: Job, meanwhile: Callable[[], object] = lambda: None) -> RenderedSite | LeftToMkDocs:
        """Render a site, as far as that is not left to MkDocs; ``meanwhile`` is called in this process.

        Raises `generator.publish.rendering.not_rendered.NotRendered` if a page cannot be rendered,
        `generator.publish.page_examination.PageRefused`, `OSError`, `generator.workers.WorkerLost`.
        """
        self.wait()  # one answer at a time
        answers = self._workers.run([job])
        meanwhile()
        ((_, rendered),) = answers
        return rendered or LeftToMkDocs()

    def remove(self, folder: Path) -> None:
        """Begin to remove a folder, which goes on beside what this process does; `wait` waits until it is gone."""
        with suppress(OSError):  # it is left: whoever looks for leftovers finds it
            self._removing.append(self._workers.run([Removal(folder)]))

    def wait(self) -> None:
        """Wait until what is being removed is gone, or cannot be removed."""
        for answers in self._removing:
            with suppress(OSError, WorkerLost):
                deque(answers, maxlen=0)
        self._removing.clear()


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
    """Begin a process that renders a site; it ends with the block, or when it has removed what is to be removed."""
    with workers(1, _Beginning(preparation)) as started:
        begun = Renderer(started)
        yield begun
        begun.wait()


@dataclass(frozen=True, slots=True)
class _Beginning:
    preparation: Preparation

    def __call__(self) -> Callable[[Job | Removal], RenderedSite | LeftToMkDocs | None]:
        """Load what renders a site, in the new process, while the one that began it reads the editors' files."""
        with without_collector():
            process = import_module("generator.publish.rendering.renderer_process")
        render: Callable[[Job], RenderedSite | LeftToMkDocs] = process.begin(self.preparation)

        def work(task: Job | Removal) -> RenderedSite | LeftToMkDocs | None:
            if isinstance(task, Job):
                return render(task)
            remove_folder(task.folder)
            return None

        return work
