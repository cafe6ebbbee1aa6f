"""Makes what stands on a briefing's page of reactions: the matrix of stances, then who said what, by actor and side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.reactions import taken_within
from generator.analysis.sides import whose
from generator.document.inline import Anchor, Content, Link, StanceMark
from generator.document.joining import join, join_with_and, phrase
from generator.model.statement import Stance
from generator.model.statement_dates import date_of_statement
from generator.writer.views.attribution import ascribed_by
from generator.writer.views.backed import backed
from generator.writer.views.stance_matrix import NOT_CODED, stance_matrix
from generator.writer.views.standings import stance_word
from generator.writer.wording import words
from generator.writer.wording.order import in_order_of_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.analysis.reactions import Positions
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.writer.views.cards import StatementViews
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class VoiceView:
    """One actor's statements that react or take a side."""

    anchor: Anchor
    actor: Content
    amount: str
    lines: tuple[Content, ...]


class StatementOfSide(NamedTuple):
    """One statement among those of one stance."""

    says: Link
    """As a link to the statement."""
    on: Content
    became: Content
    date: Content
    cite: Content


class VoiceOfSide(NamedTuple):
    """What one speaker, or several jointly, said with one stance."""

    who: Content
    """With who ascribes it to them or told it, where they are not heard themselves."""
    statements: tuple[StatementOfSide, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """All statements of one stance."""

    mark: StanceMark
    """``for; welcomes``: for what is on a plan or topic, and on an event."""
    amount: str
    voices: tuple[VoiceOfSide, ...]


def reactions(briefing: Briefing, views: StatementViews, line: Callable[[Id], Content]) -> dict[str, object]:
    """Return the context of the template of reactions; ``line`` makes what stands for a statement in a list."""
    links, positions = views.links, views.found.reactions
    reacting = [statement for statement in briefing.statements if statement.id in positions]
    by_actor = _by_actor(reacting, links.library)
    return {
        **stance_matrix(briefing, by_actor, views),
        "voices": tuple(_voices(actor, statements, line, links) for actor, statements in by_actor.items()),
        "sides": tuple(_sides(reacting, positions, views)),
        "within": tuple(
            Link(links.path(statement.id), "", links.number(statement.id))
            for statement in taken_within(briefing)
        ),
    }


def _by_actor(reacting: Iterable[Statement], library: Library) -> dict[Id, list[Statement]]:
    """Return statements by whose view they give, these by their names; what is no actor comes last."""
    found: dict[Id, list[Statement]] = {}
    for statement in reacting:
        for actor in whose(statement, library):
            found.setdefault(actor, []).append(statement)
    actors = library.actors

    def order(id_: Id) -> tuple[bool, str]:
        return (id_ not in actors, in_order_of_names(actors[id_].label) if id_ in actors else "")

    return {actor: found[actor] for actor in sorted(found, key=order)}


def _voices(
    actor: Id, statements: list[Statement], line: Callable[[Id], Content], links: EntryLinks
) -> VoiceView:
    return VoiceView(
        Anchor(f"by-{actor}"),
        links.voice(actor),
        words.count(len(statements), "statement"),
        tuple(line(statement.id) for statement in statements),
    )


def _sides(
    reacting: list[Statement], positions: Mapping[Id, Positions], views: StatementViews
) -> Iterator[SideView]:
    """Yield each stance that somebody takes, from for to against, then what has none."""
    for stance in (*Stance, None):
        voices: dict[tuple[tuple[Id, ...], Content], list[StatementOfSide]] = {}
        called: set[str] = set()
        for statement in reacting:
            targets = [target for target, taken in positions[statement.id] if taken is stance]
            if targets:
                who = whose(statement, views.links.library), ascribed_by(statement, views.links)
                voices.setdefault(who, []).append(_of_side(statement, targets, stance, views))
                called |= {stance_word(statement, target, views.links) for target in targets if stance}
        if voices:
            amount = words.count(sum(map(len, voices.values())), "statement")
            yield SideView(
                _mark(stance, called),
                amount,
                tuple(_voice(*who, said, views) for who, said in voices.items()),
            )


def _of_side(
    statement: Statement, targets: list[Id], stance: Stance | None, views: StatementViews
) -> StatementOfSide:
    links = views.links
    became = [views.standings.of_stance(statement, target) if stance else "" for target in targets]
    of_all = len(set(became)) == 1
    on = [
        backed(target, links)
        if of_all or not done
        else phrase(backed(target, links), " (", done, ")")  # it was done to this one alone
        for target, done in zip(targets, became, strict=True)
    ]
    return StatementOfSide(
        Link(links.path(statement.id), statement.says),
        join(on),
        became[0] if of_all else "",
        views.date(date_of_statement(statement, links.library)),
        links.rests_behind_name(statement),
    )


def _voice(
    who: tuple[Id, ...], told: Content, said: list[StatementOfSide], views: StatementViews
) -> VoiceOfSide:
    names = join_with_and(map(views.links.voice, who))
    return VoiceOfSide(phrase(names, " (", told, ")") if told else names, tuple(said))


def _mark(stance: Stance | None, called: set[str]) -> StanceMark:
    """Return a stance in the words by which it is ``called`` where it is taken."""
    if stance is None:
        return NOT_CODED
    return StanceMark(
        stance.value, "; ".join(sorted(called, key=lambda word: (word != words.STANCE[stance], word)))
    )
