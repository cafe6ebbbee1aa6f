"""Prints what a template puts out: content as HTML for the page it stands on, words as they come out as typed.

A page's template (``site/*.md.jinja``) is Markdown, a part (``parts/*.html.jinja``) HTML. What is printed into an
attribute goes through a filter (``plain``, ``attributes``): words of an element may hold elements of their own.

>>> from jinja2 import DictLoader
>>> from generator.document.inline import Quotation
>>> from generator.document.site_position import SitePosition
>>> pages, parts = environments(DictLoader({}))
>>> around = context_of(SitePosition.of("about/"), "en", parts)
>>> given = {"words": "*A* < 2", "said": Quotation("paix", "fr")}
>>> pages.from_string("{{ words }} {{ said }}").render(**around, **given)
'&#42;A&#42; &#60; 2 <q lang="fr">“paix”</q>'
>>> parts.from_string("{{ words }} {{ said }}").render(**around, **given)
'*A* &lt; 2 <q lang="fr">“paix”</q>'
>>> parts.from_string('<p title="{{ said | plain }}">').render(**around, **given)
'<p title="“paix”">'
>>> pages.from_string("{{ given }}").render(**around, given=given)
Traceback (most recent call last):
TypeError: a template prints text, not a dict
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateRuntimeError,
    Undefined,
    UndefinedError,
    nodes,
    pass_context,
)
from jinja2.ext import Extension
from jinja2.runtime import Macro

from generator.document.escaping import Html, HtmlTexts, escape
from generator.document.html import HtmlWriter
from generator.document.inline import Foreign, Quotation
from generator.document.markdown import RAW_HTML, RAW_HTML_END, literal_part
from generator.document.plain import plain_text
from generator.writer.pages.urls import part_anchor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2.parser import Parser
    from jinja2.runtime import Context

    from generator.document.inline import Content
    from generator.document.site_position import SitePosition

WRITER, TYPED = "_writer", "_typed"
"""The variables of a template's context that write content: as HTML, and so that it reads so within Markdown too."""
_MADE = "_made"
"""The variable that keeps the contexts in which macros are defined."""
_BY_TYPE = HtmlWriter.BY_TYPE


@pass_context
def _print_on_page(context: Context, value: object) -> object:
    """Return what a page prints of a value: words as they come out as typed in Markdown too."""
    if value.__class__ is str:
        if "\n" in value or value[:1].isspace():
            value = " ".join(value.split())
        return context.parent[TYPED].texts[value]
    return _printed(context, value, TYPED)


@pass_context
def _print_in_part(context: Context, value: object) -> object:
    """Return what a part prints of a value: content as HTML, numbers as they are; else the template is wrong."""
    if value.__class__ is str:
        return context.parent[WRITER].texts[value]
    return _printed(context, value, WRITER)


def _printed(context: Context, value: object, writer: str) -> object:
    """Return what is printed of a value; the words of a text as ``writer`` writes them."""
    kind = value.__class__
    if kind is Html or kind is int:
        return value
    write = _BY_TYPE.get(kind)
    if write is not None:
        return write(context.parent[WRITER], value)
    if isinstance(value, int | Undefined):
        return value
    return context.parent[writer].texts[_content(value)]


def _content(value: object) -> Content:
    """Return a value that a template uses as content. Raises `TypeError` if it is none, `UndefinedError`."""
    if value.__class__ in _BY_TYPE:
        return value  # type: ignore[return-value]  # each of these types is content
    if isinstance(
        value, str | int | Undefined
    ):  # a text that a filter of Jinja made, a number, a name that is none
        return str(value)
    msg = f"a template prints text, not a {type(value).__name__}"
    raise TypeError(msg)


def _writer(context: Context, name: str = WRITER) -> HtmlWriter:
    writer: HtmlWriter = context.parent[name]
    return writer


@pass_context
def _heading(context: Context, content: object) -> Html:
    """Return content so that a Markdown heading shows it."""
    return _writer(context, TYPED).write(_content(content))


@pass_context
def _attributes(context: Context, words: object) -> Html:
    """Return the attributes of an element that holds ``words`` alone; a plain text has no language, and needs none."""
    if isinstance(words, Foreign | Quotation):
        return _writer(context).attributes(words)
    if isinstance(words, str):
        return Html()
    msg = f"`attributes` takes words with their language, not a {type(words).__name__}"
    raise TypeError(msg)


@pass_context
def _block_quotation(context: Context, quotation: object) -> Html:
    if isinstance(quotation, Quotation):
        return _writer(context).block_quotation(quotation)
    msg = f"`block_quotation` takes a quotation, not a {type(quotation).__name__}"
    raise TypeError(msg)


@pass_context
def _blocks(context: Context, content: object) -> Html:
    return _writer(context).blocks(_content(content))


@pass_context
def _plain(context: Context, content: object) -> Html:
    """Return the words alone, for an attribute."""
    return Html(escape(plain_text(_content(content), _writer(context).lang)))


class _RawHtml(Extension):
    """The tag ``raw_html``, up to ``endraw_html``: what stands between is HTML that the engine need not read.

    On the page it stands between the marks of `generator.blocks`, each on a line of its own.
    """

    tags = {"raw_html"}  # noqa: RUF012  # Jinja's own type

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """Return the body with the marks round it."""
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endraw_html",), drop_needle=True)
        begin, end = (
            nodes.Output([nodes.TemplateData(f"{mark}\n")], lineno=line) for mark in (RAW_HTML, RAW_HTML_END)
        )
        return [begin, *body, end]


def _anchor(name: str) -> Html:
    """Return what gives a Markdown heading its permanent anchor."""
    return Html(f"{{#{name}}}")


def _part(name: str) -> Html:
    """Return what gives a Markdown heading of a part of a page an anchor that no entry can have."""
    return _anchor(part_anchor(name))


class _Parts:
    """Gives pages the macros of ``parts/<name>.html.jinja`` as ``parts.<name>.<macro>(…)``, for one page's writer."""

    def __init__(self, environment: Environment, writer: HtmlWriter, made: list[Context]) -> None:
        self._environment = environment
        self._context = {**environment.globals, WRITER: writer}
        self._made = made

    def __getattr__(self, name: str) -> _Macros:
        template = self._environment.get_template(f"parts/{name}.html.jinja")
        context = template.new_context(self._context, shared=True)
        deque(template.root_render_func(context), maxlen=0)  # defines its macros in the context
        self._made.append(context)
        macros = _Macros(str(template.name), context.get_exported())
        setattr(self, name, macros)
        return macros


class _Macros:
    """The macros of one file, whose output is HTML."""

    def __init__(self, file: str, macros: Mapping[str, object]) -> None:
        self._file = file
        self._macros = macros

    def __getattr__(self, name: str) -> Callable[..., Html]:
        macro = self._macros.get(name)
        if not isinstance(macro, Macro):
            msg = f"{self._file} has no macro `{name}`"
            raise UndefinedError(msg)

        def write(*values: object) -> Html:
            if len(values) > len(macro.arguments):
                msg = f"macro `{name}` is given {len(values)} values and takes {len(macro.arguments)}"
                raise TemplateRuntimeError(msg)
            return Html(macro(*values))

        setattr(self, name, write)
        return write


def environments(loader: BaseLoader) -> tuple[Environment, Environment]:
    """Return what compiles the templates of pages, and of parts.

    A template raises `jinja2.UndefinedError` for a name that its context lacks, `TypeError` for a value that is neither
    content nor a number.
    """
    pages, parts = (
        Environment(  # noqa: S701  # `finalize` escapes, and costs a fifth of what autoescaping does
            loader=loader,
            finalize=finalize,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            optimized=False,  # they have no constants to fold, and looking for them takes a sixth of compiling
            auto_reload=False,  # `load_templates` looks for changes, once a build
            cache_size=-1,
        )
        for finalize in (_print_on_page, _print_in_part)
    )
    for environment in (pages, parts):
        environment.filters |= {
            "attributes": _attributes,
            "block_quotation": _block_quotation,
            "blocks": _blocks,
            "plain": _plain,
        }
    pages.add_extension(_RawHtml)
    pages.globals |= {"anchor": _anchor, "part": _part, "heading": _heading}
    return pages, parts


def texts_by_writer() -> dict[str, HtmlTexts]:
    """Return what keeps the words of pages as HTML; pages that have many words in common share it."""
    return {WRITER: HtmlTexts(escape), TYPED: HtmlTexts(literal_part)}


def context_of(
    position: SitePosition, lang: str, parts: Environment, texts: Mapping[str, HtmlTexts] | None = None
) -> Mapping[str, object]:
    """Return what every template of a page at ``position`` may use; ``texts`` are those it shares with others."""
    shared = texts_by_writer() if texts is None else texts
    writers = {name: HtmlWriter(position, lang=lang, texts=kept) for name, kept in shared.items()}
    made: list[Context] = []
    return {**writers, "parts": _Parts(parts, writers[WRITER], made), _MADE: made}


def forget_content(context: Mapping[str, object]) -> None:
    """Let go of the content that the writers of a context have written."""
    for writer in (context[WRITER], context[TYPED]):
        writer.forget()  # type: ignore[attr-defined]  # as `context_of` made them


def forget_macros(context: Mapping[str, object]) -> None:
    """Let go of the macros made for a context: Jinja's refer to it in circles, which nobody collects yet."""
    made: list[Context] = context[_MADE]  # type: ignore[assignment]  # as `context_of` made it
    for macros in made:
        macros.vars.clear()
