"""The options of one build, and what a site depends on besides the project's files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.project import folder_digest
from generator.publish.build_time import VARIABLE as TIME
from generator.publish.engine_environment import SITE_URL

if TYPE_CHECKING:
    from pathlib import Path

    from generator.cli.search import Search
    from generator.project.pdf_settings import PdfSettings
    from generator.publish.engines import Engine


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """The options of one build."""

    engine: Engine
    out: Path | None
    search: Search
    settings: PdfSettings | None
    """Those of the PDFs; None if there are to be none."""
    strict: bool
    offline: bool
    are_findings_told: bool = False
    """Whether somebody has just been told what a check finds."""

    def inputs(self, texts: Path) -> tuple[str, ...]:
        """Return whatever a site depends on besides the project's files and the program."""
        fonts = self.settings.fonts if self.settings else None
        return (
            self.engine,
            str(self.strict),
            str(self.offline),
            self.search,
            str(self.settings is None),
            os.environ.get(SITE_URL, ""),
            os.environ.get(TIME, ""),
            folder_digest(fonts) if fonts else "",
            folder_digest(texts),
        )
