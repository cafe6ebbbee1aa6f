"""The last look at what is about to be put out: no withheld words, no long run of a source's words."""

from __future__ import annotations

from generator.guards.copied import held_texts, look_for_copies
from generator.guards.kept import Kept, kept
from generator.guards.leftovers import look_for_leftovers
from generator.guards.outgoing import Outgoing
from generator.guards.withheld import look_for_withheld, look_for_withheld_in_folder
from generator.guards.written import look_for_withheld_where_written

__all__ = [
    "Kept",
    "Outgoing",
    "held_texts",
    "kept",
    "look_for_copies",
    "look_for_leftovers",
    "look_for_withheld",
    "look_for_withheld_in_folder",
    "look_for_withheld_where_written",
]
