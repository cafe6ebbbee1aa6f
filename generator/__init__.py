"""Briefings: structured, sourced YAML summaries of diplomatic events become a searchable site.

For programs in Python: `load`, `load_with_findings` and `frames`, from `generator.loading`, which is imported when
somebody asks for one of them.
"""

from importlib import import_module

__version__ = "0.1.0"
_OFFERED = frozenset({"LibraryError", "Loaded", "frames", "load", "load_with_findings"})


def __getattr__(name: str) -> object:
    """Return what `generator.loading` offers."""
    if name not in _OFFERED:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("generator.loading"), name)
