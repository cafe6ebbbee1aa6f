"""Has other processes write briefings and draw pictures while this one goes on: all cores of a machine at work."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile
from queue import SimpleQueue
from threading import Event
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.storage.object_file import read_objects, write_objects
from generator.workers import can_fork, workers
from generator.writer.pages.card import Card
from generator.writer.write import inputs_of_briefings, write_briefing
from generator.writer.writing import writing_of
from generator.writer.written_briefing import ReadyBriefing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from concurrent.futures import Future
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.writer.pages.options import SiteOptions
    from generator.writer.pictures import Pictures
    from generator.writer.writing import Writing

    Examine: TypeAlias = Callable[[str, bytes], object]
    Task: TypeAlias = "tuple[Id, ...] | tuple[Card, ...]"
    """Briefings to be written, or pictures to be drawn."""

T = TypeVar("T")

FEWEST = 500
"""Statements that must have to be written for other processes to be worth their beginning: a tenth of a second."""
_FEWEST_ANEW = 4_000
"""The same where they are not forked, and take a second to begin."""
_PIECES = 6
"""Tasks for each process, at least: some take longer than others."""
_MOST = 16
"""Briefings, or pictures, of a task: what they come to waits in memory."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What other processes do meanwhile."""

    answers: SimpleQueue[tuple[Task, bytes] | None]
    """What they did; None at the end."""
    end: Future[None] | None
    """Whether they all did what they should."""
    briefings: frozenset[Id]
    pictures: frozenset[Card]
    _written: dict[Id, ReadyBriefing]
    _drawn: dict[Card, bytes]

    def written(self) -> Mapping[Id, ReadyBriefing]:
        """Return the briefings that they write, when they are written. Raises what went wrong."""
        while len(self._written) < len(self.briefings):
            self._take()
        return self._written

    def examined(self) -> Mapping[str, object]:
        """Return what they found in the files that they wrote, by path; nothing, if they did not look."""
        return {path: found for ready in self._written.values() for path, found in ready.examined.items()}

    def drawn(self) -> Mapping[Card, bytes]:
        """Return the pictures that they draw, when they are drawn. Raises what went wrong."""
        while len(self._drawn) < len(self.pictures):
            self._take()
        return self._drawn

    def _take(self) -> None:
        answer = self.answers.get()
        if answer is None:
            if self.end is not None:
                self.end.result()
            raise RuntimeError("less was done than was asked for")
        task, content = answer
        done = read_objects(content, str)
        for asked, made in zip(task, done, strict=True):
            if isinstance(asked, Card):
                self._drawn[asked] = made
            else:
                self._written[str(asked)] = made


@dataclass(frozen=True, slots=True)
class _Beginning:
    """What a process needs to know; it is inherited, or sent as the bytes of `write_objects`."""

    library: Library
    findings: Findings
    options: SiteOptions
    fonts: Path
    examine: Examine | None
    """What looks into each file; it is inherited alone."""

    def __reduce__(self) -> tuple[Callable[..., _Beginning], tuple[object, ...]]:
        """Say how it is sent to a process that inherits nothing."""
        options = replace(
            self.options,
            templates=(),
            handbook={},
            compiled=None,
            citations=replace(self.options.citations, sources={}, editions={}),
        )
        content = write_objects((self.library, self.findings, options), {})
        return _begin_again, (content, self.options.templates, self.fonts)

    def __call__(self) -> Callable[[Task], bytes]:
        """Return what does the tasks of a process."""
        gc.disable()
        gc.freeze()
        writing = writing_of(self.library, self.findings, self.options, Diagnostics(), Memo(forgets=True))
        return partial(_do, writing, self.fonts, self.examine)


def _begin_again(content: bytes, templates: tuple[Path, ...], fonts: Path) -> _Beginning:
    library, findings, options = read_objects(content, str)
    return _Beginning(library, findings, replace(options, templates=templates), fonts, None)


def _do(writing: Writing, fonts: Path, examine: Examine | None, task: Task) -> bytes:
    from generator.writer.pages.preview import picture

    done = [
        picture(asked, fonts) if isinstance(asked, Card) else _written(writing, examine, asked)
        for asked in task
    ]
    return write_objects(done, {})


def _written(writing: Writing, examine: Examine | None, id_: Id) -> ReadyBriefing:
    found = Diagnostics()
    made = writing.render(partial(write_briefing, writing, writing.library.briefings[id_]), found)
    examined = {path: examine(path, content) for path, content in made.files.items()} if examine else {}
    return ReadyBriefing(made, tuple(found), examined)


@contextmanager
def beside(  # noqa: PLR0913  # the last three by name
    library: Library,
    findings: Findings,
    pictures: Pictures,
    memo: Memo,
    options: SiteOptions,
    *,
    count: int = 1,
    method: str = "",
    examine: Examine | None = None,
) -> Iterator[Beside]:
    """Have ``count`` processes write the briefings that ``memo`` has not, and draw the ``pictures`` not kept.

    Nothing, if that is little. They end with the block, whatever they do. ``method`` is as for
    `generator.workers.workers`. Processes that are forked ``examine`` what they write: path and content.
    """
    writing = writing_of(library, findings, options, Diagnostics(), memo)
    due = [
        briefing
        for briefing, inputs in inputs_of_briefings(writing)
        if not writing.holds(briefing.id, inputs)
    ]
    fewest = FEWEST if method or can_fork() else _FEWEST_ANEW
    if count < 2 or sum(len(briefing.statements) for briefing in due) < fewest:
        yield Beside(SimpleQueue(), None, frozenset(), frozenset(), {}, {})
        return
    cards = pictures.due()
    tasks: list[Task] = [
        *_in_pieces(tuple(briefing.id for briefing in due), count),
        *_in_pieces(cards, count),
    ]
    beginning = _Beginning(library, findings, options, pictures.fonts, examine)
    answers: SimpleQueue[tuple[Task, bytes] | None] = SimpleQueue()
    stopped = Event()
    with workers(count, beginning, method) as begun, ThreadPoolExecutor(1, "beside") as receiver:

        def receive() -> None:
            try:
                for answer in begun.run(takewhile(lambda _: not stopped.is_set(), tasks)):
                    answers.put(answer)
            finally:
                answers.put(None)

        end = receiver.submit(receive)
        try:
            yield Beside(answers, end, frozenset(briefing.id for briefing in due), frozenset(cards), {}, {})
        finally:
            stopped.set()  # what they are at is finished, and nothing else begun


def _in_pieces(asked: tuple[T, ...], count: int) -> list[tuple[T, ...]]:
    size = min(_MOST, -(-len(asked) // (count * _PIECES)) or 1)
    return [asked[start : start + size] for start in range(0, len(asked), size)]
