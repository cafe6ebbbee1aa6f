"""Shows a draft to whoever judges it: who speaks, the words in their text, and all that would be published of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.judge_heading import heading
from generator.cli.judge_lines import INDENT
from generator.cli.judge_shown import Shown
from generator.judging import (
    DRAFT,
    NOTHING_YET,
    SAYS,
    guesses_in,
    lacks_translation,
    passage_of,
    written_fields,
)
from generator.model.report import Attribution
from generator.model.unconfirmed import local_name, says_nothing
from generator.writer.wording.words import ATTRIBUTION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.cli.judge_lines import CardLines
    from generator.judging import Form, Passage
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
  y      it is right as it is shown: confirm it; from then on it is published; also behind your sentence: `They met. y`
  Enter  leave it a draft, and go to the next
  b      back to the one before
  s      all of it again
  t      more of the text
  c      choose again which drafts of this text are needed
  a      another draft of the same words, before you cut them, if they say two things
  and: first words ... last words
         a draft of other words of this text, too, which comes next
  q      end here; all that you answered is kept
  todo   of one that is confirmed: make it a draft again
  Or change a field, as `speaker: anna-reed`; a lone - takes it out. The beginning of a word or an id will do, where
  nothing else begins so: `st: a`. Several answers stand in one line with // between: `They met. // st: for // y`.
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
    shown: Shown | None = None,
) -> str:
    """Return a draft as lines that can be printed.

    ``where`` says which of how many it is, ``more`` how many paragraphs more are shown of its text, and ``shown`` what
    need not be told again; of this card, too, from then on.
    """
    shown = Shown() if shown is None else shown
    guesses = guesses_in(statement)
    place = lines.mask.path(str(statement.place.span()))
    name = click.style(lines.shown(statement.id.partition("/")[2]), dim=True)
    card_lines = ["", f"{where} · {name} · {click.style(lines.shown(place), dim=True)}", ""]
    source = statement.reports[0].source
    if guesses.of_source and shown.is_new_of(source, guesses.of_source):
        card_lines += lines.wrapped(f"All of {source}: {guesses.of_source}.")
    passage = _passage(statement.reports[0], texts, more, shown.place)
    said = _said(statement, library, lines, shown, passage)
    card_lines += [line for _, part in said for line in part]
    for number, report in enumerate(statement.reports):
        here = passage if not number else _passage(report, texts, more)
        if number:
            card_lines += ["", *_reported_too(report, statement, lines, here)]
        is_known = not number and shown.is_of(source)
        card_lines += ["", *_in_text(report, library, texts, lines, here, is_known=is_known)]
    shown.note(statement, passage)
    return "\n".join([*card_lines, *to_do(guesses.left, lines), ""])


def changed_card(  # noqa: PLR0913, PLR0917  # as `card`
    before: Statement,
    now: Statement,
    library: Library,
    texts: Mapping[Id, SourceText],
    lines: CardLines,
    shown: Shown,
) -> str:
    """Return what an answer changed in a draft, in the lines in which its card has it; "" if that shows nowhere."""
    report = now.reports[0]
    passage = _passage(report, texts, 0, shown.place)
    were = dict(_said(before, library, lines, shown, None))
    parts = dict(_said(now, library, lines, shown, None))
    changed = []
    for name, part in parts.items():
        if were.get(name) != part and not (name == "quote" and _has_exactly(passage, report)):
            changed += part
    for name in were:
        if name not in parts:
            changed += lines.wrapped(f"{name} is taken out")
    was = before.reports[0]
    if (was.quote, was.locator) != (report.quote, report.locator):
        changed += _in_text(report, library, texts, lines, passage, is_known=shown.is_of(report.source))
    shown.note(now, passage)
    return "\n".join(["", *changed, ""]) if changed else ""


def _passage(
    report: Report,
    texts: Mapping[Id, SourceText],
    more: int,
    place: tuple[Id, tuple[int, int]] | None = None,
) -> Passage | None:
    """Return the words of a report in their text, if that has them; of what was shown before, their sentences."""
    text = texts.get(report.source)
    seen = place[1] if place and place[0] == report.source and not more else None
    return passage_of(report, text, more, seen) if text is not None else None


def _has_exactly(passage: Passage | None, report: Report) -> bool:
    """Tell whether a passage shows a quotation just as it would be published, perhaps with the stop behind it."""
    if passage is None or not passage.words:
        return False
    shown, quote = (" ".join(words.split()) for words in ("".join(passage[1:3]), report.quote or ""))
    return shown.startswith(quote) and len(quote) <= len(" ".join(passage.words.split())) + 1


def _said(
    statement: Statement, library: Library, lines: CardLines, shown: Shown, passage: Passage | None
) -> Iterator[tuple[str, list[str]]]:
    """Yield what is said in parts, each with its name: who speaks with all that belongs to it, then fields."""
    report, guesses = statement.reports[0], guesses_in(statement)
    yield "", lines.wrapped(f"{heading(statement, library, guesses, shown)}:")
    if not says_nothing(statement):
        yield SAYS, lines.wrapped(statement.says, label=SAYS, bold=True)
    words = [] if _has_exactly(passage, report) else _words_of(report, lines)
    if words:
        yield "quote", words
    if lacks_translation(statement, library):
        yield "translation", lines.wrapped(NOTHING_YET, label="translation")
    fields = dict.fromkeys(
        (
            *written_fields(report, statement, _IN_WORDS),
            *written_fields(statement, statement, _IN_WORDS),
        )
    )
    for name, text in fields:
        if name == "date_words" and "date" in guesses.by:
            continue
        part = lines.wrapped(f"{text}{guesses.beside(name)}", label=name)
        if name == "attribution":
            part += lines.wrapped(ATTRIBUTION[Attribution(text)], others="    ", label="  readers are told")
        yield name, part


def _words_of(report: Report, lines: CardLines) -> list[str]:
    if not report.quote:
        return []
    return lines.wrapped(f"reported: {report.quote}" if report.is_reported_speech else f"“{report.quote}”")


def _reported_too(
    report: Report, statement: Statement, lines: CardLines, passage: Passage | None
) -> Iterator[str]:
    """Yield another report of the same, which is published with it."""
    via = f", via {', '.join(local_name(id_, statement) for id_ in report.via)}" if report.via else ""
    date = f", on {report.date}" if report.date else ""
    yield from lines.wrapped(f"Also in {_place_in(report)}{via}{date}:")
    if not _has_exactly(passage, report):
        yield from _words_of(report, lines)
    for name, text in written_fields(report, statement, _IN_WORDS - {"speaker"}):
        yield from lines.wrapped(text, label=name)


def _place_in(report: Report) -> str:
    return f"{report.source}{f', {report.locator}' if report.locator else ''}"


def _in_text(  # noqa: PLR0913  # as `card`
    report: Report,
    library: Library,
    texts: Mapping[Id, SourceText],
    lines: CardLines,
    passage: Passage | None,
    *,
    is_known: bool,
) -> Iterator[str]:
    """Yield where the words stand; if it ``is_known`` in which source, without that."""
    place = report.locator if is_known and report.locator else _place_in(report)
    if passage is not None:
        named = passage.paragraph == 0 or f"para {passage.paragraph}" in (report.locator or "")
        reported = ", reported" if report.is_reported_speech and _has_exactly(passage, report) else ""
        found = "" if named or not passage.places else f"; the words stand in para {passage.paragraph}"
        times = f"; one of {passage.places} places with these words" if passage.places > 1 else ""
        own = f" (the text numbers it {passage.own_number})" if passage.own_number else ""
        yield from lines.wrapped(f"In {place}{own}{reported}{found}{times}:")
        yield from lines.passage(passage)
    elif report.source in texts:
        missing = "the text does not have these words" if report.quote else "no words of it are quoted"
        yield from lines.wrapped(f"In {place}; {missing}.")
    elif library.sources[report.source].text:
        yield from lines.wrapped(f"In {place}, the text of which is not here, or cannot be read.")
    else:
        yield from lines.wrapped(f"In {place}, of which no text is held here.")


def to_do(sentences: Iterable[str], lines: CardLines) -> Iterator[str]:
    """Yield what somebody must look at, in lines that can be printed."""
    asked = [*sentences]
    if asked:
        yield ""
        yield click.style(f"{INDENT}To be looked at:", bold=True)
        for sentence in asked:
            yield from lines.wrapped(sentence, "  - ", "    ")
