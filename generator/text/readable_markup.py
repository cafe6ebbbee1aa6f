"""Takes out of markup what only programs read: names of tags and attributes, classes, styles, a theme's settings.

Whatever is not known for such stays, as it is written: an unknown tag, a comment, the value of any other attribute.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ELEMENTS = (
    "a|abbr|address|article|aside|audio|b|bdi|bdo|blockquote|body|br|button|caption|circle|cite|code|col|colgroup|data"
    "|datalist|dd|defs|del|desc|details|dfn|dialog|div|dl|dt|em|fieldset|figcaption|figure|footer|form|g|h[1-6]|head"
    "|header|hgroup|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|line|link|main|map|mark|menu|meta|nav|noscript"
    "|ol|optgroup|option|output|p|path|picture|polygon|polyline|pre|q|rect|s|samp|script|search|section|select|slot"
    "|small|source|span|strong|style|sub|summary|sup|svg|symbol|table|tbody|td|template|text|textarea|tfoot|th|thead"
    "|time|title|tr|track|tspan|u|ul|use|var|video|wbr|url|urlset|loc|lastmod|priority|changefreq"
)
_TAG = re.compile(rf"</?(?:{_ELEMENTS})(?=[\s/>])((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>", re.IGNORECASE)
_VALUE = r"\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)"
_ATTRIBUTE = re.compile(
    rf"(?<=[\s\"'])(?:(?:class|type|rel|charset|role|lang|hreflang|xml:lang|dir|as|method|autocomplete|viewBox|xmlns"
    rf"|http-equiv|target|loading|scope|media|data-md-[\w-]+){_VALUE}"
    rf"|style\s*=\s*(?:\"[^\"()']*\"|'[^'()\"]*')"
    rf"|(?:hidden|checked|open|async|defer|disabled|crossorigin|itemscope|novalidate|selected|multiple|markdown)"
    rf"(?=[\s/\"']|\Z)|[a-z][\w:.-]*\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))",
    re.IGNORECASE,
)
_OF_A_THEME = re.compile(
    r"(<script id=\"?__config\"?[^>]*>\{.*?)\"translations\":\s*\{(?:\"[^\"]*\"|[^{}\"])*\}", re.DOTALL
)
_FEATURES = re.compile(r"(<script id=\"?__config\"?[^>]*>\{.*?)\"features\":\s*\[[^\[\]]*\]", re.DOTALL)
_PAGE_SETTINGS = re.compile(r"<meta name=\"?(?:viewport|referrer|generator|twitter:card)\"?[^<>]*>")
_POLICY = re.compile(r"<meta http-equiv=\"?Content-Security-Policy\"?[^<>]*>", re.IGNORECASE)
_KEY = re.compile(r"^[a-z_]+:(?= |$)", re.MULTILINE)
_HEAD = re.compile(r"---\n(.*?)\n---(?:\n|\Z)", re.DOTALL)
_STYLE = re.compile(r"(<style[^<>]*>)(.*?)(</style>)", re.DOTALL)
_SHOWN_BY_A_STYLE = re.compile(
    r"/\*.*?\*/|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|url\([^()]*\)|--[\w-]+|[.#][\w\\-]*[-_\\][\w\\-]*",
    re.DOTALL,
)


def without_settings(text: str) -> str:
    """Return markup, or Markdown with tags in it, without the theme's settings, keys of front matter and styles."""
    if text.startswith("---\n"):
        text = _HEAD.sub(lambda head: _KEY.sub("", head[0]), text, count=1)
    if "<meta" in text:
        text = _PAGE_SETTINGS.sub(" ", _POLICY.sub(" ", text))
    if "__config" in text:
        text = _FEATURES.sub(r"\1", _OF_A_THEME.sub(r"\1", text))
    if "<style" in text:
        text = _STYLE.sub(lambda style: f"{style[1]}{shown_by_style(style[2])}{style[3]}", text)
    return text


def without_names(text: str) -> str:
    """Return markup without the names of its tags and attributes, and without values such as classes.

    >>> without_names('<p class="x" title="Ada">Hello</p>').split()
    [';', ';', ';', '"Ada"', ';', 'Hello', ';', ';']
    """
    return _TAG.sub(lambda tag: _values(tag[1]), text) if "<" in text else text


def shown_by_style(text: str) -> str:
    """Return what of a style sheet may show words: its strings, addresses and comments, and names of more words."""
    return "\n".join(_SHOWN_BY_A_STYLE.findall(text))


@lru_cache(maxsize=4096)
def _values(attributes: str) -> str:
    """Return what of a tag's attributes is shown; most tags stand in many pages."""
    shown = _ATTRIBUTE.sub(r" ; \1", attributes)
    return f" ;\n\n{shown}\n\n; "
