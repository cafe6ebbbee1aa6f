"""Follows a text and tells whom a mention in it means: a pronoun, an office, a surname, from what stood before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.drafting.appositions import called_beside
from generator.drafting.appositions import is_called as is_called_beside
from generator.drafting.head_clauses import head_end
from generator.drafting.joint_speakers import are_sides, of_states, speaking_jointly, together
from generator.drafting.kept_names import kept_back
from generator.drafting.meant_by_office import meant_by_office
from generator.drafting.mention import MentionKind
from generator.drafting.named_places import is_place
from generator.drafting.offices import state_of
from generator.drafting.officials_before import comes, one_called
from generator.drafting.possessors import asked_for, owner_gender, speaks_of_another
from generator.drafting.pronouns import REMEMBERED, begins_with, gender_behind, meant_by_pronoun
from generator.drafting.right_before import right_before
from generator.drafting.speaker import Speaker
from generator.drafting.spoken_of import MAY_BE_ONE, called_by_trade, spoken_of
from generator.drafting.titles import title_of
from generator.drafting.unknown_named import unknown_named
from generator.model.actor import STATES, ActorType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.mention import Mention
    from generator.drafting.named_with_offices import NamedWithOffice
    from generator.drafting.offices import OfficeIndex
    from generator.model.library import Library
    from generator.model.report import Id

_NEAR = 30
_ANY = re.compile(
    r"\b(?:an?|any|another|every|no|une?|eine?[nmrs]?|kein\w*|aucune?)\s$|(?:一名|一位|某)$", re.IGNORECASE
)
"""What stands before an office of which nobody in particular is meant."""
_NO = re.compile(r"\b(?:no|kein\w*|aucune?)\s(?:\w+\s)?$", re.IGNORECASE)
"""What stands before an office of which nobody is meant: a loss that no finance minister would bear."""
_POSTED = re.compile(r"\b(?:to|in|at|en|au|aux|à|bei|в|во|у)\s(?:the\s|la\s|l['’])?([A-ZÀ-ÞА-ЯЁІЇЄ][\w-]+)")
"""Where an ambassador is sent."""
_OWNS = re.compile(r"['’]s?\s")
"""What makes of somebody whose something is: Lindqvist's office."""
_DEFINITE = re.compile(r"\b(?:l['’]|(?:le|la|der|die)\s(?:[a-zà-ÿ]+\s)?)$", re.IGNORECASE)
"""What stands before who is known already."""
_THIS = re.compile(r"(?:cet?|cette|dieser|diese)\s", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|near|around|outside|dans|en|у|в|на)\s$", re.IGNORECASE)
"""What stands before a place, which no pronoun for a person means."""

_OF_AGE = re.compile(r"[\w]+-(?:річн|летн)(?:ій|ий|я|яя|а)\s\w+$", re.IGNORECASE)
"""Somebody called by their age, who was named before: 81-летний отставник."""


@dataclass(slots=True)
class Discourse:
    """What has been read of a text so far."""

    library: Library
    offices: OfficeIndex
    lang: str
    keeps_titles: bool = False
    """Whether a bare title means the same person all through the text, as in what an office publishes."""
    titles: dict[str, Speaker] = field(default_factory=dict)
    """Who has which, in small letters."""
    named: Sequence[NamedWithOffice] = ()
    """Whom the whole text names with an office."""
    seen: list[tuple[Speaker, bool, int]] = field(default_factory=list)
    """Who was mentioned, whether as a subject, in which sentence."""
    genders: dict[str, str] = field(default_factory=dict)
    asides: set[tuple[int, str]] = field(default_factory=set)
    """Who stood behind a preposition in which sentence (`Speaker.key`)."""
    called: dict[str, frozenset[str]] = field(default_factory=dict)
    """By which words the text describes whom it names, beside the name (`Speaker.key`)."""
    spoke: set[str] = field(default_factory=set)
    """Who was told to say something (`Speaker.key`)."""
    visitors: set[str] = field(default_factory=set)
    """Who is told to have come (`Speaker.key`)."""
    renamed: dict[str, str] = field(default_factory=dict)
    """By which name, the form of a subject, who was named in another first is known (`Speaker.key`)."""
    is_of_states: bool = False
    """Whether the text is a joint statement, whose sides are states."""
    parties: Speaker | None = None
    """Who put the text out together; None if one did, or nobody knows who."""
    sentence: int = 0
    texts: tuple[str, str] = ("", "")
    """Of the sentence before, and of this one."""

    def begin_sentence(self, text: str) -> None:
        """Tell that what is noted from now on stands in another sentence."""
        self.sentence += 1
        self.texts = (self.texts[1], text)

    def note(self, text: str, mentions: Sequence[Mention]) -> None:
        """Remember the mentions of a sentence."""
        head = head_end(text, self.lang)
        for mention in mentions:
            if mention.kind is MentionKind.PRONOUN and begins_with(self.lang, text, mention):
                meant = self.resolve(text, mention)
                if meant.is_person:
                    self.remember(meant)
            is_told = mention.kind is not MentionKind.PRONOUN and mention.apposed_to is None
            if is_told and not is_place(self.lang, text, mention):
                self._note_one(text, mention, is_subject=mention.is_subject and mention.end > head)

    def _note_one(self, text: str, mention: Mention, *, is_subject: bool) -> None:
        if mention.kind is MentionKind.OFFICE and right_before(_NO, text, mention.start):
            return
        speaker = self.resolve(text, mention)
        if called := called_beside(self.lang, text, mention):
            self.called[speaker.key] = self.called.get(speaker.key, frozenset()) | called
        if mention.kind is MentionKind.UNKNOWN and right_before(_IN, text, mention.start):
            speaker = replace(speaker, is_person=False)
        if mention.kind is MentionKind.OFFICE and speaker.actor is None:
            is_of_nobody = mention.state is None and not mention.state_unknown
            is_any = is_of_nobody or right_before(_ANY, text, mention.start) is not None
            speaker = replace(speaker, is_any=is_any)
        if not is_subject and not _OWNS.match(text, mention.end):
            self.asides.add((self.sentence, speaker.key))
        if is_subject and comes(text, mention.end):
            self.visitors.add(speaker.key)
        if is_subject and speaker.is_person and not speaker.gender:
            speaker = replace(speaker, gender=gender_behind(self.lang, text, mention.start, mention.end))
        self.remember(kept_back(speaker, text, self.lang), is_subject=is_subject)

    def rename(self, speaker: Speaker, name: str) -> None:
        """Remember somebody by another ``name``, which is the form of a subject."""
        renamed = replace(speaker, name=name)
        if renamed.key != speaker.key:
            self.renamed[speaker.key] = name
        if speaker.key in self.genders:
            self.genders[renamed.key] = self.genders[speaker.key]
        for keys in (self.spoke, self.visitors):
            if speaker.key in keys:
                keys.add(renamed.key)
        self.seen[:] = [
            (replace(s, name=name) if s.key == speaker.key else s, is_subject, sentence)
            for s, is_subject, sentence in self.seen
        ]

    def as_renamed(self, speaker: Speaker) -> Speaker:
        """Return somebody by the name by which the rest of the text makes them known: of its forms the shortest."""
        names = [speaker.name]
        while (later := self.renamed.get(names[-1].casefold())) is not None and later not in names:
            names.append(later)
        name = speaker.name if speaker.actor else min(reversed(names), key=len)
        return replace(speaker, name=name, members=tuple(map(self.as_renamed, speaker.members)))

    def remember(self, speaker: Speaker, *, is_subject: bool = True) -> None:
        """Remember that somebody was mentioned."""
        if speaker.name or speaker.actor:
            if speaker.gender:
                self.genders[speaker.key] = speaker.gender
            self.seen.append((speaker, is_subject, self.sentence))

    def remember_speech(self, speaker: Speaker) -> None:
        """Remember that somebody was told to say something."""
        self.remember(speaker)
        self.spoke.add(speaker.key)

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
        return asked_for(self.lang, self._resolved(text, mention, beside), mention)

    def _resolved(self, text: str, mention: Mention, beside: Sequence[Mention]) -> Speaker:
        if mention.apposed_to is not None:
            return self.resolve(text, mention.apposed_to, beside)
        written = " ".join(text[mention.name_start : mention.name_end or mention.end].split())
        if mention.role == "sides":
            return self._jointly(text, written, mention, beside)
        if mention.kind is MentionKind.OFFICE:
            return self._by_office(text, mention)
        if mention.kind is MentionKind.UNKNOWN and mention.role:
            speaker = unknown_named(written, mention, self)
            title = title_of(text[mention.start : mention.name_start], self.lang)
            return replace(speaker, title=speaker.title or title, state=speaker.state or mention.state)
        if mention.kind is MentionKind.PRONOUN:
            return meant_by_pronoun(written, mention.gender, self)
        by_kind = {
            MentionKind.NAME: self._by_name,
            MentionKind.DESCRIBED: self._by_description,
        }
        return (
            by_kind[mention.kind](written, mention)
            if mention.kind in by_kind
            else unknown_named(written, mention, self)
        )

    def _by_office(self, text: str, mention: Mention) -> Speaker:
        is_posted = mention.role == "ambassador"
        posted = _POSTED.search(text, mention.start, mention.end + _NEAR) if is_posted else None
        written = " ".join(text[mention.start : mention.end].split())
        is_any = mention.role == "spokesperson" and right_before(_ANY, text, mention.start)
        if is_any and mention.state is None:  # a spokeswoman is none whom the registers have
            mention = replace(mention, state_unknown=True)
        if mention.role == "counterpart" and (gender := owner_gender(self.lang, text[: mention.start])):
            is_open = speaks_of_another(self.lang, self.texts[0], gender)
            mention = replace(mention, owner_gender=gender, is_owner_open=is_open)
        found = meant_by_office(written, mention, posted[1] if posted else "", self)
        is_nobody = found.actor is None and not found.is_named
        if is_nobody and mention.role in MAY_BE_ONE and right_before(_DEFINITE, text, mention.start):
            return spoken_of(written, mention, self) or found
        return found

    def _jointly(self, text: str, written: str, mention: Mention, beside: Sequence[Mention]) -> Speaker:
        if mention.parts:
            return self._of_parts(text, written, mention)
        if self.parties and are_sides(written, self.lang, len(self.parties.members)):
            return replace(self.parties, guess=f"“{written}” read as those who put the text out together")
        named = [other for other in beside if other.kind is not MentionKind.PRONOUN]
        here = [self.resolve(text, other) for other in named if other.role != "sides"]
        before = [*(speaker for speaker, _, _ in self.seen), *here]
        spoke = [s for s in before if s.key in self.spoke and not self.is_of_states]
        if self.parties:  # both presidents are theirs, and not whose guests they are
            theirs = {party.actor or party.origin for party in self.parties.members}
            own = [s for s in before if s.is_person and self.origin_of(s) in theirs]
            found = speaking_jointly(written, self.lang, own, spoke, self.offices, self.library)
            if found.actor or found.members:
                return found
        return speaking_jointly(written, self.lang, before, spoke, self.offices, self.library)

    def _of_parts(self, text: str, written: str, mention: Mention) -> Speaker:
        """Return whom words mean that count those named beside them: persons, or states with their presidents."""
        parts = [self.resolve(text, part) for part in mention.parts]
        if not all(map(self.is_state, parts)):
            return together(parts, self.library)
        states = [part.actor for part in parts if part.actor]
        return of_states(written, self.lang, states, self.offices, self.library)

    def origin_of(self, speaker: Speaker) -> str | None:
        """Return of which state somebody is, as `Mention.origin` says it; None if that is not known."""
        return state_of(speaker.actor, self.library) if speaker.actor else speaker.origin or None

    def _by_description(self, written: str, mention: Mention) -> Speaker:
        if _OF_AGE.match(written) and self.lang in ("uk", "ru"):
            return meant_by_pronoun(written, mention.gender, self)
        called = {
            speaker.key: speaker
            for speaker, _, _ in self.seen[-REMEMBERED:]
            if is_called_beside(self.lang, written, self.called.get(speaker.key, frozenset()))
        }
        if len(called) == 1:
            (found,) = called.values()
            return found.meant_by(written)
        by_kind = one_called(written, self.seen[-REMEMBERED:], self.sentence)
        if by_trade := by_kind or called_by_trade(written, mention, self):
            return by_trade
        if _THIS.match(written) and (spoken := spoken_of(written, mention, self, has_office=True)):
            return spoken
        if mention.gender in ("m", "f"):
            return Speaker(None, written, gender=mention.gender, role="official")
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
            return self.known(recent, written, mention, f"“{written}” read as {recent}, the one named before")
        return self.known(next(iter(ids)), written, mention, "")

    def known(self, id_: Id, written: str, mention: Mention, guess: str) -> Speaker:
        """Return somebody of the registers as a mention calls them."""
        actor = self.library.actors[id_]
        is_person = actor.type in {ActorType.PERSON, ActorType.UNNAMED, ActorType.ANONYMOUS}
        return Speaker(id_, written, guess, is_person, mention.gender, mention.role)

    def agrees(self, speaker: Speaker, gender: str) -> bool:
        """Tell whether nothing shows that somebody is of another gender."""
        known = self.genders.get(speaker.key, "")
        return gender in ("", "n") or known in ("", gender)

    def is_state(self, speaker: Speaker) -> bool:
        """Tell whether a speaker is a state."""
        actor = self.library.actors.get(speaker.actor or "")
        return actor is not None and actor.type in STATES
