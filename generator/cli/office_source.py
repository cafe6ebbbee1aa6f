"""Asks which source says that somebody holds an office, where no text has its words beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.conversation import asked
from generator.judging import NotUnderstood
from generator.judging.office_evidence import likely_source, source_of_office, sources_for_office

if TYPE_CHECKING:
    from generator.cli.judged_project import JudgedProject
    from generator.model.actor import Actor
    from generator.model.report import Id


def evidence_of_office(judged: JudgedProject, actor: Actor, title: str, at_hand: Id) -> Id:
    """Return the source that says that ``actor`` holds the office ``title``: by its text, else as the person says.

    ``at_hand`` is the one that the person has before them; without any there is nothing to choose from, and it is "".
    Raises `NotUnderstood` if none says so; `click.Abort` and `CannotGoOn` as `asked`.
    """
    library = judged.library
    sources = sources_for_office(library, at_hand)
    found = source_of_office(title, actor, sources, judged.texts)
    likely = found or likely_source(title, actor, sources, judged.texts, at_hand)
    if found or not likely:
        return found
    question = (
        f"No text has “{judged.lines.shown(title)}” beside the name of {judged.lines.shown(str(actor.name))}. "
        f"Which source says so? `{likely}` (y), or another by its id (Enter: none)"
    )
    while True:
        answer = asked(question).strip().strip("`").casefold()
        if answer in {"y", "yes"}:
            return likely
        if answer in {"", "-", "n", "no", "none", "q", "quit"}:
            raise NotUnderstood("it is left out, as no source says so")
        if answer in library.sources:
            return answer
        judged.tell(f"No source is called `{judged.lines.shown(answer)}`.")
