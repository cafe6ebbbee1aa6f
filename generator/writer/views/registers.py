"""Owns what stands on the pages of actors and topics, across briefings."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.document.html import Html, foreign, isolated, joined
from generator.model.actor import ActorType
from generator.model.plan import Level
from generator.model.references import Role
from generator.writer.pages.urls import folder_of, part_anchor
from generator.writer.views.backlinks import place
from generator.writer.views.reports import block, cites
from generator.writer.wording import words
from generator.writer.wording.dates import language, show, show_span
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.analysis.findings import Findings, Use
    from generator.model.actor import Actor, Office
    from generator.model.briefing import Briefing
    from generator.model.report import Id
    from generator.model.text import Name
    from generator.model.topic import Topic
    from generator.writer.views.links import Links

IN_FULL = 8
"""Briefings shown with every statement on the page of an actor or topic; of older ones a line with the number."""

_BY = frozenset({Role.SPEAKER})
_HELD = frozenset({Role.HOLDER})
_ABOUT = frozenset({Role.ABOUT, Role.STANCE})
_ELSEWHERE = frozenset({Role.PARTICIPANT, Role.PLAN_BY, Role.ACCOUNT, Role.EVIDENCE, Role.LOOKED_IN})
_RELAYED = frozenset({Role.RELAY, Role.NAMED})


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one briefing has on an entry of the registers."""

    briefing: Html
    anchor: Html
    lists: tuple[tuple[str, tuple[Html, ...]], ...]
    """Under each heading the lines of statements."""
    places: tuple[tuple[str, tuple[Html, ...]], ...]
    """Under each heading links to other entries."""


@dataclass(frozen=True, slots=True)
class OfficeView:
    """A post held."""

    title: Html
    of: Html | None
    dates: str
    cites: Html


class PositionView(NamedTuple):
    """How a plan deals with a topic."""

    cell: Html
    """As a link to its cell of the crosswalk."""
    level: str
    level_word: str
    stance: str
    """Empty where the plan takes none; then its word is empty too."""
    stance_word: str


def actor_page(
    actor: Actor, groups: tuple[tuple[Use, ...], ...], lines: Mapping[Id, Mapping[Id, Html]], links: Links
) -> dict[str, object]:
    """Return the context of an actor's template."""
    registers = [use for group in groups for use in group if use.user in links.library.actors]
    return {
        "short": links.label(actor.id),
        "type": words.ACTOR_TYPE[actor.type],
        "names": _names(actor.name, links.lang),
        "spellings": spellings(actor, links.lang),
        "offices": tuple(_office(office, links) for office in actor.offices),
        "part_of": links.to(actor.part_of) if actor.part_of else None,
        "meant": links.to(actor.meant) if actor.meant else None,
        "cites": cites(actor.evidence, links),
        "members": links.all(actor.members),
        "open_set": actor.type is ActorType.GROUP and not actor.members,
        "reason": actor.reason or "",
        "same_as": actor.same_as,
        "note": block(actor.note),
        "parts_of": _users(registers, Role.PART_OF, links),
        "stands_for": _users(registers, Role.MEANT, links),
        "member_of": _users(registers, Role.MEMBER, links),
        "sources": tuple(
            links.to(use.user) for group in groups for use in group if use.role is Role.PUBLISHER
        ),
        **_gather(groups, lines, links, _actor_lists),
    }


def topic_page(
    topic: Topic, groups: tuple[tuple[Use, ...], ...], lines: Mapping[Id, Mapping[Id, Html]], links: Links
) -> dict[str, object]:
    """Return the context of a topic's template."""
    registers = [use for group in groups for use in group if use.user in links.library.topics]
    return {
        "names": _names(topic.name, links.lang),
        "broader": links.to(topic.broader) if topic.broader else None,
        "narrower": _users(registers, Role.BROADER, links),
        "same_as": topic.same_as,
        "note": block(topic.note),
        "positions": tuple(
            _position(use, topic.id, links)
            for _, group in _by_briefing(groups, links)[:IN_FULL]
            for use in group
            if use.role is Role.POSITION
        ),
        **_gather(groups, lines, links, _topic_lists),
    }


def briefing_of(group: tuple[Use, ...]) -> Id:
    """Return the briefing a group of references stands in; for the registers' the id of an entry of theirs."""
    user = group[0].user
    return folder_of(user) or user


def actors_page(findings: Findings, links: Links) -> dict[str, object]:
    """Return the context of the template of all actors, by type."""
    groups = []
    for type_, heading in words.ACTOR_GROUP.items():
        rows = tuple(
            (
                links.to(actor.id),
                _all_names(actor, links.lang),
                links.to(actor.part_of) if actor.part_of else "",
                sum(use.role is Role.SPEAKER for use in findings.of(actor.id)),
            )
            for actor in links.library.actors.values()
            if actor.type is type_
        )
        if rows:
            groups.append((heading, part_anchor(type_.value), rows))
    return {"groups": tuple(groups)}


_DEEPEST_SHOWN = 3
"""How far a topic below others is moved in at most; what is below that stands beneath it all the same."""


def topics_page(findings: Findings, links: Links) -> dict[str, object]:
    """Return the context of the template of all topics: each with its depth below the broadest."""
    library = links.library
    children: dict[Id | None, list[Id]] = {}
    for topic in library.topics.values():
        children.setdefault(topic.broader, []).append(topic.id)

    rows: list[tuple[Html, int, int]] = []
    waiting = [(id_, 0) for id_ in reversed(children.get(None, ()))]
    while waiting:  # a chain may be longer than a program recurses
        topic_id, depth = waiting.pop()
        uses = sum(use.role in _ABOUT for use in findings.of(topic_id))
        rows.append((links.to(topic_id), min(depth, _DEEPEST_SHOWN), uses))
        waiting += [(id_, depth + 1) for id_ in reversed(children.get(topic_id, ()))]
    return {"rows": tuple(rows)}


def _names(value: Name, lang: str) -> tuple[tuple[str, Html], ...]:
    return tuple(
        (language(code, lang) if code else "", foreign(text, code, lang)) for code, text in value.others
    )


def spellings(actor: Actor, ours: str) -> tuple[Html, ...]:
    """Return an actor's other spellings; in another script they are in the language of its name in that script."""
    by_script = {_script(text): lang for lang, text in reversed(actor.name.texts)}
    return tuple(foreign(text, by_script.get(_script(text)), ours) for text in actor.other_names)


def _script(text: str) -> str:
    """Return the first word of the Unicode name of the first letter: LATIN, CYRILLIC, CJK."""
    return next((unicodedata.name(sign, "").partition(" ")[0] for sign in text if sign.isalpha()), "")


def _all_names(actor: Actor, ours: str) -> Html:
    return joined((*(text for _, text in _names(actor.name, ours)), *spellings(actor, ours)))


def _office(office: Office, links: Links) -> OfficeView:
    lang = links.lang
    if office.since and office.until:
        dates = show_span(office.since, office.until, lang)
    elif office.since:
        dates = f"since {show(office.since, lang)}"
    elif office.until:
        dates = f"until {show(office.until, lang)}"
    else:
        dates = ""
    return OfficeView(
        isolated(office.title),
        links.to(office.of) if office.of else None,
        dates,
        cites(office.evidence, links),
    )


def _users(uses: list[Use], role: Role, links: Links) -> tuple[Html, ...]:
    return tuple(links.to(use.user) for use in uses if use.role is role)


def _position(use: Use, topic: Id, links: Links) -> PositionView:
    plan = links.library.plans[use.user]
    cell = next(one for one in plan.positions if one.topic == topic)
    return PositionView(
        place(use, links),
        cell.level.value,
        "silent or no point found" if cell.level is Level.SILENT else words.LEVEL[cell.level],
        cell.stance.value if cell.stance else "",
        words.STANCE[cell.stance] if cell.stance else "",
    )


def _gather(
    groups: tuple[tuple[Use, ...], ...],
    lines: Mapping[Id, Mapping[Id, Html]],
    links: Links,
    lists: Callable[[tuple[Use, ...], Mapping[Id, Html]], Iterable[tuple[str, tuple[Html, ...]]]],
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
                tuple((words_, found) for words_, found in lists(group, lines[briefing.id]) if found),
                (("Also in", places),) if places else (),
            )
        )
    earlier = tuple(
        links.page(one.id, "statements", f"{one.title} ({count(_statements(group, links), 'statement')})")
        for one, group in briefings[IN_FULL:]
    )
    return {"briefings": tuple(gathered), "earlier": earlier}


def _by_briefing(groups: tuple[tuple[Use, ...], ...], links: Links) -> list[tuple[Briefing, tuple[Use, ...]]]:
    """Return the references of each briefing, the newest briefing first."""
    groups_of = {briefing_of(group): group for group in groups}
    ranks = links.newest
    ids = sorted((id_ for id_ in groups_of if id_ in ranks), key=ranks.__getitem__)
    return [(links.library.briefings[id_], groups_of[id_]) for id_ in ids]


def _statements(uses: tuple[Use, ...], links: Links) -> int:
    return len({use.user for use in uses if use.user in links.library.statements})


def _actor_lists(uses: tuple[Use, ...], lines: Mapping[Id, Html]) -> Iterable[tuple[str, tuple[Html, ...]]]:
    yield "Said", _lines(uses, _BY, lines)
    yield "Views others ascribe to them", _lines(uses, _HELD, lines)
    yield "Relayed or named as the speaker in a report", _lines(uses, _RELAYED, lines)
    yield "Said of them", _lines(uses, _ABOUT, lines)


def _topic_lists(uses: tuple[Use, ...], lines: Mapping[Id, Html]) -> Iterable[tuple[str, tuple[Html, ...]]]:
    yield "Statements", _lines(uses, _ABOUT, lines)


def _lines(uses: tuple[Use, ...], roles: frozenset[Role], lines: Mapping[Id, Html]) -> tuple[Html, ...]:
    """Return the lines of the statements that refer in one of ``roles``, in the order of their dates."""
    found = {use.user for use in uses if use.role in roles}
    return tuple(line for id_, line in lines.items() if id_ in found) if found else ()
