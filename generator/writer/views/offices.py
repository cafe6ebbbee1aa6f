"""Makes what a reader sees of an office that somebody holds or held: its title, where it is held, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.inline import Foreign, Link
from generator.document.joining import phrase
from generator.writer.views.reports import cites

if TYPE_CHECKING:
    from generator.document.inline import Content
    from generator.model.actor import Office
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class OfficeView:
    """A post held."""

    title: Content
    """With a link where it names the place at which it is held."""
    of: Content
    """That place, as a link, if the title does not name it."""
    dates: Content
    cites: Content


def view_office(office: Office, links: EntryLinks) -> OfficeView:
    """Return an office with links to the place at which it is held and to what it rests on."""
    title, of = _held_at(office, links)
    return OfficeView(title, of, _dates(office, links), cites(office.evidence, links))


def _held_at(office: Office, links: EntryLinks) -> tuple[Content, Content]:
    """Return the title of an office and where it is held, which is not said twice: ``President of China``."""
    title: Content = Foreign(office.title)
    if not office.of:
        return title, ""
    body = links.library.actors[office.of]
    names = {body.label, body.short or "", *(text for _, text in body.name.texts)} - {""}
    for name in sorted(names, key=len, reverse=True):
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", office.title)
        if found:
            before, after = office.title[: found.start()], office.title[found.end() :]
            link = Link(links.path(office.of), Foreign(found[0]))
            return phrase(Foreign(before), link, Foreign(after)), ""
    before = _before_name(office.title, body.label)
    return (phrase(Foreign(before), links.to(office.of)), "") if before else (title, links.to(office.of))


def _before_name(title: str, name: str) -> str:
    """Return what stands in a title before the beginning of a name, two words of it or more; "" if it does not.

    >>> _before_name("Head of the Office of the President", "Office of the President of Ukraine")
    'Head of the '
    >>> _before_name("foreign minister", "Ministry of Foreign Affairs")
    ''
    """
    words = title.split(" ")
    for start in range(1, len(words) - 1):
        end = " ".join(words[start:])
        if f"{name} ".startswith(f"{end} "):
            return title[: -len(end)]
    return ""


def _dates(office: Office, links: EntryLinks) -> Content:
    if office.since:
        date = links.date(office.since, office.until)
        return date if office.until else phrase("since ", date)
    return phrase("until ", links.date(office.until)) if office.until else ""
