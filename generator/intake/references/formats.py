"""The registry of bibliographies that can be read: a row for each, known by how its files begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from generator.intake.document import NotRead
from generator.intake.references.reference import Bibliography, Reference, Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MOST = 5_000
"""References of one bibliography."""


@dataclass(frozen=True, slots=True)
class Format:
    """A row of `FORMATS`."""

    name: str
    """For people."""
    module: str
    """The module beside this that reads it."""
    begins: re.Pattern[str]

    def read(self, text: str) -> Bibliography:
        """Return what a bibliography holds. Raises `NotRead`; `ModuleNotFoundError` without its library."""
        read: Callable[[str], Iterable[Reference | Unread]]
        read = import_module(f"generator.intake.references.{self.module}").read
        found = tuple(read(text))
        references = tuple(part for part in found if isinstance(part, Reference))
        unread = tuple(part for part in found if isinstance(part, Unread))
        if len(references) > MOST:
            raise NotRead(
                f"it holds {len(references):,} references; {MOST:,} are read at most", "export fewer of them"
            )
        return Bibliography(self.name, references, unread)


FORMATS = (
    Format("a bibliography (RIS)", "ris", re.compile(r"\s*TY  ?- ?\w+")),
    Format(
        "a bibliography (BibTeX)",
        "bibtex",
        re.compile(
            r"(?:\s*(?:%[^\n]*|@(?:comment|preamble|string)\b[^\n]*)\n|\s)*@[A-Za-z]+\s*[{(]\s*[^\s,{}]+\s*,",
            re.IGNORECASE,
        ),
    ),
    Format("a bibliography (CSL-JSON)", "csl_json", re.compile(r"\s*[\[{]\s*(?:\{\s*)?\"")),
    Format("a bibliography (Zotero's CSV)", "zotero_csv", re.compile(r"\s*\"?Key\"?,\"?Item Type\"?,")),
)


_OTHERS = (
    ("EndNote's (ENW)", re.compile(r"%0 \w[^\n]*\n(?:%[A-Z0-9@!] [^\n]*\n)*%T ")),
    ("PubMed's (NBIB)", re.compile(r"PMID- ?\d+\s*\n")),
)
"""Bibliographies that are not read."""


def format_of(text: str) -> Format | None:
    r"""Return which bibliography a text is, by its content; None if it is none. Raises `NotRead` for one of others.

    >>> format_of("@article{a,\n title={T}}").module, format_of("TY  - NEWS\n").module, format_of("Talks")
    ('bibtex', 'ris', None)
    """
    for name, begins in _OTHERS:
        if begins.match(text.lstrip()[:10_000]):
            raise NotRead(
                f"it is a bibliography of {name}, which cannot be read", "export it as RIS or BibTeX"
            )
    return next((row for row in FORMATS if row.begins.match(text)), None)
