"""Prints what a template puts out: content as HTML for the page it stands on, words as they come out as typed.

A page's template (``site/*.md.jinja``) is Markdown, a part (``parts/*.html.jinja``) HTML. Into an attribute the words
alone are printed (`generator.writer.pages.attribute_values`): among others they may hold elements of their own.

>>> from jinja2 import DictLoader
>>> from generator.document.inline import Quotation
>>> from generator.document.site_position import SitePosition
>>> from generator.writer.pages.page_context import PageContext
>>> pages, parts = environments(DictLoader({}))
>>> page = PageContext.of(SitePosition.of("about/"), "en", parts)
>>> shown = page.variables({"words": "*A* < 2", "said": Quotation("paix", "fr")})
>>> pages.from_string("{{ words }} {{ said }}").render(shown)
'&#42;A&#42; &#60; 2 <q lang="fr">“paix”</q>'
>>> parts.from_string("{{ words }} {{ said }}").render(shown)
'*A* &lt; 2 <q lang="fr">“paix”</q>'
>>> parts.from_string('<p title="{{ said }}">').render(shown)
'<p title="“paix”">'
>>> pages.from_string("{{ given }}").render(page.variables({"given": {}}))
Traceback (most recent call last):
TypeError: a template prints text, not a dict
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    Undefined,
    nodes,
    pass_context,
)
from jinja2.ext import Extension

from generator.document.escaping import Html, escape
from generator.document.html import HtmlWriter
from generator.document.inline import Address, Anchor, Foreign, Quotation, WebAddress
from generator.document.markdown import RAW_HTML, RAW_HTML_END
from generator.document.plain import plain_text
from generator.storage.compiled_templates import CodeOf
from generator.writer.pages.attribute_values import IN_ATTRIBUTE, AttributeValues
from generator.writer.pages.page_context import WRITERS, writers_of
from generator.writer.pages.urls import part_anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2.parser import Parser
    from jinja2.runtime import Context

    from generator.document.escaping import HtmlTexts
    from generator.document.inline import Content
    from generator.storage.compiled_templates import CompiledTemplates
    from generator.writer.pages.page_context import Writers

_BY_TYPE = HtmlWriter.BY_TYPE
_ADDRESSES = frozenset({Address, Anchor, WebAddress})


@pass_context
def _print_on_page(context: Context, value: object) -> object:
    """Return what a page prints of a value: words as they come out as typed in Markdown too."""
    kind = value.__class__
    if kind is Html or kind is int:
        return value
    writers: Writers = context.parent[WRITERS]
    if kind is str:
        if "\n" in value or value[:1].isspace():  # type: ignore[operator,index]  # a text
            value = " ".join(value.split())  # type: ignore[attr-defined]
        return writers.typed.texts[value]  # type: ignore[index]
    write = _BY_TYPE.get(kind)
    return write(writers.html, value) if write is not None else _printed(value, writers.typed)


@pass_context
def _print_in_part(context: Context, value: object) -> object:
    """Return what a part prints of a value: content as HTML, numbers as they are; else the template is wrong."""
    kind = value.__class__
    if kind is Html or kind is int:
        return value
    writers: Writers = context.parent[WRITERS]
    if kind is str:
        return writers.html.texts[value]  # type: ignore[index]  # a text
    write = _BY_TYPE.get(kind)
    return write(writers.html, value) if write is not None else _printed(value, writers.html)


def _printed(value: object, of_texts: HtmlWriter) -> object:
    """Return what is printed of a value that is no text and no type of content; words as ``of_texts`` writes them."""
    if isinstance(value, int | Undefined):
        return value
    return of_texts.html(_content(value))


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


@pass_context
def _heading(context: Context, content: object) -> Html:
    """Return content so that a Markdown heading shows it."""
    return writers_of(context).typed.write(_content(content))


@pass_context
def _attributes(context: Context, words: object) -> Html:
    """Return the attributes of an element that holds ``words`` alone; a plain text has no language, and needs none."""
    if isinstance(words, Foreign | Quotation):
        return writers_of(context).html.attributes(words)
    if isinstance(words, str):
        return Html()
    msg = f"`attributes` takes words with their language, not a {type(words).__name__}"
    raise TypeError(msg)


@pass_context
def _block_quotation(context: Context, quotation: object) -> Html:
    if isinstance(quotation, Quotation):
        return writers_of(context).html.block_quotation(quotation)
    msg = f"`block_quotation` takes a quotation, not a {type(quotation).__name__}"
    raise TypeError(msg)


@pass_context
def _blocks(context: Context, content: object) -> Html:
    return writers_of(context).html.blocks(_content(content))


@pass_context
def _plain(context: Context, content: object) -> Html:
    """Return the words alone, for a drawing, and for what takes a text."""
    return Html(escape(plain_text(_content(content), writers_of(context).html.lang)))


@pass_context
def _in_attribute_on_page(context: Context, value: object, quote: str) -> object:
    """Return what a page prints between ``quote`` of an attribute: the words alone, as typed in Markdown too."""
    if value.__class__ is str and ("\n" in value or value[:1].isspace()):
        value = " ".join(value.split())  # as among words
    writers: Writers = context.parent[WRITERS]
    return _in_attribute(value, quote, writers.html, writers.typed.texts)


@pass_context
def _in_attribute_in_part(context: Context, value: object, quote: str) -> object:
    """Return what a part prints between ``quote`` of an attribute: the words alone."""
    html = context.parent[WRITERS].html
    return _in_attribute(value, quote, html, html.texts)


def _in_attribute(value: object, quote: str, writer: HtmlWriter, texts: HtmlTexts) -> object:
    """Return the words of a value, as ``texts`` writes them, without the elements that stand round some of them.

    Raises `TypeError` for HTML that would end the attribute or stand in it as words.
    """
    kind = value.__class__
    if kind is int:
        return value
    if kind in _ADDRESSES:
        html = _BY_TYPE[kind](writer, value)
    elif kind is Html:
        html = str(value)
        if "<" in html or quote in html:
            msg = "an attribute holds words alone, and this is HTML: print what it was made of"
            raise TypeError(msg)
    else:
        content = _content(value)
        words = content if isinstance(content, str) else plain_text(content, writer.lang)
        html = texts[words] if words.isascii() else texts.write(words)
    return Html(html if quote == '"' else html.replace("'", "&#39;"))


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


def _former_anchors(names: Sequence[Anchor]) -> Html:
    """Return what makes links to former anchors end where it stands."""
    return Html("".join(f'<span id="{escape(name)}"></span>' for name in names))


def _part(name: str) -> Html:
    """Return what gives a Markdown heading of a part of a page an anchor that no entry can have."""
    return _anchor(part_anchor(name))


def environments(
    loader: BaseLoader, compiled: CompiledTemplates | None = None
) -> tuple[Environment, Environment]:
    """Return what compiles the templates of pages, and of parts; what is ``compiled`` is taken as it is.

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
            bytecode_cache=CodeOf(name, compiled) if compiled else None,
        )
        for name, finalize in (("pages", _print_on_page), ("parts", _print_in_part))
    )
    for environment in (pages, parts):
        environment.filters |= {
            "anchors": _former_anchors,
            "attributes": _attributes,
            "block_quotation": _block_quotation,
            "blocks": _blocks,
            "plain": _plain,
        }
    pages.add_extension(_RawHtml)
    for environment, filter_ in ((pages, _in_attribute_on_page), (parts, _in_attribute_in_part)):
        environment.add_extension(AttributeValues)
        environment.filters[IN_ATTRIBUTE] = filter_
    pages.globals |= {"anchor": _anchor, "part": _part, "heading": _heading}
    return pages, parts
