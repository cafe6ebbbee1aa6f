"""Writes the pages of a project again and again while somebody edits it, and says what is new."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from generator.build import generate, save_pages
from generator.cli.citations import citation_stage
from generator.cli.terminal import closing, show, texts_of
from generator.diagnostics import BuildFailed, Severity
from generator.diagnostics.rendering import Format, summary
from generator.memo import Memo
from generator.project.caches import project_cache
from generator.storage.process_lock import folder_lock
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from generator.build import Result
    from generator.citing.stage import CitationStage
    from generator.diagnostics import Diagnostics
    from generator.project import Project

NOT_SHOWN = "Until that is mended, no page is shown."


@dataclass(slots=True)
class EditedPages:
    """The pages of a project that is being edited."""

    project: Project
    _memo: Memo = field(default_factory=Memo)
    _cite: CitationStage | None = None
    _told: tuple[object, ...] = ()
    """What was said of the project the last time."""

    def __post_init__(self) -> None:
        """Prepare what makes the citations of each state of the project."""
        self._cite = citation_stage(self.project)

    def write(self) -> Result | None:
        """Write the pages that changed to the docs folder, and say what is wrong; None if no page may be shown."""
        try:
            with folder_lock(self.project.root, "serve", lambda who: click.echo(f"waiting: {who}")):
                cache = project_cache(self.project, "generate")
                result = generate(
                    self.project,
                    memo=self._memo,
                    texts=texts_of(self.project),
                    cite=self._cite,
                    cache=cache,
                    with_unconfirmed=True,
                )
                if self._cite:
                    self._cite.keep()
                save_pages(self.project, result, self._memo)
        except BuildFailed as failed:
            self._tell(failed.diagnostics)
            click.echo(f"{closing(failed.diagnostics, None)}\n{NOT_SHOWN}")
            return None
        except OSError as error:
            click.echo(f"the pages cannot be written: {disk_refusal(error)}\n{NOT_SHOWN}")
            return None
        self._tell(result.diagnostics)
        return result

    def _tell(self, diagnostics: Diagnostics) -> None:
        """Show what was found; of warnings only that there are some, if they were shown the last time."""
        found = tuple(diagnostics)
        if found and found == self._told and not diagnostics.count(Severity.ERROR):
            click.echo(f"{summary(diagnostics)} as before.")
        else:
            show(self.project, found, Format.TEXT, to_stderr=False)
        self._told = found
