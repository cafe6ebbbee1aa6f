"""Writes a text as YAML that reads back as that text: plain where it can be, in marks or indented where it must be."""

from __future__ import annotations

import json
import re
import textwrap
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics
from generator.reader.tree import NO_RULES, parse

if TYPE_CHECKING:
    from generator.reader.tree import Value
    from generator.reader.tree.written import WrittenText

_PLAIN = re.compile(
    r"[^\W\d_](?:[\w .'-]*[\w.'])?"  # words
    r"|[0-9]+-[0-9a-z.-]+|[0-9]{4}-[0-9]{2}[0-9TZ:+~/.-]*"  # stamps, days
    r"|[a-z][a-z0-9-]*/[a-z][a-z0-9-]*"  # ids of another briefing
    r"|https?://[\w./%?=&+~@-]*[\w/]"  # addresses
)
_OTHER_MEANING = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that other programs read as something else than words."""
_UNREADABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What may not stand in a file of YAML, beside what JSON does not let stand in a text either."""
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f]")
_HEADER = re.compile(r"[>|]([1-9]?)[+-]?([1-9]?)[^\n]*")
INDENT = 2


def flow_text(text: str) -> str:
    """Return ``text`` as it stands in brackets and braces, and before a colon; other programs read it as a text too.

    >>> print(flow_text("Anna Kovač"), flow_text("Kovač, Anna"), flow_text("no"))
    Anna Kovač "Kovač, Anna" "no"
    """
    if _PLAIN.fullmatch(text) and "  " not in text and text.lower() not in _OTHER_MEANING:
        return text
    return escaped_text(text)


def block_text(text: str, column: int) -> str:
    """Return ``text`` as it stands behind the name of a field in column ``column``, or behind a hyphen there.

    >>> print(block_text("Talks first, then trade.", 0))
    Talks first, then trade.
    >>> print(block_text("Beijing's line: talks first", 0))
    "Beijing's line: talks first"
    >>> print(block_text('"Talks": first', 2))
    >
        "Talks": first
    """
    if "\n" in text:
        return _literal(text, " " * (column + INDENT))
    if text.lower() not in _OTHER_MEANING and _is_read("x: {}", text, text):
        return text
    if text in {"true", "false"}:
        return text
    if text.isprintable():
        if not set(text) & set('"\\'):
            return f'"{text}"'
        if text == text.strip():
            return f">\n{' ' * (column + INDENT)}{text}"
    return escaped_text(text)


def text_like(old: WrittenText, before: str, text: str, column: int, *, is_flow: bool) -> str:
    """Return ``text`` in the style of what stands there, ``before`` being the characters of that."""
    if old.style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if old.style == '"':
        return escaped_text(text)
    if old.style in {">", "|"}:
        return _block_like(old.style, before, text, column) or block_text(text, column)
    if _is_read("x: [{}]" if is_flow else "x: {}", text, [text] if is_flow else text):
        return text
    return flow_text(text) if is_flow else block_text(text, column)


def _block_like(style: str, before: str, text: str, column: int) -> str:
    """Return ``text`` behind the header that stands there; "" if it cannot be written so."""
    header, _, body = before.partition("\n")
    given = _HEADER.fullmatch(header)
    lines = [line for line in body.split("\n") if line.strip()]
    if given is None or not lines or given[1] or given[2] or not text.strip() or text[:1] in " \n":
        return ""
    indent = lines[0][: len(lines[0]) - len(lines[0].lstrip(" "))]
    if style == "|":
        new = text.rstrip("\n").split("\n")
    else:
        width = max(map(len, lines)) if len(lines) > 1 and "  " not in text else 0
        paragraphs = (_wrapped(paragraph, width) for paragraph in text.rstrip("\n").split("\n"))
        new = [line for paragraph in paragraphs for line in (*paragraph, "")][:-1]
    written = "\n".join([header, *(f"{indent}{line}" if line else "" for line in new)])
    tree = parse("", f"{' ' * column}x: {written}\n", NO_RULES, Diagnostics())
    value = tree.value.get("x") if tree and isinstance(tree.value, dict) else None
    return written if isinstance(value, str) and value.rstrip("\n") == text.rstrip("\n") else ""


def _wrapped(paragraph: str, width: int) -> list[str]:
    if not width:
        return [paragraph]
    return textwrap.wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)


def _literal(text: str, indent: str) -> str:
    body = text.rstrip("\n")
    lines = body.split("\n")
    if not body or lines[0][:1] in ("", " ") or _CONTROLS.search(body) or _UNREADABLE.search(body):
        return escaped_text(text)
    return "\n".join(["|", *(f"{indent}{line}" if line else "" for line in lines)])


def escaped_text(text: str) -> str:
    """Return ``text`` in marks on one line, whatever it holds."""
    return _UNREADABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def reads_plainly(text: str) -> bool:
    """Tell whether a text needs no marks, to other programs neither: one of words that begins with a letter."""
    return (
        text[:1].isalpha()
        and text.lower() not in _OTHER_MEANING
        and text.isprintable()
        and _is_read("x: {}", text, text)
    )


def _is_read(frame: str, text: str, value: Value) -> bool:
    """Tell whether ``text``, written plainly into ``frame``, is read as ``value``."""
    if not text or "\n" in text or (text[0] in "“„«「『" and "[" in frame):
        return False
    tree = parse("", frame.format(text) + "\n", NO_RULES, Diagnostics())
    return tree is not None and tree.value == {"x": value}
