"""Makes what a reader sees on the pages of actors and topics, across briefings."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.uses import SAID_BY, SAID_OF, statements_among
from generator.document.inline import Foreign, Link, StanceMark
from generator.document.joining import join
from generator.model.actor import ActorType
from generator.model.references import Role
from generator.text.plain_letters import plain_spellings
from generator.writer.pages.urls import folder_of, part_anchor
from generator.writer.views.backlinks import place
from generator.writer.views.corrections import noted
from generator.writer.views.crosswalk import level_word
from generator.writer.views.labels import in_other_languages
from generator.writer.views.offices import view_office
from generator.writer.views.reports import cites
from generator.writer.views.to_do import to_do
from generator.writer.wording import words
from generator.writer.wording.order import in_order_of_names
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.analysis.findings import Use
    from generator.document.escaping import Html
    from generator.document.inline import Anchor, Content
    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.report import Id
    from generator.model.topic import Topic
    from generator.writer.views.entry_links import EntryLinks

IN_FULL = 8
"""Briefings shown with every statement on the page of an actor or topic; of older ones a line with the number."""

_HELD = frozenset({Role.HOLDER})
_ELSEWHERE = frozenset({Role.PARTICIPANT, Role.PLAN_BY, Role.ACCOUNT, Role.EVIDENCE, Role.LOOKED_IN})
_RELAYED = frozenset({Role.RELAY, Role.NAMED})


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one briefing has on an entry of the registers."""

    briefing: Link
    anchor: Anchor
    lists: tuple[tuple[str, tuple[Html, ...]], ...]
    """Under each heading the lines of statements."""
    places: tuple[tuple[str, tuple[Content, ...]], ...]
    """Under each heading links to other entries."""


class PositionView(NamedTuple):
    """How a plan deals with a topic."""

    cell: Content
    """As a link to its cell of the crosswalk."""
    level: str
    level_word: str
    stance: StanceMark | None
    """None where the plan takes no stance."""
    value: str
    """What the plan sets; empty if it sets nothing."""


def actor_page(
    actor: Actor,
    groups: Sequence[Sequence[Use]],
    lines: Mapping[Id, Mapping[Id, Html]],
    links: EntryLinks,
) -> dict[str, object]:
    """Return the context of an actor's template."""
    registers = [use for group in groups for use in group if use.user in links.library.actors]
    return {
        "short": links.label(actor.id),
        "type": words.ACTOR_TYPE[actor.type],
        "names": in_other_languages(actor.name, links.lang),
        "spellings": _spellings(actor),
        "typed": tuple(
            dict.fromkeys(spelling for name in _names_of(actor) for spelling in plain_spellings(name))
        ),
        "offices": tuple(view_office(office, links) for office in actor.offices),
        "part_of": links.to(actor.part_of) if actor.part_of else "",
        "meant": links.to(actor.meant) if actor.meant else "",
        "cites": cites(actor.evidence, links),
        "members": links.all(actor.members),
        "open_set": actor.type is ActorType.GROUP and not actor.members,
        "reason": actor.reason or "",
        "same_as": actor.same_as,
        "note": noted(actor.id, actor.note, links),
        "todo": to_do(actor.todo),
        "parts_of": _users(registers, Role.PART_OF, links),
        "stands_for": _users(registers, Role.MEANT, links),
        "member_of": _users(registers, Role.MEMBER, links),
        "sources": tuple(
            links.to(use.user) for group in groups for use in group if use.role is Role.PUBLISHER
        ),
        **_gather(groups, lines, links, _actor_lists),
    }


def topic_page(
    topic: Topic,
    groups: Sequence[Sequence[Use]],
    lines: Mapping[Id, Mapping[Id, Html]],
    links: EntryLinks,
) -> dict[str, object]:
    """Return the context of a topic's template."""
    registers = [use for group in groups for use in group if use.user in links.library.topics]
    return {
        "names": in_other_languages(topic.name, links.lang),
        "broader": links.to(topic.broader) if topic.broader else "",
        "stance_on": topic.stance_on or "",
        "narrower": _users(registers, Role.BROADER, links),
        "words": tuple(Foreign(word.word, word.lang or "") for word in topic.words),
        "forms": tuple(
            Foreign(form, word.lang or "") for word in topic.words for form in word.forms if form != word.word
        ),
        "same_as": topic.same_as,
        "note": noted(topic.id, topic.note, links),
        "todo": to_do(topic.todo),
        "positions": tuple(
            _position(use, topic.id, links)
            for _, group in _by_briefing(groups, links)[:IN_FULL]
            for use in group
            if use.role is Role.POSITION
        ),
        **_gather(groups, lines, links, _topic_lists),
    }


def briefing_of(group: Sequence[Use]) -> Id:
    """Return the briefing a group of references stands in; for the registers' the id of an entry of theirs."""
    user = group[0].user
    return folder_of(user) or user


def actors_page(links: EntryLinks) -> dict[str, object]:
    """Return the context of the template of all actors, by type; a column that would be empty is none."""
    groups = []
    for heading, types in words.ACTOR_GROUPS:
        rows = tuple(
            (
                links.to(actor.id),
                _all_names(actor, links.lang),
                links.to(actor.part_of) if actor.part_of else "",
                len(statements_among(links.findings.of(actor.id), SAID_BY, links.library)),
            )
            for actor in sorted(
                links.library.actors.values(), key=lambda actor: in_order_of_names(actor.label)
            )
            if actor.type in types
        )
        if rows:
            has_names, has_wholes = (any(row[column] for row in rows) for column in (1, 2))
            groups.append((heading, part_anchor(types[0].value), rows, has_names, has_wholes))
    return {"groups": tuple(groups)}


_DEEPEST_SHOWN = 3
"""How far a topic below others is moved in at most; what is below that stands beneath it all the same."""


def topics_page(links: EntryLinks) -> dict[str, object]:
    """Return the context of the template of all topics: each with its depth below the broadest."""
    library = links.library
    children: dict[Id | None, list[Id]] = {}
    for topic in library.topics.values():
        children.setdefault(topic.broader, []).append(topic.id)

    rows: list[tuple[Content, int, int]] = []
    waiting = [(id_, 0) for id_ in reversed(children.get(None, ()))]
    while waiting:  # a chain may be longer than a program recurses
        topic_id, depth = waiting.pop()
        uses = len(statements_among(links.findings.of(topic_id), SAID_OF, library))
        rows.append((links.to(topic_id), min(depth, _DEEPEST_SHOWN), uses))
        waiting += [(id_, depth + 1) for id_ in reversed(children.get(topic_id, ()))]
    return {"rows": tuple(rows)}


def _spellings(actor: Actor) -> tuple[Foreign, ...]:
    """Return an actor's other spellings; in another script they are in the language of its name in that script.

    Of one called ``{en: Xi Jinping, zh: 习近平}`` the spelling ``習近平`` is in Chinese too.
    """
    by_script = {_script(text): lang for lang, text in reversed(actor.name.texts)}
    return tuple(Foreign(text, by_script.get(_script(text)) or "") for text in actor.other_names)


def _names_of(actor: Actor) -> tuple[str, ...]:
    short = (actor.short,) if actor.short else ()
    return (*(text for _, text in actor.name.texts), *short, *actor.other_names)


def _script(text: str) -> str:
    """Return the first word of the Unicode name of the first letter: LATIN, CYRILLIC, CJK."""
    return next((unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha()), "")


def _all_names(actor: Actor, lang: str) -> Content:
    return join((*(name for _, name in in_other_languages(actor.name, lang)), *_spellings(actor)))


def _users(uses: list[Use], role: Role, links: EntryLinks) -> tuple[Content, ...]:
    return tuple(links.to(use.user) for use in uses if use.role is role)


def _position(use: Use, topic: Id, links: EntryLinks) -> PositionView:
    plan = links.library.plans[use.user]
    cell = next(position for position in plan.positions if position.topic == topic)
    return PositionView(
        place(use, links),
        cell.level.value,
        level_word(plan, cell.level, links),
        StanceMark(cell.stance.value, words.STANCE[cell.stance]) if cell.stance else None,
        cell.value or "",
    )


def _gather(
    groups: Sequence[Sequence[Use]],
    lines: Mapping[Id, Mapping[Id, Html]],
    links: EntryLinks,
    lists: Callable[[Sequence[Use], Mapping[Id, Html]], Iterable[tuple[str, tuple[Html, ...]]]],
) -> dict[str, object]:
    """Return the newest briefings with everything they have, and links to the statements of the others."""
    briefings = _by_briefing(groups, links)
    gathered = []
    for briefing, group in briefings[:IN_FULL]:
        places = tuple(dict.fromkeys(place(use, links) for use in group if use.role in _ELSEWHERE))
        gathered.append(
            Gathered(
                links.page(briefing.id, "", briefing.title),
                part_anchor(f"in-{briefing.id}"),
                tuple((heading, found) for heading, found in lists(group, lines[briefing.id]) if found),
                (("Also in", places),) if places else (),
            )
        )
    earlier = tuple(
        links.page(
            briefing.id,
            "statements",
            f"{briefing.title} ({count(_statements(group, links), 'statement')})",
        )
        for briefing, group in briefings[IN_FULL:]
    )
    return {"briefings": tuple(gathered), "earlier": earlier}


def _by_briefing(groups: Sequence[Sequence[Use]], links: EntryLinks) -> list[tuple[Briefing, Sequence[Use]]]:
    """Return the references of each briefing, the newest briefing first."""
    groups_of = {briefing_of(group): group for group in groups}
    ranks = links.newest
    ids = sorted((id_ for id_ in groups_of if id_ in ranks), key=ranks.__getitem__)
    return [(links.library.briefings[id_], groups_of[id_]) for id_ in ids]


def _statements(uses: Sequence[Use], links: EntryLinks) -> int:
    return len(statements_among(uses, frozenset(Role), links.library))


def _actor_lists(uses: Sequence[Use], lines: Mapping[Id, Html]) -> Iterable[tuple[str, tuple[Html, ...]]]:
    yield "Said", _lines(uses, SAID_BY, lines)
    yield "Views others ascribe to them", _lines(uses, _HELD, lines)
    yield "Relayed or named as the speaker in a report", _lines(uses, _RELAYED, lines)
    yield "Said of them", _lines(uses, SAID_OF, lines)


def _topic_lists(uses: Sequence[Use], lines: Mapping[Id, Html]) -> Iterable[tuple[str, tuple[Html, ...]]]:
    yield "Statements", _lines(uses, SAID_OF, lines)


def _lines(uses: Sequence[Use], roles: frozenset[Role], lines: Mapping[Id, Html]) -> tuple[Html, ...]:
    """Return the lines of the statements that refer in one of ``roles``, in the order of their dates."""
    found = {use.user for use in uses if use.role in roles}
    return tuple(line for id_, line in lines.items() if id_ in found) if found else ()
