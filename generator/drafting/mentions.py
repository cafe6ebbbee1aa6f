"""Finds whom a paragraph mentions: by name, by office, by a pronoun, by a name that the registers do not have."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.appositions import with_apposed_offices
from generator.drafting.body_names import is_body_name
from generator.drafting.chinese_names import POINT
from generator.drafting.chinese_states import sides_in
from generator.drafting.chinese_subjects import bodies_of_states
from generator.drafting.declined_nationals import declined_nationals
from generator.drafting.joined_words import whole
from generator.drafting.joint_speakers import joint_body
from generator.drafting.joint_states import of_two_states
from generator.drafting.joint_subjects import with_those_beside
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.names_of_others import bears_another_given_name
from generator.drafting.offices import OTHER_HOLDER, before_other_holder, is_other_holder
from generator.drafting.origins import nationals, with_origins
from generator.drafting.places import Places
from generator.drafting.right_before import right_before
from generator.drafting.subject_forms import judged_as_subject
from generator.drafting.unknown_names import UnknownNames

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from generator.drafting.names import FoundName
    from generator.drafting.register_names import NamesInLanguage
    from generator.drafting.time_phrases import TimePhrase


class MentionFinder:
    """Finds mentions in a text, from its beginning on."""

    def __init__(self, registers: NamesInLanguage, before: Iterable[str] = ()) -> None:
        """Find mentions with the names of the ``registers``; ``before`` are words of whole names known already."""
        self._lang = registers.lang
        self._words = LANGUAGES[registers.lang]
        self.states = registers.states
        """The words of the language for states."""
        self._names = registers.names
        self._state_ids = registers.state_ids
        self._joiner = registers.joiner
        self._unknown = UnknownNames(registers.lang, registers.states)
        self._words_of_names = {*before}
        """Of whole names in the text so far that the registers do not have."""

    @property
    def words_of_names(self) -> frozenset[str]:
        """The words of whole names so far that the registers do not have."""
        return frozenset(self._words_of_names)

    def find(self, text: str, times: Sequence[TimePhrase] = ()) -> list[Mention]:
        """Return the mentions in a paragraph, whose quotations are blanked, by place; none inside another.

        ``times`` are the words for times in it, which name nobody.
        """
        named = [
            found
            for name in self._names.find(text)
            if not bears_another_given_name(
                text, found := _of_name(name, self._state_ids), self._lang, self.states
            )
        ]
        named = [*self._sides(text, named)]
        two = [*of_two_states(text, self._lang, self.states)]
        named = [*two, *_apart(named, two)]
        bodies = [*bodies_of_states(text, named)] if self._lang == "zh" else []
        named = _apart(named, bodies)
        people = [
            *nationals(text, self._lang, self.states),
            *_apart(declined_nationals(text, self._lang, self.states), named),
        ]
        offices = _apart(people, two)
        named = _apart(named, offices)
        called = [mention for mention in offices if mention.kind is MentionKind.NAME]
        named = [*named, *called]
        offices = [
            *(mention for mention in offices if mention not in called),
            *bodies,
            *self._offices(text, [*named, *offices, *bodies]),
        ]
        if self._lang == "zh":  # 驻布拉斯克大使
            places = Places(offices)
            named = [
                name
                for name in named
                if not any(
                    at.start < name.start and name.end <= at.end
                    for at in places.meeting(name.start, name.end)
                )
            ]
        named = _apart(named, times)
        taken: list[Mention | TimePhrase] = [*named, *offices, *times]
        unknown = _apart(self._unknown.find(text, taken, self._words_of_names), taken)
        for mention in unknown:
            words = text[mention.name_start : mention.end].split()
            if is_body_name(self._lang, " ".join(words)):
                continue
            self._words_of_names.update(words if len(words) > 1 or not self._words.is_spaced else ())
            parts = re.split(f"[{POINT}]", words[-1])  # 扎哈尔·涅沃德; 涅沃德
            self._words_of_names.update(part for part in parts if len(parts) > 1 and len(part) > 1)
        pronouns = _apart(self._pronouns(text), taken)
        merged = self._joiner.join(
            text, sorted([*named, *offices, *unknown, *pronouns], key=lambda found: found.start)
        )
        judged: list[Mention] = []
        for mention in with_those_beside(self._lang, text, merged):
            judged.append(
                judged_as_subject(self._lang, text, mention, judged[-1] if judged else None, self.states)
            )
        judged = [*_without_owners(text, judged)]
        return with_apposed_offices(self._lang, text, with_origins(text, self._lang, judged, self.states))

    def _sides(self, text: str, named: Sequence[Mention]) -> Iterator[Mention]:
        """Yield who is ``named``, and states by what they are called when they speak: the Elland side."""
        sides = [
            Mention(
                start=match.start(),
                end=match.end(),
                name_start=match.start(),
                kind=MentionKind.NAME,
                actors=frozenset({state}),
            )
            for match in (*_sides_of(self._lang).finditer(text), *_other_sides(self._lang, text))
            if (state := self.states.find(match["state"]))
        ]
        sides += sides_in(text, self.states) if self._lang == "zh" else ()
        yield from _apart(named, sides)
        yield from sides

    def _offices(self, text: str, named: Sequence[Mention]) -> Iterator[Mention]:
        at, places = 0, Places(named)
        for found in _offices_of(self._lang).finditer(text):
            match = self._behind_name(text, found, places.meeting(*found.span()))
            if match is None or match.start() < at:
                continue
            role = next(name for name, body in match.groupdict().items() if body)
            at = match.end()
            other = before_other_holder(text, match.start()) if role != "sides" else None
            start = match.start() if other is None else other
            yield Mention(
                start=start,
                end=match.end(),
                name_start=start,
                kind=MentionKind.OFFICE,
                role=OTHER_HOLDER
                if other is not None or is_other_holder(match[0])
                else role.replace("_", "-"),
                gender=self._gender_of_office(match[0], text, match.start()),
            )

    def _behind_name(
        self, text: str, office: re.Match[str], beside: Sequence[Mention]
    ) -> re.Match[str] | None:
        """Return an office, or what of it stands behind a name that ends in it; None if all is part of a name."""
        for name in beside:
            if name.end - name.start >= office.end() - office.start():
                goes_on = (
                    not self._words.is_spaced and name.start < office.start() and name.end < office.end()
                )
                return _offices_of(self._lang).match(text, name.end) if goes_on else None
        return office

    def _gender_of_office(self, written: str, text: str, start: int) -> str:
        low = written.casefold()
        if self._lang == "de":
            return "f" if low.split()[0].endswith("in") else "m"
        if self._lang == "fr":
            if right_before(_HER, text, start):
                return "f"
            return "m" if right_before(_HIS, text, start) else ""
        if self._lang == "en":
            return (
                "f"
                if low.endswith(("woman", "queen"))
                else "m"
                if low.endswith(("spokesman", "king"))
                else ""
            )
        if self._lang == "uk":
            return "f" if re.search(r"(?:ця|(?<!ни)ка|цею|кою)\b", low) else ""
        return ""

    def _pronouns(self, text: str) -> Iterator[Mention]:
        for match in _pronouns_of(self._lang).finditer(text):
            if self._lang == "fr" and text[: match.start()].endswith(", ") and text[match.end() :][:1] == ",":
                continue  # the union, elle, fears: of whom the sentence is about
            if match[0].casefold().endswith(("beide", "beiden")) and _NOUN.match(text, match.end()):
                continue  # beide Seiten
            yield Mention(
                start=match.start(),
                end=match.end(),
                name_start=match.start(),
                kind=MentionKind.PRONOUN,
                gender=_gender_of_pronoun(self._lang, match[0]),
            )


_HER = re.compile(r"\b(?:la|une|madame|mme)\s+(?:\w+\s+)?$", re.IGNORECASE)
_HIS = re.compile(r"\b(?:le|un|monsieur)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""What stands before an office in French that is a woman's, or a man's."""
_NOUN = re.compile(r"\s(?:[a-zäöüß]+(?:en|e)\s)?[A-ZÄÖÜ]")
"""What follows a word that counts what it stands before."""


def _without_owners(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield mentions of which none is a subject who only says whose another is: сестра Дуарте Анна Коваль."""
    for at, mention in enumerate(found):
        behind = found[at + 1] if at + 1 < len(found) else None
        is_owner = (
            behind is not None
            and mention.kind is MentionKind.NAME
            and behind.kind is MentionKind.UNKNOWN
            and text[mention.end : behind.start] == " "
            and not mention.is_state
        )
        yield replace(mention, is_subject=False) if is_owner else mention


def _apart(mentions: Iterable[Mention], others: Iterable[Mention | TimePhrase]) -> list[Mention]:
    """Return the mentions that none of the others meets."""
    places = Places(others)
    return [mention for mention in mentions if not places.meets(mention)]


def _of_name(name: FoundName, state_ids: AbstractSet[str]) -> Mention:
    return Mention(
        start=name.start,
        end=name.end,
        name_start=name.start,
        kind=MentionKind.NAME,
        actors=name.actors,
        is_state=name.actors <= state_ids,
        is_subject=not name.declined,
    )


@cache
def _offices_of(lang: str) -> re.Pattern[str]:
    words = LANGUAGES[lang]
    roles = {"sides": joint_body(lang), **words.roles}
    bodies = "|".join(f"(?P<{role.replace('-', '_')}>{body})" for role, body in roles.items())
    return whole(bodies, lang)


@cache
def _sides_of(lang: str) -> re.Pattern[str]:
    side = LANGUAGES[lang].side
    return re.compile(rf"\b{side}\b" if side != "(?!)" else "(?P<state>(?!))", re.IGNORECASE)


def _other_sides(lang: str, text: str) -> Iterator[re.Match[str]]:
    """Yield what sides are called that are set against one named in full: казахская сторона …, а орландская …."""
    if lang in ("uk", "ru") and (first := _sides_of(lang).search(text)):
        yield from _OTHER_SIDE.finditer(text, first.end())


_OTHER_SIDE = re.compile(
    r"(?<=,\s[аи]\s)(?P<state>\w+(?:ская|цкая|ська|цька))(?=\s(?:\w+\s)?\w+(?:ла|ет|ют|є)(?:ся|сь)?\s)",
    re.IGNORECASE,
)


def _gender_of_pronoun(lang: str, written: str) -> str:
    words = LANGUAGES[lang]
    anaphor = (
        gender for body, gender in words.anaphors.items() if re.fullmatch(body, written, re.IGNORECASE)
    )
    return words.pronouns.get(written.casefold()) or next(anaphor, "")


@cache
def _pronouns_of(lang: str) -> re.Pattern[str]:
    words = LANGUAGES[lang]
    bodies = "|".join((*words.anaphors, *sorted(words.pronouns, key=len, reverse=True)))
    return re.compile(rf"\b(?:{bodies})\b" if words.is_spaced else bodies, re.IGNORECASE)
