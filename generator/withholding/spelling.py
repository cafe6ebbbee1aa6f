"""One spelling of what is withheld: which letters it has, and whether letters found in a text are it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, product

from generator.withholding.hangul import family_names, is_ending, is_korean_name
from generator.withholding.letters import Letters, is_raised, is_unspaced, keys_of, without_notes
from generator.withholding.parts import MOST_READINGS, Part, is_within, parting, parts_of, readings_of_part
from generator.withholding.prefixes import is_prefix, may_have_prefix

_TURNED = re.compile(r"(?:[^\w.;!?@#\n]|_|[.;](?!\s)|\n(?!\s*\n))*|[@#]")
"""What may stand between a family name and the names behind it: nothing that ends a sentence, an item, a paragraph."""
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
_TURNABLE = 4
"""Words of a name that may be turned round; more are a passage."""
_LONG = 7
"""Letters of a name that can hardly be part of a checksum."""
_LONG_AS_ONE = ((_LONG, 3), (9, 2))
"""Letters of a name, and of its shortest part, that written as one word can hardly be an ordinary one."""
_SPACED_OUT_FROM = 5
_INITIALS = re.compile("[A-Z]{2,3}")
_AFTER_INITIAL = re.compile(r"[.]?\s?")


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
        parts = [readings_of_part(part.text) for part in self.parts]
        found = list(product(*parts))
        if len(found) > MOST_READINGS:
            found = [tuple(part[0] for part in parts), tuple(part[-1] for part in parts)]
        return tuple(dict.fromkeys(found))

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """What a text must hold of letters, one after another, to hold these words: the same as in `readings`."""
        return tuple("".join(reading) for reading in self.readings)

    @cached_property
    def ends_of_family_name(self) -> frozenset[int]:
        """How many letters of the key a Korean family name has that may stand apart from the rest."""
        if len(self.parts) > 1 or not is_korean_name(self.words):
            return frozenset()
        return frozenset(len(keys_of(name)[0]) for name in family_names(self.words))

    @cached_property
    def is_korean(self) -> bool:
        """Whether it is the whole name of a person in Hangul, in one word or with spaces."""
        return is_korean_name("".join(part.text.strip() for part in self.parts))

    def fits(self, letters: Letters, start: int, reading: tuple[str, ...]) -> bool:
        """Tell whether the letters from ``start``, which are those of ``reading``, are these words."""
        return _Match(self, letters, start, reading).holds()


def spellings_of(words: str, instead: str) -> list[Spelling]:
    """Return ``words`` as a spelling, and with its words turned round, if they may be a name."""
    parts = parts_of(words)
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
    if parting(between):
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
    def starts(self) -> tuple[int, ...]:
        """Where each part begins, and where the last one ends."""
        return tuple(accumulate(map(len, self.reading), initial=self.start))

    @property
    def end(self) -> int:
        return self.starts[-1]

    def holds(self) -> bool:
        """Tell whether the words begin, end and are parted in the text as they may be."""
        if not all(
            self._is_border(at) or self._is_camel(at) or self._may_go_on for at in (self.start, self.end)
        ):
            return False
        gaps = {index: self.letters.between(index) for index in range(self.start + 1, self.end)}
        if len(gaps) + 1 >= _SPACED_OUT_FROM and all(map(_is_spaced_out, gaps.values())):
            return self._has_borders(as_one=False)
        parts = zip(self.starts, self.spelling.parts, strict=False)
        joints = {at: part for at, part in parts if at > self.start}
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
        gap = parting(gap)
        turned = self.spelling.turned and joint is not None and joint.is_word
        if turned:
            gap = without_notes(gap)
            if self._is_after_initial(index):
                gap = gap.removeprefix(".")
            if _SET_APART.search(gap) and not self._are_names_at(index):
                return False
            return _TURNED.fullmatch(gap) is not None and not (not gap and self._is_unspaced_at(index))
        if not gap or joint is not None or self._is_unspaced_at(index) or is_within(gap):
            return True
        if gap.isspace() and index - self.start in self.spelling.ends_of_family_name:
            return True
        return _AFTER_INITIAL.fullmatch(gap) is not None and self._is_between_initials(index)

    def _is_after_initial(self, index: int) -> bool:
        before = self.reading[self.starts.index(index) - 1]
        return len(before) == 1 and self.letters.raw[self.letters.at[index - 1]].isupper()

    def _is_between_initials(self, index: int) -> bool:
        """Tell whether the editor wrote initials in one, and the text may part them: "JR Doe", "J. R. Doe"."""
        within = [part for at, part in zip(self.starts, self.spelling.parts, strict=False) if at < index]
        return len(self.reading) > 1 and _INITIALS.fullmatch(within[-1].text.strip(" .,")) is not None

    def _are_names_at(self, index: int) -> bool:
        """Tell whether the words are no chance meeting: "Way (A.)", but not "a way (a long one)"."""
        return min(map(len, self.reading)) > 1 or self.letters.raw[self.letters.at[index]].isupper()

    def _is_joined(self, index: int, gap: str | None) -> bool:
        return not (gap and parting(gap)) and not self._is_unspaced_at(index)

    def _is_unspaced_at(self, index: int) -> bool:
        return is_unspaced(self.letters.key[index]) or is_unspaced(self.letters.key[index - 1])

    def _may_join(self, index: int) -> bool:
        """Tell whether two words may be written as one: JaneDoe, @jdoe, and janedoe because it is long enough."""
        return (
            self._is_camel(index)
            or self._is_long_word
            or self._is_in_address
            or self.spelling.is_korean
            or self._are_initials(index)
        )

    def _are_initials(self, index: int) -> bool:
        """Tell whether two initials meet, of a name that has more: "JR Doe" for "J. R. Doe"."""
        at = self.starts.index(index)
        alone = {1} == {len(self.reading[at - 1]), len(self.reading[at])}
        raw = (self.letters.raw[self.letters.at[number]] for number in (index - 1, index))
        return alone and max(map(len, self.reading)) > 1 and all(map(str.isupper, raw))

    @cached_property
    def _is_long(self) -> bool:
        return self.end - self.start >= _LONG

    @cached_property
    def _is_long_word(self) -> bool:
        size, shortest = self.end - self.start, min(map(len, self.reading))
        return any(size >= least and shortest >= part for least, part in _LONG_AS_ONE)

    def _is_camel(self, index: int) -> bool:
        before, after = (self.letters.raw[self.letters.at[number]] for number in (index - 1, index))
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
        if index == self.start and may_have_prefix(self.letters.key[self.start : self.end]):
            first = self.letters.at[index]
            return is_prefix(self.letters.raw[max(0, first - _FAR) : first])
        if index == self.end and self.spelling.is_korean:
            behind = self.letters.at[index - 1] + 1
            return is_ending(self.letters.raw[behind : behind + _FAR])
        key = self.letters.key
        return self._is_long and key[index - 1].isdigit() != key[index].isdigit()


def _is_spaced_out(gap: str | None) -> bool:
    return gap is not None and _SPACED_OUT.fullmatch(parting(gap)) is not None
