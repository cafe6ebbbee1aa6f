"""Follows a text and tells whom a mention in it means: a pronoun, an office, a surname, from what stood before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.drafting.joint_speakers import of_states, speaking_jointly, together
from generator.drafting.kept_names import kept_back
from generator.drafting.mention import MentionKind
from generator.drafting.offices import GENERAL, NOBODY, ORGANISATIONS, SEVERAL
from generator.drafting.officials_before import official_before, one_called, other_party
from generator.drafting.pronouns import REMEMBERED, meant_by_pronoun
from generator.drafting.speaker import Speaker
from generator.drafting.titles import is_called, office_words, title_of
from generator.model.actor import STATES, ActorType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.offices import OfficeIndex
    from generator.model.library import Library
    from generator.model.report import Id

_NEAR = 30
_ANY = re.compile(
    r"\b(?:an?|any|another|every|no|une?|eine?[nmrs]?|kein\w*|aucune?)\s$|(?:一名|一位|某)$", re.IGNORECASE
)
"""What stands before an office of which nobody in particular is meant."""
_POSTED = re.compile(r"\b(?:to|in|at|en|au|aux|à|bei|в|во|у)\s(?:the\s|la\s|l['’])?([A-ZÀ-ÞА-ЯЁІЇЄ][\w-]+)")
"""Where an ambassador is sent."""
_OWNS = re.compile(r"['’]s?\s")
"""What makes of somebody whose something is: Lindqvist's office."""
_IN = re.compile(r"\b(?:in|near|around|outside|dans|en|у|в|на)\s$", re.IGNORECASE)
"""What stands before a place, which no pronoun for a person means."""


@dataclass(slots=True)
class Discourse:
    """What has been read of a text so far."""

    library: Library
    offices: OfficeIndex
    lang: str
    keeps_titles: bool = False
    """Whether a bare title means the same person all through the text, as in what an office publishes."""
    _titles: dict[str, Speaker] = field(default_factory=dict)
    seen: list[tuple[Speaker, bool, int]] = field(default_factory=list)
    """Who was mentioned, whether as a subject, in which sentence."""
    genders: dict[str, str] = field(default_factory=dict)
    asides: set[tuple[int, str]] = field(default_factory=set)
    """Who stood behind a preposition in which sentence (`Speaker.key`)."""
    sentence: int = 0

    def begin_sentence(self) -> None:
        """Tell that what is noted from now on stands in another sentence."""
        self.sentence += 1

    def note(self, text: str, mentions: Sequence[Mention]) -> None:
        """Remember the mentions of a sentence."""
        for mention in mentions:
            if mention.kind is not MentionKind.PRONOUN:
                speaker = self.resolve(text, mention)
                if mention.kind is MentionKind.UNKNOWN and _IN.search(text, 0, mention.start):
                    speaker = replace(speaker, is_person=False)
                if mention.kind is MentionKind.OFFICE and speaker.actor is None:
                    is_of_nobody = mention.state is None and not mention.state_unknown
                    is_any = is_of_nobody or _ANY.search(text, 0, mention.start) is not None
                    speaker = replace(speaker, is_any=is_any)
                if not mention.is_subject and not _OWNS.match(text, mention.end):
                    self.asides.add((self.sentence, speaker.key))
                self.remember(kept_back(speaker, text, self.lang), is_subject=mention.is_subject)

    def remember(self, speaker: Speaker, *, is_subject: bool = True) -> None:
        """Remember that somebody was mentioned."""
        if speaker.name or speaker.actor:
            if speaker.gender:
                self.genders[speaker.key] = speaker.gender
            self.seen.append((speaker, is_subject, self.sentence))

    def first_person(self) -> Speaker | None:
        """Return the first person that the text named, None if none."""
        return next(
            (speaker for speaker, _, _ in self.seen if speaker.is_person and not self.is_state(speaker)),
            None,
        )

    def resolve_all(self, text: str, mentions: Sequence[Mention]) -> Speaker:
        """Return whom several mean who speak jointly."""
        return together([self.resolve(text, mention) for mention in mentions], self.library)

    def resolve(self, text: str, mention: Mention, beside: Sequence[Mention] = ()) -> Speaker:
        """Return whom a mention means; ``beside`` are others of its sentence whom it may count."""
        written = " ".join(text[mention.name_start : mention.name_end or mention.end].split())
        if mention.role == "sides" and mention.parts:
            return self._of_parts(text, written, mention)
        if mention.role == "sides":
            named = [other for other in beside if other.kind is not MentionKind.PRONOUN]
            here = [self.resolve(text, other) for other in named if other.role != "sides"]
            before = [*(speaker for speaker, _, _ in self.seen), *here]
            return speaking_jointly(written, self.lang, before, self.offices, self.library)
        if mention.kind is MentionKind.OFFICE:
            posted = (
                _POSTED.search(text, mention.start, mention.end + _NEAR)
                if mention.role == "ambassador"
                else None
            )
            written = " ".join(text[mention.start : mention.end].split())
            is_any = mention.role == "spokesperson" and _ANY.search(text, 0, mention.start)
            if is_any and mention.state is None:  # a spokeswoman is none whom the registers have
                mention = replace(mention, state_unknown=True)
            return self._by_office(written, mention, posted[1] if posted else "")
        if mention.kind is MentionKind.UNKNOWN and mention.role:
            speaker = self._by_unknown_name(written, mention)
            title = title_of(text[mention.start : mention.name_start], self.lang)
            return replace(speaker, title=speaker.title or title, state=speaker.state or mention.state)
        if mention.kind is MentionKind.PRONOUN:
            return meant_by_pronoun(written, mention.gender, self)
        by_kind = {
            MentionKind.NAME: self._by_name,
            MentionKind.DESCRIBED: self._by_description,
            MentionKind.UNKNOWN: self._by_unknown_name,
        }
        return by_kind[mention.kind](written, mention)

    def _of_parts(self, text: str, written: str, mention: Mention) -> Speaker:
        """Return whom words mean that count those named beside them: persons, or states with their presidents."""
        parts = [self.resolve(text, part) for part in mention.parts]
        if not all(map(self.is_state, parts)):
            return together(parts, self.library)
        states = [part.actor for part in parts if part.actor]
        return of_states(written, self.lang, states, self.offices, self.library)

    def _by_description(self, written: str, mention: Mention) -> Speaker:
        return Speaker(None, written, is_person=False, gender=mention.gender, role="described")

    def _by_name(self, written: str, mention: Mention) -> Speaker:
        ids = mention.actors
        if len(ids) > 1:
            recent = next((s.actor for s, _, _ in reversed(self.seen[-REMEMBERED:]) if s.actor in ids), None)
            of_office = set(self.offices.find(mention.role, mention.state)) & ids if mention.role else set()
            if recent is None and len(of_office) == 1:
                recent = next(iter(of_office))
            if recent is None:
                return Speaker(
                    None,
                    written,
                    f"“{written}” may be any of {', '.join(sorted(ids))}",
                    others=tuple(sorted(ids)),
                )
            return self._known(
                recent, written, mention, f"“{written}” read as {recent}, the one named before"
            )
        return self._known(next(iter(ids)), written, mention, "")

    def _known(self, id_: Id, written: str, mention: Mention, guess: str) -> Speaker:
        actor = self.library.actors[id_]
        is_person = actor.type in {ActorType.PERSON, ActorType.UNNAMED, ActorType.ANONYMOUS}
        return Speaker(id_, written, guess, is_person, mention.gender, mention.role)

    def _by_office(self, written: str, mention: Mention, posted: str) -> Speaker:
        role = mention.role or ""
        is_person = role not in ORGANISATIONS and role not in NOBODY - {"official"}
        roles = GENERAL.get(role, frozenset({role}))
        if role in NOBODY or mention.state_unknown:
            before = self._official_before(written, role)
            return before or Speaker(None, written, "", is_person, mention.gender, role)
        found = self.offices.find(role, None if posted else mention.state)
        if posted:  # an ambassador is known by where he is sent
            found = [id_ for id_ in found if self._is_sent_to(id_, posted)]
        if role in SEVERAL:
            found = [id_ for id_ in found if is_called(self.library.actors[id_], written, self.lang)]
        earlier = [
            s
            for s, _, _ in reversed(self.seen[-REMEMBERED:])
            if (role not in SEVERAL or self._is_same_office(s, written))
            and (s.actor in found or (s.role in roles and s.name))
            and self.agrees(s, mention.gender)
        ]
        if role == "state-media":  # a station is not the press
            earlier = [s for s in earlier if s.actor or s.name.casefold() == written.casefold()]
        same = [s for s in earlier if mention.gender and self.genders.get(s.key) == mention.gender]
        earlier = same or earlier
        if mention.state is not None:
            fitting = [s for s in earlier if s.actor in found]
            if len(found) == 1:
                fitting = [Speaker(found[0], written)]
            if fitting:
                id_ = fitting[0].actor
                return Speaker(id_, written, f"“{written}” read as {id_}", is_person, mention.gender, role)
            return Speaker(None, written, "", is_person, mention.gender, role)
        if earlier:
            subjects = {s.key for s, is_subject, _ in self.seen[-REMEMBERED:] if is_subject}
            first = next((s for s in earlier if s.key in subjects), earlier[0])
            first = self._titled(written, earlier, first) if is_person else first
            named = first.actor or first.name
            return replace(
                first,
                guess=f"“{written}” read as {named}, named before",
                is_person=is_person,
                gender=mention.gender or first.gender,
                role=role,
            )
        if len(found) == 1:
            return Speaker(
                found[0], written, f"“{written}” read as {found[0]}", is_person, mention.gender, role
            )
        return Speaker(None, written, "", is_person, mention.gender, role, tuple(found))

    def _titled(self, written: str, earlier: Sequence[Speaker], last: Speaker) -> Speaker:
        """Return who has a bare title all through the text, if such texts keep it: the first, as it is their own."""
        if not self.keeps_titles:
            return last
        first = next((speaker for speaker in reversed(earlier) if speaker.actor or speaker.is_named), last)
        return self._titles.setdefault(written.casefold(), first)

    def _is_same_office(self, speaker: Speaker, written: str) -> bool:
        """Tell whether somebody named before has the office that is written."""
        told = {word for text in (speaker.title, speaker.name) for word in text.casefold().split()}
        actor = self.library.actors.get(speaker.actor or "")
        has_it = actor is not None and is_called(actor, written, self.lang)
        return has_it or office_words(written, self.lang) <= told

    def _official_before(self, written: str, role: str) -> Speaker | None:
        near = self.seen[-REMEMBERED:]
        if role != "official":
            return other_party(written, near) if role == "counterpart" else None
        called = one_called(written, near, self.sentence)
        return called or official_before(written, (speaker for speaker, _, _ in reversed(near)))

    def _is_sent_to(self, id_: Id, place: str) -> bool:
        """Tell whether the title of an office names a place, as "ambassador to France" does."""
        titles = (office.title.casefold() for office in self.library.actors[id_].offices)
        return any(place.casefold() in title for title in titles)

    def _by_unknown_name(self, written: str, mention: Mention) -> Speaker:
        words = written.casefold().split()
        for speaker, _, _ in reversed(self.seen[-REMEMBERED:]):
            before = speaker.name.casefold().split()
            is_more = len(before) > len(words) and set(words) <= set(before)
            is_told = before == words and speaker.role is not None and mention.role is None
            if speaker.actor is None and (is_more or is_told):
                return replace(
                    speaker,
                    guess="",
                    gender=mention.gender or speaker.gender,
                    role=mention.role or speaker.role,
                )
        others = (
            self.offices.find(mention.role, mention.state)
            if mention.role and mention.state and mention.role not in NOBODY
            else ()
        )
        return Speaker(
            None,
            written,
            gender=mention.gender,
            role=mention.role,
            others=tuple(others),
            is_named=True,
        )

    def agrees(self, speaker: Speaker, gender: str) -> bool:
        """Tell whether nothing shows that somebody is of another gender."""
        known = self.genders.get(speaker.key, "")
        return gender in ("", "n") or known in ("", gender)

    def is_state(self, speaker: Speaker) -> bool:
        """Tell whether a speaker is a state."""
        actor = self.library.actors.get(speaker.actor or "")
        return actor is not None and actor.type in STATES
