"""Bibliographies: the sources and statements of a briefing as CSL-JSON, BibLaTeX and RIS."""
