"""Writes the pages of a project again and again while somebody edits it, and says what is new."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from generator.build import generate, save_pages
from generator.cli.checking import show_all
from generator.cli.citations import citation_stage
from generator.cli.notices import EntryPlaces, editor_of, told
from generator.cli.terminal import closing, texts_of
from generator.diagnostics import BuildFailed, Diagnostics, Severity
from generator.diagnostics.rendering import summary
from generator.memo import Memo
from generator.project.caches import project_cache
from generator.project.settings import check_settings, read_settings
from generator.publish.notices import Notices
from generator.reader.withholding_files import may_withhold, withholding_files
from generator.storage.process_lock import folder_lock
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.build import Result
    from generator.citing.stage import CitationStage
    from generator.cli.notices import Editor
    from generator.project import Project
    from generator.project.settings import Settings

NOT_SHOWN = "Until that is mended, no page is shown."
STAY = "Until that is mended, the pages of before are shown, which say so."


@dataclass(slots=True)
class EditedPages:
    """The pages of a project that is being edited."""

    project: Project
    notices: Notices = field(default_factory=Notices)
    """What open pages are told."""
    _editor: Editor = field(init=False)
    _withholding: frozenset[str] | None = None
    """The files that withheld words when the pages were made that are there; None if there are none."""
    _were_shown: bool = False
    """Whether anybody may have seen a page."""
    _memo: Memo = field(default_factory=Memo)
    _cite: CitationStage | None = None
    _told: tuple[object, ...] = ()
    """What was said of the project the last time."""

    def __post_init__(self) -> None:
        """Prepare what makes the citations of each state of the project. Raises `ValueError` as `editor_of`."""
        self._cite = citation_stage(self.project)
        self._editor = editor_of(self.project)

    def write(self) -> Result | None:
        """Write the pages that changed to the docs folder, and say what is wrong; None if none could be made.

        Then `notices` know whether the pages of before may be shown.
        """
        withholding = withholding_files(self.project.briefings)
        if not (
            self.project.docs / "index.md"
        ).exists():  # somebody has cleaned up: all is to be written again
            self._memo = Memo()
        try:
            with folder_lock(self.project.root, "serve", _say_for_whom):
                _require_readable(read_settings(self.project.config))
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
            self._keep_pages(failed.diagnostics, withholding)
            return None
        except OSError as error:
            click.echo(f"the pages cannot be written: {disk_refusal(error)}\n{NOT_SHOWN}")
            self.hide()
            return None
        self._tell(result.diagnostics)
        self._withholding, self._were_shown = withholding, True
        places = EntryPlaces(result.library, self._editor)
        self.notices.tell(told(self.project, result.diagnostics, self._editor), places)
        return result

    def hide(self, shown: Mapping[str, object] = MappingProxyType({})) -> None:
        """Have no page shown until the next edit that mends everything; what is ``shown`` in their place is `told`."""
        self._withholding = None
        self.notices.tell(shown, hidden=True)

    def _keep_pages(self, diagnostics: Diagnostics, withholding: frozenset[str]) -> None:
        """Let the pages of before stay, unless an edit may have withheld something that they hold."""
        stay = withholding == self._withholding
        click.echo(f"{closing(diagnostics, None)}\n{STAY if stay else NOT_SHOWN}")
        if stay:
            self.notices.tell(told(self.project, diagnostics, self._editor))
        else:
            self.hide(told(self.project, diagnostics, self._editor) if self._may_tell(diagnostics) else {})

    def _may_tell(self, diagnostics: Diagnostics) -> bool:
        """Return whether what is wrong may stand in place of pages that nobody has seen yet.

        What a file has wrong that withholds words, or seems to, may be those words, and then nothing takes them out.
        """
        places = {
            place.path
            for found in diagnostics
            for place in (found.span, *(related for _, related in found.related))
        }
        return not self._were_shown and not any(may_withhold(self.project.root / path) for path in places)

    def _tell(self, diagnostics: Diagnostics) -> None:
        """Show what was found; of warnings only that there are some, if they were shown the last time."""
        found = tuple(diagnostics)
        if found and found == self._told and not diagnostics.count(Severity.ERROR):
            click.echo(f"{summary(diagnostics)} as before.")
        else:
            show_all(self.project, found)
        self._told = found


def _require_readable(settings: Settings) -> None:
    """Raise `BuildFailed` if no engine can read the settings: what it would say of that nobody sees over the page."""
    if settings.fault:
        found = Diagnostics()
        check_settings(settings, found)
        raise BuildFailed(found)


def _say_for_whom(who: str) -> None:
    click.echo(f"Waiting: {who} is writing into this project.")
