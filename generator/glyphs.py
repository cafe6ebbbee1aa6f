"""Finds the characters of a document that no font has, by asking the typesetter for each apart from all others.

What Typst says of a document names the first letter of what it could not show, which for a keycap is a digit, and
nothing where it broke off. Here each character, and each sign made of several, stands alone.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.typesetter import Inputs, NotSet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_JOINED = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f"
    "\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
"""What is shown together with the character before it: marks, keycaps, variants, colours of skin."""
_SIGN = re.compile(
    rf"[\U0001f1e6-\U0001f1ff]{{2}}|[^{_JOINED}\s](?:[{_JOINED}]|\u200d[^\s]){{1,12}}(?![{_JOINED}])",
    re.DOTALL,
)
_TEMPLATE = b"""#let show-document(data) = {
  set document(title: "characters")
  set text(font: ("Libertinus Serif", "Noto Sans CJK SC", "Noto Sans CJK TC"))
  for each in data { block(each) }
}
"""
_MANY = 2_000
"""Signs of several characters that are tried; more are those of a script that no font has."""


def without_glyph(words: str, fonts: tuple[Path, ...], typeset: Callable[[Inputs], bytes]) -> tuple[str, ...]:
    """Return what of ``words`` cannot be shown with ``fonts``, each once: characters, then signs made of several.

    ``typeset`` returns a PDF or raises `NotSet`.
    """

    def refused(texts: Sequence[str]) -> tuple[str, ...] | None:
        """Return the characters the typesetter names; None if it sets all of them."""
        data = json.dumps(texts, ensure_ascii=False)
        try:
            typeset(Inputs("characters", data, {"characters.typ": _TEMPLATE}, fonts, 0))
        except NotSet as error:
            return error.characters
        return None

    def search(texts: Sequence[str]) -> list[str]:
        if not texts or refused(texts) is None:
            return []
        if len(texts) == 1:
            return [texts[0]]
        half = len(texts) // 2
        return search(texts[:half]) + search(texts[half:])

    characters = sorted(
        {one for one in words if not one.isspace() and not (one.isascii() and one.isprintable())}
    )
    named = refused(characters) if characters else None
    known = [one for one in named or () if one in characters]
    missing = known or (search(characters) if named is not None else [])
    lacking = set(missing)
    signs = sorted({found for found in _SIGN.findall(words) if not lacking & set(found)})
    return (*missing, *search(signs[:_MANY]))
