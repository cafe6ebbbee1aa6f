"""Owns what the PDFs are called."""

BRIEF = "-brief"
"""What the name of the one page has behind the briefing's id."""
VOLUME = "all-briefings"
"""The name of the volume."""
