"""Owns what makes a text a Markdown page of the site: front matter, title, body."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING

from generator.document.html import Html, escape
from generator.document.markup import isolate, literal, literal_part
from generator.writer.pages.finished import mark_finished
from generator.writer.pages.urls import part_anchor, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.writer.pages.site import Page

_UNPRINTABLE = re.compile("[\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u2028\u2029]")
_TAG = re.compile(r"(<[^>]*>)")


def heading(line: str) -> Html:
    """Return a line of HTML (or words) so that a Markdown heading shows the same."""
    if line.__class__ is not Html:
        return Html(literal(line))
    pieces = _TAG.split(line)
    return Html(
        "".join(piece if piece.startswith("<") else literal_part(unescape(piece)) for piece in pieces)
    )


def front_matter(fields: Mapping[str, object]) -> str:
    """Return fields as YAML, each value in JSON, which every YAML reader takes; those without a value are left out.

    The themes print what stands here as it is: texts are escaped for HTML before they come here.
    """
    return "".join(
        ("---\n", *(f"{key}: {_value(value)}\n" for key, value in fields.items() if value), "---\n")
    )


def _value(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def write_page(page: Page, body: str, *, index_html: bool = False) -> bytes:
    """Return a page as the bytes of its file."""
    end = "index.html" if index_html else ""
    fields = {
        "title": escape(page.title),
        "description": escape(page.description),
        "briefing": page.briefing,
        "crumbs": [{"title": escape(title), "url": url + end} for title, url in page.crumbs],
        "sidebar_title": escape(page.sidebar_title),
        "sidebar": [
            {"title": escape(title), "url": url + end, "active": url == page.url}
            for title, url in page.sidebar
        ],
        "source_file": page.source_file,
        "updated": page.updated,
        "preview": page.preview,
        "search": {"boost": page.boost} if page.boost != 1 else None,
    }
    heading = page.heading or isolate(page.title)
    text = "".join(
        (front_matter(fields), "\n# ", heading, f" {{#{part_anchor('page')}}}\n\n", mark_finished(body))
    )
    return resolve(text, page.url, page.briefing, index_html=index_html)
