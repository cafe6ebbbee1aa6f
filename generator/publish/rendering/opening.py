"""What has to be known to open a site (`Opening`) and to make it fit for its readers (`Hosting`), in any process."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Opening:
    """What has to be known to open a site, in any process."""

    config: str
    """The path of ``mkdocs.yml``."""
    folder: str
    """Where the site is built."""
    environment: Mapping[str, str]
    """What ``mkdocs.yml`` may take from the environment."""
    address: str = ""
    """Where it is served, ``http://host:port``, instead of where ``mkdocs.yml`` says; its path stays."""


@dataclass(frozen=True, slots=True)
class Hosting:
    """How a site is to be read."""

    theme: Path
    """The folder of the project's own templates of the theme."""
    offline: bool = False
    """From a disk, where no policy could tell its files from others."""
    runs_wasm: bool = False
    """With a search that runs a program of its own."""


@dataclass(frozen=True, slots=True)
class SavedPages:
    """What the process that wrote the pages knows of them."""

    folder: str
    digests: Mapping[str, str]
    """Of what lies in the folder, by path below it, as `generator.storage.folder_contents` makes them."""

    def digests_in(self, folder: str) -> Mapping[str, str]:
        """Return them if it is this folder; else nothing is known of what lies there."""
        return self.digests if os.path.realpath(folder) == os.path.realpath(self.folder) else {}
