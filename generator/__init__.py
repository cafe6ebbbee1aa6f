"""Briefings: structured, sourced YAML summaries of diplomatic events become a searchable site."""

__version__ = "0.1.0"
