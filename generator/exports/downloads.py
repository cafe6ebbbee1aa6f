"""Makes the files of all briefings that a site offers, anew only those in which something changed.

What a file is made from is known by the memo, which keeps the digest of what came of it; the file itself is kept
under that digest. `ExportMaker.keep` is called when the build has looked through what it made.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from generator.exports.calendar.calendar_file import write_all
from generator.exports.export_format import export_inputs
from generator.exports.formats import FORMATS
from generator.exports.other_processes import made_by_others
from generator.exports.snapshot_file import schema
from generator.writer.pages.citations import NO_CITATIONS, Citations
from generator.writer.pages.downloads import CALENDAR, VOLUME, Download

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analysis.findings import Findings
    from generator.exports.export_format import ExportFormat, ExportInput
    from generator.exports.other_processes import Task
    from generator.memo import Memo
    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.model.report import Id
    from generator.storage.cache import Cache

SCHEMA = "briefing.schema.json"
CALENDAR_OF_ALL = f"{VOLUME}{CALENDAR}"


@dataclass(slots=True)
class ExportMaker:
    """Makes files in every format that is chosen and installed."""

    memo: Memo
    cache: Cache | None
    """What earlier builds kept, and this one keeps for the next; None to keep nothing."""
    processes: int = 1
    """How many work at once, if there is much to do."""
    chosen: tuple[str, ...] = tuple(FORMATS)
    """The names of the formats."""
    _made: dict[str, bytes] = field(default_factory=dict)
    """What was made anew, by its digest."""
    _ready: dict[Task, str] = field(default_factory=dict)
    """The digests of what other processes made."""

    def make(
        self,
        library: Library,
        findings: Findings,
        publication: Publication,
        made_from: Mapping[Id, tuple[object, ...]],
        citations: Citations = NO_CITATIONS,
    ) -> Iterator[Download]:
        """Yield the files of each briefing of ``library``.

        ``made_from`` has for each briefing the objects that all that is shown of it is made from
        (`generator.writer.briefings_made_from`).
        """
        formats = [row for row in FORMATS.values() if row.name in self.chosen and row.is_installed]
        due = [
            (id_, row.name)
            for id_, inputs in made_from.items()
            for row in formats
            if not self.memo.holds(_key(id_, row.name), inputs)
        ]
        of_briefings = Citations(briefings=citations.briefings)  # those of sources need not be sent
        for task, content in made_by_others(
            library, findings, publication, due, of_briefings, count=self.processes
        ):
            self._ready[task] = self._remember(content)
        for given in export_inputs(library, findings, publication, citations=citations):
            for row in formats:
                yield download(row, given, self._content(row, given, made_from[given.briefing.id]))

    def of_all(
        self,
        library: Library,
        findings: Findings,
        publication: Publication,
        made_from: Mapping[Id, tuple[object, ...]],
    ) -> Iterator[Download]:
        """Yield what is of all briefings together: the calendar of their events, the schema of their data."""
        row = FORMATS.get("ics")
        if row and row.name in self.chosen and library.events:
            inputs = tuple(part for parts in made_from.values() for part in parts)
            yield Download(
                name=CALENDAR_OF_ALL,
                content=self.memo.get(
                    ("export", row.name, ""),
                    inputs,
                    lambda: write_all(
                        [
                            (given, self._content(row, given, made_from[given.briefing.id]))
                            for given in export_inputs(library, findings, publication)
                        ],
                        publication.site_name,
                    ),
                ),
                briefing="",
                title="Events of all briefings",
                form=row.form,
                good_for="To subscribe to: the events of new briefings come by themselves.",
                media_type=row.media_type,
            )
        if "json" not in self.chosen:
            return
        key = ("export", "schema", "")
        content = self.memo.get(key, (), schema)
        yield Download(
            name=SCHEMA,
            content=content,
            briefing="",
            title="Schema of the data",
            form="JSON Schema",
            good_for="For programmers: what stands in the JSON of a briefing, field by field.",
            media_type="application/schema+json",
        )

    @property
    def made_anew(self) -> int:
        """How many files of briefings were made, and not found as they were kept."""
        return len(self._made)

    def keep(self) -> None:
        """Keep what was made, and drop what no file was taken from."""
        if self.cache is not None:
            for digest, content in self._made.items():
                self.cache.put(digest.encode(), content)
            self.cache.drop_unused()
        self._made.clear()
        self._ready.clear()

    def _content(self, row: ExportFormat, given: ExportInput, inputs: tuple[object, ...]) -> bytes:
        id_ = given.briefing.id
        digest = self.memo.get(_key(id_, row.name), inputs, partial(self._write, row, given))
        content = self._made.get(digest)
        if content is None and self.cache is not None:
            content = self.cache.get(digest.encode())
        return self._made[self._remember(row.write(given))] if content is None else content

    def _write(self, row: ExportFormat, given: ExportInput) -> str:
        ready = self._ready.get((given.briefing.id, row.name))
        return ready or self._remember(row.write(given))

    def _remember(self, content: bytes) -> str:
        digest = hashlib.sha256(content).hexdigest()
        self._made[digest] = content
        return digest


def _key(briefing: Id, name: str) -> tuple[str, str, Id]:
    """Return under what the memo has the digest of a file, in the format of that name."""
    return "export", name, briefing


def download(row: ExportFormat, given: ExportInput, content: bytes) -> Download:
    """Return a file as the site offers it."""
    return Download(
        name=f"{given.briefing.id}{row.suffix}",
        content=content,
        briefing=given.briefing.id,
        title=row.title,
        form=row.form,
        good_for=row.good_for,
        media_type=row.media_type,
        references=row.references,
    )
