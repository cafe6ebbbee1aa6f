"""Finds and renders the templates of pages, and tells an editor what is wrong with one."""

from __future__ import annotations

import hashlib
import os
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from jinja2 import (
    Environment,
    FileSystemLoader,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.loaders import split_template_path

from generator.diagnostics import Code, Diagnostics, Span, WorkingOn
from generator.document.escaping import Html
from generator.document.site_position import OnePage, SitePosition
from generator.storage.packaged import packaged_templates
from generator.storage.safe_read import read_file, reason, state_of
from generator.writer.pages.markdown import page_head
from generator.writer.pages.page_context import Contexts, PageContext, Shared
from generator.writer.pages.printing import environments
from generator.writer.pages.site import feed_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.memo import Memo
    from generator.model.report import Id
    from generator.storage.compiled_templates import CompiledTemplates
    from generator.writer.pages.site import Page

T = TypeVar("T")

_MISTAKES = (
    TemplateError,
    TypeError,
    ValueError,
    LookupError,
    ArithmeticError,
    AttributeError,
    RecursionError,
)
"""What a mistake in a template can raise; the same from our own code is passed on."""

MAX_BYTES = 4 * 1024 * 1024
"""Largest template read."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of a project, compiled as they are asked for."""

    roots: tuple[Path, ...]
    pages: Environment
    parts: Environment
    digest: str = ""
    """Of what stood in them when they were found; "" if that is not known."""


def template_folders(project: Path) -> tuple[Path, ...]:
    """Return where templates are looked for: the project's own folder, if it has one, then the program's."""
    return tuple(dict.fromkeys(folder for folder in (project, packaged_templates()) if folder.is_dir()))


def load_templates(
    folders: Iterable[Path], memo: Memo, compiled: CompiledTemplates | None = None
) -> Templates:
    """Return the templates of ``folders``, the first that has one wins, and last of the program's own.

    What is ``compiled`` need not be compiled again. Unchanged folders give the same object, so that pages made with it
    can be kept.
    """
    roots = tuple(dict.fromkeys((*folders, packaged_templates())))
    files = sorted(
        path for root in roots for kind in ("site", "parts") for path in (root / kind).glob("[!.]*.jinja")
    )
    stamp = tuple((path, state_of(path)) for path in files)

    def load() -> Templates:
        return Templates(roots, *environments(_Loader(roots), compiled), _digest(roots, files))

    return memo.get(("templates", roots, stamp), (), load)


def _digest(roots: tuple[Path, ...], files: Iterable[Path]) -> str:
    """Return a digest of all templates, with the folder each lies in."""
    digest = hashlib.blake2b(digest_size=32)
    for path in files:
        root = next(number for number, root in enumerate(roots) if path.is_relative_to(root))
        digest.update(
            f"\0{root}\0{path.relative_to(roots[root]).as_posix()}\0".encode("utf-8", "surrogateescape")
        )
        try:
            digest.update(hashlib.blake2b(read_file(path, MAX_BYTES)).digest())
        except OSError as error:  # whoever prints it says so
            digest.update(reason(error).encode())
    return digest.hexdigest()


class _Loader(FileSystemLoader):
    """Loads a template from the first folder that has something of its name, and says what keeps it from being read."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return text and path. Raises `TemplateSyntaxError` for what cannot be read, `TemplateNotFound`."""
        del environment
        for root in self.searchpath:
            path = os.path.join(root, *split_template_path(template))  # noqa: PTH118  # Jinja's paths are texts
            if os.path.lexists(path):
                try:
                    return read_file(path, MAX_BYTES).decode("utf-8-sig"), path, lambda: True
                except OSError as error:
                    message = f"the template cannot be read: {reason(error)}"
                except UnicodeDecodeError as error:
                    message = f"the template is not a text in UTF-8: byte {error.start + 1} does not fit"
                raise TemplateSyntaxError(message, 0, template, path)
        raise TemplateNotFound(template)


def type_folder(folders: Iterable[Path]) -> Path:
    """Return the folder of the type the site brings: the first of the templates' that has one, else the program's."""
    roots = (*folders, packaged_templates())
    found = [root / "theme" / "assets" / "fonts" for root in roots]
    return next((folder for folder in found if folder.is_dir()), found[-1])


class PageContent(bytes):
    """The bytes of a page as it was rendered; they lie in the folder of pages, and are kept nowhere else."""

    __slots__ = ()


class Renderer:
    r"""Renders for one build; a template's mistake is told to the editor, and the page stays empty.

    >>> from jinja2 import DictLoader
    >>> from generator.writer.pages.site import Page
    >>> texts = {"site/about.md.jinja": "{{ count }} in all: {{ names }}"}
    >>> diagnostics = Diagnostics()
    >>> about = Page(url="about/", title="About")
    >>> with Renderer(Templates((Path("mine"),), *environments(DictLoader(texts))), diagnostics) as renderer:
    ...     renderer.file(about, "about", {"count": 2, "names": "Xi & Wang"})
    ...     renderer.file(about, "about", {"count": 2})
    ('about/index.md', b'---\ntitle: "About"\n---\n\n# About {#_page}\n\n2 in all: Xi &#38; Wang')
    ('about/index.md', b'---\ntitle: "About"\n---\n\n# About {#_page}\n\n')
    >>> [diagnostic.message for diagnostic in diagnostics]
    ["'names' is undefined"]
    """

    def __init__(
        self,
        templates: Templates,
        diagnostics: Diagnostics,
        lang: str = "en",
        *,
        index_html: bool = False,
        shared: Shared | None = None,
    ) -> None:
        self.templates = templates
        self.diagnostics = diagnostics
        self.lang = lang
        self.index_html = index_html
        self._shared = Shared() if shared is None else shared
        self._own: Contexts = {}

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of what was written."""
        for context in self._own.values():
            context.forget_macros()
        self._shared.forget()

    def file(self, page: Page, template: str, context: Mapping[str, object]) -> tuple[str, PageContent]:
        """Return a page's file, its path and its bytes, from ``site/<template>.md.jinja``."""
        around = self._around(page.url, page.briefing)
        with WorkingOn(page.path):
            body = self._rendered(
                f"site/{template}.md.jinja",
                lambda name: self.templates.pages.get_template(name).render(around.variables(context)),
            )
        heading = around.writers.typed.write(page.heading or page.title)
        head = page_head(page, heading, feed_of(page, self._shared.feeds), index_html=self.index_html)
        return page.path, PageContent(head + (body or "").encode("utf-8", "replace"))

    def finished(self, path: str, template: str, context: Mapping[str, object]) -> tuple[str, bytes]:
        """Return a file that no site engine renders, its path and its bytes, from ``site/<template>.html.jinja``."""
        around = self._around(path)
        with WorkingOn(path):
            text = self._rendered(
                f"site/{template}.html.jinja",
                lambda name: self.templates.parts.get_template(name).render(
                    around.variables({"lang": self.lang, **context})
                ),
            )
        return path, (text or "").encode("utf-8", "replace")

    def each(
        self, part: str, views: Sequence[object], page: str, briefing: Id = "", *, stays: bool = False
    ) -> list[Html]:
        """Return macro ``part`` of ``parts/<part>.html.jinja`` for each view, for pages as deep as ``page``.

        Where it ``stays``, no link leads to another page (`OnePage`).
        """
        around = self._around(page, briefing, OnePage if stays else SitePosition)

        def render(_: str) -> list[Html]:
            try:
                macro = getattr(getattr(around.parts, part), part)
                return [macro(view) for view in views]
            except _MISTAKES:
                self.templates.parts.handle_exception()  # raises the same, with the lines of the template

        return self._rendered(f"parts/{part}.html.jinja", render) or [Html()] * len(views)

    def _around(self, page: str, briefing: Id = "", kind: type[SitePosition] = SitePosition) -> PageContext:
        """Return what every template of pages as deep as ``page`` may use."""
        position = kind.of(page, briefing, index_html=self.index_html)
        contexts = self._own if position.home else self._shared.contexts
        context = contexts.get(position)
        if context is None:
            context = contexts[position] = PageContext.of(
                position, self.lang, self.templates.parts, self._shared.texts
            )
        return context

    def _rendered(self, name: str, render: Callable[[str], T]) -> T | None:
        try:
            return render(name)
        except _MISTAKES as error:
            self._tell(error, name)
            return None

    def _tell(self, error: Exception, name: str) -> None:
        """Report a mistake on the template's line; raise again what is no template's."""
        path, line = self._place(error, name)
        message = getattr(error, "message", None) or str(error)
        if isinstance(error, RecursionError):
            message = "this template includes itself, or calls itself, without an end"
        self.diagnostics.error(
            Code.TEMPLATE_ERROR, message, Span(path, line, int(line > 0), line, 2 * (line > 0))
        )

    def _place(self, error: Exception, name: str) -> tuple[str, int]:
        if isinstance(error, TemplateSyntaxError):
            return self._shown(error.filename or error.name or name), error.lineno
        frames = traceback.extract_tb(error.__traceback__)
        in_template = [frame for frame in frames if frame.filename.endswith(".jinja")]
        if in_template:
            return self._shown(in_template[-1].filename), in_template[-1].lineno or 0
        if isinstance(error, TemplateError):
            return self._shown(name), 0
        raise error

    def _shown(self, file: str) -> str:
        """Return a template's path as an editor knows it: from the folder of templates on."""
        path = Path(file)
        for root in self.templates.roots:
            if path.is_relative_to(root):
                return f"{root.name}/{path.relative_to(root).as_posix()}"
        return f"{self.templates.roots[0].name}/{file}"
