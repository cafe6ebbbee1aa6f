"""Says of which sources the text cannot be shown, and why, before anything is asked about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.commands import as_run
from generator.cli.conversation import sentence
from generator.diagnostics import Diagnostics
from generator.quotes.held_texts import find_unreadable
from generator.quotes.missing_texts import missing_texts
from generator.unconfirmed.mistakes import entry_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.cli.judged_project import JudgedProject
    from generator.model.report import Id


def tell_of_texts_not_shown(judged: JudgedProject, sources: Iterable[Id]) -> None:
    """Say of which of ``sources`` the text is named, and not here or not readable: no words are compared with it."""
    library, folder = judged.library, judged.texts_folder
    named = [library.sources[id_] for id_ in dict.fromkeys(sources) if id_ in library.sources]
    gone = [source for source in named if source.text and source.id not in judged.texts]
    if not gone:
        return
    found = Diagnostics()
    find_unreadable(library, folder, found)
    missing_texts(library, folder, found)
    told = {entry.id: problem for problem in found if (entry := entry_at(problem.span, library))}
    for source in gone:
        if source.id in told:
            problem = told[source.id]
            why = "; ".join((problem.message, *map(as_run, problem.hints)))
            judged.tell(sentence(f"the text of `{source.id}` cannot be shown: {why}"))
