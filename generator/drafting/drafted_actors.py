"""Drafts actors: those whom texts have speaking and the registers have not."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator.drafting.entries import DraftedActor
from generator.drafting.languages import drafted_language
from generator.drafting.names_by_ear import sounds_as
from generator.drafting.new_ids import id_of_name
from generator.drafting.offices import NOBODY, ORGANISATIONS
from generator.model.actor import ActorType
from generator.model.placeholders import SPEAKER_NOT_FOUND
from generator.model.unconfirmed import SAY_WHO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.drafting.new_ids import NewIds
    from generator.drafting.speaker import Speaker
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source


@dataclass
class DraftedActors:
    """The actors drafted so far, from one source after the other."""

    library: Library
    ids: NewIds
    _drafted: dict[tuple[str, Id], DraftedActor] = field(default_factory=dict)
    """By the name as texts give it, in small letters; with the source, of those who are nobody beyond it."""
    _spelt: dict[str, DraftedActor] = field(default_factory=dict)
    """The same by the ids that their names make."""
    _other_names: defaultdict[Id, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    """How texts spell drafted actors in other letters, in order."""

    def sorted(self) -> list[DraftedActor]:
        """Return them by their ids."""
        return sorted(self._drafted.values(), key=lambda actor: actor.id)

    def actor(self, speaker: Speaker | None, source: Source) -> Id | DraftedActor:
        """Return the id of a speaker whom the registers have, else the actor to be drafted."""
        if speaker is not None and speaker.actor is not None:
            return speaker.actor
        speaker = None if speaker and speaker.is_asked_for else speaker
        name = speaker.name if speaker else ""
        if speaker and speaker.role == "official":  # a diplomat; the officer
            name = name.partition(" ")[2] if name.casefold().startswith(("a ", "an ", "the ")) else name
        is_only_here = speaker is None or speaker.role == "official" or speaker.withheld is not None
        key = (name.casefold(), source.id if is_only_here or not name else "")
        if key not in self._drafted:
            drafted = self._drafted[key] = self._new_actor(speaker, name, source)
            self._spelt[drafted.id] = drafted
        return self._drafted[key]

    @cached_property
    def _persons(self) -> Mapping[str, tuple[str, Id]]:
        """The persons of the registers with their names, by what an id made of each name would be."""
        return {
            id_of_name(name, lang or ""): (name, actor.id)
            for actor in self.library.actors.values()
            if actor.type is ActorType.PERSON
            for lang, name in (*actor.name.texts, *(("", other) for other in actor.other_names))
            if " " in name
        }

    def in_other_letters(self, speaker: Speaker | None, lang: str) -> Speaker | None:
        """Return a person whom the registers, or texts drafted before, spell in other letters as them."""
        if speaker is None or speaker.actor is not None or not speaker.is_named or " " not in speaker.name:
            return speaker
        spelt = id_of_name(speaker.name, lang)
        name, id_ = self._persons.get(spelt, ("", None))
        drafted = self._spelt.get(spelt)
        name = name or (drafted.name if drafted else "")
        how = "who is spelt so in other letters"
        if not name:
            name, id_, drafted = self._by_ear(speaker.name, lang)
            how = "who alone sounds so; check that it is the same person"
        if not name or name.isascii() == speaker.name.isascii():
            return speaker
        if drafted and id_ is None:
            self._other_names[drafted.id][speaker.name] = None
        told = f"{speaker.guess}; " if speaker.guess else ""
        guess = f"{told}{speaker.name} taken for {name}, {how}"
        return replace(speaker, actor=id_, name=name, guess=guess)

    def _by_ear(self, name: str, lang: str) -> tuple[str, Id | None, DraftedActor | None]:
        """Return the one person of the registers, or drafted before, whose name in other letters sounds so.

        Nobody whom the registers name in the language of the text: that name would be met. Empty if it may be several.
        """
        known = {
            actor.id: (other, actor.id, None)
            for actor in self.library.actors.values()
            if actor.type is ActorType.PERSON and lang not in {tag for tag, _ in actor.name.texts}
            for other in (*(text for _, text in actor.name.texts), *actor.other_names)
            if _sound_alike(other, name)
        }
        drafted = {
            actor.id: (actor.name, None, actor)
            for actor in self._drafted.values()
            if actor.type == "person" and _sound_alike(actor.name, name)
        }
        found = [*known.values(), *drafted.values()]
        return found[0] if len(found) == 1 else ("", None, None)

    def with_other_names(self, actor: DraftedActor) -> DraftedActor:
        """Return an actor with the names, too, by which texts drafted since call them."""
        return replace(actor, other_names=tuple(self._other_names[actor.id]))

    def channel(self, service: str) -> Id:
        """Return the actor that a service is, of the registers or drafted, whatever else may have its id."""
        name, actors = service.title(), self.library.actors
        named = [id_ for id_, actor in actors.items() if name in {text for _, text in actor.name.texts}]
        if service in actors or named:
            return service if service in actors else named[0]
        if (service, "") not in self._drafted:
            self._drafted[service, ""] = DraftedActor(
                id=self.ids.new(service),
                type="organisation",
                name=name,
                todo=(f"check this entry, as the registers had no {service}",),
            )
        return self._drafted[service, ""].id

    def _new_actor(self, speaker: Speaker | None, name: str, source: Source) -> DraftedActor:
        if not name or speaker is None:
            return DraftedActor(
                id=self.ids.new(f"speaker-in-{source.id}"),
                type="unnamed",
                name=SPEAKER_NOT_FOUND,
                todo=(f"say who speaks in {source.id}, where no speaker was found",),
            )
        todo = [f"{SAY_WHO}, as the registers have nobody called “{name}”"]
        if speaker.others:
            todo.append(
                f"it may be {'one of ' if len(speaker.others) > 1 else ''}{', '.join(speaker.others)}"
            )
        if speaker.title:
            of = f" of {speaker.state}" if speaker.state else ""
            todo.append(f"office “{speaker.title}”{of}, as {source.id} sets it beside the name")
            todo += [f"part of {speaker.state}, by that office"] if speaker.state else []
        wanted = id_of_name(name, drafted_language(source.text_lang) or "")
        return DraftedActor(
            id=self.ids.new(wanted or f"speaker-in-{source.id}"),
            type=_type_of(speaker),
            name=name,
            title=speaker.title,
            state=speaker.state,
            source=source.id,
            reason=speaker.withheld or None,
            todo=tuple(todo),
        )


def _type_of(speaker: Speaker) -> str:
    if speaker.role in {*ORGANISATIONS, "organisation"}:
        return "organisation"
    if speaker.role in {"sides", "described"}:
        return "group"
    if speaker.withheld is not None:
        return "anonymous"
    is_named = speaker.is_named or any(word[:1].isupper() for word in speaker.name.split()[1:])
    is_named = is_named or "·" in speaker.name
    return "unnamed" if speaker.role in NOBODY or not (is_named or speaker.role is None) else "person"


def _sound_alike(left: str, right: str) -> bool:
    return sounds_as(left, right) or sounds_as(right, left)
