"""The command ``explain``: says what a code means, why it matters, and how it looks right."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.examples import examples
from generator.cli.json_output import json_text
from generator.cli.options import text_or_json_option
from generator.cli.terminal import print_json, wrong_use
from generator.diagnostics import Code
from generator.diagnostics.levels import FIXED
from generator.diagnostics.rendering import Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.diagnostics.explanations import Explanation

_WIDTH = 80
"""Columns of a line of prose."""
_INDENT = "    "


@click.command(epilog=examples("briefings explain missing-locator", "briefings explain"))
@click.argument("codes", metavar="[CODE]...", nargs=-1, shell_complete=completing.codes)
@text_or_json_option
def explain(codes: tuple[str, ...], form: str) -> None:
    """Say what a message means, why it matters, and how it looks right.

    CODE is the name in brackets behind a message. Without CODE all are listed. No project is needed.
    """
    from generator.diagnostics.explanations import explanations

    known = explanations()
    asked = [known[_code_named(name)] for name in dict.fromkeys(codes)]
    if form == Format.JSON:
        print_json(json_text([_as_json(explained) for explained in asked or known.values()]))
    elif asked:
        click.echo("\n\n".join(map(_as_text, asked)))
    else:
        click.echo("\n".join(_listed(known.values())))


def _code_named(name: str) -> Code:
    """Return the code that somebody has written, with the brackets of a message or without them; else end with 2."""
    from generator.diagnostics.suggest import did_you_mean

    word = name.strip("[]`").lower().replace("_", "-")
    if word not in set(Code):
        wrong_use(
            f"there is no message `{name}`",
            *(did_you_mean(word, set(Code)) or ("all are listed by: briefings explain",)),
        )
    return Code(word)


def _listed(explanations: Iterable[Explanation]) -> Iterator[str]:
    """Yield a line for each code, under the title of its group."""
    from generator.diagnostics.explanations import GROUPS

    group = ""
    for explained in explanations:
        if explained.group != group:
            if group:
                yield ""
            group = explained.group
            yield click.style(GROUPS[group], bold=True)
        yield f"  {explained.code} ({_levels(explained)})"
        yield textwrap.fill(explained.means, _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)


def _as_text(explained: Explanation) -> str:
    reason = FIXED.get(explained.code)
    may = (
        f"no desk may change that: else {reason}"
        if reason
        else f"a desk may change that in mkdocs.yml: extra, levels, {explained.code}"
    )
    parts = [
        f"{click.style(explained.code, bold=True)}\n{_levels(explained)}; {may}",
        textwrap.fill(explained.means, _WIDTH) + "\n" + textwrap.fill(explained.why, _WIDTH),
    ]
    if explained.wrong:
        parts.append("Wrong:\n" + textwrap.indent(explained.wrong, _INDENT))
    if explained.right:
        parts.append("Right:\n" + textwrap.indent(explained.right, _INDENT))
    elif explained.wrong:
        parts.append("Right: without these lines")
    return "\n\n".join(parts)


def _levels(explained: Explanation) -> str:
    return " or ".join(explained.levels)


def _as_json(explained: Explanation) -> dict[str, object]:
    return {
        "code": explained.code,
        "group": explained.group,
        "levels": list(explained.levels),
        "may_be_changed": explained.code not in FIXED,
        "means": explained.means,
        "why": explained.why,
        "wrong": explained.wrong,
        "right": explained.right,
    }
