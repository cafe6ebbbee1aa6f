"""Writes the head of a Markdown page of the site: front matter and title."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.document.escaping import escape
from generator.writer.pages.urls import part_anchor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.writer.pages.site import Page, Since

_JSON = json.JSONEncoder(ensure_ascii=False)
_UNPRINTABLE = re.compile("[\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff\u2028\u2029]")

_OF_TAGS = re.compile("[<>&\u2028\u2029]")


def front_matter(fields: Mapping[str, object]) -> str:
    """Return fields as YAML, each value in JSON, which every YAML reader takes; those without a value are left out.

    The themes print what stands here as it is: texts are escaped for HTML before they come here.
    """
    return "".join(
        ("---\n", *(f"{key}: {_value(value)}\n" for key, value in fields.items() if value), "---\n")
    )


def _value(value: object) -> str:
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", _JSON.encode(value))


def _as_script(data: Mapping[str, object]) -> str:
    """Return data as JSON that may stand in a ``<script>``: no sign in it begins or ends a tag or a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _OF_TAGS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _since(since: Since, end: str) -> Mapping[str, object]:
    return {
        "edition": since.edition,
        "changes": since.changes + end if since.changes else "",
        "marks": since.marks,
    }


def page_head(page: Page, heading: str, feed: str = "", *, index_html: bool = False) -> bytes:
    """Return what a page's file begins with: front matter, and ``heading``, its title as Markdown.

    ``feed`` is the address of the one that tells of it, from the root.
    """
    end = "index.html" if index_html else ""
    search = {"boost": page.boost if page.boost != 1 else None, "exclude": not page.searched}
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
        "as_of": escape(page.as_of),
        "updated": page.updated,
        "preview": page.preview,
        "since": _since(page.since, end) if page.since else None,
        "feed": feed,
        "hide": ["toc"] if page.wide else None,
        "linked_data": _as_script(page.linked_data) if page.linked_data else "",
        "search": {key: value for key, value in search.items() if value},
        "unsearched": not page.searched,
    }
    return f"{front_matter(fields)}\n# {heading} {{#{part_anchor('page')}}}\n\n".encode("utf-8", "replace")
