"""Sources as a part of a Word document: what each is, how much was read, what rests on it. And the index of actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.inline import Aside, Link, Strong
from generator.document.joining import join, phrase
from generator.exports.word.blocks import Style
from generator.exports.word.joining import joined
from generator.writer.views.actor_index import mentions, view_actors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Content
    from generator.exports.word.blocks import Block, Paragraph, Run
    from generator.exports.word.part import Part
    from generator.model.report import Id
    from generator.writer.views.load_bearing import Carrying
    from generator.writer.views.source_facts import AddressView
    from generator.writer.views.sources import SourceView


def sources(part: Part) -> Iterator[Block]:
    """Yield the part, with its heading."""
    yield part.heading(part.title)
    carrying: tuple[Carrying, ...] = part.shown["carrying"]
    if carrying:
        yield part.paragraph(Style.ENTRY, Strong("Which sources carry most"))
    for carried in carrying:
        yield part.paragraph(
            Style.BULLET, carried.source, f": without it no source would be left for {carried.falling}."
        )
    if part.shown["asked"]:
        yield from part.details(
            "Beside an address stands what it did when it was last checked by machine, if it ever was."
        )
    for shown in part.shown["sources"]:
        yield from _source(part, shown)


def _source(part: Part, shown: SourceView) -> Iterator[Paragraph]:
    title: Content = phrase(". ", shown.title) if shown.title else ""
    yield part.paragraph(Style.ENTRY, Strong(shown.label), title, anchor=shown.anchor)
    yield from part.details(join([phrase(word, ": ", fact) for word, fact in shown.facts], " · "))
    yield from part.details(*map(_address, shown.addresses))
    yield from _resting(part, shown)
    yield from part.details(shown.positions, shown.note)


def _address(shown: AddressView) -> Content:
    answered = phrase(" ", shown.answered) if shown.answered else ""
    moved = phrase("; it has moved to ", shown.moved_to) if shown.moved_to else ""
    return phrase(f"{shown.what}: ", shown.url, answered, moved)


def _resting(part: Part, shown: SourceView) -> Iterator[Paragraph]:
    """Yield what rests on a source: what is quoted from it by the verdict on the words, then the rest."""
    by_verdict: dict[tuple[Run, ...], list[tuple[Run, ...]]] = {}
    for resting in shown.statements:
        for verdict in dict.fromkeys(part.writer.runs(quoted.verdict) for quoted in resting.quotes):
            by_verdict.setdefault(verdict, []).append(part.writer.in_short(resting.link))
    for verdict, places in by_verdict.items():
        yield part.paragraph(Style.DETAILS, "Quoted, ", verdict, ": ", joined(places, ", "))
    plain = [part.writer.in_short(resting.link) for resting in shown.statements if not resting.quotes]
    if plain:
        yield part.paragraph(Style.DETAILS, "Reported in ", joined(plain, ", "))
    if shown.others:
        yield part.paragraph(Style.DETAILS, part.writer.in_short(shown.others))


def actors(part: Part) -> Iterator[Block]:
    """Yield the index of actors: each by its names, with the statements that it makes, passes on or is spoken of in."""
    pages = part.pages
    listed = sorted(view_actors(pages.found, pages.links), key=lambda actor: actor.sort)
    if not listed:
        return
    where: dict[Id, set[Id]] = {}
    for entry, named in mentions(pages.briefing, pages.links.library):
        for id_ in named if entry in pages.statements else ():
            where.setdefault(id_, set()).add(entry)
    yield part.heading("Index of actors")
    for actor in listed:
        others = [
            phrase(", ", words, f" ({language})" if language else "") for words, language in actor.others
        ]
        numbers = [
            Link(shown.href, "") for id_, shown in pages.statements.items() if id_ in where.get(actor.id, ())
        ]
        yield part.paragraph(
            Style.DETAILS,
            Strong(actor.name),
            phrase(*others, " ", Aside(f"({actor.type})")),
            phrase(f". Statement{'s' * (len(numbers) > 1)} ", join(numbers)) if numbers else "",
        )
