"""Finds the names of the library's actors in a text of any script, in the forms in which a language declines them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.actor import ActorType
from generator.quotes.text.folding import fold_text
from generator.quotes.text.lexicon import TITLES
from generator.quotes.text.segmentation import is_unspaced
from generator.text.name_particles import NAME_PARTICLES
from generator.text.traditional_characters import simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.model.actor import Actor
    from generator.model.report import Id

_WORD = re.compile(r"(?:\b(?:[LDNSldns]|[Qq]u)[’'](?=[^\W\d_]))?(?P<word>[\w@][\w’'ʼ·•-]*)")
"""A word, without the article or preposition that French elides before it."""
_ENDING = re.compile(r"[аяоеєиіїыуюйьё]{1,2}$")
_DECLINED = re.compile(r"[аяоеєиіїыуюйьёгмвх]{0,3}")
_DECLINED_SHORT = re.compile(r"[аяоеєиіїыуюйьё]?|[оеє][юй]")
"""Endings of a name of few letters: Адою is a form of Ада, Адам is not."""
_BASE_FORM = re.compile(r"[бвгґджзклнпрстфцчшщйь]$")
_POINTS = str.maketrans(dict.fromkeys("‧・•", "·"))
"""What may stand between the parts of a foreign name in Chinese."""
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_PAIR = 2
_SHORTEST_STEM = 3
_SHORTEST_ALONE = 2
"""Letters of a word of a name that stands for the whole."""


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name at its place in a text."""

    start: int
    end: int
    actors: frozenset[Id]
    """Whom it can mean: of those who share a surname several."""
    declined: bool
    """Whether its form is not the one of a subject."""


class NameIndex:
    """The names of actors by their first words."""

    def __init__(self, actors: Iterable[Actor], more: Mapping[Id, Iterable[str]]) -> None:
        """Index all names of ``actors``, and of each the names that ``more`` has."""
        spaced: defaultdict[tuple[str, ...], set[Id]] = defaultdict(set)
        self._unspaced: defaultdict[str, set[Id]] = defaultdict(set)
        for actor in actors:
            for name in (*names_of(actor), *more.get(actor.id, ())):
                if any(is_unspaced(sign) for sign in name):
                    self._unspaced[_of_signs(name)].add(actor.id)
                    continue
                words = tuple(_folded(match["word"]) for match in _WORD.finditer(name))
                if words:
                    spaced[words].add(actor.id)
                if actor.type is ActorType.PERSON:
                    for word in words if len(words) > 1 else ():
                        if _stands_alone(word):
                            spaced[word,].add(actor.id)
        givens, lasts = ({words[at] for words in spaced if len(words) > 1} for at in (0, -1))
        self._given = givens - lasts
        """First words of whole names, which are the last of none."""
        self._lengths = _lengths_by_first(self._unspaced)
        self._by_stem: defaultdict[str, list[tuple[tuple[str, ...], frozenset[Id]]]] = defaultdict(list)
        for words, ids in spaced.items():
            self._by_stem[_stem(words[0])].append((words, frozenset(ids)))
        for rows in self._by_stem.values():
            rows.sort(key=lambda row: -len(row[0]))

    def find(self, text: str) -> list[FoundName]:
        """Return the names in ``text``, the longest at each place, none inside another."""
        found = [*self._spaced_in(text), *self._unspaced_in(text)]
        return sorted(found, key=lambda name: name.start)

    def _spaced_in(self, text: str) -> Iterator[FoundName]:
        words = [(*match.span("word"), match["word"]) for match in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            found = self._at(words, at, text)
            if found:
                yield found[0]
            at += found[1] if found else 1

    def _at(self, words: list[tuple[int, int, str]], at: int, text: str) -> tuple[FoundName, int] | None:
        first = words[at][2]
        if not (first[0].isupper() or first[0] == "@" or first[0].isdigit()):
            return None
        for stem in _stems(_folded(first)):
            for name, ids in self._by_stem.get(stem, ()):
                behind = words[at : at + len(name)]
                if len(behind) < len(name) or not _are_near(behind, text):
                    continue
                written = [_folded(word) for _, _, word in behind]
                if all(_is_form(form, word) for form, word in zip(written, name, strict=True)):
                    if (
                        len(name) == 1
                        and name[0] in self._given
                        and self._is_of_another(words, at, text, ids)
                    ):
                        continue
                    end = _without_genitive(behind[-1])
                    declined = not all(map(_is_base_form, written, name))
                    return FoundName(behind[0][0], end, ids, declined), len(name)
        return None

    def _is_of_another(
        self, words: list[tuple[int, int, str]], at: int, text: str, ids: frozenset[Id]
    ) -> bool:
        """Tell whether a given name alone has another surname behind it: Tor Jensen is not Tor Valen."""
        behind = words[at : at + 2]
        if len(behind) < _PAIR or not _are_near(behind, text) or text[behind[0][1] : behind[1][0]] != " ":
            return False
        surname = behind[1][2]
        if not surname[0].isupper() or len(surname) == 1 or surname.isupper():
            return False  # an initial; the ministry
        further = (self._at(words, at + step, text) for step in (1, 2) if at + step < len(words))
        return not any(found and found[0].actors & ids for found in further)

    def _unspaced_in(self, text: str) -> Iterator[FoundName]:
        text = _of_signs(text)
        at = 0
        while at < len(text):
            for size in self._lengths.get(text[at], ()):
                ids = self._unspaced.get(text[at : at + size])
                is_part = "·" in (text[at - 1 : at], text[at + size : at + size + 1])
                if ids and not is_part:  # 汉娜·卡斯特尔 is not 博·卡斯特尔
                    yield FoundName(at, at + size, frozenset(ids), declined=False)
                    at += size - 1
                    break
            at += 1


def names_of(actor: Actor) -> list[str]:
    """Return every name that the registers have for an actor."""
    found = [text for _, text in actor.name.texts] + list(actor.other_names)
    return [*found, actor.short] if actor.short else found


def _lengths_by_first(names: Iterable[str]) -> Mapping[str, Sequence[int]]:
    """Return how long the names are that begin with each sign, the longest first."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[0]].add(len(name))
    return {sign: sorted(found, reverse=True) for sign, found in lengths.items()}


def _of_signs(text: str) -> str:
    """Return a text of signs as names are compared in it, sign by sign."""
    return simplified(text).translate(_POINTS)


def _folded(word: str) -> str:
    bare = fold_text(word).strip("'-·•")
    return bare.removesuffix("'s")


def _without_genitive(word: tuple[int, int, str]) -> int:
    _, end, written = word
    return end - 2 if written[-2:] in ("’s", "'s") else end


def _stands_alone(word: str) -> bool:
    return len(word) >= _SHORTEST_ALONE and word not in TITLES | NAME_PARTICLES


def _stem(word: str) -> str:
    if _CYRILLIC.search(word):
        bare = _ENDING.sub("", word)
        return bare if len(bare) >= _SHORTEST_STEM else word[: max(2, len(word) - 1)]
    return word


def _stems(word: str) -> list[str]:
    """Return what the stem of a word as printed can be."""
    if not _CYRILLIC.search(word):
        return [word, word.removesuffix("s")] if word.endswith("s") else [word]
    return [word[: len(word) - cut] for cut in range(min(4, len(word) - 1))]


def _is_form(written: str, name: str) -> bool:
    """Tell whether a word as printed is a form of a word of a name."""
    if written in {name, f"{name}s"}:  # Orlands Präsident
        return True
    if not _CYRILLIC.search(name):
        return False
    stem = _stem(name)
    endings = _DECLINED if len(stem) >= _SHORTEST_STEM else _DECLINED_SHORT
    return written.startswith(stem) and bool(endings.fullmatch(written[len(stem) :]))


def are_forms(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether the words of two names, in small letters, are forms of the same: рісом голдейном; ріс голдейн."""
    if len(left) != len(right) or not all(map(_CYRILLIC.search, (*left, *right))):
        return False
    return all(_is_form(a, b) or _is_form(b, a) for a, b in zip(left, right, strict=True))


def _is_base_form(written: str, name: str) -> bool:
    """Tell whether a form of a word is that of a subject, perhaps as another language writes it: Сергей for Сергій."""
    as_long = abs(len(written) - len(name)) <= 1
    return written == name or (as_long and bool(_BASE_FORM.search(written)))


def _are_near(words: list[tuple[int, int, str]], text: str) -> bool:
    return all(not text[left[1] : right[0]].strip(" \u00a0-") for left, right in pairwise(words))
