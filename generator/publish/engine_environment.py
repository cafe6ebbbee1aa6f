"""The environment in which a site engine runs, and which ``mkdocs.yml`` and the MkDocs plugin look at."""

from __future__ import annotations

import os

from generator.publish.build_time import VARIABLE as TIME
from generator.publish.build_time import source_date_epoch

GENERATED = "BRIEFINGS_GENERATED"
"""Environment variable that tells the MkDocs plugin that the pages are there already."""
SERVED_AT = "BRIEFINGS_SERVED_AT"
"""Environment variable that names the address at which whoever stands before a server of MkDocs answers for it."""
SITE_URL = "SITE_URL"
"""Environment variable from which ``mkdocs.yml`` takes the site's address, with its path."""
OFFLINE = "BRIEFINGS_OFFLINE"
"""Environment variable by which ``mkdocs.yml`` switches to a site that is read from a disk."""
THEME_SEARCH = "BRIEFINGS_THEME_SEARCH"
"""Environment variable by which ``mkdocs.yml`` switches the theme's own search off."""


def engine_environment(
    epoch: int | None, *, offline: bool = False, theme_search: bool = True
) -> dict[str, str]:
    """Return the environment for an engine that finds the pages written.

    ``epoch`` (seconds since 1970) stands for the time of the build, if there is one that says nothing else.
    """
    environment: dict[str, str] = dict(os.environ)
    environment |= {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", GENERATED: "1"}
    given = source_date_epoch()
    environment.pop(TIME, None)  # one that says nothing
    if given is not None or epoch is not None:
        environment[TIME] = str(epoch if given is None else given)
    if offline:
        environment[OFFLINE] = "true"
    if not theme_search:
        environment[THEME_SEARCH] = "false"
    return environment
