"""What runs in the process of `generator.publish.rendering.ahead`: loads MkDocs, and then renders sites."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.publish.page_examination import Examiner
from generator.publish.rendering.ahead import LeftToMkDocs, RenderedSite
from generator.publish.rendering.build import render_site
from generator.publish.rendering.kept_pages import Earlier, pages_as_left
from generator.publish.rendering.site import BuiltWhole, environment, listening
from generator.publish.theme_search import brings_worker, read_records
from generator.publish.theme_templates import brought_by, installed_themes
from generator.storage.compiled_templates import CodeOf, CompiledTemplates

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.publish.rendering.ahead import Job, Preparation
    from generator.publish.rendering.store import PageStore


def begin(preparation: Preparation) -> Callable[[Job], RenderedSite | LeftToMkDocs]:
    """Load the theme and the plugins of a project, and return what renders its site.

    What a search finds is read as the last build left it, and so are its pages: most of them will be the same, and are
    known then.
    """
    # Where this program was called may be gone; plugins may look at the folder they are in.
    os.chdir(Path(preparation.config).parent)
    with suppress(MkDocsException, OSError), environment(preparation.variables), listening():
        settings = load_config(preparation.config)  # what is wrong with it is said when the site is rendered
        if brings_worker(settings.theme.dirs):
            with suppress(ValueError):
                read_records(Path(settings.docs_dir), directory_urls=settings.use_directory_urls)
    return partial(
        _rendered, _Prepared(preparation.store, _earlier(preparation.store), _examiners(preparation))
    )


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What is known before there is anything to render."""

    store: PageStore | None
    earlier: Earlier | None
    examiners: dict[Path, Examiner] = field(default_factory=dict)
    """By the folder of the project's own templates."""


def _earlier(store: PageStore | None) -> Earlier | None:
    manifest = store.manifest() if store else None
    if store is None or manifest is None:
        return None
    return Earlier(store.folder, manifest, as_left=pages_as_left(store.folder, manifest))


def _examiners(preparation: Preparation) -> dict[Path, Examiner]:
    with suppress(OSError):  # which is said when the site is rendered
        return {preparation.theme: Examiner(brought_by(preparation.theme, installed_themes()))}
    return {}


def _rendered(prepared: _Prepared, job: Job) -> RenderedSite | LeftToMkDocs:
    os.chdir(Path(job.opening.config).parent)
    earlier = replace(prepared.earlier, saved=job.saved) if prepared.earlier else None
    compiled = CompiledTemplates.kept_in(prepared.store.cache) if prepared.store else None
    code = CodeOf("theme", compiled) if compiled else None
    examiner = prepared.examiners.get(job.hosting.theme)
    try:
        rendered = render_site(job.opening, job.hosting, earlier, code=code, examiner=examiner)
    except BuiltWhole as why:
        return LeftToMkDocs(str(why))
    except MkDocsException:
        return LeftToMkDocs()
    if compiled:
        compiled.keep()
    return RenderedSite(rendered.manifest, rendered.warnings)
