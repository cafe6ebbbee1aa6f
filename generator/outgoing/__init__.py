"""Refuses to write files with withheld words or a long run of a source's words."""

from __future__ import annotations

from generator.outgoing.copied import held_texts, look_for_copies
from generator.outgoing.exclusions import Exclusions, exclusions_of
from generator.outgoing.leftovers import look_for_leftovers
from generator.outgoing.outgoing import Outgoing
from generator.outgoing.withheld import examine, look_for_withheld, look_for_withheld_in_folder
from generator.outgoing.written import look_for_withheld_where_written

__all__ = [
    "Exclusions",
    "Outgoing",
    "examine",
    "exclusions_of",
    "held_texts",
    "look_for_copies",
    "look_for_leftovers",
    "look_for_withheld",
    "look_for_withheld_in_folder",
    "look_for_withheld_where_written",
]
