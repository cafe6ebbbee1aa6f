"""Says in one line who speaks in a draft, when, at what and about what, with what of that was guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drafting.new_ids import id_of_name
from generator.judging import NOTHING_YET
from generator.model.unconfirmed import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.cli.judge_shown import Shown
    from generator.judging import Guesses
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement


def heading(statement: Statement, library: Library, guesses: Guesses, shown: Shown) -> str:
    """Return the line without its colon.

    What was guessed stands in brackets, with what it was guessed by; where something is still to be said, a dash. An id
    stands beside the name that has not been ``shown`` with it, or from which nobody could tell it.
    """
    return ", ".join(
        (
            _said_by(statement, library, guesses.by.get("speaker", ""), shown),
            *_circumstances(statement, library, guesses),
        )
    )


def _said_by(statement: Statement, library: Library, by: str, shown: Shown) -> str:
    """Return who speaks: of one, the id and what was guessed stand in the same brackets."""
    if not statement.speakers:
        return f"The publisher itself{f' ({by})' if by else ''}"
    if len(statement.speakers) == 1:
        name, id_ = _called(statement.speakers[0], library, shown)
        beside = "; ".join(filter(None, (id_, by)))
        return f"{name} ({beside})" if beside else name
    called = (_called(id_, library, shown) for id_ in statement.speakers)
    names = " and ".join(f"{name} ({id_})" if id_ else name for name, id_ in called)
    return f"{names}{f' ({by})' if by else ''}"


def _called(id_: Id, library: Library, shown: Shown) -> tuple[str, str]:
    """Return a name, and the id that is to stand beside it; "" if none is."""
    known, source = library.actors.get(id_), library.sources.get(id_)
    name = str(known.name) if known else str(source.title) if source else id_
    return name, "" if id_ in shown.named and id_of_name(name, "") == id_ else id_


def _circumstances(statement: Statement, library: Library, guesses: Guesses) -> Iterator[str]:
    """Yield when, at what and about what it was said, as the fields of the draft have it."""
    report = statement.reports[0]
    if date := statement.date or report.date:
        yield f"on {date}{guesses.beside('date')}"
    if statement.at:
        yield f"at {local_name(statement.at, statement)}{guesses.beside('at')}"
    if not_at := guesses.by.get("not at"):
        yield not_at
    if report.via:
        via = ", ".join(local_name(id_, statement) for id_ in report.via)
        yield f"via {via}{guesses.beside('via')}"
    if statement.modality:
        yield f"{statement.modality}{guesses.beside('modality')}"
    stances = dict(statement.stance)
    for id_ in statement.subjects:
        stance = f" ({stances[id_]})" if id_ in stances else ""
        by = guesses.beside("about") if id_ in statement.about[-1:] else ""
        yield f"about {local_name(id_, statement)}{stance}{by}"
    is_of_nothing = not statement.at and not any(link.to in library.events for link in statement.links)
    if not statement.subjects and ("about" in guesses.by or is_of_nothing):
        yield f"about {NOTHING_YET}"
    yield from (f"{link.type} {local_name(link.to, statement)}" for link in statement.links)
