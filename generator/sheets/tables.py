"""The sheets of a workbook."""

from __future__ import annotations

from generator.sheets.entry_tables import POSITIONS, STATEMENTS, TIMELINE
from generator.sheets.register_tables import ACTORS, OFFICES, SOURCES, TOPICS

SHEETS = (STATEMENTS, SOURCES, ACTORS, OFFICES, POSITIONS, TIMELINE, TOPICS)
"""In the order in which a workbook has them."""
