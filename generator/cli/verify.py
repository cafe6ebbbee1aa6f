"""The command ``verify``: proves each quotation against its source's text, and shows the verdicts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from generator.cli.commands import as_run
from generator.cli.days import day_of
from generator.cli.examples import examples
from generator.cli.json_output import CODES, json_text, position_of
from generator.cli.options import texts_option
from generator.cli.reading import read_as_written, verified_quotations
from generator.cli.session import show_withheld_option
from generator.cli.terminal import (
    fail,
    print_masked,
    print_masked_json,
    progress,
    project_of,
    show,
    shown,
    texts_of,
    writing,
)
from generator.diagnostics import Diagnostics, Severity, short
from generator.diagnostics.rendering import Format
from generator.model.proofs import Verdict
from generator.model.unconfirmed import unconfirmed
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.project import Project
    from generator.quotes.absences import CheckedAbsence
    from generator.quotes.verify import CheckedQuote, Verification


VERDICT_WORDS: Mapping[Verdict, str] = {
    Verdict.EXACT: "word for word",
    Verdict.TYPOGRAPHIC: "the words, with other marks",
    Verdict.NOTES_LEFT_OUT: "the words, without the source's marks of notes",
    Verdict.CAPITAL: "the words, with other capitals",
    Verdict.OMISSION_MARKED: "the words, cuts marked",
    Verdict.SPLIT: "the words, split in the source",
    Verdict.AMBIGUOUS: "the words, at several places",
    Verdict.ALTERED: "other words than the source's",
    Verdict.ABSENT: "not in the source",
    Verdict.STALE: "changed since the check",
    Verdict.OTHER_LANGUAGE: "not in the text held, which is in another language: cited, not verified",
    Verdict.NO_TEXT: "text not held: cited, not verified",
    Verdict.NOT_CHECKED: "not checked yet",
}
"""Each verdict in an editor's words."""
_LINES_SHOWN = 10
"""Lines that are named of a quotation which stands at several places."""


@click.command(epilog=examples("briefings verify --write", "briefings verify --texts ../texts"))
@texts_option
@click.option(
    "--format",
    "form",
    type=click.Choice([Format.TEXT.value, Format.JSON.value, Format.SARIF.value]),
    default=Format.TEXT.value,
    show_default=True,
    help="How to show what is found; SARIF holds the mistakes alone.",
)
@click.option("--write", is_flag=True, help="Keep the proofs in briefings/quotes.lock.json.")
@click.option(
    "--today",
    metavar="DATE",
    help="The day to put on new proofs (2026-11-22). Without it: SOURCE_DATE_EPOCH, else today.",
)
@show_withheld_option
@click.pass_context
def verify(context: click.Context, texts: Path | None, form: str, today: str | None, *, write: bool) -> None:
    """Prove each quotation word for word against its source's text."""
    from generator import build
    from generator.quotes import messages
    from generator.quotes.lock import NAME

    project = project_of(context)
    folder, day = texts_of(project, texts), day_of(today)
    diagnostics = Diagnostics()
    if write:
        context.with_resource(writing(project, "verify"))
    library, _ = read_as_written(project, Format.SARIF if form == Format.SARIF else Format.TEXT)
    found = verified_quotations(project, library, texts, diagnostics)
    if write and not diagnostics.count(Severity.ERROR):
        found = keep_proofs(project, library, found, day)
    elif write:
        click.echo("The quote lock was not written: see the errors.", err=True)
    messages.add_diagnostics(found, diagnostics, f"{project.briefings.name}/{NAME}")
    build.check_copies(project, {source: held.text for source, held in found.held.items()}, diagnostics)
    if form == Format.JSON:
        print_masked_json(project, verification_json(found), CODES)
        show(project, diagnostics, Format.TEXT, to_stderr=True)
    elif form == Format.SARIF:
        nothing = "" if found.held or not found.quotes else f"no text of a source is in {shown(folder)}"
        show(project, diagnostics, Format.SARIF, to_stderr=False, not_done=nothing)
    else:
        show(project, diagnostics, Format.TEXT, to_stderr=False)
        print_masked(project, summary(found, unconfirmed(library)))
    context.exit(int(messages.failed(found) or bool(diagnostics.count(Severity.ERROR))))


def keep_proofs(project: Project, library: Library, found: Verification, day: str) -> Verification:
    """Write the proofs of ``found`` into the quote lock, new ones with ``day``; return what they prove from now on.

    Exits with 1 if the lock cannot be written.
    """
    from generator.quotes import lock_path
    from generator.quotes.lock import save_lock
    from generator.quotes.renewing import renew
    from generator.quotes.verify import verify as verify_again

    path = lock_path(project.briefings)
    lock = renew(found, day)
    try:
        changed = save_lock(path, lock)
    except OSError as error:
        fail(f"the quote lock cannot be written: {disk_refusal(error)}")
    progress(f"{shown(path)}: {'written' if changed else 'was up to date'}")
    return verify_again(library, found.held, lock)


def summary(found: Verification, left_out: Collection[Id] = ()) -> str:
    """Return the closing lines of ``verify``: how many of what; ``left_out`` are the entries not published yet."""
    from generator.quotes.claims import ClaimField

    lines, keep = [], as_run("briefings verify --write")
    counted = Counter(quote.verdict for quote in found.quotes)
    for verdict, words in VERDICT_WORDS.items():
        if counted[verdict]:
            lines.append(f"{counted[verdict]:5}  {verdict:16} {words}")
    lines += [_places(quote) for quote in found.quotes if quote.verdict is Verdict.AMBIGUOUS]
    stale = sum(quote.stale is not None for quote in found.quotes)
    if stale:
        lines.append(f"{stale:5}  {'stale':16} the lock no longer proves them")
    for absence in found.absences:
        words = ", ".join(absence.claim.absent.words)
        reason = f" ({absence.reason})" if absence.reason else ""
        lines.append(f"       {absence.verdict:16} {absence.claim.absent.target} lacks: {words}{reason}")
    unkept = sum(quote.text is not None and quote.kept is None for quote in found.quotes)
    if unkept:
        lines.append(f"{_not_kept('of them', unkept)}: {keep}")
    kept_topics = {entry.key for entry in (found.lock.topics if found.lock else ())}
    if not_kept := sum(entry.key not in kept_topics for entry in found.topics):
        counts = f"{'count' if not_kept == 1 else 'counts'} of a topic's words in a text"
        lines.append(f"{_not_kept(counts, not_kept)}: {keep}")
    quoted = [quote for quote in found.quotes if quote.claim.field is ClaimField.QUOTE]
    different = {(quote.source, quote.digest) for quote in quoted}
    published = {(quote.source, quote.digest) for quote in quoted if quote.claim.entry not in left_out}
    waiting = (
        f" ({len(different - published)} of them only in entries left out)" if published != different else ""
    )
    every = (
        "1 quotation or words for a date"
        if len(found.quotes) == 1
        else f"{len(found.quotes)} quotations and words for a date"
    )
    quotations = "1 different quotation" if len(different) == 1 else f"{len(different)} different quotations"
    lines.append(f"{every}, among them {quotations}{waiting}; texts held: {len(found.held)}.")
    return "\n".join(lines) + "\n"


def _not_kept(what: str, count: int) -> str:
    are, them = ("is", "it") if count == 1 else ("are", "them")
    return f"{count} {what} {are} not in the quote lock yet; keep {them} with"


def _places(quote: CheckedQuote) -> str:
    """Return which quotation stands at several places, at which, and how to say which is meant."""
    claim, match = quote.claim, quote.match
    where = f"several places of {quote.source}"  # as the lock has it
    if match.lines:
        shown = ", ".join(map(str, match.lines[:_LINES_SHOWN]))
        more = ", …" if len(match.lines) > _LINES_SHOWN else ""
        where = f"{match.places} places of {quote.source}, lines {shown}{more} of its text"
    how = "`locator: para 7`"
    if claim.locators is not None:
        how = f"`evidence: [{{source: {quote.source}, locator: para 7}}]`"
    return (
        f"       {claim.place.span(claim.field)}: “{short(claim.words)}” stands at {where}; {how}, for instance, "
        "says which is meant"
    )


def verification_json(found: Verification) -> str:
    """Return everything found, as JSON."""
    return json_text(
        {
            "quotes": [_quote(quote) for quote in found.quotes],
            "negative": [_absence(absence) for absence in found.absences],
            "counts": [
                {
                    "source": counted.source,
                    "term": counted.term,
                    "word": counted.word,
                    "count": counted.count,
                    "quoted": counted.quoted,
                }
                for counted in found.counts
            ],
            "topics": [
                {
                    "source": counted.source,
                    "topic": counted.topic,
                    "count": counted.count,
                    "in_parts": bool(counted.parts),
                }
                for counted in found.topics
            ],
        }
    )


def _quote(quote: CheckedQuote) -> Mapping[str, object]:
    claim, match = quote.claim, quote.match
    nearest = match.nearest if not match.accepted else None
    return {
        "statement": claim.entry,
        "field": claim.field,
        "quote": claim.words,
        "source": quote.source,
        "verdict": quote.verdict,
        "start": match.start,
        "end": match.end,
        "text_line": match.line,
        "places": match.places,
        "text_lines": list(match.lines),
        "prefix": match.prefix,
        "suffix": match.suffix,
        "skipped": list(match.skipped),
        "notes": list(match.notes),
        "brackets": match.brackets,
        "warnings": list(match.warnings),
        "problem": match.problem,
        "nearest": None
        if nearest is None
        else {
            "text_line": nearest.line,
            "text": nearest.words,
            "differences": [
                {"quote": difference.quotation, "source": difference.source}
                for difference in nearest.differences
            ],
        },
        "text": quote.text,
        "date": quote.kept.date if quote.kept else None,
        "stale": quote.stale,
        **position_of(claim.place.span(claim.field)),
    }


def _absence(absence: CheckedAbsence) -> Mapping[str, object]:
    return {
        "statement": absence.claim.entry,
        "in": absence.claim.absent.target,
        "words": list(absence.claim.absent.words),
        "verdict": absence.verdict,
        "found": [
            {"word": place.word, "source": place.source, "start": place.start, "text_line": place.line}
            for place in absence.found
        ],
        "related": list(absence.related),
        "reason": absence.reason,
        **position_of(absence.claim.place.span("absent")),
    }
