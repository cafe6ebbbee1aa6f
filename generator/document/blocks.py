"""Block content: the few blocks that editors' Markdown allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.node import Node

if TYPE_CHECKING:
    from generator.document.inline import Content


@dataclass(frozen=True, slots=True)
class Paragraph(Node):
    """A paragraph."""

    content: Content


@dataclass(frozen=True, slots=True)
class ItemList(Node):
    """A list, with bullets or numbered from 1; an item is content of a line, of blocks, or both."""

    items: tuple[Content, ...]
    numbered: bool = False
