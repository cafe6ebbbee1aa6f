"""What runs in the process of `generator.publish.rendering.ahead`: loads MkDocs, and then renders sites."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.publish.rendering.ahead import LeftToMkDocs, RenderedSite
from generator.publish.rendering.build import render_site
from generator.publish.rendering.kept_pages import Earlier
from generator.publish.rendering.site import BuiltWhole, environment, listening
from generator.publish.theme_search import brings_worker, read_records
from generator.storage.compiled_templates import CodeOf, CompiledTemplates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.publish.rendering.ahead import Job


def begin(config: str, variables: Mapping[str, str]) -> Callable[[Job], RenderedSite | LeftToMkDocs]:
    """Load the theme and the plugins of a project, and return what renders its site.

    What a search finds is read as the last build left it: most of it will be the same, and is known then.
    """
    # Where this program was called may be gone; plugins may look at the folder they are in.
    os.chdir(Path(config).parent)
    with suppress(MkDocsException, OSError), environment(variables), listening():
        settings = load_config(config)  # what is wrong with it is said when the site is rendered
        if brings_worker(settings.theme.dirs):
            with suppress(ValueError):
                read_records(Path(settings.docs_dir), directory_urls=settings.use_directory_urls)
    return _rendered


def _rendered(job: Job) -> RenderedSite | LeftToMkDocs:
    os.chdir(Path(job.opening.config).parent)
    manifest = job.store.manifest() if job.store else None
    earlier = Earlier(job.store.folder, manifest, job.saved) if job.store and manifest else None
    compiled = CompiledTemplates.kept_in(job.store.cache) if job.store else None
    code = CodeOf("theme", compiled) if compiled else None
    try:
        rendered = render_site(job.opening, job.hosting, earlier, code=code)
    except BuiltWhole as why:
        return LeftToMkDocs(str(why))
    except MkDocsException:
        return LeftToMkDocs()
    if compiled:
        compiled.keep()
    return RenderedSite(rendered.manifest, rendered.warnings)
