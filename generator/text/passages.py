"""Extracts the texts of an output file: every string of it, or the passages that a reader sees.

`strings_of` misses nothing: attributes, addresses, metadata, words with tags between their letters. `passages_of` knows
what is set apart as a quotation, and leaves out what nobody reads; of an archive it has none. A file that is no text
(a PDF) is read elsewhere, and its words are handed over as such.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import zlib
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.text.archived_texts import ARCHIVES, members_of, strings_of_office_part
from generator.text.marked_passages import INLINE, TAG, Passage, marked_up
from generator.text.readable_markup import shown_by_style, without_names, without_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKUP = (".html", ".htm", ".xml", ".svg", ".xhtml")
_ESCAPED = re.compile(r"(?:\\u[0-9a-fA-F]{4})+|\\u\{([0-9a-fA-F]{1,6})\}|\\x([0-9a-fA-F]{2})")
"""Characters as scripts write them; those beyond U+FFFF as two in a row."""
_PUNYCODE = re.compile(r"\bxn--([a-z0-9-]{1,60})", re.IGNORECASE)
_TIMES_QUOTED = 4
"""How often an address may be percent-encoded over again."""
_FRONT_MATTER = re.compile(r"---\n(.*?)\n---(?:\n|\Z)", re.DOTALL)
_INDEX = re.compile(r"\.pf_[a-z]+\Z")
"""Files of a Pagefind index: packed, words between numbers."""
_KEYS = frozenset(
    (
        "config",
        "docs",
        "fields",
        "boost",
        "items",
        "lang",
        "level",
        "location",
        "options",
        "path",
        "pipeline",
        "separator",
        "tags",
        "text",
        "title",
    )
)
"""Keys of the themes' search indexes."""
_FOLDED_LINE = re.compile(r"\r?\n[ \t]")


def strings_of(path: str, content: bytes) -> Iterator[str]:
    """Yield everything written in a file, as it is and as a reader sees it, and its path. Never raises.

    What only programs read is left out: names of tags, attributes and classes, styles.
    """
    yield decoded(path)
    if (members := members_of(path, content)) is not None:
        yield from _strings_of_members(path, members)
        return
    content = _unpacked(path, content)
    if _is_binary(path, content):
        return
    text = content.decode("utf-8", "replace")
    name = path.removesuffix(".gz")
    if name.endswith((".json", ".jsonld", ".js")):
        for value in _values(_after_assignment(text), without=_KEYS) or [_ESCAPED.sub(_character, text)]:
            yield from _as_written_and_seen(value, is_markup=True)
    elif name.endswith(".css"):
        yield from _as_written_and_seen(shown_by_style(text))
    else:
        yield from _as_written_and_seen(
            _of_calendar(text) if name.endswith(".ics") else text,
            is_markup=name.endswith((".md", *_MARKUP)),
        )


def _strings_of_members(path: str, members: Iterable[tuple[str, bytes]]) -> Iterator[str]:
    for name, content in members:
        yield decoded(name)
        office = strings_of_office_part(path, name, content)
        if office is not None:
            for text in office:
                yield from _as_written_and_seen(text)
        elif not name.endswith(ARCHIVES):
            yield from strings_of(name, content)


def decoded(address: str) -> str:
    """Return ``address``, or a text with addresses in it, with the letters that it writes as %C4%87 or ``xn--``.

    Never raises.
    """
    for _ in range(_TIMES_QUOTED):
        if "%" not in address:
            break
        address = unquote(address)
    return _PUNYCODE.sub(_host_label, address) if "xn--" in address.lower() else address


def as_read(text: str) -> str:
    r"""Return ``text`` with the characters that it writes as entities, as ``%D0%94`` or ``xn--``, or escaped.

    Itself, if it writes none so. Never raises.

    >>> as_read("caf&eacute;"), as_read("caf%C3%A9"), as_read(r"caf\u00e9"), as_read("xn--caf-dma.example")
    ('café', 'café', 'café', 'café.example')
    """
    read = unescape(text) if "&" in text else text
    read = decoded(read)
    return _ESCAPED.sub(_character, read) if "\\" in read else read


def passages_of(path: str, content: bytes) -> list[Passage]:
    """Return the passages a reader of a file sees, in order; of a file for programs its values. Never raises."""
    content = _unpacked(path, content)
    if _is_binary(path, content):
        return []
    text = content.decode("utf-8", "replace")
    if path.endswith((".md", *_MARKUP)):
        return page_passages(text) if path.endswith(".md") else marked_up(text)
    if path.endswith((".json", ".jsonld")):
        values = _values(text)
    elif path.endswith(".csv"):
        values = [cell for row in _rows(text) for cell in row]
    else:
        text = _of_calendar(text) if path.endswith(".ics") else text
        return [Passage(paragraph) for paragraph in text.split("\n\n")]
    return [Passage(value, is_value=True) for value in values]


def page_passages(text: str) -> list[Passage]:
    r"""Return the passages of a Markdown text, with or without front matter; HTML in it is read as such.

    >>> found = page_passages("# Call\n\n> We will sail.\n\nShe *left*.")
    >>> [(passage.text.strip(), passage.quoted) for passage in found]
    [('Call', False), ('We will sail.', True), ('She *left*.', False)]
    """
    front = _FRONT_MATTER.match(text)
    head = [Passage(value) for value in _front_matter(front[1])] if front else []
    return head + marked_up(text[front.end() :] if front else text, markdown=True)


def _of_calendar(text: str) -> str:
    """Return a calendar with each of its lines in one, and line breaks in its texts as such (RFC 5545)."""
    return _FOLDED_LINE.sub("", text).replace("\\n", "\n")


def _front_matter(text: str) -> Iterator[str]:
    """Yield the values of front matter: JSON behind each key, as our own pages have, or whatever somebody wrote."""
    for line in text.split("\n"):
        value = line.partition(":")[2].strip() or line
        yield from (unescape(value) for value in _values(value) or [value])


def _as_written_and_seen(text: str, *, is_markup: bool = False) -> Iterator[str]:
    text = without_settings(text) if is_markup else text
    written = unescape(without_names(text) if is_markup else text)
    yield unescape(written) if "&" in written else written
    if "%" in written or "xn--" in written:
        yield decoded(written)
    if "\\" in written:
        yield _ESCAPED.sub(_character, written)
    if "<" in text:
        yield unescape(TAG.sub(_between, text))


def _between(tag: re.Match[str]) -> str:
    """Return what a tag leaves between the letters round it: nothing, if it is inside a line, or a comment."""
    return " " if tag["name"] and not INLINE.fullmatch(tag["name"]) else ""


def _values(text: str, without: frozenset[str] = frozenset()) -> list[str]:
    """Return every string in a JSON text, keys too, but for some keys; none if it is not JSON."""
    try:
        open_ = [json.loads(text)]
    except (ValueError, RecursionError):
        return []
    found: list[str] = []
    while open_:
        value = open_.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            open_ += [
                *reversed(value.values()),
                *(key for key in reversed(value.keys()) if key not in without),
            ]
        elif isinstance(value, list):
            open_ += reversed(value)
    return found


def _after_assignment(text: str) -> str:
    """Return what a script assigns, if that is all it does: a search index as a script."""
    found = re.match(r"\s*(?:var|let|const|window\.)?\s*[\w.]+\s*=\s*", text)
    return text[found.end() :].rstrip().rstrip(";") if found else text


def _rows(text: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline="")))
    except csv.Error:
        return [[text]]


def _unpacked(path: str, content: bytes) -> bytes:
    is_index = _INDEX.search(path) is not None
    if not is_index and not path.endswith(".gz"):
        return content
    try:
        content = gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        return content
    return content.replace(b"\0", b" ") if is_index else content


def _is_binary(path: str, content: bytes) -> bool:
    return path.endswith((".pdf", *ARCHIVES)) or b"\0" in content[:8192]


def _character(escaped: re.Match[str]) -> str:
    if escaped[1] or escaped[2]:
        point = int(escaped[1] or escaped[2], 16)
        return chr(point) if point < 0x110000 else ""
    units = bytes.fromhex(escaped[0].replace("\\u", ""))
    return units.decode("utf-16-be", "replace")


def _host_label(label: re.Match[str]) -> str:
    try:
        return label[1].encode().decode("punycode")
    except UnicodeError:
        return label[0]
