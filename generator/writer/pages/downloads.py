"""Links files to take away: only those that this build has made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.document.inline import Address, Link
from generator.writer.wording.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.report import Id
    from generator.model.snapshot import FrozenEdition

FOLDER = "downloads/"
"""Where they lie, from the root of the site."""
BRIEF = "-brief"
"""What the name of the PDF of one page has behind the briefing's id."""
VOLUME = "all-briefings"
"""What the PDF of all briefings is called."""
CALENDAR = ".ics"
"""What the name of a calendar of events ends in."""
WHICH_FILE = Link(Address(FOLDER), "Which file for what")
"""Leads from the files of a briefing to what each is good for."""
WHOLE = "The whole briefing"
"""What its PDF is called, that of an edition too."""
_PRINTED = (
    (
        "",
        WHOLE,
        "For reading on paper or offline, and to be sent on: every page, with its sources.",
    ),
    (BRIEF, "One page", "For whoever has two minutes: the bottom line and the key points."),
)
_TOGETHER = "All briefings in one volume"
_TO_PRINT_ALL = "For an archive, or to be printed as a book."
PDF = "PDF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file to take away."""

    name: str
    """Below `FOLDER`."""
    content: bytes
    briefing: Id
    """"" for one of all briefings together."""
    title: str
    """What it is: "The whole briefing"."""
    form: str
    """What such files are called: "PDF"."""
    good_for: str
    """For whom, or for what work: a sentence."""
    media_type: str = "application/pdf"
    """As IANA has registered it."""
    first: bool = False
    """Whether it is linked at the head of the briefing, or on the list of all briefings, too."""
    references: bool = False
    """Whether it has a reference for each source and each statement of the briefing, of which a page offers one."""
    edition: int = 0
    """The number of the frozen edition that it is of, which has a page of its own; 0 for the briefing as it is."""

    @property
    def link(self) -> Link:
        """Lead to the file."""
        return Link(Address(f"{FOLDER}{self.name}"), f"{self.title} ({self.form})")

    @property
    def size(self) -> str:
        """How much is to be fetched: ``34 kB``."""
        return count(max(1, round(len(self.content) / 1000)), "kB", "kB")


Downloads: TypeAlias = "Mapping[Id, tuple[Download, ...]]"
"""Files to take away, by their briefing."""


def pdf_downloads(briefings: Iterable[Id], made: Mapping[str, bytes]) -> Iterator[Download]:
    """Yield PDFs by name as the site offers them: the volume of all, then those of each briefing."""
    if content := made.get(f"{VOLUME}.pdf"):
        yield Download(
            name=f"{VOLUME}.pdf",
            content=content,
            briefing="",
            title=_TOGETHER,
            form=PDF,
            good_for=_TO_PRINT_ALL,
            first=True,
        )
    for briefing in briefings:
        for ending, title, good_for in _PRINTED:
            name = f"{briefing}{ending}.pdf"
            if content := made.get(name):
                yield Download(
                    name=name,
                    content=content,
                    briefing=briefing,
                    title=title,
                    form=PDF,
                    good_for=good_for,
                    first=True,
                )


def by_briefing(downloads: Iterable[Download]) -> Downloads:
    """Return files by the briefing that they are of, in their order."""
    found: dict[Id, list[Download]] = {}
    for download in downloads:
        found.setdefault(download.briefing, []).append(download)
    return {briefing: tuple(files) for briefing, files in found.items()}


def edition_name(briefing: Id, number: int) -> str:
    """Return what the files of a frozen edition are called below `FOLDER`, without their endings.

    They have a folder of their own: a briefing may be called like an edition of another.
    """
    return f"editions/{briefing}-edition-{number}"


def as_it_is(downloads: Iterable[Download]) -> tuple[Download, ...]:
    """Return those of the briefing as it is, without those of its editions."""
    return tuple(file for file in downloads if not file.edition)


def of_edition(edition: FrozenEdition, downloads: Downloads) -> tuple[tuple[Link, str], ...]:
    """Return a link to each file of a frozen edition, with its size; as long as they say the same, the briefing's."""
    briefing = edition.snapshot.briefing
    files = downloads.get(briefing, ())
    if edition.is_current:
        same = (f"{briefing}.pdf", f"{briefing}.json")
        return tuple((file.link, file.size) for file in files if file.name in same)
    return tuple((file.link, file.size) for file in files if file.edition == edition.number)


def calendar_among(files: Iterable[tuple[Link, str, bool]]) -> Link | None:
    """Return the link to the calendar of events among files that are offered; None if there is none."""
    return next((link for link, _, _ in files if link.to.endswith(CALENDAR)), None)


def references(briefing: Id, downloads: Downloads) -> tuple[Link, ...]:
    """Return a link to each file of references of a briefing, called by its form: "RIS"."""
    return tuple(
        Link(file.link.to, file.form) for file in as_it_is(downloads.get(briefing, ())) if file.references
    )


def offered(briefing: Id, downloads: Downloads) -> tuple[tuple[Link, str, bool], ...]:
    """Return a link to each file of a briefing, with its size, and whether it stands at the head of the briefing too.

    With "" for the briefing, of all briefings together.
    """
    return tuple((file.link, file.size, file.first) for file in as_it_is(downloads.get(briefing, ())))
