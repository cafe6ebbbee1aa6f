"""Owns text that is HTML already, as opposed to plain words: the only door to markupsafe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup as Html
from markupsafe import escape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.text import Name

__all__ = ["Html", "both", "comma", "escape", "foreign", "name", "plain"]


def foreign(text: str, lang: str | None, ours: str = "en") -> Html:
    """Return words with their language, where it is not ``ours``."""
    if lang is None or lang == ours:
        return escape(text)
    return Html(f'<span lang="{escape(lang)}">{escape(text)}</span>')


def name(value: Name, ours: str = "en") -> Html:
    """Return the name to show, with its language."""
    return foreign(str(value), value.lang, ours)


def plain(text: Html) -> str:
    """Return the words of HTML that has no more than inline elements."""
    return text.striptags()


def comma(parts: Iterable[str]) -> Html:
    """Return parts with commas between them."""
    return Html(", ").join(parts)


def both(parts: Iterable[str]) -> Html:
    """Return parts as a sentence lists them: one, two and three."""
    listed = list(parts)
    if len(listed) < 2:
        return Html("").join(listed)
    return Html(", ").join(listed[:-1]) + Html(" and ") + listed[-1]
