"""Arranges the index of actors: what each is called, and which entries of a briefing name it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.dates import language
from generator.document.inline import Foreign
from generator.model.voices import voices_of
from generator.writer.wording import words
from generator.writer.wording.order import in_order_of_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.analysis.findings import BriefingFindings
    from generator.document.inline import Content
    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class ActorView:
    """One actor of the index."""

    id: Id
    name: Content
    others: tuple[tuple[Content, str], ...]
    """Other names, each with the language, "" for another spelling."""
    type: str
    sort: str
    """The name as it is sorted."""


def view_actors(found: BriefingFindings, links: EntryLinks) -> tuple[ActorView, ...]:
    """Return the actors that speak, act or are spoken about in a briefing."""
    return tuple(_view_actor(links.library.actors[id_], links) for id_ in found.actors)


def _view_actor(actor: Actor, links: EntryLinks) -> ActorView:
    lang = links.lang
    named = [
        (_named(text, code, lang), language(code, lang) if code else "") for code, text in actor.name.texts
    ]
    named += [(_named(text, None, lang), "") for text in actor.other_names]
    shown_as = (
        _named(actor.short, None, lang) if actor.short else _named(str(actor.name), actor.name.lang, lang)
    )
    others = tuple(dict.fromkeys(pair for pair in named if pair[0] != shown_as))
    return ActorView(
        actor.id, links.label(actor.id), others, words.ACTOR_TYPE[actor.type], in_order_of_names(actor.label)
    )


def _named(text: str, code: str | None, lang: str) -> Foreign:
    """Return a name that equals another which looks the same in a document in ``lang``."""
    return Foreign(text, "" if code in (None, lang) else code)


def mentions(briefing: Briefing, library: Library) -> Iterator[tuple[Id, tuple[Id, ...]]]:
    """Yield which actors each statement, event and plan names: who speaks, acts, relays or is spoken about."""
    actors = library.actors

    def known(*groups: Iterable[Id | None]) -> tuple[Id, ...]:
        return tuple(dict.fromkeys(id_ for group in groups for id_ in group if id_ and id_ in actors))

    for statement in briefing.statements:
        relays = [via for report in statement.reports for via in report.via]
        named = [report.speaker for report in statement.reports]
        speaking = voices_of(statement, library.sources)
        yield statement.id, known(speaking, statement.holders, named, relays, statement.about)
    for event in briefing.events:
        yield event.id, known(event.participants)
    for plan in briefing.plans:
        yield plan.id, known(plan.by)
