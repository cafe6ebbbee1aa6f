"""Joins an office with its state and with the name beside it: the president of Orland, President Ada Lindqvist."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.drafting.chinese_states import is_of_body, of_holder, owner_before
from generator.drafting.formal_states import left_behind, of_formal_state
from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.modifiers import are_ranks, begins_another, is_adjective, is_genitive, links_of
from generator.drafting.names_behind import (
    COMPLEMENT,
    is_place_between,
    is_set_behind,
    named_behind_owner,
    of_unknown_state,
)
from generator.drafting.offices import ORGANISATIONS
from generator.drafting.owned_offices import is_of_person, of_others
from generator.drafting.titles import with_honorific
from generator.drafting.unknown_states import of_its_state, with_unknown_state
from generator.text.compiled import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.drafting.languages.language_words import LanguageWords
    from generator.drafting.states import StateWords
    from generator.model.report import Id


@dataclass(frozen=True, slots=True)
class MentionJoiner:
    """Joins the mentions of a paragraph in one language."""

    lang: str
    states: StateWords
    state_ids: AbstractSet[Id]
    body_ids: AbstractSet[Id]
    """Organisations and groups, whose names are followed by no title but by whose office it is."""
    belonging: Mapping[Id, Id]
    """The states of those who stand for one: Kyiv's ambassador."""

    @property
    def _words(self) -> LanguageWords:
        return LANGUAGES[self.lang]

    def join(self, text: str, found: list[Mention]) -> list[Mention]:
        """Return mentions with an office and the name behind it as one, and each office with its state."""
        merged: list[Mention] = []
        at = 0
        while at < len(found):
            mention = found[at]
            at += 1
            if mention.kind is MentionKind.OFFICE and self._is_title_of(mention, merged):
                named = merged[-1]
                name_end = named.name_end or named.end
                merged[-1] = replace(named, end=mention.end, role=mention.role, name_end=name_end)
                continue
            if mention.kind is MentionKind.OFFICE and mention.role != "national":
                mention, at = self._with_complements(text, mention, found, at)
                mention = self._with_state_before(text, mention, merged)
                mention = of_its_state(text, mention, merged)
                mention = of_formal_state(self.lang, text, mention, self.states)
                mention = with_unknown_state(self.lang, text, mention, found[at : at + 2], self.states)
                at += sum(1 for other in found[at:] if other.end <= mention.end)
                if at < len(found) and found[at].start < mention.end:
                    found[at] = left_behind(text, found[at], mention.end)
                mention, at = self._with_name(text, mention, found, at)
                mention, at = self._with_state_behind(text, mention, found, at)
                mention = of_others(self.lang, text, mention)
                mention = self._with_office_before(text, mention, merged)
            elif mention.kind is MentionKind.PRONOUN or not self._is_owner(text, mention, found, at):
                mention = with_honorific(self.lang, text, mention)
            merged.append(mention)
        return merged

    def _is_title_of(self, office: Mention, merged: Sequence[Mention]) -> bool:
        """Tell a title set behind a name, as Chinese has it."""
        if self._words.is_spaced or not merged or merged[-1].end != office.start:
            return False
        before = merged[-1]
        return before.kind is MentionKind.UNKNOWN or (
            before.kind is MentionKind.NAME and not before.actors <= self.state_ids | self.body_ids
        )

    def _is_owner(self, text: str, mention: Mention, found: Sequence[Mention], at: int) -> bool:
        """Tell a state, or somebody, that only says whose office follows: China's ministry."""
        return text[mention.end : mention.end + 2] in ("'s", "’s") or (
            self.lang == "de"
            and text[mention.end - 1 : mention.end] == "s"
            and at < len(found)
            and found[at].kind is MentionKind.OFFICE
            and text[mention.end : found[at].start].strip() == ""
        )

    def _with_complements(
        self, text: str, office: Mention, found: Sequence[Mention], at: int
    ) -> tuple[Mention, int]:
        """Return an office with the state, ministry or office that is linked to it behind: of Orland."""
        while at < len(found):
            following = found[at]
            gap = text[office.end : following.start]
            is_state = following.kind is MentionKind.NAME and following.actors <= self.state_ids
            is_organisation = following.kind is MentionKind.OFFICE and (
                (following.role or "").endswith(
                    ("ministry", "presidency", "government", "president", "minister")
                )
            )
            if is_of_person(self.lang, office, following, gap, self.state_ids | self.body_ids):
                return replace(office, end=following.end, state_unknown=True), at + 1
            if not (is_state or is_organisation) or not links_of(self.lang).fullmatch(gap):
                break
            if office.role in {"statement", "sides"} or (
                is_organisation and self.lang in ("uk", "ru") and gap != " "
            ):
                break
            if (
                is_organisation
                and not gap.strip()
                and self._words.is_spaced
                and self.lang not in ("uk", "ru")
            ):
                break
            if is_state and self.lang in ("uk", "ru") and not _ADJECTIVE_BETWEEN.fullmatch(gap):
                break
            state = next(iter(following.actors)) if is_state and len(following.actors) == 1 else office.state
            inner = self._with_state_before(
                text, replace(following, start=max(office.end, following.start)), []
            )
            office = replace(
                office, end=following.end, state=state or inner.state, state_unknown=inner.state_unknown
            )
            at += 1
        if office.state is None:
            adjective = re.match(
                rf"\s(?:{self._words.links})?\s?((?:d['’])?[A-ZÀ-ÞА-ЯЄІЇҐ]\w+)",
                text[office.end : office.end + _NEAR],
            )
            # A state that the registers do not have is another's: the president of Chile.
            if adjective and self.states.is_known(adjective[1]) and self.states.find(adjective[1]) is None:
                office = replace(office, end=office.end + adjective.end(), state_unknown=True)
        return office, at

    def _with_state_before(self, text: str, office: Mention, merged: list[Mention]) -> Mention:
        """Return an office with the state told before it: the Chinese president, China's president."""
        owner = merged[-1] if merged else None
        if owner and owner.kind is MentionKind.NAME and len(owner.actors) == 1:
            gap, id_ = text[owner.end : office.start], next(iter(owner.actors))
            is_theirs = id_ in self.state_ids or (id_ in self.belonging and gap[:2] in ("'s", "’s"))
            if is_theirs and are_ranks(self.lang, gap):
                del merged[-1:]
                whose = id_ if id_ in self.state_ids else self.belonging[id_]
                return replace(office, start=owner.start, name_start=owner.start, state=whose)
        before = text[max(0, office.start - _NEAR) : office.start]
        if not self._words.is_spaced:
            if owner and is_of_body(text, owner, office):
                del merged[-1:]
                return replace(office, start=owner.start, name_start=owner.start, state_unknown=True)
            owned = owner_before(text, office, self.states) if office.state is None else None
            if owned and owner and owner.is_state and owned[0] <= owner.start:
                del merged[-1:]  # 布拉斯克能源公司发言人
            if owned is None or (merged and owned[0] < merged[-1].end):
                return office
            return replace(
                office, start=owned[0], name_start=owned[0], state=owned[1], state_unknown=owned[1] is None
            )
        told = (
            self._adjective_within(text, office)
            or self._adjective_before(before, office)
            or (self._adjective_behind(text, office) if self.lang == "fr" else None)
        )
        return told or office

    def _adjective_before(self, before: str, office: Mention) -> Mention | None:
        """Return an office with the adjective of a state among the words before it."""
        taken = re.search(r"(?:[\w’'.-]+\s+){1,3}$", before)
        for match in reversed([*re.finditer(r"[\w’'.-]+", taken[0])] if taken else []):
            word = match[0]
            if self.lang in ("uk", "ru") and not is_adjective(word):
                return None  # a state that is a noun stands behind its office there
            is_verb = compiled(self._words.verbs, re.IGNORECASE).fullmatch(word)
            if begins_another(self.lang, word) or is_verb or taken is None:
                return None
            state = self.states.find(word)
            if state or self.states.is_adjective(word) or self.states.has_their_form(word):
                start = office.start - len(taken[0]) + match.start()
                return replace(
                    office,
                    start=start,
                    name_start=start,
                    state=state or office.state,
                    state_unknown=state is None,
                )
        return None

    def _adjective_within(self, text: str, office: Mention) -> Mention | None:
        """Return an office with the adjective of a state in its own words: глава данського МЗС."""
        if self.lang not in ("uk", "ru") or office.state is not None:
            return None
        for word in text[office.start : office.end].split()[1:-1]:
            if self.states.is_known(word):
                state = self.states.find(word)
                return replace(office, state=state, state_unknown=state is None)
        return None

    def _adjective_behind(self, text: str, office: Mention) -> Mention | None:
        """Return an office with the adjective behind it, as French sets it."""
        found = re.match(r"\s(\w+)", text[office.end : office.end + _NEAR])
        if not found or not self.states.is_adjective(found[1]):
            return None
        state = self.states.find(found[1])
        return replace(office, end=office.end + found.end(), state=state, state_unknown=state is None)

    def _with_name(
        self, text: str, office: Mention, found: Sequence[Mention], at: int
    ) -> tuple[Mention, int]:
        """Return an office and the name that follows it as one mention of that name."""
        if (owned := named_behind_owner(self.lang, text, office, found[at : at + 3])) is not None:
            name = found[at + owned]
            joined = replace(name, start=office.start, role=office.role, state_unknown=office.state is None)
            return replace(joined, state=office.state, gender=office.gender or name.gender), at + owned + 1
        behind = at + is_place_between(
            self.lang, text, office, found[at : at + 2], links_of(self.lang), self.state_ids
        )
        if behind < len(found):
            following = found[behind]
            if split := of_unknown_state(self.lang, text, office, following):
                office, person = split
                if person is None:
                    return office, behind + 1
                following = person
            gap = text[office.end : following.start]
            honorific = any_of(self._words.honorifics)
            is_person = following.kind is MentionKind.UNKNOWN or (
                following.kind is MentionKind.NAME and not following.actors <= self.state_ids
            )
            is_body = self.lang in ("uk", "ru") and office.role in ORGANISATIONS
            names_office = office.role not in {"statement", "sides"} and not is_body
            complement = COMPLEMENT if self.lang == "fr" else ""
            beside = re.fullmatch(
                rf"{complement}\s*(?:(?:{honorific})\.?\s)?(?:(?-i:[A-ZА-ЯЁІЇЄҐ])\.\s?){{0,2}}",
                gap,
                re.IGNORECASE,
            )
            if (
                is_person
                and names_office
                and (
                    beside or is_genitive(self.lang, gap) or is_set_behind(self.lang, text, office, following)
                )
            ):
                name = replace(
                    following,
                    start=office.start,
                    role=None if office.role == "counterpart" else office.role,
                    state=office.state,
                    origin=office.origin,
                    gender=office.gender or following.gender,
                )
                return name, behind + 1
        return office, at

    def _with_state_behind(
        self, text: str, mention: Mention, found: Sequence[Mention], at: int
    ) -> tuple[Mention, int]:
        """Return an office and a name with the state behind them: President Ada Lindqvist of Orland."""
        is_named = mention.kind in {MentionKind.NAME, MentionKind.UNKNOWN} and mention.role is not None
        if not is_named or at == len(found) or not found[at].is_state or not self._words.is_spaced:
            return mention, at
        state = found[at]
        if not links_of(self.lang).fullmatch(text[mention.end : state.start]):
            return mention, at
        id_ = next(iter(state.actors)) if len(state.actors) == 1 else None
        return replace(mention, end=state.end, name_end=mention.end, state=mention.state or id_), at + 1

    def _with_office_before(self, text: str, mention: Mention, merged: list[Mention]) -> Mention:
        """Return somebody with the office set before theirs: the mediator, Ambassador Ada Lindqvist, said."""
        before = merged[-1] if merged else None
        if before and self.lang == "zh" and (of_another := of_holder(text, before, mention)):
            del merged[-1:]
            return of_another
        is_named = mention.kind in {MentionKind.NAME, MentionKind.UNKNOWN} and mention.role is not None
        if before is None or not is_named or before.kind is not MentionKind.OFFICE:
            return mention
        if before.role == "statement" or not is_set_behind(self.lang, text, before, mention):
            return mention
        del merged[-1:]
        return replace(mention, start=before.start, role=before.role, state=before.state or mention.state)


_NEAR = 60
"""Characters on either side of an office that tell more of it."""
_ADJECTIVE_BETWEEN = re.compile(r"\s(?:\w+(?:ої|ого|ой|их|ых|ій)\s)?")
"""What may stand between an office and its state where no preposition links them."""
