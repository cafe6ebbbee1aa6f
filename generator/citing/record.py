"""A bibliographic record: what a style, or a program for references, needs to cite one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.model.source import SourceType

Day: TypeAlias = tuple[int, ...]
"""Year, month, day: as many of them as are known."""


CONTAINED = frozenset(
    {
        SourceType.ARTICLE_JOURNAL,
        SourceType.ARTICLE_MAGAZINE,
        SourceType.ARTICLE_NEWSPAPER,
        SourceType.BROADCAST,
        SourceType.POST,
        SourceType.WEBPAGE,
    }
)
"""Types of what appears in something that has a name of its own: a newspaper, a channel, a site."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote or said it: a person whose family name is known as such, or a name that stands for itself."""

    name: str
    """The whole name in its own order; of a person written ``Family, Given`` the family name alone."""
    given: str = ""
    """"" where nobody has said which part is the family name, and for whatever is no person."""


@dataclass(frozen=True, slots=True)
class Issued:
    """When it appeared, as exactly as is known: one of both days at least."""

    first: Day
    """Empty if only the latest possible day is known."""
    last: Day = ()
    """The end of a span of days; empty if it is none, or nobody knows it."""
    circa: bool = False
    """Whether the date is approximate or doubtful."""
    is_between: bool = False
    """Whether it was once, at some time between the two; else what has two lasted from the one to the other."""

    @property
    def shared(self) -> Day:
        """What the first and the last day have in common, else the year of the first; the one that is known.

        >>> Issued((2023, 4, 22), (2023, 4, 24)).shared, Issued((2022, 12), (2023, 1)).shared
        ((2023, 4), (2022,))
        """
        if not (self.first and self.last):
            return self.first or self.last
        common: Day = ()
        for first, last in zip(self.first, self.last, strict=False):
            if first != last:
                break
            common = (*common, first)
        return common or self.first[:1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One document as reference managers know it.

    Texts are as a reader sees them, without any markup; "" where nothing is known, and nothing is made up.
    """

    key: str
    """Permanent: the id of the entry, with ``:`` between a briefing and what stands in it."""
    type: SourceType
    title: str
    title_lang: str
    """Language of the title (BCP 47), where that is not the document's."""
    translated_title: str = ""
    """The title in the language of the site, if that is another one."""
    supplied: bool = False
    """Whether the document has no title of its own, and this is our words for it."""
    lang: str
    """Language of the document (BCP 47)."""
    authors: tuple[Author, ...] = ()
    container: str = ""
    """The newspaper, the channel, the site, the briefing that it is a part of."""
    publisher: str = ""
    issued: Issued | None = None
    accessed: Day = ()
    url: str = ""
    is_copy: bool = False
    """Whether the address is that of a copy on another site, by which the document was read."""
    archive: str = ""
    """The address of an archived copy."""
    archived: Day = ()
    edition: str = ""
    version: str = ""
    genre: str = ""
    """What it is, where the type does not say it."""
    note: str = ""
    """What has no place elsewhere, as a sentence: how a quotation came to its source, and where it stands there."""

    @property
    def full_title(self) -> str:
        """The title, with words of ours in brackets: a translation behind it, or a title that it lacks (APA 7, 9.22).

        >>> talk = Record(key="a", type=SourceType.SPEECH, title="Rede", title_lang="", lang="de",
        ...     translated_title="Talk")
        >>> talk.full_title
        'Rede [Talk]'
        """
        if self.supplied:
            return f"[{self.title}]"
        return f"{self.title} [{self.translated_title}]" if self.translated_title else self.title
