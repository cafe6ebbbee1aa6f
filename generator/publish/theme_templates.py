"""Reads from the themes' templates which inline scripts and tags they put into pages.

What a finished page holds is compared with the templates of the themes that are installed and with the project's own:
only what a template holds came from a template.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from importlib.metadata import entry_points
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from generator.storage.packaged import packaged_theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SCRIPT = re.compile(
    rb"""<script((?:[\s/]+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)[\s/]*>(.*?)</script[\s/]*>""",
    re.DOTALL | re.IGNORECASE,
)
"""A script with its attributes and its text."""
_TAG = re.compile(
    rb"""<(?:meta(?=[^>]*[\s/"']http-equiv)|base(?=[\s>/]))(?:"[^"]*"|'[^']*'|[^>"'])*>""", re.IGNORECASE
)
_GROUPS = ("mkdocs.themes", "properdocs.themes")
"""Where an installed package says that it brings a theme."""
_WITHOUT_A_GROUP = ("zensical.templates",)
_NO_TEMPLATES = {".icons", "assets", "__pycache__"}
_FILLED = re.compile(rb"\{\{.*?\}\}", re.DOTALL)
_CONTROL = re.compile(rb"\{%.*?%\}", re.DOTALL)
_COMMENT = re.compile(rb"\{#.*?#\}", re.DOTALL)
_IN_A_SCRIPT = rb"[\w./:%~@+\x80-\xff-]*"
"""What may stand where a template fills something in: an address, a name, a number; nothing that ends a string.

Letters of every script, in UTF-8: an address may be written with them."""
_IN_A_TAG = rb"[^<>\"']*"


@dataclass(frozen=True, slots=True)
class Brought:
    """What the templates of some themes hold."""

    scripts: tuple[re.Pattern[bytes], ...] = ()
    """The texts of inline scripts."""
    tags: tuple[re.Pattern[bytes], ...] = ()
    """``<base>``, and ``<meta>`` that stands for a header, as whole tags."""

    def has_script(self, text: bytes) -> bool:
        """Tell whether ``text`` is a script of a template, with nothing but an address or a name filled in."""
        return any(pattern.fullmatch(text) for pattern in self.scripts)

    def has_tag(self, text: bytes) -> bool:
        """Tell whether ``text`` is a tag of a template, with nothing filled in that could end it."""
        return any(pattern.fullmatch(text) for pattern in self.tags)


def installed_themes() -> tuple[Path, ...]:
    """Return the folders of templates of every theme that is installed, whichever of them a site uses; ours first."""
    values = {entry.value for group in _GROUPS for entry in entry_points(group=group)}
    folders = (_folders(value.split(".")) for value in sorted(values | {*_WITHOUT_A_GROUP}))
    return (packaged_theme(), *chain.from_iterable(folders))


def brought_by(own: Path, themes: Iterable[Path]) -> Brought:
    """Return what templates hold: of the project in ``own``, which need not be there, and of installed ``themes``.

    A tag counts only in the project's own: a theme has some for pages of other kinds, which lead readers anywhere.
    Raises `OSError`.
    """
    scripts: dict[bytes, None] = {}
    tags: dict[bytes, None] = {}
    for folder in (own, *themes):
        for path in _templates(folder):
            text = _COMMENT.sub(b"", unify_line_ends(path.read_bytes()))
            scripts.update((groups[1], None) for groups in SCRIPT.findall(text))
            if folder == own:
                tags.update((match[0], None) for match in _TAG.finditer(text))
    return Brought(
        tuple(_pattern(text, _IN_A_SCRIPT) for text in scripts if not _CONTROL.search(text)),
        tuple(_pattern(text, _IN_A_TAG) for text in tags if not _CONTROL.search(text)),
    )


def unify_line_ends(text: bytes) -> bytes:
    r"""Return ``text`` with ``\n`` at the end of each line, as a browser reads it."""
    return text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _pattern(text: bytes, filled: bytes) -> re.Pattern[bytes]:
    return re.compile(filled.join(re.escape(part) for part in _FILLED.split(text)))


def _folders(parts: list[str]) -> Iterator[Path]:
    """Yield the folder of a package, which need not be imported for it."""
    top = find_spec(parts[0])
    for folder in (top.submodule_search_locations or ()) if top else ():
        yield Path(folder, *parts[1:])


def _templates(top: Path) -> Iterator[Path]:
    for folder, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if name not in _NO_TEMPLATES)
        yield from (Path(folder, name) for name in sorted(names) if name.endswith((".html", ".jinja")))
