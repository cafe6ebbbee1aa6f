"""Shows a draft to whoever judges it: who speaks, the words in their text, and what was guessed."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

import click

from generator.drafting.entries import SAY_IT
from generator.judging import FIELDS, passage_of
from generator.model.report import Attribution
from generator.model.unconfirmed import local_name, says_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.judging import Passage
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.quotes.text.source_text import SourceText

_WIDTH = 96
_INDENT = "  "
HELP = f"""\
  Type one sentence, in your own words, that is true after “X said:”: it becomes what the statement says.
  y      it is right as it is shown: confirm it; from then on it is published
  Enter  leave it a draft, and go to the next
  b      back to the one before
  t      more of the text
  q      end here; all that you answered is kept
  Or change a field, as `speaker: anna-reed`; a lone - takes it out:
{chr(10).join(f"    {name + ':':16}{meaning}" for name, meaning in FIELDS.items())}
"""


def card(  # noqa: PLR0913  # each by name
    statement: Statement,
    library: Library,
    texts: Mapping[Id, SourceText],
    *,
    where: str,
    more: int = 0,
    is_whole: bool = True,
) -> str:
    """Return a draft as lines.

    ``where`` says which of how many it is, ``more`` how many paragraphs more are shown of its text; unless it
    ``is_whole``, neither the text nor what was guessed is shown again.
    """
    lines = ["", _head(statement, where), "", *_said(statement, library)]
    if is_whole:
        lines += ["", *_in_text(statement, texts, more), *_guessed(statement)]
    return "\n".join([*lines, ""])


def _head(statement: Statement, where: str) -> str:
    title = click.style(statement.id.partition("/")[2], bold=True)
    return f"{where} · {title} · {statement.place.span()}"


def _said(statement: Statement, library: Library) -> Iterator[str]:
    report = statement.reports[0]
    speakers = " and ".join(_called(id_, library) for id_ in statement.speakers)
    yield from _wrapped(f"{speakers or 'The publisher itself'}{_circumstances(statement)}:")
    if not says_nothing(statement):
        yield from _wrapped(f"{click.style('says:', bold=True)} {statement.says}")
    if report.quote:
        yield from _wrapped(f"reported: {report.quote}" if report.is_reported_speech else f"“{report.quote}”")
    for name in ("translation", "translation_by", "venue", "attribution"):
        value = getattr(report, name)
        if value and value != Attribution.STATED:
            yield from _wrapped(f"{name}: {value}")
    if statement.note:
        yield from _wrapped(f"note: {statement.note.source}")


def _in_text(statement: Statement, texts: Mapping[Id, SourceText], more: int) -> Iterator[str]:
    report = statement.reports[0]
    text = texts.get(report.source)
    passage = passage_of(statement, text, more) if text is not None else None
    place = f"{report.source}{f', {report.locator}' if report.locator else ''}"
    if passage is not None:
        yield f"{_INDENT}In {place}:"
        yield from _shown(passage)
    elif text is None:
        yield f"{_INDENT}In {place}, of which no text is held here."
    else:
        yield f"{_INDENT}In {place}; the text does not have these words."


def _guessed(statement: Statement) -> Iterator[str]:
    guesses = [sentence for sentence in statement.todo if not sentence.startswith(SAY_IT)]
    if guesses:
        yield ""
        yield f"{_INDENT}Guessed:"
        for guess in guesses:
            yield from _wrapped(guess, "  - ")


def _called(id_: Id, library: Library) -> str:
    known = library.actors.get(id_)
    source = library.sources.get(id_)
    name = str(known.name) if known else str(source.title) if source else id_
    return f"{name} ({id_})"


def _circumstances(statement: Statement) -> str:
    """Return when, at what and about what it was said, as the fields of the draft have it."""
    report = statement.reports[0]
    parts = []
    if date := statement.date or report.date:
        parts.append(f"on {date}")
    if statement.at:
        parts.append(f"at {local_name(statement.at, statement)}")
    if report.via:
        parts.append(f"via {', '.join(local_name(id_, statement) for id_ in report.via)}")
    if statement.modality:
        parts.append(str(statement.modality))
    stances = dict(statement.stance)
    for id_ in statement.subjects:
        stance = f" ({stances[id_]})" if id_ in stances else ""
        parts.append(f"about {local_name(id_, statement)}{stance}")
    parts += [f"{link.type} {local_name(link.to, statement)}" for link in statement.links]
    return f", {', '.join(parts)}" if parts else ""


def _shown(passage: Passage) -> Iterator[str]:
    """Yield a passage with its words between marks, which also a screen without colours shows."""
    whole = f"{passage.before}>>{passage.words}<<{passage.behind}"
    for paragraph in whole.split("\n"):
        if paragraph.strip():
            yield from _wrapped(" ".join(paragraph.split()), "  | ", "  | ")


def _wrapped(text: str, first: str = _INDENT, others: str = "    ") -> list[str]:
    """Return ``text`` in lines; a script that sets no spaces has letters of twice the width."""
    is_wide = sum(east_asian_width(sign) in "WF" for sign in text) * 2 > len(text)
    width = _WIDTH // 2 if is_wide else _WIDTH
    return textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=others if first != _INDENT else _INDENT,
        break_on_hyphens=False,
    )
