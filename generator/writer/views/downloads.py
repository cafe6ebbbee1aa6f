"""Arranges the page of files to take away: what each kind is good for, then the files of each briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.writer.pages.downloads import as_it_is

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.document.inline import Link
    from generator.model.briefing import Briefing
    from generator.writer.pages.downloads import Download, Downloads
    from generator.writer.views.entry_links import EntryLinks


class KindView(NamedTuple):
    """A kind of file."""

    title: str
    form: str
    good_for: str
    media_type: str


class OfferView(NamedTuple):
    """The files of one briefing."""

    briefing: Link
    files: tuple[tuple[Link, str], ...]
    """Each with its size."""


def downloads_page(
    briefings: Iterable[Briefing], downloads: Downloads, links: EntryLinks
) -> Mapping[str, object]:
    """Return what the page of downloads prints, of ``briefings`` in their order."""
    together = downloads.get("", ())
    offers = tuple(
        OfferView(links.page(briefing.id, "", briefing.title), _files(as_it_is(downloads[briefing.id])))
        for briefing in briefings
        if briefing.id in downloads
    )
    every = (*(file for files in downloads.values() for file in as_it_is(files) if file.briefing), *together)
    kinds = dict.fromkeys(KindView(file.title, file.form, file.good_for, file.media_type) for file in every)
    return {"kinds": tuple(kinds), "together": _files(together), "offers": offers}


def _files(files: Iterable[Download]) -> tuple[tuple[Link, str], ...]:
    return tuple((file.link, file.size) for file in files)
