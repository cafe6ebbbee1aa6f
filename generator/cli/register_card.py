"""Shows what is to be confirmed beside drafts: an actor, a source with the head of its text, a topic, an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import click

from generator.cli.judge_card import listed, to_do
from generator.cli.judge_lines import INDENT
from generator.cli.register_guess import guess_told, part_guessed
from generator.judging import ACTOR, SOURCE, written_fields
from generator.model.actor import Actor
from generator.model.source import Source
from generator.model.unconfirmed import called, noun_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from generator.cli.judge_lines import CardLines
    from generator.judging import Form
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText

Parts: TypeAlias = "Mapping[str, list[str]]"
"""The lines of a card, by the field that they tell, or what they ask for."""
_TO_DO = "to do: "
_ASKED = frozenset({"part of whom", "what is missing", "the publisher's name", "a short name"})
"""Parts that are no fields."""
_LONG_NAME = 40
"""Letters of a name that makes a column of a table wide, and a citation long."""
_SHORTER = "That is long for tables and citations: type `short: …`, as your readers call it."
_PARAGRAPHS = 3
"""Of a text that are shown first: its title, and perhaps its date and who wrote it."""
_LONGEST = 300
"""Characters of a paragraph that are shown."""
_NOT_KNOWN = ("No title is known", "No date is known", "No address is known")
_NEW_PUBLISHER, _NEW_NAME = "The publisher is new", "No actor has this name"
"""How sentences begin that `generator.intake` writes."""
_OF_A_BODY = "Part of a state"
"""How it goes on that of who published a document of its own words."""
_WHOSE = "Is it part of a state or a council? Then type `part_of: …`; a council of states has `members: …`."
_IN_NO_REGISTER = "say who this is, as the registers have nobody called “{}”"
"""What `generator.drafting` asks of a new actor."""


def entry_card(entry: Entry | Briefing, lines: CardLines) -> str:
    """Return what is to be confirmed with a draft, as lines that can be printed."""
    shown = lines.wrapped(f"It needs {called(entry)}, which nobody has confirmed either:", "")
    shown += [line for _, part in _fields(entry, lines) for line in part]
    return "\n".join([*shown, *to_do(entry.todo, lines)])


def register_card(  # noqa: PLR0913  # each by its name
    entry: Actor | Source,
    parts: Parts,
    texts: Mapping[Id, SourceText],
    lines: CardLines,
    *,
    where: str = "",
    more: int = 0,
) -> str:
    """Return an actor or a source that waits, of which these are the ``parts``, as lines that can be printed.

    ``where`` says which of how many it is, "" of what is to be confirmed with another entry; ``more`` is how many times
    more of its text is shown.
    """
    place = lines.shown(lines.mask.path(str(entry.place.span())))
    if where:
        title = click.style(lines.shown(entry.id), bold=True)
        shown = ["", f"{where} · {noun_of(entry)} {title} · {click.style(place, dim=True)}", ""]
    else:
        needed = f"It needs {called(entry)}, which nobody has confirmed either:"
        shown = ["", *lines.wrapped(f"{needed} {place}", ""), ""]
    shown += [line for part in parts.values() for line in part]
    if isinstance(entry, Source):
        shown += _head(texts.get(entry.id), lines, more)
    return "\n".join([*shown, *to_do(_left(entry, parts), lines), ""])


def register_parts(
    entry: Actor | Source,
    library: Library,
    lines: CardLines,
    seen: Collection[Id] = (),
    not_part: Collection[Id] = (),
) -> Parts:
    """Return what the card of an actor or a source has, but for its text, in lines by the name of each part.

    What is to be looked at has no lines, as the card lists it at its end. Of what has been ``seen`` nobody is told that
    it is to be looked at first; of those ``not_part`` that they may be a part of somebody.
    """
    parts: dict[str, list[str]] = {}
    for name, part in _fields(entry, lines, library):
        parts.setdefault(name, []).extend(part)
    if isinstance(entry, Source):
        parts |= _missing(entry, library, lines)
    elif (guess := part_guessed(entry, library, not_part)) is not None:
        parts["part of whom"] = lines.wrapped(guess_told(guess, entry, library))
    elif not entry.part_of and any(_OF_A_BODY in sentence for sentence in entry.todo):
        parts["part of whom"] = lines.wrapped(_WHOSE)
    if isinstance(entry, Actor) and not entry.short and len(str(entry.name)) > _LONG_NAME:
        parts["a short name"] = lines.wrapped(_SHORTER)
    settled = _settled(entry, library, seen)
    return parts | {_TO_DO + sentence: [] for sentence in entry.todo if not sentence.startswith(settled)}


def changed_register_card(before: Parts, now: Parts, lines: CardLines) -> str:
    """Return what an answer changed in the parts of a card, as lines that can be printed."""
    changed = [line for name, part in now.items() if before.get(name) != part for line in part]
    changed += to_do(
        (name.removeprefix(_TO_DO) for name in now if name.startswith(_TO_DO) and name not in before), lines
    )
    gone = [name for name, part in before.items() if part and name not in now and name not in _ASKED]
    for name in gone:
        changed += lines.wrapped(f"{name} is taken out")
    return "\n".join(["", *(changed or lines.wrapped("It stands as it was shown.")), ""])


def _left(entry: Actor | Source, parts: Parts) -> list[str]:
    return [sentence for sentence in entry.todo if _TO_DO + sentence in parts]


def _settled(entry: Actor | Source, library: Library, seen: Collection[Id]) -> tuple[str, ...]:
    """Return how the sentences of a `todo` begin of which the card says more, or which somebody has answered."""
    if isinstance(entry, Actor):
        return (_NEW_NAME, *_whose_name_is_new(entry), *_offices_told(entry))
    is_known = not library.actors[entry.publisher].todo or entry.publisher in seen
    return (*_NOT_KNOWN, *([_NEW_PUBLISHER] if is_known else []))


def _beside_name(actor: Actor) -> str:
    """Return what a card says behind a name that no register has."""
    if any(sentence.startswith(_NEW_NAME) for sentence in actor.todo):
        return " (in no register; is it there under another name? Then `same: …`)"
    return " (in no register)" if _whose_name_is_new(actor) else ""


def _whose_name_is_new(actor: Actor) -> tuple[str, ...]:
    """Return the sentences of drafting that the card has beside a name."""
    names = (*(text for _, text in actor.name.texts), *actor.other_names)
    return tuple(
        sentence for sentence in actor.todo if sentence in {_IN_NO_REGISTER.format(name) for name in names}
    )


def _offices_told(actor: Actor) -> tuple[str, ...]:
    """Return those that it has beside an office."""
    return tuple(
        f"office “{office.title}”{f' of {office.of}' if office.of else ''}, as {item} sets it beside the name"
        for office in actor.offices
        for item in office.evidence
        if isinstance(item, str)
    )


def register_help(entry: Actor | Source, *, is_alone: bool) -> str:
    """Return what can be typed about an actor or a source; if it ``is_alone``, it is not asked about with a draft."""
    form: Form = SOURCE if isinstance(entry, Source) else ACTOR
    text = "  t      more of the text\n" if isinstance(entry, Source) else ""
    if is_alone:
        left = "  Enter  leave it as it is, and go to the next\n  b      back to the one before\n"
        end = "  q      end here; all that you answered is kept\n"
    else:
        left, end = "  Enter  it stays unconfirmed, and the draft with it\n", ""
    return (
        f"  y      it is right as it is shown: confirm it\n{left}{text}{end}"
        f"  Or change a field, as `{next(iter(form.fields))}: …`; a lone - takes it out. Its beginning will do, where "
        f"no other\n  begins so; several answers stand in one line with // between:\n{listed(form)}\n"
    )


def _fields(
    entry: Entry | Briefing, lines: CardLines, library: Library | None = None
) -> Iterator[tuple[str, list[str]]]:
    offices = _offices(entry, library) if isinstance(entry, Actor) and library else []
    for name, text in written_fields(entry, entry, {"offices"} if offices else ()):
        beside = _beside_name(entry) if name == "name" and isinstance(entry, Actor) else ""
        yield name, lines.wrapped(f"{text}{beside}", others="    ", label=name)
    for office in offices:
        yield "office", lines.wrapped(office, others="    ", label="office")


def _offices(actor: Actor, library: Library) -> list[str]:
    """Return each office as it would be told: whose it is only where its title does not end in that name."""
    told = []
    for office in actor.offices:
        body = library.actors.get(office.of) if office.of else None
        names = [text for _, text in body.name.texts] if body else []
        is_said = any(office.title.casefold().endswith(name.casefold()) for name in names)
        of = f", an office of {body.name}" if body and not is_said else ""
        days = "".join(
            f", {word} {day}" for word, day in (("since", office.since), ("until", office.until)) if day
        )
        seen = [item if isinstance(item, str) else item.source for item in office.evidence]
        said_in = f" (said in {', '.join(seen)})" if seen else ""
        told.append(f"{office.title}{of}{days}{said_in}")
    return told


def _missing(source: Source, library: Library, lines: CardLines) -> Parts:
    """Return who its publisher is, and what a source should have and this one has not."""
    publisher = library.actors[source.publisher]
    parts = {"the publisher's name": lines.wrapped(f"The publisher is {publisher.name}.")}
    known = {"title": source.title, "date": source.date, "url": source.url or source.mirror}
    missing = [name for name, value in known.items() if not value]
    if missing:
        typed = f"{missing[0]}: {'2026-03-04' if missing[0] == 'date' else '…'}"
        told = f"Not known: {', '.join(missing)}. Type what you know, as `{typed}`."
        parts["what is missing"] = lines.wrapped(told)
    return parts


def _head(text: SourceText | None, lines: CardLines, more: int) -> Iterator[str]:
    """Yield the first paragraphs of a text, by which somebody sees its title, its day and its language."""
    if text is None or not text.paragraphs:
        return
    masked = lines.mask(text.raw[text.paragraphs[0].start :])  # all of it: a name may stand in two paragraphs
    paragraphs = [paragraph for paragraph in masked.split("\n") if paragraph.strip()]
    yield f"{INDENT}Its text begins:"
    for words in paragraphs[: _PARAGRAPHS * (1 + more)]:
        yield from lines.wrapped(words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …", "  | ", "  | ")
