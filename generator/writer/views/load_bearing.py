"""Says what would be lost without a source, on the source's own page, and which sources of a briefing carry most."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.findings import Use
from generator.analysis.parts import Kind
from generator.analysis.without import WEIGHTY, Left, carry_most
from generator.document.inline import Foreign, Link
from generator.document.joining import phrase
from generator.model.references import Role
from generator.writer.views.backlinks import place, to_said_in
from generator.writer.wording.losses import LEFT_FOR, count_losses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analysis.without import Carried, Loss
    from generator.document.inline import Content
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks

_AT_ONCE = 3
"""So many things are shown without being unfolded."""
_PART_OF = {Kind.DATE: "the date of: ", Kind.ABSENCE: "the claim that words are absent, in: "}
"""What stands beside an entry on a source of its own, before the link to the entry."""


class LossView(NamedTuple):
    """Things under which the same is left without a source."""

    words: str
    """What is left, and for how many of each kind."""
    losing: tuple[Content, ...]
    """A link to each."""
    unfolded: bool
    """Whether they are few."""


class Carrying(NamedTuple):
    """One of the sources that carry most of a briefing."""

    source: Content
    """Its name, as a link to it."""
    falling: str
    """For how many things of each kind no source would be left without it."""


def losses_without(source: Id, links: EntryLinks) -> tuple[tuple[Content, tuple[LossView, ...]], ...]:
    """Return what would be lost without ``source``, under the link to each briefing; "" for entries of no briefing."""
    return tuple(
        (
            links.page(briefing, "", links.library.briefings[briefing].title) if briefing else "",
            tuple(_views(source, carries, links)),
        )
        for briefing, carries in links.findings.carried.get(source, ())
        if carries.losses
    )


def carrying_most(carried: Mapping[Id, Carried], links: EntryLinks) -> tuple[Carrying, ...]:
    """Return the sources without which most of a briefing would have no source left; none, if nothing would."""
    return tuple(
        Carrying(
            links.cite(id_),
            count_losses(loss for loss in carries.losses if loss.left is Left.NOTHING),
        )
        for id_, carries in carry_most(carried)
    )


def _views(source: Id, carries: Carried, links: EntryLinks) -> Iterator[LossView]:
    for left in WEIGHTY:
        losses = [loss for loss in carries.losses if loss.left is left]
        if losses:
            losing = tuple(dict.fromkeys(_thing(source, loss, links) for loss in losses))
            yield LossView(LEFT_FOR[left].format(count_losses(losses)), losing, len(losing) <= _AT_ONCE)


def _thing(source: Id, loss: Loss, links: EntryLinks) -> Content:
    """Return a link to what loses ``source``, with words that say which part of the entry it is."""
    library = links.library
    to_entry = _entry(source, loss, links)
    number = loss.part.rpartition("-")[2]
    if loss.kind is Kind.ANSWER:
        question = library.questions[loss.entry]
        answer = question.answers[int(number) - 1]
        return Link(links.path(loss.entry), phrase(question.question, " ", answer.says))
    if loss.kind is Kind.OFFICE:
        office = library.actors[loss.entry].offices[int(number) - 1]
        return phrase(to_entry, ": ", Foreign(office.title))
    if loss.kind in _PART_OF:
        return phrase(_PART_OF[loss.kind], links.to(loss.entry))
    if loss.kind is Kind.ACCOUNT:
        party = loss.part.partition("-")[2]
        return phrase(to_entry, ": the account of ", links.label(party))
    if loss.kind is Kind.CONTRAST:
        topic = loss.part.partition("-")[2]
        return phrase(to_entry, ": how the accounts differ on ", links.label(topic))
    return to_entry


def _entry(source: Id, loss: Loss, links: EntryLinks) -> Content:
    """Return a link to the entry; of a statement with who says it as ``source`` has it, if that reports it."""
    statement = links.library.statements.get(loss.entry)
    if statement is not None and any(report.source == source for report in statement.reports):
        return to_said_in(source, statement.id, links)
    return place(Use(loss.entry, Role.EVIDENCE, loss.part), links)
