"""Owns what makes a text a Markdown page of the site: front matter, title, body."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.markup import literal
from generator.writer.html import escape
from generator.writer.urls import resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.writer.site import Page

_UNPRINTABLE = re.compile("[\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n\s*\n(?:\s*\n)+")


def front_matter(fields: Mapping[str, object]) -> str:
    """Return fields as YAML, each value in JSON, which every YAML reader takes."""
    lines = (f"{key}: {_value(value)}" for key, value in fields.items() if value not in (None, "", (), []))
    return "\n".join(("---", *lines, "---", ""))


def _value(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def write_page(page: Page, body: str, *, index_html: bool = False) -> bytes:
    """Return a page as the bytes of its file."""
    end = "index.html" if index_html else ""
    fields = {
        # Themes print titles and descriptions as they are.
        "title": str(escape(page.title)),
        "description": str(escape(page.description)),
        "briefing": page.briefing,
        "crumbs": [{"title": str(escape(title)), "url": url + end} for title, url in page.crumbs],
        "sidebar_title": str(escape(page.sidebar_title)),
        "sidebar": [
            {"title": str(escape(title)), "url": url + end, "active": url == page.url} for title, url in page.sidebar
        ],
        "source_file": page.source_file,
        "search": {"boost": page.boost} if page.boost != 1 else None,
    }
    body = resolve(body, page.url, page.briefing, index_html=index_html)
    heading = page.heading or literal(page.title)
    text = f"{front_matter(fields)}\n# {heading}\n\n{body.strip()}\n"
    return _BLANK_LINES.sub("\n\n", text).encode()
