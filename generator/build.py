"""Owns the order of the stages, in one function: read, derive, check, arrange, write."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import analysis, checks, reader, verification, writer
from generator.diagnostics import Code, Diagnostics, Span
from generator.files import Files, save
from generator.memo import Memo
from generator.project import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.findings import Findings
    from generator.model.library import Library

__all__ = ["Project", "Result", "check", "generate", "save_pages"]


@dataclass(frozen=True, slots=True)
class Result:
    """What a build made: the library, what is computed from it, the pages, and what there is to say."""

    library: Library
    findings: Findings
    diagnostics: Diagnostics
    files: Files
    pictures: Files
    """What stands for the pages where their links are shared."""


def check(project: Project, diagnostics: Diagnostics, memo: Memo | None = None) -> tuple[Library, Findings]:
    """Read the project's library and check it.

    Everything found is added to ``diagnostics``; raises `generator.diagnostics.BuildFailed` where an error keeps
    the next stage from starting (never for what the editorial checks find).
    """
    memo = Memo(forgets=True) if memo is None else memo
    with _without_collector():
        library = reader.read(project.root, project.briefings.name, diagnostics, memo)
        lock = verification.lock_of(project.briefings, diagnostics, memo)
        ledger = verification.ledger(library, lock, diagnostics, memo)
        findings = analysis.derive(library, memo, ledger)
        checks.check(library, findings, diagnostics, memo)
    return library, findings


def generate(project: Project, *, memo: Memo | None = None, strict: bool = False) -> Result:
    """Return the pages of ``project`` without saving them.

    A ``memo`` kept from the last call makes what has not changed free. Raises
    `generator.diagnostics.BuildFailed` on any error (on any warning, if ``strict``).
    """
    memo = Memo(forgets=True) if memo is None else memo
    diagnostics = Diagnostics()
    library, findings = check(project, diagnostics, memo)
    diagnostics.stop_on_errors(strict=strict)
    with _without_collector():
        options = writer.SiteOptions(
            templates=writer.template_folders(project.templates),
            handbook=_handbook(project, diagnostics, memo),
        )
        files = writer.write_site(library, findings, options, diagnostics, memo)
        pictures = writer.draw_pictures(library, findings, options, memo)
    diagnostics.stop_on_errors(strict=strict)
    memo.forget_unused()
    return Result(library, findings, diagnostics, files, pictures)


def save_pages(project: Project, result: Result, memo: Memo | None = None) -> int:
    """Write pages and pictures to the project's docs folder and return how many changed. Raises `OSError`."""
    return save(result.files | result.pictures, project.docs, Memo(forgets=True) if memo is None else memo)


def _handbook(project: Project, diagnostics: Diagnostics, memo: Memo) -> Files:
    pages: Files = {}
    if not project.handbook.is_dir():
        return pages
    inside = project.root.resolve()
    for path in sorted(project.handbook.rglob("*.md")):
        name = path.relative_to(project.handbook).as_posix()
        shown = path.relative_to(project.root).as_posix()
        if not path.resolve().is_relative_to(inside):
            diagnostics.error(
                Code.OUTSIDE_PROJECT,
                "a link that leads out of the project is not followed",
                Span(shown),
                "copy what it points to into the project",
            )
            continue
        try:
            status = path.stat()
            state = (status.st_mtime_ns, status.st_size)
            pages[name] = memo.get(("handbook", name, state), (), path.read_bytes)
        except OSError as error:
            diagnostics.error(
                Code.UNREADABLE_FILE,
                f"the file cannot be read: {error.strerror}",
                Span(shown),
                "look at who may read it",
            )
    return memo.get(("handbook",), tuple(pages.values()), lambda: pages)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep the cyclic garbage collector from walking a growing library again and again.

    A build makes few cycles; what it leaves is exempt from later walks too, and freed by reference counting alone.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()
