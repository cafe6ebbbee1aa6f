"""Owns the Jinja environment, where templates are found, and what an editor is told when one is wrong.

Every plain text a template prints is made literal, in Markdown and in HTML alike; `Html` is printed as it is.
Fragments that stand on many pages (``parts/*.html.jinja``) hold HTML only and are escaped as such, which is faster.
"""

from __future__ import annotations

import os
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    Undefined,
)
from jinja2 import meta as jinja_meta
from jinja2.loaders import split_template_path

import generator
from generator.diagnostics import Code, Diagnostics, Span, WorkingOn
from generator.document.html import Html, escape
from generator.document.markup import literal
from generator.storage.safe_read import read_file, reason, status_of
from generator.writer.pages.markdown import heading, write_page
from generator.writer.pages.urls import part_anchor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.memo import Memo
    from generator.writer.pages.site import Page

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
_CUT = "\x1e"
"""Stands after each fragment of a part; no YAML and no page has it."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of a project, compiled as they are asked for."""

    roots: tuple[Path, ...]
    pages: Environment
    parts: Environment


def packaged_templates() -> Path:
    """Return the folder of the templates that come with the program."""
    package = Path(generator.__file__).resolve().parent
    packed = package / "_site_templates"
    return packed if packed.is_dir() else package.parent / "site_templates"


def packaged_settings() -> Path:
    """Return the ``mkdocs.yml`` that a new site begins with."""
    templates = packaged_templates()
    packed = templates / "mkdocs.yml"
    return packed if packed.is_file() else templates.parent / "mkdocs.yml"


def load_templates(folders: Iterable[Path], memo: Memo) -> Templates:
    """Return the templates of ``folders``, the first that has one wins, and last of the program's own.

    Unchanged folders give the same object, so that pages made with it can be kept.
    """
    roots = tuple(dict.fromkeys((*folders, packaged_templates())))
    files = sorted(
        path for root in roots for kind in ("site", "parts") for path in (root / kind).glob("[!.]*.jinja")
    )
    stamp = tuple((path, _state(path)) for path in files)
    return memo.get(("templates", roots, stamp), (), lambda: _make(roots))


def _state(path: Path) -> object:
    try:
        return status_of(path)
    except OSError as error:
        return reason(error)


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


def _make(roots: tuple[Path, ...]) -> Templates:
    loader = _Loader(roots)
    pages, parts = (
        Environment(  # noqa: S701  # `finalize` escapes, and costs a fifth of what autoescaping does
            loader=loader,
            finalize=finalize,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,  # `load_templates` looks for changes, once a build
            cache_size=-1,
        )
        for finalize in (_printing(literal), _printing(escape))
    )
    pages.globals |= {"parts": _Parts(parts), "anchor": _anchor, "part": _part, "heading": heading}
    return Templates(roots, pages, parts)


def _printing(make: Callable[[str], str]) -> Callable[[object], object]:
    """Return what prints a value: HTML and numbers as they are, words through ``make``; else the template is wrong."""

    def print_(value: object) -> object:
        if value.__class__ is Html or isinstance(value, int | Undefined):
            return value
        if isinstance(value, str):
            return make(value)
        msg = f"a template prints text, not a {type(value).__name__}"
        raise TypeError(msg)

    return print_


def _anchor(id_: str) -> Html:
    """Return what gives a Markdown heading its permanent anchor."""
    return Html(f"{{#{id_}}}")


def _part(name: str) -> Html:
    """Return what gives a Markdown heading of a part of a page an anchor that no entry can have."""
    return _anchor(part_anchor(name))


class _Parts:
    """Gives pages the macros of ``parts/<name>.html.jinja`` as ``parts.<name>.<macro>(…)``."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def __getattr__(self, name: str) -> _Macros:
        macros = _Macros(self._environment.get_template(f"parts/{name}.html.jinja").module)
        setattr(self, name, macros)
        return macros


class _Macros:
    """The macros of one file, whose output is HTML."""

    def __init__(self, module: object) -> None:
        self._module = module

    def __getattr__(self, name: str) -> Callable[..., Html]:
        macro = getattr(self._module, name)

        def write(*values: object) -> Html:
            return Html(macro(*values))

        setattr(self, name, write)
        return write


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders for one build; a template's mistake is told to the editor, and the page stays empty."""

    templates: Templates
    diagnostics: Diagnostics
    index_html: bool = False

    def file(self, page: Page, template: str, context: Mapping[str, object]) -> tuple[str, bytes]:
        """Return a page's file, its path and its bytes, from ``site/<template>.md.jinja``."""
        with WorkingOn(page.path):
            body = self._render(self.templates.pages, f"site/{template}.md.jinja", context)
        return page.path, write_page(page, body, index_html=self.index_html)

    def each(self, part: str, views: Sequence[object]) -> list[Html]:
        """Return ``parts/<part>.html.jinja`` filled in for each of ``views``, all in one go."""
        name = f"parts/{part}.html.jinja"
        texts = self._render(self.templates.parts, name, {"views": views, "cut": Html(_CUT)}).split(_CUT)
        if len(texts) == len(views) + 1:
            return [Html(text.strip()) for text in texts[:-1]]
        if len(views) <= 1:  # a mistake, reported, or the mark in an editor's words
            return [Html("".join(texts)) for _ in views]
        return [text for view in views for text in self.each(part, [view])]

    def _render(self, environment: Environment, name: str, context: Mapping[str, object]) -> str:
        try:
            return environment.get_template(name).render(context)
        except _MISTAKES as error:
            self._tell(error, name)
            return ""

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


def undeclared(templates: Templates, name: str) -> set[str]:
    """Return the variables a template takes from its context."""
    environment = templates.parts if name.startswith("parts/") else templates.pages
    source = Path(str(environment.get_template(name).filename)).read_text(encoding="utf-8")
    return jinja_meta.find_undeclared_variables(environment.parse(source)) - set(environment.globals)
