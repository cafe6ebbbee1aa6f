"""Keeps elements as text until a part of the document is serialized.

Parsing a long body, moving it into the library's tree and serializing it takes as long as making it; nothing
looks at it there. So a comment stands in the tree for it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.exports.word.elements import parsed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.exports.word.elements import Element

_MARK = re.compile(rb"<!--(\d+)-->")
"""No text can look like it: its ``<`` is escaped."""


class Unparsed:
    """Texts, each of which is put where its mark stands.

    >>> unparsed = Unparsed()
    >>> unparsed.mark(["<w:p/>", "<w:p/>"])
    <!--0-->
    >>> unparsed.put_into(b"<w:body><!--0--></w:body>")
    b'<w:body><w:p/><w:p/></w:body>'
    """

    __slots__ = ("_texts",)

    def __init__(self) -> None:
        self._texts: list[bytes] = []

    def mark(self, elements: Iterable[str]) -> Element:
        """Return what stands for ``elements`` in the tree of a part."""
        (mark,) = parsed([f"<!--{len(self._texts)}-->"])
        self._texts.append("".join(elements).encode())
        return mark

    def put_into(self, part: bytes) -> bytes:
        """Return a serialized part with the elements that its marks stand for."""
        return _MARK.sub(lambda mark: self._texts[int(mark[1])], part)
