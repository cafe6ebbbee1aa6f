"""Makes a search index with Pagefind, whose program runs on this machine and uses no network."""

from __future__ import annotations

import re
from html import escape
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote

from generator.publish.programs import run_module
from generator.storage.temporary import temporary_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.publish.search.sections import Section

Facets: TypeAlias = "Mapping[str, Sequence[str]]"
"""What a record belongs to: the name of each facet, as a reader sees it, with its values."""

FOLDER = "pagefind"
"""Where the index lies in a site."""

_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-highlight.js")
"""Interfaces that come with the index and that our pages do not use."""


class NotIndexed(Exception):  # noqa: N818  # the index was not made; it is caught once, in the command
    """Pagefind could not make the index."""


def is_installed() -> bool:
    """Tell whether Pagefind and its program are there."""
    return all(map(find_spec, ("pagefind", "pagefind_bin")))


def write_bundle(site: Path, sections: Sequence[Section], facets: Mapping[str, Facets], lang: str) -> None:
    """Write the index of ``sections``, each a record of its own. Raises `NotIndexed`, `OSError`."""
    with temporary_folder(site.parent) as folder:
        for section in sections:
            path = folder / _name(section.address)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_document(section, facets, lang), encoding="utf-8", newline="\n")
        command = ("pagefind", "--site", str(folder), "--force-language", lang, "--quiet")
        code, output = run_module((*command, "--output-path", str((site / FOLDER).absolute())))
    if code:
        raise NotIndexed(output.strip() or f"Pagefind ended with {code}")
    for pattern in _UNUSED:
        for path in (site / FOLDER).glob(pattern):
            path.unlink()


_SHORT = re.compile("(?:%..|[^%]){1,80}")
"""As much of a fragment as a folder may be called: a name on a disk has 255 bytes at most."""


def _name(address: str) -> str:
    """Return the file of a section. Pagefind makes addresses of names, and our script this section's of that one."""
    page, _, fragment = address.partition("#")
    if fragment:
        written = quote(fragment, safe="").replace(".", "%2E")  # never `..`, which is another folder
        page += f"_/{'/'.join(_SHORT.findall(written))}/"
    return f"{page.removesuffix('.html')}/index.html".lstrip("/")


def _document(section: Section, facets: Mapping[str, Facets], lang: str) -> str:
    """Return a section as a page of its own: what Pagefind reads."""
    belongs = "".join(
        f'<i data-pagefind-filter="{escape(name)}">{escape(value)}</i>'
        for name, values in _facets_of(section.address, facets).items()
        for value in values
    )
    # A query that is a page's name finds that page first; a source's title has the words of many.
    weight = 5 if "#" in section.address else 2 if section.address.startswith("sources/") else 10
    return (
        f'<!doctype html><html lang="{escape(lang)}"><body><main data-pagefind-body>'
        f'<div data-pagefind-ignore="index">{belongs}</div>'
        f'<p data-pagefind-meta="title" data-pagefind-weight="{weight}">{section.title}</p>'
        f"{section.text}</main></body></html>"
    )


def _facets_of(address: str, facets: Mapping[str, Facets]) -> Facets:
    """Return the facets of an entry, with those of its page and of the folders around it that it has none of."""
    page = address.partition("#")[0]
    places = [address, *(page[: at + 1] for at, sign in reversed([*enumerate(page)]) if sign == "/")]
    return {name: values for place in reversed(places) for name, values in facets.get(place, {}).items()}
