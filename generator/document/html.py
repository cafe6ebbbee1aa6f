"""Owns text that is HTML already, as opposed to plain words."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from generator.document.markup import isolate, literal
from generator.text.direction import direction_in, direction_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.text import Name


class Html(str):
    """HTML to be printed as it is; a plain ``str`` is words, which a template makes literal.

    Made only here and by writers that put escaped parts into markup of their own.
    """

    __slots__ = ()


EMPTY = Html()
_TAG = re.compile("<[^>]*>")
_LEFT_TO_RIGHT = "ltr"


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


def plain_words(html: Html) -> str:
    """Return the words of HTML alone, for what shows no tags: a page's description."""
    return unescape(_TAG.sub("", html))


def in_language(lang: str, ours: str, text: str = "") -> Html:
    """Return the attributes of words in another language than ``ours``: `` lang="ar" dir="rtl"``; else nothing.

    ``dir`` stands where the language runs the other way (by ``text``, if nobody knows), and keeps the words apart from
    what stands around them, as browsers isolate what has a direction of its own (HTML, 15.3.6).
    """
    if lang == ours:
        return EMPTY
    direction = direction_of(lang) or direction_in(text) or _LEFT_TO_RIGHT
    turned = "" if direction == (direction_of(ours) or _LEFT_TO_RIGHT) else f' dir="{direction}"'
    return Html(f' lang="{escape(lang)}"{turned}')


def isolated(text: str) -> Html:
    """Return words whose language is not known; those that run to the left do not move what stands beside them."""
    if direction_in(text) == "rtl":
        return Html(f'<bdi dir="rtl">{literal(text)}</bdi>')
    return escape(sentence(text))


def sentence(text: str) -> str:
    """Return words of ours in which others may run from right to left: as `Html` if any do, each stretch isolated.

    The HTML means the same in Markdown; words without such a stretch stay words.
    """
    return Html(isolate(text)) if direction_in(text) else text


def foreign(text: str, lang: str | None, ours: str = "en") -> Html:
    """Return words with their language, where it is not ``ours``."""
    if lang is None:
        return isolated(text)
    attributes = in_language(lang, ours, text)
    return Html(f"<span{attributes}>{escape(text)}</span>") if attributes else escape(text)


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
