"""Reads a page's Markdown as MkDocs does, and faster where its front matter is JSON in each line, as in all of ours."""

from __future__ import annotations

import json
import re
from collections.abc import MutableMapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

_MARK = "---\n"
_KEY = re.compile(r"(?!(?:y|n|yes|no|on|off|true|false|null): )[a-z_]+: ")
_OTHER_IN_YAML = ("\\u", "\\/")
"""What YAML may read otherwise than JSON: halves of a character, a stroke that need not be escaped."""
_LONGEST_KEY = 1_000
_SHORT = 100
"""Characters of a text that is kept."""


def read_source(page: Page, config: MkDocsConfig) -> None:
    """Give a page its Markdown and its metadata: what `Page.read_source` gives. Raises as that does."""
    read = None
    if not config.plugins.events.get("page_read_source"):
        with suppress(OSError, ValueError):  # which MkDocs will tell of
            read = _read_lines(page.file.content_string)
    if read is None:
        page.read_source(config)
    else:
        page.markdown, page.meta = read


def kept_meta(meta: Mapping[str, Any]) -> dict[str, str | int | None]:
    """Return what is kept of a page's metadata, for `MetaReadLater`: short texts and numbers; None for all else.

    >>> kept_meta({"updated": "2023-04-26", "crumbs": [{"title": "Home"}], "boost": 2, "draft": None})
    {'updated': '2023-04-26', 'crumbs': None, 'boost': 2, 'draft': None}
    """
    return {
        name: value if isinstance(value, int) or (isinstance(value, str) and len(value) < _SHORT) else None
        for name, value in meta.items()
    }


class MetaReadLater(MutableMapping[str, Any]):
    """The metadata of a page; what is not `kept_meta` is read when somebody asks, for it is most, and nobody does."""

    def __init__(self, page: Page, config: MkDocsConfig, kept: Mapping[str, str | int | None]) -> None:
        self._page, self._config, self._kept = page, config, kept
        self._read: MutableMapping[str, Any] | None = None

    def __len__(self) -> int:
        return len(self._known())

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401  # whatever stands there
        known = self._known()[name]
        return self._all()[name] if known is None else known

    def __setitem__(self, name: str, value: object) -> None:
        self._all()[name] = value

    def __delitem__(self, name: str) -> None:
        del self._all()[name]

    def _known(self) -> Mapping[str, Any]:
        return self._kept if self._read is None else self._read

    def _all(self) -> MutableMapping[str, Any]:
        """Return what stands in front of the page's Markdown. Raises as `read_source`."""
        if self._read is None:
            page = self._page
            markdown, shown = page.markdown, page.meta
            read_source(page, self._config)
            self._read, page.markdown, page.meta = page.meta, markdown, shown
        return self._read


def _read_lines(source: str) -> tuple[str, dict[str, Any]] | None:
    r"""Return Markdown and metadata; None if that needs a reader of YAML.

    >>> _read_lines('---\ntitle: "A"\ncrumbs: [{"url": ""}]\n---\n\n# A\n')
    ('# A\n', {'title': 'A', 'crumbs': [{'url': ''}]})
    >>> _read_lines('---\ntitle: A\n---\n\n# A\n')
    """
    head, found, text = source.removeprefix(_MARK).partition(f"\n{_MARK}")
    if not found or not source.startswith(_MARK) or any(sign in head for sign in _OTHER_IN_YAML):
        return None
    meta: dict[str, Any] = {}
    for line in head.split("\n"):
        key = _KEY.match(line)
        if key is None or not line.isprintable():
            return None
        try:
            meta[key[0][:-2]] = json.loads(
                line[key.end() :],
                object_pairs_hook=_mapping,
                parse_float=_float,
                parse_constant=_refused,
            )
        except (ValueError, RecursionError):
            return None
    return text.lstrip("\n"), meta


def _mapping(pairs: list[tuple[str, object]]) -> Mapping[str, object]:
    if any(len(key) > _LONGEST_KEY for key, _ in pairs):
        raise ValueError("YAML takes it for no key")
    return dict(pairs)


def _float(text: str) -> float:
    if "e" in text.lower():
        raise ValueError("YAML may read that as a text")
    return float(text)


def _refused(text: str) -> NoReturn:
    raise ValueError(f"to YAML {text} is a text")
