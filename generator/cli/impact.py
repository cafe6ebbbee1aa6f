"""The command ``impact``: lists everything that rests on a source, or what would be lost without it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.examples import examples
from generator.cli.json_output import CODES, json_text, position_of
from generator.cli.options import text_or_json_option
from generator.cli.reading import read_as_written, source_named
from generator.cli.session import show_withheld_option
from generator.cli.terminal import print_masked, print_masked_json, project_of
from generator.diagnostics.rendering import Format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analysis.impact import Dependent
    from generator.model.source import Source


@click.command(epilog=examples("briefings impact ministry-readout --without"))
@click.argument("source", metavar="SOURCE", shell_complete=completing.sources)
@click.option("--without", "fallen", is_flag=True, help="Show what would be lost if the source fell away.")
@text_or_json_option
@show_withheld_option
@click.pass_context
def impact(context: click.Context, source: str, form: str, *, fallen: bool) -> None:
    """List everything that rests on a source, each with its place.

    SOURCE is its id.
    """
    from generator.analysis.impact import impact as resting
    from generator.analysis.without import without
    from generator.cli.without import without_json, without_text

    project = project_of(context)
    library, findings = read_as_written(project)
    named = source_named(library, source)
    if fallen:
        lost = without(named.id, library, findings)
        as_json, as_text = without_json(named, lost), without_text(named, lost)
    else:
        found = resting(named.id, library, findings)
        as_json, as_text = impact_json(named, found), impact_text(named, found)
    if form == Format.JSON:
        print_masked_json(project, as_json, CODES)
    else:
        print_masked(project, as_text)


def impact_text(source: Source, found: Sequence[Dependent]) -> str:
    """Return everything that rests on a source, for people."""
    lines = []
    for dependent in found:
        part = f" ({dependent.part})" if dependent.part else ""
        through = f", through {' → '.join(dependent.through)}" if dependent.through else ""
        lines.append(f"{dependent.span}: {dependent.kind}: {dependent.entry}{part}{through}")
    counted = Counter(dependent.kind for dependent in found)
    kinds = ", ".join(f"{count} × {kind}" for kind, count in sorted(counted.items()))
    lines.append(f"On {source.id} rest: {kinds or 'nothing'}.")
    return "\n".join(lines) + "\n"


def impact_json(source: Source, found: Sequence[Dependent]) -> str:
    """Return everything that rests on a source, as JSON."""
    return json_text(
        {
            "source": source.id,
            "dependents": [
                {
                    "kind": dependent.kind,
                    "entry": dependent.entry,
                    "part": dependent.part or None,
                    "words": dependent.words,
                    "through": list(dependent.through),
                    **position_of(dependent.span),
                }
                for dependent in found
            ],
        }
    )
