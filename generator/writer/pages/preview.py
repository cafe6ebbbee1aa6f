"""Draws the picture that stands for a page where its link is shared: a card of words, made without network."""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageDraw, ImageFont

from generator.writer.pages.card import can_draw, plain, script_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.writer.pages.card import Card

SIZE = (1200, 630)
"""What the large previews of social networks show whole."""
_MARGIN = 84
_WIDE = SIZE[0] - 2 * _MARGIN
_PAPER, _INK = (254, 253, 251), (22, 50, 74)
_SHADES = 16
_LONGEST = 600
"""Characters of a text; no picture has room for more."""


def picture(card: Card, fonts: Path) -> bytes:
    """Return the PNG of a card, set in the type in the folder ``fonts``; the same card gives the same bytes.

    A line that our type cannot set is left out. Raises `OSError` if the type cannot be read.
    """
    image = Image.new("L", SIZE)
    pen = ImageDraw.Draw(image)
    head, title, lead, foot = (
        plain(text)[:_LONGEST] if can_draw(text) else ""
        for text in (card.head, card.title, card.lead, card.foot)
    )
    pen.rectangle((0, 0, SIZE[0], 17), fill=255)
    _Type(fonts, 600, 28).write(image, head, 84)
    large, lines = _title(title, fonts)
    base = 118 + large.size
    for line in lines:
        large.write(image, line, base)
        base += large.size * 6 // 5
    text = _Type(fonts, 400, 32)
    for line in text.shortened(text.wrapped(lead), max(0, (SIZE[1] - 100 - base) // 42)):
        text.write(image, line, base)
        base += 42
    pen.line((_MARGIN, SIZE[1] - 90, SIZE[0] - _MARGIN, SIZE[1] - 90), fill=120, width=2)
    _Type(fonts, 400, 28).write(image, foot, SIZE[1] - 44)
    return _png(image)


_WORDS = re.compile(r" *[^ ]+ *|[ ]+")


@dataclass(frozen=True, slots=True)
class _Type:
    """Our type in one weight and size."""

    fonts: Path
    weight: int
    size: int

    def runs(self, text: str) -> Iterable[tuple[str, ImageFont.FreeTypeFont]]:
        """Yield the parts of a text that one file sets; a space goes with what stands before it."""
        scripts: list[str] = []
        for character in text:
            scripts.append(scripts[-1] if scripts and character == " " else script_of(character))
        start = 0
        for script, group in groupby(scripts):
            end = start + sum(1 for _ in group)
            yield text[start:end], _font(self, script)
            start = end

    def length(self, text: str) -> float:
        """Return how wide a text is."""
        return sum(_length(run, font) for run, font in self.runs(text))

    def write(self, image: Image.Image, text: str, base: int) -> None:
        """Draw a line of text on its base line, word by word: the words of one picture stand on others."""
        x = float(_MARGIN)
        for run, font in self.runs(text):
            for word in _WORDS.findall(run):
                drawn = _drawn(word, font)
                if drawn.mask is not None:
                    image.paste(255, (round(x) + drawn.left, base + drawn.top), drawn.mask)
                x += drawn.length

    def wrapped(self, text: str) -> list[str]:
        """Return the lines of a text; a word longer than a line is broken."""
        lines: list[str] = []
        line, used = "", 0.0
        space = self.length(" ")
        for word in (part for whole in text.split() for part in self._broken(whole)):
            wide = self.length(word)
            if line and used + space + wide > _WIDE:
                lines.append(line)
                line = ""
            line, used = (f"{line} {word}", used + space + wide) if line else (word, wide)
        return [*lines, line] if line else lines

    def _broken(self, word: str) -> Iterable[str]:
        while self.length(word) > _WIDE:
            ends = accumulate(map(self.length, word))
            cut = max(1, sum(1 for end in ends if end <= _WIDE))
            yield word[:cut]
            word = word[cut:]
        yield word

    def shortened(self, lines: list[str], most: int) -> list[str]:
        """Return at most so many lines, the last with an ellipsis if others follow."""
        if len(lines) <= most or not most:
            return lines[:most]
        last = lines[most - 1]
        while last and self.length(f"{last}…") > _WIDE:
            last = last[:-1]
        return [*lines[: most - 1], f"{last.rstrip(' ,;:.')}…"]


def _title(title: str, fonts: Path) -> tuple[_Type, list[str]]:
    """Return a title's lines in the largest size in which they are few."""
    for size in (64, 56):
        large = _Type(fonts, 600, size)
        lines = large.wrapped(title)
        if len(lines) <= 2 + (size < 64):
            return large, lines
    small = _Type(fonts, 600, 48)
    return small, small.shortened(small.wrapped(title), 4)


@lru_cache(maxsize=64)
def _font(kind: _Type, script: str) -> ImageFont.FreeTypeFont:
    path = kind.fonts / f"source-serif-4-{script}-{kind.weight}-normal.woff2"
    return ImageFont.truetype(path, kind.size, layout_engine=ImageFont.Layout.BASIC)


class _Word(NamedTuple):
    """A word as it is drawn, with the space behind it."""

    length: float
    """How far the next begins behind it."""
    mask: Image.Image | None
    left: int
    """Where its drawing begins, from where it stands on the base line."""
    top: int


@lru_cache(maxsize=4_000)
def _drawn(word: str, font: ImageFont.FreeTypeFont) -> _Word:
    length = _length(word, font)
    left, top, right, bottom = map(int, font.getbbox(word, anchor="ls"))
    if right <= left or bottom <= top:
        return _Word(length, None, left, top)
    mask = Image.new("L", (right - left, bottom - top))
    ImageDraw.Draw(mask).text((-left, -top), word, fill=255, font=font, anchor="ls")
    return _Word(length, mask, left, top)


@lru_cache(maxsize=20_000)
def _length(run: str, font: ImageFont.FreeTypeFont) -> float:
    """Return how wide a run is."""
    return font.getlength(run)


def _png(image: Image.Image) -> bytes:
    """Return a drawing in shades of one ink as a small PNG."""
    shades = image.point([value * (_SHADES - 1) // 255 for value in range(256)])
    mix = [
        paper + (ink - paper) * shade // (_SHADES - 1)
        for shade in range(_SHADES)
        for paper, ink in zip(_PAPER, _INK, strict=True)
    ]
    shades.putpalette(mix)
    file = io.BytesIO()
    shades.save(
        file, "PNG", bits=4, compress_level=4, compress_type=zlib.Z_FILTERED
    )  # a third less work, 3% larger
    return file.getvalue()
