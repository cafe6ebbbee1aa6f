"""Shows what is to be confirmed beside drafts: an actor, a source with the head of its text, a topic, an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.judge_card import listed, to_do
from generator.cli.judge_lines import INDENT
from generator.judging import ACTOR, SOURCE, likely_part_of, written_fields
from generator.model.actor import Actor
from generator.model.source import Source
from generator.model.unconfirmed import called, noun_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.cli.judge_lines import CardLines
    from generator.judging import Form
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText

_PARAGRAPHS = 3
"""Of a text that are shown first: its title, and perhaps its date and who wrote it."""
_LONGEST = 300
"""Characters of a paragraph that are shown."""
_NOT_KNOWN = ("No title is known", "No date is known", "No address is known")
_NEW_PUBLISHER = "The publisher is new"
"""How sentences begin that `generator.intake` writes."""


def entry_card(entry: Entry | Briefing, lines: CardLines) -> str:
    """Return what is to be confirmed with a draft, as lines that can be printed."""
    shown = lines.wrapped(f"It needs {called(entry)}, which nobody has confirmed either:", "")
    return "\n".join([*shown, *_fields(entry, lines), *to_do(entry.todo, lines)])


def register_card(  # noqa: PLR0913  # each by its name
    entry: Actor | Source,
    library: Library,
    texts: Mapping[Id, SourceText],
    lines: CardLines,
    *,
    where: str = "",
    more: int | None = 0,
) -> str:
    """Return an actor or a source that waits, as lines that can be printed.

    ``where`` says which of how many it is, "" of what is to be confirmed with another entry; ``more`` is how many times
    more of its text is shown, None if none.
    """
    place = lines.shown(lines.mask.path(str(entry.place.span())))
    if where:
        title = click.style(lines.shown(entry.id), bold=True)
        shown = ["", f"{where} · {noun_of(entry)} {title} · {place}", ""]
    else:
        needed = f"It needs {called(entry)}, which nobody has confirmed either:"
        shown = ["", *lines.wrapped(f"{needed} {place}", ""), ""]
    shown += _fields(entry, lines, library)
    if isinstance(entry, Source):
        shown += _missing(entry, library, lines)
        if more is not None:
            shown += _head(texts.get(entry.id), lines, more)
    elif (guess := likely_part_of(entry, library)) is not None:
        asked = f"Part of {guess.value}, by “{guess.because}”? Then type `part_of: {guess.value}`."
        shown += lines.wrapped(asked)
    settled = _settled(entry, library)
    left = [sentence for sentence in entry.todo if not sentence.startswith(settled)]
    return "\n".join([*shown, *to_do(left, lines), ""])


def _settled(entry: Actor | Source, library: Library) -> tuple[str, ...]:
    """Return how the sentences of a `todo` begin of which the card says more, or which somebody has answered."""
    if isinstance(entry, Actor):
        return ()
    is_known = not library.actors[entry.publisher].todo
    return (*_NOT_KNOWN, *([_NEW_PUBLISHER] if is_known else []))


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
        f"  Or change a field, as `{next(iter(form.fields))}: …`; a lone - takes it out:\n{listed(form)}\n"
    )


def _fields(entry: Entry | Briefing, lines: CardLines, library: Library | None = None) -> Iterator[str]:
    offices = _offices(entry, library) if isinstance(entry, Actor) and library else []
    for name, text in written_fields(entry, entry, {"offices"} if offices else ()):
        yield from lines.wrapped(text, others="    ", label=name)
    for office in offices:
        yield from lines.wrapped(office, others="    ", label="office")


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


def _missing(source: Source, library: Library, lines: CardLines) -> Iterator[str]:
    """Yield who its publisher is, and what a source should have and this one has not."""
    publisher = library.actors[source.publisher]
    yield from lines.wrapped(f"The publisher is {publisher.name}.")
    known = {"title": source.title, "date": source.date, "url": source.url or source.mirror}
    missing = [name for name, value in known.items() if not value]
    if missing:
        typed = f"{missing[0]}: {'2026-03-04' if missing[0] == 'date' else '…'}"
        yield from lines.wrapped(f"Not known: {', '.join(missing)}. Type what you know, as `{typed}`.")


def _head(text: SourceText | None, lines: CardLines, more: int) -> Iterator[str]:
    """Yield the first paragraphs of a text, by which somebody sees its title, its day and its language."""
    if text is None or not text.paragraphs:
        return
    masked = lines.mask(text.raw[text.paragraphs[0].start :])  # all of it: a name may stand in two paragraphs
    paragraphs = [paragraph for paragraph in masked.split("\n") if paragraph.strip()]
    yield f"{INDENT}Its text begins:"
    for words in paragraphs[: _PARAGRAPHS * (1 + more)]:
        yield from lines.wrapped(words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …", "  | ", "  | ")
