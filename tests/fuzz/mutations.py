"""Makes an input from another: puts characters that programs and editors stumble over into it, at random."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

BREAKS = ("\n", "\r\n", "\r", "\n\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
"""Every line break that some program knows."""
SPACES = ("\t", "\u00a0", "\u1680", "\u2003", "\u2009", "\u200b", "\u202f", "\u3000", "\ufeff")
"""What looks like a space, or like nothing."""
INVISIBLE = (
    *("\u00ad", "\u034f", "\u061c", "\u180e", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202e"),
    *("\u2060", "\u2066", "\u2069", "\ufe0f", "\ufff9", "\U000e0041"),
)
"""Format characters: joiners, marks and overrides of direction, variation selectors, tags."""
CONTROLS = (
    "\x00",
    "\x07",
    "\x08",
    "\x1b",
    "\x7f",
    "\x80",
    "\x9f",
    "\ufffe",
    "\uffff",
    "\ue000",
    "\U0010ffff",
)
"""Control characters, private use and what is no character."""
QUOTATION_MARKS = ('"', "'", "“", "”", "„", "‘", "’", "«", "»", "「", "」", "＂", "`", "´", "ʼ")
SIGNS = (
    "–",
    "—",
    "−",
    "‐",
    "•",
    "·",
    "*",
    "…",
    "：",
    "﹕",
    "∶",
    "，",
    "、",
    "。",
    "（",
    "［",
    "｛",
    "＃",
    "％",
)
"""What a word processor or an input method puts in place of the signs of a format."""
ASCII_SIGNS = tuple("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
LETTERS = (
    "a",
    "о",
    "α",
    "é",
    "e\u0301",
    "ﬁ",
    "ß",
    "İ",
    "ı",
    "习",
    "が",
    "한",
    "ا",
    "ש",
    "ก",
    "𝐚",
    "👩‍👩‍👧",
    "🇺🇦",
    "1️⃣",
)
"""Letters of several scripts, alone and combined."""

TROUBLE = (
    *BREAKS,
    *SPACES,
    *INVISIBLE,
    *CONTROLS,
    *QUOTATION_MARKS,
    *SIGNS,
    *ASCII_SIGNS,
    *LETTERS,
)
"""All of these: what `mutated` puts in unless it is told something else."""


def mutated(random: Random, texts: Sequence[str], trouble: Sequence[str] = TROUBLE, most: int = 8) -> str:
    """Return one of ``texts`` with one to ``most`` changes, each of a kind chosen at random."""
    text = random.choice(texts)
    for _ in range(random.randint(1, most)):
        text = random.choice(_CHANGES)(random, text, texts, trouble)
    return text


def any_text(random: Random, trouble: Sequence[str] = TROUBLE, most: int = 200) -> str:
    """Return a text of up to ``most`` pieces taken from ``trouble``."""
    return "".join(random.choice(trouble) for _ in range(random.randint(0, most)))


def mutated_bytes(random: Random, data: bytes, most: int = 8) -> bytes:
    """Return ``data`` with one to ``most`` bytes set, put in or left out."""
    found = bytearray(data)
    for _ in range(random.randint(1, most)):
        at = random.randint(0, len(found))
        match random.randrange(3):
            case 0:
                found[at : at + 1] = random.randbytes(1)
            case 1:
                found[at:at] = random.randbytes(random.randint(1, 4))
            case _:
                del found[at : at + random.randint(1, 8)]
    return bytes(found)


def excerpt(random: Random, text: str, most: int) -> str:
    """Return lines of ``text`` that follow each other, at most ``most`` of them."""
    lines = text.splitlines(keepends=True)
    start = random.randrange(max(1, len(lines)))
    return "".join(lines[start : start + random.randint(1, most)])


def _put_in(random: Random, text: str, _: Sequence[str], trouble: Sequence[str]) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(trouble) + text[at:]


def _put_in_many(random: Random, text: str, _: Sequence[str], trouble: Sequence[str]) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(trouble) * random.choice((2, 3, 10, 100, 1000)) + text[at:]


def _replace(random: Random, text: str, _: Sequence[str], trouble: Sequence[str]) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(trouble) + text[at + 1 :]


def _replace_everywhere(random: Random, text: str, _: Sequence[str], trouble: Sequence[str]) -> str:
    return text.replace(random.choice(text), random.choice(trouble)) if text else text


def _leave_out(random: Random, text: str, _: Sequence[str], __: Sequence[str]) -> str:
    at = random.randint(0, len(text))
    return text[:at] + text[at + random.choice((1, 1, 2, 5, 40)) :]


def _repeat(random: Random, text: str, _: Sequence[str], __: Sequence[str]) -> str:
    start = random.randint(0, len(text))
    end = start + random.choice((1, 2, 5, 40))
    return text[:end] + text[start:end] * random.randint(1, 3) + text[end:]


def _end_here(random: Random, text: str, _: Sequence[str], __: Sequence[str]) -> str:
    return text[: random.randint(0, len(text))]


def _move_line(random: Random, text: str, _: Sequence[str], __: Sequence[str]) -> str:
    lines = text.split("\n")
    lines.insert(random.randint(0, len(lines)), lines.pop(random.randrange(len(lines))))
    return "\n".join(lines)


def _indent_line(random: Random, text: str, _: Sequence[str], __: Sequence[str]) -> str:
    lines = text.split("\n")
    at = random.randrange(len(lines))
    space = random.choice((" ", "  ", *SPACES))
    lines[at] = lines[at][1:] if random.random() < 0.3 else space + lines[at]
    return "\n".join(lines)


def _splice(random: Random, text: str, texts: Sequence[str], _: Sequence[str]) -> str:
    other = random.choice(texts)
    return text[: random.randint(0, len(text))] + other[random.randint(0, len(other)) :]


_CHANGES: tuple[Callable[[Random, str, Sequence[str], Sequence[str]], str], ...] = (
    _put_in,
    _put_in,
    _put_in_many,
    _replace,
    _replace,
    _replace_everywhere,
    _leave_out,
    _leave_out,
    _repeat,
    _end_here,
    _move_line,
    _indent_line,
    _indent_line,
    _splice,
)
