"""Has other processes make files: all cores of a machine at work."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from generator.exports.export_format import export_inputs
from generator.exports.formats import FORMATS
from generator.storage.object_file import read_objects, write_objects
from generator.workers import can_fork, workers
from generator.writer.pages.citations import NO_CITATIONS, Citations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.analysis.findings import Findings
    from generator.exports.export_format import ExportInput
    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.model.report import Id

Task: TypeAlias = "tuple[Id, str]"
"""A briefing, and the name of a format."""
FEWEST = 1_000
"""Statements that must have to be written, in all formats together, for other processes to be worth their beginning."""
_FEWEST_ANEW = 4_000
"""The same where they are not forked, and take a second to begin."""


@dataclass(frozen=True, slots=True)
class _Beginning:
    """What a process needs to know; it is inherited, or sent as the bytes of `write_objects`."""

    library: Library
    findings: Findings
    publication: Publication
    citations: Citations

    def __reduce__(self) -> tuple[Callable[..., _Beginning], tuple[object, ...]]:
        """Say how it is sent to a process that inherits nothing."""
        return _begin_again, (
            write_objects((self.library, self.findings, self.publication, self.citations), {}),
        )

    def __call__(self) -> Callable[[Task], bytes]:
        """Return what does the tasks of a process."""
        gc.disable()
        gc.freeze()
        inputs = {
            given.briefing.id: given
            for given in export_inputs(
                self.library, self.findings, self.publication, citations=self.citations
            )
        }
        return partial(_write, inputs)


def _begin_again(content: bytes) -> _Beginning:
    return _Beginning(*read_objects(content, str))


def _write(inputs: Mapping[Id, ExportInput], task: Task) -> bytes:
    briefing, name = task
    return FORMATS[name].write(inputs[briefing])


def made_by_others(  # noqa: PLR0913  # the last two by name
    library: Library,
    findings: Findings,
    publication: Publication,
    tasks: Sequence[Task],
    citations: Citations = NO_CITATIONS,
    *,
    count: int,
    method: str = "",
) -> Iterator[tuple[Task, bytes]]:
    """Yield files that ``count`` processes make, in the order they are done; none, if that is little work.

    ``method`` is as for `generator.workers.workers`.
    """
    amount = sum(len(library.briefings[briefing].statements) for briefing, _ in tasks)
    fewest = FEWEST if method or can_fork() else _FEWEST_ANEW
    if count < 2 or amount < fewest:
        return
    with workers(count, _Beginning(library, findings, publication, citations), method) as begun:
        yield from begun.run(tasks)
