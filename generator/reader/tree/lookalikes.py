"""Names characters that look like those of the format and are others, and finds out which were meant."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from generator.text.characters import name_character

SPACES = (
    "\u00a0\u1680\u180e\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\u00ad\u2800\u3164"
    "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
)
"""What looks like a space, or like nothing, and is no space to YAML: the inside of a class of a pattern."""
COLONS = "：﹕∶꞉ː։׃︓"
"""What looks like a colon."""
DASHES = "‐‑‒–—―−﹣－"
"""What looks like a hyphen."""
LIST_MARKS = f"{DASHES}•·‣⁃◦∙○●◆◇▪▫■□➢➤✓✔*+"
"""What other programs, and other kinds of text, begin a list item with."""
QUOTATION_MARKS = "“”„‟«»‹›‘’‚‛「」『』＂＇"
"""What is a quotation mark to a reader, and none to YAML."""

_CYRILLIC = ("авсԁенһіјкӏмоԛргѕтцѵԝхугАВСЕНІЈКМОРЅТХУ", "abcdehhijklmoqprstuvwxyrABCEHIJKMOPSTXY")
_GREEK = ("αβεγηικνορτυχωϲΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abeyniкvoptuxwcABEZHIKMNOPTYX".replace("к", "k"))
_LATIN = ("ıɩɑɡłøđß", "iiaglods")
_MEANT = str.maketrans(
    {
        **dict(zip(_CYRILLIC[0], _CYRILLIC[1], strict=True)),
        **dict(zip(_GREEK[0], _GREEK[1], strict=True)),
        **dict(zip(_LATIN[0], _LATIN[1], strict=True)),
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(COLONS, ":"),
        **dict.fromkeys(QUOTATION_MARKS, ""),
    }
)
_NO_LETTER = re.compile(f"[{SPACES}]")


_FORMS = {"fullwidth": "full-width", "halfwidth": "half-width", "mathematical": "mathematical"}
"""What names of letters begin with that are no scripts."""
_WHOLE = {"cjk": "an ideograph", "hangul": "a Hangul"}
"""Writing in which a sign is not called by a name of its own."""


class OddCharacter(NamedTuple):
    """A character of a word that is not what it looks like."""

    at: int
    sentence: str
    """``the letter after `s` is a Cyrillic о (U+043E)``."""


def describe_character(character: str) -> str:
    """Return what a character is called, with an article and its number: ``a no-break space (U+00A0)``."""
    if character == "\ufeff":
        return "a byte order mark (U+FEFF)"
    number = f"U+{ord(character):04X}"
    script, _, name = unicodedata.name(character, "").lower().partition(" ")
    if unicodedata.category(character).startswith("L") and " letter " in f" {name} ":
        if script != "latin":
            called = _FORMS.get(script) or script.capitalize()
            return f"{_article(called)} {called} {character} ({number})"
        return f"{character} ({number}, {name.rpartition('letter ')[2]})"
    if script in _WHOLE:
        return f"{_WHOLE[script]} {character} ({number})"
    called = name_character(character)
    return f"{_article(called)} {called}"


def first_odd_character(word: str) -> OddCharacter | None:
    """Return the first character of ``word`` that is not ASCII, where it stands and what it is; None if all are."""
    if word.isascii():
        return None
    index = next(number for number, character in enumerate(word) if not character.isascii())
    return OddCharacter(index, f"{_where(word, index)} is {describe_character(word[index])}")


def likely_ascii(word: str) -> str:
    """Return ``word`` in ASCII, as it was most probably meant; what has no likeness there stays."""
    plain = unicodedata.normalize("NFKD", _NO_LETTER.sub("", word.translate(_MEANT)).translate(_MEANT))
    letters = (
        str(unicodedata.decimal(letter, letter)) for letter in plain if not unicodedata.combining(letter)
    )
    return "".join(letters).strip(" \"'`")


def _where(word: str, index: int) -> str:
    kind = "letter" if word[index].isalpha() else "character"
    return f"the {kind} after `{word[max(0, index - 20) : index]}`" if index else f"the first {kind}"


def _article(name: str) -> str:
    return "an" if name[:1] in "aeiouAEIO" else "a"
