"""Asks which source says that somebody holds an office, where no text has its words beside the name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.cli.conversation import asked
from generator.judging import NotUnderstood
from generator.judging.office_evidence import likely_source, source_of_office, sources_for_office

if TYPE_CHECKING:
    from generator.cli.judged_project import JudgedProject
    from generator.model.actor import Actor
    from generator.model.report import Id

_FIELD = re.compile(r"[a-z_]+\s*:")
_HELP = """\
  Readers are told which source gives somebody this office, so one of them has to say so: in words of its own,
  as “X, the minister …”, or because you have read it there. Type its id: {}.
  y      the one named in the question
  Enter  leave the office out, and go on with the next field; `office: …` enters it as the text has it
"""


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
        f"Which source says so? `{likely}` (y), or another by its id (Enter: leave the office out; ? helps)"
    )
    while True:
        answer = asked(question).strip().strip("`").casefold()
        if answer in {"y", "yes"}:
            return likely
        if answer in {"", "-", "n", "no", "none", "q", "quit"}:
            raise NotUnderstood("it is left out, as no source says so")
        if answer in library.sources:
            return answer
        if answer == "?":
            judged.tell(_HELP.format(", ".join(judged.lines.shown(id_) for id_ in sources)))
            continue
        if _FIELD.match(answer):
            judged.tell("That is another field: answer this first; Enter leaves the office out, and asks on.")
            continue
        judged.tell(f"No source is called `{judged.lines.shown(answer)}`.")
