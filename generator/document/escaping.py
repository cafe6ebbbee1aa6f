"""Writes words as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.text.direction import direction_in, runs

if TYPE_CHECKING:
    from collections.abc import Callable


class Html(str):
    """HTML that a template prints as it is; a plain text is words, which it escapes."""

    __slots__ = ()


def escape(text: str) -> str:
    """Return words as HTML, for an element or a double-quoted attribute, on one line.

    >>> escape('Terms & "conditions"')
    'Terms &amp; &quot;conditions&quot;'
    """
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
    return text


class HtmlTexts(dict[str, str]):
    """Words as HTML, with each stretch that runs from right to left kept apart from its neighbours.

    ``write`` makes HTML of words that all run the same way.
    """

    __slots__ = ("write",)

    def __init__(self, write: Callable[[str], str]) -> None:
        super().__init__()
        self.write = write

    def __missing__(self, text: str) -> str:
        write = self.write
        if text.isascii() or not direction_in(text):
            html = write(text)
        else:
            parts = ((write(run), turned) for run, turned in runs(text))
            html = "".join(f'<bdi dir="rtl">{part}</bdi>' if turned else part for part, turned in parts)
        self[text] = html
        return html
