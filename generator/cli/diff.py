"""The command ``diff``: says what differs between two states of a briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.cli import completing
from generator.cli.examples import examples
from generator.cli.session import session_of, show_withheld_option
from generator.cli.terminal import print_masked, print_masked_json, project_of, wrong_use

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.cli.diff_states import States
    from generator.comparing import Comparison
    from generator.model.report import Id
    from generator.model.withheld import Withheld
    from generator.project import Project


@click.command(
    epilog=examples("briefings diff 1 --briefing border-talks", "briefings diff HEAD~3 --format markdown")
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", required=False)
@click.option(
    "--briefing",
    metavar="ID",
    shell_complete=completing.briefings,
    help="The briefing to compare. Without it: each that both have.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How to show what differs.",
)
@show_withheld_option
@click.pass_context
def diff(context: click.Context, old: str, new: str | None, briefing: str | None, form: str) -> None:
    """Say which statements, quotations and other entries differ between OLD and NEW.

    Each is the number of an edition, a revision of git (HEAD~3, a tag), a folder with another copy of the project, or
    the file of an edition. Without NEW: what stands on the disk now.
    """
    from generator.cli.diff_output import CODES, diff_json, diff_markdown, diff_text
    from generator.cli.diff_states import as_published, states_named, wishes_of, without_withheld
    from generator.editions.parted_words import without_parted_words
    from generator.memo import Memo
    from generator.reader.withhold_lists import read_withhold_lists
    from generator.withholding import matcher_of

    project = project_of(context)
    before, after = (as_published(states_named(project, name, briefing)) for name in (old, new))
    withheld: tuple[Withheld, ...] = ()
    if not session_of(context).shows_withheld:
        withheld = wishes_of(read_withhold_lists(project.briefings), before, after)
        before, after = without_withheld(before, withheld), without_withheld(after, withheld)
    words = matcher_of(withheld, Memo(forgets=True, once=True))
    found = {
        id_: without_parted_words(comparison, words)
        for id_, comparison in compared(project, before, after, briefing).items()
    }
    if form == "json":
        print_masked_json(project, diff_json(found, before.called, after.called), CODES)
    else:
        write = diff_markdown if form == "markdown" else diff_text
        print_masked(project, write(found, before.called, after.called))


def compared(project: Project, old: States, new: States, briefing: Id | None) -> Mapping[Id, Comparison]:
    """Return what differs in each briefing that both states have, or in the one that is named.

    Exits with 2 where there is none.
    """
    from generator.comparing import compare
    from generator.comparing.history import is_minor_since
    from generator.diagnostics.suggest import did_you_mean
    from generator.editions.names_between import names_between

    pairs = {}
    for id_, state in new.by_briefing.items():
        names = (id_, *state.content.formerly)
        before = next((old.by_briefing[name] for name in names if name in old.by_briefing), None)
        if before is not None and briefing in (None, *names):
            pairs[id_] = (before, state)
    if not pairs and briefing is not None:
        known = sorted({*old.by_briefing, *new.by_briefing})
        where = old.called if briefing in new.by_briefing else new.called
        wrong_use(f"there is no briefing `{briefing}` in {where}", *did_you_mean(briefing, known))
    if not pairs:
        wrong_use(
            f"no briefing stands in both: {', '.join(sorted(old.by_briefing)) or 'none'} in {old.called}, "
            f"{', '.join(sorted(new.by_briefing)) or 'none'} in {new.called}"
        )
    return {
        id_: compare(
            before,
            after,
            is_minor=is_minor_since(before, after),
            names=names_between(project, before, after, (briefing or id_, id_, before.briefing)),
        )
        for id_, (before, after) in pairs.items()
    }
