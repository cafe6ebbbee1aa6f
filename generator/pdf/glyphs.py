"""Finds the characters of a document that no font has, by asking the typesetter for each apart from all others.

What Typst says of a document names the first letter of what it could not show, which for a keycap is a digit, and
nothing where it broke off. Here each character, and each sign made of several, stands alone.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

from generator.typesetting.typesetter import Inputs, TypesettingError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

_MARKS = frozenset({"Mn", "Me", "Mc"})
_JOINED = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef]")
"""What besides marks is shown together with the character before it: joiners, variants, colours of skin, tags."""
_LONGEST = 14
"""Characters of one sign; a longer one is a heap of marks and no sign."""
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

    ``words`` may be JSON: a mark that begins a text joins its quotation mark there, as in print what is before it.
    ``typeset`` returns a PDF or raises `TypesettingError`.
    """

    def refused(texts: Sequence[str]) -> tuple[str, ...] | None:
        """Return the characters the typesetter names; None if it sets all of them."""
        shown = [f"a{text}a" if text.isspace() else text for text in texts]  # none is set at a line's end
        data = json.dumps(shown, ensure_ascii=False)
        try:
            typeset(Inputs("characters", data, {"characters.typ": _TEMPLATE}, fonts, 0))
        except TypesettingError as error:
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
        {
            letter
            for letter in words
            if not letter.isspace() and not (letter.isascii() and letter.isprintable())
        }
    )
    named = refused(characters) if characters else None
    known = [character for character in named or () if character in characters]
    missing = known or (search(characters) if named is not None else [])
    lacking = set(missing)
    signs = sorted({sign for sign in _signs(words) if not lacking & set(sign)})
    joined = [
        sign.removeprefix('"') for sign in search(signs[:_MANY])
    ]  # a mark at the head of a text in JSON
    return tuple(dict.fromkeys((*missing, *joined)))


def signs_with(words: str, characters: tuple[str, ...]) -> tuple[str, ...]:
    """Return the signs of ``words`` that hold one of ``characters``, each once; a character of none stands for itself.

    For what can be shown alone and not where it stands: with which font a sign is tried depends on what is before it.
    """
    signs = [sign for sign in dict.fromkeys(_signs(words)) if not set(characters).isdisjoint(sign)]
    alone = [character for character in characters if not any(character in sign for sign in signs)]
    return (*signs, *alone)


def _signs(words: str) -> Iterator[str]:
    """Yield what is made of a character and those that join it, and of two of which the second follows a joiner."""
    sign = ""
    for character in words:
        if (not character.isascii() and _joins(character)) or sign.endswith("\u200d"):
            sign += character
        else:
            if 1 < len(sign) <= _LONGEST:
                yield sign
            sign = character
    if 1 < len(sign) <= _LONGEST:
        yield sign


def _joins(character: str) -> bool:
    return unicodedata.category(character) in _MARKS or bool(_JOINED.match(character))
