"""Tells which state of the registers a word means: its name in any language, what its people are called."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache, cached_property
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from babel import Locale

from generator.drafting.names import names_of
from generator.drafting.plain_state_names import plain_names
from generator.drafting.state_names import IRREGULAR, OTHER_NAMES, PEOPLES
from generator.model.actor import STATES
from generator.quotes.text.folding import fold_text
from generator.text.traditional_characters import simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from generator.model.actor import Actor
    from generator.model.library import Library
    from generator.model.report import Id

_SHORTEST = 4
"""Letters that an adjective has in common with the name of its state: Chinese, China."""
_SHORTEST_STEM = 3
"""Letters of a name to which an ending is set: дан-ець."""
_ENDING = 2
"""Letters in which a name and its forms differ: Словаччини, Словаччина."""
_LONGEST_ENDING = 9
"""Letters that an adjective has beyond that: французского, Франция."""
_ADJECTIVES: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"(?:an|ese|ish|i|ic|ch|ine|er|k)s?$"),
    "de": re.compile(r"(?:(?:i|deut)sch\w{0,2}|er)$"),
    "fr": re.compile(r"(?:ais|ois|ien|enn|ain|an|ique|and|ol|éen|ard)(?:n?e)?s?$"),
    "uk": re.compile(r"[сцз]ьк\w+$"),
    "ru": re.compile(r"[сц]к\w+$"),
}
"""How adjectives of states end. What only begins like a state is none: словами, Словенія; children, Chile."""
_PEOPLE: Mapping[str, re.Pattern[str]] = {
    "en": re.compile(r"(?:m[ae]n|ites?)$"),
    "de": re.compile(r"(?:(?:er|ier|an)(?:in|n|innen)?|esin|esen)$"),
    "uk": re.compile(r"(?:ець|єць|[ая]нин|[ая]нка|ійка|[кдртснлв]ка|чин)$"),
    "ru": re.compile(r"(?:ец|[ая]нин|[ая]нка|ийка|[кдртснлв]ка)$"),
}
"""How those are called who are of a state, where no adjective ends so."""
_NOBODY = re.compile("(?!)")


_OF_A_STATE = re.compile(
    r"[^\W\d_]{3,}(?:ійськ|ньськ|[кртнлдгвмбпз]ськ|ийск|[нлртдгквмбпз]ск)(?:ий|ой|ого|а|ая|ої|ому|им|ою|і|ие|их)$"
)


class StateWords:
    """The states of a library, and the words for them in one language."""

    def __init__(self, library: Library, lang: str) -> None:
        self._lang = lang
        self._states = [actor for actor in library.actors.values() if actor.type in STATES]
        self._codes = {code: state.id for state in self._states if (code := _code_of(state))}
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        """Names in small letters, with ids; with `_origin_of` where the registers do not have the state."""
        for code, names in _names_by_code(lang).items():
            for name in names:
                self._names[self._folded(name)].add(self._origin_of(code))
        for state in self._states:
            for name in names_of(state):
                self._names[self._folded(name)].add(state.id)
        for name, id_ in self._called_short():
            self._names[name].add(id_)
        self._in_order = sorted(self._names)
        irregular = IRREGULAR.get(lang, {})
        self._beginnings = {
            *(begins for begins in irregular if len(begins) >= _SHORTEST),  # French: of France it has little
            *(name[: max(_SHORTEST, len(name) - 1)] for name in self._names if len(name) >= _SHORTEST),
        }
        """Of the words for any state of the world."""
        self._longest = max(map(len, self._beginnings), default=0)
        self._known: dict[tuple[str, bool], str | None] = {}

    def _called_short(self) -> list[tuple[str, str]]:
        """Return by what words states are called that only the registers know, and by their formal names; with ids."""
        found = [
            (self._folded(plain), state.id)
            for state in self._states
            if _code_of(state) is None
            for name in names_of(state)
            for plain in plain_names(name)
        ]
        return [(plain, id_) for plain, id_ in found if plain not in self._names]

    def _folded(self, word: str) -> str:
        """Return a word as states are looked up by it; of Chinese, in simplified characters."""
        folded = fold_text(word)
        return simplified(folded) if self._lang == "zh" else folded

    @property
    def names(self) -> Mapping[Id, Iterable[str]]:
        """Names of states in the language that the registers need not have."""
        names = _names_by_code(self._lang)
        return {id_: names[code] for code, id_ in self._codes.items() if code in names}

    def find(self, word: str) -> Id | None:
        """Return the state that an adjective such as Chinese, китайский or chinois belongs to; None if to none here."""
        found = self.origin(word)
        return None if found is None or found[0] == "~" else found

    def origin(self, word: str) -> str | None:
        """Return the same of any state of the world: ``~`` and its code (ISO 3166) if it is not here."""
        return self._origin(self._folded(word), is_person=False)

    def origin_of_person(self, word: str) -> str | None:
        """Return of which state somebody is who is called so: the Pole, der Franzose; None if it is a state's name."""
        folded = self._folded(word)
        return None if folded in self._names else self._origin(folded, is_person=True)

    def _origin(self, folded: str, *, is_person: bool) -> str | None:
        key = folded, is_person
        if key not in self._known:
            plain = folded.translate(_UMLAUTS) if self._lang == "de" else folded  # holländisch, Holland
            self._known[key] = self._find(folded, is_person=is_person) or self._find(
                plain, is_person=is_person
            )
        return self._known[key]

    def _origin_of(self, code: str) -> str:
        return self._codes.get(code) or f"~{code}"

    def is_known(self, word: str) -> bool:
        """Tell whether a word is of any state of the world, in the registers or not."""
        folded = self._folded(word)
        sizes = range(_SHORTEST, min(len(folded), self._longest) + 1)
        return any(folded[:size] in self._beginnings for size in sizes) or self.find(word) is not None

    def is_word_of(self, word: str) -> bool:
        """Tell whether a word is the name of a state or made of it by an ending, and no longer one: not Chinatown."""
        if self._lang not in ("en", "de"):
            return self.is_known(word)
        folded = self._folded(word)
        is_name = folded.removesuffix("'s").removesuffix("s") in self._names or folded in self._names
        return (
            is_name
            or self.origin(word) is not None
            or self.origin_of_person(word) is not None
            or self._is_part(folded)
        )

    def _is_part(self, folded: str) -> bool:
        """Tell whether a word begins like a state, and is no longer than its forms: the first of two words."""
        return any(folded[: len(folded) - cut] in self._beginnings for cut in range(_ENDING + 1))

    def is_adjective(self, word: str) -> bool:
        """Tell whether a word is of any state, as an adjective too that is written small: polnisch, polonais."""
        is_small = self._lang in {"de", "fr"} and word[:1].islower()
        return self.is_known(word) or (is_small and self.origin(word) is not None)

    def is_name(self, name: str) -> bool:
        """Tell whether a state of the world, or of the registers, is called so in full."""
        return self._folded(name) in self._names

    def by_name(self, name: str) -> Id | None:
        """Return the one state of the registers that is called so in full."""
        ids = self._names.get(self._folded(name), set())
        return next((id_ for id_ in ids if id_ and id_[0] != "~"), None) if len(ids) == 1 else None

    def is_sign(self, sign: str) -> bool:
        """Tell whether one sign of Chinese stands for a state, in the registers or not: 法."""
        return self._lang == "zh" and self._folded(sign) in IRREGULAR["zh"]

    def by_sign(self, sign: str) -> Id | None:
        """Return the state of the registers that one sign of Chinese means, by custom or as its name begins so."""
        if self.is_sign(sign):
            return self.find(sign)
        begins = {
            state.id
            for state in self._states
            if any(self._folded(name).startswith(self._folded(sign)) for name in names_of(state))
        }
        return begins.pop() if len(begins) == 1 else None

    def is_made_of_a_name(self, word: str, endings: re.Pattern[str]) -> bool:
        """Tell whether a word is the stem of a state's name, or of another word for it, with one of the ``endings``."""
        folded = self._folded(word)
        return folded in PEOPLES.get(self._lang, {}) or any(
            folded[:size] in self._stems and endings.fullmatch(folded, size)
            for size in range(_SHORTEST_STEM, len(folded) + 1)
        )

    @cached_property
    def _stems(self) -> AbstractSet[str]:
        """What is left of the names without an ending, and of the other words for states."""
        stems = {name[: len(name) - cut] for name in self._names for cut in range(4)}
        return stems | IRREGULAR.get(self._lang, {}).keys()

    def has_their_form(self, word: str) -> bool:
        """Tell whether a word of Ukrainian or Russian has the form of the adjectives of states: тавінійський."""
        return self._lang in ("uk", "ru") and _OF_A_STATE.search(word) is not None

    def may_be_known(self, word: str) -> bool:
        """Tell whether a word is of a state, or has the form of one: französisch, allemand."""
        ending = _ADJECTIVES.get(self._lang)
        return self.is_known(word) or (ending is not None and ending.search(self._folded(word)) is not None)

    def _find(self, word: str, *, is_person: bool) -> str | None:
        if is_person and (code := PEOPLES.get(self._lang, {}).get(word)):
            return self._origin_of(code)
        for beginning, code in IRREGULAR.get(self._lang, {}).items():
            if word == beginning or (len(beginning) >= _SHORTEST and word.startswith(beginning)):
                return self._origin_of(code)
        at = bisect_left(self._in_order, word)  # beside it stand the names that begin most like it
        best = max((_common(word, name) for name in self._in_order[max(at - 1, 0) : at + 1]), default=0)
        if best < _SHORTEST or best < len(word) - _LONGEST_ENDING:
            return None
        is_people = is_person and _PEOPLE.get(self._lang, _NOBODY).search(word) is not None
        is_adjective = (
            is_people or self._lang not in _ADJECTIVES or _ADJECTIVES[self._lang].search(word) is not None
        )
        meant: set[str] = set()
        first = bisect_left(self._in_order, word[:best])
        for name in takewhile(lambda name: name.startswith(word[:best]), islice(self._in_order, first, None)):
            is_form = best >= len(name) - _ENDING and len(word) <= len(name) + _ENDING
            if is_adjective or is_form:
                meant |= self._names[name]
        return meant.pop() if len(meant) == 1 else None


_UMLAUTS = str.maketrans("äöü", "aou")


def _common(left: str, right: str) -> int:
    """Return how many letters two words have in common at their beginning."""
    return next(
        (at for at, (mine, theirs) in enumerate(zip(left, right, strict=False)) if mine != theirs),
        min(len(left), len(right)),
    )


def name_of_state(code: str, lang: str) -> str:
    """Return what a language calls the state with a code (ISO 3166).

    >>> name_of_state("AM", "ru")
    'Армения'
    """
    return _territories(lang)[code]


@cache
def _names_by_code(lang: str) -> Mapping[str, tuple[str, ...]]:
    """Return all that the world's states are called in a language, in Chinese as Taiwan writes too: 意大利, 義大利."""
    also = _territories("zh_Hant") if lang == "zh" else {}
    others = OTHER_NAMES.get(lang, {})
    return {
        code: (name, *((also[code],) if code in also else ()), *others.get(code, ()))
        for code, name in _territories(lang).items()
    }


@cache
def _territories(lang: str) -> Mapping[str, str]:
    """Return the names of the world's states in a language (CLDR), by ISO 3166."""
    return {
        code: name
        for code, name in Locale.parse(lang).territories.items()
        if len(code) == 2 and code not in {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}
    }


def _code_of(state: Actor) -> str | None:
    """Return the code of a state by its English name, or by one in another language of its names."""
    languages = {lang.partition("-")[0] for lang, _ in state.name.texts if lang} | {"en"}
    names = {name.casefold() for name in names_of(state)}
    for lang in sorted(languages & set(IRREGULAR)):
        for code, name in _territories(lang).items():
            if name.casefold() in names:
                return code
    return None
