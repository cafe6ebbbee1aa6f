"""The command ``unused``: lists the quotations in a source's text that no statement uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.examples import examples
from generator.cli.json_output import CODES, json_text
from generator.cli.options import text_or_json_option, texts_option
from generator.cli.reading import read_as_written, source_named, verified_quotations
from generator.cli.session import show_withheld_option
from generator.cli.terminal import fail, print_masked, print_masked_json, project_of, show
from generator.diagnostics import Diagnostics
from generator.diagnostics.rendering import Format

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.model.source import Source
    from generator.quotes.unused import PrintedQuotation
    from generator.quotes.unused_paragraphs import UnusedParagraph


_ONLY_MARKS = (
    "What it reports without quotation marks, such as a denial, is not listed: look for that yourself.\n"
)


@click.command(epilog=examples("briefings unused ministry-readout"))
@click.argument("source", metavar="SOURCE", shell_complete=completing.sources)
@texts_option
@text_or_json_option
@show_withheld_option
@click.pass_context
def unused(context: click.Context, source: str, texts: Path | None, form: str) -> None:
    """List the quotations in a source's text that no statement uses.

    SOURCE is its id.
    """
    from generator.quotes import unused as listing
    from generator.quotes.unused_paragraphs import tells_without_marks, unused_paragraphs

    project = project_of(context)
    diagnostics = Diagnostics()
    library, _ = read_as_written(project)
    named = source_named(library, source)
    found = verified_quotations(project, library, texts, diagnostics)
    show(project, diagnostics.errors(), Format.TEXT, to_stderr=True)
    if named.id not in found.held:
        fail(f"the text of {named.id} is not held" + ("" if named.text else ": the source names no `text`"))
    text = found.held[named.id].text
    quotations = listing.printed_quotations(
        text, library, [quote for quote in found.quotes if quote.source == named.id]
    )
    left = (
        unused_paragraphs(named, text, library, found.quotes)
        if tells_without_marks(named, quotations)
        else None
    )
    if form == Format.JSON:
        print_masked_json(
            project,
            unused_json(named, listing.unused(quotations), quotations, left),
            CODES,
        )
    else:
        paragraphs = "" if left is None else paragraphs_text(named, left)
        told = paragraphs + unused_text(named, listing.unused(quotations), quotations)
        print_masked(project, told + ("" if left is not None else _ONLY_MARKS))


def paragraphs_text(source: Source, left: Sequence[UnusedParagraph]) -> str:
    """Return the paragraphs nobody takes anything from, for people."""
    lines = [f"line {paragraph.line}, paragraph {paragraph.number}: {paragraph.begins}" for paragraph in left]
    lines.append(f"Paragraphs in {source.id} that no entry uses: {len(left)}.")
    return "\n".join(lines) + "\n"


def unused_text(source: Source, found: Sequence[PrintedQuotation], every: Sequence[PrintedQuotation]) -> str:
    """Return the quotations nobody uses, for people."""
    lines = []
    for quotation in found:
        who = f"{quotation.speaker} ({quotation.verb})" if quotation.speaker else "unknown"
        known = f" = {quotation.actor}" if quotation.actor else ""
        open_end = "" if quotation.closed else " [its closing mark is missing]"
        lines.append(f"line {quotation.line}, paragraph {quotation.paragraph}: “{quotation.words}”{open_end}")
        lines.append(f"    speaker, guessed: {who}{known}")
    lines.append(
        f"Entries use every quotation in {source.id}: {len(every)}."
        if every and not found
        else f"Quotations in {source.id} that no entry uses: {len(found)} of {len(every)}."
    )
    partly = [quotation for quotation in every if 0 < quotation.used < 1]
    if partly:
        lines.append(
            f"{len(partly)} {'is' if len(partly) == 1 else 'are'} used in part; see how far with --format json."
        )
    return "\n".join(lines) + "\n"


def unused_json(
    source: Source,
    found: Sequence[PrintedQuotation],
    every: Sequence[PrintedQuotation],
    left: Sequence[UnusedParagraph] | None,
) -> str:
    """Return the quotations nobody uses, as JSON; for a text without marks the paragraphs nobody uses too."""
    return json_text(
        {
            "source": source.id,
            "quotations": len(every),
            "unused": [_quotation(quotation) for quotation in found],
            "partly_used": [_quotation(quotation) for quotation in every if 0 < quotation.used < 1],
            "unused_paragraphs": None
            if left is None
            else [
                {"paragraph": paragraph.number, "line": paragraph.line, "begins": paragraph.begins}
                for paragraph in left
            ],
        }
    )


def _quotation(quotation: PrintedQuotation) -> Mapping[str, object]:
    guess = {"speaker": quotation.speaker, "verb": quotation.verb, "actor": quotation.actor}
    return {
        "quote": quotation.words,
        "start": quotation.start,
        "end": quotation.end,
        "line": quotation.line,
        "paragraph": quotation.paragraph,
        "closed": quotation.closed,
        "used": round(quotation.used, 2),
        "guess": guess if quotation.speaker else None,
    }
