"""Writes a node that stands on a page many times as HTML once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.document.html import HtmlWriter
    from generator.document.inline import Content

Written = TypeVar("Written", bound="Content")


def once(write: Callable[[HtmlWriter, Written], str]) -> Callable[[HtmlWriter, Written], str]:
    """Return what writes such a node: it is written the first time, and then kept."""

    def written(writer: HtmlWriter, node: Written) -> str:
        html = writer.kept.get(id(node))
        if html is None:
            html = writer.kept[id(node)] = write(writer, node)
            writer.nodes.append(node)  # as long as it lives nothing else has its `id`
        return html

    return written
