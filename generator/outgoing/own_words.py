"""Gathers what the program says by itself, from its own templates and code and from those of the themes.

It is known before an editor has written a word and tells nothing of what one wrote: a person may be called Page.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import generator
from generator import snapshot
from generator.document.outline import outline
from generator.project.printed_settings import texts_printed
from generator.publish.theme_templates import installed_themes
from generator.storage.packaged import packaged_handbook, packaged_settings, packaged_templates
from generator.withholding.fixed import FixedTexts, fixed_texts
from generator.writer import names_of_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = Path(generator.__file__).resolve().parent
_SAYING = ("analysis", "document", "exports", "linked_data", "model", "pdf", "publish", "writer")
"""What of the program's own code puts words into outputs."""
_NAMING = frozenset({"linked_data"})
"""Where the names of arguments are those of fields in an output."""
_SILENT = re.compile(
    r"\{#.*?#\}|<!--.*?-->|<(script|style)\b(?:\"[^\"]*\"|[^\">])*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
"""Remarks, and scripts and styles, which are known by themselves (`generator.publish.theme_templates`)."""
_CODE = re.compile(r"\{[{%](.*?)[%}]\}", re.DOTALL)
_STRING = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'")
_PARTS = re.compile(r"<(?!!--)[^<>\"]*>|</?[A-Za-z][\w:-]*|[\w:-]+=(?=\"|\Z)|[<>\"]|\]\(|[()\[\]]|\n\s*\n")
"""What parts the texts of markup from one another: tags, the quotation marks of attributes, links."""
_CODE_WORD = re.compile(r"[a-z0-9_]{1,3}")
"""What is no text, but the name of a tag or the code of a language; names of people are as short."""
_NAMES_OF_FILES = (
    "404.html",
    "sitemap.xml",
    "search/search_index.json",
    "search/records.js",
    ".search/lists.json",
    "assets/images/favicon",
    "assets/javascripts/workers/search",
    "assets/javascripts/bundle",
    "assets/stylesheets/main",
    "palette",
    "assets/_mkdocstrings",
    "downloads/briefings",
    "pagefind/pagefind-entry.json",
    "pagefind.pf_meta",
    "filter/pf_filter",
    "fragment/pf_fragment",
    "index/pf_index",
)
"""What the engines and Pagefind call their files."""
_OF_FORMATS = ("doctype html", "null", "annotate", "off", "encoding UTF-8", "wasm", "features", "xml version")
"""Words of the formats that outputs are in."""
_LANGUAGES = "partials/languages"


@cache
def own_words(langs: frozenset[str], named: frozenset[str]) -> FixedTexts:
    """Return all that pages may say though no editor wrote it.

    ``langs`` are the languages they are in, ``named`` those that they may name.
    """
    langs |= {"en"}
    return fixed_texts(
        (
            *_of_code(),
            *_of_templates(),
            *_of_themes(langs),
            *_of_settings(),
            *_of_files(),
            *_of_data(snapshot.schema()),
            *_OF_FORMATS,
            *names_of_dates(langs, named),
        )
    )


def _of_code() -> Iterator[str]:
    """Yield every text in the code that writes outputs; none, where the program comes without its source."""
    for name in _SAYING:
        top = _PACKAGE / name
        for path in sorted(top.rglob("*.py")) if top.is_dir() else [top] if top.is_file() else []:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            described = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                if isinstance(node, ast.keyword) and node.arg and name in _NAMING:
                    yield node.arg
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in described:
                    yield from _parts(node.value)


def _of_templates() -> Iterator[str]:
    for path in sorted(packaged_templates().rglob("*")):
        if path.name.endswith((".jinja", ".html", ".xml")):
            yield from _literals(path)


def _of_themes(langs: frozenset[str]) -> Iterator[str]:
    for theme in installed_themes():
        for path in sorted(theme.rglob("*.html")):
            name = path.relative_to(theme).as_posix()
            if ".icons" not in path.parts and (not name.startswith(_LANGUAGES) or path.stem in langs):
                yield from _literals(path)


def _of_files() -> Iterator[str]:
    for path in _NAMES_OF_FILES:
        yield from path.split("/")
        yield from path.split(".")


def _of_settings() -> Iterator[str]:
    yield from (printed.text for printed in texts_printed(packaged_settings()))
    for path in sorted(
        (*packaged_handbook().glob("*.md"), *(packaged_templates() / "handbook").rglob("*.md"))
    ):
        text = path.read_text(encoding="utf-8")
        yield from _parts(text)
        for heading in outline(text):  # as a search finds them: without marks
            yield from (heading.title, *heading.words)


def _of_data(schema: object) -> Iterator[str]:
    """Yield the names of fields that a briefing has as data, and the values of which each is one of a list."""
    if isinstance(schema, list):
        yield from (text for part in schema for text in _of_data(part))
    elif isinstance(schema, dict):
        yield from schema.get("properties", ())
        yield from (value for value in schema.get("enum", ()) if isinstance(value, str))
        yield from (text for part in schema.values() for text in _of_data(part))


def _literals(path: Path) -> Iterator[str]:
    """Yield what a template says itself: between the places where it fills something in, and in its strings."""
    text = _SILENT.sub("", path.read_text(encoding="utf-8"))
    for piece in _CODE.split(text)[::2]:
        yield from _parts(piece)
    for piece in _CODE.split(text)[1::2]:
        yield from (part for match in _STRING.finditer(piece) for part in _parts(match[1] or match[2] or ""))


def _parts(text: str) -> Iterator[str]:
    yield from (part for part in _PARTS.split(text) if part and not _CODE_WORD.fullmatch(part))
