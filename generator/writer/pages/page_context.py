"""Holds what the templates of pages are given besides what is shown: who writes content, and the macros of parts."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from jinja2 import Environment, TemplateRuntimeError, UndefinedError
from jinja2.runtime import Macro

from generator.document.escaping import Html, HtmlTexts, escape
from generator.document.html import HtmlWriter
from generator.document.markdown import literal_part

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2.runtime import Context

    from generator.document.site_position import SitePosition

WRITERS = "_writers"
"""The one variable of a template's context that is not there for the template, but for what prints."""


@dataclass(frozen=True, slots=True)
class KeptTexts:
    """Words as HTML, for pages that have many words in common."""

    html: HtmlTexts
    typed: HtmlTexts
    """So that they come out as typed within Markdown too."""

    @classmethod
    def none(cls) -> KeptTexts:
        """Return a place to keep words, with none yet."""
        return cls(HtmlTexts(escape), HtmlTexts(literal_part))

    def forget(self, most: int) -> None:
        """Let go of words of which there are more than ``most``."""
        for texts in (self.html, self.typed):
            if len(texts) > most:
                texts.clear()


@dataclass(frozen=True, slots=True)
class Writers:
    """What writes content for pages at one position: as HTML, or so that it reads so within Markdown too."""

    html: HtmlWriter
    typed: HtmlWriter

    def forget(self) -> None:
        """Let go of the content that was written."""
        self.html.forget()
        self.typed.forget()


def writers_of(context: Context) -> Writers:
    """Return the writers of the page, or part, that is being rendered."""
    writers: Writers = context.parent[WRITERS]
    return writers


class Parts:
    """Gives pages the macros of ``parts/<name>.html.jinja`` as ``parts.<name>.<macro>(…)``, for one page's writers."""

    def __init__(self, environment: Environment, writers: Writers, defined: list[Context]) -> None:
        self._environment = environment
        self._context = {**environment.globals, WRITERS: writers}
        self._defined = defined

    def __getattr__(self, name: str) -> _Macros:
        template = self._environment.get_template(f"parts/{name}.html.jinja")
        context = template.new_context(self._context, shared=True)
        deque(template.root_render_func(context), maxlen=0)  # defines its macros in the context
        self._defined.append(context)
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


@dataclass(frozen=True, slots=True)
class PageContext:
    """What every template of pages at one position may use.

    >>> from jinja2 import DictLoader
    >>> from generator.document.site_position import SitePosition
    >>> from generator.writer.pages.printing import environments
    >>> macros = "{% macro told(words) %}<b>{{ words }}</b>{% endmacro %}"
    >>> pages, parts = environments(DictLoader({"parts/news.html.jinja": macros}))
    >>> page = PageContext.of(SitePosition.of("about/"), "en", parts)
    >>> pages.from_string("{{ words }}: {{ parts.news.told(words) }}").render(page.variables({"words": "*A*"}))
    '&#42;A&#42;: <b>*A*</b>'
    """

    writers: Writers
    parts: Parts
    defined: list[Context]
    """Where the macros of the parts are defined, as they are asked for."""

    @classmethod
    def of(
        cls, position: SitePosition, lang: str, parts: Environment, texts: KeptTexts | None = None
    ) -> PageContext:
        """Return that of pages at ``position``; ``texts`` are those they share with others."""
        kept = KeptTexts.none() if texts is None else texts
        writers = Writers(
            HtmlWriter(position, lang=lang, texts=kept.html),
            HtmlWriter(position, lang=lang, texts=kept.typed),
        )
        defined: list[Context] = []
        return cls(writers, Parts(parts, writers, defined), defined)

    def variables(self, shown: Mapping[str, object]) -> dict[str, object]:
        """Return the variables of a template that prints ``shown``."""
        return {WRITERS: self.writers, "parts": self.parts, **shown}

    def forget_content(self) -> None:
        """Let go of the content that was written."""
        self.writers.forget()

    def forget_macros(self) -> None:
        """Let go of the macros that were defined: Jinja's refer to their context in circles, which nobody collects."""
        for context in self.defined:
            context.vars.clear()


Contexts: TypeAlias = "dict[SitePosition, PageContext]"
_MOST_TEXTS = 5_000


@dataclass(frozen=True, slots=True)
class Shared:
    """What all renderers of a build share."""

    contexts: Contexts = field(default_factory=dict)
    """Those of pages of no briefing, which are many and lie alike."""
    texts: KeptTexts = field(default_factory=KeptTexts.none)
    """Those of a statement stand on pages of its briefing and of entries."""
    feeds: set[str] = field(default_factory=set)
    """Addresses of pages that have a feed, "" for the whole site; none where the site's own address is not known."""

    def forget(self) -> None:
        """Let go of content that was written, and of words if they are many."""
        for context in self.contexts.values():
            context.forget_content()
        self.texts.forget(_MOST_TEXTS)
