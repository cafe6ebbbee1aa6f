"""Shows what is to be confirmed beside drafts: an actor, a source with the head of its text, a topic, an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.judge_card import listed, to_do
from generator.judging import ACTOR, SOURCE, likely_part_of, written_fields
from generator.model.source import Source
from generator.model.unconfirmed import called, noun_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.cli.judge_lines import CardLines
    from generator.judging import Form
    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText

_PARAGRAPHS = 3
"""Of a text that are shown first: its title, and perhaps its date and who wrote it."""
_LONGEST = 300
"""Characters of a paragraph that are shown."""
_SHOULD_HAVE = ("title", "date", "url")
"""Fields of a source of which it is said that they are not known."""


def entry_card(entry: Entry | Briefing, lines: CardLines) -> str:
    """Return what is to be confirmed with a draft, as lines that can be printed."""
    shown = lines.wrapped(f"It needs {called(entry)}, which nobody has confirmed either:", "")
    return "\n".join([*shown, *_fields(entry, lines), *to_do(entry, lines)])


def register_card(  # noqa: PLR0913  # each by its name
    entry: Actor | Source,
    library: Library,
    texts: Mapping[Id, SourceText],
    lines: CardLines,
    *,
    where: str = "",
    more: int = 0,
) -> str:
    """Return an actor or a source that waits, as lines that can be printed.

    ``where`` says which of how many it is, "" of what is to be confirmed with another entry; ``more`` is how many times
    more of its text is shown.
    """
    place = lines.shown(lines.mask.path(str(entry.place.span())))
    if where:
        title = click.style(lines.shown(entry.id), bold=True)
        shown = ["", f"{where} · {noun_of(entry)} {title} · {place}", ""]
    else:
        needed = f"It needs {called(entry)}, which nobody has confirmed either:"
        shown = ["", *lines.wrapped(f"{needed} {place}", ""), ""]
    shown += _fields(entry, lines)
    if isinstance(entry, Source):
        shown += _head(texts.get(entry.id), lines, more)
    elif (guess := likely_part_of(entry, library)) is not None:
        asked = f"Part of {guess.value}, by “{guess.because}”? Then type `part_of: {guess.value}`."
        shown += lines.wrapped(asked)
    return "\n".join([*shown, *to_do(entry, lines), ""])


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


def _fields(entry: Entry | Briefing, lines: CardLines) -> Iterator[str]:
    known = dict(written_fields(entry, entry))
    for name, text in known.items():
        yield from lines.wrapped(text, others="    ", label=name)
    if isinstance(entry, Source):
        missing = [
            name for name in _SHOULD_HAVE if name not in known and not (name == "url" and entry.mirror)
        ]
        if missing:
            yield from lines.wrapped(f"(no {', no '.join(missing)})")


def _head(text: SourceText | None, lines: CardLines, more: int) -> Iterator[str]:
    """Yield the first paragraphs of a text, by which somebody sees its title, its day and its language."""
    if text is None:
        return
    yield "  It begins:"
    for paragraph in text.paragraphs[: _PARAGRAPHS * (1 + more)]:
        words = text.raw[paragraph.start : paragraph.end]
        yield from lines.wrapped(words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …", "  | ", "  | ")
