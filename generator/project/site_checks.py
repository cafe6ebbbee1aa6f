"""Finds what a site lacks before it is published: who signs it, and the address that it will have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Code, Diagnostics, Span
from generator.project.publication import read_publication
from generator.project.settings import check_settings, field_of, place_of
from generator.project.site_address import read_site_address

if TYPE_CHECKING:
    from generator.project import Project
    from generator.project.settings import Settings


_OF_A_DESK = frozenset({Code.WRONG_SHAPE, Code.MISSING_FIELD})
"""What is an error of a desk that is written, and names nobody who signs."""


def check_site(settings: Settings, project: Project, diagnostics: Diagnostics) -> None:
    """Warn where nobody signs, and where the site has no address of its own, or one that leads nowhere.

    Of what is written and cannot be used, errors tell already.
    """
    if settings.fault:
        return
    told = Diagnostics()
    publication = read_publication(settings, project, told)
    check_settings(settings, told)
    path = settings.config.name
    if publication.desk is None and not any(error.code in _OF_A_DESK for error in told):
        node = field_of(field_of(settings.root, "extra"), "desk")
        diagnostics.warning(
            Code.NO_DESK,
            "nobody signs: readers are not told who answers for the briefings",
            place_of(node, path) if node else Span(path),
            "write under `extra`, `desk`: `name`, and `contact` if readers may write to you",
        )
    if not publication.address and not any(error.code is Code.INVALID_ADDRESS for error in told):
        node = field_of(settings.root, "site_url")
        why = read_site_address(settings).fault or "it has no feeds, and citations of it lead nowhere"
        diagnostics.warning(
            Code.NO_SITE_ADDRESS,
            f"the site does not know its own address: {why}",
            place_of(node, path) if node else Span(path),
            "write under `site_url` the address that your host gives it, such as https://you.github.io/my-desk/; "
            "where the host tells it to the build, set SITE_URL here too",
        )
