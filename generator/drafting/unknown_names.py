"""Finds names that the registers do not have: runs of words with capitals, and what Chinese sets behind an office."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.chinese_names import chinese_names
from generator.drafting.french_names import BEHIND_TITLE, behind_noun
from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.named_places import KIND_OF_STATE, place_before
from generator.drafting.names import are_forms
from generator.drafting.places import Places
from generator.drafting.right_before import right_before
from generator.drafting.titles import is_of_excellency
from generator.quotes.text.lexicon import NOT_NAMES, STANDS_FOR
from generator.text.name_particles import NAME_PARTICLES
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from generator.drafting.languages.language_words import LanguageWords
    from generator.drafting.states import StateWords
    from generator.drafting.time_phrases import TimePhrase


@dataclass(frozen=True, slots=True)
class UnknownNames:
    """Finds them in texts of one language."""

    lang: str
    states: StateWords

    @property
    def _words(self) -> LanguageWords:
        return LANGUAGES[self.lang]

    def find(
        self, text: str, taken: Sequence[Mention | TimePhrase], before: AbstractSet[str] = frozenset()
    ) -> Iterator[Mention]:
        """Yield the names in a paragraph that none of the registers is; what is ``taken`` is no part of them.

        ``before`` are the words of whole names that stood before: one of them alone is a name too.
        """
        if not self._words.is_spaced and before:
            again = re.compile("|".join(map(re.escape, sorted(before, key=lambda name: (-len(name), name)))))
            named = [match.span() for match in again.finditer(text)]
            yield from (
                Mention(start=start, end=end, name_start=start, kind=MentionKind.UNKNOWN)
                for start, end in named
            )
        places = Places(taken)
        for match in _unknown_of(self.lang).finditer(text):
            start, end = match.span("name") if "name" in match.re.groupindex else match.span()
            beside = places.meeting(start, end)
            start, end = self._edges(text, start, end, beside)
            owner = next(
                (name for name in beside if self.lang == "de" and name.start <= start < name.end < end), None
            )
            start, end = self._trimmed(text, owner.end + 1 if owner else start, end)
            start, words = self._behind_noun(text, start, end)
            if (
                len(words) >= _NOUN_AND_NAME
                and words[1][:1].isupper()
                and (owner or self._is_noun_first(text[:start]))
            ):
                yield Mention(
                    start=start, end=end, name_start=start + len(words[0]) + 1, kind=MentionKind.UNKNOWN
                )
                continue
            if place := place_before(self.lang, text, start, words):
                yield Mention(start=start, end=start + len(place), name_start=start, kind=MentionKind.UNKNOWN)
                start += len(text[start:end]) - len(text[start + len(place) : end].lstrip())
                words = text[start:end].split()
            if self.lang in ("uk", "ru") and text[:start].endswith("«"):
                continue  # of a body: Оператор «Брасктранс»
            is_alone = len(words) == 1 and not _is_one_of(words[0], before)
            if words and all(_INITIALS.fullmatch(word) for word in words):
                continue  # Т. Вален: the name stands behind them
            if words and _PARTY.fullmatch(" ".join(words)):
                continue
            if self.lang in ("uk", "ru") and len(words) == 1 and KIND_OF_STATE.fullmatch(words[0]):
                continue  # министр Республики | Браск
            if words and not (is_alone and self._is_no_name_alone(text, start, end)):
                yield Mention(start=start, end=end, name_start=start, kind=MentionKind.UNKNOWN)

    def _behind_noun(self, text: str, start: int, end: int) -> tuple[int, list[str]]:
        """Return where a name begins behind a noun, and its words: le Polonais | Jan Kowal; le Tribunal d' | Arbois."""
        words = text[start:end].split()
        if len(words) >= _NOUN_AND_NAME and self._is_people(text, start, words[0]):
            return start + len(words[0]) + 1, words[1:]
        if self.lang == "fr" and (behind := behind_noun(text, start, end)):
            return behind, words[1:]
        return start, words

    def _edges(
        self, text: str, start: int, end: int, taken: Sequence[Mention | TimePhrase]
    ) -> tuple[int, int]:
        """Return where a run of words begins behind an office, and ends before a preposition or a genitive."""
        if not self._words.is_spaced:  # 市长 | 鲁弗斯·奥尔登
            start = max((other.end for other in taken if start < other.end < end), default=start)
        else:
            while before := next(
                (other for other in taken if self._is_before_name(text, other, start, end)), None
            ):
                start = before.end + len(text[before.end : end]) - len(text[before.end : end].lstrip())
        if not self._words.is_spaced:
            end = self._without_preposition(text, start, end)
        if self.lang == "en" and text[start:end].endswith(("'s", "’s")):  # Jonas Pell's mother is not he
            end -= 2
        return start, end

    def _is_before_name(self, text: str, other: Mention | TimePhrase, start: int, end: int) -> bool:
        return self._is_office_at(other, start, end) or self._is_owner_at(text, other, start, end)

    def _is_owner_at(self, text: str, other: Mention | TimePhrase, start: int, end: int) -> bool:
        """Tell somebody known, in the form of an owner, before a name: пресс-секретарь Валена | Клара Сунн."""
        if (
            self.lang not in ("uk", "ru")
            or not isinstance(other, Mention)
            or other.kind is not MentionKind.NAME
        ):
            return False
        if not start <= other.start < other.end < end:
            return False
        has_whole_behind = len(text[other.end : end].split()) == _TWO_NAMES
        return (other.start == start and not other.is_subject) or (has_whole_behind and not other.is_state)

    def _is_office_at(self, other: Mention | TimePhrase, start: int, end: int) -> bool:
        """Tell an office before a name: Prime Minister | Ada Lindqvist; Полномочный Посол | Вассер."""
        is_office = isinstance(other, Mention) and other.kind is MentionKind.OFFICE
        is_within = self.lang in ("uk", "ru", "de") or other.start <= start
        return is_office and is_within and start < other.end < end

    def _trimmed(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Return where a run of words begins and ends without those at its edges that are of no name."""
        words = text[start:end].split()
        while words and (self._is_no_name(words[0]) or is_of_excellency(text, start, words[0])):
            start += len(words[0])
            start += len(text[start:end]) - len(text[start:end].lstrip())
            words = words[1:]
        while words and self._is_no_name(words[-1]):
            end -= len(words[-1])
            end = start + len(text[start:end].rstrip())
            words = words[:-1]
        return start, end

    def _without_preposition(self, text: str, start: int, end: int) -> int:
        """Return where a Chinese name ends before a preposition; at its beginning, if what is left is no name: 同."""
        while end > start and text[end - 1] in self._words.prepositions:
            end -= 1
        return end if end - start >= _FEWEST_SIGNS else start

    def _is_people(self, text: str, start: int, word: str) -> bool:
        """Tell whether a word behind an article only says of which state somebody is."""
        is_set = self.lang in ("en", "fr") and right_before(_DEFINITE, text, start) is not None
        return is_set and self.states.origin_of_person(word) is not None

    def _is_noun_first(self, before: str) -> bool:
        """Tell by the article before it that the first of several words with capitals is a noun: der Wirt Jan Pell."""
        last = before.rstrip().rsplit(None, 1)[-1:]
        if (
            not self._words.nouns_have_capitals
            or not last
            or not last[0][-1].isalpha()
            or not before.endswith(" ")
        ):
            return False
        word = last[0].casefold()
        is_adjective = (
            last[0].islower() and re.search(r"(?:ische|liche|ige|ene|ere|e)[nrsm]?$", word) is not None
        )
        return word in self._words.determiners or is_adjective

    def _is_no_name_alone(self, text: str, start: int, end: int) -> bool:
        """Tell a single word with a capital from a name: a German noun, the first word of a sentence."""
        before = text[:start].rstrip()
        if (
            not self._words.is_spaced
            or self._is_titled(text, start)
            or right_before(_HAS_INITIAL, text, start)
        ):
            return False
        if self._words.nouns_have_capitals:
            return True
        if self.lang in ("uk", "ru") and text[end - 1] in "юу" and _VERB_BEHIND.match(text, end):
            return True  # Пропозицію оприлюднив посол
        if self.lang in ("uk", "ru") and _NO_PERSON.search(text, start, end):
            return True
        begins = not before or before[-1] in '.!?…:–—«»“”"\x00'
        return begins and (not _says_of(self.lang).match(text, end) or self._goes_on(text, end))

    def _goes_on(self, text: str, end: int) -> bool:
        """Tell that something goes on from somebody who goes on to speak: Traffic | continues while they last."""
        return self.lang == "en" and _GOES_ON.match(text, end) is not None

    def _is_titled(self, text: str, start: int) -> bool:
        return right_before(_titled_of(self.lang), text, start) is not None

    def _is_no_name(self, word: str) -> bool:
        bare = word.strip(".'’-").casefold()
        words = self._words
        if self.lang == "fr" and re.match(r"(?:[LDS]|Qu)['’][a-zà-ÿ]", word):
            return True  # L'économiste | Gwenola Stéphan
        if self.lang in ("uk", "ru") and _ABBREVIATION.fullmatch(word):
            return True  # спецпосланниця ООН | Аміна Діалло
        if not words.is_spaced:
            return _no_name_of(self.lang).match(word) is not None
        return (
            bare in NOT_NAMES
            or bare in words.determiners
            or bare in words.prepositions
            or bare in words.pronouns
            or bare in words.honorifics
            or bare in words.openers
            or bare in STANDS_FOR.get(self.lang, ())
            or bool(_stopped(self.lang).fullmatch(bare))
            or self.states.is_word_of(bare)
        )


def _is_one_of(word: str, names: AbstractSet[str]) -> bool:
    """Tell whether a word is one of ``names``, or another form of one: Отто Кройца; Кройц."""
    return word in names or any(are_forms([word.casefold()], [name.casefold()]) for name in names)


@cache
def _stopped(lang: str) -> re.Pattern[str]:
    words: LanguageWords = LANGUAGES[lang]
    return re.compile(
        rf"(?:{words.verbs}|{words.between}|{words.according}|{any_of(words.roles.values())})",
        re.IGNORECASE,
    )


@cache
def _says_of(lang: str) -> re.Pattern[str]:
    words = LANGUAGES[lang]
    return re.compile(rf"\s(?:{words.between}\s)?(?:{words.verbs})\b", re.IGNORECASE)


@cache
def _titled_of(lang: str) -> re.Pattern[str]:
    words = LANGUAGES[lang]
    honorifics, roles = any_of(words.honorifics), any_of(words.roles.values())
    return re.compile(rf"\b(?:(?:{honorifics})\.?|(?:{roles}))\s$", re.IGNORECASE)


@cache
def _no_name_of(lang: str) -> re.Pattern[str]:
    words = LANGUAGES[lang]
    return re.compile(rf"{words.between}|{words.verbs}|{in_both('[的在对向就也还]')}")


_FEWEST_SIGNS = 2
"""Signs of a Chinese name at least."""
_DEFINITE = re.compile(r"\b(?:le|la|the)\s$|\bl['’]$", re.IGNORECASE)
_HAS_INITIAL = re.compile(r"(?<!\w)[А-ЯЁІЇЄҐ]\.\s?$")
"""What stands before a surname: Л.Горак."""
_GOES_ON = re.compile(r"\s(?:still\s|also\s)?continue[sd](?!\s*[,:—–“‘\"\x00]|\sthat\b)")
_NO_PERSON = re.compile(r"(?:ни[ея]|ти[ея]|ство|ость|[сц]ия|[нт]{2}я|ість|[сц]ія|мент|[оеє]го|[оеє]му|ої)$")
"""How words end that are nobody's name as a subject: Решение огласил судья; в эфире Первого канала министр."""
_VERB_BEHIND = re.compile(r"\s\w+(?:[аяиіу]в|[аяиыу]л|ла|ли)(?:ся|сь)?(?!\w)")
_TWO_NAMES = 2
_NOUN_AND_NAME = 3
"""Words of a run in which a noun may stand before a whole name."""
_PARTY = re.compile(
    r"(?:(?:Each|Either|Neither|Contracting)\s)*(?:Party|Parties)|(?:Chaque\s)?Parties?|(?:\w+\s)?Vertragspartei(?:en)?|"
    r"(?:(?:Кожн|Жодн|Кажд|Договірн|Договаривающ)\w+\s)*Сторон\w*",
)
"""What a text calls those whose it is, in capitals, and nobody's name."""
_ABBREVIATION = re.compile(r"[А-ЯЁІЇЄҐ]{2,5}")
_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ"
_INITIALS = re.compile(rf"[{_CAPITAL}]\.")


@cache
def _unknown_of(lang: str) -> re.Pattern[str]:
    if LANGUAGES[lang].is_spaced:
        word = rf"(?:[{_CAPITAL}]\.|@\w+|[{_CAPITAL}][\w’'ʼ-]*\w(?:(?<=s)['’](?=\s[A-Z]))?)"
        # Where nouns have capitals, an article between two of them is none of a name: nannte die Opposition den Plan.
        articles = LANGUAGES[lang].determiners if LANGUAGES[lang].nouns_have_capitals else frozenset()
        particles = any_of(NAME_PARTICLES - articles)
        titled, of = (BEHIND_TITLE, r"|d['’]") if lang == "fr" else ("", "")
        return re.compile(rf"{titled}{word}(?:\s(?:(?:{particles})\s{of})?{word})*")
    return chinese_names()
