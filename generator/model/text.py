"""Words: names in several languages, and the Markdown an editor wrote as opposed to plain text."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from generator.model.kinds import Label, Language, OwnText  # noqa: TC001  # the reader's records read these types


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown an editor wrote, already checked against the allowed subset; a plain ``str`` is never Markdown."""

    source: OwnText

    def __bool__(self) -> bool:
        """Tell whether there is anything written."""
        return bool(self.source)


@dataclass(frozen=True, slots=True)
class Name:
    """A name by language (BCP 47), the one to show first."""

    texts: tuple[tuple[Language | None, Label], ...]
    """Pairs of language and text; the language is None where the editor wrote a bare text."""

    def __str__(self) -> str:
        """Return the name to show."""
        return self.texts[0][1]

    @property
    def lang(self) -> str | None:
        """Language of the name shown; None means the language of the briefing."""
        return self.texts[0][0]

    @property
    def others(self) -> tuple[tuple[str | None, str], ...]:
        """The same name in its other languages."""
        return self.texts[1:]


def alike(name: str) -> str:
    """Return one key for all names that a reader takes for one: in capitals or small, wide or narrow, with any spaces.

    Accents, hyphens and scripts tell names apart.

    >>> alike("LI  wei") == alike("Ｌｉ Wei"), alike("Straße") == alike("STRASSE"), alike("José") == alike("Jose")
    (True, True, False)
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return " ".join(folded.split())
