"""Tells whether the pages of a site depend on nothing but what is known, from its settings as MkDocs reads them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs.config.defaults import MkDocsConfig

_PLUGINS = {"briefings", "search", "material/search", "offline", "material/offline"}
"""Plugins whose part in a page depends on the page and the settings alone."""
_EXTENSIONS = {
    *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes"),
    *("legacy_attrs", "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc"),
    *("wikilinks", "generator.blocks"),
}
_PYMDOWN = {
    *("arithmatex", "betterem", "blocks", "caret", "critic", "details", "emoji", "escapeall", "extra"),
    *("fancylists", "highlight", "inlinehilite", "keys", "magiclink", "mark", "progressbar", "quotes"),
    *("saneheaders", "smartsymbols", "striphtml", "superfences", "tabbed", "tasklist", "tilde"),
}
"""Markdown extensions that read nothing but the text; `pymdownx.snippets` and `pymdownx.b64` read other files."""
_TRUSTED = {"markdown", "pymdownx", "material", "generator", "pygments"}
"""Packages whose functions may stand in the settings: they change only with what is installed."""
_ELSEWHERE = {
    *("config_file_path", "dev_addr", "docs_dir", "draft_docs", "exclude_docs", "hooks", "not_in_nav"),
    *("plugins", "site_dir", "theme", "watch"),
}
"""Settings that name places, say which pages there are, or are looked at by themselves."""


_CODE = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
META_SHOWN_OF_OTHERS = ("icon", "status", "subtitle")
"""The metadata that Material shows of pages in the navigation, besides their titles."""
_KNOWN = "|".join(META_SHOWN_OF_OTHERS)
_OF_OTHERS = re.compile(
    rf"(?:(?<!\bpage)|\.page)\.(?:(?:toc|content|markdown)\b|meta(?:\[|\.(?!(?:{_KNOWN})\b)))"
)
"""What a template says of the text of a page that is not its own, or of other metadata of it."""


def why_whole(config: MkDocsConfig) -> str:
    """Return why MkDocs has to build every page of a site anew; "" if its settings let pages be kept."""
    return next(_reasons(config), "")


def written_settings(config: MkDocsConfig) -> str:
    """Return all settings on which a page may depend, always in the same order. Raises `TypeError` for an odd value."""
    theme = config.theme
    settings = {key: value for key, value in config.items() if key not in _ELSEWHERE}
    settings["theme"] = {"name": theme.name, **{key: theme[key] for key in theme}}
    settings["plugins"] = {name: dict(plugin.config) for name, plugin in config.plugins.items()}
    return json.dumps(settings, default=_plain, sort_keys=True)


def _reasons(config: MkDocsConfig) -> Iterator[str]:
    for name in config.plugins:  # hooks are among them
        if name not in _PLUGINS:
            yield f"the plugin `{name}` may change any page"
    if config.nav is None:
        yield "without `nav` each page carries all the others"
    if config.extra_templates:
        yield "`extra_templates` may show any page"
    yield from _reasons_of_extensions(config)
    if shown := _shown_of_others(config):
        yield f"the template {shown} shows what stands on other pages"
    try:
        written_settings(config)
    except TypeError as error:
        yield str(error)


def _reasons_of_extensions(config: MkDocsConfig) -> Iterator[str]:
    for name in config.markdown_extensions:
        if not _is_known(name):
            yield f"the Markdown extension `{name}` may read other files"
    for name, options in (config.mdx_configs or {}).items():
        if "custom_icons" in str(options):
            yield f"the Markdown extension `{name}` reads files, its `custom_icons`"


def _shown_of_others(config: MkDocsConfig) -> str:
    """Return the name of a template of the project that prints the text or the headings of another page; "" if none."""
    top = config.theme.custom_dir
    for path in sorted(filter(Path.is_file, Path(top).rglob("*.html"))) if top else ():
        text = path.read_text(encoding="utf-8", errors="replace")
        if any(_OF_OTHERS.search(code) for code in _CODE.findall(text)):
            return path.name
    return ""


def _is_known(extension: str) -> bool:
    package, _, name = extension.partition(".")
    if package == "pymdownx":
        return name.partition(".")[0] in _PYMDOWN
    return extension.removeprefix("markdown.extensions.") in _EXTENSIONS


def _plain(value: Any) -> Any:  # noqa: ANN401  # whatever stands in settings
    if isinstance(value, set | frozenset | tuple):
        return sorted(value, key=str) if isinstance(value, set | frozenset) else list(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, partial):
        return {"": _function(value.func), "args": value.args, **value.keywords}
    if callable(value):
        return _function(value)
    if type(value).__module__.startswith(("mkdocs.config.", "babel.")):
        return {"": type(value).__name__, **vars(value)}
    raise TypeError(f"a value of mkdocs.yml is a {type(value).__name__}, which nobody can compare")


def _function(value: Callable[..., object]) -> str:
    module = getattr(value, "__module__", "") or ""
    name = getattr(value, "__qualname__", "")
    if module.partition(".")[0] not in _TRUSTED or not name or "<" in name:
        raise TypeError(f"a value of mkdocs.yml is the function {name or value!r}, which may read anything")
    return f"{module}.{name}"
