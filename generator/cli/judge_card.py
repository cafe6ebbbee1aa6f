"""Shows a draft to whoever judges it: who speaks, the words in their text, and all that would be published of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.judge_lines import INDENT
from generator.drafting.entries import SAY_IT
from generator.judging import DRAFT, SAYS, passage_of, written_fields
from generator.model.report import Attribution
from generator.model.unconfirmed import local_name, says_nothing
from generator.writer.wording.words import ATTRIBUTION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.cli.judge_lines import CardLines
    from generator.judging import Form
    from generator.model.library import Library
    from generator.model.report import Id, Report
    from generator.model.statement import Statement
    from generator.quotes.text.source_text import SourceText

_IN_WORDS = frozenset(
    {"speaker", "says", "also", "date", "at", "about", "stance", "modality", "links", "source", "reports"}
    | {"locator", "via", "quote", "wording"}
)
"""Fields that the card shows in other words."""


def listed(form: Form) -> str:
    """Return the fields that can be typed, each on a line with what its values are."""
    return "\n".join(f"    {name + ':':16}{meaning}" for name, meaning in form.fields.items())


HELP = f"""\
  Type one sentence, in your own words, that is true after “X said:”: it becomes what the statement says,
  in place of what it said before.
  y      it is right as it is shown: confirm it; from then on it is published
  Enter  leave it a draft, and go to the next
  b      back to the one before
  s      all of it again
  t      more of the text
  a      another draft of the same words, before you cut them, if they say two things
  q      end here; all that you answered is kept
  todo   of one that is confirmed: make it a draft again
  Or change a field, as `speaker: anna-reed`; a lone - takes it out:
{listed(DRAFT)}
"""


def card(  # noqa: PLR0913  # each by name
    statement: Statement,
    library: Library,
    texts: Mapping[Id, SourceText],
    lines: CardLines,
    *,
    where: str,
    more: int = 0,
) -> str:
    """Return a draft as lines that can be printed.

    ``where`` says which of how many it is, ``more`` how many paragraphs more are shown of its text.
    """
    title = click.style(lines.shown(statement.id.partition("/")[2]), bold=True)
    place = lines.mask.path(str(statement.place.span()))
    said = [line for _, part in _said(statement, library, lines) for line in part]
    shown = ["", f"{where} · {title} · {lines.shown(place)}", "", *said]
    for number, report in enumerate(statement.reports):
        if number:
            shown += ["", *_reported_too(report, statement, lines)]
        shown += ["", *_in_text(report, library, texts.get(report.source), lines, more)]
    shown += to_do(statement.todo, lines)
    return "\n".join([*shown, ""])


def changed_card(before: Statement, now: Statement, library: Library, lines: CardLines) -> str:
    """Return what an answer changed in a draft, in the lines in which its card has it; "" if that shows nowhere."""
    were = dict(_said(before, library, lines))
    shown: list[str] = []
    parts = dict(_said(now, library, lines))
    for name, part in parts.items():
        if were.get(name) != part:
            shown += part
    for name in were:
        if name not in parts:
            shown += lines.wrapped(f"{name} is taken out")
    return "\n".join(["", *shown, ""]) if shown else ""


def _said(statement: Statement, library: Library, lines: CardLines) -> Iterator[tuple[str, list[str]]]:
    """Yield what is said in parts, each with its name: who speaks with all that belongs to it, then fields."""
    report = statement.reports[0]
    speakers = " and ".join(_called(id_, library) for id_ in statement.speakers)
    yield "", lines.wrapped(f"{speakers or 'The publisher itself'}{_circumstances(statement)}:")
    if not says_nothing(statement):
        yield SAYS, lines.wrapped(statement.says, label=SAYS, bold=True)
    if words := _words_of(report, lines):
        yield "quote", words
    fields = dict.fromkeys(
        (
            *written_fields(report, statement, _IN_WORDS),
            *written_fields(statement, statement, _IN_WORDS),
        )
    )
    for name, text in fields:
        part = lines.wrapped(text, label=name)
        if name == "attribution":
            part += lines.wrapped(ATTRIBUTION[Attribution(text)], others="    ", label="  readers are told")
        yield name, part


def _words_of(report: Report, lines: CardLines) -> list[str]:
    if not report.quote:
        return []
    return lines.wrapped(f"reported: {report.quote}" if report.is_reported_speech else f"“{report.quote}”")


def _reported_too(report: Report, statement: Statement, lines: CardLines) -> Iterator[str]:
    """Yield another report of the same, which is published with it."""
    via = f", via {', '.join(local_name(id_, statement) for id_ in report.via)}" if report.via else ""
    date = f", on {report.date}" if report.date else ""
    yield from lines.wrapped(f"Also in {_place_in(report)}{via}{date}:")
    yield from _words_of(report, lines)
    for name, text in written_fields(report, statement, _IN_WORDS - {"speaker"}):
        yield from lines.wrapped(text, label=name)


def _place_in(report: Report) -> str:
    return f"{report.source}{f', {report.locator}' if report.locator else ''}"


def _in_text(
    report: Report, library: Library, text: SourceText | None, lines: CardLines, more: int
) -> Iterator[str]:
    place = _place_in(report)
    passage = passage_of(report, text, more) if text is not None else None
    if passage is not None:
        named = passage.paragraph == 0 or f"para {passage.paragraph}" in (report.locator or "")
        found = "" if named or not passage.places else f"; the words stand in para {passage.paragraph}"
        times = f"; one of {passage.places} places with these words" if passage.places > 1 else ""
        yield from lines.wrapped(f"In {place}{found}{times}:")
        yield from lines.passage(passage)
    elif text is not None:
        missing = "the text does not have these words" if report.quote else "no words of it are quoted"
        yield from lines.wrapped(f"In {place}; {missing}.")
    elif library.sources[report.source].text:
        yield from lines.wrapped(f"In {place}, the text of which is not here, or cannot be read.")
    else:
        yield from lines.wrapped(f"In {place}, of which no text is held here.")


def to_do(todo: Iterable[str], lines: CardLines) -> Iterator[str]:
    """Yield what somebody must look at, in lines that can be printed."""
    sentences = [sentence for sentence in todo if not sentence.startswith(SAY_IT)]
    if sentences:
        yield ""
        yield f"{INDENT}To be looked at:"
        for sentence in sentences:
            yield from lines.wrapped(sentence, "  - ", "    ")


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
