"""Drafts statements from the text of a source: what it has somebody say that no entry has yet."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator.drafting.already_quoted import quoted_by
from generator.drafting.drafted_actors import DraftedActors
from generator.drafting.entries import (
    SAY_ABOUT,
    SAY_IT,
    TRANSLATE_IT,
    DraftedActor,
    DraftedStatement,
    LeftOut,
    SourceDrafts,
)
from generator.drafting.events import ProposedEvent, SourceEvents
from generator.drafting.guesses import of_speaker, of_time
from generator.drafting.languages import drafted_language
from generator.drafting.modality import modality_of
from generator.drafting.new_ids import id_of_said, id_of_words
from generator.drafting.own_denials import with_own_denials
from generator.drafting.scanning import said_in
from generator.drafting.venues import channels_in, is_afterwards, venue_in
from generator.drafting.whole_names import WholeNames
from generator.model.source import DOCUMENTS
from generator.model.unconfirmed import NOT_WRITTEN
from generator.quotes.attribution.actor_names import claimed_speaker
from generator.quotes.locators import paragraph_number
from generator.quotes.matching.date_forms import is_proved_date
from generator.quotes.matching.match import is_accepted, match
from generator.quotes.topics import forms_of_topics, topics_of_words
from generator.text.languages import same_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.drafting.new_ids import NewIds
    from generator.drafting.register_names import RegisterNames
    from generator.drafting.said import Said
    from generator.drafting.speaker import Speaker
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.quotes.text.source_text import SourceText
    from generator.quotes.topics import TopicForms

_AS_BEFORE = "as the same speaker's words right before"
_HEADS = "they are a heading, and the text has them further down with who says them"
_GREETS = "it only greets, thanks or gives the word"
_DENIED = "the sentence tells of them as denied or not said, which a quotation of them alone would turn round"


@dataclass
class Drafter:
    """Drafts statements into a briefing, from one source after the other; no id is given twice."""

    registers: RegisterNames
    briefing: Briefing
    ids: NewIds
    _names: WholeNames = field(default_factory=WholeNames)

    @property
    def library(self) -> Library:
        """Whose registers these are."""
        return self.registers.library

    @cached_property
    def actors(self) -> DraftedActors:
        """Those whom texts have speaking and the registers have not."""
        return DraftedActors(self.library, self.ids)

    def read_names(self, source: Source, text: SourceText) -> None:
        """Remember whom a text calls by their whole name, as another may call them by the surname alone."""
        if (lang := drafted_language(source.text_lang)) is not None:
            self._names.read(source.id, text, self.registers, lang)

    def draft(
        self,
        source: Source,
        text: SourceText,
        used: Sequence[tuple[int, int, Id]],
        *,
        reports: bool | None = None,
    ) -> SourceDrafts:
        """Return what ``text`` has somebody say that no entry has yet.

        ``used`` are the stretches of the text that entries quote, with their ids. ``reports`` tells whether reported
        words are drafted too; None: if the source is a document, or its text has no quotations. Raises `ValueError`
        with a sentence for the editor if the language of the text is none that is drafted from.
        """
        lang = drafted_language(source.text_lang)
        if lang is None:
            raise ValueError(f"texts in {source.text_lang} are not drafted from")
        if reports is None:
            reports = source.type in DOCUMENTS or not any(paragraph.quoted for paragraph in text.paragraphs)
        self.read_names(source, text)
        found = said_in(text, self.registers, lang, on=source.date, reports=reports)
        found = with_own_denials(found, source, text, self.library, lang)
        work = _SourceWork(self, source, text, lang)
        statements: list[DraftedStatement] = []
        left_out: list[LeftOut] = []
        actors: list[DraftedActor] = []
        last: Said | None = None
        for found_words in found:
            said = replace(found_words, speaker=self._as_known(found_words.speaker, lang))
            if because := quoted_by(said, text, used) or _says_nothing(said):
                left_out.append(work.left_out(said, because))
                continue
            speakers = self._speakers(said.speaker, source, actors)
            refusal = work.refusal(said, speakers)
            if refusal and said.marked_words:
                said = replace(said, words=said.marked_words)
                refusal = work.refusal(said, speakers)
            if refusal:
                left_out.append(work.left_out(said, refusal))
                continue
            relay = self._relay(said, speakers, source, actors)
            goes_on = last is not None and said.is_carried and said.follows(last)
            before = statements[-1] if goes_on and statements[-1].speakers == speakers else None
            statements.append(work.statement(said, speakers, relay, before))
            last = said
        speaking = {id_ for statement in statements for id_ in (*statement.speakers, *statement.via)}
        new = [actor for actor in actors if actor.id in speaking]
        via = {id_ for statement in statements for id_ in statement.via} - {actor.id for actor in new}
        new += [
            actor for actor in self.actors.sorted() if actor.id in via and not self.ids.is_written(actor.id)
        ]
        for drafted in new:
            self.ids.write(drafted.id)
        return SourceDrafts(
            source=source.id, statements=tuple(statements), actors=tuple(new), left_out=tuple(left_out)
        )

    def with_other_names(self, drafts: SourceDrafts) -> SourceDrafts:
        """Return drafts whose new actors have the names, too, by which texts drafted since call them."""
        actors = tuple(map(self.actors.with_other_names, drafts.actors))
        return replace(drafts, actors=actors)

    def _as_known(self, speaker: Speaker | None, lang: str) -> Speaker | None:
        """Return whoever speaks by the names that registers and other texts have for them."""
        known = self.actors.in_other_letters(self._names.whole(speaker), lang)
        if known is None or not known.members:
            return known
        members = (self._as_known(member, lang) for member in known.members)
        return replace(known, members=tuple(member for member in members if member))

    def _speakers(
        self, speaker: Speaker | None, source: Source, actors: list[DraftedActor]
    ) -> tuple[Id, ...]:
        """Return the ids of whoever speaks; actors whom the registers do not have are added to ``actors``."""
        speaking: dict[Id, None] = {}
        for speaking_too in speaker.members if speaker and speaker.members else (speaker,):
            actor = self.actors.actor(speaking_too, source)
            if isinstance(actor, DraftedActor):
                is_new = not any(drafted.id == actor.id for drafted in actors)
                if is_new and not self.ids.is_written(actor.id):
                    actors.append(actor)
                actor = actor.id
            speaking[actor] = None
        return tuple(speaking)

    def _relay(
        self, said: Said, speakers: Sequence[Id], source: Source, actors: list[DraftedActor]
    ) -> Id | None:
        """Return who relays what is said; an actor whom the registers do not have is added to ``actors``."""
        if said.relay is None or not (said.relay.actor or said.relay.name):
            return None
        actor = self.actors.actor(replace(said.relay, role=said.relay.role or "organisation"), source)
        if not isinstance(actor, DraftedActor):
            return actor if actor not in (*speakers, source.publisher) else None
        if actor not in actors and not self.ids.is_written(actor.id):
            actors.append(actor)
        return actor.id if actor.id not in speakers else None


def _says_nothing(said: Said) -> str | None:
    """Return why words are not drafted that say nothing, or not what they seem to."""
    reasons = ((said.is_heading, _HEADS), (said.is_courtesy, _GREETS), (said.is_denied, _DENIED))
    return next((because for is_so, because in reasons if is_so), None)


@dataclass
class _SourceWork:
    """What is worked out once for a source."""

    drafter: Drafter
    source: Source
    text: SourceText
    lang: str
    _proved: dict[str, bool] = field(default_factory=dict)

    @cached_property
    def topics(self) -> Mapping[Id, TopicForms]:
        """What stands for each topic in this language."""
        return forms_of_topics(self.drafter.library, self.source.text_lang)

    @cached_property
    def events(self) -> SourceEvents:
        """The events that something in the source may have been said at."""
        return SourceEvents(self.drafter.briefing, self.source)

    def left_out(self, said: Said, because: str) -> LeftOut:
        return LeftOut(words=said.words, line=self.text.line(said.start), because=because)

    def refusal(self, said: Said, speakers: Sequence[Id]) -> str | None:
        """Return why words are not proved by the text, as `briefings verify` would say; None if they are."""
        library = self.drafter.library
        is_told = said.is_reported and not said.is_of_parties
        claim = claimed_speaker(library, speakers, jointly=len(speakers), is_reported_speech=is_told)
        if is_accepted(said.words, self.text, claim):
            return None
        found = match(said.words, self.text, claim, paragraph=said.paragraph)
        return found.problem or "the text does not have these words in this order"

    def statement(
        self, said: Said, speakers: tuple[Id, ...], relay: Id | None, before: DraftedStatement | None
    ) -> DraftedStatement:
        """Return the statement drafted from what is said, which may go on with the one ``before``."""
        briefing, events = self.drafter.briefing, self.events
        of_quotation = self._topics(said.words)
        of_sentence = of_quotation or self._topics(said.outside)
        topics = of_sentence or (before.about if before else ())
        channels = {self.drafter.actors.channel(service): None for service in channels_in(said.outside)}
        via = tuple(id_ for id_ in channels | ({relay: None} if relay else {}) if id_ not in speakers)
        own_venue = venue_in(said.outside, self.lang, briefing.lang)
        venue = own_venue or (before.venue if before else None)
        time = said.time if events.own is None or not said.time_carried else None
        if time is not None and not self._is_proved_date(time.words):
            time = None
        own_day = time.date if time and not said.time_carried else None
        event = events.proposed(own_day, is_later=is_afterwards(said.outside, self.lang))
        event = ProposedEvent() if said.is_of_publisher else event
        paragraph = paragraph_number(self.text, said.paragraph)
        named_by = topics[0] if topics else id_of_words(said.words, self.lang) or self.source.id
        modality = modality_of(said, self.lang)
        attribution = "inherited" if said.is_carried else None if said.is_sure else "unclear"
        todo = [
            SAY_IT,
            of_speaker(said, speakers, paragraph),
            *([f"attribution {attribution}, by the same"] if attribution else ()),
            *([f"modality {modality}, by the verb in “{said.told_by}”"] if modality else ()),
            *([of_time(said, time, self.source)] if time else ()),
            *event.todo,
            *(
                [
                    f"about {', '.join(topics)}, "
                    + (
                        f"by the words of the {'quotation' if of_quotation else 'sentence'}"
                        if of_sentence
                        else _AS_BEFORE
                    )
                ]
                if topics
                else ()
            ),
            *([] if topics else [SAY_ABOUT]),
            *([f"via {', '.join(via)}, named in the sentence"] if via else ()),
            *(
                [f"venue “{venue}”, {'by the words of the sentence' if own_venue else _AS_BEFORE}"]
                if venue
                else ()
            ),
        ]
        if not same_language(self.source.text_lang, briefing.lang):
            todo.append(TRANSLATE_IT)
        return DraftedStatement(
            id=self.drafter.ids.new(id_of_said(speakers, named_by)),
            speakers=speakers,
            says=NOT_WRITTEN,
            source=self.source.id,
            locator=f"para {paragraph}",
            quote=said.words,
            wording="reported" if said.is_reported and not said.is_of_parties else None,
            attribution=attribution,
            modality=modality,
            via=via,
            venue=venue,
            date=time.date or None if time else None,
            date_words=time.words if time and time.date else None,
            at=event.at,
            about=topics,
            todo=tuple(todo),
        )

    def _is_proved_date(self, words: str) -> bool:
        """Tell whether the text has words for a time, as `briefings verify` asks; many statements have the same."""
        if words not in self._proved:
            self._proved[words] = is_proved_date(words, self.text)
        return self._proved[words]

    def _topics(self, words: str) -> tuple[Id, ...]:
        """Return the topics of which a word stands in what is said."""
        return topics_of_words(words, self.text.lang, self.topics)
