"""Puts what a reader's search finds into a site whose theme searches: fetched when somebody searches, not before.

The theme's script fetches ``search/search_index.json`` on every visit and hands it to the worker that ``mkdocs.yml``'s
theme names. Of a project whose theme has ours (`WORKER`) that file says only where the records are, and the worker
fetches them with the first letter that a reader types. The records of our own pages were written with the pages
(``.search`` in the folder of pages); those of pages that others add are what the theme's plugin has read from them.
They are one file, a script, for a site on a disk may fetch nothing else.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

WORKER = "assets/js/search/worker.js"
"""Our worker, in the theme's folder: it reads the records, and finds what it is asked for."""
RECORDS = "search/records.js"
"""Where the records lie in a site."""

_FOLDER = ".search"
_INDEX = "search/search_index.json"
_ASSIGNED = "self.searchRecords="
_BETWEEN_PARTS = " · "
"""Of a paragraph; the worker keeps the first part in sight."""

_UNMARKED = re.compile(r"[^&<>]*").fullmatch
"""Most texts are: there is nothing in them to be escaped."""

_MOST_KEPT = 4_000
"""Files of which a server keeps what it has made: an edit changes one or two."""


@dataclass(frozen=True, slots=True)
class Records:
    """What is found on some pages, in the theme's own format: location, title, text, tags, boost."""

    pages: frozenset[str] = frozenset()
    """The addresses of the pages."""
    texts: tuple[str, ...] = ()
    """The records as JSON, several in each, with a comma between two."""


def brings_worker(theme_folders: Iterable[str]) -> bool:
    """Tell whether one of a theme's folders has our worker: a project's theme may be older."""
    return any(Path(folder, WORKER).is_file() for folder in theme_folders)


def read_records(docs: Path, *, directory_urls: bool) -> Records:
    """Return the records written with the pages in ``docs``, in an order that is always the same.

    Without ``directory_urls`` the site is one for a disk, where an address names the file of a page. Raises `OSError`,
    and `ValueError` if a file holds anything else.
    """
    folder = docs / _FOLDER
    pages = (path.relative_to(docs) for path in docs.rglob("*.md") if path.name != "index.md")
    named = (
        None if directory_urls else frozenset(quote(f"{page.with_suffix('').as_posix()}/") for page in pages)
    )
    paths = sorted(folder.rglob("*.json"), key=lambda path: path.relative_to(folder).as_posix())
    read = [_read(path.name, path.read_bytes(), named) for path in paths]
    return Records(
        frozenset(page for records in read for page in records.pages),
        tuple(text for records in read for text in records.texts),
    )


def put_records(site: Path, records: Records) -> None:
    """Write ``records`` into a finished site beside those of its theme's index, which keeps its settings alone.

    A site without such an index has another search and is left as it is. Raises `OSError`.
    """
    index = site / _INDEX
    if not index.is_file():
        return
    written = json.loads(index.read_bytes())
    every = ",".join((*records.texts, *map(_json, written["docs"])))
    content = f'{_ASSIGNED}{{"docs":[{every}]}};\n'.encode("utf-8", "replace")
    digest = hashlib.sha256(content).hexdigest()[:8]
    (site / RECORDS).write_bytes(content)
    config = {**written["config"], "records": f"{RECORDS}?{digest}"}
    index.write_bytes(_json({"config": config, "docs": []}).encode("utf-8", "replace"))


@lru_cache(_MOST_KEPT)
def _read(name: str, content: bytes, named: frozenset[str] | None) -> Records:
    """Return the records that a file holds. Raises `ValueError` if it holds anything else.

    ``named`` are the pages that have a file of their own name on a disk; None where no address names a file.
    """
    written = json.loads(content)
    if not isinstance(written, list):
        msg = f"{name} does not hold the records of a search"
        raise ValueError(msg)  # noqa: TRY004  # the file is wrong, not the call
    made = [_in_format_of_theme(record, named) for record in written]
    pages = frozenset(str(record["location"]).partition("#")[0] for record in made)
    return Records(pages, (_json(made)[1:-1],) if made else ())


def _in_format_of_theme(record: Mapping[str, object], named: frozenset[str] | None) -> dict[str, object]:
    """Return a record as the theme has it: texts as HTML, a paragraph on each line."""
    page, mark, anchor = str(record["location"]).partition("#")
    if named is not None and (not page or page.endswith("/")):
        page = f"{page.removesuffix('/')}.html" if page in named else f"{page}index.html"
    text, tags = record.get("text", ()), record.get("tags", ())
    made: dict[str, object] = {
        "location": f"{page}{mark}{anchor}",
        "title": _html(record["title"]),
        "text": "\n".join(map(_paragraph, text)) if isinstance(text, list) else "",
    }
    if isinstance(tags, list) and tags:
        made["tags"] = [str(tag) for tag in tags]
    if "boost" in record:
        made["boost"] = record["boost"]
    return made


def _paragraph(parts: object) -> str:
    return _BETWEEN_PARTS.join(map(_html, parts)) if isinstance(parts, list) else _html(parts)


def _html(text: object) -> str:
    line = " ".join(str(text).split())
    return line if _UNMARKED(line) else escape(line, quote=False)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
