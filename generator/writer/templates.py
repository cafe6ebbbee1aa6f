"""Owns the Jinja environments, where templates are found, and what an editor is told when one is wrong.

Two kinds of template: ``site/*.md.jinja`` write Markdown pages, and every plain text printed there is made literal in
Markdown and HTML alike; ``parts/*.html.jinja`` write HTML fragments, escaped as HTML, which is ten times as fast.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError, Undefined
from jinja2 import meta as jinja_meta

from generator.diagnostics import Code, Diagnostics, Span
from generator.markup import literal
from generator.writer.html import Html
from generator.writer.markdown import write_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.memo import Memo
    from generator.writer.site import Page

_MISTAKES = (TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError)
"""What a mistake in a template can raise; the same from our own code is passed on."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of a project, compiled as they are asked for."""

    roots: tuple[Path, ...]
    pages: Environment
    parts: Environment


def packaged_templates() -> Path:
    """Return the folder of the templates that come with the program."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "_site_templates"
    return packed if packed.is_dir() else package.parent / "site_templates"


def load_templates(folders: Iterable[Path], memo: Memo) -> Templates:
    """Return the templates of ``folders``, the first that has one wins, and last of the program's own.

    Unchanged folders give the same object, so that pages made with it can be kept.
    """
    roots = tuple(dict.fromkeys((*folders, packaged_templates())))
    files = sorted(path for root in roots if root.is_dir() for path in root.rglob("*.jinja"))
    stamp = tuple((path, status.st_mtime_ns, status.st_size) for path in files for status in (path.stat(),))
    return memo.get(("templates", roots, stamp), (), lambda: _make(roots))


def _make(roots: tuple[Path, ...]) -> Templates:
    loader = FileSystemLoader(roots)
    parts = Environment(
        loader=loader,
        auto_reload=False,  # `load_templates` looks for changes, once a build
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages = Environment(
        loader=loader,
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    pages.globals |= {"parts": _Parts(parts), "anchor": _anchor}
    return Templates(roots, pages, parts)


def _finalize(value: object) -> object:
    """Make printed text literal; anything but text, a number or HTML is a mistake in the template."""
    if isinstance(value, Html | int | Undefined):
        return value
    if isinstance(value, str):
        return Html(literal(value))
    msg = f"a template prints text, not a {type(value).__name__}"
    raise TypeError(msg)


def _anchor(id_: str) -> Html:
    """Return what gives a Markdown heading its permanent anchor."""
    return Html(f"{{#{id_}}}")


class _Parts:
    """Gives pages the macros of ``parts/<name>.html.jinja`` as ``parts.<name>.<macro>(…)``."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def __getattr__(self, name: str) -> object:
        module = self._environment.get_template(f"parts/{name}.html.jinja").module
        setattr(self, name, module)
        return module


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders for one build; a template's mistake is told to the editor, and the page stays empty."""

    templates: Templates
    diagnostics: Diagnostics
    index_html: bool = False

    def file(self, page: Page, template: str, context: Mapping[str, object]) -> tuple[str, bytes]:
        """Return a page's file, its path and its bytes, from ``site/<template>.md.jinja``."""
        name = f"site/{template}.md.jinja"
        try:
            body = self.templates.pages.get_template(name).render(context)
        except _MISTAKES as error:
            self._tell(error, name)
            body = ""
        return page.path, write_page(page, body, index_html=self.index_html)

    def part(self, part: str, macro: str) -> Callable[[object], Html]:
        """Return a macro of ``parts/<part>.html.jinja`` that takes one view."""
        name = f"parts/{part}.html.jinja"
        try:
            write = getattr(self.templates.parts.get_template(name).module, macro)
        except _MISTAKES as error:
            self._tell(error, name)
            return lambda _view: Html()

        def render(view: object) -> Html:
            try:
                return write(view)  # type: ignore[no-any-return]  # a macro of an escaping environment is Markup
            except _MISTAKES as error:
                self._tell(error, name)
                return Html()

        return render

    def _tell(self, error: Exception, name: str) -> None:
        """Report a mistake on the template's line; raise again what is no template's."""
        path, line = self._place(error, name)
        message = getattr(error, "message", None) or str(error)
        self.diagnostics.error(Code.TEMPLATE_ERROR, message, Span(path, line, int(line > 0), line, 2 * (line > 0)))

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


def undeclared(templates: Templates, name: str) -> set[str]:
    """Return the variables a template takes from its context."""
    environment = templates.parts if name.startswith("parts/") else templates.pages
    source = Path(str(environment.get_template(name).filename)).read_text(encoding="utf-8")
    return jinja_meta.find_undeclared_variables(environment.parse(source)) - set(environment.globals)
