"""One spelling of what is withheld: which letters it has, and whether letters found in a text are it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, product
from typing import NamedTuple

from generator.withholding.letters import (
    Letters,
    is_invisible,
    is_raised,
    is_unspaced,
    keys_of,
    located,
    readings_of,
    without_notes,
)

_WITHIN = re.compile(r"['’‘‛ʹʻʼʽʾʿˈ`´′＇ꞌ\[\]*\\\-‐‑‒–⁃−﹣－]*|[\-‐‑]\n\s*")
"""What may stand inside a word: apostrophes, hyphens, brackets, marks of Markdown; a hyphen at the line's end."""
_TURNED = re.compile(r"(?:[^\w.!?@#\n]|_|[.](?!\s)|\n(?!\s*\n))*|[@#]")
"""What may stand between a family name and the names behind it: nothing that ends a sentence or a paragraph."""
_SET_APART = re.compile(r"[:()]")
"""What sets a name apart, and a remark as well."""
_SPACED_OUT = re.compile(r"[\s.·_-]{1,3}")
_ADDRESS = re.compile(r"[@#]|://|www\.|\w\.\w+/")
"""What makes a stretch without spaces an address or the name of an account."""
_STRETCH = re.compile(r"[^\s<>\"'()\[\],;]*")
_NAME_BEFORE = re.compile(r"(?<!\w)(\w)[\w.'’-]*\s\Z")
_NAME_AFTER = re.compile(r"\s(\w)")
_FAR = 200
"""Characters looked at on each side."""
_READINGS = 16
_TURNABLE = 4
"""Words of a name that may be turned round; more are a passage."""
_LONG = 7
"""Letters of a name that can hardly be part of a checksum."""
_LONG_AS_ONE = ((_LONG, 3), (9, 2))
"""Letters of a name, and of its shortest part, that written as one word can hardly be an ordinary one."""
_SPACED_OUT_FROM = 5


class Part(NamedTuple):
    """Some letters of a spelling in one piece."""

    text: str
    is_word: bool
    """Whether a space stands before it, or another mark that parts words, and not a hyphen or an apostrophe."""


@dataclass(frozen=True)
class Spelling:
    """Words in one order."""

    words: str
    """As the editor wrote them."""
    instead: str
    parts: tuple[Part, ...]
    turned: bool = False
    """Whether the words stand in another order than the editor's: the family name first, say."""

    @cached_property
    def readings(self) -> tuple[tuple[str, ...], ...]:
        """The letters of each part, in all the ways they may be spelt."""
        parts = [_readings(part.text) for part in self.parts]
        found = list(product(*parts))
        if len(found) > _READINGS:
            found = [tuple(part[0] for part in parts), tuple(part[-1] for part in parts)]
        return tuple(dict.fromkeys(found))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What a text must hold of letters, one after another, to hold these words: the same as in `readings`."""
        return tuple("".join(reading) for reading in self.readings)

    def fits(self, letters: Letters, start: int, reading: tuple[str, ...]) -> bool:
        """Tell whether the letters from ``start``, which are those of ``reading``, are these words."""
        return _Match(self, letters, start, reading).holds()


def spellings_of(words: str, instead: str) -> list[Spelling]:
    """Return ``words`` as a spelling, and with its words turned round, if they may be a name."""
    parts = _parts(words)
    if not parts:
        return []
    found = [Spelling(words, instead, parts)]
    begins = [index for index, part in enumerate(parts) if part.is_word]
    if 1 < len(begins) <= _TURNABLE:
        found += [Spelling(words, instead, parts[at:] + parts[:at], turned=True) for at in begins[1:]]
    return found


def is_border(letters: Letters, index: int) -> bool:
    """Tell whether a word may end before the ``index``-th letter, and another begin with it."""
    if index in (0, len(letters.key)):
        return True
    between = letters.between(index)
    if between is None:
        return False
    if _parting(between):
        return True
    before, after = letters.raw[letters.at[index - 1]], letters.raw[letters.at[index]]
    if unicodedata.category(after)[0] == "M":
        return False
    return is_unspaced(before) or is_unspaced(after) or is_raised(before) != is_raised(after)


@dataclass(frozen=True)
class _Match:
    """Letters of a text that may be withheld words."""

    spelling: Spelling
    letters: Letters
    start: int
    reading: tuple[str, ...]

    @cached_property
    def end(self) -> int:
        return self.start + sum(map(len, self.reading))

    def holds(self) -> bool:
        """Tell whether the words begin, end and are parted in the text as they may be."""
        if not all(
            self._is_border(at) or self._is_camel(at) or self._may_go_on for at in (self.start, self.end)
        ):
            return False
        gaps = {index: self.letters.between(index) for index in range(self.start + 1, self.end)}
        if len(gaps) + 1 >= _SPACED_OUT_FROM and all(map(_is_spaced_out, gaps.values())):
            return self._has_borders(as_one=False)
        sums = accumulate(map(len, self.reading), initial=self.start)
        joints = {at: part for at, part in zip(sums, self.spelling.parts, strict=False) if at > self.start}
        if not all(self._may_part(index, gap, joints.get(index)) for index, gap in gaps.items()):
            return False
        if self.spelling.turned and self._is_of_two_people():
            return False
        joined = [at for at, part in joints.items() if part.is_word and self._is_joined(at, gaps[at])]
        return self._has_borders(as_one=bool(joined)) and all(map(self._may_join, joined))

    @cached_property
    def _may_go_on(self) -> bool:
        """Tell whether letters may go on beside the words: only beside long ones that are joined in an address."""
        return len(self.reading) > 1 and self._is_long_word

    def _may_part(self, index: int, gap: str | None, joint: Part | None) -> bool:
        """Tell whether ``gap`` may stand before the ``index``-th letter, inside the words."""
        if gap is None:
            return joint is None
        gap = _parting(gap)
        turned = self.spelling.turned and joint is not None and joint.is_word
        if turned:
            gap = without_notes(gap)
            if _SET_APART.search(gap) and not self._are_names_at(index):
                return False
            return _TURNED.fullmatch(gap) is not None and not (not gap and self._is_unspaced_at(index))
        return not gap or joint is not None or self._is_unspaced_at(index) or _is_within(gap)

    def _are_names_at(self, index: int) -> bool:
        """Tell whether the words are no chance meeting: "Way (A.)", but not "a way (a long one)"."""
        return min(map(len, self.reading)) > 1 or self.letters.raw[self.letters.at[index]].isupper()

    def _is_joined(self, index: int, gap: str | None) -> bool:
        return not (gap and _parting(gap)) and not self._is_unspaced_at(index)

    def _is_unspaced_at(self, index: int) -> bool:
        return is_unspaced(self.letters.key[index]) or is_unspaced(self.letters.key[index - 1])

    def _may_join(self, index: int) -> bool:
        """Tell whether two words may be written as one: JaneDoe, @jdoe, and janedoe because it is long enough."""
        return self._is_camel(index) or self._is_long_word or self._is_in_address

    @cached_property
    def _is_long(self) -> bool:
        return self.end - self.start >= _LONG

    @cached_property
    def _is_long_word(self) -> bool:
        size, shortest = self.end - self.start, min(map(len, self.reading))
        return any(size >= least and shortest >= part for least, part in _LONG_AS_ONE)

    def _is_camel(self, index: int) -> bool:
        before, after = (self.letters.raw[self.letters.at[one]] for one in (index - 1, index))
        return before.islower() and after.isupper()

    @cached_property
    def _is_in_address(self) -> bool:
        raw, first, end = self.letters.raw, self.letters.at[self.start], self.letters.at[self.end - 1] + 1
        before = _STRETCH.match(raw[max(0, first - _FAR) : first][::-1])
        after = _STRETCH.match(raw[end : end + _FAR])
        around = f"{before[0][::-1] if before else ''}{raw[first:end]}{after[0] if after else ''}"
        return any(sign in around for sign in "@#:.") and _ADDRESS.search(around) is not None

    def _is_of_two_people(self) -> bool:
        """Tell whether the words are the end of a name and the beginning of the next: Richard [Doe, Jane] Roe."""
        raw, first, end = self.letters.raw, self.letters.at[self.start], self.letters.at[self.end - 1] + 1
        before = _NAME_BEFORE.search(raw[max(0, first - _FAR) : first])
        after = _NAME_AFTER.match(raw[end : end + _FAR])
        return bool(before and after and before[1].isupper() and after[1].isupper())

    def _has_borders(self, *, as_one: bool) -> bool:
        """Tell whether no letter goes on on either side.

        A digit does not, behind a long name; in the name of an account, a capital begins a word too.
        """
        open_sides = [index for index in (self.start, self.end) if not self._is_border(index)]
        if not open_sides:
            return True
        if any(self.letters.between(index) is None for index in open_sides):
            return False
        if as_one and self._is_long_word and self._is_in_address:
            return True
        return (as_one or self._is_in_address) and all(map(self._is_camel, open_sides))

    def _is_border(self, index: int) -> bool:
        if is_border(self.letters, index):
            return True
        key = self.letters.key
        return self._is_long and key[index - 1].isdigit() != key[index].isdigit()


def _parts(words: str) -> tuple[Part, ...]:
    """Return ``words`` cut wherever something stands between two letters."""
    (letters, *_) = located(words)
    if not letters.key:
        return ()
    cuts = [(0, True)]
    for index in range(1, len(letters.key)):
        gap = _parting(letters.between(index) or "")
        if gap:
            cuts.append((letters.at[index], not _is_within(gap)))
    ends = [start for start, _ in cuts[1:]] + [len(words)]
    return tuple(Part(words[start:end], is_word) for (start, is_word), end in zip(cuts, ends, strict=True))


def _readings(part: str) -> list[str]:
    found = [""]
    for char in part:
        found = [start + end for start in found for end in readings_of(char)]
        if len(found) > _READINGS:
            return list(keys_of(part))
    return found


def _parting(gap: str) -> str:
    """Return ``gap`` without marks on the letter before it, and without soft hyphens."""
    if gap.isascii():
        return gap
    return "".join(char for char in gap if char != "\u00ad" and unicodedata.category(char)[0] != "M")


def _is_within(gap: str) -> bool:
    """Tell whether ``gap`` may stand inside a word: it holds what is invisible, and little else."""
    seen = "".join(char for char in gap if not is_invisible(char))
    return _WITHIN.fullmatch(seen) is not None


def _is_spaced_out(gap: str | None) -> bool:
    return gap is not None and _SPACED_OUT.fullmatch(_parting(gap)) is not None
