"""Masks withheld words in what is printed for an editor: others may read it, as on a public CI."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from generator.diagnostics import Diagnostic
    from generator.withholding.matching import WithheldMatcher

_CUT = "…"
_FOLDERS = frozenset(
    {"briefings", "build", "docs", "handbook", "parts", "pdf", "site", "site_templates", "theme"}
)
_FILES = frozenset(
    {
        "briefing.yml",
        "editions.lock.json",
        "index.html",
        "index.md",
        "links.lock.json",
        "mkdocs.yml",
        "quotes.lock.json",
    }
)
"""What files are called in every project."""
_BEFORE, _AFTER = "prefix", "suffix"
"""Keys of JSON under which the words before and after a quotation stand, cut off anywhere."""


@dataclass(frozen=True, slots=True)
class Mask:
    """Puts a mark in the place of withheld words, where there are any: a message names the place, not the words."""

    words: WithheldMatcher

    def __bool__(self) -> bool:
        """Tell whether anything is withheld."""
        return bool(self.words)

    def __call__(self, text: str) -> str:
        """Return ``text`` without withheld words, and without what a cut ("…") may have left of them."""
        if not self.words:
            return text
        shown = self.words.hide(text)
        if _CUT not in shown:
            return shown
        pieces = shown.split(_CUT)
        pieces[1:] = map(self.words.without_torn_start, pieces[1:])
        pieces[:-1] = map(self.words.without_torn_end, pieces[:-1])
        return _CUT.join(pieces)

    def diagnostic(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a diagnostic without withheld words: its message, its hints and the paths of its places."""
        return replace(
            diagnostic,
            message=self(diagnostic.message),
            span=replace(diagnostic.span, path=self.path(diagnostic.span.path)),
            hints=tuple(map(self, diagnostic.hints)),
            related=tuple(
                (self(message), replace(span, path=self.path(span.path)))
                for message, span in diagnostic.related
            ),
        )

    def path(self, path: str) -> str:
        """Return the path of a file without withheld words; the folders that every project has are no words."""
        *folders, name = path.split("/")
        known = next((at for at, folder in enumerate(folders) if folder not in _FOLDERS), len(folders))
        rest = folders[known:]
        if name not in _FILES:
            rest, name = [*rest, name], ""
        masked = self("/".join(rest))
        return "/".join([*folders[:known], *([masked] if rest else []), *([name] if name else [])])

    def lines(self, text: str) -> str:
        """Return what is printed without withheld words, each of its lines by itself."""
        return "\n".join(map(self, text.split("\n"))) if self.words else text

    def values(self, value: object, codes: AbstractSet[str]) -> object:
        """Return what JSON holds without withheld words; what stands under one of ``codes`` is the program's own."""
        if isinstance(value, str):
            return self(value)
        if isinstance(value, list):
            return [self.values(below, codes) for below in value]
        if isinstance(value, dict):
            return {key: self._below(key, below, codes) for key, below in value.items()}
        return value

    def _below(self, key: str, value: object, codes: AbstractSet[str]) -> object:
        if not isinstance(value, str):
            return self.values(value, codes)
        if key in codes:
            return value
        if key == _BEFORE:
            value = self.words.without_torn_start(value)
        elif key == _AFTER:
            value = self.words.without_torn_end(value)
        return self(value)
