"""Owns text that is HTML already, as opposed to plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.text import Name


class Html(str):
    """HTML to be printed as it is; a plain ``str`` is words, which a template makes literal.

    Made only here and by writers that put escaped parts into markup of their own.
    """

    __slots__ = ()


EMPTY = Html()


def escape(text: str) -> Html:
    """Return words as HTML, for an element or a double-quoted attribute, on one line; HTML stays as it is."""
    if text.__class__ is Html:
        return text
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    if "\n" in text or "\r" in text:
        text = " ".join(text.split())
    return Html(text)


def foreign(text: str, lang: str | None, ours: str = "en") -> Html:
    """Return words with their language, where it is not ``ours``."""
    if lang is None or lang == ours:
        return escape(text)
    return Html(f'<span lang="{escape(lang)}">{escape(text)}</span>')


def name(value: Name, ours: str = "en") -> Html:
    """Return the name to show, with its language."""
    return foreign(str(value), value.lang, ours)


def joined(parts: Iterable[Html], separator: str = ", ") -> Html:
    """Return parts with a separator between them."""
    return Html(separator.join(parts))


def fact(words: str, parts: Iterable[Html]) -> Html:
    """Return a short line: words, and what belongs to them; empty if nothing does."""
    found = "; ".join(parts)
    return Html(f"{words}: {found}") if found else EMPTY


def both(parts: Iterable[Html]) -> Html:
    """Return parts as a sentence lists them: one, two and three."""
    *first, last = parts
    return Html(f"{', '.join(first)} and {last}") if first else last
