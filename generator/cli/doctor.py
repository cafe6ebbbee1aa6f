"""The command ``doctor``: says how the project and this machine stand to the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli.commands import as_run
from generator.cli.examples import examples
from generator.cli.json_output import json_text
from generator.cli.options import text_or_json_option, texts_option
from generator.cli.session import show_withheld_option
from generator.cli.terminal import print_masked, print_masked_json, project_of, texts_of
from generator.diagnostics.rendering import Format
from generator.text.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.doctor import Finding

_CODES = frozenset({"topic", "state"})
"""Keys of the JSON under which a text is the program's own."""


@click.command(epilog=examples("briefings doctor"))
@texts_option
@text_or_json_option
@show_withheld_option
@click.pass_context
def doctor(context: click.Context, texts: Path | None, form: str) -> None:
    """Say what is yours in place of ours, and how versions, extras, settings, git and lock files stand.

    Nothing is changed, and nothing is asked of the network. It ends with 1 only if something is broken.
    """
    from generator.doctor import State, examine

    project = project_of(context)
    found = list(examine(project, texts_of(project, texts)))
    is_broken = any(finding.state is State.BROKEN for finding in found)
    if form == Format.JSON:
        print_masked_json(project, _as_json(found), _CODES)
    else:
        print_masked(project, "".join(f"{line}\n" for line in _lines(found)))
    context.exit(int(is_broken))


def _lines(found: Sequence[Finding]) -> Iterator[str]:
    from generator.doctor import State, Topic

    width = max(map(len, State))
    for topic in Topic:
        about = [finding for finding in found if finding.topic is topic]
        if about:
            yield topic
        for finding in about:
            yield f"  {finding.state:<{width}}  {printable(as_run(finding.says))}."
            if finding.to_do:
                yield f"  {'':<{width}}  → {printable(as_run(finding.to_do))}"
        if about:
            yield ""
    broken = sum(finding.state is State.BROKEN for finding in found)
    looks = sum(finding.state is State.LOOK for finding in found)
    if broken or looks:
        yield f"{broken} broken, {looks} to look at."
    else:
        yield "Nothing is broken, and nothing has to be looked at."


def _as_json(found: Sequence[Finding]) -> str:
    return json_text(
        {
            "findings": [
                {
                    "topic": finding.topic.name.lower().replace("_", "-"),
                    "state": finding.state,
                    "says": as_run(finding.says),
                    "to_do": as_run(finding.to_do) or None,
                    "path": finding.path or None,
                }
                for finding in found
            ]
        }
    )
